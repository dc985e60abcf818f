"""The columns that a table of some app may have, as declarations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "note", "mark", "number", "duration", "moment"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a dialect may have.

    Attributes
    ----------
    name : str
        What the reader calls it.
    headers : tuple of str
        Header cells that name it, folded to lower case.
    kind : str
        ``text`` names something, ``note`` is free text, ``mark`` is one of a few short words,
        ``number``, ``duration`` and ``moment`` are parsed.
    required : bool
        A record without it is broken, and a file without it is of another format.
    """

    name: str
    headers: tuple[str, ...]
    kind: Kind = "text"
    required: bool = False
