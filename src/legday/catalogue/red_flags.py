"""Red flags, in ``red_flags.toml``: what is asked before any advice on pain; where the official form is."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from legday.errors import LegdayError
from legday.model import JOINTS
from legday.model_health import RedFlag

GROUPS = ("urgent", "clinician")
GENERAL = "general"
ABOUT = (GENERAL, *JOINTS)


@cache
def red_flags() -> tuple[RedFlag, ...]:
    """Read the flags, in the order in which they are asked.

    Raises
    ------
    LegdayError
        When one has no known group, or is asked of what is neither all of a person nor a joint; every fault
        is named.
    """
    faults: list[str] = []
    found = []
    for name, row in _table()["flags"].items():
        if row["group"] not in GROUPS:
            faults.append(f"{name}: group {row['group']!r} is none of {', '.join(GROUPS)}")
        odd = [about for about in row["about"] if about not in ABOUT]
        faults += [f"{name}: {about!r} is none of {', '.join(ABOUT)}" for about in odd]
        found.append(RedFlag(name, row["group"], tuple(row["about"])))
    if faults:
        raise LegdayError(f"catalogue/red_flags.toml: {'; '.join(faults)}")
    return tuple(found)


def official_form() -> tuple[str, str]:
    """Give title and address of the questionnaire whose wording is its owner's."""
    form = _table()["form"]
    return form["title"], form["url"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("red_flags.toml").read_text("utf-8"))
