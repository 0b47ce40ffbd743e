"""Publishing: from then on a version never changes. `published.json` says who, when, and what it means for people.

`released.json` holds the hash that freezes the folder; `published.json` is the list of what was decided.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from intake_app.catalog.findings import CatalogError, error, errors_of
from intake_app.catalog.form_diff import FormDiff, Verdict, diff_forms
from intake_app.catalog.import_record import RECORD
from intake_app.catalog.loader import Catalog, version_order
from intake_app.catalog.released import RELEASED, folder_sha256, form_folders, lint_released, read_released

PUBLISHED = "published.json"


class PublishChoice(StrEnum):
    """What a new version means for those who answered or signed the one before.

    wording-only: it still holds. ask-again: they are asked at the next visit. void: it holds no longer.
    """

    WORDING_ONLY = "wording-only"
    ASK_AGAIN = "ask-again"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Publication:
    """One line of `published.json`. `previous` is the version it follows, `verdict` what the comparison said."""

    form: str
    version: str
    sha256: str
    at: str
    by: str
    choice: str | None = None
    previous: str | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class PublishWish:
    """What the person who publishes says."""

    by: str
    at: datetime
    choice: PublishChoice | None = None


def read_published(root: Path) -> tuple[Publication, ...]:
    """Read what a clinic has published, oldest first. Raises CatalogError."""
    path = root / PUBLISHED
    if not path.is_file():
        return ()
    try:
        return tuple(Publication(**entry) for entry in json.loads(path.read_text(encoding="utf-8")))
    except (TypeError, ValueError) as cause:
        raise CatalogError([error(PUBLISHED, "", f"cannot be read: {cause}")]) from None


def publish(catalog: Catalog, root: Path, form: str, version: str, wish: PublishWish) -> Publication:
    """Publish one version that stands in the clinic's folder. Raises CatalogError with everything against it.

    A version that is published already gives its line again, and nothing is written.
    """
    changed = tuple(lint_released(root))
    if changed:
        raise CatalogError(changed)
    name, folder = _folder(root, form, version)
    for line in read_published(root):
        if (line.form, line.version) == (form, version):
            return line
    faults = errors_of(catalog.check([folder]))
    if faults:
        raise CatalogError(faults)
    previous, found = _compared(catalog, root, form, version)
    _refuse_unfit(f"{form}/{version}", found, wish.choice)
    line = Publication(
        form,
        version,
        folder_sha256(folder),
        wish.at.isoformat(timespec="seconds"),
        wish.by,
        str(wish.choice) if wish.choice and found else None,
        previous,
        str(found.verdict) if found else None,
    )
    _write(root / RELEASED, dict(sorted({**read_released(root), name: line.sha256}.items())))
    _write(root / PUBLISHED, [asdict(each) for each in (*read_published(root), line)])
    return line


def _folder(root: Path, form: str, version: str) -> tuple[str, Path]:
    for name, folder in form_folders(root):
        if name.split("/")[-2:] == [form, version]:
            return name, folder
    raise CatalogError([error(f"{form}/{version}", "", f"there is no such form in {root}")])


def published_before(root: Path, form: str, version: str) -> str | None:
    """The newest published version of a form that is older than `version`, or None."""
    names = (name.split("/") for name in read_released(root))
    older = [v for *_, f, v in names if f == form and version_order(v) < version_order(version)]
    return max(older, key=version_order, default=None)


def _compared(catalog: Catalog, root: Path, form: str, version: str) -> tuple[str | None, FormDiff | None]:
    """Compare with the version it follows: the clinic's own, else one of ours."""
    previous = published_before(root, form, version) or published_before(catalog.root, form, version)
    if previous is None:
        return None, None
    old, new = (catalog.form_file(form, v).form.questionnaire for v in (previous, version))
    return previous, diff_forms(old, new)


def _refuse_unfit(place: str, found: FormDiff | None, choice: PublishChoice | None) -> None:
    if found is None:
        return
    if choice is None:
        options = ", ".join(PublishChoice)
        raise CatalogError(
            [error(place, "", f"follows a published version ({found.verdict}); choose one of {options}")]
        )
    if choice is PublishChoice.WORDING_ONLY and found.verdict is Verdict.ASK_AGAIN:
        raise CatalogError([error(place, "", "changes more than wording; choose ask-again or void")])


def drafts(root: Path) -> Iterable[str]:
    """The imported forms that are not published yet, as `form/version`."""
    known = read_released(root)
    return [name for name, folder in form_folders(root) if (folder / RECORD).is_file() and name not in known]


def _write(path: Path, document: Any) -> None:
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8") as file:
        file.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
