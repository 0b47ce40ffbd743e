"""A group that is drawn as one; where it repeats, a card for each instance, and ways to add and take out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import Added, Removed, Restored
from intake_app.gui.patient.boxes import BoxColumn
from intake_app.gui.patient.item_head import add_help, hints_of, label_text
from intake_app.gui.patient_words import error_sentence
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Heading, Text
from intake_app.gui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.patient.clause import ClauseBox
    from intake_app.gui.patient.item_box import ItemBox
    from intake_app.gui.patient.table_box import TableBox
    from intake_app.workflows.item_view import ItemView

translate = QCoreApplication.translate


def instance_name(view: ItemView, number: int, count: int) -> str:
    """Return e.g. "Medicine 2 of 3"; `number` counts from 1."""
    return translate("GroupBox", "{0} {1} of {2}").format(view.short or label_text(view), number, count)


class InstanceCard(Panel):
    """One instance of a repeating group. `removed` is emitted by its own button."""

    removed = Signal()

    def __init__(self, views: Sequence[ItemView], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Heading(name, 2, "label")
        self.remove = PillButton(translate("GroupBox", "Remove"), "ghost", "trash")
        self.remove.clicked.connect(self.removed)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(top)
        self.column = BoxColumn(views, name)
        self.body.addWidget(self.column)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say which instance this is now."""
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.remove.setAccessibleName(translate("GroupBox", "Remove {0}").format(name))
        self.column.rename(name)


