"""An intake that has been handed in, read back."""

from intake_app.domain.consent import EndKind
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import open_journey
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.ports import Draft
from intake_app.workflows.sign import end_without_signing, sign
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def test_that_reading_what_was_handed_in_writes_no_new_draft(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.legal": Answer.of("Rosa Vega Ruiz")})
    sign(journey, place.signature())
    place.disk.writes.clear()
    handed_in_context(place.workplace, journey.visit.id)
    open_journey(place.workplace, journey.visit.id)
    assert place.disk.writes == []
    assert place.records.draft(journey.visit.id).response.answers == {}


def test_that_what_was_handed_in_is_read_and_not_what_the_record_knows_today(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"preg.status": chosen("yes"), "last.else": Answer.of("the end")})
    pages = journey.pages()
    sign(journey, place.signature())
    context, found = handed_in_context(place.workplace, journey.visit.id)
    assert found == pages
    assert context.response.get("last.else") == Answer.of("the end")
    assert [raised.flag.id for raised in context.flags] == ["U01", "P01"]


def test_that_who_did_not_sign_goes_on_where_they_were(place: ClinicAtWork) -> None:
    journey = place.journey()
    before = walk(journey, {"last.else": Answer.of("the end"), "technique.needling": chosen("no")})
    end_without_signing(journey, EndKind.NOT_TODAY)
    assert place.records.draft(journey.visit.id) == Draft(type(journey.response)(), {})
    again = hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    assert again.visit.state is VisitState.WITH_PATIENT
    assert again.open() == before
    assert again.response.get("last.else") == Answer.of("the end")


def test_that_who_leaves_before_checking_hands_nothing_in_and_loses_nothing(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"about.legal": Answer.of("Rosa Vega Ruiz")}, until="about.pets")
    end_without_signing(journey, EndKind.NOT_TODAY)
    assert place.records.entries(kind="response", refers_to=journey.visit.id) == ()
    assert journey.visit.state is VisitState.NOT_SIGNED
    context, pages = handed_in_context(place.workplace, journey.visit.id)
    assert (dict(context.response.answers), pages) == ({}, ())
    again = hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    assert again.response.get("about.legal") == Answer.of("Rosa Vega Ruiz")
    walk(again)
    end_without_signing(again, EndKind.NOT_TODAY)
    assert len(place.records.entries(kind="response", refers_to=journey.visit.id)) == 1
    assert place.records.draft(journey.visit.id).response.answers == {}
