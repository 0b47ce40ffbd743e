"""Questions that show words of an earlier visit name what is there, and nothing that is more private."""

from pathlib import Path

import pytest

from intake_app.catalog.loader import Catalog

FORMS = Path(__file__).resolve().parents[2] / "forms"
FORM = FORMS / "since-last-visit" / "1.0.0" / "form.yaml"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("recalls: why.goal1", "recalls: why.gaol", "since.goal1: recalls why.gaol, which is in no form"),
        (
            "recalls: why.goal1",
            "recalls: urgent.chest_now",
            "since.goal1: B05 recalls urgent.chest_now, whose part",
        ),
        (
            "about: since.goal2",
            "about: since.goal_new",
            "since.goal2_now: is about since.goal_new, which recalls nothing",
        ),
        (
            "        hidden: true\n        recalls: why.goal1",
            "        recalls: why.goal1",
            "since.goal1: recalls words, and",
        ),
    ],
)
def test_that_what_cannot_be_shown_is_named(tmp_path: Path, old: str, new: str, reason: str) -> None:
    folder = tmp_path / "since-last-visit" / "1.0.0"
    folder.mkdir(parents=True)
    text = FORM.read_text(encoding="utf-8")
    assert old in text
    (folder / "form.yaml").write_text(text.replace(old, new), encoding="utf-8")
    found = [str(finding) for finding in Catalog(FORMS, tmp_path).check()]
    assert any(reason in finding for finding in found), found


def test_that_the_shipped_forms_have_no_such_finding() -> None:
    assert [finding for finding in Catalog(FORMS).check() if "recalls" in finding.reason] == []
