"""The pages that a role includes, under one bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intake_app.domain.practitioner import Action, may
from intake_app.gui.accessible import announce
from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.hand_over import IdentityCheck


class StaffPages(QWidget):
    """Makes a page when it is first opened; a page that the role does not include is never made."""

    def __init__(
        self,
        seat: Seat,
        on_hand_over: Callable[[UUID, IdentityCheck], None],
        choose_folder: Callable[[], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self.seat, self._on_hand_over, self._choose_folder = seat, on_hand_over, choose_folder
        offered = self._offered()
        self._makers = {code: make for code, _, _, make in offered}
        self.made: dict[str, QWidget] = {}
        clinic = seat.workplace.records.clinic()
        names = [(code, words, icon) for code, words, icon, _ in offered]
        self.bar = TopBar(clinic.name if clinic else "", seat.session.member, names)
        self.bar.chosen.connect(self.open_page)
        self.stack = QStackedWidget()
        self.stack.setMinimumSize(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)
        first = "review" if "review" in self._makers else "desk"
        self.open_page(first)

    def _offered(self) -> list[tuple[str, str, str, Callable[[], QWidget]]]:
        role = self.seat.session.member.role
        known = [
            ("desk", self.tr("Front desk"), "calendar", Action.SEE_TODAY, self._desk),
            ("review", self.tr("Your visits"), "list", Action.REVIEW, self._review),
            ("consents", self.tr("Consents"), "file-text", Action.FIND_CONSENTS, self._consents),
            ("people", self.tr("Staff"), "users", Action.MANAGE_STAFF, self._people),
            ("forms", self.tr("Forms"), "writing", Action.CHANGE_SETTINGS, self._forms),
            ("settings", self.tr("Settings"), "settings", Action.CHANGE_SETTINGS, self._settings),
            ("audit", self.tr("Record check"), "shield-check", Action.READ_AUDIT, self._audit),
        ]
        absent = () if self.seat.workplace.library else ("forms",)
        offered = [page for page in known if may(role, page[3]) and page[0] not in absent]
        return [(code, words, icon, make) for code, words, icon, _, make in offered]

    def _desk(self) -> QWidget:
        return FrontDesk(self.seat, self._on_hand_over)

    def _review(self) -> QWidget:
        from intake_app.gui.staff.review_page import ReviewPage

        return ReviewPage(self.seat)

    def _consents(self) -> QWidget:
        from intake_app.gui.staff.consents_page import ConsentsPage

        return ConsentsPage(self.seat, self._choose_folder)

    def _people(self) -> QWidget:
        from intake_app.gui.staff.people_page import PeoplePage

        return PeoplePage(self.seat)

    def _forms(self) -> QWidget:
        from intake_app.gui.staff.forms_page import FormsPage

        return FormsPage(self.seat)

    def _settings(self) -> QWidget:
        from intake_app.gui.staff.settings_page import SettingsPage

        return SettingsPage(self.seat)

    def _audit(self) -> QWidget:
        from intake_app.gui.staff.audit_page import AuditPage

        return AuditPage(self.seat)

    def open_page(self, code: str) -> None:
        """Open a page: desk, review, consents, people, forms, settings, audit. Raises KeyError for one not included."""
        if code not in self.made:
            self.made[code] = self._makers[code]()
            self.stack.addWidget(self.made[code])
        self.stack.setCurrentWidget(self.made[code])
        self.bar.show_page(code)
        announce(self, self.bar.pages[code].text())
