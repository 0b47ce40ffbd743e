"""The order in which conditions are decided."""

from intake_app.domain.condition_order import circular, deciding_order


def needs(**named: str) -> dict[str, frozenset[str]]:
    """What each name depends on, written as words."""
    return {name: frozenset(words.split()) for name, words in named.items()}


def test_that_a_name_comes_after_all_it_needs() -> None:
    order = deciding_order(needs(a="b c", b="c", c="", d="a"))
    assert order == ("c", "b", "a", "d")


def test_that_two_circles_that_touch_are_both_found() -> None:
    graph = needs(a="b", b="a c", c="b", free="", after="c")
    assert circular(graph) == {"a", "b", "c"}
    assert set(deciding_order(graph)) == {"free", "after"}


def test_that_nothing_is_circular_without_a_way_back() -> None:
    assert circular(needs(a="b c", b="c", c="")) == frozenset()
