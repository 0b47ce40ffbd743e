"""Everything a consent document is made from, and the small questions that several parts of it ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from intake_app.domain.alert import RaisedFlag
from intake_app.domain.clinic import Clinic
from intake_app.domain.consent import Decision, Decisions
from intake_app.domain.form_engine import Evaluation
from intake_app.domain.instances import split_key
from intake_app.domain.packet import Packet
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import StaffMember
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Response
from intake_app.domain.validation import ItemError
from intake_app.domain.visit import Visit
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.item_view import ItemView, Shelf, decision_of, item_view
from intake_app.workflows.journal import Journal
from intake_app.workflows.wording import Shown, Words, same_language

HURTS = "map.hurts"


@dataclass(frozen=True)
class ConsentContext:
    """One visit's consent: forms, answers, people, words. `areas` maps a body region's code to its area.

    `standing` holds the decisions of today where something was taken back since; else they follow from the answers.
    `waiting` names the areas where no care takes place today, although it is agreed.
    """

    packet: Packet
    response: Response
    visit: Visit
    patient: Patient
    practitioner: StaffMember
    clinic: Clinic
    words: Words
    shelf: Shelf
    journal: Journal
    areas: Mapping[str, str]
    flags: tuple[RaisedFlag, ...] = ()
    standing: Decisions | None = None
    waiting: frozenset[str] = frozenset()

    @cached_property
    def evaluation(self) -> Evaluation:
        """What the forms make of the answers."""
        return self.packet.engine.evaluate(self.response, prefill=False)

    @property
    def enabled(self) -> frozenset[str]:
        """The keys that are asked or shown."""
        return self.evaluation.enabled

    @cached_property
    def decisions(self) -> Decisions:
        """What is decided so far."""
        return self.standing or decisions_of(self.packet, self.response, self.areas)

    @property
    def visit_day(self) -> date:
        """The day of the visit in the clinic's time zone."""
        return self.visit.at.astimezone(ZoneInfo(self.clinic.time_zone)).date()

    def said(self, text: str, language: str) -> str:
        """Return a text that is written in `language`, marked where that is not the language of the words."""
        return self.shelf.said(Shown(text, missing=not same_language(self.words.language, language)))

    def view(self, item: Item, key: str | None = None, errors: tuple[ItemError, ...] = ()) -> ItemView:
        """The item as it stands on the screen; `key` names it where it stands in a repeating group."""
        form = self.packet.form_of[item.link_id].questionnaire
        return item_view(item, form, self.words.language, self.response, self.shelf, errors, key)

    def shown_in(self, item: Item) -> tuple[tuple[str, Item], ...]:
        """Return (key, item) of what is shown inside an item, in the order of the form, instance by instance."""
        inside = {one.link_id for child in item.item or () for one in child.walk()}
        keys = ((key, split_key(key)[0]) for key in self.evaluation.shown_keys)
        return tuple((key, self.packet.items[link_id]) for key, link_id in keys if link_id in inside)


def decision_items(packet: Packet, kind: str) -> Iterator[tuple[str, Item]]:
    """Yield (code, item) of every decision of a kind, "technique" or "area", in order."""
    for item in packet.questions:
        decision = decision_of(item)
        if decision and decision[0] == kind:
            yield decision[1], item


def placed_techniques(packet: Packet) -> frozenset[str]:
    """Return the techniques that have a place on the body; food advice has none."""
    return frozenset(code for code, item in decision_items(packet, "technique") if not item.own("without-area"))


def prints(item: Item) -> bool:
    """Whether an answer may stand on a printed or exported copy, which others may see (flag U05)."""
    return item.own("prints") is not False


def _decided(packet: Packet, response: Response, kind: str) -> dict[str, Decision]:
    found = {}
    for code, item in decision_items(packet, kind):
        answer = response.get(item.link_id)
        if answer and answer.codes:
            found[code] = Decision(answer.codes[0])
    return found


def marked(response: Response, link_id: str) -> frozenset[str]:
    """Return the body regions marked in one layer of the body map."""
    answer = response.get(link_id)
    return frozenset(answer.codes) if answer else frozenset()


def closed_areas(marks: frozenset[str], areas: Mapping[str, str]) -> frozenset[str]:
    """Return the areas of which every region is marked; `areas` maps a region's code to its area."""
    whole: dict[str, set[str]] = {}
    for region, area in areas.items():
        whole.setdefault(area, set()).add(region)
    return frozenset(area for area, regions in whole.items() if regions <= marks)


def decisions_of(packet: Packet, response: Response, areas: Mapping[str, str]) -> Decisions:
    """Return what is decided so far; an area that is wholly marked "please don't touch" is a no to everything (C02)."""
    return Decisions(
        techniques=_decided(packet, response, "technique"),
        areas=_decided(packet, response, "area"),
        no_touch=closed_areas(marked(response, NO_TOUCH), areas),
    )
