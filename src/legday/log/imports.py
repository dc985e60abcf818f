"""What an app's export says, into the journal: each set once, corrections as changes.

A set is the same set if app, session, name as logged and ordinal within that exercise are: what the app says
about it now is compared with what it said last, not with what the person made of it since.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import polars as pl
from sqlalchemy import Connection, select, update

from legday.errors import LegdayError
from legday.log import frames
from legday.log.engine import insert
from legday.log.fold import fold
from legday.log.projection import is_folded
from legday.log.rows import histories
from legday.log.schema import batches, journal, states, versions
from legday.log.version import Version, app_author, content_head, digests, make_version
from legday.log.write import append, batch_numbers

_AHEAD = 20_000  # sets that are encoded while those before them are kept
_FIELDS = sorted(frames.STORED["set"])
_PROVENANCE = ("source", "line")  # where it was read says nothing about the set
_CONTENT = [name for name in _FIELDS if name not in _PROVENANCE]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes
    ----------
    added, changed, known : int
        Sets that are new, that the app says otherwise than before, and that were there already.
    returned : int
        Sets that were gone from what the app says, by an undo or by itself, and that it says again.
    absent : tuple of str
        Entries of sessions that the file holds, which it no longer has: deleted or renamed in the app. They
        are kept, for the person to settle.
    cursor : int
        The cursor given last.
    """

    added: int
    changed: int
    known: int
    returned: int
    absent: tuple[str, ...]
    cursor: int


def import_sets(
    conn: Connection, athlete: int, sets: pl.DataFrame, *, app: str, act: str, stamp: str, device: str
) -> Imported:
    """Keep the sets of an export that are new or changed; in the writer's transaction."""
    new = stored(sets, app)
    first = Version("", "", "set", (), stamp, app_author(app), device, act)
    alone, folded = _kept(conn, athlete)
    told = _parsed([(entry, text) for entry, text, author in alone if author == first.author])
    alike = _alike(new, told)
    old = {entry for entry, *_ in (*alone, *folded)}
    is_old = new["entry"].is_in(old) if old else pl.repeat(value=False, n=new.height, eager=True)
    _insert_first(conn, athlete, new.filter(~is_old), first)
    asked = new.filter(is_old).filter(~pl.col("entry").is_in(alike.implode()))
    changes, returned = _changes(conn, athlete, asked, first)
    appended = append(conn, athlete, changes)
    living = pl.concat([told, _parsed([(entry, text) for entry, text, gone in folded if not gone])])
    absent = living.join(new, on="session", how="semi").join(new, on="entry", how="anti")["entry"]
    added = new.height - int(is_old.sum())
    return Imported(
        added,
        len(changes) - returned,
        new.height - added - len(changes),
        returned,
        tuple(absent.sort()),
        appended.cursor,
    )


def stored(sets: pl.DataFrame, app: str) -> pl.DataFrame:
    """Give the fields of sets as they are stored, and their ``entry``.

    Parameters
    ----------
    sets : polars.DataFrame
        Columns of a reading's sets, in the file's order; ``start`` and ``bar_kg`` may be among them.
    app : str
        The reader's name.

    Raises
    ------
    LegdayError
        If a column is missing that a set is told by.
    """
    missing = [name for name in ("session", "name", "at") if name not in sets.columns]
    if missing:
        msg = f"a set table without {', '.join(missing)}; give one of a reading"
        raise LegdayError(msg)
    named = pl.col("session").str.tail(19).str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False)
    start = pl.col("start") if "start" in sets.columns else named
    schema = frames.STORED["set"]
    place = pl.col("name").cum_count().over("session", "name").cast(pl.String)
    texts = (
        sets.select(pl.concat_str(pl.lit(app), "session", "name", place, separator="|")).to_series().to_list()
    )
    return (
        sets.with_columns(pl.coalesce(start, pl.col("at").min().over("session")).alias("start"))
        .with_columns(pl.when(pl.col("at") != pl.col("start")).then("at").alias("at"))
        .with_columns(pl.col("at", "start").dt.strftime("%Y-%m-%dT%H:%M:%S%.f"))
        .select(
            (
                pl.col(name).cast(dtype) if name in sets.columns or name == "start" else pl.lit(None, dtype)
            ).alias(name)
            for name, dtype in schema.items()
        )
        .with_columns(
            pl.when(pl.col("set_type") != "working").then("set_type").alias("set_type"),
            pl.when(pl.col("side") != "both").then("side").alias("side"),
            pl.selectors.float().replace([float("nan"), float("inf"), float("-inf")], None),
            pl.Series("entry", digests(texts), dtype=pl.String),
        )
    )


