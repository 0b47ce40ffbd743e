"""What a clinic decides for itself. Each change is a line of the trail: who, when, what it was, what it is now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.clinic import Clinic
from intake_app.domain.packet import OptionalForm
from intake_app.domain.practitioner import Action, require
from intake_app.workflows.answer import needed
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

LEAST_IDLE = 5  # minutes; shorter only where somebody says so on purpose (rule B03)
RANGES = {"idle_minutes": (1, 120), "own_consent_age": (12, 21), "consent_months": (1, 60)}
PAGE_SIZES = ("letter", "a4")
LONGEST_TEXT = 1500


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a setting from being saved: which field, and why.

    `reason` is blank, range, unknown, long, address, future, past, on-purpose, counsel or confirm; `limit` its number.
    """

    field: str
    reason: str
    limit: str = ""


class SettingsError(ValueError):
    """Settings that were not saved; nothing has changed."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.field}: {fault.reason} {fault.limit}".strip() for fault in faults))
        self.faults = tuple(faults)


def check_faults(faults: Sequence[Fault | None]) -> None:
    """Raise SettingsError with what is there."""
    found = [fault for fault in faults if fault is not None]
    if found:
        raise SettingsError(found)


def blank(field: str, text: str) -> Fault | None:
    """Return what a text needs: something in it, and not too much."""
    if not text.strip():
        return Fault(field, "blank")
    return Fault(field, "long", str(LONGEST_TEXT)) if len(text) > LONGEST_TEXT else None


def begin(workplace: Workplace, session: Session) -> Clinic:
    """Return the clinic to change. Raises NotAllowedError, LookupError."""
    require(session.member.role, Action.CHANGE_SETTINGS)
    return needed(workplace.records.clinic(), "the clinic is not set up")


def today_of(workplace: Workplace, clinic: Clinic) -> date:
    """Return the clinic's day."""
    return workplace.clock.now().astimezone(ZoneInfo(clinic.time_zone)).date()


def save_settings(
    workplace: Workplace, session: Session, clinic: Clinic, changed: Mapping[str, tuple[object, object]]
) -> Clinic:
    """Save the clinic with a line for each setting that is another one now: name, what it was, what it is."""
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    with records.atomic():
        records.save_clinic(clinic, actor, now)
        for name, (old, new) in changed.items():
            detail = {"setting": name, "old": _text(old), "new": _text(new)}
            records.audit(AuditEvent(AuditKind.SETTING_CHANGED, actor, now, detail=detail))
    return clinic


def _text(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


# -- plain settings ----------------------------------------------------

PLAIN = frozenset({
    "address", "phone", "page_size", "country", "default_language", "languages", "optional_forms", "forms_off",
    "idle_minutes", "consent_months", "own_consent_age", "own_consent_note", "crisis_line", "emergency_number",
})  # fmt: skip


def change_settings(
    workplace: Workplace, session: Session, changes: Mapping[str, object], *, on_purpose: bool = False
) -> Clinic:
    """Change plain settings, by their name in Clinic. `on_purpose` allows an idle time below five minutes.

    Raises SettingsError naming each field, NotAllowedError, KeyError for a name that is none of them.
    """
    clinic = begin(workplace, session)
    unknown = changes.keys() - PLAIN
    if unknown:
        raise KeyError(min(unknown))
    new = replace(clinic, **changes)  # type: ignore[arg-type]
    faults = [*_number_faults(new), *_choice_faults(workplace, new), *_idle_faults(clinic, new, on_purpose)]
    if new.default_language != clinic.default_language and new.default_language not in offered_languages(workplace):
        faults.append(Fault("default_language", "unknown"))
    check_faults(faults)
    changed = {
        name: (getattr(clinic, name), getattr(new, name))
        for name in sorted(changes)
        if getattr(clinic, name) != getattr(new, name)
    }
    return save_settings(workplace, session, new, changed) if changed else clinic


def forms_to_choose(workplace: Workplace) -> tuple[OptionalForm, ...]:
    """Return the forms that are turned on or off with nothing more to say, in the order of the packets."""
    return tuple(form for form in workplace.content.optional_forms() if not form.by_responder)


def choose_forms(workplace: Workplace, session: Session, wanted: Collection[str]) -> Clinic:
    """Turn on the forms that are wanted, by name, and turn off the others; visits that have begun keep theirs.

    Raises SettingsError for a name that is not among `forms_to_choose`, NotAllowedError, LookupError.
    """
    clinic, offered = begin(workplace, session), forms_to_choose(workplace)
    unknown = set(wanted) - {form.id for form in offered}
    check_faults([Fault("optional_forms", "unknown") if unknown else None])
    kept = tuple(name for name in clinic.optional_forms if name not in {form.id for form in offered})
    turned_on = (form.id for form in offered if form.id in wanted and not form.at_first)
    turned_off = (form.id for form in offered if form.id not in wanted and form.at_first)
    return change_settings(workplace, session, {"optional_forms": (*kept, *turned_on), "forms_off": tuple(turned_off)})


def chosen_forms(workplace: Workplace, clinic: Clinic) -> tuple[str, ...]:
    """Return which of `forms_to_choose` are on."""
    return tuple(
        form.id
        for form in forms_to_choose(workplace)
        if (form.id not in clinic.forms_off if form.at_first else form.id in clinic.optional_forms)
    )


def _number_faults(new: Clinic) -> list[Fault | None]:
    return [
        None if low <= getattr(new, name) <= high else Fault(name, "range", f"{low}-{high}")
        for name, (low, high) in RANGES.items()
    ]


def _choice_faults(workplace: Workplace, new: Clinic) -> list[Fault | None]:
    known = set(offered_languages(workplace))
    code = len(new.country) == 2 and new.country.isascii() and new.country.isalpha() and new.country.isupper()  # noqa: PLR2004
    needs_note = new.own_consent_age != Clinic("").own_consent_age and not new.own_consent_note.strip()
    return [
        None if new.page_size in PAGE_SIZES else Fault("page_size", "unknown"),
        None if set(new.languages) <= known else Fault("languages", "unknown"),
        None if not new.languages or new.default_language in new.languages else Fault("languages", "default"),
        None if code else Fault("country", "unknown"),
        Fault("own_consent_note", "counsel") if needs_note else None,
        blank("crisis_line", new.crisis_line),
        blank("emergency_number", new.emergency_number),
    ]


def _idle_faults(old: Clinic, new: Clinic, on_purpose: bool) -> list[Fault | None]:
    shortened = new.idle_minutes < LEAST_IDLE and new.idle_minutes != old.idle_minutes
    return [Fault("idle_minutes", "on-purpose", str(LEAST_IDLE)) if shortened and not on_purpose else None]


def offered_languages(workplace: Workplace) -> tuple[str, ...]:
    """Return the languages that at least one packet is there in."""
    found: dict[str, None] = {}
    for name in workplace.content.packet_names():
        found.update(dict.fromkeys(workplace.content.packet(name).languages))
    return tuple(found)
