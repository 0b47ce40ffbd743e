"""What differs between two versions of a form, in words, and whether people have to be asked again."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from intake_app.catalog.form_texts import texts_of
from intake_app.catalog.item_diff import MEANING, WORDING, Difference, extension_differences, item_differences, short
from intake_app.domain.questionnaire import Item, Questionnaire

_FORM_PARTS = ("title", "description", "copyright", "language")


class Verdict(StrEnum):
    """same: nothing differs; wording only: answers still mean what they meant; ask again: they may not."""

    SAME = "same"
    WORDING_ONLY = "wording only"
    ASK_AGAIN = "ask again"


@dataclass(frozen=True, slots=True)
class FormDiff:
    """All differences, in document order of the newer form."""

    differences: tuple[Difference, ...]

    @property
    def verdict(self) -> Verdict:
        """Whether the answers of people who filled in the older form still hold."""
        if not self.differences:
            return Verdict.SAME
        wording = all(difference.weight == WORDING for difference in self.differences)
        return Verdict.WORDING_ONLY if wording else Verdict.ASK_AGAIN


@dataclass(frozen=True, slots=True)
class _Placed:
    item: Item
    parent: str
    consent: bool


def diff_forms(before: Questionnaire, after: Questionnaire) -> FormDiff:
    """Compare two forms item by item and field by field."""
    old, new = _placed(before), _placed(after)
    found: list[Difference] = list(_form_differences(before, after))
    for link_id, placed in old.items():
        if link_id not in new:
            found.append(Difference("removed", link_id, before=placed.item.text or placed.item.type))
    moved = _moved(old, new)
    for link_id, placed in new.items():
        if link_id not in old:
            found.append(Difference("added", link_id, after=placed.item.text or placed.item.type))
            continue
        found += [moved[link_id]] if link_id in moved else []
        consent = placed.consent or old[link_id].consent
        found += [_weighed(one, consent=consent) for one in item_differences(old[link_id].item, placed.item)]
    found += _list_differences(before, after)
    return FormDiff(tuple(found))


def _weighed(difference: Difference, *, consent: bool) -> Difference:
    """What a consent says is its meaning: there, another text is asked again too."""
    if not consent or difference.field not in {"text", "translation"}:
        return difference
    return Difference("changed", difference.link_id, difference.field, difference.before, difference.after, MEANING)


def _placed(form: Questionnaire) -> dict[str, _Placed]:
    found: dict[str, _Placed] = {}

    def place(item: Item, parent: str, consent: bool) -> None:
        found[item.link_id] = _Placed(item, parent, consent)
        for child in item.item or ():
            place(child, item.link_id, consent)

    for section in form.item:
        place(section, "", section.own("role") == "consent")
    return found


def _form_differences(before: Questionnaire, after: Questionnaire) -> Iterator[Difference]:
    old, new = before.to_fhir(), after.to_fhir()
    for name in _FORM_PARTS:
        if old.get(name) != new.get(name):
            yield Difference("changed", "", name, short(old.get(name)), short(new.get(name)), WORDING)
    if old.get("_title") != new.get("_title"):
        yield Difference("changed", "", "title translation", weight=WORDING)
    yield from extension_differences("", "", old.get("extension"), new.get("extension"))


def _moved(old: Mapping[str, _Placed], new: Mapping[str, _Placed]) -> dict[str, Difference]:
    """Items under another parent, and items that another item has to be moved past."""
    found: dict[str, Difference] = {}
    both = [link_id for link_id in new if link_id in old]
    for link_id in both:
        parents = old[link_id].parent, new[link_id].parent
        if parents[0] != parents[1]:
            found[link_id] = Difference("moved", link_id, before=_under(parents[0]), after=_under(parents[1]))
    was, is_now = (_siblings(forms, set(both) - found.keys()) for forms in (old, new))
    for parent, stayed in is_now.items():
        moved = _out_of_order(was[parent], stayed)
        for name, before in zip(stayed, (None, *stayed), strict=False):
            if name in moved:
                after = "the first place" if before is None else f"after {before}"
                found[name] = Difference("moved", name, before="its place", after=after, weight=WORDING)
    return found


def _siblings(forms: Mapping[str, _Placed], among: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link_id, placed in forms.items():
        if link_id in among:
            found.setdefault(placed.parent, []).append(link_id)
    return found


def _under(parent: str) -> str:
    return parent or "the form itself"


def _out_of_order(before: list[str], after: list[str]) -> set[str]:
    """The fewest names that have to move: all that are not in a longest run that keeps its order."""
    position = {name: place for place, name in enumerate(before)}
    ends: list[int] = []
    last: list[str] = []
    previous: dict[str, str | None] = {}
    for name in after:
        length = bisect_left(ends, position[name])
        previous[name] = last[length - 1] if length else None
        ends[length : length + 1] = [position[name]]
        last[length : length + 1] = [name]
    kept: set[str] = set()
    name_kept = last[-1] if last else None
    while name_kept is not None:
        kept.add(name_kept)
        name_kept = previous[name_kept]
    return set(after) - kept


def _list_differences(before: Questionnaire, after: Questionnaire) -> Iterator[Difference]:
    """Answers that come from lists inside the form: compared by their texts."""
    if before.contained == after.contained:
        return
    old, new = ({text.key: text.text for text in texts_of(form, form.language or "en")} for form in (before, after))
    known = {item.link_id: item for form in (before, after) for item in form.walk() if item.answer_value_set}
    for link_id in known:
        was, is_now = ({k: t for k, t in texts.items() if k.startswith(link_id + " ")} for texts in (old, new))
        if was != is_now:
            yield Difference(
                "changed", link_id, "answers of its list", short(list(was.values())), short(list(is_now.values()))
            )
