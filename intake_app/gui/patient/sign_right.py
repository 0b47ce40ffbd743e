"""Somebody who signs for another: their name, and what gives them the right. What they said before is carried on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.domain.authority import Authority, Basis
from intake_app.domain.consent import Capacity
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.signing_screen import SigningScreen
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.text import Text
from intake_app.workflows.signing import LEFT_AUTHORITY

if TYPE_CHECKING:
    from intake_app.workflows.signing import Signing

LINE = 120


class RelationScreen(SigningScreen):
    """The own name of who signs, and who they are to the person where that was not said before."""

    def __init__(self, signing: Signing) -> None:
        super().__init__(self.tr("Who are you?"), signing)
        self.body.addWidget(Text(self.tr("You sign for {0}.").format(signing.setting.name), "lead"))
        self.own_name = LineEdit(max_length=LINE)
        self.own_name.setObjectName("right:name")
        self.relation = LineEdit(max_length=LINE)
        self.relation.setObjectName("right:relation")
        self._name_box = Labelled(self.tr("Your own name"), self.own_name)
        hint = self.tr("For example: mother, brother, friend, carer.")
        self._carried = {
            Capacity.PARENT: self.tr("Parent"),
            Capacity.GUARDIAN: self.tr("Legal guardian"),
        }.get(signing.capacity or Capacity.SELF, "")
        asked = self.tr("If you like: who are you to them?") if self._carried else self.tr("Who are you to them?")
        self._relation_box = Labelled(asked, self.relation, hint)
        self.body.addWidget(self._name_box)
        self.body.addWidget(self._relation_box)
        self.finish()

    @override
    def chosen(self) -> Signing | None:
        name, relation = self.own_name.text().strip(), self.relation.text().strip() or self._carried
        self._name_box.set_error("" if name else self.tr("Please write your own name."))
        self._relation_box.set_error("" if relation else self.tr("Please write who you are to them."))
        return replace(self.signing, signer=name, relation=relation) if name and relation else None


class BasisScreen(SigningScreen):
    """What gives the right to decide, what it covers, until when; the last two can stay empty.

    Somebody who said that a parent signs has said it already: that stands there, to be added to or changed.
    """

    def __init__(self, signing: Signing) -> None:
        parent = signing.capacity is Capacity.PARENT
        asked = self.tr("What gives you the right to decide?")
        super().__init__(self.tr("You sign as their parent") if parent else asked, signing)
        if parent:
            self.body.addWidget(Text(self.tr("You can add to this or change it. Or go on."), "lead"))
        self.grounds = Cards(self._grounds(), multi=False, columns=2)
        self.grounds.set_name(asked)
        if parent:
            self.grounds.set_value(Basis.PARENT)
        for code, card in self.grounds.cards.items():
            card.setObjectName(f"basis:{code}")
        self.covers, self.until = LineEdit(max_length=LINE * 2), LineEdit(max_length=LINE)
        self.covers.setObjectName("right:covers")
        self.until.setObjectName("right:until")
        self.body.addWidget(self.grounds)
        covers = self.tr("For example: all health care, or only some of it. You can leave this empty.")
        self.body.addWidget(Labelled(self.tr("What does it cover?"), self.covers, covers))
        until = self.tr("A day, or leave this empty.")
        self.body.addWidget(Labelled(self.tr("Until when does it hold?"), self.until, until))
        self.paper = Cards(
            [Choice("yes", self.tr("The paper is here")), Choice("no", self.tr("The paper is not here"))],
            multi=False,
            columns=2,
        )
        for code, card in self.paper.cards.items():
            card.setObjectName(f"right:paper:{code}")
        on_paper = self.tr("Is there a paper about it, and is it here today?")
        self.body.addWidget(Labelled(on_paper, self.paper, self.tr("Staff look at it with you. You can skip this.")))
        self.finish()

    def _grounds(self) -> list[Choice]:
        known = {
            Basis.PARENT: Choice(Basis.PARENT, self.tr("I am their parent by law"), "", "users"),
            Basis.COURT_ORDER: Choice(Basis.COURT_ORDER, self.tr("A court order"), "", "file-text"),
            Basis.DIRECTIVE: Choice(
                Basis.DIRECTIVE, self.tr("An advance directive or a health care power of attorney"), "", "id"
            ),
            Basis.OTHER: Choice(Basis.OTHER, self.tr("Something else"), self.tr("Please write it below."), "dots"),
        }
        parent = self.signing.capacity is Capacity.PARENT
        left_out = Basis.DIRECTIVE if parent else Basis.PARENT
        return [choice for basis, choice in known.items() if basis is not left_out]

    @override
    def chosen(self) -> Signing | None:
        basis, covers, here = self.grounds.value(), self.covers.text().strip(), self.paper.value()
        if not isinstance(basis, str):
            self.say(self.tr("Please choose what gives you the right. You can also ask a person."))
            return None
        if basis == Basis.OTHER and not covers:
            self.say(self.tr("Please write in one line what it is and what it covers."))
            return None
        authority = Authority(
            relation=self.signing.relation,
            basis=Basis(basis),
            covers=covers,
            until=self.until.text().strip(),
            paper_here=None if here is None else here == "yes",
        )
        going = replace(self.signing, authority=authority)
        return going if here == "yes" or basis == Basis.PARENT else going.leaving(LEFT_AUTHORITY)
