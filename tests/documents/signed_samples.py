"""Small sealed and signed PDFs for tests, made once a process."""

import datetime as dt
import functools
from dataclasses import dataclass

from intake_app.documents.certificates import new_key, new_root
from intake_app.documents.metadata import Description
from intake_app.documents.seal import countersign, seal
from intake_app.documents.tagged_canvas import TaggedCanvas
from intake_app.documents.text_layout import TextStyle, set_text
from intake_app.domain.document import AttachedFile
from intake_app.workflows.ports import SigningKey

WHEN = dt.datetime(2026, 11, 23, 17, 5, tzinfo=dt.UTC)
LATER = WHEN + dt.timedelta(minutes=4)
MEANING = "I explained the treatment and answered questions"
_STYLE = TextStyle(11, 15, (0.0, 0.0, 0.0))


def draw_record(text: str = "I agree to needling of the shoulders.") -> bytes:
    """Two pages with both empty fields, a figure and an attachment."""
    about = Description("Consent", "Willow Tree Clinic", "Consent", "en-US", bytes(range(16)), WHEN)
    canvas = TaggedCanvas(about, (612, 792))
    for line in ("First page", text):
        with canvas.tagged(canvas.structure.root.child("P")):
            set_text(line, _STYLE, 400).draw(canvas, 72, 720, 400)
        if line == text:
            for at, name in enumerate(("ClinicSeal", "Practitioner")):
                form = canvas.structure.root.child("Form")
                box = (72.0, 400.0 - 60 * at, 400.0, 44.0)
                canvas.signature_field(name, name, box, form, lock_all=name == "Practitioner")
        canvas.end_page()
    return canvas.finish([AttachedFile("record.json", "application/json", "Answers", b'{"agree":true}')])


@dataclass(frozen=True)
class Samples:
    """One clinic's keys and one record in its three states."""

    root: SigningKey
    clinic: SigningKey
    practitioner: SigningKey
    unsigned: bytes
    sealed: bytes
    final: bytes


@functools.cache
def samples() -> Samples:
    """Keys, and the same record unsigned, sealed, and countersigned."""
    root = new_root("Willow Tree Clinic", WHEN)
    clinic = new_key(root, "Willow Tree Clinic seal", WHEN)
    practitioner = new_key(root, "Jun Watanabe, LAc", WHEN)
    unsigned = draw_record()
    sealed = seal(unsigned, clinic, WHEN)
    return Samples(root, clinic, practitioner, unsigned, sealed, countersign(sealed, practitioner, LATER, MEANING))
