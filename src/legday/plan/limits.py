"""What every limit of a week is called, what it says, and how it is lifted.

Solver, judge and explanation share these names and nothing else. Words in all limits:

- *leg day*: a session with a slot of a leg role (all of `model.ROLES` but ``upper`` and ``trunk``).
- *dose*: fractional sets by the catalogue, 1 direct, `indirect_share` indirect; a one-legged set counts
  once. Slots of ``power`` and ``balance`` are too light to count.
- *hard hit*: at least `plan_hard_hit_sets` direct sets of one muscle on one day.
- *share*: what part of the usual sets this week has, by block and return. A slot has at most
  ``max(1, round(sets x share))`` sets, halves rounded up.
- *kept sessions* stand as they are and count for days, rest and the week's dose.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from legday.model import Message
from legday.plan.problem import Problem


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of a week.

    Attributes
    ----------
    id : str
        Its name in clashes, relaxations and violations; its message is ``plan-limit-<id>``, underscores as
        hyphens.
    fields : tuple of str
        Of `problem.Limits`: setting them to None lifts it. Empty for what a person cannot simply lift.
    says : str
        Exactly what must hold.
    """

    id: str
    fields: tuple[str, ...]
    says: str

    @property
    def message_id(self) -> str:
        """Id of the words in ``catalogue/messages/``."""
        return f"plan-limit-{self.id.replace('_', '-')}"


LIMITS = (
    Limit("days", (), "sessions stand only on days of the problem that are not gone, at most one a day"),
    Limit("day_legs", (), "a day that says so has legs, or has none"),
    Limit("leg_days", ("leg_days",), "so many leg days, kept ones counted"),
    Limit("minutes", ("minutes_tolerance",), "a session takes at most its day's minutes and the tolerance"),
    Limit("kit", (), "every exercise can be done with the kit"),
    Limit("excluded", (), "no excluded exercise, movement or pattern"),
    Limit(
        "big_lift_first",
        ("big_lift_first",),
        "each leg day has exactly one slot of role big_lift, and it is the first",
    ),
    Limit(
        "big_sets",
        ("big_sets",),
        "a big lift has so many sets, scaled by the week's share; from 65 on 2 to 3",
    ),
    Limit(
        "big_reps",
        ("big_reps",),
        "a big lift has so many reps; novices 8 to 12; without a load to add (bodyweight, band) 15 to 25",
    ),
    Limit("single_leg", ("single_leg",), "at least so many one-legged slots of role single_leg a leg day"),
    Limit("hamstring", ("hamstring",), "at least so many slots of role hamstring a leg day"),
    Limit(
        "hamstring_in_turn",
        ("hamstring_in_turn",),
        "slots of role hamstring of a day are all hip-dominant or all knee-dominant (knee_flexion), "
        "and the kind changes from leg day to leg day",
    ),
    Limit("session_sets_max", ("session_sets_max",), "dose of a muscle in a session"),
    Limit("weekly_sets_max", ("weekly_sets_max",), "dose of a muscle in the week"),
    Limit("weekly_sets_min", ("weekly_sets_min",), "dose of a muscle in the week, where a person insists"),
    Limit(
        "rest_days",
        ("rest_days",),
        "so many days from a hard hit on a muscle to the next, from the last one of the log too",
    ),
    Limit("exercises_max", ("exercises_max",), "slots in a session"),
    Limit("varied", ("varied",), "no movement is the big lift of two days"),
    Limit(
        "run_days",
        ("run_days", "first_month_run_days"),
        "no hard run, long run or match the day after a leg day; in the first month the two days after; "
        "on one day the run comes first",
    ),
    Limit("race_days", ("race_days",), "no legs on the day of a race or match and so many days before"),
    Limit("beginner", ("beginner",), "a novice leaves at least 3 in reserve and does no expert's movement"),
    Limit(
        "older",
        ("older",),
        "from 65 on: 2 to 3 sets an exercise (less where the share says so), a slot of power or balance each "
        "leg day, no impact, at least 3 in reserve; after a weak test of everyday strength, at any age, a "
        "slot of balance each leg day",
    ),
    Limit(
        "pain",
        ("pain",),
        "what joints.toml takes out: `sore` from 3 to 5, `painful` above 5 or if not settled by the morning",
    ),
    Limit(
        "ramp",
        ("ramp",),
        "share, reserve and sets of novel eccentric work by the week of a return after time off",
    ),
    Limit("careful", (), "under 18 and in pregnancy at least 3 in reserve"),
    Limit("block", ("block",), "share by the week of a block; a deload has at most 60 % of last week's sets"),
    Limit("cleared", (), "no plan while a red flag is not cleared by a clinician"),
)
LIMIT = {limit.id: limit for limit in LIMITS}


def lift(problem: Problem, id_: str) -> Problem:
    """Give the problem without one of its limits."""
    return replace(problem, limits=replace(problem.limits, **dict.fromkeys(LIMIT[id_].fields)))


def message(id_: str, **params: object) -> Message:
    """Give the words of a limit, its name among the parameters."""
    return Message(LIMIT[id_].message_id, {"limit": id_, **params})
