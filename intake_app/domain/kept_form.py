"""The version of a form as a visit keeps it: the visit is read with that one for ever."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptForm:
    """One form of a visit. `name` is the form's folder, `sha256` (hex) the hash of the form on that day.

    `holds_months`: how long its answers stood in the visit's packet; 0 where it is asked at every visit.
    `optional`: the visit can do without it, and leaves it out in a language that it lacks.
    """

    name: str
    url: str
    version: str
    sha256: str = ""
    holds_months: int = 12
    optional: bool = False
