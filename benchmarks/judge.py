"""Made-up weeks, solved and judged: what has a plan, what has none and why, and what the judge finds.

Run as ``./legday bench judge [--weeks 1000] [--first 0] [--seed 1]``, or ``python benchmarks/judge.py``. Each
plan is judged by `legday.plan.check`, which shares no code with the solver; under each relaxation the plan
may break what the relaxation names, and nothing else. The planted contradictions come last: each must be
without a plan, and the clash must name one of the limits that it is made of.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.model import Plan
from legday.plan.check import violations
from legday.plan.problem import Problem
from legday.plan.solve import plan_week
from problems import Planted, infeasible_faults, missed, planted, problem


@dataclass(frozen=True)
class Judged:
    """What became of one week: its kind, what the judge found, and how long it took [s]."""

    name: str
    kind: str
    faults: tuple[str, ...]
    clash: tuple[str, ...]
    seconds: float


def judge(name: str, week: Problem, settings: Settings, kinds: Sequence[str] = ("plan", "none")) -> Judged:
    """Solve a week and judge what comes of it."""
    begin = perf_counter()
    answer = plan_week(week, settings)
    seconds = perf_counter() - begin
    if isinstance(answer, Plan):
        faults = tuple(f"{one.limit} at {one.where}" for one in violations(answer, week, settings))
        return Judged(name, kinds[0], faults, (), seconds)
    clash = tuple(str(message.params["limit"]) for message in answer.clash)
    return Judged(name, kinds[1], tuple(infeasible_faults(answer, week, settings)), clash, seconds)


def judged_weeks(seed: int, first: int, weeks: int, settings: Settings) -> Iterator[Judged]:
    """Judge made-up weeks; of every tenth plan, the same week again after its first session was missed."""
    for number in range(first, first + weeks):
        week = problem(seed, number)
        yield judge(f"week {number}", week, settings)
        if number % 10 == 0:
            plan = plan_week(week, settings)
            if isinstance(plan, Plan):
                again = missed(week, plan)
                yield judge(f"week {number}, missed", again, settings, ("plan again", "none again"))


def judge_planted(case: Planted, settings: Settings) -> Judged:
    """Judge a contradiction: a plan is wrong, and so is a clash that names none of its limits."""
    if not case.limits:
        return refused(case, settings)
    found = judge(case.name, case.problem, settings, ("plan", "planted"))
    faults = list(found.faults)
    if found.kind == "plan":
        faults.append("has a plan, and cannot have one")
    elif not case.limits & {*found.clash}:
        faults.append(f"clash names {', '.join(found.clash)}, none of {', '.join(sorted(case.limits))}")
    return Judged(case.name, "planted", tuple(faults), found.clash, found.seconds)


def refused(case: Planted, settings: Settings) -> Judged:
    """See that a week nobody can mean is refused, with the field's name."""
    begin = perf_counter()
    try:
        plan_week(case.problem, settings)
        faults: tuple[str, ...] = ("is not refused",)
    except LegdayError as fault:
        faults = () if ":" in str(fault) else (f"the refusal names no field: {fault}",)
    return Judged(case.name, "refused", faults, (), perf_counter() - begin)


def table(rows: Sequence[Judged]) -> Iterator[str]:
    """Give the table's lines."""
    yield "| what | weeks | with a fault | median s | 95 % s | longest s |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for kind in dict.fromkeys(row.kind for row in rows):
        some = [row for row in rows if row.kind == kind]
        seconds = sorted(row.seconds for row in some)
        late = seconds[min(len(seconds) - 1, int(0.95 * len(seconds)))]
        wrong = sum(bool(row.faults) for row in some)
        yield f"| {kind} | {len(some)} | {wrong} | {median(seconds):.2f} | {late:.2f} | {seconds[-1]:.2f} |"
    clashes = Counter(limit for row in rows for limit in {*row.clash})
    yield ""
    yield "In clashes: " + ", ".join(f"{limit} {times}" for limit, times in clashes.most_common()) + "."


def main() -> int:
    """Judge as many weeks as asked for; 1 if the judge found a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weeks", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    settings = load_settings()
    rows = []
    for row in judged_weeks(asked.seed, asked.first, asked.weeks, settings):
        rows.append(row)
        for fault in row.faults:
            print(f"{row.name}: {fault}", file=sys.stderr, flush=True)
    for case in planted():
        rows.append(judge_planted(case, settings))
        for fault in rows[-1].faults:
            print(f"{case.name}: {fault}", file=sys.stderr, flush=True)
    print("\n".join(table(rows)))
    return int(any(row.faults for row in rows))


if __name__ == "__main__":
    sys.exit(main())
