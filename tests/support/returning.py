"""People who come a second time."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from intake_app.domain.consent import EndKind
from intake_app.domain.pages import PageKind
from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer, Response
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.sign import end_without_signing, sign
from intake_app.workflows.unlock import Session
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.patient_desk import Desk, make_desk
from tests.support.workplace import ClinicAtWork

WEEKS = timedelta(weeks=3)
TOLD = {
    "about.legal": Answer.of("Rosa Vega Ruiz"),
    "about.pets": Answer.of(True),
    "about.pet-name": Answer.of("Rex"),
    "about.pain": Answer.of(6),
    "preg.status": chosen("no"),
    "preg.wish": Answer.of("canary wish"),
    "technique.needling": chosen("yes"),
    "area.neck": chosen("no"),
    "map.no_touch": chosen("neck"),
    "last.else": Answer.of("I am left-handed"),
}


def been_here(
    place: ClinicAtWork,
    given: Mapping[str, Answer],
    patient: Patient | None = None,
    *,
    talk: Collection[str] = (),
) -> Patient:
    """Somebody who has handed in and signed an intake; weeks have gone by since."""
    who = patient or place.patient()
    journey = place.journey(place.visit(who))
    walk(journey, given, talk=talk)
    sign(journey, place.signature())
    place.clock.move(WEEKS.total_seconds())
    return who


def back_again(place: ClinicAtWork, patient: Patient) -> Journey:
    """The tablet in the hands of somebody who comes again."""
    return place.journey(place.visit(patient))


def known_pages(journey: Journey) -> list[str]:
    """The sections that are asked as "still true?"."""
    return [page.section for page in journey.pages() if page.kind is PageKind.KNOWN]


def page_ids(journey: Journey) -> list[str]:
    """The ids of all pages."""
    return [page.id for page in journey.pages()]


def second_desk(folder: Path, given: Mapping[str, Answer]) -> Desk:
    """A tablet with the shipped forms in the hands of somebody who handed in `given` at an earlier visit."""
    first = make_desk(folder)
    before = first.journey
    before.response = Response({**before.response.answers, **given})
    before.go_to(str(PageKind.REVIEW))
    end_without_signing(before, EndKind.NOT_TODAY)
    workplace, now = before.workplace, before.workplace.clock.now()
    visit = replace(before.visit, id=uuid4(), at=now, state=VisitState.CHECKED_IN, ended=None)
    first.records.save_visit(visit, "desk", now)
    practitioner = next(m for m in first.records.staff() if m.id == visit.practitioner_id)
    journey = hand_over(workplace, Session(practitioner, now), visit.id, IdentityCheck.KNOWN)
    return Desk(journey, first.records, first.disk, visit.id)
