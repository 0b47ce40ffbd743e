"""The present state can always be made again from the ledger."""

from pathlib import Path
from uuid import uuid4

from intake_app.domain.clinic import Clinic
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.visit import VisitState
from tests.support.raw_store import tampering
from tests.support.records_data import ACTOR, NOW, a_patient, a_visit
from tests.support.store import make_store


def test_that_lost_and_changed_rows_come_back_from_the_ledger(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    patient = a_patient("Zoë Vega")
    visit = a_visit(patient.id)
    member = StaffMember(uuid4(), "Noor", Role.ADMIN, "hash")
    store.save_clinic(Clinic("Old name"), ACTOR, NOW)
    store.save_clinic(Clinic("New name"), ACTOR, NOW)
    store.save_staff(member, ACTOR, NOW)
    store.save_patient(patient, ACTOR, NOW)
    store.save_visit(visit, ACTOR, NOW)
    store.save_visit(visit.moved_to(VisitState.WITH_PATIENT), ACTOR, NOW)
    store.close()
    with tampering(tmp_path) as driver:
        for change in (
            "delete from visit",
            "delete from patient_word",
            "update patient set body = replace(body, 'Vega', 'Vogt')",
            "update clinic set body = replace(body, 'New', 'Odd')",
            "insert into staff select randomblob(16), body from staff",
        ):
            driver.execute(change)
    again = make_store(tmp_path)
    assert not again.verify().ok
    again.rebuild_projections()
    assert again.verify().ok
    assert again.clinic() == Clinic("New name")
    assert again.staff() == (member,)
    assert again.find_patients("vega") == (patient,)
    assert again.visits_of(patient.id) == (visit.moved_to(VisitState.WITH_PATIENT),)
    again.close()
