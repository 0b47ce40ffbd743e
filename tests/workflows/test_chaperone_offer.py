"""The offer of a chaperone at a visit: when it is due, what is kept of it, and what follows (rules C06, S03)."""

from dataclasses import replace
from uuid import UUID

import pytest

from intake_app.domain.chaperone import ChaperoneError, ChaperoneFault, ChaperoneOutcome
from intake_app.domain.document import Document
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.chaperone_offer import CHAPERONE, ChaperoneOffer, record_offer
from intake_app.workflows.comfort_card import comfort_card
from intake_app.workflows.countersign import Attestation, ExplainBack, countersign
from intake_app.workflows.ports import StorageError
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.sign import sign
from intake_app.workflows.withdraw import withdraw
from tests.support.builders import chosen
from tests.support.intimate_visit import S03, reviewed, signed, turn_on
from tests.support.journeys import walk
from tests.support.returning import back_again
from tests.support.small_packet import FLAGS, small_packet
from tests.support.workplace import PIN, ClinicAtWork

SAID = Attestation(ExplainBack.DONE)
PELVIS = {"technique.needling": chosen("yes"), "consent.area.pelvis": chosen("yes")}
CHEST = {"technique.needling": chosen("yes"), "consent.area.chest": chosen("ask")}
AWAY = {"technique.needling": chosen("yes"), "consent.area.pelvis": chosen("no"), "area.neck": chosen("yes")}
NOTHING = {"technique.needling": chosen("no"), "technique.electro": chosen("no")}
WITHOUT = ChaperoneOutcome.DECLINED_AND_AGREED


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    """What the practitioner reads."""
    return review(place.workplace, place.practitioner, visit_id)


def offer_at(place: ClinicAtWork, given: dict[str, Answer]) -> ChaperoneOffer | None:
    """The offer that is due at a visit with these answers."""
    return view_of(place, signed(place, given).visit.id).chaperone


def card_of(place: ClinicAtWork, visit_id: UUID) -> str:
    """Everything the comfort card says."""
    comfort_card(place.workplace, place.practitioner, visit_id)
    card: Document = place.paper.documents[-1]
    return repr(card.blocks)


# -- when it is due ----------------------------------------------------


@pytest.mark.parametrize(
    ("given", "areas"), [(PELVIS, ("Pelvis",)), (CHEST, ("Chest",)), (PELVIS | CHEST, ("Pelvis", "Chest"))]
)
def test_that_a_yes_and_an_ask_near_pelvis_or_chest_call_for_the_offer(
    place: ClinicAtWork, given: dict[str, Answer], areas: tuple[str, ...]
) -> None:
    offer = offer_at(place, given)
    assert offer is not None
    assert (offer.areas, offer.newest) == (areas, None)


@pytest.mark.parametrize("given", [AWAY, PELVIS | NOTHING])
def test_that_a_no_to_the_area_or_to_every_technique_calls_for_none(
    place: ClinicAtWork, given: dict[str, Answer]
) -> None:
    assert offer_at(place, given) is None


@pytest.mark.parametrize(
    ("wish", "due"),
    [({}, True), ({"pelvic.care_wish": chosen("far-points")}, False), ({"consent.area.pelvis": chosen("no")}, False)],
)
def test_that_the_pelvic_part_calls_for_it_unless_care_stays_away(
    place: ClinicAtWork, wish: dict[str, Answer], due: bool
) -> None:
    offer = offer_at(place, {"pelvic.want": chosen("yes")} | wish)
    assert (offer is not None) is due


def test_that_the_flag_is_raised_with_the_plan_and_goes_with_what_is_taken_back(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS).visit.id
    assert "S03" in {raised.flag.id for raised in view_of(place, visit_id).flags}
    withdraw(place.workplace, place.practitioner, visit_id, [("area", "pelvis")], "Not there.")
    view = view_of(place, visit_id)
    assert view.chaperone is None
    assert "S03" not in {raised.flag.id for raised in view.flags}


def test_that_the_flag_prints_nowhere_in_what_is_signed(place: ClinicAtWork) -> None:
    turn_on(place)
    place.content.flags = (*FLAGS, replace(S03, group="boundary"))
    journey = place.journey()
    walk(journey, PELVIS)
    sign(journey, place.signature())
    assert not any(S03.label in repr(document.blocks) for document in place.paper.documents)


def test_that_what_stands_from_an_earlier_visit_calls_for_it_again(place: ClinicAtWork) -> None:
    first = signed(place, PELVIS)
    forms = tuple(form for form in small_packet().forms if form.role != "consent")
    place.content.packets["small"] = replace(small_packet(), forms=forms)
    place.clock.move(21 * 24 * 3600)
    journey = back_again(place, first.patient)
    assert "S03" in {raised.flag.id for raised in journey.flags()}
    walk(journey)
    sign(journey, place.signature())
    offer = view_of(place, journey.visit.id).chaperone
    assert offer is not None
    assert offer.areas == ("Pelvis",)
    withdraw(place.workplace, place.practitioner, first.visit.id, [("area", "pelvis")], "Not there.")
    assert view_of(place, journey.visit.id).chaperone is None


# -- what is kept ------------------------------------------------------


