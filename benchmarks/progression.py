"""Try the rules of progression on made lifters for a year, and print the table of the docs.

    ./legday bench progression [--weeks N] [--seed N] [--write]

Lifters of `legday.synth.trainee` do what `plan.prescribe` says, set by set, on two days a week; their levels
are followed from nothing but what they log. What is shown of a lifter is over three lifts. All series are
followed together, which pools the errors that widths are made of.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import exp
from pathlib import Path
from statistics import fmean, median

import polars as pl

from legday.app.levels import levels_of
from legday.catalogue import load_settings
from legday.catalogue.settings import Settings
from legday.measure.counting import day_no
from legday.measure.e1rm import nuzzo, nuzzo_fraction
from legday.model import Athlete, Book, Level, Slot
from legday.plan.counted import Counted
from legday.plan.deload import Deload, deload_offer
from legday.plan.kit import equipment
from legday.plan.next_set import DoneSet, next_set
from legday.plan.prescribe import Situation, case_of, prescribe
from legday.plan.progress import RULES, Exposure
from legday.plan.returning import first_week, next_week
from legday.synth.trainee import CHARACTERS, Character, Trainee

PAGE = Path(__file__).parents[1] / "docs/reference/progression.md"
START = date(2024, 1, 1)  # a Monday
DAYS = (0, 3)
GONE = range(26, 31)
BOLDEST, STILL_WEEKS = 1.15, 12
SPLIT = "bulgarian-split-squat.dumbbell"
# Exercise, true maximum of an intermediate as it is typed [kg], slot.
LIFTS = (
    ("back-squat", 120.0, Slot("a", "big_lift", "back-squat", 3, 5, 8, 2, 180)),
    (SPLIT, 32.0, Slot("b", "single_leg", SPLIT, 2, 8, 10, 2, 120)),
    ("leg-curl", 65.0, Slot("c", "hamstring", "leg-curl", 2, 8, 10, 2, 120)),
)  # fmt: skip


@dataclass
class Lift:
    """A lift of a made lifter, and what happened to it."""

    slot: Slot
    trainee: Trainee
    history: list[Exposure] = field(default_factory=list)
    asked: list[tuple[int, float, int, float, float]] = field(default_factory=list)
    left: list[tuple[int, float]] = field(default_factory=list)
    missed: list[bool] = field(default_factory=list)
    truth: list[float] = field(default_factory=list)


@dataclass
class Lifter:
    """A made lifter under one rule."""

    name: str
    rule: str
    goes_away: bool
    lifts: list[Lift]
    offers: list[tuple[date, Deload]] = field(default_factory=list)
    last_day: date | None = None
    days_off: int | None = None
    week_back: int | None = None
    back_since: date | None = None


def lifters(seed: int) -> list[Lifter]:
    """Every character under every rule, each with the same chance; one of them goes away for five weeks."""
    kinds: dict[str, Character] = {**CHARACTERS, "five weeks away": CHARACTERS["intermediate"]}
    found: list[Lifter] = []
    for name, character in kinds.items():
        for rule, _ in RULES:
            own = [
                Lift(slot, Trainee(character, kg * character.strength, random.Random(f"{seed} {name} {id_}")))
                for id_, kg, slot in LIFTS
            ]
            found.append(Lifter(name, rule, name == "five weeks away", own))
    return found


def train(weeks: int, seed: int, settings: Settings) -> list[Lifter]:
    """Let all train for so many weeks."""
    crowd = lifters(seed)
    rows: list[dict[str, object]] = []
    for week in range(weeks):
        for weekday in DAYS:
            day = START + timedelta(weeks=week, days=weekday)
            levels = followed(rows, day, settings)
            for at, one in enumerate(crowd):
                rows += visit(one, f"{at}", day, levels, settings)
        for one in crowd:
            for lift in one.lifts:
                lift.trainee.next_week()
                lift.truth.append(lift.trainee.one_rm_kg)
    return crowd


def followed(rows: list[dict[str, object]], day: date, settings: Settings) -> Mapping[str, Level]:
    """Levels of all lifts of all lifters, under the name that `visit` gives them."""
    if not rows:
        return {}
    sets, none = pl.DataFrame(rows, infer_schema_length=None), pl.DataFrame()
    return levels_of(Book(Athlete(), sets, none, none, none, none, none, (), ()), day, settings)


def visit(
    one: Lifter, prefix: str, day: date, levels: Mapping[str, Level], settings: Settings
) -> Iterator[dict[str, object]]:
    """A day of a lifter: the rows of the log."""
    week = (day - START).days // 7
    come = [lift.trainee.comes() for lift in one.lifts]  # each has its form; the first says whether they come
    if not come[0] or (one.goes_away and week in GONE):
        return
    come_back(one, day, settings)
    own = {lift.slot.exercise: levels.get(f"{prefix}/{lift.slot.exercise}") for lift in one.lifts}
    known = {name: replace(level, exercise=name) for name, level in own.items() if level is not None}
    histories = {lift.slot.exercise: lift.history for lift in one.lifts}
    now = Situation(
        day, equipment("gym"), Athlete(bodyweight_kg=80.0), known, histories, rule=one.rule,
        days_off=one.days_off, week_back=one.week_back, deload=eased(one, day, histories, settings),
    )  # fmt: skip
    for lift in one.lifts:
        yield from perform(lift, prefix, week, now, settings)
    one.last_day = day


def come_back(one: Lifter, day: date, settings: Settings) -> None:
    """Tell whether it is a return, and which week of it."""
    off = (day - one.last_day).days if one.last_day else 0
    if first_week(off, settings) is not None:
        one.days_off, one.week_back, one.back_since = off, first_week(off, settings), day
    elif one.week_back is not None and one.back_since is not None and (day - one.back_since).days >= 7:
        one.week_back, one.back_since = next_week(one.week_back, 0, settings), day


def eased(
    one: Lifter, day: date, histories: Mapping[str, list[Exposure]], settings: Settings
) -> Deload | None:
    """An easier week: one that runs, or one that is offered today, for every offer is taken."""
    if one.offers and (day - one.offers[-1][0]).days < 7:
        return one.offers[-1][1]
    if one.week_back is not None:
        return None
    last = max((d for d in (one.offers[-1][0] if one.offers else None, one.back_since) if d), default=None)
    offer = deload_offer(histories, day, last_break=last, settings=settings)
    if offer:
        one.offers.append((day, offer))
    return offer


def perform(
    lift: Lift, prefix: str, week: int, now: Situation, settings: Settings
) -> Iterator[dict[str, object]]:
    """Do a prescription set by set, each after the last, and remember it."""
    case, told = case_of(lift.slot, now, settings), prescribe(lift.slot, now, settings)
    targets = [one for one in told.sets if one.kind != "warm_up"]
    scheme, ladder = case.scheme, case.how.ladder
    working: list[tuple[float, int, float | None]] = []
    target, finds = targets.pop(0), 0
    while True:
        load = target.load or 0.0
        aims = target.reps
        reps, left, said = lift.trainee.does(load, aims)
        if reps:
            yield row(f"{prefix}/{lift.slot.exercise}", case.how, now.day, load, (reps, said))
        finds += target.kind == "find"
        if target.kind == "working":
            working.append((load, reps, said))
            lift.left.append((week, left))
            lift.missed.append(reps < min(aims, lift.slot.reps_lo))
            if len(working) == 1:
                share = nuzzo_fraction(aims + (target.rir or 0.0))
                lift.asked.append((week, load, aims, load / share, load / share / lift.trainee.one_rm_kg))
        after = next_set(
            target, DoneSet(load, reps, said), targets[0] if targets else None,
            scheme=scheme, ladder=ladder, finds=finds, settings=settings,
        )  # fmt: skip
        if after is None:
            break
        if after.kind == "working":
            targets.pop(0)
        target = after
    first = working[0][0]
    alike = [(reps, said) for load, reps, said in working if load == first]
    best = max(nuzzo(load, float(reps + (said or 0.0))) for load, reps, said in working)
    level = case.level
    lift.history.append(
        Exposure(
            now.day, first, tuple(float(reps) for reps, _ in alike), tuple(said for _, said in alike),
            asked_rir=scheme.rir,
            off_pct=100 * (best * case.how.implements / exp(level.mean_ln_kg) - 1) if level else None,
            easier=now.deload is not None or case.share < 1,
        )
    )  # fmt: skip


def row(name: str, how: Counted, day: date, load: float, done: tuple[int, float | None]) -> dict[str, object]:
    """A row of the set table."""
    reps, said = float(done[0]), done[1]
    movement, kg = how.exercise.movement, load * how.implements
    return {
        "session": day.isoformat(), "day": day, "day_no": day_no(day), "exercise": name, "name": name,
        "movement": movement.id, "pattern": movement.pattern, "region": "lower",
        "equipment": how.exercise.equipment, "set_type": "working", "side": "both", "load_kg": kg,
        "load_kind": "total", "system_load_kg": kg, "typed_load": load, "typed_unit": "kg", "reps": reps,
        "rir": said, "doubtful": False,
    }  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What became of a lifter under a rule, over all lifts."""

    name: str
    rule: str
    true_gain_pct: float
    load_gain_pct: float
    left: float
    missed_pct: float
    most: float
    still_weeks: int
    offers: int
    tired: int


