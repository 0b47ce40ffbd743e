"""Values in words for programs."""

from decimal import Decimal

import pytest

from intake_app.app.commands.answer_text import value_text
from intake_app.domain.response import Attachment, Coding, Quantity, Reference, Value


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (True, "boolean", "boolean:true"),
        (3, "integer", "num:3"),
        (Decimal("3.50"), "decimal", "num:3.5"),
        (Decimal(10) / 3, "decimal", "num:3.33333333333"),
        (Decimal("1E+3"), "decimal", "num:1000"),
        (Decimal("-0.0000001"), "decimal", "num:-0.0000001"),
        ("x", "string", "string:x"),
        ("2026-02", "date", "date:2026-02"),
        ("10:20:30", "time", "time:10:20"),
        ("soon", "time", "time:soon"),
        ("2026-02-03T10:00:00+02:00", "dateTime", "dateTime:2026-02-03T08:00:00.000Z"),
        ("2026-02-03", "dateTime", "dateTime:2026-02-03"),
        ("T", "dateTime", "dateTime:T"),
        (Coding("a", "s"), "choice", "coding:s|a"),
        (Coding("a"), "choice", "coding:|a"),
        (Quantity(Decimal("1.5"), "kilo", code="kg"), "quantity", "quantity:1.5|kg"),
        (Reference("Patient/1"), "reference", "reference:Patient/1"),
        (Attachment("t", "text/plain", ""), "attachment", "attachment:text/plain"),
    ],
)
def test_that_a_value_says_its_type(value: Value, kind: str, text: str) -> None:
    assert value_text(value, kind) == text
