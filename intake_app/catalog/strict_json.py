"""JSON that may come from anybody: UTF-8 only, members once, numbers that are numbers, a limit on size and depth."""

import json
from pathlib import Path
from typing import Any, NoReturn

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.strict_yaml import MAX_DEPTH, too_deep

MAX_JSON_BYTES = 20_000_000
MAX_DIGITS = 30


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a member stands twice")
    return members


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number in JSON")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"a number has more than {MAX_DIGITS} digits")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if number in {float("inf"), float("-inf")}:
        raise ValueError("a number is too large")
    return number


def parse_json(raw: bytes, file: str) -> dict[str, Any]:
    """Read one JSON object; `file` names it in findings. Raises CatalogError with the line where there is one."""
    if len(raw) > MAX_JSON_BYTES:
        raise CatalogError([error(file, "", f"is larger than {MAX_JSON_BYTES} bytes")])
    try:
        document = json.loads(
            raw.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_int=_whole,
            parse_float=_fraction,
        )
    except json.JSONDecodeError as cause:
        raise CatalogError([error(file, f"line {cause.lineno}", f"cannot be read as JSON: {cause.msg}")]) from None
    except UnicodeDecodeError:
        raise CatalogError([error(file, "", "cannot be read: it is not UTF-8 text")]) from None
    except RecursionError:
        raise CatalogError([error(file, "", f"is nested deeper than {MAX_DEPTH} levels")]) from None
    except ValueError as cause:
        raise CatalogError([error(file, "", f"cannot be read as JSON: {cause}")]) from None
    if not isinstance(document, dict):
        raise CatalogError([error(file, "", "is not a FHIR Questionnaire")])
    if too_deep(document):
        raise CatalogError([error(file, "", f"is nested deeper than {MAX_DEPTH} levels")])
    return document


def read_json(path: Path, file: str) -> dict[str, Any]:
    """Read one file as JSON. Raises CatalogError."""
    try:
        if path.stat().st_size > MAX_JSON_BYTES:
            raise CatalogError([error(file, "", f"is larger than {MAX_JSON_BYTES} bytes")])
        raw = path.read_bytes()
    except OSError as cause:
        raise CatalogError([error(file, "", f"cannot be read: {cause.strerror}")]) from None
    return parse_json(raw, file)
