"""`intake-app forms validate`"""

import argparse
import json
from pathlib import Path

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.app.commands.form_engine import FileProblemError, load_json, load_questionnaire, new_engine


def validate(arguments: argparse.Namespace) -> int:
    """Check a saved response against the form that it names, among those that were given."""
    from intake_app.interchange.response_check import check_response, contained_forms, named_form

    try:
        response = load_json(Path(arguments.response))
        forms = [load_questionnaire(Path(path)) for path in arguments.questionnaire]
    except FileProblemError as problem:
        print(json.dumps({"refused": str(problem)}, ensure_ascii=False) if arguments.json else problem)
        return WRONG_USE
    forms += contained_forms(response)
    index = named_form(response, [(form.url or f"#{form.id}", form.version or "") for form in forms])
    engine = None if index is None else new_engine(forms[index])
    issues = check_response(response, engine)
    valid = not any(issue.severity == "error" for issue in issues)
    rows = [{"severity": one.severity, "link_id": one.link_id, "message": one.message} for one in issues]
    if arguments.json:
        print(json.dumps({"valid": valid, "issues": rows}, indent=2, ensure_ascii=False))
    else:
        for row in rows:
            print(f"{row['link_id'] or '-'}: {row['severity']}: {row['message']}")
        print("valid" if valid else "not valid")
    return DONE if valid else PROBLEM
