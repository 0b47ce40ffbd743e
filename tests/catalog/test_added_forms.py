"""A clinic's own forms in its packets."""

from pathlib import Path

import pytest

from intake_app.catalog.added_forms import ADDED, plan_with, read_added, with_form, without_form, write_added
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.loader import Catalog
from intake_app.catalog.packets import PacketEntry, PacketPlan
from tests.support.forms import FORMS

PLAN = PacketPlan("day", "Day", 12, (PacketEntry("welcome", "1.0.0", True, 12), PacketEntry("last", "1.0.0", True, 12)))


def test_that_an_added_form_stands_before_the_last_one() -> None:
    forms = [entry.form for entry in plan_with(PLAN, ("sleep@2.0.0", "steps@1.0.0", "pelvic-health")).entries]
    assert forms == ["welcome", "sleep", "steps", "last"]


def test_that_a_plan_without_added_forms_stays_as_it_is() -> None:
    assert plan_with(PLAN, ("pelvic-health",)) == PLAN


def test_that_a_new_version_takes_the_place_of_the_one_before() -> None:
    forms = with_form(("sleep@1.0.0", "steps@1.0.0"), "sleep", "2.0.0")
    assert forms == ("sleep@2.0.0", "steps@1.0.0")
    assert without_form(forms, "sleep") == ("steps@1.0.0",)


def test_that_what_is_written_is_read_again(tmp_path: Path) -> None:
    write_added(tmp_path / "forms", {"day": ("sleep@2.0.0",), "empty": ()})
    assert read_added(tmp_path / "forms") == {"day": ("sleep@2.0.0",)}
    assert read_added(tmp_path / "elsewhere") == {}
    assert [path.name for path in (tmp_path / "forms").iterdir()] == [ADDED]


@pytest.mark.parametrize("broken", ["", "[]", '{"day": ["sleep"]}', '{"day": [3]}', '{"day": 3}'])
def test_that_a_broken_list_is_refused_by_name(tmp_path: Path, broken: str) -> None:
    (tmp_path / ADDED).write_text(broken, encoding="utf-8")
    with pytest.raises(CatalogError, match=ADDED):
        read_added(tmp_path)


def test_that_the_key_of_a_visit_says_which_forms_it_has(tmp_path: Path) -> None:
    write_added(tmp_path, {"first-visit": ("sleep@2.0.0",)})
    assert Catalog(FORMS, tmp_path).added("first-visit") == ("sleep@2.0.0",)
    with pytest.raises(CatalogError, match=r"sleep/2\.0\.0"):
        Catalog(FORMS, tmp_path).packet("first-visit+sleep@2.0.0")
    assert Catalog(FORMS, tmp_path).packet("first-visit").forms
