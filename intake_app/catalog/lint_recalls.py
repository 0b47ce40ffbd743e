"""Questions that show a person's own words of an earlier visit: what they name is there, and not more private."""

from collections.abc import Iterator, Mapping

from intake_app.catalog.checks import file_of
from intake_app.catalog.findings import Finding, error
from intake_app.domain.packet import LoadedForm

RANKS = {None: 0, "low": 0, "medium": 1, "high": 2}


def recall_faults(form: LoadedForm, known: Mapping[str, object]) -> Iterator[Finding]:
    """Yield what is wrong with `recalls` and `about` in a form; `known` has each question with its sensitivity."""
    own = {item.link_id: item for item in form.questionnaire.walk()}
    for section in form.questionnaire.sections:
        here = RANKS.get(_code(section.own("sensitivity")), 0)
        for item in section.walk():
            recalls, about = _code(item.own("recalls")), _code(item.own("about"))
            if about and (about not in own or not own[about].own("recalls")):
                yield error(file_of(form), item.link_id, f"is about {about}, which recalls nothing in this form")
            if recalls is None:
                continue
            if recalls not in known:
                yield error(file_of(form), item.link_id, f"recalls {recalls}, which is in no form")
            elif RANKS.get(_code(known[recalls]), 0) > here:
                yield error(file_of(form), item.link_id, f"recalls {recalls}, whose part is more private", "B05")
            if not (item.hidden and item.read_only and item.type in {"string", "text", "boolean"}):
                yield error(file_of(form), item.link_id, "recalls words, and is no hidden, read-only text or yes-or-no")


def _code(raw: object) -> str | None:
    return None if raw is None else str(raw)
