"""Safety flags that answers raise."""

import pytest

from intake_app.domain.alert import Severity, raised_flags
from intake_app.domain.flag_rules import OPEN_VALUES
from tests.support.builders import a_flag


@pytest.mark.parametrize("word", sorted(OPEN_VALUES))
@pytest.mark.parametrize(("severity", "asks"), [(Severity.STOP, True), (Severity.ASK, False), (Severity.KNOW, False)])
def test_that_an_open_answer_asks_in_person_on_stop_rules_only(word: str, severity: Severity, asks: bool) -> None:
    found = raised_flags([a_flag("F", "a == yes", severity=severity)], {"a": word})
    assert [(raised.ask_in_person, raised.because) for raised in found] == ([(True, (f"a = {word}",))] if asks else [])


def test_that_an_input_never_asked_raises_nothing() -> None:
    assert raised_flags([a_flag("F", "a == yes"), a_flag("G", "a == yes and b == yes")], {"b": "yes"}) == ()


def test_that_a_flag_that_holds_says_why() -> None:
    flag = a_flag("F", "a == yes or b contains hip")
    (raised,) = raised_flags([flag], {"a": "no", "b": frozenset({"knee", "hip"}), "c": "yes"})
    assert raised.because == ("a = no", "b = hip, knee")
    assert not raised.ask_in_person
    assert raised_flags([flag], {"a": "no", "b": frozenset()}) == ()


def test_that_only_what_is_known_to_be_now_is_urgent() -> None:
    now, later = a_flag("N", "a == yes", urgency="now"), a_flag("L", "a == yes", urgency="today")
    assert [raised.urgent for raised in raised_flags([now, later], {"a": "yes"})] == [True, False]
    assert [raised.urgent for raised in raised_flags([now], {"a": "skipped"})] == [False]


def test_that_flags_stand_by_urgency_then_weight_then_certainty_then_name() -> None:
    flags = [
        a_flag("z-background", "a == yes", urgency="background"),
        a_flag("y-treatment", "a == yes", urgency="before_treatment"),
        a_flag("x-know", "a == yes", severity=Severity.KNOW),
        a_flag("w-ask", "a == yes", severity=Severity.ASK),
        a_flag("a-open", "o == yes"),
        a_flag("v-stop", "a == yes"),
        a_flag("u-stop", "a == yes"),
        a_flag("t-now", "a == yes", severity=Severity.KNOW, urgency="now"),
        a_flag("s-odd", "a == yes", urgency="some day"),
    ]
    expected = ["t-now", "u-stop", "v-stop", "a-open", "w-ask", "x-know", "y-treatment", "z-background", "s-odd"]
    for order in (flags, flags[::-1]):
        assert [r.flag.id for r in raised_flags(order, {"a": "yes", "o": "unknown"})] == expected
