"""What the meets of OpenPowerlifting say of squat and bench gaining together: nothing until it was computed.

``carryover.toml`` is written by ``scripts/carryover.py``; where it is not there, nobody has run it yet.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("carryover.toml")
CLAIMS = ("A4", "A5")  # that it is put to


@dataclass(frozen=True, slots=True)
class Seen:
    """How much more the bench changed where the squat changed by 1 more, with its 95 % interval."""

    slope: float
    lo: float
    hi: float
    lifters: int
    changes: int


@cache
def carry_over_seen(file: Path = FILE) -> Seen | None:
    """Read the slope beside body mass, time, age, sex and level; None where it was never computed."""
    if not file.exists():
        return None
    return Seen(**tomllib.loads(file.read_text("utf-8"))["adjusted"])
