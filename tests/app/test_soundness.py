"""A missing font, a broken form, a missing folder: the clinic stays closed, and the place and the reason are named."""

import shutil
from pathlib import Path

import pytest

from intake_app.app import soundness
from intake_app.app.paths import shipped
from intake_app.app.soundness import UnsoundError, check_soundness


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of everything that ships, in use."""
    for name in ("forms", "resources"):
        shutil.copytree(shipped(name), tmp_path / name)
    monkeypatch.setattr(soundness, "shipped", lambda name: tmp_path / name)
    monkeypatch.setattr("intake_app.app.wiring.shipped", lambda name: tmp_path / name)
    return tmp_path


def test_that_what_ships_is_sound(parts: Path) -> None:
    check_soundness(parts / "data")


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        ("resources/fonts/NotoSans-Regular.ttf", "NotoSans-Regular"),
        ("forms/comfort/1.0.0/form.yaml", "comfort"),
        ("forms/risks.yaml", "risks.yaml"),
        ("resources/body/middle.json", "body map"),
    ],
)
def test_that_a_missing_file_is_named(parts: Path, gone: str, named: str) -> None:
    (parts / gone).unlink()
    with pytest.raises(UnsoundError) as found:
        check_soundness(parts / "data")
    assert named in found.value.sentence
    assert found.value.remedy


def test_that_a_shipped_form_with_a_mistake_is_named_with_item_and_reason(parts: Path) -> None:
    form = parts / "forms" / "about-you" / "1.0.0" / "form.yaml"
    form.write_text(form.read_text().replace("type: date", "type: chioce", 1))
    with pytest.raises(UnsoundError) as found:
        check_soundness(parts / "data")
    assert "about-you" in found.value.sentence
    assert "about.birth_date" in found.value.sentence


def test_that_a_clinics_own_form_with_a_mistake_is_refused_and_not_hidden(parts: Path) -> None:
    own = parts / "data" / "forms" / "comfort" / "1.0.0"
    shutil.copytree(parts / "forms" / "comfort" / "1.0.0", own)
    form = own / "form.yaml"
    form.write_text(form.read_text().replace("type: choice", "type: chioce", 1))
    with pytest.raises(UnsoundError) as found:
        check_soundness(parts / "data")
    assert "comfort" in found.value.sentence
