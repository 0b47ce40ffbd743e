"""A visit's boundaries on the command line: as lines to read, and as JSON."""

from collections.abc import Iterator
from typing import Any

from intake_app.domain.chaperone import ChaperoneRecord
from intake_app.workflows.review import ReviewView


def _at(made: ChaperoneRecord) -> str:
    return made.at.isoformat(timespec="seconds")


def _chaperone_lines(view: ReviewView) -> Iterator[str]:
    offer = view.chaperone
    for made in offer.outcomes if offer else ():
        who = f" ({made.name}, {made.role})" if made.name else ""
        yield f"Chaperone: {made.outcome}{who}, offered by {made.offered_by}, {_at(made)}"
    if offer and not offer.outcomes:
        yield f"Chaperone: to be offered for {', '.join(offer.areas)}"
    if offer and offer.waits:
        yield f"Not today: {', '.join(offer.waits)}"


def _lifted_lines(view: ReviewView) -> Iterator[str]:
    for mark in view.lifted:
        where = f"written down by {mark.by}" if mark.by else "on the tablet"
        said = f": {mark.words}" if mark.words else ""
        yield f"No-touch mark lifted by the person: {mark.name}, {mark.at.isoformat(timespec='seconds')}, {where}{said}"


def _wish_lines(view: ReviewView) -> Iterator[str]:
    if view.agreed:
        made = view.agreed.outcome or "nothing is written down yet"
        yield f"{view.agreed.said} What came of it: {made}"


def boundary_lines(view: ReviewView) -> tuple[str, ...]:
    """Return what a practitioner reads about boundaries, and until when what was agreed holds."""
    return (*_wish_lines(view), *_chaperone_lines(view), *_lifted_lines(view), *([view.term] if view.term else ()))


def boundaries_json(view: ReviewView) -> dict[str, Any]:
    """Return the same for a program."""
    offer = view.chaperone
    outcomes = [
        {
            "outcome": str(made.outcome),
            "offered_by": made.offered_by,
            "at": _at(made),
            "name": made.name,
            "role": made.role,
        }
        for made in (offer.outcomes if offer else ())
    ]
    lifted = [
        {"region": m.region, "at": m.at.isoformat(timespec="seconds"), "words": m.words, "written_down_by": m.by}
        for m in view.lifted
    ]
    made = {"areas": list(offer.areas), "waits": list(offer.waits), "outcomes": outcomes} if offer else None
    wish = (
        {"wish": str(view.agreed.wish), "said": view.agreed.said, "outcome": view.agreed.outcome}
        if view.agreed
        else None
    )
    return {"term": view.term, "agreed": wish, "chaperone": made, "no_touch": list(view.no_touch), "lifted": lifted}
