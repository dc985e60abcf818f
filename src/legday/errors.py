"""The two kinds of fault: a caller's, which is raised, and a datum's, which is returned."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["info", "warning", "question"]


class LegdayError(Exception):
    """A caller's fault: one line that says what is wrong, where, and what to do next."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A datum's fault, or something that was decided about a datum, as a value.

    Attributes
    ----------
    code : str
        Stable id in kebab-case, e.g. ``broken-row``; listed in ``docs/reference/findings.md``.
    message : str
        One sentence for a person.
    source : str
        Name of the file it was found in.
    line : int or None
        Line of the file, from 1; None where the finding is about the whole file.
    severity : {"info", "warning", "question"}
        ``info`` was settled without doubt, ``warning`` cost a datum, ``question`` waits for the person.
    text : str
        The raw text in question, at most 200 characters.
    count : int
        How many rows or sets it stands for.
    """

    code: str
    message: str
    source: str = ""
    line: int | None = None
    severity: Severity = "info"
    text: str = ""
    count: int = 1

    def to_dict(self) -> dict[str, Any]:
        """Give plain data, ready for JSON."""
        return asdict(self)
