"""Trials of one's own: the protocol is kept first, then each coin, then what came of it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeGuard, TypeVar

import polars as pl

from legday import catalogue
from legday.app.act import Wish, commit, named
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.app.plain import noun_of_entry
from legday.catalogue.resolve import Resolver
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.log import State
from legday.log.version import canonical
from legday.model import Book, plain_data
from legday.model_own_log import ARMS, OUTCOMES, PROSPECTIVE, SIDES_OF_A_PERSON, Coin, Trial

T = TypeVar("T")
_SAFE = ("machine", "cable", "bodyweight", "band")  # where a set may go on to failure
_HEAVIEST_KG = 1000.0
_MOST = 1000  # sessions or sets that can be planned
_KCAL = (300.0, 15_000.0)  # of a day
_RESERVE = 20.0  # repetitions


@dataclass(frozen=True, slots=True)
class Calibration:
    """A set that went on to failure after its reserve was stated: both in repetitions."""

    day: date
    lift: str
    stated: float
    more: float


@dataclass(frozen=True, slots=True)
class Said:
    """All that was kept for tests on one's own log; of a file there is nothing.

    Attributes
    ----------
    trials : sequence of Trial
        In the order in which they were begun.
    coins : mapping of str to Coins
        By trial, in order of days.
    counted : mapping of str to set of str
        By trial, and by trial and day of a coin: the sets that were written after it.
    intake_kcal : mapping of date to float
    """

    trials: Sequence[Trial] = ()
    coins: Mapping[str, Sequence[Coin]] = field(default_factory=dict)
    calibrations: Sequence[Calibration] = ()
    intake_kcal: Mapping[date, float] = field(default_factory=dict)
    counted: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def trial(self, test: str, lift: str | None = None) -> Trial | None:
        """Give the protocol of a test that was begun last, of a lift if one is asked for."""
        found = [one for one in self.trials if one.test == test and lift in (None, one.lift)]
        return found[-1] if found else None


def begin_trial(
    journal: Journal,
    test: str,
    now: datetime,
    settings: Settings,
    *,
    lift: str,
    against: str | None = None,
    load_kg: float | None = None,
    outcome: str = "reps",
    first_side: str = "left",
    planned: int | None = None,
) -> str | None:
    """Keep the protocol of a trial before it is done: only what follows counts.

    Parameters
    ----------
    test : str
        ``T2`` (a coin decides), ``T4`` (sides take turns) or ``T8`` (a stated reserve is put to the proof).
    lift, against : str
        As one calls them. A crossover compares the sets of `lift` with those behind `against`.
    load_kg : float, optional
        A crossover's own, moved in all; it stays the same.
    planned : int, optional
        Sessions, pairs or sets.

    Returns
    -------
    str or None
        The act; None if just this was begun today already.

    Raises
    ------
    LegdayError
        If the test is none that is begun, or what it asks for is missing or cannot be.
    """
    if test not in PROSPECTIVE:
        raise LegdayError(
            f"{test} is not begun: it looks at the log as it is; begin {', '.join(PROSPECTIVE)}"
        )
    resolver = names_of(journal).resolver()
    exercise = _exercise(resolver, lift, "the lift")
    other = None if against is None else _exercise(resolver, against, "the other lift")
    least = {
        "T2": settings.own_log_coin_sessions, "T4": settings.symmetry_pairs_min,
        "T8": settings.own_log_reserve_sets,
    }[test]  # fmt: skip
    count = least if planned is None else planned
    begun = now.replace(tzinfo=None, microsecond=0)
    is_crossover = test == "T2"
    terms: dict[str, Any] = {
        "lift": exercise, "against": other if is_crossover else None,
        "load_kg": load_kg if is_crossover else None, "outcome": outcome, "first_side": first_side,
        "planned": count,
    }  # fmt: skip
    key = named("trial", test, begun.date().isoformat(), canonical(terms))
    trial = Trial(key, test, begun, **terms)
    faults = [*_faults(trial, names_of(journal).own)]
    if not least <= count <= _MOST:
        faults.append(f"{count} planned: say {least} to {_MOST}")
    if faults:
        raise LegdayError(f"{test}: {'; '.join(faults)}")
    before = journal.store.state(trial.id, journal.athlete)
    if before is not None and not before.deleted:
        return None
    fields = {**plain_data(trial), "about": "protocol", "day": begun.date().isoformat()}
    del fields["id"]
    return commit(journal, "begin", [Wish(trial.id, "trial", fields)], {"what": f"{test} {exercise}"}, now)


def draw_coin(journal: Journal, now: datetime, rng: random.Random) -> tuple[str | None, Coin, Trial]:
    """Draw what today's session of the crossover is to be, and keep it before it is done.

    Asked again on the same day it says the same; taken back, it comes back as it was.

    Parameters
    ----------
    rng : random.Random
        Chance: the system's own.

    Returns
    -------
    str or None, Coin and Trial
        The act, None where it was drawn already; what was drawn, and for which protocol.

    Raises
    ------
    LegdayError
        If no crossover is begun.
    """
    trial = Said(trials=_trials(journal)).trial("T2")
    if trial is None:
        raise LegdayError("T2 is not begun; begin it with its two lifts and the load, then draw")
    day = now.date()
    entry = named("trial", "coin", trial.id, day.isoformat())
    before = journal.store.state(entry, journal.athlete)
    if before is not None and (old := _coin(before)) is not None:
        fields = dict(before.fields)
    else:
        old = Coin(day, rng.choice(ARMS), now.replace(tzinfo=None, microsecond=0))
        fields = {**plain_data(old), "about": "coin", "test": "T2", "trial": trial.id}
    said = {"what": f"{old.arm}, {day}"}
    return commit(journal, "coin", [Wish(entry, "trial", fields)], said, now), old, trial


def log_record(
    journal: Journal,
    test: str,
    now: datetime,
    *,
    lift: str | None = None,
    stated: float | None = None,
    more: float | None = None,
    kcal: float | None = None,
    day: date | None = None,
) -> str | None:
    """Keep what came of it: of T8 a set that went on to failure, of T3 what was eaten on a day.

    Parameters
    ----------
    lift : str, optional
        Of T8; default the one begun last.
    stated, more : float, optional
        Repetitions in reserve as stated, and those that followed until failure.
    kcal : float, optional
        Eaten on the day; None takes it back.
    day : date, optional
        Of T3; default today.

    Raises
    ------
    LegdayError
        If the test keeps nothing of its own, the trial is not begun, or a number cannot be.
    """
    if test == "T3":
        return _log_intake(journal, kcal, day or now.date(), now)
    if test != "T8":
        raise LegdayError(f"{test}: nothing is recorded for it; its sets come from the log. T3 and T8 record")
    if stated is None or more is None:
        raise LegdayError("T8: say how many were stated in reserve, and how many more there were")
    return _log_calibration(journal, lift, stated, more, now)


def _log_calibration(
    journal: Journal, lift: str | None, stated: float, more: float, now: datetime
) -> str | None:
    said = Said(trials=_trials(journal))
    exercise = None if lift is None else _exercise(names_of(journal).resolver(), lift, "the lift")
    trial = said.trial("T8", exercise)
    if trial is None:
        raise LegdayError("T8 is not begun for this lift; begin it first: sets from before do not count")
    for name, value in (("stated", stated), ("more", more)):
        if not 0 <= value <= _RESERVE:
            raise LegdayError(f"{name} {value:g}: say repetitions from 0 to {_RESERVE:g}")
    at = now.replace(tzinfo=None, microsecond=0).isoformat()
    fields = {
        "about": "calibration", "test": "T8", "trial": trial.id, "day": at[:10], "at": at,
        "lift": trial.lift, "stated": stated, "more": more,
    }  # fmt: skip
    what = f"{trial.lift}: {stated:g} stated, {more:g} more"
    return commit(
        journal, "calibration", [Wish(named("trial", "calibration", trial.id, at), "trial", fields)],
        {"what": what}, now,
    )  # fmt: skip


def _log_intake(journal: Journal, kcal: float | None, day: date, now: datetime) -> str | None:
    if kcal is not None and not _KCAL[0] <= kcal <= _KCAL[1]:
        raise LegdayError(f"intake {kcal:g}: say kcal of a day, from {_KCAL[0]:g} to {_KCAL[1]:g}")
    if day > now.date():
        raise LegdayError(f"{day} has not come yet; say the day as YYYY-MM-DD")
    fields = {"about": "intake", "test": "T3", "day": day.isoformat(), "kcal": kcal}
    wish = Wish(named("trial", "intake", day.isoformat()), "trial", None if kcal is None else fields)
    return commit(journal, "intake", [wish], {"what": f"{day}"}, now)


def said_of(journal: Journal, book: Book) -> Said:
    """Give what was kept for tests on one's own log, and which sets were written after it."""
    states = journal.store.states("trial", journal.athlete)
    trials = _trials(journal)
    known = {trial.id: trial for trial in trials}
    coins: dict[str, list[tuple[Coin, str]]] = {trial.id: [] for trial in trials}
    calibrations: list[Calibration] = []
    intake: dict[date, float] = {}
    for state in states:
        said = state.fields
        if said.get("about") == "coin" and said.get("trial") in known and (coin := _coin(state)):
            coins[said["trial"]].append((coin, state.entry))
        if said.get("about") == "intake" and _is_number(said.get("kcal")):
            intake[date.fromisoformat(said["day"])] = float(said["kcal"])
        if said.get("about") == "calibration" and said.get("trial") in known:
            lift, stated, more = known[said["trial"]].lift, said.get("stated"), said.get("more")
            if lift is not None and _is_number(stated) and _is_number(more):
                day = date.fromisoformat(said["day"])
                calibrations.append(Calibration(day, lift, float(stated), float(more)))
    return Said(
        trials=trials,
        coins={
            trial: sorted((coin for coin, _ in some), key=lambda one: one.day)
            for trial, some in coins.items()
        },
        calibrations=sorted(calibrations, key=lambda one: one.day),
        intake_kcal=intake,
        counted=dict(_counted(journal, book, trials, coins)),
    )