def outcome(one: Lifter) -> Outcome:
    """Sum up a lifter: gains from the first to the last quarter, reserve and misses of the second half."""
    last = max(week for lift in one.lifts for week, *_ in lift.asked)
    gains: list[float] = []
    truths: list[float] = []
    for lift in one.lifts:
        singles = [(week, single) for week, _, _, single, _ in lift.asked]
        early = median(single for week, single in singles if 2 <= week < 6)
        gains.append(median(single for week, single in singles if week > last - 4) / early - 1)
        truths.append(fmean(lift.truth[-4:]) / fmean(lift.truth[2:6]) - 1)
    late = [left for lift in one.lifts for week, left in lift.left if week > last / 2]
    missed = [miss for lift in one.lifts for miss in lift.missed]
    return Outcome(
        one.name,
        one.rule,
        100 * fmean(truths),
        100 * fmean(gains),
        fmean(late),
        100 * fmean(missed),
        max(part for lift in one.lifts for *_, part in lift.asked),
        max(still(lift) for lift in one.lifts),
        len(one.offers),
        sum(any(why.id == "deload-fatigue" for why in offer.because) for _, offer in one.offers),
    )


def still(lift: Lift) -> int:
    """Longest stretch of weeks in which neither load nor reps changed."""
    longest, since, before = 0, 0, None
    for week, load, reps, *_ in lift.asked:
        if (load, reps) != before:
            since, before = week, (load, reps)
        longest = max(longest, week - since)
    return longest