def test_that_an_outcome_is_kept_with_who_offered_and_when_and_can_be_recorded_again(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS).visit.id
    one = record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.DEFERRED)
    two = record_offer(
        place.workplace, place.practitioner, visit_id, ChaperoneOutcome.PRESENT,
        name=" Ada Moss ", role="medical assistant", offered_by="Dee Desk",
    )  # fmt: skip
    offer = view_of(place, visit_id).chaperone
    assert offer is not None
    assert offer.outcomes == (one, two)
    assert (one.offered_by, two.offered_by, two.name) == ("Jun Watanabe", "Dee Desk", "Ada Moss")
    assert two.at > one.at
    lines = place.records.entries(kind="audit.chaperone.offered")
    assert [line.body for line in lines] == [{"outcome": "deferred"}, {"outcome": "present"}]
    assert "Ada" not in repr(lines)


def test_that_what_the_person_asked_for_stands_beside_it(place: ClinicAtWork) -> None:
    offer = offer_at(place, PELVIS | {"comfort.chaperone": chosen("ask-me")})
    assert offer is not None
    assert offer.asked == (("A chaperone?", "Ask me"),)


@pytest.mark.parametrize(
    ("name", "role", "fault"),
    [("", "nurse", ChaperoneFault.NAME), ("Ada", "", ChaperoneFault.ROLE), ("Ada", "her sister", ChaperoneFault.CLOSE)],
)
def test_that_nothing_is_written_of_a_chaperone_without_name_or_role_or_close_to_the_person(
    place: ClinicAtWork, name: str, role: str, fault: ChaperoneFault
) -> None:
    visit_id = signed(place, PELVIS).visit.id
    with pytest.raises(ChaperoneError) as refused:
        record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.PRESENT, name=name, role=role)
    assert refused.value.fault is fault
    assert place.records.entries(kind=CHAPERONE) == ()


def test_that_a_full_disk_leaves_no_half_of_an_outcome(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS).visit.id
    for at in (1, 2):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            record_offer(place.workplace, place.practitioner, visit_id, WITHOUT)
    place.disk.arm(0)
    assert place.records.entries(kind=CHAPERONE) == ()


# -- what follows ------------------------------------------------------


@pytest.mark.parametrize("outcome", [WITHOUT, ChaperoneOutcome.DEFERRED])
def test_that_an_intimate_plan_is_countersigned_only_once_the_offer_has_an_outcome(
    place: ClinicAtWork, outcome: ChaperoneOutcome
) -> None:
    visit_id = signed(place, PELVIS).visit.id
    reviewed(place, visit_id)
    with pytest.raises(ChaperoneError) as refused:
        countersign(place.workplace, place.practitioner, visit_id, PIN, SAID)
    assert refused.value.fault is ChaperoneFault.NO_OFFER
    visit = place.records.visit(visit_id)
    assert visit is not None
    assert visit.state is VisitState.REVIEWED
    record_offer(place.workplace, place.practitioner, visit_id, outcome)
    assert countersign(place.workplace, place.practitioner, visit_id, PIN, SAID).state == "final"


def test_that_a_plan_away_from_these_areas_is_countersigned_without_an_offer(place: ClinicAtWork) -> None:
    visit_id = signed(place, AWAY).visit.id
    reviewed(place, visit_id)
    assert countersign(place.workplace, place.practitioner, visit_id, PIN, SAID).state == "final"


def test_that_what_was_put_off_is_not_for_today_in_review_and_on_the_card(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS | {"area.neck": chosen("yes")}).visit.id
    record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.DEFERRED)
    view = view_of(place, visit_id)
    assert view.summary.not_today == ("Pelvis",)
    assert "Pelvis" not in (*view.summary.agreed, *view.summary.ask)
    assert "Text of area.neck" in view.summary.agreed
    assert "Not today: Pelvis." in card_of(place, visit_id)
    record_offer(place.workplace, place.practitioner, visit_id, WITHOUT)
    view = view_of(place, visit_id)
    assert (view.summary.not_today, "Pelvis" in view.summary.agreed) == ((), True)


def test_that_the_card_says_who_is_there_or_that_the_offer_is_still_to_be_made(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS).visit.id
    assert "Offer a chaperone first for: Pelvis." in card_of(place, visit_id)
    record_offer(place.workplace, place.practitioner, visit_id, ChaperoneOutcome.PRESENT, name="Ada Moss", role="nurse")
    assert "Chaperone: Ada Moss is there, nurse." in card_of(place, visit_id)
    record_offer(place.workplace, place.practitioner, visit_id, WITHOUT)
    assert "goes on without one" in card_of(place, visit_id)


def test_that_the_card_of_a_plan_away_from_these_areas_says_nothing_of_it(place: ClinicAtWork) -> None:
    assert "haperone" not in card_of(place, signed(place, AWAY).visit.id)


def test_that_the_card_follows_what_was_taken_back_at_once(place: ClinicAtWork) -> None:
    visit_id = signed(place, PELVIS).visit.id
    withdraw(place.workplace, place.practitioner, visit_id, [("area", "pelvis")], "Not there.")
    said = card_of(place, visit_id)
    assert "haperone" not in said
    assert "Pelvis" in said.partition("No: ")[2].partition("\n")[0]
