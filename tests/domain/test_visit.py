"""How far a visit has come."""

from datetime import UTC, datetime
from itertools import product
from uuid import uuid4

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.visit import Visit, VisitState, VisitStateError

S = VisitState
MAY_FOLLOW = {
    (S.CHECKED_IN, S.WITH_PATIENT),
    (S.WITH_PATIENT, S.WITH_PATIENT),
    (S.WITH_PATIENT, S.PAUSED),
    (S.WITH_PATIENT, S.WANTS_TO_TALK),
    (S.WITH_PATIENT, S.SIGNED),
    (S.WITH_PATIENT, S.NOT_SIGNED),
    (S.PAUSED, S.WITH_PATIENT),
    (S.PAUSED, S.WANTS_TO_TALK),
    (S.PAUSED, S.NOT_SIGNED),
    (S.WANTS_TO_TALK, S.WITH_PATIENT),
    (S.WANTS_TO_TALK, S.NOT_SIGNED),
    (S.SIGNED, S.REVIEWED),
    (S.NOT_SIGNED, S.WITH_PATIENT),
    (S.NOT_SIGNED, S.REVIEWED),
    (S.REVIEWED, S.COMPLETE),
}


def visit(state: VisitState, ended: EndKind | None = None) -> Visit:
    """A visit in this state."""
    return Visit(uuid4(), uuid4(), uuid4(), datetime(2026, 3, 4, 9, 30, tzinfo=UTC), "small", state, ended=ended)


@pytest.mark.parametrize(("one", "two"), list(product(VisitState, VisitState)))
def test_that_a_visit_moves_only_where_it_may(one: VisitState, two: VisitState) -> None:
    if (one, two) in MAY_FOLLOW:
        before = visit(one)
        after = before.moved_to(two)
        assert (after.state, before.state, after.id) == (two, one, before.id)
    else:
        with pytest.raises(VisitStateError, match=f"{one} cannot become {two}"):
            visit(one).moved_to(two)


def test_that_how_it_ended_stays_until_it_ends_another_way() -> None:
    signed = visit(S.WITH_PATIENT, EndKind.PERSON).moved_to(S.SIGNED, ended=EndKind.SIGNED)
    assert signed.ended is EndKind.SIGNED
    assert signed.moved_to(S.REVIEWED).ended is EndKind.SIGNED
