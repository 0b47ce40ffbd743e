"""Writing the answer lists that a foreign form needs into the form itself."""

import json
from typing import Any

from intake_app.catalog.answer_lists import AnswerLists, stands_alone
from intake_app.catalog.foreign_file import ForeignFile
from intake_app.catalog.import_report import ImportReport, Note
from intake_app.domain.questionnaire import Questionnaire


def with_lists(
    form: Questionnaire, foreign: ForeignFile, lists: AnswerLists, report: ImportReport
) -> dict[str, Any] | None:
    """Return the form with its lists written out inside, or None where it can stay exactly as it is."""
    own = {f"#{part.get('id')}": part for part in foreign.contained if part.get("resourceType") == "ValueSet"}
    replaced: dict[str, str] = {}
    expanded: dict[str, dict[str, Any]] = {}
    for item in form.walk():
        wanted = item.answer_value_set
        value_set = lists.find(wanted) if wanted else None
        if not wanted or value_set is None or (wanted in own and stands_alone(own[wanted])):
            continue
        concepts = lists.written_out(value_set)
        if concepts is None:
            continue
        list_id = (
            wanted[1:] if wanted in own else _list_id(wanted, {*own, *(f"#{name}" for name in expanded)}, replaced)
        )
        replaced[wanted] = list_id
        expanded[list_id] = {**value_set, "id": list_id, "expansion": {"contains": concepts}}
        report.bundled.append(
            Note(item.link_id, f"{len(concepts)} answers of {wanted[:120]} are written into the form")
        )
    if not expanded:
        return dict(foreign.questionnaire) if foreign.from_bundle else None
    return _rewritten(foreign.questionnaire, replaced, expanded)


def _list_id(wanted: str, taken: set[str], known: dict[str, str]) -> str:
    if wanted in known:
        return known[wanted]
    number = 1
    while f"#list-{number}" in taken:
        number += 1
    return f"list-{number}"


def _rewritten(
    document: dict[str, Any], replaced: dict[str, str], expanded: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(document))
    kept = [part for part in whole.get("contained", ()) if part.get("id") not in expanded]
    whole["contained"] = [*kept, *expanded.values()]
    waiting = list(whole.get("item", ()))
    while waiting:
        item = waiting.pop()
        if item.get("answerValueSet") in replaced:
            item["answerValueSet"] = f"#{replaced[item['answerValueSet']]}"
        waiting.extend(item.get("item", ()))
    return whole
