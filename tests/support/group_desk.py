"""A stand-in for the workflow: a page whose groups and answers follow what a person does on it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.response import Answer, Coding
from intake_app.gui.patient.acts import Added, Answered, Initialled, OnPage, Removed, Restored
from intake_app.gui.patient.boxes import BoxColumn
from intake_app.workflows.item_view import ItemView, OptionView

OFTEN = tuple(
    OptionView(Coding(code, None, text), text)
    for code, text in (("never", "Not at all"), ("days", "Several days"), ("half", "More than half the days"),
                       ("daily", "Nearly every day"))
)  # fmt: skip
UNITS = tuple(OptionView(Coding(code, "http://unitsofmeasure.org", code), code) for code in ("mg", "g"))


def medicine(place: int, name: str = "", amount: Answer | None = None) -> tuple[ItemView, ...]:
    """One instance of the medicines."""
    named = Answer.of(name) if name else None
    return (
        ItemView(f"meds.name@{place}", "string", "Name of the medicine", answer=named),
        ItemView(f"meds.dose@{place}", "quantity", "How much at a time, if you know it", units=UNITS, answer=amount),
    )


def medicines(*names: str, least: int = 0, most: int = 0) -> ItemView:
    """A repeating group with an instance for each name."""
    return ItemView(
        "meds",
        "group",
        "Medicines",
        short="Medicine",
        hint="Also herbs and supplements.",
        repeats=True,
        least=least,
        most=most,
        instances=tuple(medicine(n, name) for n, name in enumerate(names)),
    )


def table(repeats: bool = False) -> ItemView:
    """A group whose questions share their answers."""
    questions = ("Little interest in things", "Feeling down", "Trouble falling asleep, or sleeping too much")
    rows = tuple(
        ItemView(f"mood.{n}", "choice", text, options=OFTEN, repeats=repeats) for n, text in enumerate(questions)
    )
    return ItemView("mood", "group", "How often were you bothered by this?", control="grid", items=rows)


class Page(QWidget):
    """Boxes for some views; `acts` holds what they sent, and each act is answered with a newer page."""

    def __init__(self, *views: ItemView) -> None:
        super().__init__()
        self.views = list(views)
        self.acts: list[OnPage] = []
        self._taken: tuple[ItemView, ...] = ()
        self.column = BoxColumn(views)
        self.column.acted.connect(self._acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        layout.addStretch(1)

    def show_views(self, *views: ItemView) -> None:
        self.views = list(views)
        self.column.draw(self.views)

    def _acted(self, act: OnPage) -> None:
        self.acts.append(act)
        self.views = [self._after(view, act) for view in self.views]
        self.column.draw(self.views)

    def _after(self, view: ItemView, act: OnPage) -> ItemView:
        match act:
            case Added(view.key):
                return replace(view, instances=(*view.instances, medicine(len(view.instances))), removed=None)
            case Removed(view.key, number):
                self._taken = view.instances[number]
                left = view.instances[:number] + view.instances[number + 1 :]
                return replace(view, instances=_numbered(left), removed=number)
            case Restored(view.key) if view.removed is not None:
                at = view.removed
                back = (*view.instances[:at], self._taken, *view.instances[at:])
                return replace(view, instances=_numbered(back), removed=None)
            case Answered(key, answer):
                return _answered(replace(view, removed=None), key, answer)
            case Initialled(view.key, initials):
                return replace(view, initialled=initials)
        return view


def _numbered(instances: tuple[tuple[ItemView, ...], ...]) -> tuple[tuple[ItemView, ...], ...]:
    return tuple(
        tuple(replace(view, key=f"{view.key.partition('@')[0]}@{n}") for view in instance)
        for n, instance in enumerate(instances)
    )


def _answered(view: ItemView, key: str, answer: Answer | None) -> ItemView:
    if view.key == key:
        return replace(view, answer=answer)
    return replace(
        view,
        items=tuple(_answered(child, key, answer) for child in view.items),
        instances=tuple(tuple(_answered(child, key, answer) for child in each) for each in view.instances),
    )
