"""The app's window on a desktop, with a patient who has the tablet: python -m tests.support.tablet_process FOLDER.

The clinic in FOLDER has a packet of its own that is short and leads through the real forms. Prints `ready` once the
patient's first screen is there, and a line of JSON when the tablet is given back: how it ended, and what the store has.
"""

import json
import sys
from pathlib import Path
from uuid import UUID

from intake_app.app.sample_clinic import FRONT_DESK, SampleClinic, make_sample_clinic
from intake_app.app.staged_visit import _OpenDoors
from intake_app.domain.consent import EndKind
from intake_app.gui.application import create_application
from intake_app.gui.clinic_window import ClinicWindow
from intake_app.workflows.check_in import add_patient, check_in
from intake_app.workflows.consent_json import consent_from_json
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.handed_in import handed_in_context
from tests.support.records_data import a_patient

PATIENT = "Ada"
SHORT_PACKET = """packet: short
title: A short first visit
forms:
- {form: welcome, version: 1.0.0}
- {form: why-you-came, version: 1.0.0}
- {form: body-map, version: 1.0.0}
- {form: consent-areas, version: 1.0.0}
- {form: anything-else, version: 1.0.0, required: false}
"""


def short_visit(folder: Path) -> tuple[SampleClinic, UUID]:
    """Make a clinic with the short packet, and give its tablet to one patient."""
    packets = folder / "forms" / "packets"
    packets.mkdir(parents=True)
    (packets / "short.yaml").write_text(SHORT_PACKET, encoding="utf-8")
    clinic = make_sample_clinic(folder)
    workplace, session = clinic.workplace, clinic.session(FRONT_DESK)
    patient = add_patient(workplace, session, a_patient(PATIENT))
    visit = check_in(workplace, session, patient.id, clinic.visits[0].practitioner_id, "short")
    hand_over(workplace, session, visit.id, IdentityCheck.KNOWN)
    return clinic, visit.id


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def kept(clinic: SampleClinic, visit_id: UUID) -> dict[str, object]:
    """What is in the store of a visit that was signed."""
    records = clinic.workplace.records
    consent = consent_from_json(records.entries(kind="consent", refers_to=visit_id)[-1].body or {})
    response = handed_in_context(clinic.workplace, visit_id)[0].response
    given = {key: [*answer.codes] or answer.first for key, answer in response.answers.items() if answer.answered}
    return {
        "answers": given,
        "pdfs": len(records.documents(visit_id=visit_id)),
        "areas": dict(consent.decisions.areas),
        "typed": consent.signatures[0].typed,
    }


def main(folder: Path) -> None:
    """Open the window, and stay until the tablet is given back."""
    application = create_application(["intake-app"])
    clinic, visit_id = short_visit(folder)
    window = ClinicWindow(_OpenDoors(clinic))
    window.resize(1280, 800)
    window.show()
    window.proceed()
    if window.flow is None:
        raise SystemExit("no patient has the tablet")

    def finished(kind: EndKind) -> None:
        say(json.dumps({"ended": kind, **(kept(clinic, visit_id) if kind is EndKind.SIGNED else {})}))
        application.quit()

    window.flow._on_finished = finished
    say("ready")
    application.exec()
    clinic.workplace.records.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
