"""Where things are: what ships with the app, and where a clinic's data lives."""

import os
from pathlib import Path

DATA_VARIABLE = "INTAKE_DATA"
_PACKAGE = Path(__file__).resolve().parents[1]


class MissingFilesError(Exception):
    """Files that belong to the app are not where they should be; the message names the folder."""


def shipped(name: str) -> Path:
    """Return a shipped folder ("forms" or "resources"): beside a checkout, or inside an installed package."""
    places = (_PACKAGE.parent / name, _PACKAGE / "_data" / name)
    for place in places:
        if place.is_dir():
            return place
    raise MissingFilesError(f"The folder {name} that belongs to the app is not there. Please install the app again.")


def data_folder() -> Path:
    """Return the folder of this machine's clinic: `INTAKE_DATA` where it is set, else the system's place for data."""
    if named := os.environ.get(DATA_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Intake", appauthor=False)
