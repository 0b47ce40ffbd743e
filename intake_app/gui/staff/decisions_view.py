"""What the person decided, in words, and the body with its marks; for reading alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, part, small, with_icon
from intake_app.gui.staff.words import short_day
from intake_app.gui.theme import theme
from intake_app.gui.widgets.body_canvas import BodyCanvas
from intake_app.gui.widgets.body_files import load_body_labels, load_figure
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from intake_app.gui.tokens import ColourRole
    from intake_app.workflows.review import ReviewView

WIDE = 620


class BodyMarks(BodyCanvas):
    """Front and back with the marks of both layers; nothing on it can be pressed."""

    def __init__(self, hurts: frozenset[str], avoid: frozenset[str]) -> None:
        super().__init__()
        labels = load_body_labels(QLocale().name())
        self.show_figure(load_figure("middle"), ("front", "back"), (self.tr("Front"), self.tr("Back")), labels)
        self.show_marks(hurts, avoid, {})
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for button in self.buttons.values():
            button.hide()
        said = [
            self._said(self.tr("Please don’t touch: {0}"), avoid, labels),
            self._said(self.tr("Hurts: {0}"), hurts, labels),
        ]
        self.setAccessibleName(". ".join(text for text in said if text) or self.tr("No marks on the body"))

    def _said(self, sentence: str, codes: frozenset[str], labels: dict[str, str]) -> str:
        names = ", ".join(labels.get(code, code) for code in sorted(codes))
        return sentence.format(names) if names else ""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, 300)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(380), theme.px(400))


class DecisionsView(QWidget):
    """Yes, ask, no and not decided, each with its own sign and its own words."""

    def __init__(self, view: ReviewView) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(tokens.L)
        self._row.addWidget(self._lists(view), 1)
        self._row.addWidget(self._marks(view), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(part(self.tr("What they decided")))
        for line in self._about(view):
            layout.addWidget(line)
        layout.addLayout(self._row)

    def _about(self, view: ReviewView) -> list[QWidget]:
        """From which day it is, until when it holds, and a wish that nobody has answered yet."""
        lines: list[QWidget] = []
        if view.decided_on is not None:
            said = self.tr("They decided this on {0}. What was taken back since is left out.")
            lines.append(body(said.format(short_day(view.decided_on))))
        elif not any((view.summary.agreed, view.summary.ask, view.summary.declined, view.summary.undecided)):
            lines.append(body(self.tr("Nothing was decided at this visit, and nothing from before holds."), "calm"))
        if view.term:
            lines.append(body(view.term))
        if view.open_wish:
            lines.append(with_icon("arrow-back-up", view.open_wish, "calm"))
        return lines

    def _lists(self, view: ReviewView) -> QWidget:
        summary = view.summary
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.M)
        groups: tuple[tuple[str, str, ColourRole, tuple[str, ...]], ...] = (
            (self.tr("No"), "x", "error", summary.declined),
            (self.tr("Ask me on the day"), "question-mark", "calm", summary.ask),
            (self.tr("Yes"), "check", "primary", summary.agreed),
            (self.tr("Not decided"), "circle-dashed", "text_muted", summary.undecided),
        )
        if summary.not_today:
            groups = ((self.tr("Not today"), "clock-pause", "error", summary.not_today), *groups)
        for words, icon, colour, names in groups:
            group = Panel(pad=tokens.M)
            group.body.addWidget(with_icon(icon, self.tr("{0} ({1})").format(words, len(names)), colour))
            group.body.addWidget(body(", ".join(names)) if names else small("–"))
            layout.addWidget(group)
        layout.addStretch(1)
        return box

    def _marks(self, view: ReviewView) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(BodyMarks(view.hurts_regions, view.no_touch_regions), 1)
        layout.addWidget(with_icon("hand-stop", self.tr("Hatched: please don’t touch"), "avoid", "desk_small"))
        layout.addWidget(with_icon("bandage", self.tr("Filled: hurts or feels off"), "pain", "desk_small"))
        return box

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
