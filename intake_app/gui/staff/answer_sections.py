"""The answers, section by section. Each is opened by hand, so that "reviewed" means that somebody looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.staff.parts import body, column, part, small
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines, longest_word
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, mirrored, paint_ring

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from intake_app.workflows.intake_state import ReviewSection

ICON = 20
PAD = 12


class SectionButton(TouchButton):
    """Title on one side, state on the other; the whole row is the target."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.state_words = ""
        self.done = self.opened = False

    def show_state(self, opened: bool, done: bool) -> None:
        """`opened` shows its answers now; `done` has been opened before."""
        self.opened, self.done = opened, done
        self.state_words = self.tr("Opened") if done else self.tr("Not opened yet")
        self.setAccessibleName(f"{self.text()}. {self.state_words}")
        self.updateGeometry()
        self.update()

    def _side(self) -> float:
        words = TextLines(self.state_words, theme.font("desk_small"), theme.leading("desk_small"))
        return words.natural_width + 2 * theme.px(ICON) + 3 * tokens.S

    def _title(self, width: float) -> TextLines:
        rtl = is_rtl(self)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        return TextLines(self.text(), theme.font("desk_label"), theme.leading("desk_label"), width, align)

    def _title_width(self, width: float) -> float:
        return max(40.0, width - 2 * (MARGIN + PAD) - self._side())

    @override
    def heightForWidth(self, arg__1: int) -> int:
        tall = self._title(self._title_width(arg__1)).height + tokens.M
        return round(max(theme.px(tokens.DESK_BUTTON), tall)) + 2 * MARGIN

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), self.heightForWidth(theme.px(420)))

    @override
    def minimumSizeHint(self) -> QSize:
        word = longest_word(self.text(), theme.font("desk_label"))
        width = round(word + self._side()) + 2 * (MARGIN + PAD)
        return QSize(width, self.heightForWidth(theme.px(420)))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.body()
        painter.setBrush(self.blend("sunken", "selected"))
        painter.setPen(QPen(theme.colour("hairline"), tokens.BORDER))
        painter.drawRoundedRect(box, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_FIELD)
        self._paint_parts(painter, box)

    def _paint_parts(self, painter: QPainter, box: QRectF) -> None:
        rtl, size, middle = is_rtl(self), theme.px(ICON), box.center().y()
        title = self._title(self._title_width(self.width()))
        area = QRectF(box.left() + PAD, box.top(), self._title_width(self.width()), box.height())
        title.draw(painter, mirrored(area, box, rtl).left(), middle - title.height / 2, theme.colour("text"))
        arrow = QRectF(box.right() - PAD - size, middle - size / 2, size, size)
        arrow_name = "chevron-up" if self.opened else "chevron-down"
        draw_icon(painter, arrow_name, mirrored(arrow, box, rtl), theme.colour("primary"), rtl)
        words = TextLines(self.state_words, theme.font("desk_small"), theme.leading("desk_small"))
        said = QRectF(arrow.left() - tokens.S - words.natural_width, middle, words.natural_width, 1)
        colour = theme.colour("primary" if self.done else "text_muted")
        words.draw(painter, mirrored(said, box, rtl).left(), middle - words.height / 2, colour)
        sign = QRectF(said.left() - tokens.S - size, middle - size / 2, size, size)
        draw_icon(painter, "check" if self.done else "circle-dashed", mirrored(sign, box, rtl), colour)


class AnswerSections(QWidget):
    """`opened` carries the page of a section the first time it is opened here."""

    opened = Signal(str)

    def __init__(self, sections: Sequence[ReviewSection], opened: Collection[str]) -> None:
        super().__init__()
        self._done = set(opened)
        self.buttons: dict[str, SectionButton] = {}
        self._answers: dict[str, QWidget] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        layout.addWidget(part(self.tr("Their answers")))
        layout.addWidget(
            small(self.tr("Open each part to read it. All parts are opened before the review is complete."))
        )
        for section in sections:
            self._add(layout, section)

    def _add(self, layout: QVBoxLayout, section: ReviewSection) -> None:
        button = SectionButton(section.title)
        button.setObjectName(f"review:open:{section.page}")
        button.clicked.connect(lambda _on=False: self._toggle(section.page))
        answers = self._rows(section)
        answers.hide()
        self.buttons[section.page], self._answers[section.page] = button, answers
        button.show_state(opened=False, done=section.page in self._done)
        layout.addWidget(button)
        layout.addWidget(answers)

    def _rows(self, section: ReviewSection) -> QWidget:
        panel = Panel("surface", None, tokens.M)
        for row in section.rows:
            answer = body(row.answer, "text_muted" if row.muted else "text", bold=not row.muted)
            note = (small(row.note),) if row.note else ()
            panel.body.addWidget(column(small(row.question), answer, *note, gap=2))
        return panel

    def _toggle(self, page: str) -> None:
        show = self._answers[page].isHidden()
        self._answers[page].setVisible(show)
        if show and page not in self._done:
            self.opened.emit(page)
        self.buttons[page].show_state(opened=show, done=page in self._done)

    def unfolded(self) -> tuple[str, ...]:
        """Return the pages whose answers are shown now."""
        return tuple(page for page, answers in self._answers.items() if not answers.isHidden())

    def unfold(self, pages: Iterable[str]) -> None:
        """Show the answers of pages that have been opened before."""
        for page in pages:
            if page in self._answers:
                self._answers[page].show()
                self.buttons[page].show_state(opened=True, done=page in self._done)

    def mark_opened(self, page: str) -> None:
        """Show that the opening of a section has been recorded."""
        self._done.add(page)
        self.buttons[page].show_state(opened=not self._answers[page].isHidden(), done=True)
