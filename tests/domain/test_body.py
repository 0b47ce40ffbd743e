from __future__ import annotations

import json
from pathlib import Path

import pytest

from intake_app.domain.body import (
    AREAS,
    FIGURES,
    VIEWS,
    BodyFigure,
    BodyFileError,
    bounding_box,
    contains,
    mirror,
    parse_figure,
    parse_labels,
    parse_path,
)

BODY = Path(__file__).resolve().parents[2] / "resources" / "body"
SQUARE = "M 0 0 L 10 0 L 10 10 L 0 10 Z"


def shipped(name: str) -> BodyFigure:
    return parse_figure((BODY / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(params=FIGURES)
def figure(request: pytest.FixtureRequest) -> BodyFigure:
    return shipped(request.param)


def centre(figure: BodyFigure, code: str) -> float:
    left, _, right, _ = bounding_box(figure.region(code).path)
    return (left + right) / 2


def test_that_a_path_reads_into_segments_and_keeps_every_number() -> None:
    assert parse_path("M 1 2 C 3 4 5 6 7.5 -8 L 0,1 Z") == (
        ("M", 1.0, 2.0),
        ("C", 3.0, 4.0, 5.0, 6.0, 7.5, -8.0),
        ("L", 0.0, 1.0),
        ("Z",),
    )


@pytest.mark.parametrize("text", ["", "L 1 2", "M 1", "M 1 2 Q 1 2 3 4", "M 1 2 C 1 2 3 4 5", "M 1 2 3", "M 1;2"])
def test_that_a_path_with_other_letters_or_missing_numbers_is_refused(text: str) -> None:
    with pytest.raises(BodyFileError):
        parse_path(text)


def test_that_a_bounding_box_follows_the_curve_and_not_its_handles() -> None:
    left, top, right, bottom = bounding_box(parse_path("M 0 0 C 0 100 10 100 10 0 Z"))
    assert (left, top, right) == (0, 0, 10)
    assert bottom == pytest.approx(75)


def test_that_a_point_is_inside_or_outside_an_outline() -> None:
    assert contains(parse_path(SQUARE), 5, 5)
    assert not contains(parse_path(SQUARE), 11, 5)
    assert not contains(parse_path(SQUARE), 5, -1)


def test_that_mirroring_twice_gives_the_path_back() -> None:
    path = parse_path("M 1 2 C 3 4 5 6 7 8 L 0 1 Z")
    assert mirror(path, 100) != path
    assert mirror(mirror(path, 100), 100) == path


def test_that_every_figure_has_the_same_regions_with_distinct_codes(figure: BodyFigure) -> None:
    codes = [region.code for region in figure.regions]
    assert len(codes) == len(set(codes))
    assert codes == [region.code for region in shipped("slender").regions]
    assert {region.view for region in figure.regions} == set(VIEWS)


def test_that_front_and_back_together_offer_enough_places_to_point_at(figure: BodyFigure) -> None:
    assert len(figure.in_view("front")) + len(figure.in_view("back")) >= 45


def test_that_every_region_belongs_to_an_area_and_every_area_has_a_region(figure: BodyFigure) -> None:
    assert {region.area for region in figure.regions} == set(AREAS)


def test_that_left_is_the_persons_own_left_in_front_and_back(figure: BodyFigure) -> None:
    middle = figure.width / 2
    assert centre(figure, "palm_left") > middle > centre(figure, "palm_right")
    assert centre(figure, "hand_back_left") < middle < centre(figure, "hand_back_right")


def test_that_paired_regions_mirror_each_other(figure: BodyFigure) -> None:
    pairs = 0
    for region in figure.in_view("front") + figure.in_view("back"):
        if region.code.endswith("_right"):
            other = figure.region(region.code.removesuffix("_right") + "_left")
            assert bounding_box(mirror(other.path, figure.width)) == pytest.approx(bounding_box(region.path))
            pairs += 1
    assert pairs > 20


def test_that_the_two_side_views_mirror_each_other(figure: BodyFigure) -> None:
    for region in figure.in_view("left"):
        twin = figure.region(region.code.removesuffix("_left") + "_right")
        assert bounding_box(mirror(region.path, figure.width)) == pytest.approx(bounding_box(twin.path), abs=0.02)


def test_that_every_region_lies_on_the_page_and_can_be_hit(figure: BodyFigure) -> None:
    for region in figure.regions:
        left, top, right, bottom = bounding_box(region.path)
        assert left >= 0
        assert top >= 0
        assert right <= figure.width
        assert bottom <= figure.height
        assert any(figure.region_at(region.view, x, y) == region for x, y in grid(left, top, right, bottom)), region


def grid(left: float, top: float, right: float, bottom: float) -> list[tuple[float, float]]:
    parts = [i / 10 for i in range(1, 10)]
    return [(left + (right - left) * a, top + (bottom - top) * b) for a in parts for b in parts]


def test_that_a_point_beside_the_body_hits_nothing(figure: BodyFigure) -> None:
    assert figure.region_at("front", 2, 2) is None


def test_that_the_broad_figure_is_wider_at_the_waist_than_the_slender_one() -> None:
    def width(name: str) -> float:
        left, _, right, _ = bounding_box(shipped(name).region("belly_lower").path)
        return right - left

    assert width("slender") * 1.2 < width("middle") * 1.05 < width("broad")


def test_that_an_unknown_region_code_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="tail"):
        shipped("slender").region("tail")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_that_every_region_has_a_distinct_name_in_every_language(language: str, figure: BodyFigure) -> None:
    labels = parse_labels((BODY / f"labels.{language}.json").read_text(encoding="utf-8"))
    assert {region.label_key for region in figure.regions} == set(labels)
    assert len(set(labels.values())) == len(labels)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        json.dumps({"figure": "x", "width": 1, "height": 1, "views": {"front": []}}),
        json.dumps({
            "figure": "x", "width": 1, "height": 1,
            "views": {v: [{"code": "a", "area": "tail", "path": SQUARE}] for v in VIEWS},
        }),
    ],
)  # fmt: skip
def test_that_an_unreadable_figure_says_so(text: str) -> None:
    with pytest.raises(BodyFileError):
        parse_figure(text)


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}'])
def test_that_unreadable_labels_say_so(text: str) -> None:
    with pytest.raises(BodyFileError):
        parse_labels(text)
