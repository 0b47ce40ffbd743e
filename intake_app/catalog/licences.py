"""Questionnaires that others own: a clinic imports them only when it says that it may use them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from intake_app.domain.questionnaire import Questionnaire

LOINC = "http://loinc.org"


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9])(?:" + "|".join(patterns) + r")(?![A-Za-z0-9])", re.IGNORECASE)


OWNED: Mapping[str, re.Pattern[str]] = {
    "EPDS": _any_of("EPDS", r"edinburgh[\s_-]*(?:postnatal|perinatal)[\s_-]*depression"),
    "MYMOP": _any_of(r"MYMOP\d?", "measure yourself medical outcome"),
    "PROMIS": _any_of("PROMIS", r"neuro[\s_-]?qol", r"NIH[\s_-]toolbox"),
    "ODI": _any_of("ODI", "oswestry"),
    "NDI": _any_of("NDI", r"neck[\s_-]*disability[\s_-]*index"),
    "BPI": _any_of("BPI", r"brief[\s_-]*pain[\s_-]*inventory"),
    "HADS": _any_of("HADS", r"hospital[\s_-]*anxiety[\s_-]*(?:and|&)[\s_-]*depression"),
    "SF-36": _any_of(r"SF[\s_-]?(?:36|12|8|6D)(?:v2)?", "short form health survey"),
    "PSQI": _any_of("PSQI", r"pittsburgh[\s_-]*sleep"),
    "ISI": _any_of(r"insomnia[\s_-]*severity[\s_-]*index"),
    "DASH": _any_of(r"(?:quick[\s_-]?)?DASH", r"disabilit(?:y|ies) of the arm"),
    "WOMAC": _any_of("WOMAC", "western ontario and mcmaster"),
    "FIQ": _any_of("FIQR?", r"fibromyalgia[\s_-]*impact"),
    "PCS": _any_of(r"pain[\s_-]*catastrophi[sz]ing"),
    "PFDI-20": _any_of(r"PFDI[\s_-]?20", r"pelvic[\s_-]*floor[\s_-]*distress"),
    "ICIQ": _any_of(r"ICIQ(?:[\s_-]\w+)*"),
    "EQ-5D": _any_of(r"EQ[\s_-]?5D(?:[\s_-]?[35Y]L?)?", "euroqol"),
    "KCCQ": _any_of(r"KCCQ(?:[\s_-]?12)?", r"kansas[\s_-]*city[\s_-]*cardiomyopathy"),
    "BDI": _any_of(r"BDI(?:[\s_-]?II)?", r"beck[\s_-]*(?:depression|anxiety)"),
    "MMSE": _any_of("MMSE", r"mini[\s_-]*mental"),
    "MoCA": _any_of("MoCA", r"montreal[\s_-]*cognitive"),
    "C-SSRS": _any_of(r"C[\s_-]?SSRS", r"columbia[\s_-]*suicide"),
    "WHO-5": _any_of(r"WHO[\s_-]?5"),
}
OWNED_CODES: Mapping[str, str] = {"71354-5": "EPDS", "99046-5": "EPDS"}
CHILDHOOD = _any_of("ACEs?", r"ACE[\s_-]?(?:10|score|questionnaire)", "adverse childhood(?: experiences?)?")
CHILDHOOD_REASON = "asks about adverse childhood experiences; its authors say the score is not for single persons"


@dataclass(frozen=True, slots=True)
class LicenceStatement:
    """A clinic's word that it may use a questionnaire: who says so, on what ground, and when."""

    held_by: str
    note: str
    on: date

    def __post_init__(self) -> None:
        if not self.held_by.strip() or not self.note.strip():
            raise ValueError("a licence statement has a name and a note")


def _names(form: Questionnaire) -> Iterator[str]:
    more = form.model_extra or {}
    yield from (text for text in (form.id, form.name, form.title, form.url, more.get("derivedFrom")) if text)
    for coding in (*_codings(more.get("code")), *_codings(form.item[0].code if form.item else ())):
        yield coding.get("display") or ""


def _codings(codes: object) -> Iterator[Mapping[str, str]]:
    for coding in codes if isinstance(codes, list | tuple) else ():
        plain = coding if isinstance(coding, dict) else coding.to_fhir() if hasattr(coding, "to_fhir") else {}
        yield plain


def _spoken(name: str) -> str:
    """A computer's name as words: `PromisPainInterference` is `Promis Pain Interference`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", str(name))


def owned_by(form: Questionnaire) -> str | None:
    """Return the short name of a questionnaire that others own, or None."""
    for coding in _codings((form.model_extra or {}).get("code")):
        if coding.get("system") == LOINC and coding.get("code") in OWNED_CODES:
            return OWNED_CODES[coding["code"]]
    said = " | ".join(f"{name} | {_spoken(name)}" for name in _names(form))
    return next((short for short, pattern in OWNED.items() if pattern.search(said)), None)


def about_childhood(form: Questionnaire) -> bool:
    """Whether a form is a childhood-adversity checklist by its name or by what it asks (rule A10)."""
    titles = " | ".join(map(_spoken, _names(form)))
    asked = " | ".join(item.text or "" for item in form.walk())
    return bool(CHILDHOOD.search(titles) or _ASKED.search(asked))


_ASKED = _any_of("adverse childhood", r"before your (?:18th|eighteenth) birthday", r"ACE[\s_-]score")
