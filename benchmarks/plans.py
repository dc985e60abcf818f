"""How long a week takes to be planned, how good the plan is, and what else there is.

./legday bench plans [--problems 300] [--long 10] [--long-effort 40]

streprogen stands beside it where it is installed: uv pip install --python .venv/bin/python streprogen
Weeks are those of the tests, over the full catalogue. Of some, a search of a minute says what was missed.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from legday.catalogue.settings import load_settings  # noqa: E402
from legday.model import Infeasible, Plan  # noqa: E402
from legday.plan.candidates import candidates  # noqa: E402
from legday.plan.check import violations  # noqa: E402
from legday.plan.cost import Cost, cost  # noqa: E402
from legday.plan.problem import Problem  # noqa: E402
from legday.plan.solve import best_plan, plan_week  # noqa: E402
from problems import problems  # noqa: E402

SETTINGS = load_settings()
# A gap that no plan closes would make the long search stop where the short one does.
LONG = load_settings({"plan_gap_enough": 0})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--problems", type=int, default=300)
    parser.add_argument("--long", type=int, default=10, help="of so many plans, a long search too")
    parser.add_argument("--long-effort", type=float, default=40, help="of it, in efforts of the settings")
    asked = parser.parse_args()
    plan_week(next(problems(99)), SETTINGS)  # imports and the catalogue
    plans: list[float] = []
    clashes: list[float] = []
    again: list[float] = []
    solved: list[tuple[Problem, Plan]] = []
    broken = 0
    for week in islice(problems(3), asked.problems):
        start = time.perf_counter()
        answer = plan_week(week, SETTINGS)
        if isinstance(answer, Plan):
            broken += bool(violations(answer, week, SETTINGS))
            plans.append(time.perf_counter() - start)
            solved.append((week, answer))
            again += _missed(week, answer)
        else:
            clashes.append(time.perf_counter() - start)
    print(f"{asked.problems} weeks: {len(plans)} plans, {broken} of them broken; {len(clashes)} explained")
    _show("to a judged plan", plans)
    _show("solved again after a missed day", again)
    _show("explained why not", clashes)
    _peer()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    _compare(solved, asked.long, asked.long_effort)


def _peer() -> None:
    """Put the render of streprogen beside it: loads for given exercises, and nothing is solved."""
    if find_spec("streprogen") is None:
        print("streprogen: not installed")
        return
    streprogen = import_module("streprogen")
    seconds = []
    for _ in range(50):
        start = time.perf_counter()
        program = streprogen.Program("legs", duration=4, units="kg")
        for day in "AB":
            with program.Day(day):
                for lift, kg in (("squat", 100), ("split squat", 40), ("leg curl", 40)):
                    program.DynamicExercise(lift, start_weight=kg, final_weight=1.05 * kg)
        program.render()
        seconds.append(time.perf_counter() - start)
    _show(
        "streprogen renders four weeks of six given exercises (it chooses none and keeps no limit)", seconds
    )


def _missed(week: Problem, plan: Plan) -> list[float]:
    """Time to solve the rest of the week after its first session was missed [s]; none if there is none."""
    gone = plan.sessions[0].day
    left = tuple(day for day in week.days if day.day > gone)
    if not left:
        return []
    limits = replace(week.limits, leg_days=1) if week.limits.leg_days else week.limits
    rest = replace(week, days=left, today=gone + timedelta(days=1), before=plan, kept=(), limits=limits)
    start = time.perf_counter()
    answer = plan_week(rest, SETTINGS)
    return [] if isinstance(answer, Infeasible) else [time.perf_counter() - start]


def _compare(solved: Sequence[tuple[Problem, Plan]], count: int, effort: float) -> None:
    """The same weeks with a long search: how often is the shortfall the same, how far is the rest off."""
    # Those that were not proven near enough: of the others, the bound already tells.
    open_ = [(week, plan) for week, plan in solved if plan.gap > SETTINGS.plan_gap_enough]
    print(f"{len(solved) - len(open_)} of {len(solved)} within {SETTINGS.plan_gap_enough:.0%} of their bound")
    pairs: list[tuple[Cost, Cost]] = []
    start = time.perf_counter()
    for week, plan in open_[:: max(1, len(open_) // count)][:count] if count else ():
        longer = best_plan(week, LONG, effort)
        if longer is not None:
            found = candidates(week, SETTINGS)
            pairs.append((cost(plan, week, SETTINGS, found), cost(longer, week, SETTINGS, found)))
    if not pairs:
        return
    same = sum(short.shortfall <= long.shortfall + 1e-6 for short, long in pairs)
    near = sum(short.rest <= 1.05 * long.rest for short, long in pairs)
    each_s = (time.perf_counter() - start) / len(pairs)
    print(
        f"{len(pairs)} of the others against searches of {each_s:.0f} s: shortfall the same in {same}, ",
        end="",
    )
    print(f"the rest within 5 % in {near}")


def _show(what: str, seconds: list[float]) -> None:
    if seconds:
        ranked = sorted(seconds)
        middle, high = ranked[len(ranked) // 2], ranked[int(0.95 * len(ranked))]
        print(f"{what}: median {middle:.3g} s, 95 % within {high:.3g} s, at most {ranked[-1]:.3g} s")


if __name__ == "__main__":
    main()
