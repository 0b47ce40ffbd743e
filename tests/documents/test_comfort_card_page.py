"""The fullest comfort card there can be is still one page."""

import io
from pathlib import Path
from uuid import UUID

import pypdf
import pytest

from intake_app.documents.document_pdf import render
from intake_app.domain.chaperone import ChaperoneOutcome, ChaperoneRecord
from intake_app.domain.response import Answer, Response
from intake_app.workflows.chaperone_offer import ChaperoneOffer
from intake_app.workflows.comfort_card import comfort_document
from tests.support.builders import chosen
from tests.support.patient_desk import Desk, make_desk

REGIONS = ("neck_front", "face", "low_back", "belly_lower", "knee_left")


def fullest(desk: Desk, words: str) -> Response:
    """Every choice chosen, every text as long as it may be."""
    response = desk.journey.response
    for item in desk.journey.packet.questions:
        codes = [option.value_coding.code for option in item.answer_option or () if option.value_coding]
        known = [code for code in codes if code]
        if item.type in {"text", "string"}:
            response = response.with_answer(item.link_id, Answer.of((words * 40)[: item.max_length or 500]))
        elif item.type == "boolean":
            response = response.with_answer(item.link_id, Answer.of(True))
        elif known:
            wanted = known[:-1] if item.repeats and len(known) > 1 else known[-1:]
            response = response.with_answer(item.link_id, chosen(*wanted))
    return response.with_answer("map.no_touch", chosen(*REGIONS))


@pytest.mark.parametrize("words", ["Please tell me before you move behind me. ", "W" * 60 + " "])
@pytest.mark.parametrize("outcome", [*ChaperoneOutcome, None])
def test_that_the_fullest_card_is_one_page(tmp_path: Path, words: str, outcome: ChaperoneOutcome | None) -> None:
    desk = make_desk(tmp_path)
    desk.journey.response = fullest(desk, words)
    at, areas = desk.journey.visit.at, ("Chest", "Pelvis")
    made = ChaperoneRecord(outcome, "Jun", at, "A" * 60, "nurse " * 10) if outcome else None
    offer = ChaperoneOffer(areas, (), (made,) if made else (), areas)
    pdf = render(comfort_document(desk.journey.context(), UUID(int=7), offer))
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    assert "Stop signal" in text
    assert "Low back" in text
    assert "nurse nurse" in text or outcome is not ChaperoneOutcome.PRESENT
    desk.records.close()
