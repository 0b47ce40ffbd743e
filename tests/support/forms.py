"""Small forms to plant one mistake in."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.strict_yaml import write_yaml
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.questionnaire import Item, Questionnaire

FORMS = Path(__file__).parents[2] / "forms"


def question(link_id: Any = "a.one", **members: Any) -> dict[str, Any]:
    """A question that keeps every rule, in short form; `members` replace parts, None takes one away."""
    item = {
        "id": link_id,
        "type": "boolean",
        "ask": "Do you sleep well?",
        "+": {"used-for": "To help you rest.", "read-by": ["practitioner"]},
        **members,
    }
    return {name: value for name, value in item.items() if value is not None}


def section(*items: dict[str, Any], link_id: Any = "a", **plus: Any) -> dict[str, Any]:
    """A section that keeps every rule, in short form; `plus` replaces what stands under +, None takes it away."""
    named = {name.replace("_", "-"): value for name, value in plus.items()}
    said = {"sensitivity": "low", "who-sees": ["practitioner"], "skip-ok": True, "why": "So that we know you.", **named}
    kept = {name: value for name, value in said.items() if value is not None}
    return {"id": link_id, "type": "group", "ask": "You", "+": kept, "items": list(items) or [question(link_id + ".q")]}


def short_form(*sections: dict[str, Any], form_id: str = "sample") -> dict[str, Any]:
    """A whole form in short form."""
    return {
        "form": "fhir-r4",
        "id": form_id,
        "url": f"https://intake.example/fhir/Questionnaire/{form_id}",
        "version": "1.0.0",
        "title": "Sample",
        "status": "active",
        "language": "en",
        "items": deepcopy(list(sections) or [section()]),
    }


def questionnaire(*sections: dict[str, Any]) -> Questionnaire:
    """The Questionnaire that a short form stands for."""
    return Questionnaire.model_validate(to_fhir(short_form(*sections)))


def write_form(root: Path, short: dict[str, Any]) -> Path:
    """Put a form into its folder under `root` and return its file."""
    folder = root / str(short["id"]) / str(short["version"])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "form.yaml"
    path.write_text(write_yaml(short), encoding="utf-8")
    return path


def write_facts(root: Path) -> None:
    """Put the shipped figures, statements, scripts, flags and contacts under `root`."""
    root.mkdir(parents=True, exist_ok=True)
    for name in ("risks.yaml", "statements.yaml", "scripts.yaml", "flags.csv", "support.yaml"):
        (root / name).write_bytes((FORMS / name).read_bytes())


def packet_of(*sections: dict[str, Any]) -> Packet:
    """A packet with one form for each section."""
    forms = (
        LoadedForm(Questionnaire.model_validate(to_fhir(short_form(part, form_id=f"form{number}"))), "0" * 64)
        for number, part in enumerate(sections)
    )
    return Packet("sample", "Sample", tuple(forms))


def items_of(packet: Packet) -> dict[str, Item]:
    """Every item of a packet by link_id."""
    return dict(packet.items)
