"""One item as a screen draws it: text, options and answer, in the person's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.initials import Initials, asks_for_initials, initials_at
from intake_app.domain.options import option_value, options_of
from intake_app.domain.questionnaire import HL7_BASE, AnswerOption, Item, Questionnaire
from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Response, Value
from intake_app.domain.rich_text import RichText, plain
from intake_app.domain.risk import RiskFact
from intake_app.domain.validation import ItemError
from intake_app.workflows import item_marks
from intake_app.workflows.wording import Shown, item_text, open_label, option_text, own_text, same_language

HEADING = "heading"  # the control of a group that stands inside a page as no more than its name
DEFAULT_WAYS = (AnswerStatus.SKIPPED, AnswerStatus.IN_PERSON)
_WAYS = {
    "skip": AnswerStatus.SKIPPED,
    "dont-know": AnswerStatus.DONT_KNOW,
    "prefer-not": AnswerStatus.PREFER_NOT,
    "in-person": AnswerStatus.IN_PERSON,
}


@dataclass(frozen=True, slots=True)
class OptionView:
    """One thing to choose; `value` is what an answer holds when it is chosen."""

    value: Value
    text: str
    hint: str = ""
    icon: str = ""
    exclusive: bool = False
    prefix: str = ""
    media: Attachment | None = None

    @property
    def code(self) -> str:
        """The code that names the option."""
        return self.value.code if isinstance(self.value, Coding) else str(self.value)


@dataclass(frozen=True, slots=True)
class EarlierWords:
    """What the person wrote at an earlier visit of what a question is about; `covered` waits behind "show" (B05)."""

    said: str
    covered: bool = False


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item. `decision` is (kind, code) on a consent decision; `ways` are the ways not to answer it.

    `key` carries the instance path inside repeating groups. A group that is drawn as one has its children in `items`,
    or, where it repeats, in `instances`, one tuple each; `removed` is the place of the instance that was taken out last
    and can come back. `least` and `most` count answers or instances; `most` 0 is no limit. `max_bytes` 0 leaves the
    limit to the app.
    """

    key: str
    type: str
    text: str
    hint: str = ""
    control: str = ""
    component: str = ""
    layer: str = ""
    icon: str = ""
    illustration: str = ""
    options: tuple[OptionView, ...] = ()
    answer: Answer | None = None
    errors: tuple[ItemError, ...] = ()
    required: bool = False
    repeats: bool = False
    ways: tuple[AnswerStatus, ...] = DEFAULT_WAYS
    minimum: str = ""
    maximum: str = ""
    max_length: int = 0
    unit: str = ""
    placeholder: str = ""
    open_label: str = ""
    decision: tuple[str, str] | None = None
    risks: tuple[RiskFact, ...] = ()
    missing_text: bool = False
    prefix: str = ""
    short: str = ""
    rich: RichText = ()
    prompt: str = ""
    help: str = ""
    lower: str = ""
    upper: str = ""
    category: str = ""
    orientation: str = ""
    units: tuple[OptionView, ...] = ()
    step: str = ""
    decimals: int | None = None
    mime_types: tuple[str, ...] = ()
    max_bytes: int = 0
    media: Attachment | None = None
    read_only: bool = False
    initials: bool = False
    initialled: Initials | None = None
    items: tuple["ItemView", ...] = ()
    instances: tuple[tuple["ItemView", ...], ...] = ()
    least: int = 0
    most: int = 0
    removed: int | None = None
    lifted: tuple[str, ...] = ()
    lift_words: str = ""
    earlier: EarlierWords | None = None

    @property
    def to_mend(self) -> bool:
        """Whether the item, or one inside of it, is to be mended."""
        inside = (*self.items, *(view for instance in self.instances for view in instance))
        return bool(self.errors) or any(view.to_mend for view in inside)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What item views are filled from besides the form: figures, statements, today, and the names of body regions.

    `untranslated` is how a text is shown that has no translation, with the text in place of {text}.
    """

    risks: Mapping[str, RiskFact]
    statements: Mapping[str, ClinicStatement]
    today: date
    regions: Mapping[str, str] = field(default_factory=dict)
    untranslated: str = "{text}"

    def said(self, shown: Shown) -> str:
        """Return a text, marked where it stands in another language than the one asked for."""
        return self.untranslated.format(text=shown.text) if shown.missing else shown.text


BODY_MAP = "body-map"


def _value_of(option: AnswerOption, text: str) -> Value:
    coding = option.value_coding
    if coding is not None:
        return Coding(coding.code or text, coding.system, text)
    value = option_value(option)
    return text if value is None else value


def _option(option: AnswerOption, form: Questionnaire, language: str, shelf: Shelf) -> OptionView:
    shown = option_text(option, form, language)
    return OptionView(
        value=_value_of(option, shown.text),
        text=shelf.said(shown),
        hint=shelf.said(own_text(option, "hint", form, language)),
        icon=str(option.own("icon") or ""),
        exclusive=bool(option.hl7("questionnaire-optionExclusive")),
        prefix=str(option.hl7("questionnaire-optionPrefix") or ""),
        media=item_marks.picture(option, "itemAnswerMedia"),
    )


def _options(item: Item, form: Questionnaire, language: str, shelf: Shelf) -> tuple[OptionView, ...]:
    if item.own("component") == BODY_MAP and not item.answer_option:
        return tuple(OptionView(Coding(code), name) for code, name in shelf.regions.items())
    return tuple(_option(option, form, language, shelf) for option in options_of(item, form) or ())


def ways_of(item: Item) -> tuple[AnswerStatus, ...]:
    """Return the ways not to answer an item (rule A03)."""
    named = item.own_all("answer-way")
    return tuple(_WAYS[way] for way in named if way in _WAYS) if named else DEFAULT_WAYS


def decision_of(item: Item) -> tuple[str, str] | None:
    """Return ("technique" or "area", code) where the item is a consent decision."""
    kind, _, code = str(item.own("decision") or "").partition(":")
    return (kind, code) if code else None


def display_text(item: Item, form: Questionnaire, language: str, shelf: Shelf) -> tuple[str, bool]:
    """Return the text and whether it is missing; a clinic statement stands in its place in its own language only."""
    shown = item_text(item, form, language)
    statement = shelf.statements.get(str(item.own("clinic-statement") or ""))
    owned = statement.printable(shelf.today) if statement and same_language(language, statement.language) else ""
    return owned or shelf.said(shown), shown.missing and not owned


def _risks(item: Item, language: str, shelf: Shelf) -> tuple[RiskFact, ...]:
    facts = (shelf.risks[name] for name in item.own_all("risk-facts") if name in shelf.risks)
    return tuple(fact if same_language(language, fact.language) else _marked(fact, shelf) for fact in facts)


def _marked(fact: RiskFact, shelf: Shelf) -> RiskFact:
    """A figure whose words are there in another language only."""
    return replace(fact, event=shelf.said(Shown(fact.event, missing=True)))


def _limit(item: Item, name: str) -> str:
    found = item.extensions(HL7_BASE + name)
    return "" if not found or found[0].value is None else str(found[0].value)


def _units(item: Item, form: Questionnaire) -> tuple[OptionView, ...]:
    return tuple(OptionView(coding, coding.display or coding.code) for coding in item_marks.units(item, form))


def _beside(item: Item, control: str, form: Questionnaire, language: str, shelf: Shelf) -> str:
    """The texts below a question that belong to its field."""
    texts = (shelf.said(item_text(child, form, language)) for child in item_marks.beside(item, control))
    return "\n".join(text for text in texts if text)


def item_view(
    item: Item,
    form: Questionnaire,
    language: str,
    response: Response,
    shelf: Shelf,
    errors: tuple[ItemError, ...] = (),
    key: str | None = None,
) -> ItemView:
    """Build the view of one item; `key` is its key in the response where it stands in a repeating group."""
    text, missing = display_text(item, form, language, shelf)
    rich = item_marks.rich_text(item) if same_language(language, form.language) and text == (item.text or "") else ()
    key = key or item.link_id
    return ItemView(
        key=key,
        type=item.type,
        text=plain(rich) if rich else text,
        hint=shelf.said(own_text(item, "hint", form, language)),
        control=item.control or "",
        component=str(item.own("component") or ""),
        layer=str(item.own("layer") or ""),
        icon=str(item.own("icon") or ""),
        illustration=str(item.own("illustration") or ""),
        options=_options(item, form, language, shelf),
        answer=response.get(key),
        errors=errors,
        required=bool(item.required),
        repeats=bool(item.repeats),
        ways=ways_of(item),
        minimum=_limit(item, "minValue"),
        maximum=_limit(item, "maxValue"),
        max_length=item.max_length or 0,
        unit=item_marks.unit_text(item) or _beside(item, "unit", form, language, shelf),
        placeholder=str(item.hl7("entryFormat") or ""),
        open_label=open_label(item, form, language),
        decision=decision_of(item),
        risks=_risks(item, language, shelf),
        missing_text=missing,
        prefix=item.prefix or "",
        short=item_marks.short_text(item) if same_language(language, form.language) else "",
        rich=rich,
        prompt=_beside(item, "prompt", form, language, shelf),
        help="\n".join(filter(None, (_beside(item, c, form, language, shelf) for c in ("help", "flyover")))),
        lower=_beside(item, "lower", form, language, shelf),
        upper=_beside(item, "upper", form, language, shelf),
        category=item_marks.category(item),
        orientation=str(item.hl7("questionnaire-choiceOrientation") or ""),
        units=_units(item, form),
        step=_limit(item, "questionnaire-sliderStepValue"),
        decimals=item_marks.whole(item, "maxDecimalPlaces"),
        mime_types=item_marks.mime_types(item),
        max_bytes=item_marks.max_bytes(item),
        media=item_marks.picture(item, "itemMedia"),
        read_only=bool(item.read_only),
        initials=asks_for_initials(item),
        initialled=initials_at(response, key),
        least=item_marks.whole(item, "questionnaire-minOccurs") or 0,
        most=item_marks.whole(item, "questionnaire-maxOccurs") or 0,
    )
