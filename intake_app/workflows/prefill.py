"""What the record already knows about a person is not asked again: it stands in the form, to be checked."""

from collections.abc import Iterator

from intake_app.domain.packet import Packet
from intake_app.domain.patient import Patient
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Coding, Response
from intake_app.domain.visit import Visit

_TRUTHS = frozenset({"safe_to_leave_message"})


def _patient_items(packet: Packet) -> Iterator[tuple[str, Item]]:
    for item in packet.questions:
        field = item.own("patient-field")
        if field:
            yield str(field), item


def _value(patient: Patient, field: str, item: Item) -> Answer | None:
    known = getattr(patient, field, None)
    if known is None:
        return None
    if isinstance(known, bool) and item.type != "boolean":
        return Answer.of(Coding("yes" if known else "no"))
    return Answer.of(known if isinstance(known, bool) else str(known))


def prefilled(packet: Packet, patient: Patient, visit: Visit) -> Iterator[tuple[str, Answer]]:
    """Yield the answers that the record gives to items with a `patient-field`."""
    for field, item in _patient_items(packet):
        answer = Answer.of(visit.language) if field == "language" else _value(patient, field, item)
        if answer is not None:
            yield item.link_id, answer


def patient_changes(packet: Packet, response: Response) -> dict[str, str | bool]:
    """Return what the answers change in the record, by field of Patient; text that is empty changes nothing."""
    changes: dict[str, str | bool] = {}
    for field, item in _patient_items(packet):
        answer = response.get(item.link_id)
        first = answer.first if answer else None
        if isinstance(first, Coding):
            changes[field] = first.code == "yes" if field in _TRUTHS else first.display or first.code
        elif isinstance(first, bool) or (isinstance(first, str) and first.strip()):
            changes[field] = first
    return changes
