"""Which parts of a plan are near pelvis, genitals or breasts: there a chaperone is offered first (rules C06, S03)."""

from intake_app.domain.chaperone import intimate
from intake_app.domain.consent import Decision, Decisions
from intake_app.domain.packet import Packet
from intake_app.domain.response import Response
from intake_app.workflows.consent_context import decision_items, placed_techniques

PELVIS = "pelvis"
WANTS_CARE = "pelvic.want"
CARE_WISH = "pelvic.care_wish"
YES = "yes"
AWAY = frozenset({"far-points", "talk-first"})  # wishes for care that stays away from the pelvis


def _codes(response: Response, link_id: str) -> frozenset[str]:
    answer = response.get(link_id)
    return frozenset(answer.codes) if answer else frozenset()


def _asks_for_pelvic_care(response: Response, decisions: Decisions) -> bool:
    """Whether the pelvic part asks for care there, and nothing that was decided stands against it."""
    refused = PELVIS in decisions.no_touch or decisions.areas.get(PELVIS) is Decision.NO
    return YES in _codes(response, WANTS_CARE) and not refused and not AWAY & _codes(response, CARE_WISH)


def _agreed_areas(packet: Packet, decisions: Decisions) -> frozenset[str]:
    """The areas with a yes or an "ask me on the day" where at least one technique can still take place."""
    placed = placed_techniques(packet) or decisions.techniques.keys()
    techniques = [decision for code, decision in decisions.techniques.items() if code in placed]
    if techniques and all(decision is Decision.NO for decision in techniques):
        return frozenset()
    return frozenset(a for a, d in decisions.areas.items() if d is not Decision.NO and a not in decisions.no_touch)


def intimate_areas(
    packet: Packet, response: Response, decisions: Decisions, before: Decisions | None = None
) -> frozenset[str]:
    """Return the intimate areas of a plan; `before` is what stands from an earlier visit.

    It counts where the packet does not ask about areas itself.
    """
    asks = any(decision_items(packet, "area"))
    planned = decisions if asks or before is None else before
    found = intimate(_agreed_areas(packet, planned))
    return found | {PELVIS} if _asks_for_pelvic_care(response, planned) else found
