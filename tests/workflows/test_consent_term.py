"""How long a consent holds: the day is in the signed text, on the record, and known to the desk (facts.md C28)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from intake_app.domain.consent import SignedConsent
from intake_app.domain.practitioner import Role
from intake_app.interchange.fhir_consent import consent_to_fhir
from intake_app.workflows.answer import Journey
from intake_app.workflows.consent_now import consent_before, consent_now
from intake_app.workflows.consent_term import ends_at, ends_on
from intake_app.workflows.consent_text import content_blocks
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.review import review
from intake_app.workflows.sign import preview_pdf, sign
from intake_app.workflows.standing_term import ConsentTerm, consent_term
from intake_app.workflows.withdraw import withdraw
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.returning import back_again
from tests.support.small_packet import small_packet
from tests.support.workplace import ClinicAtWork

PACIFIC = ZoneInfo("America/Los_Angeles")
YES = {"technique.needling": chosen("yes"), "area.neck": chosen("yes")}


def hold(place: ClinicAtWork, months: int) -> None:
    """Let a signed packet hold for so many months."""
    place.content.packets["small"] = replace(small_packet(), holds_months=months)


def signed_at(place: ClinicAtWork, at: datetime, months: int = 12) -> SignedConsent:
    """A consent signed at a visit at this moment."""
    hold(place, months)
    place.clock.at = at
    journey = place.journey(place.visit())
    walk(journey, YES)
    sign(journey, place.signature())
    consent = consent_now(place.records, journey.visit.id)
    assert consent is not None
    return consent


@pytest.mark.parametrize(
    ("at", "months", "end"),
    [
        (datetime(2026, 3, 4, 20, tzinfo=UTC), 12, date(2027, 3, 4)),
        (datetime(2026, 1, 31, 20, tzinfo=UTC), 1, date(2026, 2, 28)),
        (datetime(2028, 2, 29, 20, tzinfo=UTC), 12, date(2029, 2, 28)),
        (datetime(2026, 3, 5, 7, 30, tzinfo=UTC), 12, date(2027, 3, 4)),
        (datetime(2026, 3, 5, 8, 30, tzinfo=UTC), 12, date(2027, 3, 5)),
    ],
)
def test_that_it_ends_whole_months_after_the_clinics_day_of_the_visit(
    place: ClinicAtWork, at: datetime, months: int, end: date
) -> None:
    consent = signed_at(place, at, months)
    assert consent.expires == datetime(end.year, end.month, end.day, tzinfo=PACIFIC)
    assert consent.stands_at(consent.expires - timedelta(seconds=1))
    assert not consent.stands_at(consent.expires)


def test_that_a_packet_without_a_length_or_without_decisions_names_no_end(place: ClinicAtWork) -> None:
    assert signed_at(place, place.clock.at, 0).expires is None
    forms = tuple(form for form in small_packet().forms if form.role != "consent")
    place.content.packets["small"] = replace(small_packet(), forms=forms)
    journey = place.journey()
    context = journey.context()
    assert (ends_on(context), ends_at(context)) == (None, None)


def test_that_the_day_stands_in_the_text_read_and_in_the_text_signed(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, YES)
    said = "What is agreed here ends on March 4, 2027. After that we ask you again."
    state = journey.state()
    assert state.sign is not None
    assert state.sign.until == said
    preview_pdf(journey)
    sign(journey, place.signature())
    shown = [document for document in place.paper.documents if said in repr(document.blocks)]
    assert len(shown) == 2
    hold(place, 6)
    changed = Journey(place.workplace, journey.visit, journey.patient).context()
    assert said not in repr(content_blocks(changed))


def test_that_the_record_says_until_when(place: ClinicAtWork) -> None:
    consent = signed_at(place, place.clock.at)
    context, _ = handed_in_context(place.workplace, consent.visit_id)
    references = {"patient": "p", "performer": "p", "organization": "o"}
    period = consent_to_fhir(context, consent, references, [])["provision"]["period"]
    assert period == {"start": "2026-03-04", "end": "2027-03-04T00:00:00-08:00"}
    assert "ends on March 4, 2027" in review(place.workplace, place.practitioner, consent.visit_id).term


def test_that_an_end_by_taking_all_back_stands_before_the_one_that_was_agreed(place: ClinicAtWork) -> None:
    consent = signed_at(place, place.clock.at)
    withdraw(
        place.workplace, place.practitioner, consent.visit_id, [("technique", "needling"), ("area", "neck")], "All."
    )
    ended = consent_now(place.records, consent.visit_id)
    assert ended is not None
    assert ended.ended
    context, _ = handed_in_context(place.workplace, consent.visit_id)
    references = {"patient": "p", "performer": "p", "organization": "o"}
    written = consent_to_fhir(context, ended, references, [])
    assert written["provision"]["period"]["end"] == "2026-03-04"
    assert review(place.workplace, place.practitioner, consent.visit_id).term == ""


@pytest.mark.parametrize("role", list(Role))
def test_that_everybody_at_the_clinic_knows_the_day_and_whether_it_has_passed(place: ClinicAtWork, role: Role) -> None:
    consent = signed_at(place, place.clock.at)
    session, end = place.by_role(role), date(2027, 3, 4)
    assert consent_term(place.workplace, session, consent.patient_id) == ConsentTerm(end, False)
    assert consent_term(place.workplace, session, consent.patient_id, consent.visit_id) is None
    place.clock.at = datetime(2027, 3, 4, 8, 0, tzinfo=UTC)
    assert consent_term(place.workplace, session, consent.patient_id) == ConsentTerm(end, True)


def test_that_what_has_run_out_does_not_stand_for_the_next_visit(place: ClinicAtWork) -> None:
    consent = signed_at(place, place.clock.at)
    forms = tuple(form for form in small_packet().forms if form.role != "consent")
    place.content.packets["small"] = replace(small_packet(), forms=forms)
    patient = place.records.patient(consent.patient_id)
    assert patient is not None
    for months, stands in ((11, True), (13, False)):
        place.clock.at = datetime(2026, 3, 4, 20, tzinfo=UTC) + timedelta(days=30 * months)
        journey = back_again(place, patient)
        visit = journey.visit
        assert (consent_before(place.records, patient.id, visit.id, visit.at) is not None) is stands
        walk(journey)
        sign(journey, place.signature())
        term = review(place.workplace, place.practitioner, visit.id).term
        assert ("ended on" in term) is not stands


def test_that_a_consent_without_an_end_from_an_older_version_goes_on(place: ClinicAtWork) -> None:
    consent = replace(signed_at(place, place.clock.at), expires=None)
    assert consent.stands_at(datetime(2099, 1, 1, tzinfo=UTC))