def _counted(
    journal: Journal, book: Book, trials: Sequence[Trial], coins: Mapping[str, Sequence[tuple[Coin, str]]]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Sets of a trial's lift that were written, and as far as is known done, after protocol and coin."""
    for trial in trials:
        sets = book.sets.filter((pl.col("exercise") == trial.lift) & (pl.col("day") >= trial.begun.date()))
        rows = sets.select("entry", "day", "at").rows() if "entry" in sets.columns else []
        kept = [trial.id, *(entry for _, entry in coins[trial.id])]
        seen = journal.store.see([*kept, *(row[0] for row in rows)], journal.athlete).histories
        first = {entry: min(version.stamp for version in history) for entry, history in seen.items()}
        after = [row for row in rows if first[row[0]] > first[trial.id] and _is_after(row, trial.begun)]
        yield trial.id, frozenset(entry for entry, _, _ in after)
        for coin, drawn in coins[trial.id]:
            yield f"{trial.id} {coin.day}", frozenset(
                row[0] for row in after
                if row[1] == coin.day and first[row[0]] > first[drawn] and _is_after(row, coin.drawn)
            )  # fmt: skip


def _is_after(row: tuple[str, date, datetime], moment: datetime) -> bool:
    """A set at midnight has no time of its own: then when it was written must do."""
    at = row[2]
    return at >= moment or (at.hour, at.minute, at.second) == (0, 0, 0)


def _trials(journal: Journal) -> list[Trial]:
    """Protocols in the order in which they were begun; one that cannot be is left out."""
    found = []
    for state in journal.store.states("trial", journal.athlete):
        said = {name: value for name, value in state.fields.items() if name not in ("about", "day")}
        trial = _noun(Trial, {**said, "id": state.entry}) if state.fields.get("about") == "protocol" else None
        if trial is not None and trial.lift and trial.outcome in OUTCOMES and trial.begun.tzinfo is None:
            found.append(trial)
    return sorted(found, key=lambda one: (one.begun, one.id))


def _coin(state: State) -> Coin | None:
    said = {name: state.fields.get(name) for name in ("day", "arm", "drawn")}
    coin = _noun(Coin, said)
    return coin if coin is not None and coin.arm in ARMS and coin.drawn.tzinfo is None else None


def _noun(kind: type[T], said: Mapping[str, Any]) -> T | None:
    try:
        return noun_of_entry(kind, said, "an entry of the journal")
    except LegdayError:  # another device's, or of a time to come
        return None


def _faults(trial: Trial, own: tuple[catalogue.Movement, ...]) -> Iterator[str]:
    exercise = catalogue.exercise(trial.lift or "", own)
    if trial.test == "T2":
        if trial.against in (None, trial.lift):
            yield "say the other lift, the one that the coin puts before it or leaves out"
        if trial.load_kg is None or not 0 < trial.load_kg < _HEAVIEST_KG:
            yield "say the load that stays the same, above 0"
        if trial.outcome not in OUTCOMES:
            yield f"outcome {trial.outcome!r}: say {' or '.join(OUTCOMES)}"
    if trial.test == "T4":
        one_sided = any(word.startswith("single-") for word in exercise.variations)
        if not (exercise.movement.unilateral or one_sided):
            yield f"{trial.lift} is not done with one side at a time"
        if trial.first_side not in SIDES_OF_A_PERSON:
            yield f"first side {trial.first_side!r}: say {' or '.join(SIDES_OF_A_PERSON)}"
    if trial.test == "T8" and exercise.equipment not in _SAFE:
        yield f"{trial.lift} is not safe to fail in; take a machine, a cable, a band or the body alone"


def _exercise(resolver: Resolver, name: str, what: str) -> str:
    found = resolver.resolve(name)
    if found.exercise is None:
        near = ", ".join(found.suggestions)
        raise LegdayError(
            f"{what} {name!r} is not clear; " + (f"did you mean {near}?" if near else "say it in other words")
        )
    return found.exercise


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
