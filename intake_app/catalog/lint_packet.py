"""What a packet as a whole has to hold: order, limits of privacy first, no link_id in two forms."""

from collections.abc import Collection, Iterator

from intake_app.catalog.findings import Finding, error
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.pack_settings import needs_responder
from intake_app.domain.packet import Packet
from intake_app.domain.questionnaire import Item, Questionnaire

LIMITS = "limits-of-privacy"


def lint_packet(
    packet: Packet, file: str, asked_first: Collection[str] = (), answered_for: Collection[str] = ()
) -> Iterator[Finding]:
    """Yield what a packet has against the rules A05, A12 and A14, and link_ids that two forms share.

    `asked_first` names the forms that first ask whether the person wants them; `answered_for` those that are off until
    somebody answers for them on the same day.
    """
    sections = [section for form in packet.questionnaires for section in form.item]
    if not sections:
        return
    yield from _order_faults(sections, file)
    yield from _limits_faults(sections, file)
    yield from _shared_ids(packet, file)
    for form in packet.questionnaires:
        if form.id in asked_first:
            yield from _offer_faults(form, file)
        if needs_responder(form) and form.id not in answered_for:
            yield error(file, str(form.id), "is off until somebody answers for it: enabled-by: responder", "A12")


def _offer_faults(form: Questionnaire, file: str) -> Iterator[Finding]:
    """What a clinic turned on is offered: its first question asks, and a blank answer opens nothing more."""
    enabled = FormEngine([form]).evaluate(prefill=False).enabled
    asked = [item.link_id for item in form.walk() if item.link_id in enabled and item.type not in {"group", "display"}]
    for link_id in asked[1:]:
        yield error(file, link_id, "is asked before the person has said that they want this form", "A07")


def _order_faults(sections: list[Item], file: str) -> Iterator[Finding]:
    first, last = sections[0], sections[-1]
    if first.own("sensitivity") != "low":
        yield error(file, first.link_id, "the first section is an easy one", "A05")
    if last.own("sensitivity") != "low" or any(item.type not in {"group", "display", "text"} for item in last.walk()):
        yield error(file, last.link_id, "the last section is an open one: anything else?", "A05")
    ranks = [section.own("sensitivity") for section in sections if section.own("role") != "consent"]
    if "high" in ranks and "medium" in ranks and ranks.index("high") < ranks.index("medium"):
        sensitive = next(section for section in sections if section.own("sensitivity") == "high")
        yield error(file, sensitive.link_id, "comes before any section of middle sensitivity", "A05")


def _limits_faults(sections: list[Item], file: str) -> Iterator[Finding]:
    told = False
    for section in sections:
        if section.own("sensitivity") == "high" and not told:
            yield error(file, section.link_id, "comes before the limits of privacy are told", "A14")
            return
        told = told or any(item.own("clinic-statement") == LIMITS for item in section.walk())


def _shared_ids(packet: Packet, file: str) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for form in packet.questionnaires:
        for link_id in {item.link_id for item in form.walk()}:
            if link_id in seen:
                yield error(file, link_id, f"this link_id stands in two forms: {seen[link_id]} and {form.id}", "que-2")
            seen[link_id] = form.id or ""
