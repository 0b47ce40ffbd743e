"""Publishing freezes a version; a published folder that changes is refused at load and at check."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog import Catalog, CatalogError
from intake_app.catalog.publishing import (
    PUBLISHED,
    Publication,
    PublishChoice,
    PublishWish,
    drafts,
    publish,
    read_published,
)
from intake_app.catalog.released import RELEASED, folder_sha256
from tests.support.forms import FORMS, question, section, short_form, write_form

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)


def write(root: Path, version: str = "1.0.0", **members: Any) -> Path:
    return write_form(root, {**short_form(section(question(**members))), "version": version})


def published(root: Path, version: str = "1.0.0", choice: PublishChoice | None = None) -> Publication:
    return publish(Catalog(FORMS, root), root, "sample", version, PublishWish("Alex", AT, choice))


def test_that_publishing_records_who_when_and_the_hash(tmp_path: Path) -> None:
    folder = write(tmp_path).parent
    line = published(tmp_path)
    assert line == Publication("sample", "1.0.0", folder_sha256(folder), AT.isoformat(), "Alex")
    assert json.loads((tmp_path / RELEASED).read_text()) == {"sample/1.0.0": line.sha256}
    assert read_published(tmp_path) == (line,)


def test_that_publishing_again_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    line = published(tmp_path)
    before = (tmp_path / PUBLISHED).read_bytes()
    later = PublishWish("Robin", AT.replace(year=2027))
    assert publish(Catalog(FORMS, tmp_path), tmp_path, "sample", "1.0.0", later) == line
    assert (tmp_path / PUBLISHED).read_bytes() == before


def test_that_a_published_form_that_changed_is_refused_at_load_check_and_publish(tmp_path: Path) -> None:
    path = write(tmp_path)
    published(tmp_path)
    assert Catalog(FORMS, tmp_path).form_file("sample", "1.0.0").form.version == "1.0.0"
    path.write_text(path.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    catalog = Catalog(FORMS, tmp_path)
    with pytest.raises(CatalogError, match="has changed since"):
        catalog.form_file("sample", "1.0.0")
    assert [finding.item for finding in catalog.check()] == ["sample/1.0.0"]
    with pytest.raises(CatalogError, match="has changed since"):
        published(tmp_path)


def test_that_a_form_with_a_fault_is_not_published(tmp_path: Path) -> None:
    write(tmp_path, required=True)
    with pytest.raises(CatalogError, match="A02"):
        published(tmp_path)
    assert not (tmp_path / RELEASED).exists()


@pytest.mark.parametrize(
    ("change", "choice", "refused"),
    [
        ({"ask": "Do you sleep?"}, None, "choose one of wording-only, ask-again, void"),
        ({"ask": "Do you sleep?"}, PublishChoice.WORDING_ONLY, None),
        ({"ask": "Do you sleep?"}, PublishChoice.VOID, None),
        ({"type": "string"}, PublishChoice.WORDING_ONLY, "changes more than wording"),
        ({"type": "string"}, PublishChoice.ASK_AGAIN, None),
    ],
)
def test_that_a_later_version_says_what_it_means_for_the_one_before(
    tmp_path: Path, change: dict[str, Any], choice: PublishChoice | None, refused: str | None
) -> None:
    write(tmp_path)
    published(tmp_path)
    write(tmp_path, "1.1.0", **change)
    if refused:
        with pytest.raises(CatalogError, match=refused):
            published(tmp_path, "1.1.0", choice)
        return
    line = published(tmp_path, "1.1.0", choice)
    assert (line.choice, line.previous) == (choice, "1.0.0")
    assert [each.version for each in read_published(tmp_path)] == ["1.0.0", "1.1.0"]


def test_that_the_newest_older_version_is_compared_by_number(tmp_path: Path) -> None:
    for version in ("1.9.0", "1.10.0", "1.11.0"):
        write(tmp_path, version)
        line = published(tmp_path, version, None if version == "1.9.0" else PublishChoice.WORDING_ONLY)
    assert (line.previous, line.verdict) == ("1.10.0", "same")


def test_that_a_clinics_version_of_one_of_ours_follows_ours(tmp_path: Path) -> None:
    ours = Catalog(FORMS).form_file("anything-else", "1.0.0").form.questionnaire
    folder = tmp_path / "anything-else" / "1.1.0"
    folder.mkdir(parents=True)
    (folder / "form.json").write_text(json.dumps({**ours.to_fhir(), "version": "1.1.0", "title": "Anything more"}))
    wish = PublishWish("Alex", AT, PublishChoice.WORDING_ONLY)
    line = publish(Catalog(FORMS, tmp_path), tmp_path, "anything-else", "1.1.0", wish)
    assert (line.previous, line.verdict) == ("1.0.0", "wording only")


@pytest.mark.parametrize(("form", "version"), [("lost", "1.0.0"), ("sample", "9.9.9"), ("..", "1.0.0"), ("", "")])
def test_that_a_form_that_is_not_there_is_named(tmp_path: Path, form: str, version: str) -> None:
    write(tmp_path)
    with pytest.raises(CatalogError, match="there is no such form"):
        publish(Catalog(FORMS, tmp_path), tmp_path, form, version, PublishWish("Alex", AT))


@pytest.mark.parametrize("text", ["{", "[1]", '[{"form": "x"}]'])
def test_that_a_list_of_publications_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / PUBLISHED).write_text(text)
    with pytest.raises(CatalogError, match=r"published\.json"):
        read_published(tmp_path)


def test_that_only_imported_forms_are_drafts(tmp_path: Path) -> None:
    write(tmp_path)
    assert list(drafts(tmp_path)) == []