def encode(sets: pl.DataFrame) -> list[str]:
    """Give the fields of each row as canonical JSON, what is null left out."""
    present = [name for name in _FIELDS if sets[name].null_count() < sets.height]
    bits = [pl.col(name).is_not_null().cast(pl.Int64) * 2**place for place, name in enumerate(present)]
    parts = (
        sets.select(*present, pl.sum_horizontal(bits).alias("pattern"))
        .with_row_index("row")
        .partition_by("pattern", as_dict=True)
    )
    texts = []
    for (pattern,), part in parts.items():
        names = [name for place, name in enumerate(present) if int(pattern) >> place & 1]
        texts.append(part.select("row", pl.struct(names).struct.json_encode().alias("text")))
    return pl.concat(texts).sort("row")["text"].to_list() if texts else []


def _kept(
    conn: Connection, athlete: int
) -> tuple[Sequence[tuple[str, str, str]], Sequence[tuple[str, str, bool]]]:
    """The sets there are: ``entry, fields, author`` of one version, ``entry, fields, deleted`` of several."""
    alone = (
        select(versions.c.entry, versions.c.fields, batches.c.author)
        .join_from(versions, batches, versions.c.batch == batches.c.no)
        .where(batches.c.athlete == athlete, batches.c.kind == "set", ~is_folded())
    )
    folded = select(states.c.entry, states.c.fields, states.c.deleted).where(
        states.c.athlete == athlete, states.c.kind == "set"
    )
    return [tuple(row) for row in conn.execute(alone)], [tuple(row) for row in conn.execute(folded)]


def _parsed(rows: Sequence[tuple[str, str]]) -> pl.DataFrame:
    return frames.parse([entry for entry, _ in rows], "\n".join(text for _, text in rows), "set")


def _alike(new: pl.DataFrame, told: pl.DataFrame) -> pl.Series:
    """Entries of which the app says what it said before, among those with one version."""
    both = new.join(told, on="entry", suffix=" before")
    same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(name + " before")) for name in _CONTENT)
    return both.filter(same)["entry"]


def _insert_first(conn: Connection, athlete: int, sets: pl.DataFrame, first: Version) -> None:
    """Keep sets that have no version yet, by the thousand."""
    if sets.is_empty():
        return
    (batch,) = batch_numbers(conn, athlete, [first]).values()
    cursor: int = conn.scalar(select(journal.c.cursor)) or 0
    same = {"athlete": athlete, "batch": batch, "parents": "", "deleted": False}
    insert(conn, versions, _first_rows(sets, first, cursor), same)
    conn.execute(update(journal).values(cursor=cursor + sets.height))


def _first_rows(sets: pl.DataFrame, first: Version, cursor: int) -> Iterator[tuple[int, str, str, str]]:
    """Cursor, entry, id and fields of each first version; another thread encodes what comes next."""
    head = content_head(["", "set", [], first.stamp, first.author, first.device, first.act, False])[2:]
    # Sorted, for the index on entries then grows page by page; by a number, in a third of the time.
    order = pl.col("entry").str.head(8).str.to_integer(base=16)
    parts = list(sets.sort(order).iter_slices(_AHEAD))
    with ThreadPoolExecutor(1) as ahead:
        for part, texts in zip(parts, ahead.map(encode, parts), strict=True):
            entries = part["entry"].to_list()
            names = digests(f'["{entry}{head}{text}]' for entry, text in zip(entries, texts, strict=True))
            yield from zip(range(cursor + 1, cursor + 1 + part.height), entries, names, texts, strict=True)
            cursor += part.height


def _changes(conn: Connection, athlete: int, sets: pl.DataFrame, first: Version) -> tuple[list[Version], int]:
    """The versions that say what the app says now, on top of what it said last; how many bring a set back."""
    before = histories(conn, athlete, sets["entry"])
    changes, returned = [], 0
    for row in sets.iter_rows(named=True):
        entry = row["entry"]
        now = {name: row[name] for name in _FIELDS if row[name] is not None}
        parents: tuple[str, ...] = ()
        if any(version.author == first.author for version in before[entry]):
            said = fold(before[entry], first.author)
            delta: dict[str, Any] = {
                name: now.get(name) for name in _CONTENT if now.get(name) != said.fields.get(name)
            }
            if not delta and not said.deleted:
                continue
            now = delta | {name: now.get(name) for name in _PROVENANCE}
            parents = said.heads
            returned += said.deleted
        changes.append(
            make_version(
                entry=entry, kind="set", parents=parents, stamp=first.stamp, author=first.author,
                device=first.device, act=first.act, fields=now,
            )
        )  # fmt: skip
    return changes, returned
