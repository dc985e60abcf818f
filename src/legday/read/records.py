"""Record by record: loose values made exact, and a gatherer that accounts for every record.

What the readers of nested formats share (JSON, text, SQLite, FIT). A value that cannot be what its field
says is a `BadValue`, which makes the record broken; absent and blank are None, never 0.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import polars as pl

from legday.errors import Finding, LegdayError
from legday.model import Reading
from legday.read.build import RAW_SCHEMA, finish
from legday.read.source import HEAD_BYTES, Source, sniff_encoding

MAX_BYTES = 128 * 2**20  # a lifetime of sets is under 20 MB in any of these formats
MAX_ROWS = 4_000_000
MAX_SETS = 1_000_000  # a lifetime has a tenth of them
MAX_SETS_A_LINE = 100  # "3x5" stands for three sets; a million of them is a slip or an attack
MAX_FINDINGS_A_CODE = 500
MAX_TEXT = 200
MAX_WORDS = 10_000


class BadValue(ValueError):  # noqa: N818 - it is a datum's fault, caught where the record is read
    """A value that cannot be what its field says."""


def number(value: object, what: str = "number") -> float | None:
    """Read a finite number, or text that is one; None if absent or blank.

    Raises
    ------
    BadValue
        For anything else: a list, true, ``"ten"``, infinity.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadValue(f"{what} is {shown(value)}")
    try:
        result = float(value)
    except (ValueError, OverflowError):
        raise BadValue(f"{what} is {shown(value)}") from None
    if not math.isfinite(result):
        raise BadValue(f"{what} is {shown(value)}")
    return result


def measure(value: object, what: str) -> float | None:
    """Read a number that cannot be negative (reps, seconds, metres)."""
    result = number(value, what)
    if result is not None and result < 0:
        raise BadValue(f"{what} is negative ({result:g})")
    return result


def rir_of_rpe(value: object) -> float | None:
    """Reps in reserve of a rating of perceived exertion: ``10 - rpe``; 0 or blank is not stated."""
    rpe = number(value, "RPE")
    if not rpe:
        return None
    if not 1 <= rpe <= 10:
        raise BadValue(f"RPE is {rpe:g}, outside 1–10")
    return 10 - rpe


def words(value: object) -> str | None:
    """Read text on one line of thought: trimmed, None if blank; numbers become their text."""
    if value is None or isinstance(value, bool | list | dict):
        return None
    try:
        text = str(value)[:MAX_WORDS].replace("\0", "").strip()
    except ValueError:  # an integer of thousands of digits has no text
        return None
    # half of a surrogate pair (JSON can spell one) is no text that could be written again
    return text.encode("utf-8", "replace").decode("utf-8") or None


def joined(*notes: str | None) -> str | None:
    """Join notes that are there with ``; ``."""
    return "; ".join(note for note in notes if note) or None


def shown(value: object) -> str:
    """Show a value for a message: short, and on one line."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        text = f"a very long {type(value).__name__}"
    text = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    return text if len(text) <= 80 else text[:79] + "…"


def mapping(value: object) -> Mapping[str, Any]:
    """Take a JSON object as it is, and anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Any]:
    """Take a JSON array as it is, and anything else as an empty one."""
    return value if isinstance(value, list) else []


def decode(source: Source, title: str) -> tuple[str, str]:
    """Give a source's text and its encoding.

    Raises
    ------
    LegdayError
        If it is too large or no text.
    """
    if len(source.data) > MAX_BYTES:
        raise LegdayError(
            f"{source.name}: {len(source.data) / 2**20:.0f} MiB is more than any {title} log "
            f"({MAX_BYTES // 2**20} MiB at most); split it"
        )
    encoding = sniff_encoding(source.data[:HEAD_BYTES])
    if encoding is None:
        raise LegdayError(f"{source.name}: is binary, not {title}; give the file as the app exported it")
    return source.data.decode(encoding, "replace").lstrip("\ufeff"), encoding