def table(outcomes: list[Outcome]) -> str:
    """The outcomes as a table of the docs."""
    head = (
        "lifter", "rule", "truly stronger", "asked for more", "left in reserve", "sets missed", "boldest",
        "stood still", "deloads", "by fatigue",
    )  # fmt: skip
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' for _ in head)} |"]
    for one in outcomes:
        cells = (
            one.name, one.rule.replace("_", " "),
            f"{one.true_gain_pct:+.0f} %", f"{one.load_gain_pct:+.0f} %", f"{one.left:.1f}",
            f"{one.missed_pct:.0f} %", f"{one.most:.2f}", f"{one.still_weeks} weeks", f"{one.offers}",
            f"{one.tired}",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def page(lines: str) -> str:
    """The page of the docs around a table."""
    return f"""# Rules of progression, tried on made lifters

<!-- Written by benchmarks/progression.py --write: change that. -->

What `legday.plan.progress` holds, side by side, and what becomes of a year under each. The lifters are made
(`legday.synth.trainee`): their true strength, the form of each day and what they say of it are known, which
no real log tells. So this shows that a rule neither runs away nor stops, not how much anybody gains by it:
made lifters grow whatever they lift.

| rule | goes on |
| --- | --- |
| double progression | reps to the top of the range, twice with the asked reserve, then load (the default) |
| linear | the next load each session while all sets are done; two misses repeat, a third: -10 % |
| rir autoregulation | 2.5 % of load for each rep that the reserve was off; if none is said, as above |

Under every rule: no load above what one in ten next sessions could do to failure, none that the kit cannot
make, after time off no more than R(d) and the ramp allow, and an easier week is offered after two bad
sessions harder than asked, soreness of three days, or eight weeks. These lifters take every offer. Numbers:
[settings](settings.md).

A year of two days a week: squat 3 x 5-8, dumbbell split squat 2 x 8-10, leg curl 2 x 8-10, all with two in
reserve, in the gym of the presets. All begin with a ramp that finds their loads. Change is from the first
month to the last. *Left in reserve* is the truth of the year's second half, not what was said. *Boldest* is
the most that was asked for, over what was truly possible as a single. *Stood still*: longest without a
change of load or reps. Each line is one run of chance: lifters of one name differ by it.

{lines}

What it shows:

- Nobody is asked for more than {BOLDEST:g} times what they can; nobody stands still for {STILL_WEEKS} weeks.
- Double progression and autoregulation keep near the reserve that was asked for; linear progression does not.
- Linear progression misses a fifth to a half of its sets, for it asks for more until they are missed: a
  novice's rule, for weeks.
- Who understates the reserve, stops early or says nothing trains too lightly, and is followed all the same.
- An easier week is offered every eight weeks or so; by fatigue at most four times in the year, never twice
  for the same sessions.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="write the page of the docs")
    asked = parser.parse_args()
    lines = table([outcome(one) for one in train(asked.weeks, asked.seed, load_settings())])
    print(lines)
    if asked.write:
        PAGE.write_text(page(lines), "utf-8")


if __name__ == "__main__":
    main()
