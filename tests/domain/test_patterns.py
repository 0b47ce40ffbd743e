"""Patterns of foreign forms: what they mean, and that they come to an end."""

import pytest

from intake_app.domain.linear_pattern import UnreadablePatternError, linear_pattern
from intake_app.domain.patterns import may_never_end, pattern_of, search_of


@pytest.mark.parametrize(
    ("pattern", "fits", "other"),
    [
        ("^[0-9]{4}$", "2026", "20260"),
        (r"^\d{2,3}$", "123", "1"),
        (r"[a-c]+|x?y", "abc", "xx"),
        (r"(?:ab){2}c*", "abab", "ab"),
        (r"(?<year>\d+)-\1?", "12-12", "x"),
        (r"\p{L}+", "é", "1"),
        (r"[\h\-]+", "h-", "x"),
        (r"a.c", "abc", "a\nc"),
        (r"(?=.*\d)[a-z\d]+", "a1", "ab"),
        (r"\u0041\x42", "AB", "ab"),
        ("^[]a]+$", "]a", "b"),
        (r"a{2,}", "aaa", "a"),
        (r"a+?b", "aab", "a"),
        ("", "", "a"),
    ],
)
def test_that_a_pattern_fits_the_whole_text(pattern: str, fits: str, other: str) -> None:
    test = pattern_of(pattern)
    assert test is not None
    assert (test(fits), test(other)) == (True, False)


@pytest.mark.parametrize("pattern", ["(", "a{2", "*a", "[a", "\\", "a)b", "(?P<n", "+"])
def test_that_a_pattern_that_nobody_can_read_says_nothing(pattern: str) -> None:
    found = pattern_of(pattern)
    assert found is None or found(pattern)


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+$", "a" * 5000 + "!"),
        ("(a|aa)+$", "a" * 5000 + "!"),
        (r"^\+?(?:[()\h-]*\d[()\h-]*){16}$", "1((((((" * 40 + "x"),
        ("(x+x+)+y", "x" * 3000),
        (r"\d*\d*\d*\d*\d*x", "1" * 3000),
        (r"(?=(a+)+$)a*!", "a" * 60 + "!"),
    ],
)
def test_that_no_pattern_takes_for_ever(pattern: str, text: str) -> None:
    test = pattern_of(pattern)
    assert test is None or not test(text)


@pytest.mark.parametrize("pattern", ["(a+)+", "((a|b)*c)*", "a*a*a*a*", "(a{2,9}){2,9}"])
def test_that_a_risky_pattern_is_known(pattern: str) -> None:
    assert may_never_end(pattern)


@pytest.mark.parametrize("pattern", ["^[a-z+*]+$", "(ab)+", r"\d{3}-\d{2}", "(a)(b)*"])
def test_that_a_harmless_pattern_is_known(pattern: str) -> None:
    assert not may_never_end(pattern)


def test_that_a_search_finds_a_part() -> None:
    found = search_of("b+")
    assert found is not None
    assert (found("abc"), found("ac"), found("a\nb")) == (True, False, True)


def test_that_a_pattern_of_too_many_states_is_refused() -> None:
    with pytest.raises(UnreadablePatternError):
        linear_pattern("((a{100}){100}){100}")
