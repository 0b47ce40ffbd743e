"""The clinic's folder of forms behind the manager's page and the check-in."""

import json
from pathlib import Path

import pytest

from intake_app.app.library import ClinicLibrary
from intake_app.app.wiring import shipped_content
from intake_app.domain.clinic import Clinic
from intake_app.domain.packet import packet_key
from intake_app.domain.pages import PageKind
from intake_app.workflows.library_port import FormTroubleError, FormWish
from tests.support.foreign import form, item, raw
from tests.support.foreign_visit import AT, NAMES, foreign, take_in_all

WISH = FormWish("Alex", AT)


@pytest.fixture
def library(tmp_path: Path) -> ClinicLibrary:
    return ClinicLibrary(tmp_path / "forms", shipped_content(tmp_path))


def taken(library: ClinicLibrary, document: object = None, **wish: str) -> str:
    found = library.take_in(raw(document or form(item("zq"))), "file.json", FormWish("Alex", AT, **wish))
    assert not found.refused
    return found.name


def test_that_a_draft_is_listed_with_what_its_import_said(library: ClinicLibrary) -> None:
    taken(library)
    (found,) = library.forms()
    assert (found.name, found.version, found.title, found.draft, found.own) == (
        "sleep-diary", "2.0.0", "Sleep diary", True, True,
    )  # fmt: skip
    assert any(line.startswith("kept: 1 questions") for line in found.report)


def test_that_a_refused_form_leaves_nothing_behind(library: ClinicLibrary, tmp_path: Path) -> None:
    found = library.take_in(raw(form(item("a"), item("a"))), "file.json", WISH)
    assert found.refused
    assert any("refused" in line for line in found.report)
    assert library.forms() == []
    assert not (tmp_path / "forms").exists()


def test_that_a_file_that_is_no_form_is_named_with_the_reason(library: ClinicLibrary) -> None:
    with pytest.raises(FormTroubleError) as trouble:
        library.take_in(b"[]", "notes.json", WISH)
    assert trouble.value.reasons[0].startswith("notes.json")


def test_that_half_a_licence_statement_is_sent_back(library: ClinicLibrary) -> None:
    with pytest.raises(FormTroubleError, match="on what ground"):
        library.take_in(raw(form()), "file.json", FormWish("Alex", AT, licence_held_by="Alex"))
    taken(library, licence_held_by="Alex", licence_note="No. 7")
    assert library.forms()[0].licence.startswith("Alex: No. 7")


def test_that_a_new_version_says_what_it_follows_and_whether_only_words_differ(library: ClinicLibrary) -> None:
    taken(library)
    library.publish("sleep-diary", "2.0.0", "Alex", AT, "")
    taken(library, form({**item("zq"), "text": "In other words"}, version="2.1.0"))
    taken(library, form(item("zq"), item("more"), version="3.0.0"))
    newest, middle, oldest = library.forms()
    assert (newest.version, newest.follows, newest.wording_only) == ("3.0.0", "2.0.0", False)
    assert (middle.version, middle.follows, middle.wording_only) == ("2.1.0", "2.0.0", True)
    assert (oldest.draft, oldest.follows) == (False, "")
    with pytest.raises(FormTroubleError, match="changes more than wording"):
        library.publish("sleep-diary", "3.0.0", "Alex", AT, "wording-only")


def test_that_a_draft_reaches_no_packet(library: ClinicLibrary) -> None:
    taken(library)
    with pytest.raises(FormTroubleError, match="not published yet"):
        library.add_to("first-visit", "sleep-diary", "2.0.0")
    assert library.added("first-visit") == ()


def test_that_a_published_form_stands_in_the_packet_before_the_last_part(
    library: ClinicLibrary, tmp_path: Path
) -> None:
    taken(library)
    library.publish("sleep-diary", "2.0.0", "Alex", AT, "")
    library.add_to("first-visit", "sleep-diary", "2.0.0")
    (packet,) = [packet for packet in library.packets() if packet.name == "first-visit"]
    assert packet.forms[-2:] == ("sleep-diary@2.0.0", "anything-else@1.0.0")
    key = packet_key("first-visit", library.added("first-visit"))
    loaded = shipped_content(tmp_path).packet(key)
    assert [form.questionnaire.id for form in loaded.forms][-2:] == ["sleep-diary", "anything-else"]
    library.take_out("first-visit", "sleep-diary")
    assert library.added("first-visit") == ()
    assert shipped_content(tmp_path).packet(key).forms == loaded.forms


def test_that_two_forms_that_share_a_link_id_are_not_in_one_packet(library: ClinicLibrary) -> None:
    for name in ("one", "two"):
        taken(library, form(item("same"), id=name, url=f"https://forms.example/{name}"))
        library.publish(name, "2.0.0", "Alex", AT, "")
    library.add_to("first-visit", "one", "2.0.0")
    with pytest.raises(FormTroubleError, match="same"):
        library.add_to("first-visit", "two", "2.0.0")
    assert library.added("first-visit") == ("one@2.0.0",)


def test_that_a_trial_runs_a_draft_on_records_of_its_own_and_leaves_nothing(library: ClinicLibrary) -> None:
    taken(library)
    trial = library.trial("sleep-diary", "2.0.0", Clinic("Clinic", optional_forms=("pelvic-health",)))
    kinds = [page.kind for page in trial.journey.pages()]
    assert kinds == [PageKind.NOTE, PageKind.QUESTION, PageKind.REVIEW, PageKind.DOCUMENT, PageKind.SIGN]
    folder = Path(trial._folder.name)  # type: ignore[attr-defined]
    assert folder.is_dir()
    trial.close()
    assert not folder.exists()


def test_that_the_three_made_up_intakes_hold_every_type_of_item(tmp_path: Path) -> None:
    library = take_in_all(tmp_path)
    assert {form.name for form in library.forms()} == set(NAMES)
    found: set[str] = set()
    waiting = [json.loads(foreign(name)) for name in NAMES]
    while waiting:
        part = waiting.pop()
        found.add(part.get("type", "form"))
        waiting.extend(part.get("item", ()))
    assert found == {
        "form", "group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text",
        "url", "choice", "open-choice", "attachment", "reference", "quantity",
    }  # fmt: skip
