"""A form comes back as it went in: through the models, and through the short YAML."""

from pathlib import Path

import pytest

from intake_app.catalog.round_trip import changed_by, main
from tests.support.foreign import HL7, SDC, Json, bundle, expression, form, item, raw

ODD: tuple[Json, ...] = (
    form(),
    form(
        item("g", "group", item=[item("g.n", "decimal", extension=[{"url": HL7 + "minValue", "valueDecimal": 0.50}])])
    ),
    form(
        item(extension=[expression(SDC + "calculatedExpression", "1 + 1")], _text={"extension": [{"url": "http://x"}]})
    ),
    form(item(kind="choice", answerOption=[{"valueReference": {"reference": "Patient/1"}}, {"valueString": "yes"}])),
    form(item(initial=[{"valueDecimal": 1.0}], maxLength=10, definition="http://x#y"), useContext=[{"code": {}}]),
    form(
        item(enableWhen=[{"question": "q", "operator": "=", "answerQuantity": {"value": 1, "unit": "kg"}}]),
        text={"status": "generated", "div": "<div>no\nyes</div>"},
        contained=[{"resourceType": "ValueSet", "id": "v"}],
    ),
)


@pytest.mark.parametrize("document", ODD)
def test_that_an_odd_form_comes_back(document: Json) -> None:
    assert list(changed_by(document, "f")) == []


def test_that_a_form_that_does_not_come_back_is_found() -> None:
    assert list(changed_by(form(item(required="true")), "f")) == ["models"]


def test_that_files_are_counted_and_the_odd_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = []
    for name, content in (("good", raw(form())), ("wrapped", raw(bundle(form()))), ("bad", b"{")):
        path = tmp_path / f"{name}.json"
        path.write_bytes(content)
        names.append(str(path))
    assert main(names[:2]) == 0
    assert "2 of 2" in capsys.readouterr().out
    assert main(names) == 1
    assert "bad.json: cannot be read" in capsys.readouterr().out
