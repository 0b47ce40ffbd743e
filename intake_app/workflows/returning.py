"""Somebody who has been here before: their own earlier answers, to be confirmed or changed, never asked twice (E05).

A consent is never among them (rule C07), and neither is what every visit asks anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from intake_app.domain.calendar_months import months_later
from intake_app.domain.known import Known
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.pages import SectionChoice
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Coding, Response
from intake_app.domain.response_json import Json, response_from_json
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.item_view import decision_of
from intake_app.workflows.journal import Journal, journal_from
from intake_app.workflows.ports import Entry, Records

CONSENT = "consent"
MARK_LIFTED = "mark-lifted"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One intake as it was handed in. `versions` are the versions of its forms, by the form's url."""

    visit_id: UUID
    at: datetime
    response: Response
    journal: Journal
    versions: Mapping[str, str]

    def left_out(self, section: Item) -> bool:
        """Whether the person passed over a section as a whole."""
        return self.journal.choices.get(section.link_id, SectionChoice.CONTINUE) is not SectionChoice.CONTINUE


def base_of(key: str) -> str:
    """Return the link_id of an answer's key, without its place in a repeating group."""
    return key.partition("@")[0]


# -- marks that were lifted --------------------------------------------


def lifted_since(records: Records, patient_id: UUID, at: datetime) -> frozenset[str]:
    """Return the regions whose "please don't touch" mark the person lifted in the room after a moment."""
    entries = records.entries(kind=MARK_LIFTED, subject_id=patient_id)
    return frozenset(str((entry.body or {}).get("region")) for entry in entries if entry.at > at)


def without_marks(response: Response, lifted: frozenset[str]) -> Response:
    """Return answers without the marks that were lifted since."""
    marks = response.get(NO_TOUCH)
    if marks is None or not lifted.intersection(marks.codes):
        return response
    left = tuple(value for value in marks.values if not isinstance(value, Coding) or value.code not in lifted)
    return response.with_answer(NO_TOUCH, replace(marks, values=left)) if left else response.without(NO_TOUCH)


# -- what was handed in ------------------------------------------------


def earlier_intakes(records: Records, patient_id: UUID, visit_id: UUID) -> tuple[HandedIn, ...]:
    """Return what this person handed in before this visit did, newest first.

    Only answers that were given by this record and whose visit is still this record's are among them: what was put
    under another person since then belongs to neither until somebody has looked at it.
    """
    entries = records.entries(kind="response", subject_id=patient_id)
    own = [number for number, entry in enumerate(entries) if entry.refers_to == visit_id]
    newest: dict[UUID, Entry] = {}
    for entry in entries[: own[0]] if own else entries:
        if entry.refers_to is not None and entry.body is not None:
            newest.pop(entry.refers_to, None)
            newest[entry.refers_to] = entry
    return tuple(
        _handed_in(entry, key, records, patient_id)
        for key, entry in reversed(newest.items())
        if (visit := records.visit(key)) is not None and visit.patient_id == patient_id
    )


def _handed_in(entry: Entry, visit_id: UUID, records: Records, patient_id: UUID) -> HandedIn:
    body = entry.body or {}
    answers = body.get("answers")
    told = response_from_json(answers if isinstance(answers, dict) else {})
    return HandedIn(
        visit_id=visit_id,
        at=entry.at,
        response=without_marks(told, lifted_since(records, patient_id, entry.at)),
        journal=journal_from(body.get("journal")),
        versions=_versions(body.get("forms")) or _signed_versions(records, visit_id),
    )


def versions_at(records: Records, visit_id: UUID) -> dict[str, str]:
    """Return the versions of the forms that were handed in or signed at a visit, by url; empty where nothing was."""
    entries = records.entries(kind="response", refers_to=visit_id)
    return (_versions((entries[-1].body or {}).get("forms")) if entries else {}) or _signed_versions(records, visit_id)


def _versions(raw: Json) -> dict[str, str]:
    forms = raw if isinstance(raw, list) else ()
    return {str(form.get("url")): str(form.get("version")) for form in forms if isinstance(form, dict)}


def _signed_versions(records: Records, visit_id: UUID) -> dict[str, str]:
    """The versions on the consent of a visit, for intakes that were handed in before their own were kept."""
    signed = records.entries(kind="consent", refers_to=visit_id)
    return _versions((signed[-1].body or {}).get("forms")) if signed else {}


# -- what of it can still stand ----------------------------------------


def _major(version: str) -> str:
    return version.partition(".")[0]


def same_meaning(form: LoadedForm, intake: HandedIn) -> bool:
    """Return whether the questions still mean what they meant; a form says otherwise with its major version."""
    version = intake.versions.get(form.url)
    return version is not None and _major(version) == _major(form.version)


def _carries(item: Item) -> bool:
    """Whether an answer to this question can stand at another visit; who may be looking on is asked every time."""
    if item.type in {"group", "display"} or decision_of(item) or item.own("required-act"):
        return False
    return item.own("asked-anew") is not True and item.own("prints") is not False


def _offered(item: Item, answer: Answer) -> bool:
    """Whether everything that was chosen can still be chosen."""
    options = {option.value_coding.code for option in item.answer_option or () if option.value_coding}
    if not options or item.type == "open-choice":
        return True
    return all(not isinstance(value, Coding) or value.code in options for value in answer.values)


def answers_that_stand(section: Item, intake: HandedIn) -> Response:
    """Return the answers of a section that can stand at another visit."""
    items = {item.link_id: item for item in section.walk() if _carries(item)}
    groups = {item.link_id for item in section.walk() if item.type == "group" and item.repeats}
    told = {}
    for key, answer in intake.response.answers.items():
        item = items.get(base_of(key))
        if base_of(key) in groups or (item is not None and _offered(item, answer)):
            told[key] = answer
    return Response(told)


def _source(section: Item, form: LoadedForm, earlier: Sequence[HandedIn]) -> HandedIn | None:
    """The newest intake in which the person went through a section; passing over it takes nothing back."""
    inside = {item.link_id for item in section.walk()}
    for intake in earlier:
        went_through = any(base_of(key) in inside for key in intake.response) and not intake.left_out(section)
        if went_through:
            return intake if same_meaning(form, intake) else None
    return None


def _sections(packet: Packet) -> Iterator[tuple[LoadedForm, Item]]:
    for form in packet.forms:
        for section in form.questionnaire.sections:
            yield form, section


def recall(packet: Packet, earlier: Sequence[HandedIn], today: date) -> dict[str, Known]:
    """Return the sections of a packet whose answers still hold today, by link_id; none of them is confirmed yet."""
    found = {}
    for form, section in _sections(packet):
        if form.role == CONSENT or not form.holds_months or section.own("asked-anew") is True:
            continue
        intake = _source(section, form, earlier)
        if intake is None or months_later(intake.at.date(), form.holds_months) <= today:
            continue
        told = answers_that_stand(section, intake)
        if any(answer.answered for answer in told.answers.values()):
            keys = tuple(dict.fromkeys(base_of(key) for key in told))
            found[section.link_id] = Known(str(intake.visit_id), intake.at.isoformat(timespec="seconds"), keys)
    return found


def standing_marks(packet: Packet, earlier: Sequence[HandedIn]) -> tuple[Answer, HandedIn] | None:
    """Return the "please don't touch" marks that stand, and where they come from: they hold until lifted (rule C02)."""
    for form, section in _sections(packet):
        if NO_TOUCH in {item.link_id for item in section.walk()}:
            intake = _source(section, form, earlier)
            answer = intake.response.get(NO_TOUCH) if intake else None
            return (answer, intake) if intake and answer and answer.answered else None
    return None
