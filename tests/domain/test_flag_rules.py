"""The language of safety-flag triggers."""

from collections.abc import Mapping

import pytest

from intake_app.catalog.fact_files import read_flags
from intake_app.domain.flag_rules import OPEN_VALUES, InputValue, Outcome, RuleError, read_trigger
from tests.support.workplace import FORMS

NEVER_ASKED = Outcome(None)


def outcome(trigger: str, inputs: Mapping[str, InputValue]) -> bool | None:
    """Whether the trigger holds."""
    return read_trigger(trigger).test(inputs).holds


@pytest.mark.parametrize(
    ("operator", "below", "same", "above"),
    [
        ("==", False, True, False),
        ("!=", True, False, True),
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
    ],
)
def test_that_each_operator_compares_numbers_as_numbers(operator: str, below: bool, same: bool, above: bool) -> None:
    assert [outcome(f"n {operator} 10", {"n": text}) for text in ("9", "10.0", "11")] == [below, same, above]


@pytest.mark.parametrize("operator", ["<", "<=", ">", ">="])
@pytest.mark.parametrize("text", ["many", "NaN", "sNaN", "Infinity", ""])
def test_that_what_is_no_number_meets_no_comparison(operator: str, text: str) -> None:
    assert outcome(f"n {operator} 10", {"n": text}) is False


def test_that_words_are_compared_as_they_are() -> None:
    assert outcome("a == yes", {"a": "yes"})
    assert not outcome("a == yes", {"a": "Yes"})
    assert outcome("a != yes", {"a": "no"})
    assert not outcome("a != yes", {"a": "yes"})


def test_that_in_and_contains_look_into_sets() -> None:
    chosen = frozenset({"hip", "knee"})
    for trigger in ("a contains hip", "a in (hip, toe)"):
        assert outcome(trigger, {"a": chosen})
        assert outcome(trigger, {"a": "hip"})
        assert not outcome(trigger, {"a": "nose"})
        assert not outcome(trigger, {"a": frozenset()})
    assert outcome("a in (hip , knee)", {"a": "knee"})


def test_that_a_set_equals_a_word_when_it_holds_that_word_alone() -> None:
    assert outcome("a == none", {"a": frozenset({"none"})})
    assert not outcome("a == none", {"a": frozenset({"none", "hip"})})
    assert outcome("a != none", {"a": frozenset({"hip"})})
    assert not outcome("a != none", {"a": frozenset({"none"})})


def test_that_a_dotted_value_stands_for_another_input() -> None:
    trigger = read_trigger("map.no_touch contains plan.region")
    marked = frozenset({"neck", "hip"})
    assert trigger.names == {"map.no_touch", "plan.region"}
    assert trigger.test({"map.no_touch": marked, "plan.region": frozenset({"hip", "knee"})}).holds
    assert not trigger.test({"map.no_touch": marked, "plan.region": "knee"}).holds
    assert not trigger.test({"map.no_touch": marked}).holds
    assert read_trigger("n < 0.5").names == {"n"}
    assert read_trigger("a in (one.x, two.y)").names == {"a", "one.x", "two.y"}


@pytest.mark.parametrize("word", sorted(OPEN_VALUES))
@pytest.mark.parametrize("test", ["== yes", "!= yes", "< 3", "<= 3", "> 3", ">= 3", "in (yes, no)", "contains yes"])
def test_that_an_open_input_leaves_it_open_and_is_named(word: str, test: str) -> None:
    assert read_trigger(f"a {test}").test({"a": word}) == Outcome(None, frozenset({"a"}))


@pytest.mark.parametrize("word", sorted(OPEN_VALUES))
def test_that_a_rule_may_ask_for_an_open_input_itself(word: str) -> None:
    assert outcome(f"a in (yes, {word})", {"a": word}) is True
    assert outcome(f"a == {word}", {"a": word}) is True
    assert outcome(f"a == {word}", {"a": "yes"}) is False


def test_that_an_input_never_asked_leaves_it_open_and_names_nobody() -> None:
    assert read_trigger("a == yes").test({}) == NEVER_ASKED
    assert read_trigger("a == yes or b == yes").test({"b": "skipped"}) == Outcome(None, frozenset({"b"}))


HOLDS = {"t": "yes", "f": "no", "o": "skipped"}


@pytest.mark.parametrize(
    ("trigger", "holds"),
    [
        ("t and t", True), ("t and f", False), ("f and t", False), ("f and f", False),
        ("t or f", True), ("f or t", True), ("f or f", False),
        ("t and o", None), ("o and t", None), ("f and o", False), ("o and f", False), ("o and o", None),
        ("t or o", True), ("o or t", True), ("f or o", None), ("o or f", None),
        ("t or t and f", True), ("( t or t ) and f", False), ("f and f or t", True), ("f and ( f or t )", False),
        ("( ( t ) )", True), ("t and t and t", True), ("t and t and f", False), ("f or f or t", True),
    ],
)  # fmt: skip
def test_that_and_or_and_brackets_join_three_outcomes(trigger: str, holds: bool | None) -> None:
    written = " ".join(f"{part} == yes" if part in HOLDS else part for part in trigger.split())
    assert outcome(written, HOLDS) is holds


def test_that_spaces_do_not_matter_around_signs() -> None:
    assert outcome("(a==yes)and(b>=2)", {"a": "yes", "b": "2"})
    assert outcome("  a  ==  yes  ", {"a": "yes"})


@pytest.mark.parametrize(
    ("trigger", "place"),
    [
        ("", "the end"),
        ("   ", "the end"),
        ("a", "the end"),
        ("a ==", "the end"),
        ("a == yes and", "the end"),
        ("(a == yes", "the end"),
        ("a in (yes", "the end"),
        ("a in ()", "character 7"),
        ("a in yes", "character 6"),
        ("a == yes)", "character 9"),
        ("a == )", "character 6"),
        ("a == and", "character 6"),
        ("a = yes", "character 3"),
        ("a yes", "character 3"),
        ("a == yes b == no", "character 10"),
        ("5 == yes", "character 1"),
        ("and == yes", "character 1"),
        ("or", "character 1"),
        ("a == yes && b == no", "character 10"),
        ("a == 'yes'", "character 6"),
        ("a == yes; drop", "character 9"),
    ],
)
def test_that_a_trigger_that_cannot_be_read_names_the_place(trigger: str, place: str) -> None:
    with pytest.raises(RuleError, match=place):
        read_trigger(trigger)


def test_that_every_shipped_trigger_can_be_read() -> None:
    flags = read_flags(FORMS)
    assert len(flags) > 80
    for flag in flags:
        assert read_trigger(flag.trigger).names
