"""What an expression reads: never too little."""

import pytest

from intake_app.domain.expression_reads import Reads, reads_of


@pytest.mark.parametrize(
    ("text", "link_ids"),
    [
        ("%resource.item.where(linkId='a').answer.value", {"a"}),
        ("%resource.descendants().where(linkId = 'a' or linkId = 'b').answer", {"a", "b"}),
        ("%resource.repeat(item).where(linkId in ('a'|'b')).answer.value.sum()", {"a", "b"}),
        ("%resource.item.where(linkId='g').item.where(linkId='a').answer", {"a"}),
        ("%resource.item.where(linkId='g').item.answer.value", {"g"}),
        ("%resource.item.where(linkId='g')[0].item.where(linkId='a')", {"g"}),
        ("%resource.repeat(item).where(linkId='a' and answer.exists()).answer", {"a"}),
        ("item.where(linkId='a').answer.value", {"a"}),
        ("QuestionnaireResponse.item.where(linkId='a')", {"a"}),
        ("%context.item.where(linkId='it\\'s').answer", {"it's"}),
    ],
)
def test_that_a_filter_by_link_id_is_all_that_is_read(text: str, link_ids: set[str]) -> None:
    assert reads_of(text) == Reads(link_ids=frozenset(link_ids))


@pytest.mark.parametrize(
    "text",
    [
        "%resource.item.answer.value",
        "%resource.item.where(linkId != 'a').answer",
        "%resource.item.where(linkId='a' or answer.exists()).answer",
        "%resource.descendants().answer",
        "%resource",
        "iif(%a, 1, %resource.item.answer.count())",
        "%QuestionnaireResponse.item.item.answer",
    ],
)
def test_that_a_way_without_a_filter_reads_everything(text: str) -> None:
    assert reads_of(text).everything


def test_that_a_beginning_of_a_link_id_is_a_filter_too() -> None:
    found = reads_of("%resource.item.where(linkId.startsWith('a.')).answer")
    assert (found.prefixes, found.everything) == (frozenset({"a."}), False)


@pytest.mark.parametrize(
    "text", ["answer.value > 3", "%context.answer.value", "iif(answer.exists(), 1, 2)", "$this.item"]
)
def test_that_a_relative_way_reads_its_own_place(text: str) -> None:
    assert reads_of(text) == Reads(own=True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("%a + %`b c` * %'d'", {"a", "b c", "d"}),
        ("'%no' + %ucum", set()),
        ("%resource.authored", set()),
        ("today()", set()),
    ],
)
def test_that_names_are_read(text: str, names: set[str]) -> None:
    assert reads_of(text) == Reads(names=frozenset(names))


@pytest.mark.parametrize("text", ["", "(((", "where(", "%", "'open", "%resource.item.where(linkId"])
def test_that_a_broken_text_is_read_without_an_error(text: str) -> None:
    assert isinstance(reads_of(text), Reads)
