"""What has been released does not change."""

import json
from pathlib import Path

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.freeze import main
from intake_app.catalog.released import RELEASED, folder_sha256, freeze, lint_released
from tests.support.forms import FORMS, short_form, write_form


@pytest.fixture
def released(tmp_path: Path) -> Path:
    write_form(tmp_path, short_form())
    assert freeze(tmp_path) == ("sample/1.0.0",)
    return tmp_path


def test_that_an_untouched_release_has_no_findings(released: Path) -> None:
    assert not list(lint_released(released))
    assert freeze(released) == ()


def test_that_a_changed_release_is_found_and_not_frozen_again(released: Path) -> None:
    path = released / "sample" / "1.0.0" / "form.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    assert [finding.item for finding in lint_released(released)] == ["sample/1.0.0"]
    with pytest.raises(CatalogError, match="make a new version"):
        freeze(released)


def test_that_the_command_names_what_it_froze_and_what_it_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_form(tmp_path, short_form())
    assert (main([str(tmp_path)]), capsys.readouterr().out) == (0, "sample/1.0.0\n")
    path.write_text("form: other\n")
    assert main([str(tmp_path)]) == 1
    assert "sample/1.0.0: was released" in capsys.readouterr().err


def test_that_a_file_added_to_a_release_is_found(released: Path) -> None:
    (released / "sample" / "1.0.0" / "es.yaml").write_text("title: x\n")
    assert [finding.item for finding in lint_released(released)] == ["sample/1.0.0"]


def test_that_a_release_that_is_gone_is_found(released: Path) -> None:
    (released / "sample" / "1.0.0" / "form.yaml").unlink()
    (released / "sample" / "1.0.0").rmdir()
    assert [finding.reason for finding in lint_released(released)] == ["was released and is not there any more"]


def test_that_a_new_version_is_added_beside_the_old(released: Path) -> None:
    write_form(released, {**short_form(), "version": "1.1.0"})
    assert freeze(released) == ("sample/1.1.0",)
    assert sorted(json.loads((released / RELEASED).read_text())) == ["sample/1.0.0", "sample/1.1.0"]


def test_that_line_ends_of_another_system_change_nothing(released: Path) -> None:
    folder = released / "sample" / "1.0.0"
    before = folder_sha256(folder)
    path = folder / "form.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert folder_sha256(folder) == before


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1}'])
def test_that_a_list_of_releases_that_cannot_be_read_is_refused(released: Path, text: str) -> None:
    (released / RELEASED).write_text(text)
    with pytest.raises(CatalogError, match=r"released\.json"):
        freeze(released)


def test_that_every_shipped_version_is_released_and_unchanged() -> None:
    known = json.loads((FORMS / RELEASED).read_text(encoding="utf-8"))
    assert not list(lint_released(FORMS))
    assert set(known) == {path.parent.relative_to(FORMS).as_posix() for path in FORMS.rglob("form.yaml")}
