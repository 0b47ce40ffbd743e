"""FHIR R4 Questionnaire: the part an intake uses, as narrow models that keep every element they do not know.

Attributes are FHIR's names in Python's spelling (`linkId` is `link_id`). A loaded form dumps to the JSON it came from.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

EXTENSION_BASE = "https://intake.example/fhir/StructureDefinition/"
HL7_BASE = "http://hl7.org/fhir/StructureDefinition/"
SDC_BASE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

ItemType = Literal[
    "group",
    "display",
    "boolean",
    "decimal",
    "integer",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "choice",
    "open-choice",
    "attachment",
    "reference",
    "quantity",
]


class Element(BaseModel):
    """Any FHIR element: unknown members are kept, and dumped again."""

    model_config = ConfigDict(
        extra="allow",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        frozen=True,
        hide_input_in_errors=True,
    )

    def to_fhir(self) -> dict[str, Any]:
        """Return the JSON object this element was read from."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class Extension(Element):
    """A FHIR extension; its `value[x]` is kept among the unknown members."""

    url: str
    extension: list["Extension"] | None = None

    @property
    def value(self) -> Any:
        """The value, whatever its type, or None for an extension of extensions."""
        for name, value in (self.model_extra or {}).items():
            if name.startswith("value"):
                return value
        return None


class FormCoding(Element):
    """A code of an answer list."""

    system: str | None = None
    version: str | None = None
    code: str | None = None
    display: str | None = None
    extension: list[Extension] | None = None


class Extended(Element):
    """An element whose extensions are asked for by their short name."""

    extension: list[Extension] | None = None

    def extensions(self, url: str) -> list[Extension]:
        """Return the extensions with this url, in order."""
        return [extension for extension in self.extension or () if extension.url == url]

    def extensions_named(self, name: str) -> list[Extension]:
        """Return our own extensions `name` (forms/README.md), in order."""
        return self.extensions(EXTENSION_BASE + name)

    def own(self, name: str) -> Any:
        """Return the value of our own extension `name`, or None."""
        if not self.extension:
            return None
        found = self.extensions_named(name)
        return found[0].value if found else None

    def own_all(self, name: str) -> list[Any]:
        """Return the values of our own repeated extension `name`."""
        return [extension.value for extension in self.extensions_named(name)]

    def hl7(self, name: str) -> Any:
        """Return the value of the HL7 core or SDC extension `name`, or None."""
        if not self.extension:
            return None
        for base in (HL7_BASE, SDC_BASE):
            found = self.extensions(base + name)
            if found:
                return found[0].value
        return None


class EnableWhen(Element):
    """One condition; the wanted answer is `answer`, whatever its type."""

    question: str
    operator: Literal["exists", "=", "!=", ">", "<", ">=", "<="]

    @property
    def answer(self) -> Any:
        """The value of `answer[x]`, or None where the file has none."""
        for name, value in (self.model_extra or {}).items():
            if name.startswith("answer"):
                return value
        return None

    @property
    def answer_type(self) -> str | None:
        """The type of `answer[x]`, e.g. "Coding"."""
        for name in self.model_extra or {}:
            if name.startswith("answer"):
                return name.removeprefix("answer")
        return None


class AnswerOption(Extended):
    """One thing a person can choose."""

    value_coding: FormCoding | None = None
    value_string: str | None = None
    value_integer: int | None = None
    value_date: str | None = None
    value_time: str | None = None
    initial_selected: bool | None = None


class Item(Extended):
    """A question, a text, or a group of them."""

    link_id: str
    type: ItemType
    text: str | None = None
    text_ext: dict[str, Any] | None = Field(None, alias="_text")
    prefix: str | None = None
    definition: str | None = None
    code: list[FormCoding] | None = None
    enable_when: list[EnableWhen] | None = None
    enable_behavior: Literal["all", "any"] | None = None
    required: bool | None = None
    repeats: bool | None = None
    read_only: bool | None = None
    max_length: int | None = None
    answer_value_set: str | None = None
    answer_option: list[AnswerOption] | None = None
    initial: list[dict[str, Any]] | None = None
    item: list["Item"] | None = None

    @cached_property
    def control(self) -> str | None:
        """The code of FHIR's itemControl, e.g. "page" or "drop-down"."""
        concept = self.hl7("questionnaire-itemControl") or {}
        codings = concept.get("coding") or [{}]
        code = codings[0].get("code")
        return str(code) if code else None

    @cached_property
    def hidden(self) -> bool:
        """Whether the item is never shown."""
        return bool(self.hl7("questionnaire-hidden"))

    def walk(self) -> Iterator["Item"]:
        """Yield this item and everything below it, in document order."""
        yield self
        for child in self.item or ():
            yield from child.walk()


class Questionnaire(Extended):
    """A form: its url and version name it for good."""

    resource_type: Literal["Questionnaire"]
    id: str | None = None
    url: str | None = None
    version: str | None = None
    name: str | None = None
    title: str | None = None
    title_ext: dict[str, Any] | None = Field(None, alias="_title")
    status: Literal["draft", "active", "retired", "unknown"] | None = None
    language: str | None = None
    copyright: str | None = None
    description: str | None = None
    contained: list[dict[str, Any]] | None = None
    item: list[Item] = Field(default_factory=list)

    def walk(self) -> Iterator[Item]:
        """Yield every item, in document order."""
        for item in self.item:
            yield from item.walk()

    @cached_property
    def gathered(self) -> bool:
        """Whether short questions share a page, as in a form that somebody else wrote."""
        return bool(self.own("paging") == "gathered")

    @cached_property
    def sections(self) -> tuple[Item, ...]:
        """The parts of a form: its top-level items; in a gathered form, questions beside each other are one part.

        Such a part is a group under the form's title. It has the link_id and our own extensions of its first item.
        """
        if not self.gathered:
            return tuple(self.item)
        runs = groupby(self.item, lambda item: item.link_id if item.type == "group" else None)
        return tuple(part for name, run in runs for part in (run if name else (self._part([*run]),)))

    def _part(self, run: list[Item]) -> Item:
        own = [one for one in run[0].extension or () if one.url.startswith(EXTENSION_BASE)]
        title = self.title or self.name
        return Item(
            link_id=run[0].link_id, type="group", text=title, text_ext=self.title_ext, item=run, extension=own or None
        )


TRANSLATION = HL7_BASE + "translation"


def translated(text_ext: dict[str, Any] | None, language: str) -> str | None:
    """Return the translation into `language` that a FHIR primitive carries, or None where there is none."""
    for extension in (text_ext or {}).get("extension", ()):
        if extension.get("url") != TRANSLATION:
            continue
        parts = {part.get("url"): part for part in extension.get("extension", ())}
        if parts.get("lang", {}).get("valueCode") == language:
            content = parts.get("content", {})
            found = content.get("valueString") or content.get("valueMarkdown")
            return str(found) if found else None
    return None
