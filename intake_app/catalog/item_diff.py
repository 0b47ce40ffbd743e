"""What differs between two versions of one item: members, conditions, answers, extensions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intake_app.catalog.form_texts import OWN_TEXTS
from intake_app.domain.questionnaire import EXTENSION_BASE, HL7_BASE, Item

WORDING, MEANING = "wording", "meaning"
_OWN_WORDING = frozenset({*OWN_TEXTS, "icon", "illustration", "layer", "source", "licence"})
_OTHER_WORDING = frozenset({"entryFormat", "openLabel", "shortText", "questionnaire-choiceOrientation",
    "rendering-xhtml", "rendering-markdown", "rendering-style", "questionnaire-itemControl",
    "questionnaire-displayCategory", "questionnaire-optionPrefix", "translation"})  # fmt: skip
_APART = frozenset({"linkId", "item", "extension", "answerOption", "enableWhen"})
_WORDING_MEMBERS = frozenset({"text", "_text", "prefix", "_prefix", "definition", "id"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. `kind` is added, removed, moved or changed; `field` is what changed, from `before` to `after`."""

    kind: str
    link_id: str
    field: str = ""
    before: str = ""
    after: str = ""
    weight: str = MEANING

    def sentence(self) -> str:
        """The difference in words."""
        place = self.link_id or "the form"
        if self.kind in {"added", "removed"}:
            return f"{place}: {self.kind} ({self.after or self.before})"
        if self.kind == "moved":
            return f"{place}: moved from {self.before} to {self.after}"
        return f"{place}: {self.field}: {self.before or '(nothing)'} -> {self.after or '(nothing)'}"


def item_differences(before: Item, after: Item) -> Iterator[Difference]:
    old, new = (item.model_copy(update={"item": None}).to_fhir() for item in (before, after))
    link_id = after.link_id
    for name in sorted({*old, *new} - _APART):
        if old.get(name) != new.get(name):
            field = "translation" if name.startswith("_") else name
            weight = WORDING if name in _WORDING_MEMBERS else MEANING
            yield Difference("changed", link_id, field, short(old.get(name)), short(new.get(name)), weight)
    if old.get("enableWhen") != new.get("enableWhen"):
        yield Difference("changed", link_id, "conditions", _conditions(before), _conditions(after))
    yield from extension_differences(link_id, "", old.get("extension"), new.get("extension"))
    yield from _option_differences(link_id, old.get("answerOption") or [], new.get("answerOption") or [])


def _conditions(item: Item) -> str:
    return "; ".join(f"{c.question} {c.operator} {short(c.answer)}" for c in item.enable_when or ())


def _option_key(option: Mapping[str, Any]) -> str:
    coding = option.get("valueCoding")
    if isinstance(coding, dict):
        return str(coding.get("code"))
    return str(next((option[name] for name in option if name.startswith("value")), ""))


def _option_differences(link_id: str, before: list[Any], after: list[Any]) -> Iterator[Difference]:
    old, new = ({_option_key(option): option for option in options} for options in (before, after))
    for key in old:
        if key not in new:
            yield Difference("changed", link_id, f"answer {key}", _display(old[key]), "")
    for key, option in new.items():
        if key not in old:
            yield Difference("changed", link_id, f"answer {key}", "", _display(option))
        elif old[key] != option:
            yield from _one_option(link_id, key, old[key], option)
    order = [key for key in new if key in old]
    if order != [key for key in old if key in new]:
        yield Difference("changed", link_id, "order of the answers", weight=WORDING)


def _one_option(link_id: str, key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    field = f"answer {key}"
    if _display(old) != _display(new):
        yield Difference("changed", link_id, field, _display(old), _display(new))
    was, is_now = _coding(old), _coding(new)
    if was.get("_display") != is_now.get("_display"):
        yield Difference("changed", link_id, f"{field} translation", weight=WORDING)
    if was.get("system") != is_now.get("system"):
        yield Difference("changed", link_id, f"{field} system", short(was.get("system")), short(is_now.get("system")))
    if old.get("initialSelected") != new.get("initialSelected"):
        yield Difference("changed", link_id, f"{field} chosen beforehand", weight=MEANING)
    yield from extension_differences(link_id, f"{field} ", was.get("extension"), is_now.get("extension"))
    yield from extension_differences(link_id, f"{field} ", old.get("extension"), new.get("extension"))


def _coding(option: Mapping[str, Any]) -> Mapping[str, Any]:
    coding = option.get("valueCoding")
    return coding if isinstance(coding, dict) else {}


def _display(option: Mapping[str, Any]) -> str:
    return str(_coding(option).get("display") or _option_key(option))


def extension_differences(link_id: str, part: str, before: Any, after: Any) -> Iterator[Difference]:
    old, new = _by_url(before), _by_url(after)
    for url in sorted({*old, *new}):
        if old.get(url) != new.get(url):
            own = url.startswith(EXTENSION_BASE)
            name = (
                url.removeprefix(EXTENSION_BASE) if own else url.rsplit("/", 1)[-1].removeprefix("sdc-questionnaire-")
            )
            wording = name in _OWN_WORDING if own else name in _OTHER_WORDING
            was, is_now = short(_values(old.get(url))), short(_values(new.get(url)))
            field = part + ("points" if url == HL7_BASE + "ordinalValue" else name)
            yield Difference("changed", link_id, field, was, is_now, WORDING if wording else MEANING)


def _by_url(extensions: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for extension in extensions if isinstance(extensions, list) else ():
        if isinstance(extension, dict):
            found.setdefault(str(extension.get("url")), []).append(extension)
    return found


def _values(extensions: list[Any] | None) -> Any:
    values = [
        next((extension[name] for name in extension if name.startswith(("value", "extension"))), None)
        for extension in extensions or ()
    ]
    return values[0] if len(values) == 1 else values or None


def short(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict) and value.get("code"):
        return str(value["code"])
    return value if isinstance(value, str) else repr(value)
