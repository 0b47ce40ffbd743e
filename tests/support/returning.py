"""People who come a second time."""

from collections.abc import Collection, Mapping
from datetime import timedelta

from intake_app.domain.patient import Patient
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey
from intake_app.workflows.sign import sign
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

WEEKS = timedelta(weeks=3)


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
