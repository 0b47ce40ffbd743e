"""Visits at which care near the pelvis or the chest can be planned: the small packet with two more areas and more."""

from dataclasses import replace
from uuid import UUID

from intake_app.domain.packet import Packet
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey
from intake_app.workflows.review import close_alert, mark_reviewed, open_alerts, open_section, review
from intake_app.workflows.sign import sign
from tests.support.builders import DECIDE, a_flag, a_form, raw_item
from tests.support.journeys import walk
from tests.support.small_packet import FLAGS, LANGUAGES, small_packet
from tests.support.workplace import ClinicAtWork

S03 = a_flag("S03", "plan.intimate == yes")


def intimate_packet() -> Packet:
    """The small packet, with decisions about pelvis and chest, a pelvic part, and the wish for a chaperone."""
    yes_no = {"yes": "Yes", "no": "No"}
    own = {"decision": "area:pelvis"}, {"decision": "area:chest"}
    areas = raw_item(
        "more-areas",
        "group",
        raw_item("consent.area.pelvis", "choice", own=own[0], options=DECIDE, text="Pelvis"),
        raw_item("consent.area.chest", "choice", own=own[1], options=DECIDE, text="Chest"),
        text="More areas",
    )
    wishes = {"far-points": "Points on hands and feet only", "clothed": "Keep my clothes on"}
    asked = raw_item(
        "asked",
        "group",
        raw_item("pelvic.want", "choice", options=yes_no, text="Pelvic health?"),
        raw_item("pelvic.care_wish", "choice", options=wishes, repeats=True, text="What would help?"),
        raw_item("comfort.chaperone", "choice", options=yes_no | {"ask-me": "Ask me"}, text="A chaperone?"),
        text="Wishes",
    )
    packet = small_packet()
    *others, last = packet.forms
    forms = (
        *others,
        a_form("wishes", asked, languages=LANGUAGES),
        a_form("more-areas", areas, role="consent", languages=LANGUAGES),
        last,
    )
    return replace(packet, forms=forms)


def turn_on(place: ClinicAtWork) -> None:
    """Let the clinic use the packet, with the flag that belongs to it."""
    place.content.packets["small"] = intimate_packet()
    place.content.flags = (*FLAGS, S03)


def signed(place: ClinicAtWork, given: dict[str, Answer]) -> Journey:
    """A visit that has been signed."""
    turn_on(place)
    journey = place.journey()
    walk(journey, given)
    sign(journey, place.signature())
    return journey


def reviewed(place: ClinicAtWork, visit_id: UUID) -> None:
    """Everything opened, every alert closed, and marked."""
    for alert in open_alerts(place.workplace, visit_id):
        close_alert(place.workplace, place.practitioner, visit_id, alert.id, "Went there.")
    for section in review(place.workplace, place.practitioner, visit_id).sections:
        open_section(place.workplace, place.practitioner, visit_id, section.page)
    mark_reviewed(place.workplace, place.practitioner, visit_id)
