"""Instances of repeating groups: keys, counts, one more, one less."""

import pytest

from intake_app.domain.instances import (
    MOST_INSTANCES,
    InstanceLimitError,
    instance_count,
    join_key,
    split_key,
    with_instance,
    without_instance,
)
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, Response
from tests.support.builders import answers
from tests.support.engines import an_item, limit


def group(*extension: dict[str, object]) -> Item:
    """A repeating group with a question, and a repeating group with one more."""
    inner = an_item("dose", "group", an_item("dose.time"), repeats=True)
    raw = an_item("drug", "group", an_item("drug.name"), inner, repeats=True)
    return Item.model_validate(raw | ({"extension": list(extension)} if extension else {}))


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("a", ("a", ())),
        ("a@0", ("a", (0,))),
        ("a@2.10", ("a", (2, 10))),
        ("a@b", ("a@b", ())),
        ("a@b@1", ("a@b", (1,))),
    ],
)
def test_that_a_key_is_split_and_joined_again(key: str, parts: tuple[str, tuple[int, ...]]) -> None:
    assert split_key(key) == parts
    assert join_key(*parts) == key


@pytest.mark.parametrize(
    ("response", "count"),
    [
        (Response(), 1),
        (answers(**{"drug.name@2": "x"}), 3),
        (answers(**{"dose.time@1.4": "x"}), 2),
        (answers(drug=4), 4),
        (answers(**{"drug": 2, "drug.name@4": "x"}), 5),
        (answers(drug=0), 0),
        (answers(drug=True), 1),
        (answers(drug=10**9), MOST_INSTANCES),
        (answers(**{"other@7": "x"}), 1),
    ],
)
def test_that_instances_are_counted_by_what_is_said_and_what_is_seen(response: Response, count: int) -> None:
    assert instance_count(response, "drug", group()) == count


def test_that_a_nested_group_is_counted_inside_its_instance() -> None:
    inner = (group().item or [])[1]
    response = answers(**{"dose.time@0.0": "a", "dose.time@1.2": "b"})
    assert [instance_count(response, f"dose@{outer}", inner) for outer in (0, 1, 2)] == [1, 3, 1]


def test_that_min_occurs_gives_the_first_instances() -> None:
    assert instance_count(Response(), "drug", group(limit("questionnaire-minOccurs", 2))) == 2


def test_that_an_added_instance_stays_although_it_is_empty() -> None:
    response = with_instance(answers(**{"drug.name@0": "x"}), "drug", group())
    assert response.get("drug") == Answer.of(2)
    assert instance_count(response, "drug", group()) == 2


def test_that_max_occurs_is_the_end() -> None:
    few = group(limit("questionnaire-maxOccurs", 2))
    response = with_instance(Response(), "drug", few)
    with pytest.raises(InstanceLimitError, match="drug: there are 2 of at most 2"):
        with_instance(response, "drug", few)


def test_that_later_instances_move_up_with_all_that_is_nested_in_them() -> None:
    given = answers(
        **{"drug.name@0": "a", "drug.name@1": "b", "drug.name@2": "c", "dose.time@2.1": "t", "dose@2": 2, "free@1": "f"}
    )
    left = without_instance(given, "drug", group(), 1)
    wanted = {"drug.name@0": "a", "drug.name@1": "c", "dose.time@1.1": "t", "dose@1": 2, "free@1": "f", "drug": 2}
    assert left == answers(**wanted)


def test_that_a_nested_instance_goes_only_from_its_own_group() -> None:
    inner = (group().item or [])[1]
    given = answers(**{"dose.time@0.0": "a", "dose.time@0.1": "b", "dose.time@1.0": "c"})
    left = without_instance(given, "dose@0", inner, 0)
    assert left == answers(**{"dose.time@0.0": "b", "dose.time@1.0": "c", "dose@0": 1})


@pytest.mark.parametrize("index", [-1, 1, 7])
def test_that_there_must_be_such_an_instance(index: int) -> None:
    with pytest.raises(InstanceLimitError):
        without_instance(Response(), "drug", group(), index)


def test_that_min_occurs_keeps_the_last_ones() -> None:
    with pytest.raises(InstanceLimitError):
        without_instance(answers(drug=2), "drug", group(limit("questionnaire-minOccurs", 2)), 0)
    assert without_instance(answers(drug=2), "drug", group(), 0).get("drug") == Answer.of(1)
