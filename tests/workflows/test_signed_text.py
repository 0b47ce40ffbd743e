"""What stands on the screen, in the preview and in the signed document is one and the same text (F08)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from intake_app.domain.document import Answers, Block
from intake_app.domain.pages import PageKind, SectionChoice
from intake_app.domain.response import Answer
from intake_app.workflows.answer import Journey
from intake_app.workflows.consent_text import content_blocks, text_hash
from intake_app.workflows.sign import preview_pdf, sign
from intake_app.workflows.standing import as_handed_in
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def _plain(journey: Journey) -> None:
    walk(journey)


def _decided(journey: Journey) -> None:
    walk(journey, {"technique.needling": chosen("yes"), "area.neck": chosen("ask"), "area.shoulders": chosen("no")})


def _hidden_after_all(journey: Journey) -> None:
    walk(journey, {"technique.needling": chosen("yes"), "technique.electro": chosen("yes"), "area.neck": chosen("yes")})
    journey.answer("technique.needling", chosen("no"))


def _left_out_after_all(journey: Journey) -> None:
    walk(journey, {"preg.status": chosen("yes"), "preg.week": Answer.of(20)})
    journey.go_to("note:preg")
    journey.choose("preg", SectionChoice.SKIP)


def _other_name(journey: Journey) -> None:
    walk(journey, {"about.name": Answer.of("Rosie"), "about.legal": Answer.of("Rosa Vega Ruiz")})


def _rather_in_person(journey: Journey) -> None:
    walk(journey, talk={"explained.2", "technique.needling", "urgent.chest"})


def _other_language(journey: Journey) -> None:
    walk(journey)
    journey.change_language("es")


@pytest.mark.parametrize(
    "way",
    [_plain, _decided, _hidden_after_all, _left_out_after_all, _other_name, _rather_in_person, _other_language],
)
def test_that_screen_preview_and_signed_document_are_one_text(
    place: ClinicAtWork, way: Callable[[Journey], None]
) -> None:
    journey = place.journey()
    way(journey)
    state = journey.go_to("sign")
    assert state.sign is not None
    preview_pdf(journey)
    shown = place.paper.documents[-1]
    sign(journey, place.signature())
    signed = next(d for d in reversed(place.paper.documents) if d.id == shown.id)
    content = next(n for n, (one, two) in enumerate(zip(shown.blocks, signed.blocks, strict=False)) if one != two)
    assert type(shown.blocks[content]).__name__ == "Signatures"
    above: tuple[Block, ...] = signed.blocks[: content - 2]
    assert text_hash(above) == state.sign.text_sha256
    (entry,) = place.records.entries(kind="consent")
    assert (entry.body or {})["text_sha256"] == state.sign.text_sha256


def test_that_one_word_or_one_decision_changes_the_hash(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)

    def hash_now() -> str:
        return text_hash(content_blocks(as_handed_in(journey.context())))

    before = hash_now()
    assert hash_now() == before
    found = {before}
    for key, answer in (
        ("technique.needling", chosen("yes")),
        ("technique.needling", chosen("ask")),
        ("area.neck", chosen("no")),
        ("map.no_touch", chosen("neck")),
        ("about.pet-name", Answer.of("Rex")),
    ):
        journey.answer("about.pets", Answer.of(True))
        journey.answer(key, answer)
        found.add(hash_now())
    assert len(found) == 6
    words = dict(place.content.words("en"))
    place.content.known_words["en"] = words | {"doc.rights-text": words["doc.rights-text"] + " Really."}
    assert hash_now() not in found


def test_that_neither_order_of_answering_nor_reopening_changes_the_hash(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, {"map.hurts": chosen("neck", "shoulder.left"), "area.neck": chosen("yes")})
    context = as_handed_in(journey.context())
    turned = dict(reversed(list(context.response.answers.items())))
    again = replace(context, response=type(context.response)(turned))
    assert text_hash(content_blocks(again)) == text_hash(content_blocks(context))
    reopened = Journey(place.workplace, journey.visit, journey.patient)
    assert text_hash(content_blocks(as_handed_in(reopened.context()))) == text_hash(content_blocks(context))


def test_that_what_is_hidden_or_left_out_stands_in_no_block(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(
        journey,
        {
            "about.pets": Answer.of(True),
            "about.pet-name": Answer.of("canary-hidden"),
            "preg.status": chosen("yes"),
            "preg.wish": Answer.of("canary-left-out"),
            "last.else": Answer.of("canary-said"),
        },
    )
    everything = repr(content_blocks(as_handed_in(journey.context())))
    assert all(f"canary-{what}" in everything for what in ("hidden", "left-out", "said"))
    assert "Label of P01" in everything
    journey.answer("about.pets", Answer.of(False))
    journey.go_to("note:preg")
    journey.choose("preg", SectionChoice.SKIP)
    less = repr(content_blocks(as_handed_in(journey.context())))
    assert "canary-said" in less
    assert "canary-hidden" not in less
    assert "canary-left-out" not in less
    assert "Label of P01" not in less


def test_that_skipped_answers_are_not_printed_and_talks_are(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, talk={"last.else"})
    blocks = content_blocks(as_handed_in(journey.context()))
    rows = [row for block in blocks if isinstance(block, Answers) for row in block.rows]
    assert [(row.question, row.muted) for row in rows] == [("Text of about.name", False), ("Text of last.else", True)]


def test_that_the_document_page_carries_the_same_hash_as_the_page_to_sign(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey)
    document, page = journey.go_to("document"), journey.go_to("sign")
    assert (document.kind, page.kind) == (PageKind.DOCUMENT, PageKind.SIGN)
    assert document.sign is not None
    assert document.sign == page.sign
