"""Answers to forms from elsewhere: in words on screen and paper, and what is to be mended on a page."""

import base64
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from intake_app.app.wiring import shipped_content
from intake_app.domain.document import AnswerRow, Answers, Block, Bullets, Paragraph, Picture, Table
from intake_app.domain.initials import Initials
from intake_app.domain.packet import Packet, packet_key
from intake_app.domain.pages import SectionChoice
from intake_app.domain.response import Answer, AnswerStatus, Attachment, Quantity
from intake_app.interchange.fhirpath import FhirPath
from intake_app.workflows.answer import Journey
from intake_app.workflows.answer_blocks import handed_files, intake_answers
from intake_app.workflows.consent_text import display_blocks
from intake_app.workflows.intake_state import ReviewSection
from intake_app.workflows.standing import as_handed_in
from tests.support.builders import SKIPPED, chosen
from tests.support.foreign_visit import HIDDEN, take_in_all
from tests.support.signatures import CROSS
from tests.support.small_packet import small_packet
from tests.support.workplace import ClinicAtWork

PNG = Attachment("card.png", "image/png", base64.b64encode(b"\x89PNG\r\n\x1a\n rest").decode())
PDF = Attachment("letter.pdf", "application/pdf", base64.b64encode(b"%PDF-1.4 letter").decode())


@pytest.fixture(scope="module")
def foreign_packet(tmp_path_factory: pytest.TempPathFactory) -> Packet:
    data: Path = tmp_path_factory.mktemp("clinic")
    library = take_in_all(data)
    found = shipped_content(data).packet(packet_key("trial-day", library.added("trial-day")))
    return replace(found, forms=found.forms[1:-1], expressions=FhirPath())


@pytest.fixture
def journey(place: ClinicAtWork, foreign_packet: Packet) -> Journey:
    small = small_packet()
    place.content.packets["small"] = Packet("small", small.title, foreign_packet.forms, expressions=FhirPath())
    return place.journey()


def blocks(journey: Journey) -> list[Block]:
    return list(intake_answers(as_handed_in(journey.context())))


def rows(journey: Journey) -> dict[str, str]:
    """What stands on paper, without the sum that the form works out from nothing."""
    found = {row.question: row.answer for block in blocks(journey) if isinstance(block, Answers) for row in block.rows}
    return {question: answer for question, answer in found.items() if question != "Hours of rest in all"}


def go_to(journey: Journey, page: str) -> None:
    journey.go_to(page)
    assert journey.page().id == page


def test_that_a_table_is_a_table_and_a_row_alone_is_a_row(journey: Journey) -> None:
    journey.answer("d.table.tired", chosen("most"))
    assert rows(journey)["How often was this so in the last two weeks?: I was tired"] == "Most days"
    journey.answer("d.table.calm", chosen("some"))
    journey.answer("d.table.out", SKIPPED)
    (table,) = [block for block in blocks(journey) if isinstance(block, Table)]
    assert table.rows == (("I was tired", "Most days"), ("I felt calm", "Some days"))


def test_that_a_question_stands_with_the_group_that_heads_it(journey: Journey) -> None:
    journey.answer("people.one.name@1", Answer.of("Tomas"))
    journey.answer("home.town", Answer.of("Salem"))
    assert rows(journey) == {"Person 2: Their name": "Tomas", "Town": "Salem"}


def test_that_a_file_is_told_by_name_size_and_hash_and_a_picture_is_printed(journey: Journey) -> None:
    journey.answer("card.has", Answer.of(True))
    journey.answer("card.picture", Answer.of(PNG))
    journey.answer("card.letter", Answer.of(PDF))
    said = rows(journey)
    assert said["A picture of the card"].startswith("card.png (1 KB) SHA-256 ")
    (picture,) = [block for block in blocks(journey) if isinstance(block, Picture)]
    assert picture.data == base64.b64decode(PNG.data)
    files = handed_files(as_handed_in(journey.context()))
    assert [(file.name, file.data) for file in files] == [
        ("file-1.png", base64.b64decode(PNG.data)),
        ("file-2.pdf", base64.b64decode(PDF.data)),
    ]


