"""YAML without surprises: `yes`, `no`, `on`, `off` and dates stay text; keys stand once; no anchors, no merging."""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml
from typing_extensions import override

from intake_app.catalog.findings import CatalogError, error

MAX_BYTES = 2_000_000
SHORT_TEXT = 24
MAX_DEPTH = 200

_RESOLVERS = (
    ("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""]),
    ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")),
    ("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]*)$"), list("-0123456789")),
    (
        "tag:yaml.org,2002:float",
        re.compile(r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$"),
        list("-0123456789"),
    ),
)


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own class attribute)

    @override
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != "tag:yaml.org,2002:str":
                raise yaml.constructor.ConstructorError(None, None, "a key is not text", key.start_mark)
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value} stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Dumper(yaml.CSafeDumper):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own class attribute)

    @override
    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        short = all(isinstance(part, str) and len(part) < SHORT_TEXT for part in sequence)
        return super().represent_sequence(tag, sequence, flow_style=short)

    @override
    def ignore_aliases(self, data: Any) -> bool:
        return True


for _kind in (_Loader, _Dumper):
    for _tag, _pattern, _first in _RESOLVERS:
        _kind.add_implicit_resolver(_tag, _pattern, _first)


def read_yaml(path: Path, file: str) -> Any:
    """Read one file; `file` names it in findings. Raises CatalogError with the line."""
    try:
        raw = path.read_bytes()
    except OSError as cause:
        raise CatalogError([error(file, "", f"cannot be read: {cause.strerror}")]) from None
    if len(raw) > MAX_BYTES:
        raise CatalogError([error(file, "", f"is larger than {MAX_BYTES} bytes")])
    return parse_yaml(raw, file)


def parse_yaml(raw: bytes | str, file: str) -> Any:
    """Read YAML text. Raises CatalogError with the line."""
    if _may_be_deep(raw) and _is_deep(raw):
        raise CatalogError([error(file, "", f"is nested deeper than {MAX_DEPTH} levels")])
    try:
        document = yaml.load(raw, _Loader)  # noqa: S506  (a safe loader with fewer tags)
    except yaml.MarkedYAMLError as cause:
        line = f"line {cause.problem_mark.line + 1}" if cause.problem_mark else ""
        raise CatalogError([error(file, line, cause.problem or "cannot be read as YAML")]) from None
    except (yaml.YAMLError, ValueError, RecursionError) as cause:
        raise CatalogError([error(file, "", f"cannot be read as YAML: {type(cause).__name__}")]) from None
    if _shares(document):
        raise CatalogError([error(file, "", "uses an anchor (&, *); write the part out")])
    return document


def _may_be_deep(raw: bytes | str) -> bool:
    """A quick look: no level begins without a bracket, a column of indent, or a sign with a space."""
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    if text.count("[") + text.count("{") > MAX_DEPTH:
        return True
    return any(
        len(line) - len(line.lstrip()) + sum(map(line.count, ("- ", "? ", ": "))) > MAX_DEPTH
        for line in text.splitlines()
    )


def _is_deep(raw: bytes | str) -> bool:
    """Walk the events, because the reader itself recurses without a limit."""
    depth = 0
    try:
        for event in yaml.parse(raw, _Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return True
    except yaml.YAMLError:
        return False
    return False


def _shares(document: Any) -> bool:
    seen: set[int] = set()
    rest = [document]
    while rest:
        part = rest.pop()
        if not isinstance(part, dict | list):
            continue
        if id(part) in seen:
            return True
        seen.add(id(part))
        rest.extend(part.values() if isinstance(part, dict) else part)
    return False


def too_deep(document: Any) -> bool:
    """Whether a document that has been read is nested deeper than MAX_DEPTH."""
    level = [document]
    for _ in range(MAX_DEPTH + 1):
        parts = [part for part in level if isinstance(part, dict | list)]
        level = [inner for part in parts for inner in (part.values() if isinstance(part, dict) else part)]
    return bool(level)


def write_yaml(document: Any) -> str:
    """Write what `parse_yaml` reads back as the same document."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