@dataclass
class Gatherer:
    """What a reader gathers, record by record, until it is a Reading."""

    format: str
    title: str
    source: Source
    tried: bool
    rows: int = 0
    sets: list[dict[str, Any]] = field(default_factory=list)
    planned: list[dict[str, Any]] = field(default_factory=list)
    body: list[tuple[date, float]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    accounted: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[int]] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    _findings: dict[str, list[Finding]] = field(default_factory=dict)
    _more: Counter[str] = field(default_factory=Counter)

    def row(self) -> int:
        """Count one more record and give its number, from 1."""
        self.rows += 1
        if self.rows > MAX_ROWS:
            raise LegdayError(f"{self.source.name}: holds more than {MAX_ROWS:,} records; split it")
        return self.rows

    def keep(self, line: int, **fields: Any) -> None:
        """Keep one performed set."""
        if len(self.sets) >= MAX_SETS:
            raise LegdayError(f"{self.source.name}: holds more than {MAX_SETS:,} sets; split it")
        self.sets.append({"line": line, **fields})

    def skip(self, outcome: str, count: int = 1, line: int | None = None) -> None:
        """Account for records that are no performed set; of one, by default the last that was counted."""
        self.accounted[outcome] += count
        if count == 1:
            self.lines.setdefault(outcome, []).append(self.rows if line is None else line)

    def not_done(self, line: int, start: datetime, name: str, **fields: Any) -> None:
        """Keep a planned set that was not done."""
        self.planned.append({"line": line, "start": start, "name": name, **fields})

    def note(self, start: datetime | None, text: str | None) -> None:
        """Keep what is said of the whole session that starts then."""
        if start is not None and text:
            self.notes.append({"start": start, "workout_note": text})

    def broken(self, line: int, why: object, text: object = "") -> None:
        """Account for a record that cannot be read, and say why."""
        self.skip("broken", line=line)
        self.find("broken-row", f"record {line}: {why}", line=line, severity="warning", text=text)

    def find(
        self,
        code: str,
        message: str,
        *,
        line: int | None = None,
        severity: Any = "info",
        text: object = "",
        count: int = 1,
    ) -> None:
        """Note a finding; past MAX_FINDINGS_A_CODE of one code only their number is kept."""
        raw = text if isinstance(text, str) else shown(text)
        raw = raw.encode("utf-8", "replace").decode("utf-8")[:MAX_TEXT]
        self.add(Finding(code, message, self.source.name, line, severity, raw, count))

    def add(self, finding: Finding) -> None:
        """Note a finding that is made already."""
        several = self._findings.setdefault(finding.code, [])
        if len(several) >= MAX_FINDINGS_A_CODE:
            self._more[finding.code] += finding.count
        else:
            several.append(finding)

    @property
    def findings(self) -> list[Finding]:
        """All findings, those past the limit as one a code."""
        rest = [
            Finding(
                code, f"{count:,} more of the same", self.source.name, None,
                self._findings[code][0].severity, "", count,
            )
            for code, count in self._more.items()
        ]  # fmt: skip
        return [finding for several in self._findings.values() for finding in several] + rest

    def reading(self) -> Reading:
        """Finish: hand the sets over to `build.finish`.

        Raises
        ------
        LegdayError
            If there were records and every one was broken: then it is another kind of file.
        """
        if self.rows and self.accounted["broken"] == self.rows:
            first = self._findings["broken-row"][0].message
            raise LegdayError(
                f"{self.source.name}: nothing in it can be read as {self.title} ({first}); "
                "give the file as the app exported it"
            )
        return finish(
            frame(self.sets),
            format=self.format,
            title=self.title,
            source=self.source.name,
            rows=self.rows,
            accounted=self.accounted,
            findings=self.findings,
            said=self.said,
            tried=self.tried,
            planned=frame(self.planned),
            body=pl.DataFrame(
                sorted(set(self.body)), schema={"day": pl.Date, "bodyweight_kg": pl.Float64}, orient="row"
            ),
            notes=frame([*self.sets, *self.notes]),
            lines=self.lines,
        )


def frame(rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Make the raw frame of `build.finish` from one mapping a performed set."""
    rows = list(rows)
    return pl.DataFrame(
        {name: [row.get(name) for row in rows] for name in RAW_SCHEMA}, schema=dict(RAW_SCHEMA)
    )
