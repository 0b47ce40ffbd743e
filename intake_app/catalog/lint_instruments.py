"""Validated questionnaires: whose words they are, and scores that lead somewhere."""

from collections.abc import Iterator

from intake_app.catalog.findings import Finding, error
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.score_definition import ScoreError, definition_of
from intake_app.domain.scoring import ScoreDefinition
from intake_app.workflows.wording import own_text

OFFICIAL = "official-wording"


def lint_instruments(form: Questionnaire, file: str) -> Iterator[Finding]:
    """Yield what a form with somebody else's words, or with a score, lacks."""
    if form.own(OFFICIAL):
        named = {"copyright": form.copyright, "source": form.own("source"), "licence": form.own("licence")}
        yield from (error(file, name, f"official wording has a {name}") for name, text in named.items() if not text)
    known = {item.link_id for item in form.walk()}
    for item in form.walk():
        try:
            definition = definition_of(item)
        except ScoreError as cause:
            yield error(file, item.link_id, str(cause))
            continue
        for name in _named(definition) if definition is not None else ():
            if name not in known:
                yield error(file, item.link_id, f"its score asks for {name}, which is not in this form")


def lint_official_translation(form: Questionnaire, language: str, file: str) -> Iterator[Finding]:
    """Yield a translation of somebody else's words that does not say where it comes from: we translate none."""
    if form.own(OFFICIAL) and own_text(form, "source", form, language).missing:
        yield error(file, "source", "official wording is not translated by us; its owners' translation has a source")


def _named(definition: ScoreDefinition) -> Iterator[str]:
    yield from definition.items
    yield from (name for name in (definition.gate, definition.confirm) if name is not None)
