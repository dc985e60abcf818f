"""GymBook: the CSV of its logs, whose header and cells are in the language of the phone.

No language is built in. The columns stand in one order, and the header itself has the words that the cells
use: ``Set / Set di riscaldamento / Set di defaticamento`` says what a warm-up is called. Skipped sets were
planned and not done. Tried on a real export in Italian.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from legday.errors import Finding
from legday.model import Reading
from legday.read import rows
from legday.read.columns import Column
from legday.read.dialect import read_records, unreadable
from legday.read.moments import times_of_day
from legday.read.source import HEAD_BYTES, Head, Options, Source, folded
from legday.read.unit import WORDS
from legday.read.values import decimal_mark, number, seconds

NAME = "gymbook"
TITLE = "GymBook (CSV)"
TRIED = True

# in the order of the file; the kinds of set are missing in files of older versions
ORDER = (
    "day", "workout", "clock", "name", "region", "primary", "secondary", "kind", "amount", "load", "note",
    "skipped",
)  # fmt: skip
_YES = "yes si sì sí ja oui sim tak evet да так ano áno igen kyllä da ναι はい 是 예 true 1 x"
_NO = "no nein non não nao nie hayır нет ні ne nem ei nu όχι いいえ 否 아니요 nee nej nei false 0"
YES, NO = frozenset(_YES.split()), frozenset(_NO.split())


def identify(head: Head) -> bool:
    """Whether the header has GymBook's shape: muscles in brackets twice, then alternatives with slashes."""
    fields = head.fields
    return (
        len(fields) in (len(ORDER) - 1, len(ORDER))
        and all("(" in cell for cell in fields[5:7])
        and all(" / " in cell for cell in fields[7:-2])
    )


def read(source: Source, options: Options) -> Reading:
    """Read a GymBook CSV; a session is a day's sets of one workout and starts with the first.

    Raises
    ------
    LegdayError
        If it is no table.
    """
    header = Head(source.data[:HEAD_BYTES]).fields
    names = [name for name in ORDER if len(header) == len(ORDER) or name != "kind"]
    records = read_records(source, options, _columns(names, header))
    frame = records.frame.with_columns(
        at=pl.col("day") + times_of_day(records.frame["clock"]).fill_null(pl.duration())
    )
    same = ["day", "workout"]
    length = (pl.col("at").max() - pl.col("at").min()).dt.total_seconds() / 60
    frame = frame.with_columns(start=pl.col("at").min().over(same), minutes=length.over(same))
    skipped = pl.col("skipped").str.to_lowercase().is_in(YES)
    findings = _unknown_answers(frame, source.name)
    words = dict(zip(names, header, strict=False))
    sets = _amounts(frame.filter(~skipped.fill_null(value=False)), words, findings, source.name)
    return rows.reading(
        source, records, sets, format=NAME, title=TITLE, tried=TRIED, unit="stated with each load",
        findings=findings, skipped=frame.filter(skipped),
        garbled=[one.line for one in findings if one.code == "unreadable-value" and one.line is not None],
    )  # fmt: skip


def _columns(names: list[str], header: tuple[str, ...]) -> list[Column]:
    kinds = {"day": "moment", "note": "note", "kind": "mark", "skipped": "mark", "amount": "text"}
    return [
        Column(
            {"region": "hint_category", "primary": "hint_muscle"}.get(name, name), (folded(cell),),
            kinds.get(name, "text"), required=name in ("day", "name", "amount"),  # type: ignore[arg-type]
        )
        for name, cell in zip(names, header, strict=True) if name != "secondary"
    ]  # fmt: skip


def _amounts(
    frame: pl.DataFrame, words: dict[str, str], findings: list[Finding], source: str
) -> pl.DataFrame:
    """Repetitions or time, load or distance, and the kind of set, by the words of the header."""
    cells = [cell for name in ("amount", "load") for cell in frame[name].drop_nulls().unique()]
    decimal = decimal_mark([cell for cell in cells if "," in cell or "." in cell])
    rep_word = words["amount"].split("/", maxsplit=1)[0].strip().casefold()
    amounts = {cell: _amount(cell, decimal, rep_word) for cell in frame["amount"].unique()}
    loads = {cell: _load(cell, decimal) for cell in frame["load"].drop_nulls().unique()}
    for told, name in ((amounts, "amount"), (loads, "load")):
        unread = [cell for cell, value in told.items() if not any(part is not None for part in value)]
        bad = frame.filter(pl.col(name).is_in(unread)).select("line", name)
        findings += [unreadable(f"“{words[name]}”", source, line, cell) for line, cell in bad.iter_rows()]
    types = {}
    if "kind" in words:
        kinds = [part.strip().casefold() for part in words["kind"].split(" / ")]
        types = dict(zip(kinds, ("working", "warm_up", "warm_up"), strict=False))
    mark = frame.get_column("kind", default=None)
    if mark is None:
        mark = pl.Series("kind", [None] * frame.height, dtype=pl.String)
    set_type, odd = rows.set_types(mark, types, source, frame["line"])
    findings += odd
    return frame.with_columns(
        set_type,
        _looked_up("amount", amounts, 0, pl.Float64).alias("reps"),
        _looked_up("amount", amounts, 1, pl.Float64).alias("duration_s"),
        _looked_up("load", loads, 0, pl.Float64).alias("typed_load"),
        _looked_up("load", loads, 1, pl.String).alias("typed_unit"),
        _looked_up("load", loads, 2, pl.Float64).alias("distance_m"),
    )


def _looked_up(
    column: str, told: Mapping[str, tuple[object, ...]], place: int, dtype: type[pl.DataType]
) -> pl.Expr:
    known = {cell: value[place] for cell, value in told.items()}
    return pl.col(column).replace_strict(known, default=None, return_dtype=dtype)


def _amount(cell: str, decimal: str, rep_word: str) -> tuple[float | None, float | None]:
    """Repetitions and seconds that a cell states: ``20 ripetizioni``, ``60 secondi``."""
    value, word = number(cell, decimal)
    if value is not None and (not word or rep_word.startswith(word[:3])):
        return value, None
    return None, seconds(cell)


def _load(cell: str, decimal: str) -> tuple[float | None, str | None, float | None]:
    """Load, its unit and metres that a cell states: ``0,00 kg``, ``5,00 km``."""
    value, word = number(cell, decimal)
    if value is None:
        return None, None, None
    if word in WORDS:
        return value, WORDS[word], None
    return (None, None, value * rows.METRES[word]) if word in rows.METRES else (None, None, None)


def _unknown_answers(frame: pl.DataFrame, source: str) -> list[Finding]:
    answer = pl.col("skipped").str.to_lowercase()
    odd = frame.filter(~answer.is_in(YES | NO)).group_by("skipped").agg(pl.col("line").min(), pl.len())
    message = "Whether this means skipped is not known; read as done."
    return [
        Finding("answer-unknown", message, source, line, "question", word, count)
        for word, line, count in odd.iter_rows()
    ]
