"""Decisions and signatures."""

from datetime import UTC, datetime

import pytest

from intake_app.domain.consent import Decision, Decisions, Ink, InkPoint, Signature, SignatureMethod

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
YES, ASK, NO = Decision.YES, Decision.ASK, Decision.NO


@pytest.mark.parametrize(
    ("technique", "area", "stands"),
    [
        (YES, YES, YES), (YES, ASK, ASK), (YES, NO, NO), (YES, None, None),
        (ASK, YES, ASK), (ASK, ASK, ASK), (ASK, NO, NO), (ASK, None, None),
        (NO, YES, NO), (NO, ASK, NO), (NO, NO, NO), (NO, None, NO),
        (None, YES, None), (None, ASK, None), (None, NO, NO), (None, None, None),
    ],
)  # fmt: skip
def test_that_the_more_careful_decision_stands(
    technique: Decision | None, area: Decision | None, stands: Decision | None
) -> None:
    techniques = {} if technique is None else {"needling": technique}
    areas = {} if area is None else {"neck": area}
    assert Decisions(techniques, areas).effective("needling", "neck") is stands
    assert Decisions(techniques, areas, frozenset({"foot"})).effective("needling", "neck") is stands
    assert Decisions(techniques, areas, frozenset({"neck"})).effective("needling", "neck") is NO


def test_that_nothing_is_decided_before_anybody_decides() -> None:
    assert Decisions().effective("needling", "neck") is None
    assert Decisions().agreed == ()


def test_that_agreed_is_what_has_a_yes_or_an_ask_me() -> None:
    assert Decisions({"a": YES, "b": NO, "c": ASK}).agreed == ("a", "c")


def _ink(points: int) -> Ink:
    return Ink((tuple(InkPoint(0.1, 0.2, t) for t in range(points)),), 3.0)


def test_that_a_drawn_signature_has_ink() -> None:
    assert Signature("R", "I agree", SignatureMethod.DRAWN, NOW, ink=_ink(1)).ink == _ink(1)
    for ink in (None, Ink((), 3.0), _ink(0)):
        with pytest.raises(ValueError, match="at least one point"):
            Signature("R", "I agree", SignatureMethod.DRAWN, NOW, ink=ink)


def test_that_a_typed_signature_has_a_name() -> None:
    assert Signature("R", "I agree", SignatureMethod.TYPED, NOW, typed="R").typed == "R"
    for typed in (None, "", "  "):
        with pytest.raises(ValueError, match="needs a name"):
            Signature("R", "I agree", SignatureMethod.TYPED, NOW, typed=typed)
