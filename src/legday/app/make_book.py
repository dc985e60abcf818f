"""Readings and the catalogue to one book: names resolved, loads told, doubtful values marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import polars as pl

from legday import catalogue, units
from legday.app.memory import Memory
from legday.catalogue.resolve import Hints, Resolver
from legday.catalogue.settings import Settings, load_settings
from legday.catalogue.words import translate, vocabulary
from legday.errors import Finding
from legday.measure.counting import MONDAY
from legday.measure.doubt import why_doubtful
from legday.model import BOOK_SCHEMA, HINT_SCHEMA, LEG_MUSCLES, Athlete, Book, Reading, Unresolved

if TYPE_CHECKING:
    from legday.catalogue.loader import Movement

_HINTS = list(HINT_SCHEMA)
_FACTS: dict[str, pl.DataType | type[pl.DataType]] = {
    "exercise": pl.String,
    "name_side": pl.String,
    "movement": pl.String,
    "pattern": pl.String,
    "region": pl.String,
    "equipment": pl.String,
    "direct": pl.List(pl.String),
    "indirect": pl.List(pl.String),
    "unilateral": pl.Boolean,
    "kind": pl.String,
    "implements": pl.Float64,
    "body_share": pl.Float64,
    "per_side": pl.Boolean,
}


def make_book(
    readings: Sequence[Reading] | Reading,
    athlete: Athlete | None = None,
    aliases: Mapping[str, str] | None = None,
    own: Sequence[Movement] = (),
    settings: Settings | None = None,
) -> Book:
    """Make one book of what one or several files said.

    Parameters
    ----------
    aliases : mapping of str to str, optional
        Logged name to exercise id, as the person settled them.
    own : sequence of Movement
        Exercises of the person's own.

    Returns
    -------
    Book
        Its ``sets`` carry BOOK_SCHEMA; every set is there, resolved or not.
    """
    return make_book_with(Memory(), readings, athlete, (aliases or {}, own), settings)


def make_book_with(
    memory: Memory,
    readings: Sequence[Reading] | Reading,
    athlete: Athlete | None,
    settled: tuple[Mapping[str, str], Sequence[Movement]],
    settings: Settings | None,
) -> Book:
    """As `make_book`; names that were resolved before are taken from the memory.

    Parameters
    ----------
    settled : tuple
        The aliases, and the exercises of the person's own.
    """
    aliases, own = settled
    readings = [readings] if isinstance(readings, Reading) else list(readings)
    athlete = athlete or Athlete()
    settings = settings or load_settings()
    raw, findings = _together(readings)
    body = pl.concat([reading.body for reading in readings]).unique("day", keep="last").sort("day")
    facts, unresolved = _resolved(raw, aliases, tuple(own), memory)
    sets = _with_facts(raw, facts, athlete)
    sets = _with_system_load(sets, body, athlete)
    why = why_doubtful(sets, settings)
    if "confirmed" in sets.columns:  # only a journal knows what a person confirmed
        why = sets.select(pl.when(~pl.col("confirmed")).then(why).alias(why.name)).to_series()
    sets = sets.with_columns(why.is_not_null().alias("doubtful")).select(list(BOOK_SCHEMA))
    findings += _doubts(sets.with_columns(why).filter("doubtful"))
    findings = [*(finding for reading in readings for finding in reading.findings), *findings]
    planned = pl.concat([reading.planned for reading in readings])
    return Book(
        athlete=athlete,
        sets=sets,
        sessions=_sessions(readings),
        planned=planned,
        absences=pl.DataFrame(schema={"first_day": pl.Date, "last_day": pl.Date, "reason": pl.String}),
        body=body,
        plans=pl.DataFrame(schema={"week_no": pl.Int64, "leg_days": pl.Int64}),
        findings=findings,
        unresolved=unresolved,
        readings=tuple(readings),
    )


def _sessions(readings: Sequence[Reading]) -> pl.DataFrame:
    """All files' sessions, each once: the later file's version stands."""
    monday = pl.col("day").cast(pl.Int32) - (MONDAY - date(1970, 1, 1)).days
    return (
        pl.concat(reading.sessions for reading in readings)
        .unique("session", keep="last", maintain_order=True)
        .with_columns((monday // 7).cast(pl.Int64).alias("week_no"))
        .select("session", "day", "week_no", "start", "minutes", "workout", "note")
        .sort("start", maintain_order=True)
    )


def _doubts(sets: pl.DataFrame) -> list[Finding]:
    """Say of each doubtful set what is doubtful, and what became of it."""
    said = {"neighbours": "far above your other sets"}
    beyond = "beyond what anyone has done"
    return [
        Finding(
            "doubtful-value",
            f"{name}: {f'{load:g} {unit or str()}'.strip() + ' × ' if load else ''}{reps:g} is "
            f"{said.get(why, beyond)}; kept, and left out of records and estimates until you confirm it.",
            source, line, "question",
        )
        for name, load, unit, reps, source, line, why in sets.select(
            "name", "typed_load", "typed_unit", pl.col("reps").fill_null(1), "source", "line", "why"
        ).iter_rows()
    ]  # fmt: skip


def _together(readings: Sequence[Reading]) -> tuple[pl.DataFrame, list[Finding]]:
    """All files' sets, each once: the later file's version of a set stands."""
    frames = [reading.sets for reading in readings]
    if len(frames) == 1:
        return frames[0], []
    findings: list[Finding] = []
    identity = ["format", "session", "name", "set_index"]
    together = pl.concat(
        frame.with_columns(format=pl.lit(reading.format), file_no=pl.lit(at))
        for at, (frame, reading) in enumerate(zip(frames, readings, strict=True))
    )
    once = together.unique(identity, keep="last", maintain_order=True)
    if once.height < together.height:
        count = together.height - once.height
        findings.append(
            Finding(
                "same-set",
                f"{count} {'set stands' if count == 1 else 'sets stand'} in more than one file; "
                f"{'it counts' if count == 1 else 'each counts'} once.",
                count=count,
            )
        )
    once = once.sort("day_no", "at", "file_no", maintain_order=True)
    if once["format"].n_unique() > 1:
        twice = once.group_by("day").agg(pl.col("format").n_unique()).filter(pl.col("format") > 1)
        if twice.height:
            days = "1 day has" if twice.height == 1 else f"{twice.height} days have"
            message = f"{days} sets from two apps; if they are one session, read one file."
            findings.append(Finding("same-day", message, severity="question", count=twice.height))
    return once.drop("format", "file_no"), findings


def _resolved(
    raw: pl.DataFrame, aliases: Mapping[str, str], own: tuple[Movement, ...], memory: Memory
) -> tuple[pl.DataFrame, list[Unresolved]]:
    """What each distinct name, with its hints, means."""
    names = raw.group_by("name", *_HINTS, maintain_order=True).agg(
        loaded=(pl.col("typed_load") > 0).any(), count=pl.len()
    )
    facts, open_names = memory.recall(_meanings, names.drop("count"), aliases, own)
    counts: Counter[str] = Counter()
    for at, count in enumerate(names["count"]):
        if at in open_names:
            counts[open_names[at].name] += count
    last = {one.name: one for one in open_names.values()}
    may_be_legs = {one.name for one in open_names.values() if one.may_be_legs}
    return facts, [
        replace(last[name], sets=count, may_be_legs=name in may_be_legs)
        for name, count in counts.most_common()
    ]


def _meanings(
    names: pl.DataFrame, aliases: Mapping[str, str], own: tuple[Movement, ...]
) -> tuple[pl.DataFrame, Mapping[int, Unresolved]]:
    """The facts of each name with its hints; and those that mean nothing, by their place, not counted yet."""
    resolver = Resolver(catalogue.load(), aliases, own)
    rows: list[tuple[object, ...]] = []
    open_names: dict[int, Unresolved] = {}
    for at, (name, category, muscle, equipment, loaded) in enumerate(names.iter_rows()):
        hints = Hints(category or "", muscle or "", equipment or "", bool(loaded))
        found = resolver.resolve(name, hints)
        if found.exercise is None:
            legs = not _is_elsewhere(category, muscle)
            open_names[at] = Unresolved(name, 0, found.suggestions, found.why, may_be_legs=legs)
            rows.append((None,) * len(_FACTS))
            continue
        exercise = catalogue.exercise(found.exercise, own)
        movement = exercise.movement
        implements = 1 if "single-arm" in exercise.variations else movement.implements
        kind = catalogue.load_kind(exercise)
        if kind == "per_hand" and implements > 1 and not (equipment or _states_equipment(name)):
            kind = "unknown"  # nobody said that there were two of them
        single = movement.unilateral or any(word.startswith("single-") for word in exercise.variations)
        rows.append(
            (
                exercise.id, found.side or ("each" if single else None), movement.id, movement.pattern,
                movement.region, exercise.equipment, list(movement.direct), list(movement.indirect),
                single, kind, float(implements), movement.body_share,
                found.per_side,
            )
        )  # fmt: skip
    facts = pl.concat(
        [names.select("name", *_HINTS), pl.DataFrame(rows, schema=_FACTS, orient="row")], how="horizontal"
    )
    return facts, open_names


def _states_equipment(name: str) -> bool:
    """Whether a name says what the exercise is done with, in any language."""
    words = vocabulary()
    told = translate(name, words, _words_of_forms())
    return any(words.kinds.get(word) == "equipment" for bag in told.bags for word in bag)


@cache
def _words_of_forms() -> frozenset[str]:
    return frozenset().union(*catalogue.load().forms)


@cache
def _is_elsewhere(category: str | None, muscle: str | None) -> bool:
    """Whether the row's own columns say that a set is for the upper body, the trunk or the heart.

    Any language; a column that says something else too, or nothing of a body, says nothing here.
    """
    words = vocabulary()
    parts: set[str] = set()
    for cell in filter(None, (category, muscle)):
        told = translate(cell, words, frozenset())
        said = frozenset().union(*told.bags)
        groups = {group for word in said for group in words.muscles.get(word, ())}
        groups |= said & {"cardio", "lower"}
        parts |= {"unclear"} if groups and told.unknown else groups
    return bool(parts) and parts.isdisjoint((*LEG_MUSCLES, "lower", "unclear"))


def _with_facts(raw: pl.DataFrame, facts: pl.DataFrame, athlete: Athlete) -> pl.DataFrame:
    """Join what the names mean, and tell the load moved in all.

    Where a name says "each side", dumbbells stay per hand; a barbell or machine load may be per side, of a
    bar that is not known, so it is kept as typed and used across no lifts.
    """
    hints = [name for name in _HINTS if raw[name].null_count() < raw.height]  # most files give none
    joined = raw.drop("exercise").join(
        facts.drop(set(_HINTS) - set(hints)), on=["name", *hints], how="left", maintain_order="left",
        nulls_equal=True,
    )  # fmt: skip
    typed = pl.col("typed_load")
    bar_kg = pl.col("bar_kg") if "bar_kg" in raw.columns else pl.lit(None, dtype=pl.Float64)
    in_kg = typed * pl.when(pl.col("typed_unit") == "lb").then(units.KG_PER_LB).otherwise(1.0)
    kind = (
        pl.when(typed.is_null())
        .then(pl.when(pl.col("kind") == "added").then("kind"))  # nothing added is the body alone
        .when(pl.col("load_kind").is_not_null())
        .then(pl.col("load_kind"))
        .when(pl.col("typed_unit").is_null() & (typed != 0))
        .then(pl.lit("unknown"))
        .when(typed < 0)
        .then(pl.lit("assistance"))
        .when(pl.col("per_side") & (pl.col("kind") == "total"))
        .then(pl.lit("unknown"))
        .otherwise(pl.col("kind").fill_null("unknown"))
    )
    return joined.with_columns(
        pl.lit(athlete.name).alias("athlete"),
        pl.when(pl.col("side") == "both")
        .then(pl.coalesce("name_side", "side"))
        .otherwise("side")
        .alias("side"),
        kind.alias("load_kind"),
    ).with_columns(
        pl.when(pl.col("load_kind") == "per_hand")
        .then(in_kg * pl.col("implements").fill_null(1.0))
        .when(pl.col("load_kind") == "assistance")
        .then(-in_kg.abs())
        .when(pl.col("load_kind") == "per_side")
        .then(2 * in_kg + bar_kg)  # null where the bar is not known, and no file tells it
        .otherwise(in_kg)
        .round(6)
        .alias("load_kg")
    )


def _with_system_load(sets: pl.DataFrame, body: pl.DataFrame, athlete: Athlete) -> pl.DataFrame:
    """Add the moved share of body mass, as it was on that day; null where a needed part is unknown."""
    known = body.drop_nulls()
    mass = pl.lit(athlete.bodyweight_kg, dtype=pl.Float64)
    if not known.is_empty():
        sets = (
            sets.with_row_index("row_no").sort("day").join_asof(known, on="day").sort("row_no").drop("row_no")
        )
        mass = pl.coalesce(pl.col("bodyweight_kg"), mass, pl.lit(known["bodyweight_kg"][0]))
    share = pl.col("body_share")
    moved = pl.when(share == 0).then(0.0).otherwise(share * mass)
    added = pl.when(pl.col("typed_load").is_null() & (pl.col("load_kind") == "added")).then(0.0)
    return sets.with_columns((pl.coalesce("load_kg", added) + moved).alias("system_load_kg"))
