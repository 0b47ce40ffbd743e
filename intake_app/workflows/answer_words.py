"""An answer in words, the same on the review page and in the PDF."""

import re
from datetime import date

from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity, Reference, Value
from intake_app.workflows.item_view import ItemView
from intake_app.workflows.wording import Words

STATUS_KEYS = {
    AnswerStatus.SKIPPED: "status.skipped",
    AnswerStatus.DONT_KNOW: "status.dont-know",
    AnswerStatus.PREFER_NOT: "status.prefer-not",
    AnswerStatus.IN_PERSON: "status.in-person",
}


MOMENTS = frozenset({"date", "dateTime", "time"})
KILOBYTE, MEGABYTE = 1_000, 1_000_000
_DATE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])(?:-([0-9]{2}))?")


def date_words(value: str, words: Words) -> str:
    """Return an ISO date (year, year-month or full) as the language writes it; unfinished typing stays as it is."""
    found = _DATE.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    name = words(f"month.{int(month)}")
    if day is None:
        return words("date.month-year", month=name, year=year)
    return words("date.full", day=int(day), month=name, year=year)


def day_words(day: date, words: Words) -> str:
    """Return a date as the language writes it."""
    return date_words(day.isoformat(), words)


def moment_words(kind: str, value: str, words: Words) -> str:
    """Return a date, a time or both as the language writes them; unfinished typing stays as it is."""
    if kind == "time":
        return value.removesuffix(":00") if value.count(":") > 1 else value
    day, _, clock = value.partition("T") if kind == "dateTime" else (value, "", "")
    return f"{date_words(day, words)} {clock[:5]}".strip()


def file_size(value: Attachment) -> str:
    """Return the size of a file in KB or MB; empty where the file is elsewhere."""
    size = len(value.data) * 3 // 4 - value.data[-2:].count("=") if value.data else value.size
    if size is None:
        return ""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / KILOBYTE))} KB"


def file_words(value: Attachment, words: Words) -> str:
    """Return what a file is called and how large it is."""
    size = file_size(value)
    return words("file.facts", name=value.title, size=size) if size else value.title


def _value(view: ItemView, value: Value, words: Words) -> str:
    match value:
        case bool():
            return words("yes" if value else "no")
        case Coding():
            texts = {option.code: option.text for option in view.options}
            return texts.get(value.code) or value.display or value.code
        case Quantity():
            return f"{value.value} {value.unit or value.code or ''}".strip()
        case Attachment():
            return file_words(value, words)
        case Reference():
            return value.display or value.reference
        case str() if view.type in MOMENTS:
            return moment_words(view.type, value, words)
        case _:
            return f"{value} {view.unit}".strip()


def answer_words(view: ItemView, answer: Answer | None, words: Words) -> str:
    """Return the answer as a person would say it; an item nobody has been at reads like a skipped one."""
    if answer is None or (answer.status is AnswerStatus.ANSWERED and not answer.values):
        return words("status.skipped")
    if answer.status is not AnswerStatus.ANSWERED:
        return words(STATUS_KEYS[answer.status])
    joined = words("list.join").join(_value(view, value, words) for value in answer.values)
    scale = view.control == "slider" or view.component == "scale"
    return words("scale.of", value=joined, maximum=view.maximum) if scale and view.maximum else joined