def test_that_what_is_hidden_again_is_neither_printed_nor_attached(journey: Journey) -> None:
    journey.answer("card.has", Answer.of(False))
    journey.answer("card.none", Answer.of(HIDDEN))
    assert HIDDEN in str(blocks(journey))
    journey.answer("card.has", Answer.of(True))
    journey.answer("card.picture", Answer.of(PNG))
    assert HIDDEN not in str(blocks(journey))
    journey.answer("card.has", Answer.of(False))
    assert handed_files(as_handed_in(journey.context())) == ()


def test_that_initials_print_also_where_the_clause_has_no_answer(journey: Journey) -> None:
    journey.initial("d.rules.phone", Initials("RV"))
    journey.answer("d.rules.late", SKIPPED)
    journey.initial("d.rules.late", Initials("RW"))
    assert rows(journey) == {
        "Initials: I turn my phone down while I am here.": "RV",
        "Initials: I call when I am late.": "RW",
    }


def test_that_numbers_have_their_unit_and_times_their_minutes(journey: Journey) -> None:
    journey.answer("m.size.tall", Answer.of(Quantity(Decimal(171), "cm")))
    journey.answer("m.when.wake", Answer.of("06:45:00"))
    journey.answer("m.when.last", Answer.of("2026-03-04T07:10:00"))
    assert rows(journey) == {
        "How tall are you?": "171 cm",
        "When do you get up?": "06:45",
        "When did you last eat?": "March 4, 2026 07:10",
    }


def test_that_a_form_left_out_at_its_note_is_left_out_whole(journey: Journey) -> None:
    journey.answer("home.town", Answer.of("Salem"))
    go_to(journey, "note:who")
    journey.choose("who", SectionChoice.IN_PERSON)
    assert "home" not in [page.id for page in journey.pages()]
    assert rows(journey) == {}
    assert as_handed_in(journey.context()).response.get("home.town") == Answer(AnswerStatus.IN_PERSON)
    titles = [section.title for section in _review(journey)]
    assert titles[:3] == ["About you", "Where you live", "People to call"]
    journey.go_to("note:who")
    journey.choose("who", SectionChoice.CONTINUE)
    assert rows(journey) == {"Town": "Salem"}


def _review(journey: Journey) -> tuple[ReviewSection, ...]:
    journey.go_to("review")
    return journey.state().review


def test_that_a_rule_of_a_group_is_said_on_its_last_page_in_its_own_words(journey: Journey) -> None:
    journey.answer("m.rest.night", Answer.of(20))
    journey.answer("m.rest.day", Answer.of(9))
    go_to(journey, "m.rest.night")
    state = journey.go_on()
    errors = [error for view in state.items for error in view.errors]
    assert state.page.id == "m.rest.night"
    assert [(error.code, error.limit) for error in errors] == [
        ("constraint", "A day has 24 hours. Please look at both numbers again.")
    ]
    assert journey.skip().page.id != "m.rest.night"


def test_that_a_sum_opens_a_question_and_closes_it_again(journey: Journey) -> None:
    journey.answer("m.rest.night", Answer.of(5))
    assert "m.rest.short" in journey.context().enabled
    journey.answer("m.rest.night", Answer.of(8))
    assert "m.rest.short" not in journey.context().enabled


def test_that_lists_inside_the_form_can_be_chosen_from(journey: Journey) -> None:
    view = journey.context().view(journey.packet.items["who.gender"])
    assert [option.text for option in view.options] == ["Woman", "Man", "Another one"]


def test_that_formatted_text_says_the_same_on_paper(journey: Journey) -> None:
    view = journey.context().view(journey.packet.items["d.rich"])
    found = list(display_blocks(journey.words, view))
    assert found == [Paragraph("Please think of the last two weeks."), Bullets(("at home", "at work"))]
    assert view.text == "Please think of the last two weeks.\n• at home\n• at work"


def test_that_drawn_initials_are_drawn(journey: Journey) -> None:
    journey.initial("d.rules.late", Initials(ink=CROSS))
    drawn: list[AnswerRow] = [r for b in blocks(journey) if isinstance(b, Answers) for r in b.rows if r.ink]
    assert [row.answer for row in drawn] == ["drawn by hand"]
