"""What was read from one or several files, as plain data and as the set table."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from legday.model import Book

JOINED = ("movement", "pattern", "region", "equipment", "direct", "indirect")


def read_facts(book: Book) -> dict[str, Any]:
    """Say of each file its format, its rows and what became of them; then findings and open names."""
    sets = book.sets
    resolved = sets.filter(pl.col("exercise").is_not_null())
    kinds = Counter(finding.code for finding in book.findings)
    return {
        "files": [
            {
                "format": reading.format,
                "title": reading.title,
                "tried_on_a_real_export": reading.tried,
                "rows": reading.rows,
                "accounted": dict(reading.accounted),
                "said": dict(reading.said),
                "planned_not_done": reading.planned.height,
                "body_measurements": reading.body.height,
            }
            for reading in book.readings
        ],
        "sets": sets.height,
        "sessions": book.sessions.height,
        "first_day": _text(sets["day"].min()),
        "last_day": _text(sets["day"].max()),
        "names": sets["name"].n_unique(),
        "resolved_sets": resolved.height,
        "leg_sets": resolved.filter(
            (pl.col("region") == "lower") & (pl.col("set_type") != "warm_up")
            & ~pl.col("pattern").is_in(["cardio", "mobility", "other"])
        ).height,
        "unresolved": [
            {
                "name": one.name, "sets": one.sets, "suggestions": list(one.suggestions), "why": one.why,
                "may_be_legs": one.may_be_legs,
            }
            for one in book.unresolved
        ],
        "finding_counts": dict(kinds),
        "findings": [finding.to_dict() for finding in book.findings],
    }  # fmt: skip


def set_table_csv(book: Book) -> str:
    """Give the set table joined with `JOINED`, as CSV that no spreadsheet takes for a formula."""
    from legday.read.legday_csv import write

    sets = book.sets.with_columns(pl.col("direct", "indirect").list.join(" "))
    return write(sets, JOINED)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
