"""What the marks of a FHIR item (extensions, helper texts below it) say about how it is drawn and answered."""

from collections.abc import Iterator
from typing import Any

from intake_app.domain.questionnaire import Extended, Item, Questionnaire
from intake_app.domain.response import Attachment, Coding
from intake_app.domain.rich_text import RichText, from_markdown, from_xhtml, plain

MOST_PICTURE = 4_000_000  # characters of base64: three megabytes of picture
MEGABYTE = 1_000_000


def beside(item: Item, control: str) -> Iterator[Item]:
    """Yield the texts right below a question that belong to its field, e.g. its "help"."""
    if item.type != "group":
        yield from (child for child in item.item or () if child.type == "display" and child.control == control)


def rich_text(item: Item) -> RichText:
    """Return the formatted form of an item's text; nothing where the form has none, or none with words in it."""
    for extension in _objects((item.text_ext or {}).get("extension")):
        url = str(extension.get("url", ""))
        if url.endswith("/rendering-markdown"):
            found = from_markdown(str(extension.get("valueMarkdown") or extension.get("valueString") or ""))
        elif url.endswith("/rendering-xhtml"):
            found = from_xhtml(str(extension.get("valueString") or ""))
        else:
            continue
        if plain(found).strip():
            return found
    return ()


def short_text(item: Item) -> str:
    """Return SDC's short form of an item's text, e.g. the name of one instance of a group."""
    return str(item.hl7("shortText") or "")


def whole(item: Item, name: str) -> int | None:
    """Return a whole number of 0 or more that an extension holds."""
    value = item.hl7(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def category(item: Item) -> str:
    """Return the code of FHIR's displayCategory: instructions, security or help."""
    return _code(item.hl7("questionnaire-displayCategory"))


def _code(concept: Any) -> str:
    codings = concept.get("coding") if isinstance(concept, dict) else None
    first = codings[0] if isinstance(codings, list) and codings else None
    return str(first.get("code") or "") if isinstance(first, dict) else ""


# -- units -------------------------------------------------------------


def _coding(raw: Any, system: str | None = None) -> Coding | None:
    if not isinstance(raw, dict):
        return None
    code = raw.get("code") or raw.get("display")
    display = raw.get("display")
    return Coding(str(code), raw.get("system") or system, str(display) if display else None) if code else None


def unit_text(item: Item) -> str:
    """Return the words of an item's one unit, or an empty text."""
    found = _coding(item.hl7("questionnaire-unit"))
    return (found.display or found.code) if found else ""


def units(item: Item, form: Questionnaire) -> tuple[Coding, ...]:
    """Return the units to choose from, in order: the fixed one, those the item lists, or those of its value set."""
    fixed = _coding(item.hl7("questionnaire-unit"))
    if fixed:
        return (fixed,)
    options = (extension.value for extension in item.extension or () if extension.url.endswith("-unitOption"))
    listed = [coding for raw in options if (coding := _coding(raw))]
    if not listed:
        listed = list(_value_set(str(item.hl7("questionnaire-unitValueSet") or ""), form))
    return tuple({(coding.system, coding.code): coding for coding in listed}.values())


def _value_set(reference: str, form: Questionnaire) -> Iterator[Coding]:
    """Yield the codes of a value set that the form carries itself, by `#id` or by its url."""
    name = reference.partition("|")[0]
    for resource in form.contained or ():
        if not name or name not in {f"#{resource.get('id')}", resource.get("url")}:
            continue
        listed = ((raw, None) for raw in _objects(_object(resource.get("expansion")).get("contains")))
        included = (
            (raw, include.get("system"))
            for include in _objects(_object(resource.get("compose")).get("include"))
            for raw in _objects(include.get("concept"))
        )
        yield from (coding for raw, system in (*listed, *included) if (coding := _coding(raw, system)))


def _object(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}


def _objects(raw: Any) -> list[dict[str, Any]]:
    return [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []


# -- files -------------------------------------------------------------


def mime_types(item: Item) -> tuple[str, ...]:
    """Return the file types that an item takes; empty where it does not say."""
    return tuple(str(e.value) for e in item.extension or () if e.url.endswith("/mimeType") and e.value)


def max_bytes(item: Item) -> int:
    """Return the largest file that an item takes, in bytes (FHIR's maxSize counts megabytes); 0 where it says none."""
    value = item.hl7("maxSize")
    return int(value * MEGABYTE) if isinstance(value, int | float) and value > 0 else 0


def picture(element: Extended, name: str) -> Attachment | None:
    """Return a picture that stands in the form itself; nothing is ever fetched."""
    raw = element.hl7(name)
    if not isinstance(raw, dict) or not isinstance(raw.get("data"), str) or len(raw["data"]) > MOST_PICTURE:
        return None
    kind = str(raw.get("contentType") or "")
    return Attachment(str(raw.get("title") or ""), kind, raw["data"]) if kind.startswith("image/") else None
