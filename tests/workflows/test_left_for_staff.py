"""What was left for staff at a signing is written down later, beside what was signed."""

from uuid import UUID

import pytest

from intake_app.domain.authority import Interpretation, InterpreterKind, InterpreterMode
from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.workflows.countersign import Attestation, ExplainBack, countersign
from intake_app.workflows.left_for_staff import AssentFacts, AuthorityFacts, Facts, InterpreterFacts, complete
from intake_app.workflows.ports import StorageError
from intake_app.workflows.review import ReviewView, review
from intake_app.workflows.sign import sign
from intake_app.workflows.signing import LEFT_ASSENT, LEFT_AUTHORITY, LEFT_INTERPRETER
from tests.support.intimate_visit import reviewed
from tests.support.journeys import walk
from tests.support.workplace import PIN, ClinicAtWork

SPOKEN = Interpretation("Dari", InterpreterMode.PHONE, InterpreterKind.TRAINED)
INTERPRETER = InterpreterFacts("No. 4711", SPOKEN, True)
PAPER = AuthorityFacts("court order of May 2", "all care", "2027")
WORDS = AssentFacts("She nodded and smiled.")
ALL = (LEFT_INTERPRETER, LEFT_AUTHORITY, LEFT_ASSENT)


def signed(place: ClinicAtWork, left: tuple[str, ...] = ALL) -> UUID:
    """A signed visit at which these parts were left."""
    journey = place.journey()
    walk(journey)
    sign(journey, place.signature(), left_for_staff=left)
    return journey.visit.id


def view_of(place: ClinicAtWork, visit_id: UUID) -> ReviewView:
    """What the practitioner reads."""
    return review(place.workplace, place.practitioner, visit_id)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (INTERPRETER, "Interpreter: No. 4711. Language: Dari, by phone, trained interpreter. They confirmed"),
        (PAPER, "Papers about the right to decide: Seen: court order of May 2. It covers: all care. Until: 2027"),
        (AuthorityFacts(""), "Papers about the right to decide: No paper was seen"),
        (WORDS, "which they chose not to sign: In the person’s words: She nodded and smiled."),
    ],
)
def test_that_each_part_stands_with_the_signers_once_it_is_written_down(
    place: ClinicAtWork, facts: Facts, said: str
) -> None:
    visit_id = signed(place)
    made = complete(place.workplace, place.practitioner, visit_id, facts)
    view = view_of(place, visit_id)
    (line,) = (one for one in view.signers if said in one)
    assert "Written down by Jun Watanabe, March 4, 2026, 12:" in line
    assert view.left == tuple(part for part in ALL if part != made.part)
    assert view.signers[-1].startswith("Left for the clinic to write down: ")


def test_that_nothing_is_left_once_all_is_written_down_and_the_document_has_the_same_bytes(
    place: ClinicAtWork,
) -> None:
    visit_id = signed(place)
    (info,) = place.records.documents(kind="consent", visit_id=visit_id)
    before = place.records.document_bytes(info.id)
    for facts in (INTERPRETER, PAPER, WORDS):
        complete(place.workplace, place.practitioner, visit_id, facts)
    view = view_of(place, visit_id)
    assert view.left == ()
    assert not any("Left for the clinic" in line for line in view.signers)
    assert place.records.document_bytes(info.id) == before
    lines = place.records.entries(kind="audit.consent.completed")
    assert [line.body for line in lines] == [{"part": "interpreter"}, {"part": "authority"}, {"part": "assent"}]


def test_that_the_countersignature_names_the_parts_and_not_what_they_say(place: ClinicAtWork) -> None:
    visit_id = signed(place)
    complete(place.workplace, place.practitioner, visit_id, WORDS)
    reviewed(place, visit_id)
    final = countersign(place.workplace, place.practitioner, visit_id, PIN, Attestation(ExplainBack.DONE))
    tail = place.records.document_bytes(final.id).rpartition(b"<Jun Watanabe>")[2]
    assert tail.endswith(b"; in the record since the patient signed: assent")
    assert b"nodded" not in tail


def test_that_a_part_that_was_not_left_or_is_written_down_already_is_refused(place: ClinicAtWork) -> None:
    visit_id = signed(place, (LEFT_ASSENT,))
    with pytest.raises(LookupError, match="not left"):
        complete(place.workplace, place.practitioner, visit_id, PAPER)
    complete(place.workplace, place.practitioner, visit_id, WORDS)
    with pytest.raises(LookupError, match="written down already"):
        complete(place.workplace, place.practitioner, visit_id, WORDS)


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.ADMIN])
def test_that_a_practitioner_alone_writes_it_down(place: ClinicAtWork, role: Role) -> None:
    visit_id = signed(place)
    with pytest.raises(NotAllowedError):
        complete(place.workplace, place.by_role(role), visit_id, WORDS)
    assert view_of(place, visit_id).left == ALL


def test_that_a_full_disk_writes_nothing_down_by_half(place: ClinicAtWork) -> None:
    visit_id = signed(place)
    for at in (1, 2):
        place.disk.arm(at)
        with pytest.raises(StorageError):
            complete(place.workplace, place.practitioner, visit_id, WORDS)
    place.disk.arm(0)
    assert view_of(place, visit_id).left == ALL


def test_that_facts_without_what_matters_are_refused() -> None:
    with pytest.raises(ValueError, match="in their words"):
        AssentFacts(" ")
    with pytest.raises(ValueError, match="name or a number"):
        InterpreterFacts("", SPOKEN, True)
