"""Keeps `resources/i18n` in step with the program: `.ts` files from its sources, `.qm` files from those.

    python build_spec/interface_texts.py

Every text that the program hands to `self.tr("…")`, `translate("Context", "…")` or a module's own `_tr("…")` stands in
every `.ts` file. A new one is marked as unfinished until somebody translates it; one that is gone is taken out.
"""

import ast
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "intake_app" / "gui"
TEXTS = ROOT / "resources" / "i18n"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
COUNT = "n"  # the argument that makes a text one with a number


@dataclass(frozen=True, slots=True)
class Source:
    """One text of the interface. `counted` texts hold %n and have a form for each kind of number."""

    context: str
    text: str
    counted: bool = False


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _own_context(tree: ast.Module) -> str:
    """The context that a module's own `_tr` names; empty where there is none."""
    for part in tree.body:
        if isinstance(part, ast.FunctionDef) and part.name == "_tr":
            for node in ast.walk(part):
                if isinstance(node, ast.Call) and _name(node) == "translate":
                    return _literal(node.args[0]) or ""
    return ""


def _counted(call: ast.Call, before: int) -> bool:
    return len(call.args) > before or any(keyword.arg == COUNT for keyword in call.keywords)


def _said(call: ast.Call, holder: str, own: str) -> Iterator[Source]:
    texts = [_literal(argument) for argument in call.args]
    match _name(call), texts:
        case "tr", [str(text), *_]:
            yield Source(holder, text, _counted(call, 2))
        case "_tr", [str(text)]:
            yield Source(own, text)
        case "translate", [str(context), str(text), *_]:
            yield Source(context, text, _counted(call, 3))


def _below(node: ast.AST, holder: str, own: str) -> Iterator[Source]:
    for part in ast.iter_child_nodes(node):
        inside = part.name if isinstance(part, ast.ClassDef) else holder
        if isinstance(part, ast.Call):
            yield from _said(part, inside, own)
        yield from _below(part, inside, own)


def sources_in(program: str) -> Iterator[Source]:
    """Yield the texts of one module."""
    tree = ast.parse(program)
    yield from _below(tree, "", _own_context(tree))


def sources(folder: Path = SOURCES) -> tuple[Source, ...]:
    """Return every text of the interface once, by context and in the order of the sources."""
    found = [source for path in sorted(folder.rglob("*.py")) for source in sources_in(path.read_text("utf-8"))]
    return tuple(sorted(dict.fromkeys(found), key=lambda source: source.context))


def translations_in(path: Path) -> dict[Source, tuple[str, ...]]:
    """Return what a `.ts` file says: the finished translations, each with its forms for numbers."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  (the project's own file)
        for message in context.iter("message"):
            said = message.find("translation")
            if said is None or said.get("type") == "unfinished":
                continue
            counted = message.get("numerus") == "yes"
            forms = [form.text or "" for form in said.iter("numerusform")] if counted else [said.text or ""]
            name, text = (context.findtext("name") or ""), (message.findtext("source") or "")
            found[Source(name, text, counted)] = tuple(forms)
    return found


def write_texts(
    path: Path, language: str, known: Mapping[Source, tuple[str, ...]], wanted: Iterable[Source], forms: int
) -> None:
    """Write a `.ts` file: what is known, and what is not, marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for source in wanted:
        if source.context not in contexts:
            contexts[source.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[source.context], "name").text = source.context
        message = ET.SubElement(contexts[source.context], "message", {"numerus": "yes"} if source.counted else {})
        ET.SubElement(message, "source").text = source.text
        said = known.get(source, ())
        translation = ET.SubElement(message, "translation", {} if any(said) else {"type": "unfinished"})
        if source.counted:
            for number in range(forms):
                ET.SubElement(translation, "numerusform").text = said[number] if number < len(said) else ""
        else:
            translation.text = said[0] if said else ""
    ET.indent(root, "  ")
    path.write_text(HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def compile_texts(path: Path, to: Path) -> None:
    """Write the `.qm` file that Qt reads. Raises CalledProcessError with what Qt's own compiler says."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([tool, "-silent", path, "-qm", to], check=True, capture_output=True, text=True)


FORMS = {"en": 2, "es": 2, "ar": 6}  # kinds of number that a language tells apart


def main() -> int:
    """Bring every file up to date. Returns 0."""
    wanted = sources()
    for path in sorted(TEXTS.glob("intake_*.ts")):
        language = path.stem.partition("_")[2]
        asked = [source for source in wanted if source.counted] if language == "en" else wanted
        known = translations_in(path)
        write_texts(path, language, known, asked, FORMS[language])
        compile_texts(path, path.with_suffix(".qm"))
        open_texts = len(set(asked) - translations_in(path).keys())
        sys.stdout.write(f"{path.name}: {len(asked)} texts, {open_texts} to translate\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
