"""Lines break inside the measure, in either direction."""

import pytest

from intake_app.documents import bidi_levels, text_layout
from intake_app.documents.text_layout import Line, Span, TextStyle, set_text

STYLE = TextStyle(10, 14, (0.0, 0.0, 0.0))
LONG = "You can ask for a pause, a different position, a smaller area, or to stop, at any time. " * 3


def text_of(line: Line) -> str:
    return "".join(
        glyph.text
        for piece in line.pieces
        for glyph in (piece.run.glyphs[::-1] if piece.run.level % 2 else piece.run.glyphs)
    )


def test_that_no_line_is_wider_than_its_measure_and_no_word_is_lost() -> None:
    block = set_text(LONG, STYLE, 200)
    assert len(block.lines) > 3
    assert all(line.width <= 200.01 for line in block.lines)
    assert " ".join(map(text_of, block.lines)).split() == LONG.split()


def test_that_a_word_wider_than_the_measure_is_broken_between_letters() -> None:
    digest = "0123456789abcdef" * 4
    block = set_text(digest, STYLE, 100)
    assert all(line.width <= 100.01 for line in block.lines)
    assert "".join(map(text_of, block.lines)) == digest


def test_that_east_asian_text_breaks_without_spaces() -> None:
    assert len(set_text("同意書に署名する前に質問をすることができます", STYLE, 80).lines) > 1


def test_that_empty_text_is_one_empty_line() -> None:
    assert len(set_text("", STYLE, 100).lines) == 1


@pytest.mark.parametrize(
    ("levels", "order"),
    [([0, 0, 0], [0, 1, 2]), ([1, 1, 1], [2, 1, 0]), ([0, 1, 1, 0], [0, 2, 1, 3]), ([1, 2, 2, 1], [3, 1, 2, 0])],
)
def test_that_a_line_is_reordered_by_its_levels(levels: list[int], order: list[int]) -> None:
    assert bidi_levels.visual_order(levels) == order


def test_that_numbers_inside_arabic_keep_their_own_direction() -> None:
    text = "رقم 123 abc"
    assert [bidi_levels.levels(text, right_to_left=True)[i] for i in (0, 4, 8)] == [1, 2, 2]


def test_that_a_direction_override_in_a_name_is_dropped() -> None:
    assert bidi_levels.clean("Ann\u202egnoL\u202c") == "AnngnoL"


def test_that_styles_may_change_inside_a_word() -> None:
    block = set_text([Span("un", STYLE), Span("do", STYLE.but(colour=(1.0, 0.0, 0.0)))], STYLE, 200)
    assert [piece.style.colour for piece in block.lines[0].pieces] == [(0.0, 0.0, 0.0), (1.0, 0.0, 0.0)]


@pytest.mark.parametrize("code", ["503-555-0100", "+1-503-555-0100", "2026-11-23", "09:05"])
def test_that_a_number_with_parts_reads_left_to_right_inside_arabic(code: str) -> None:
    (line,) = set_text(f"هاتف {code} هنا", STYLE, 400, right_to_left=True).lines
    order = bidi_levels.visual_order([piece.run.level for piece in line.pieces])
    seen = "".join("".join(glyph.text for glyph in line.pieces[index].run.glyphs) for index in order)
    assert code in seen


def test_that_without_help_its_parts_would_change_places() -> None:
    levels = bidi_levels.levels("هاتف 503-555", right_to_left=True)
    assert levels[5:8] == levels[9:12] == [2, 2, 2]
    assert levels[8] == 1


def test_that_brackets_after_a_number_stay_where_they_belong() -> None:
    (line,) = set_text("هاتف 503-555-0100 (Portland) هنا", STYLE, 400, right_to_left=True).lines
    order = bidi_levels.visual_order([piece.run.level for piece in line.pieces])
    seen = "".join("".join(glyph.text for glyph in line.pieces[index].run.glyphs) for index in order)
    assert ")Portland( 503-555-0100" in seen


def seen(text: str) -> str:
    """What stands on a line of a page that reads from the right, from left to right."""
    (line,) = set_text(text, STYLE, 900, right_to_left=True).lines
    order = bidi_levels.visual_order([piece.run.level for piece in line.pieces])
    return "".join("".join(glyph.text for glyph in line.pieces[index].run.glyphs) for index in order)


@pytest.mark.parametrize(
    "text",
    [
        "Maria José Núñez-O’Brien",
        "Jun Watanabe, Licensed Acupuncturist, Oregon AC00000 (sample)",
        "How many needles will it be?",
        "503 555 0142",
        "she/her",
    ],
)
def test_that_a_latin_name_number_or_sentence_keeps_its_order_on_an_arabic_page(text: str) -> None:
    assert seen(text) == text


def test_that_a_latin_name_stays_whole_inside_an_arabic_line() -> None:
    assert "Maria José Núñez-O’Brien" in seen("توقيع Maria José Núñez-O’Brien هنا")


def test_that_a_latin_text_on_an_arabic_page_begins_at_the_right() -> None:
    block = set_text("Sam", STYLE, 200, right_to_left=True)
    assert block._indent(block.lines[0], 200) == pytest.approx(200 - block.width)


def test_that_remembered_words_do_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_layout, "_MOST_WORDS", 10)
    style = TextStyle(11, 15, (0.125, 0.25, 0.5))
    few = set_text("a b c d", style, 1000)
    known = text_layout._words(style, 0, wide=False)
    assert len(known) == 5  # four words and the space: what is known stays while there is room
    set_text(" ".join(str(number) for number in range(200)), style, 1000)
    assert len(known) <= 10
    assert set_text("a b c d", style, 1000) == few
