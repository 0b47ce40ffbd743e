"""What there is to mend on a page; what is said of a whole group stands at the last question of its last page."""

from collections.abc import Iterator, Mapping, Sequence

from intake_app.domain.form_engine import Evaluation
from intake_app.domain.instances import split_key
from intake_app.domain.packet import Packet
from intake_app.domain.pages import Page
from intake_app.domain.validation import ItemError

Errors = Mapping[str, tuple[ItemError, ...]]


def errors_on(packet: Packet, typed: Evaluation, page: Page, pages: Sequence[Page]) -> Errors:
    """Return what there is to mend on a page, by key of what stands there."""
    errors = dict(typed.errors(page.items))
    last = next((key for key in reversed(page.items) if packet.item(key).type not in {"group", "display"}), None)
    ended = [key for key in _around(packet, page) if key not in page.items and _ends_on(packet, key, page, pages)]
    for error in (error for found in typed.errors(ended).values() for error in found):
        if last is not None:
            errors[last] = (*errors.get(last, ()), error)
    return errors


def _around(packet: Packet, page: Page) -> Iterator[str]:
    """The groups around what stands on a page, by key."""
    nodes, found = packet.engine.tree.nodes, dict[str, None]()
    for key in page.items:
        link_id, path = split_key(key)
        at = nodes[link_id].parent
        while at is not None:
            found[at.key(path)] = None
            at = at.parent
    yield from found


def _ends_on(packet: Packet, group: str, page: Page, pages: Sequence[Page]) -> bool:
    """Whether no later page holds anything of a group."""
    inside = {item.link_id for item in packet.item(group).walk()}
    holding = [one for one in pages if any(split_key(key)[0] in inside for key in one.items)]
    return not holding or holding[-1].id == page.id
