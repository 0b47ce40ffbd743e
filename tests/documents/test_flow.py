"""Pages fill from the top; what belongs together stays together."""

from dataclasses import dataclass, replace

from typing_extensions import override

from intake_app.documents.flow import Box, NewPage, paginate


@dataclass(kw_only=True)
class Block(Box):
    name: str
    size: float
    parts: bool = False

    @property
    @override
    def height(self) -> float:
        return self.size

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        if not self.parts or room < 10:
            return None
        return replace(self, size=room), replace(self, size=self.size - room)


def names(boxes: list[Box], room: float = 100) -> list[list[str]]:
    return [[placed.box.name for placed in page if isinstance(placed.box, Block)] for page in paginate(boxes, room)]


def test_that_boxes_fill_a_page_before_the_next_begins() -> None:
    assert names([Block(name=name, size=40) for name in "abc"]) == [["a", "b"], ["c"]]


def test_that_the_gap_counts_except_at_the_top() -> None:
    boxes: list[Box] = [Block(name="a", size=50, before=30), Block(name="b", size=50, before=1)]
    assert names(boxes) == [["a"], ["b"]]
    assert [page[0].down for page in paginate(boxes, 100)] == [0, 0]


def test_that_a_heading_moves_with_what_follows() -> None:
    heading = Block(name="heading", size=10, keep_with_next=True)
    assert names([Block(name="a", size=70), heading, Block(name="b", size=40)]) == [["a"], ["heading", "b"]]
    loose = replace(heading, keep_with_next=False)
    assert names([Block(name="a", size=70), loose, Block(name="b", size=40)]) == [["a", "heading"], ["b"]]


def test_that_a_box_with_parts_runs_over_pages_without_loss() -> None:
    pages = paginate([Block(name="a", size=30), Block(name="long", size=250, parts=True)], 100)
    sizes = [placed.box.height for page in pages for placed in page]
    assert sizes == [30, 70, 100, 80]


def test_that_a_new_page_is_begun_once() -> None:
    assert names([Block(name="a", size=10), NewPage(), NewPage(), Block(name="b", size=10)]) == [["a"], ["b"]]


def test_that_a_box_higher_than_a_page_is_placed_alone() -> None:
    assert names([Block(name="a", size=10), Block(name="tall", size=500), Block(name="b", size=10)]) == [
        ["a"],
        ["tall"],
        ["b"],
    ]


def test_that_a_chain_higher_than_a_page_still_ends() -> None:
    chain: list[Box] = [Block(name=str(number), size=40, keep_with_next=True) for number in range(9)]
    assert sum(names(chain), []) == [str(number) for number in range(9)]  # noqa: RUF017
