"""Who has to sign, by age, capacity and way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from intake_app.domain.authority import Authority, Basis, Interpretation, InterpreterKind, InterpreterMode
from intake_app.domain.consent import Signature, SignatureMethod, SigningRole
from intake_app.domain.signing_rules import Gap, gaps, needs_adult
from tests.support.signatures import CROSS, assent, assisted, interpreter, mark, own, parent, witness

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
Makers = tuple[Callable[[datetime], Signature], ...]


def same_name_witness(at: datetime) -> Signature:
    return witness(at, "  lee   PARK ")


def parent_without_right(at: datetime) -> Signature:
    return replace(parent(at), authority=None)


@pytest.mark.parametrize(
    ("makers", "age", "missing"),
    [
        ((own,), 38, ()),
        ((), 38, (Gap.CONSENT,)),
        ((witness,), 38, (Gap.CONSENT,)),
        ((mark,), 38, (Gap.WITNESS,)),
        ((mark, witness), 38, ()),
        ((assisted,), 38, (Gap.WITNESS,)),
        ((assisted, witness), 38, ()),
        ((assisted, same_name_witness), 38, (Gap.OTHER_WITNESS,)),
        ((own, same_name_witness), 38, ()),
        ((own, interpreter), 38, ()),
        ((mark, interpreter, witness), 38, ()),
        ((own,), 18, ()),
        ((own,), 17, (Gap.ADULT,)),
        ((parent,), 17, ()),
        ((parent, assent), 17, ()),
        ((parent_without_right,), 17, (Gap.AUTHORITY,)),
    ],
)
def test_that_a_consent_can_be_sealed_once_everybody_it_needs_has_signed(
    makers: Makers, age: int, missing: tuple[Gap, ...]
) -> None:
    assert gaps([make(NOW) for make in makers], age) == missing


@pytest.mark.parametrize(
    ("age", "own_age", "adult"), [(14, 15, True), (15, 15, False), (17, 18, True), (18, 18, False)]
)
def test_that_the_clinic_says_from_which_age_a_person_signs_for_themselves(age: int, own_age: int, adult: bool) -> None:
    assert needs_adult(age, own_age) is adult
    assert gaps([own(NOW)], age, own_age) == ((Gap.ADULT,) if adult else ())


@pytest.mark.parametrize(
    "change",
    [
        {"method": SignatureMethod.MARK, "ink": None},
        {"method": SignatureMethod.ASSISTED, "helper": " "},
        {"method": SignatureMethod.ASSISTED, "helper": "Lee", "typed": " ", "ink": None},
        {"role": SigningRole.INTERPRETER},
    ],
)
def test_that_a_signature_without_what_its_way_needs_is_none(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"mark|assisted|helper|interpreter"):
        replace(own(NOW), **change)  # type: ignore[arg-type]


def test_that_a_mark_is_as_good_as_a_name() -> None:
    assert mark(NOW).ink == CROSS
    assert mark(NOW).method.needs_witness
    assert not own(NOW).method.needs_witness


def test_that_a_right_to_decide_says_who_one_is_and_an_interpretation_names_a_language() -> None:
    with pytest.raises(ValueError, match="who one is"):
        Authority(" ", Basis.PARENT)
    with pytest.raises(ValueError, match="language"):
        Interpretation("", InterpreterMode.VIDEO, InterpreterKind.FAMILY)
    assert not Interpretation("Farsi", InterpreterMode.VIDEO, InterpreterKind.FAMILY).qualified
