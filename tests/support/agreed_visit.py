"""A person who comes again and says what they want of what they agreed to."""

from dataclasses import replace
from uuid import UUID

from intake_app.domain.response import Answer
from intake_app.workflows.sign import sign
from tests.support.builders import a_form, chosen, raw_item, when
from tests.support.journeys import walk
from tests.support.returning import back_again, been_here
from tests.support.small_packet import LANGUAGES, small_packet
from tests.support.workplace import ClinicAtWork

AGREED = {"technique.needling": chosen("yes"), "area.neck": chosen("yes")}
WORDS = "Not my neck any more"


def ask_again(place: ClinicAtWork) -> None:
    """Let the packet of the next visit ask whether what was agreed still fits, in place of deciding anew."""
    still = {"same": "Yes", "change": "Change a part", "stop": "Take all back", "see": "Look at it first"}
    changing = [when("agreed.still", "=", answerCoding={"code": "change"})]
    section = raw_item(
        "agreed",
        "group",
        raw_item("agreed.still", "choice", options=still),
        raw_item("agreed.change", "text", enableWhen=changing),
        text="What you agreed to",
    )
    packet = small_packet()
    others = tuple(form for form in packet.forms if form.role != "consent")
    place.content.packets["small"] = replace(
        packet, forms=(*others, a_form("consent-check", section, role="consent", languages=LANGUAGES))
    )


def came_again(place: ClinicAtWork, still: str, **more: Answer) -> tuple[UUID, UUID]:
    """Return the visits: the one that agreed, and today's, which answers `still`."""
    patient = been_here(place, AGREED)
    (first,) = place.records.visits_of(patient.id)
    ask_again(place)
    journey = back_again(place, patient)
    said = {"agreed.still": chosen(still), "agreed.change": Answer.of(WORDS)}
    walk(journey, said | more)
    sign(journey, place.signature())
    return first.id, journey.visit.id
