"""Changing a form: pure functions from one form to another. The outcome is linted, compared and frozen afterwards."""

from collections.abc import Callable, Sequence
from typing import Any

from intake_app.domain.questionnaire import AnswerOption, Extension, FormCoding, Item, Questionnaire


class FormEditError(ValueError):
    """A change that cannot be made; the message names the item."""


def _found(form: Questionnaire, link_id: str) -> Item:
    for item in form.walk():
        if item.link_id == link_id:
            return item
    raise FormEditError(f"there is no item {link_id}")


def _inside(items: Sequence[Item], parent: str | None, change: Callable[[list[Item]], list[Item]]) -> list[Item]:
    """Apply `change` to the children of `parent`; None is the form itself."""
    if parent is None:
        return change(list(items))
    return [
        item.model_copy(update={"item": change(list(item.item or ()))})
        if item.link_id == parent
        else item.model_copy(update={"item": _inside(item.item, parent, change)})
        if item.item
        else item
        for item in items
    ]


def _parent_of(form: Questionnaire, link_id: str) -> str | None:
    for item in form.walk():
        if any(child.link_id == link_id for child in item.item or ()):
            return item.link_id
    return None


def _with_items(form: Questionnaire, items: list[Item]) -> Questionnaire:
    return form.model_copy(update={"item": items})


def change_item(form: Questionnaire, link_id: str, **members: Any) -> Questionnaire:
    """Set members of an item by their Python names. Raises FormEditError, pydantic's ValidationError."""
    item = _found(form, link_id)
    changed = Item.model_validate({**item.to_fhir(), **Item.model_construct(**members).to_fhir()})

    def swap(items: list[Item]) -> list[Item]:
        return [changed if child.link_id == link_id else child for child in items]

    return _with_items(form, _inside(form.item, _parent_of(form, link_id), swap))


def set_text(form: Questionnaire, link_id: str, text: str) -> Questionnaire:
    """Change an item's text. Its translations are taken away: they are of the old text. Raises FormEditError."""
    item = _found(form, link_id)
    rest = {name: value for name, value in item.to_fhir().items() if name != "_text"}
    return _replaced(form, link_id, Item.model_validate({**rest, "text": text}))


def _replaced(form: Questionnaire, link_id: str, changed: Item) -> Questionnaire:
    def swap(items: list[Item]) -> list[Item]:
        return [changed if child.link_id == link_id else child for child in items]

    return _with_items(form, _inside(form.item, _parent_of(form, link_id), swap))


def set_extension(form: Questionnaire, link_id: str, extension: Extension) -> Questionnaire:
    """Set one extension of an item in the place of those with its url. Raises FormEditError."""
    item = _found(form, link_id)
    others = [found for found in item.extension or () if found.url != extension.url]
    return _replaced(form, link_id, item.model_copy(update={"extension": [*others, extension]}))


def set_option(form: Questionnaire, link_id: str, code: str, display: str) -> Questionnaire:
    """Change the text of an answer, or add it at the end. Raises FormEditError."""
    item = _found(form, link_id)
    options = list(item.answer_option or ())
    for place, option in enumerate(options):
        coding = option.value_coding
        if coding is not None and coding.code == code:
            rest = {name: value for name, value in coding.to_fhir().items() if name != "_display"}
            spoken = FormCoding.model_validate({**rest, "display": display})
            options[place] = option.model_copy(update={"value_coding": spoken})
            return _replaced(form, link_id, item.model_copy(update={"answer_option": options}))
    added = AnswerOption.model_validate({"valueCoding": {"code": code, "display": display}})
    return _replaced(form, link_id, item.model_copy(update={"answer_option": [*options, added]}))


def remove_option(form: Questionnaire, link_id: str, code: str) -> Questionnaire:
    """Take an answer away. Raises FormEditError."""
    item = _found(form, link_id)
    kept = [o for o in item.answer_option or () if o.value_coding is None or o.value_coding.code != code]
    if len(kept) == len(item.answer_option or ()):
        raise FormEditError(f"{link_id} has no answer {code}")
    return _replaced(form, link_id, item.model_copy(update={"answer_option": kept}))


def add_item(form: Questionnaire, item: Item, parent: str | None = None, index: int | None = None) -> Questionnaire:
    """Put an item below `parent` (the form itself where it is None), last without `index`. Raises FormEditError."""
    taken = {found.link_id for found in form.walk()} & {found.link_id for found in item.walk()}
    if taken:
        raise FormEditError(f"the link_id {min(taken)} is taken")
    if parent is not None:
        _found(form, parent)

    def put(items: list[Item]) -> list[Item]:
        place = len(items) if index is None else index
        return [*items[:place], item, *items[place:]]

    return _with_items(form, _inside(form.item, parent, put))


def remove_item(form: Questionnaire, link_id: str) -> Questionnaire:
    """Take an item away with all below it. Conditions that ask for it are named by the check. Raises FormEditError."""
    _found(form, link_id)

    def drop(items: list[Item]) -> list[Item]:
        return [child for child in items if child.link_id != link_id]

    return _with_items(form, _inside(form.item, _parent_of(form, link_id), drop))


def move_item(form: Questionnaire, link_id: str, parent: str | None, index: int) -> Questionnaire:
    """Put an item at another place. Raises FormEditError where it would stand below itself."""
    item = _found(form, link_id)
    if parent in {found.link_id for found in item.walk()}:
        raise FormEditError(f"{link_id} cannot stand below itself")
    return add_item(remove_item(form, link_id), item, parent, index)


def next_version(form: Questionnaire, version: str) -> Questionnaire:
    """The same form as a draft of another version."""
    return form.model_copy(update={"version": version, "status": "draft"})
