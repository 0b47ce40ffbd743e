"""`intake-app forms evaluate`"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.domain.form_engine import Evaluation, FormEngine
from intake_app.domain.form_limits import refusals
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Answer
from intake_app.domain.validation import ItemError

LARGEST_FILE = 64_000_000
NOT_OFFERED = frozenset({"option", "exclusive", "unit"})
"""What no screen lets a person answer; it stands only in files."""


class FileProblemError(Exception):
    """A file that cannot be used; the text says which, where and why, and nothing of its content."""


def load_json(path: Path) -> Any:
    """Read a JSON file. Raises FileProblemError."""
    try:
        if path.exists() and (not path.is_file() or path.stat().st_size > LARGEST_FILE):
            raise FileProblemError(f"{path}: not a file, or larger than {LARGEST_FILE // 1_000_000} MB")
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileProblemError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except UnicodeDecodeError as error:
        raise FileProblemError(f"{path}: not UTF-8 text at byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise FileProblemError(f"{path}: line {error.lineno}, column {error.colno}: not JSON ({error.msg})") from None
    except (RecursionError, ValueError):
        raise FileProblemError(f"{path}: nested too deep, or with numbers too long") from None


def load_questionnaire(path: Path) -> Questionnaire:
    """Read a form as plain FHIR JSON. Raises FileProblemError with place and reason."""
    raw = load_json(path)
    try:
        return Questionnaire.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise FileProblemError(f"{path}: {place or 'the file'}: {first['msg']}") from None
    except RecursionError:
        raise FileProblemError(f"{path}: nested too deep") from None


def new_engine(form: Questionnaire) -> FormEngine:
    """Return the engine of one form, with FHIRPath."""
    from intake_app.interchange.fhirpath import FhirPath

    return FormEngine([form], FhirPath())


@lru_cache(maxsize=16)
def _engine(path: Path) -> tuple[FormEngine, tuple[str, ...]]:
    """The engine of a form file, and why it refuses to evaluate it (nothing where it does not)."""
    engine = new_engine(load_questionnaire(path))
    return engine, tuple(f"{one.link_id}: {one.reason}" if one.link_id else one.reason for one in refusals(engine.tree))


def _evaluation(path: Path, response: Any) -> Evaluation:
    from intake_app.interchange.fhir_answers import read_answers

    engine, refused = _engine(path)
    if refused:
        raise FileProblemError("; ".join(refused[:5]))
    if response is None:
        return engine.evaluate()
    if not isinstance(response, dict):
        raise FileProblemError("the response is not an object")
    return engine.evaluate(read_answers(response, engine.tree).response, prefill=False)


def _value_words(answer: Answer, item_type: str) -> list[str]:
    from intake_app.app.commands.answer_text import value_text

    return [value_text(value, item_type) for value in answer.values]


def _result(evaluation: Evaluation) -> dict[str, Any]:
    nodes = evaluation.facts.tree
    values = {}
    for key, answer in evaluation.response.answers.items():
        place = nodes.locate(key)
        if place is not None and place[0].is_question and answer.answered:
            values[key] = _value_words(answer, place[0].item.type)
    errors = evaluation.errors(early=True)
    return {
        "enabled": evaluation.states,
        "values": values,
        "invalid": _codes(errors, lambda code: code not in NOT_OFFERED),
        "not_offered": _codes(errors, lambda code: code in NOT_OFFERED),
    }


def _codes(errors: Mapping[str, tuple[ItemError, ...]], wanted: Callable[[str], bool]) -> dict[str, list[str]]:
    found = {key: [one.code for one in those if wanted(one.code)] for key, those in errors.items()}
    return {key: codes for key, codes in found.items() if codes}


_ID = re.compile(r'\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?[0-9]{1,18})')


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FileProblemError(f"the line is not JSON, at column {error.colno}") from None
    except (RecursionError, ValueError):
        raise FileProblemError("the line is nested too deep, or has numbers too long") from None


def _named(text: str) -> Any:
    """The id at the start of a line that cannot be read as a whole."""
    found = _ID.match(text)
    try:
        return json.loads(found[1]) if found else None
    except ValueError:
        return None


def _line(text: str) -> dict[str, Any]:
    """Evaluate one line of a batch; whatever is the matter with it becomes the reason of a refusal."""
    name: Any = None
    try:
        given = _parsed(text)
        if not isinstance(given, dict) or not isinstance(given.get("questionnaire"), str):
            return {"id": None, "refused": "the line is not an object with a questionnaire"}
        name = given.get("id")
        return {"id": name, **_result(_evaluation(Path(given["questionnaire"]), given.get("response")))}
    except FileProblemError as problem:
        return {"id": _named(text) if name is None else name, "refused": str(problem)}
    except Exception as error:  # noqa: BLE001 - one hostile line does not end the batch
        return {"id": name, "refused": f"cannot be evaluated ({type(error).__name__})"}


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as lines:
        yield from (line for line in lines if line.strip())


def _batch(path: Path) -> int:
    try:
        for line in _lines(path):
            sys.stdout.write(json.dumps(_line(line), ensure_ascii=True) + "\n")
    except OSError as error:
        print(f"{path}: {error.strerror}")
        return WRONG_USE
    return DONE


def evaluate(arguments: argparse.Namespace) -> int:
    """Say what a form asks, calculates and finds to mend, given a saved response; or do so for every line of a file."""
    if arguments.batch:
        return _batch(Path(arguments.batch))
    if not arguments.questionnaire:
        print("Name a questionnaire, or a file with --batch.")
        return WRONG_USE
    try:
        response = load_json(Path(arguments.response)) if arguments.response else None
        result = _result(_evaluation(Path(arguments.questionnaire), response))
    except FileProblemError as problem:
        print(json.dumps({"refused": str(problem)}, ensure_ascii=False) if arguments.json else problem)
        return PROBLEM
    print(json.dumps(result, indent=2, ensure_ascii=False) if arguments.json else _words(result))
    return PROBLEM if result["invalid"] or result["not_offered"] else DONE


def _words(result: Mapping[str, Mapping[str, Any]]) -> str:
    asked = [key for key, shown in result["enabled"].items() if shown]
    lines = [f"{len(asked)} of {len(result['enabled'])} items are asked or shown"]
    lines += [f"{key}: not asked" for key, shown in result["enabled"].items() if not shown]
    lines += [f"{key}: is {', '.join(values)}" for key, values in result["values"].items()]
    for part, words in (("invalid", "to mend"), ("not_offered", "not on offer")):
        lines += [f"{key}: {words}: {', '.join(codes)}" for key, codes in result[part].items()]
    return "\n".join(lines)
