"""Forms and packets, for who may change settings. Each change is a line of the trail."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.workflows.answer import needed
from intake_app.workflows.library_port import FormLibrary, FormLine, FormWish, PacketOnFile, TakenIn
from intake_app.workflows.library_trial import Trial
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace


def _library(workplace: Workplace, session: Session) -> FormLibrary:
    require(session.member.role, Action.CHANGE_SETTINGS)
    return needed(workplace.library, "this machine has no folder for forms")


def _record(workplace: Workplace, session: Session, what: str, old: str, new: str) -> None:
    now, detail = workplace.clock.now(), {"setting": what, "old": old, "new": new}
    workplace.records.audit(AuditEvent(AuditKind.SETTING_CHANGED, str(session.member.id), now, detail=detail))


def people_by_version(workplace: Workplace) -> Mapping[tuple[str, str], frozenset[UUID]]:
    """Return who handed in answers to which version of which form, by (url, version)."""
    found: defaultdict[tuple[str, str], set[UUID]] = defaultdict(set)
    for entry in workplace.records.entries(kind="response"):
        forms = (entry.body or {}).get("forms")
        for form in forms if isinstance(forms, list) else ():
            if isinstance(form, dict) and entry.subject_id is not None:
                found[str(form.get("url")), str(form.get("version"))].add(entry.subject_id)
    return {key: frozenset(people) for key, people in found.items()}


def list_forms(workplace: Workplace, session: Session) -> tuple[FormLine, ...]:
    """Return the clinic's own forms with the packets that have them and how many people answered each version.

    Raises NotAllowedError, LookupError, FormTroubleError.
    """
    library = _library(workplace, session)
    packets, people = library.packets(), people_by_version(workplace)
    return tuple(
        FormLine(
            form,
            tuple(packet.title for packet in packets if f"{form.name}@{form.version}" in packet.forms),
            len(people.get((form.url, form.version), ())),
        )
        for form in library.forms()
    )


def list_packets(workplace: Workplace, session: Session) -> Sequence[PacketOnFile]:
    """Return the packets with their forms. Raises NotAllowedError, LookupError, FormTroubleError."""
    return _library(workplace, session).packets()


def take_in(
    workplace: Workplace,
    session: Session,
    raw: bytes,
    file: str,
    *,
    name: str = "",
    licence: tuple[str, str] = ("", ""),
) -> TakenIn:
    """Take in a form from elsewhere as a draft. Raises NotAllowedError, LookupError, FormTroubleError."""
    library = _library(workplace, session)
    wish = FormWish(session.member.name, workplace.clock.now(), name.strip(), *(part.strip() for part in licence))
    found = library.take_in(raw, file, wish)
    if not found.refused:
        _record(workplace, session, f"form {found.name} {found.version}", "", "draft")
    return found


def publish_form(workplace: Workplace, session: Session, name: str, version: str, choice: str = "") -> None:
    """Publish a version of a form. Raises NotAllowedError, LookupError, FormTroubleError."""
    library = _library(workplace, session)
    library.publish(name, version, session.member.name, workplace.clock.now(), choice)
    _record(workplace, session, f"form {name} {version}", "draft", f"published {choice}".strip())


def add_to_packet(workplace: Workplace, session: Session, packet: str, name: str, version: str) -> None:
    """Add a published form to a packet, before its last form. Visits that are checked in already stay as they are.

    Raises NotAllowedError, LookupError, FormTroubleError.
    """
    library = _library(workplace, session)
    before = library.added(packet)
    library.add_to(packet, name, version)
    _record(workplace, session, f"packet {packet}", ", ".join(before), ", ".join(library.added(packet)))


def take_out_of_packet(workplace: Workplace, session: Session, packet: str, name: str) -> None:
    """Take one of the clinic's own forms out of a packet. Raises NotAllowedError, LookupError, FormTroubleError."""
    library = _library(workplace, session)
    before = library.added(packet)
    library.take_out(packet, name)
    _record(workplace, session, f"packet {packet}", ", ".join(before), ", ".join(library.added(packet)))


def try_form(workplace: Workplace, session: Session, name: str, version: str) -> Trial:
    """Open a form on the patient's screens; nothing is kept. Raises NotAllowedError, LookupError, FormTroubleError."""
    clinic = needed(workplace.records.clinic(), "the clinic is not set up")
    return _library(workplace, session).trial(name, version, clinic)
