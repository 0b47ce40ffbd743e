"""Whether everything that belongs to the app is there and sound; the app does not open a clinic on broken parts."""

from collections.abc import Iterator
from pathlib import Path

from intake_app.app.paths import MissingFilesError, shipped
from intake_app.app.wiring import shipped_content
from intake_app.catalog.findings import CatalogError
from intake_app.domain.body import BodyFileError
from intake_app.workflows.ports import StorageError

FONTS = (
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-SemiBold",
    "AtkinsonHyperlegibleNext-Bold",
    "AtkinsonHyperlegibleNext-Italic",
    "SourceSerif4-SemiBold",
    "NotoSans-Regular",
    "NotoSans-Bold",
    "Vazirmatn-Regular",
    "Vazirmatn-SemiBold",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
)


class UnsoundError(StorageError):
    """A file of the app, or a form of the clinic, cannot be used. Names file, item and reason."""


def _faults(data: Path) -> Iterator[str]:
    fonts = shipped("resources") / "fonts"
    yield from (f"the font {name}.ttf is not there" for name in FONTS if not (fonts / f"{name}.ttf").is_file())
    content = shipped_content(data)
    try:
        content.body_areas()
        for language in content.languages():
            content.risk_facts(language), content.safety_flags(language), content.statements(language)
            content.words(language)
        for name in content.packet_names():
            content.packet(name)
    except CatalogError as error:
        yield from (f"{f.file}: {f.item or '-'}: {f.reason}" for f in error.findings)
    except (BodyFileError, FileNotFoundError):
        yield "the figures of the body map cannot be read"


def check_soundness(data: Path) -> None:
    """Look at fonts, forms, figures and texts, the clinic's own forms included. Raises UnsoundError."""
    try:
        faults = tuple(_faults(data))
    except MissingFilesError as error:
        faults = (str(error),)
    if faults:
        more = f" There are {len(faults) - 1} more." if len(faults) > 1 else ""
        raise UnsoundError(
            f"A part of the app cannot be used: {faults[0]}.{more}",
            "Please install the app again, or mend the form that is named. The records were not touched.",
        )
