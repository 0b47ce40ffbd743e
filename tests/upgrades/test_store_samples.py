"""A store of every released version opens with the code of today, and nothing in it is lost."""

import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from intake_app.domain.practitioner import Role
from intake_app.storage.engine import connect
from intake_app.storage.pin_hasher import Argon2PinHasher
from intake_app.storage.records import open_records
from intake_app.storage.schema import HISTORY, stored_version
from intake_app.storage.vault import Vault
from intake_app.workflows.ports import WrongSecretError
from tests.support.store import KEY, make_store
from tests.upgrades.make_store_sample import (
    ANSWERS,
    AT,
    CLINIC,
    INFO,
    OPEN_VISIT,
    PASSPHRASE,
    PATIENT,
    PDF,
    PIN,
    SECOND,
    STAFF_ID,
    VISIT,
)

SAMPLES = sorted(path for path in Path(__file__).parent.glob("store-*") if path.is_dir())


@pytest.fixture(params=SAMPLES, ids=lambda path: path.name)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    shutil.copytree(request.param, folder)
    return folder


def opened(folder: Path) -> bytes:
    return Vault(folder).open_with_passphrase(PASSPHRASE)


def test_that_there_is_a_sample_of_every_schema() -> None:
    assert tuple(path.name.removeprefix("store-") for path in SAMPLES) == HISTORY


def test_that_everything_in_an_old_store_is_there(sample: Path) -> None:
    store = open_records(sample, opened(sample), device_id=Vault(sample).device_id, create=False)
    assert store.verify().problems == ()
    assert store.clinic() == CLINIC
    (member,) = store.staff()
    assert (member.id, member.role, member.licence) == (STAFF_ID, Role.PRACTITIONER, "LAc 7")
    assert Argon2PinHasher().fits(PIN, member.pin_hash)
    assert store.find_patients("zora") == store.find_patients("1988-04-17") == (PATIENT,)
    assert store.patient(SECOND.id) == SECOND
    assert (store.visit(VISIT.id), store.visit(OPEN_VISIT.id)) == (VISIT, OPEN_VISIT)
    assert dict(store.draft(OPEN_VISIT.id).response.answers) == ANSWERS
    assert store.draft(OPEN_VISIT.id).notes == {"page": 3}
    (document,) = store.documents(patient_id=PATIENT.id)
    assert replace(document, sha256="") == INFO
    assert store.document_bytes(document.id) == PDF
    assert store.secret("sample") == b"\x00\x01"
    kinds = [entry.kind for entry in store.entries(refers_to=VISIT.id)]
    assert kinds == ["visit", "response.final", "audit.consent.signed"]
    assert {entry.at for entry in store.entries()} == {AT}
    store.append("note", {}, actor="desk", at=AT, subject_id=UUID(int=11))
    store.rebuild_projections()
    assert store.verify().ok
    store.close()


def shape(path: Path, key: bytes) -> list[tuple[str, str]]:
    driver = connect(path, key)
    rows = driver.execute("select name, sql from sqlite_master order by name").fetchall()
    driver.close()
    return [(name, sql) for name, sql in rows if name != "alembic_version"]


def test_that_an_old_store_has_the_shape_of_a_new_one(sample: Path, tmp_path: Path) -> None:
    key = opened(sample)
    open_records(sample, key, device_id=UUID(int=1)).close()
    make_store(tmp_path / "new").close()
    assert stored_version(sample / "clinic.db", key) == HISTORY[-1]
    assert shape(sample / "clinic.db", key) == shape(tmp_path / "new" / "clinic.db", KEY)


def test_that_a_sample_opens_with_its_own_passphrase_only(sample: Path) -> None:
    with pytest.raises(WrongSecretError):
        Vault(sample).open_with_passphrase("another passphrase")
