"""What is to be mended about an answer."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.domain.validation import ItemError, errors_of
from tests.support.builders import YES_NO, an_item

NOT_ANSWERED = [status for status in AnswerStatus if status is not AnswerStatus.ANSWERED]


def codes(kind: str, value: Any, **members: Any) -> list[str]:
    """The codes of what is to be mended."""
    return [error.code for error in errors_of(an_item("i", kind, **members), Answer.of(value))]


@pytest.mark.parametrize("answer", [None, Answer.of(), Answer.of(""), Answer.of("  ")])
def test_that_a_required_item_without_an_answer_asks_for_one(answer: Answer | None) -> None:
    assert errors_of(an_item("i", required=True), answer) == (ItemError("required"),)
    assert errors_of(an_item("i"), answer) == ()


@pytest.mark.parametrize("status", NOT_ANSWERED)
def test_that_every_way_not_to_answer_passes_a_required_item(status: AnswerStatus) -> None:
    assert errors_of(an_item("i", required=True), Answer(status)) == ()


@pytest.mark.parametrize(
    "item",
    [
        an_item("i", "integer", required=True, readOnly=True, hl7={"maxValue": 1}),
        an_item("i", "integer", required=True, hl7={"questionnaire-hidden": True, "maxValue": 1}),
        an_item("i", "display", required=True, hl7={"maxValue": 1}),
        an_item("i", "group", required=True, hl7={"maxValue": 1}),
    ],
)
def test_that_an_item_nobody_may_answer_has_nothing_to_mend(item: Any) -> None:
    assert errors_of(item, None) == ()
    assert errors_of(item, Answer.of(5)) == ()


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("integer", -1, ["min"]),
        ("integer", 0, []),
        ("integer", 10, []),
        ("integer", 11, ["max"]),
        ("decimal", Decimal("-0.1"), ["min"]),
        ("decimal", Decimal("0.0"), []),
        ("decimal", Decimal("10.0"), []),
        ("decimal", Decimal("10.01"), ["max"]),
        ("boolean", True, []),
        ("choice", Coding("a"), []),
        ("string", "99", []),
    ],
)
def test_that_numbers_stay_between_their_limits(kind: str, value: Any, expected: list[str]) -> None:
    assert codes(kind, value, hl7={"minValue": 0, "maxValue": 10}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1899-12-31", ["min"]),
        ("1900-01-01", []),
        ("2026-03-04", []),
        ("2026-03-05", ["max"]),
        ("1899", ["min"]),
        ("1900", []),
        ("2026", []),
        ("2026-03", []),
        ("2026-04", ["max"]),
        ("2027", ["max"]),
    ],
)
def test_that_a_year_or_month_that_touches_a_limit_is_within_it(value: str, expected: list[str]) -> None:
    assert codes("date", value, hl7={"minValue": "1900-01-01", "maxValue": "2026-03-04"}) == expected


def test_that_an_error_names_the_limit_as_the_form_writes_it() -> None:
    item = an_item("i", "integer", hl7={"minValue": 1, "maxValue": 10})
    assert errors_of(item, Answer.of(11)) == (ItemError("max", "10"),)
    assert errors_of(item, Answer.of(0)) == (ItemError("min", "1"),)


@pytest.mark.parametrize(
    ("value", "expected"), [("ab", ["minLength"]), ("abc", []), ("abcde", []), ("abcdef", ["maxLength"])]
)
def test_that_texts_keep_their_length(value: str, expected: list[str]) -> None:
    assert codes("string", value, maxLength=5, hl7={"minLength": 3}) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("97201", []), ("9720", ["regex"]), ("97201x", ["regex"]), ("x97201", ["regex"])]
)
def test_that_a_pattern_is_met_by_the_whole_text(value: str, expected: list[str]) -> None:
    assert codes("string", value, hl7={"regex": "[0-9]{5}"}) == expected


def test_that_a_pattern_nobody_can_read_stops_nobody() -> None:
    assert codes("string", "anything", hl7={"regex": "["}) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1", []), ("1.25", []), ("1.250", []), ("1.251", ["decimals"]), ("1E+3", []), ("0.001", ["decimals"])],
)
def test_that_places_after_the_point_are_counted_without_trailing_noughts(value: str, expected: list[str]) -> None:
    assert codes("decimal", Decimal(value), hl7={"maxDecimalPlaces": 2}) == expected


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("date", "2026-03-04", []),
        ("date", "2024-02-29", []),
        ("date", "2023-02-29", ["date"]),
        ("date", "2026", []),
        ("date", "2026-03", []),
        ("date", "2026-13", ["date"]),
        ("date", "2026-00", ["date"]),
        ("date", "0000", ["date"]),
        ("date", "20260304", ["date"]),
        ("date", "2026-W10-3", ["date"]),
        ("date", "2026-3-4", ["date"]),
        ("date", "02/", ["date"]),
        ("date", "٢٠٢٦-٠٣-٠٤", ["date"]),
        ("dateTime", "2026-03-04T09:30:00-08:00", []),
        ("dateTime", "2026-03-04T09:30", []),
        ("dateTime", "2026-03", []),
        ("dateTime", "2026-03-04T25:00", ["date"]),
        ("time", "09:30", []),
        ("time", "09:30:15", []),
        ("time", "24:30", ["time"]),
        ("time", "2026", ["time"]),
        ("time", "half past nine", ["time"]),
        ("string", "2026-13", []),
    ],
)
def test_that_dates_and_times_are_real_ones(kind: str, value: str, expected: list[str]) -> None:
    assert codes(kind, value) == expected


def test_that_a_choice_is_one_of_its_options_while_an_open_choice_may_be_more() -> None:
    assert codes("choice", Coding("yes"), options=YES_NO) == []
    assert codes("choice", Coding("maybe"), options=YES_NO) == ["option"]
    assert codes("open-choice", Coding("maybe"), options=YES_NO) == []
    assert codes("choice", Coding("anything")) == []


def test_that_each_thing_to_mend_is_said_once_for_many_values() -> None:
    item = an_item("i", "integer", repeats=True, hl7={"maxValue": 10})
    assert errors_of(item, Answer.of(11, 12, 3)) == (ItemError("max", "10"),)


def test_that_several_things_to_mend_are_all_said() -> None:
    assert codes("string", "abcdef!", maxLength=5, hl7={"regex": "[a-z]+"}) == ["maxLength", "regex"]
