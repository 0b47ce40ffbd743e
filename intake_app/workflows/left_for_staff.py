"""What was left for a person of the clinic at a signing, written down afterwards; what was signed stays as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.authority import Interpretation, InterpreterKind, InterpreterMode
from intake_app.domain.consent import SignedConsent
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.ports import Records
from intake_app.workflows.signing import LEFT_ASSENT, LEFT_AUTHORITY, LEFT_INTERPRETER
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

COMPLETED = "left-completed"


@dataclass(frozen=True, slots=True)
class InterpreterFacts:
    """Who interpreted and how; `attested` says whether they confirmed that they interpreted everything."""

    name: str
    interpretation: Interpretation
    attested: bool

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("an interpreter has a name or a number")


@dataclass(frozen=True, slots=True)
class AuthorityFacts:
    """The paper about the right to decide, what it covers and until when; `paper` is empty where none was seen."""

    paper: str
    covers: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class AssentFacts:
    """What the person themselves said, or how they showed it."""

    words: str

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise ValueError("the person's own word is written down in their words")


Facts = InterpreterFacts | AuthorityFacts | AssentFacts
_PARTS: dict[type[Facts], str] = {
    InterpreterFacts: LEFT_INTERPRETER,
    AuthorityFacts: LEFT_AUTHORITY,
    AssentFacts: LEFT_ASSENT,
}


@dataclass(frozen=True, slots=True)
class Completion:
    """One part that was left at the signing, with what was written down about it, by whom and when."""

    facts: Facts
    by: str
    at: datetime

    @property
    def part(self) -> str:
        """The code of the part, as `SignedConsent.left_for_staff` names it."""
        return _PARTS[type(self.facts)]


def _to_json(facts: Facts) -> dict[str, Json]:
    match facts:
        case InterpreterFacts(name, spoken, attested):
            mode, kind = str(spoken.mode), str(spoken.kind)
            return {
                "name": name.strip(),
                "language": spoken.language.strip(),
                "mode": mode,
                "kind": kind,
                "attested": attested,
            }
        case AuthorityFacts(paper, covers, until):
            return {"paper": paper.strip(), "covers": covers.strip(), "until": until.strip()}
        case AssentFacts(words):
            return {"words": words.strip()}


def _from_json(part: str, body: Mapping[str, Json]) -> Facts:
    said = {name: str(value) for name, value in body.items()}
    if part == LEFT_INTERPRETER:
        spoken = Interpretation(said["language"], InterpreterMode(said["mode"]), InterpreterKind(said["kind"]))
        return InterpreterFacts(said["name"], spoken, body["attested"] is True)
    if part == LEFT_AUTHORITY:
        return AuthorityFacts(said["paper"], said["covers"], said["until"])
    return AssentFacts(said["words"])


def completions(records: Records, visit_id: UUID) -> tuple[Completion, ...]:
    """Return what was written down since the signing, oldest first."""
    return tuple(_completions(records, visit_id))


def _completions(records: Records, visit_id: UUID) -> Iterator[Completion]:
    for entry in records.entries(kind=COMPLETED, refers_to=visit_id):
        if entry.body is not None:
            yield Completion(_from_json(str(entry.body["part"]), entry.body), str(entry.body["by"]), entry.at)


def still_left(consent: SignedConsent | None, done: tuple[Completion, ...]) -> tuple[str, ...]:
    """Return the parts that nobody has written down yet."""
    written = {completion.part for completion in done}
    return tuple(part for part in (consent.left_for_staff if consent else ()) if part not in written)


def complete(workplace: Workplace, session: Session, visit_id: UUID, facts: Facts) -> Completion:
    """Write down a part that was left at the signing.

    Raises NotAllowedError; LookupError where nothing was signed or this part is not left; StorageError; then nothing
    has changed.
    """
    require(session.member.role, Action.COMPLETE_SIGNING)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    consent = needed(consent_now(records, visit_id), "nothing was signed at this visit")
    made = Completion(facts, session.member.name, now)
    open_parts = still_left(consent, completions(records, visit_id))
    needed(made.part if made.part in open_parts else None, "this part was not left, or is written down already")
    body: dict[str, Json] = {"part": made.part, "by": made.by, **_to_json(facts)}
    subject = consent.patient_id
    with records.atomic():
        records.append(COMPLETED, body, actor=actor, at=now, subject_id=subject, refers_to=visit_id)
        detail = {"part": made.part}
        records.audit(AuditEvent(AuditKind.SIGNING_COMPLETED, actor, now, subject, visit_id, detail))
    return made