class GroupBox(QWidget):
    """Sends `acted` with what its questions send, and Added, Removed or Restored; keeps nothing of the answers.

    After an instance was added the focus goes to its first field; after one was taken out, to Undo.
    """

    acted = Signal(object)

    def __init__(self, view: ItemView, labelled: bool, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._place = place
        self.setObjectName(f"item:{view.key}")
        self.cards: list[InstanceCard] = []
        self.column: BoxColumn | None = None
        self._focus_next = False
        self._error = Text("", "label", "error")
        self.undo = UndoBar()
        self.undo.setObjectName(f"undo:{view.key}")
        self.undo.answered.connect(self._restore)
        self.add = PillButton("", "outline", "plus")
        self.add.setObjectName(f"add:{view.key}")
        self.add.clicked.connect(self._add)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(tokens.M)
        self._build(labelled)
        self.draw(view)

    def _build(self, labelled: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        if labelled and self.view.text:
            layout.addWidget(Heading(label_text(self.view), 2))
        for hint in hints_of(self.view):
            layout.addWidget(Text(hint, "body", "text_muted"))
        add_help(layout, self.view)
        layout.addWidget(self._error)
        layout.addLayout(self._holder)
        layout.addWidget(self.undo)
        layout.addWidget(FlowRow(self.add))

    # -- up ------------------------------------------------------------

    def _add(self) -> None:
        self.flush()
        self._focus_next = True
        self.acted.emit(Added(self.view.key))

    def _remove(self, card: InstanceCard) -> None:
        instance = self.cards.index(card)
        self.flush()
        self.acted.emit(Removed(self.view.key, instance))

    def _restore(self, _pressed: object) -> None:
        self.flush()
        self.acted.emit(Restored(self.view.key))

    def flush(self) -> bool:
        """Hand on what was typed. False where something is not a value yet."""
        done = [column.flush() for column in self._columns()]
        return all(done)

    # -- down ----------------------------------------------------------

    def draw(self, view: ItemView) -> None:
        """Show the group as it is saved."""
        before, self.view = self.view, view
        if view.repeats:
            self._draw_cards(before)
        elif self.column is None:
            self.column = BoxColumn(view.items, self._place)
            self.column.acted.connect(self.acted)
            self._holder.addWidget(self.column)
        else:
            self.column.draw(view.items)
        self._draw_buttons()
        self._error.setText(self.own_error())
        self._error.setVisible(bool(self.own_error()))
        announce(self._error, self.own_error())

    def _draw_cards(self, before: ItemView) -> None:
        """Cards in front of the one that came or went stay; those after it are other instances now."""
        view, count = self.view, len(self.view.instances)
        had = len(self.cards)
        changed = min([count, had, *(v.removed for v in (before, view) if v.removed is not None and count != had)])
        for card in self.cards[changed:]:
            self._holder.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self.cards[changed:]
        for number, instance in enumerate(view.instances):
            self._draw_card(number, instance, count)
        if had and count > had:
            came = before.removed if before.removed is not None and not self._focus_next else count - 1
            QTimer.singleShot(0, self, lambda: self._lead_to(came))
        elif had > count and view.removed is not None:
            self.undo.undo.setFocus()
        self._focus_next = False

    def _draw_card(self, number: int, instance: Sequence[ItemView], count: int) -> None:
        name = instance_name(self.view, number + 1, count)
        if number < len(self.cards):
            card = self.cards[number]
            card.column.draw(instance)
            card.rename(name)
        else:
            card = InstanceCard(instance, name)
            card.column.acted.connect(self.acted)
            card.removed.connect(lambda c=card: self._remove(c))
            self.cards.append(card)
            self._holder.addWidget(card)
        card.remove.setObjectName(f"remove:{self.view.key}:{number}")

    def _lead_to(self, number: int) -> None:
        if number < len(self.cards):
            card = self.cards[number]
            announce(card, card.heading.text())
            target = card.column.focus_target()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_buttons(self) -> None:
        view, count = self.view, len(self.view.instances)
        full = bool(view.most) and count >= view.most
        self.add.setVisible(view.repeats and not full)
        words = translate("GroupBox", "Add another") if count else translate("GroupBox", "Add one")
        self.add.setText(words)
        self.add.setAccessibleName(f"{words}: {view.short or label_text(view)}")
        empty = count == 1 and not any(map(_given, view.instances[0]))
        for card in self.cards:
            card.remove.setVisible(count > view.least and not empty)
        removed = "" if view.removed is None else instance_name(view, view.removed + 1, count + 1)
        said = translate("GroupBox", "{0} is removed.").format(removed) if removed else ""
        self.undo.set_value(said)

    def rename(self, place: str) -> None:
        """Say in which card the group stands now."""
        self._place = place
        if self.column is not None:
            self.column.rename(place)

    def say_saved(self, saved: bool) -> None:
        """Each question says so itself."""

    # -- parts ---------------------------------------------------------

    def _columns(self) -> list[BoxColumn]:
        return [self.column] if self.column is not None else [card.column for card in self.cards]

    def holds(self, key: str) -> bool:
        """Whether the group is, or asks, the item."""
        return key == self.view.key or self.part(key) is not None

    def part(self, key: str) -> ItemBox | TableBox | ClauseBox | None:
        """Return the box inside that asks the item."""
        found = (column.part(key) for column in self._columns())
        return next((box for box in found if box is not None), None)

    def asked(self) -> tuple[ItemBox | TableBox, ...]:
        """Return every question inside."""
        return tuple(box for column in self._columns() for box in column.asked())

    def title(self) -> str:
        """Return the name of the group."""
        return label_text(self.view)

    def own_error(self) -> str:
        """Return what to do about the group itself, or an empty text."""
        return " ".join(error_sentence(error, self.view) for error in self.view.errors)

    def error_text(self) -> str:
        """Return the first thing to do in the group, or an empty text."""
        return self.own_error() or next((box.error_text() for box in self.asked() if box.error_text()), "")

    def focus_target(self) -> QWidget:
        """Return the first field that needs mending, else the first one, else the button that adds."""
        wrong = next((box.focus_target() for box in self.asked() if box.error_text()), None)
        first = next((target for column in self._columns() if (target := column.focus_target())), None)
        return wrong or first or self.add


def _given(view: ItemView) -> bool:
    """Whether anything is answered in an item or below it."""
    inside = (*view.items, *(each for instance in view.instances for each in instance))
    return bool(view.answer and view.answer.answered) or any(map(_given, inside))
