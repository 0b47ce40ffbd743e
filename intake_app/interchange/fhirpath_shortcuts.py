"""Making the ways through answers short: a search by link_id becomes one call, not one for every item of the form.

`descendants().where(linkId = 'a')`, `repeat(item)`, `where(linkId in ('a' | 'b'))`, `where(linkId.startsWith('a.'))`:
the results are the same, item by item; only the search is done in Python.
"""

from collections.abc import Callable, Iterator
from typing import Any

from fhirpathpy.engine.nodes import ResourceNode
from fhirpathpy.engine.util import get_data

Tree = dict[str, Any]
Nodes = list[Any]
Function = dict[str, Any]
Wanted = Callable[[str], bool]

BELOW = "#below"
DOWN = "#down"


def _item_path(one: Any) -> str:
    path = one.path if isinstance(one, ResourceNode) and one.path else ""
    form = path == "Questionnaire" or path.startswith("Questionnaire.")
    return "Questionnaire.item" if form else "QuestionnaireResponse.item"


def _items(data: Any, *, through_answers: bool) -> Iterator[Tree]:
    if not isinstance(data, dict):
        return
    for item in data.get("item") or ():
        yield item
        yield from _items(item, through_answers=through_answers)
    if through_answers:
        for answer in data.get("answer") or ():
            yield from _items(answer, through_answers=True)


def _below(_context: Any, inputs: Nodes) -> Nodes:
    """Every item below, also those below answers: what `descendants()` finds that can have a linkId."""
    found: Nodes = []
    for one in inputs:
        path = _item_path(one)
        found.extend(ResourceNode(item, path) for item in _items(get_data(one), through_answers=True))
    return found


def _down(_context: Any, inputs: Nodes) -> Nodes:
    """What `repeat(item)` finds: every item down to the last; two that are alike count once."""
    found: Nodes = []
    known: dict[str, list[Tree]] = {}
    for one in inputs:
        path = _item_path(one)
        for item in _items(get_data(one), through_answers=False):
            alike = known.setdefault(str(item.get("linkId")), [])
            if item not in alike:
                alike.append(item)
                found.append(ResourceNode(item, path))
    return found


FUNCTIONS: dict[str, Function] = {BELOW: {"fn": _below}, DOWN: {"fn": _down}}


def _call(name: str) -> Tree:
    identifier = {"type": "Identifier", "terminalNodeText": [name], "text": name}
    function = {"type": "Functn", "terminalNodeText": ["(", ")"], "children": [identifier]}
    return {"type": "FunctionInvocation", "terminalNodeText": [], "children": [function]}


def _named(node: Tree, name: str) -> list[Tree] | None:
    """The arguments of a call of this function, or None."""
    if node["type"] != "FunctionInvocation":
        return None
    identifier, *rest = node["children"][0]["children"]
    if identifier.get("text") != name:
        return None
    arguments: list[Tree] = rest[0]["children"] if rest else []
    return arguments


def _inner(node: Tree) -> Tree:
    """What a term or brackets hold."""
    while node["type"] in {"TermExpression", "ParenthesizedTerm", "InvocationTerm", "LiteralTerm"}:
        if len(node.get("children", ())) != 1:
            return node
        node = node["children"][0]
    return node


def _is_link_id(node: Tree) -> bool:
    inner = _inner(node)
    return bool(inner["type"] == "MemberInvocation" and inner["children"][0].get("text") == "linkId")


def _texts(node: Tree) -> frozenset[str] | None:
    """The texts of a text, or of several joined by `|`."""
    inner = _inner(node)
    if inner["type"] == "StringLiteral" and "\\" not in inner["text"]:
        return frozenset({inner["text"][1:-1]})
    if inner["type"] != "UnionExpression":
        return None
    left, right = (_texts(child) for child in inner["children"])
    return None if left is None or right is None else left | right


def _beginning(texts: frozenset[str]) -> Wanted:
    return lambda link_id: link_id.startswith(tuple(texts))


def _wanted(node: Tree) -> Wanted | None:
    """The test that a condition puts to a linkId, where it does nothing else."""
    inner = _inner(node)
    kind = inner["type"]
    if kind == "OrExpression" and inner["terminalNodeText"] == ["or"]:
        left, right = (_wanted(child) for child in inner["children"])
        return None if left is None or right is None else lambda link_id: left(link_id) or right(link_id)
    if kind == "InvocationExpression" and _is_link_id(inner["children"][0]):
        arguments = _named(inner["children"][1], "startsWith")
        texts = _texts(arguments[0]) if arguments else None
        return _beginning(texts) if texts and len(texts) == 1 else None
    operator = inner["terminalNodeText"]
    if (kind, operator) in [("EqualityExpression", ["="]), ("MembershipExpression", ["in"])]:
        left_side, right_side = inner["children"]
        texts = _texts(right_side) if _is_link_id(left_side) else None
        if texts and (kind == "MembershipExpression" or len(texts) == 1):
            return texts.__contains__
    return None


def _filter(wanted: Wanted) -> Function:
    def kept(_context: Any, inputs: Nodes) -> Nodes:
        found = []
        for one in inputs:
            data = get_data(one)
            if isinstance(data, dict) and isinstance(data.get("linkId"), str) and wanted(data["linkId"]):
                found.append(one)
        return found

    return {"fn": kept}


def shorten(tree: Tree) -> dict[str, Function]:
    """Change a tree so that searches by link_id are single calls; return the functions that it then needs."""
    functions = dict(FUNCTIONS)
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        children = node.get("children", [])
        for index, child in enumerate(children):
            arguments = _named(child, "where")
            wanted = _wanted(arguments[0]) if arguments and len(arguments) == 1 else None
            if wanted is not None:
                name = f"#{len(functions)}"
                functions[name] = _filter(wanted)
                children[index] = _call(name)
                _shorten_search(children[index - 1] if index else None)
            elif (found := _named(child, "repeat")) and _is_item(found[0]):
                children[index] = _call(DOWN)
        waiting.extend(children)
    return functions


def _is_item(node: Tree) -> bool:
    inner = _inner(node)
    return bool(inner["type"] == "MemberInvocation" and inner["children"][0].get("text") == "item")


def _shorten_search(before: Tree | None) -> None:
    """`descendants()` right before a search by link_id needs to find items only."""
    holder = before
    while holder is not None and holder["type"] in {"TermExpression", "InvocationTerm"}:
        inner = holder["children"][0]
        if inner["type"] == "FunctionInvocation":
            break
        holder = inner if len(holder["children"]) == 1 else None
    if holder is None or not holder.get("children"):
        return
    if _named(holder["children"][-1], "descendants") == []:
        holder["children"][-1] = _call(BELOW)
