"""Which parts of a plan are near pelvis, genitals or breasts: there a chaperone is offered first (rules C06, S03)."""

from collections.abc import Mapping

from intake_app.domain.chaperone import intimate
from intake_app.domain.consent import Decision, Decisions
from intake_app.domain.packet import Packet
from intake_app.domain.response import Response
from intake_app.workflows.consent_context import closed_areas, decision_items, marked, placed_techniques
from intake_app.workflows.flag_inputs import NO_TOUCH

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


class IntimatePlans:
    """Tells which plans are intimate in one packet; what it asks about areas and techniques is looked up once."""

    def __init__(self, packet: Packet) -> None:
        self._asked = {
            kind: {code: item.link_id for code, item in decision_items(packet, kind)} for kind in ("technique", "area")
        }
        self._placed = placed_techniques(packet)
        self._pelvic_part = WANTS_CARE in packet.items

    def areas(self, response: Response, decisions: Decisions, before: Decisions | None = None) -> frozenset[str]:
        """Return the intimate areas of a plan; `before` is what stands from an earlier visit.

        It counts where the packet does not ask about areas itself.
        """
        planned = decisions if self._asked["area"] or before is None else before
        found = intimate(self._agreed(planned))
        asks = self._pelvic_part and _asks_for_pelvic_care(response, planned)
        return found | {PELVIS} if asks else found

    def by_answers(self, response: Response, areas: Mapping[str, str], before: Decisions | None) -> frozenset[str]:
        """Return the same while somebody is still answering; `areas` maps a body region to its area."""
        if not (self._pelvic_part or intimate(self._asked["area"])) and before is None:
            return frozenset()
        marks = marked(response, NO_TOUCH)
        closed = closed_areas(marks, areas) if marks else frozenset()
        return self.areas(
            response, Decisions(self._given(response, "technique"), self._given(response, "area"), closed), before
        )

    def _given(self, response: Response, kind: str) -> dict[str, Decision]:
        answers = ((code, response.get(link_id)) for code, link_id in self._asked[kind].items())
        return {code: Decision(answer.codes[0]) for code, answer in answers if answer and answer.codes}

    def _agreed(self, decisions: Decisions) -> frozenset[str]:
        """The areas with a yes or an "ask me on the day" where at least one technique can still take place."""
        placed = self._placed or decisions.techniques.keys()
        techniques = [decision for code, decision in decisions.techniques.items() if code in placed]
        if techniques and all(decision is Decision.NO for decision in techniques):
            return frozenset()
        return frozenset(a for a, d in decisions.areas.items() if d is not Decision.NO and a not in decisions.no_touch)
