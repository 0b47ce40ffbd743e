"""What a visit does not ask, said to staff, so that a person can ask it in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.gui.staff.settings_words import form_name
from intake_app.gui.staff.words import language_words
from intake_app.gui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.workflows.asked_forms import NotAsked


def _tr(text: str) -> str:
    return QCoreApplication.translate("NotAsked", text)


def not_asked_words(missing: Sequence[NotAsked]) -> tuple[str, ...]:
    """Return a sentence for each reason, with the names of the forms."""
    said: dict[str, list[str]] = {}
    for one in missing:
        said.setdefault(_reason(one), []).append(form_name(one.form.questionnaire))
    return tuple(sentence.format(", ".join(names)) for sentence, names in said.items())


def _reason(one: NotAsked) -> str:
    pattern = (
        _tr("Asked in part, because the rest is not there in {0}: {1}")
        if one.in_part
        else _tr("Not asked, because it is not there in {0}: {1}")
    )
    known = {"en": _tr("English"), "es": _tr("Spanish"), "ar": _tr("Arabic")}
    return pattern.format(known.get(one.language) or language_words(one.language), "{0}")


class NotAskedBanner(Banner):
    """A calm note with the forms; nothing in it is about an answer."""

    def __init__(self, missing: Sequence[NotAsked]) -> None:
        text = "\n".join(not_asked_words(missing))
        super().__init__(_tr("You can ask this in another way"), text, "info", desk=True)
        self.setObjectName("not-asked")
