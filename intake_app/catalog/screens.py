"""A form as the screens a person meets, with the texts on each."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.domain.questionnaire import Item, Questionnaire


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: its top item (a question, a text or a page) and the section it belongs to."""

    top: Item
    section: Item

    @property
    def items(self) -> tuple[Item, ...]:
        """What stands on the screen, without the groups."""
        return tuple(item for item in self.top.walk() if item.type != "group")

    @property
    def questions(self) -> tuple[Item, ...]:
        """What can be answered on the screen."""
        return tuple(item for item in self.items if item.type != "display")


def screens(form: Questionnaire) -> Iterator[Screen]:
    """Yield a form's screens, in order."""
    for section in form.item:
        yield from _screens(section, section)


def _screens(top: Item, section: Item) -> Iterator[Screen]:
    if top.type != "group" or top.control == "page":
        yield Screen(top, section)
        return
    for child in top.item or ():
        yield from _screens(child, section)


def question_texts(item: Item) -> Iterator[str]:
    """Yield what an item says in sentences: its text and its hint."""
    for text in (item.text, item.own("hint")):
        if text:
            yield str(text)


def all_texts(form: Questionnaire) -> Iterator[tuple[str, str]]:
    """Yield every text of a form that a person can see, with its place."""
    if form.title:
        yield "title", form.title
    for item in form.walk():
        if item.text:
            yield item.link_id, item.text
        for name in ("hint", "why", "used-for"):
            if item.own(name):
                yield f"{item.link_id} {name}", str(item.own(name))
        for option in item.answer_option or ():
            coding = option.value_coding
            text = (coding.display if coding else None) or option.value_string
            if text:
                yield f"{item.link_id} {coding.code if coding else ''}".strip(), text
