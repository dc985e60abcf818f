"""Which sentences a report says: message ids and their parameters, from what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from legday.catalogue.settings import Settings
from legday.measure.verdict import CORE, Verdict
from legday.model import Balance, LegDays, LogFacts, Message, MuscleDose, SideFacts, WeekOfLegs

# muscles that a sentence names when they are neglected: the large ones of the leg, front and back
LARGE = ("quads", "glute_max", "hamstrings", "adductors", "gastrocnemius")


def answer(verdict: Verdict, legs: LegDays, muscles: Sequence[MuscleDose], settings: Settings) -> Message:
    """The answer in a sentence."""
    key = f"verdict-{verdict.level}"
    if verdict.level == "not_enough_data" and legs.weeks >= settings.verdict_weeks_min:
        key = "verdict-names"
    elif verdict.level == "hardly" and any(
        dose.muscle in verdict.low and dose.band not in ("none", "below") for dose in muscles
    ):
        key = "verdict-unsteady"
    params = {
        "low": verdict.low,
        "enough": verdict.enough,
        "least": settings.band_edges[0],
        "weeks": legs.weeks,
        "needed": settings.verdict_weeks_min,
    }
    return Message(key, params)


def detail(
    legs: LegDays,
    log: LogFacts,
    muscles: Sequence[MuscleDose],
    balance: Balance,
    settings: Settings,
    *,
    running: WeekOfLegs,
) -> tuple[Message, ...]:
    """What a friend would say next: how often, what got least, and whether it is only quads."""
    if not legs.weeks:
        return ()
    begun = (Message("detail-begun", {"leg_days": running.leg_days}),) if running.leg_days else ()
    if not legs.gym_days:
        said = Message("detail-no-training", {"weeks": legs.weeks})
        return (said, *(begun or (Message("detail-log-ends", {"day": log.last_day}),)))
    if log.unresolved_window == log.sets_window:
        return ()
    out = [
        Message(
            "detail-leg-days", {"leg_days": legs.leg_days, "gym_days": legs.gym_days, "weeks": legs.weeks}
        )
    ]
    large = [dose for dose in _with_calves_as_one(muscles) if dose.muscle in LARGE]
    lacking = [dose for dose in large if dose.band in ("none", "below")]
    nothing = tuple(dose.muscle for dose in lacking if not dose.most)
    little = [dose for dose in lacking if dose.most]
    if nothing and legs.leg_days:
        out.append(Message("detail-nothing", {"muscles": nothing}))
    if little and legs.leg_days and not set(nothing) & set(CORE):
        least = min(little, key=lambda dose: (dose.muscle not in CORE, dose.sets_per_week))
        params = {"muscle": (least.muscle,), "sets": least.sets_per_week, "least": settings.band_edges[0]}
        out.append(Message("detail-least", params))
    unsteady = [d for d in large if d.muscle in CORE and d not in lacking and not d.steady]
    if unsteady:
        rarest = min(unsteady, key=lambda dose: dose.weeks_effective or 0)
        out.append(
            Message(
                "detail-unsteady",
                {
                    "muscle": (rarest.muscle,),
                    "sets": rarest.sets_per_week,
                    "least": settings.band_edges[0],
                    "reached": rarest.weeks_effective,
                    "weeks": legs.weeks,
                },
            )
        )
    half = 2 * (balance.quads_only_weeks or 0) >= (balance.leg_weeks or 0) >= 2
    if half and "hamstrings" not in nothing:
        out.append(
            Message("detail-quads-only", {"weeks": balance.quads_only_weeks, "leg_weeks": balance.leg_weeks})
        )
    if not legs.leg_days:
        out.extend(begun)
    if legs.last_leg_day is None:
        out.append(Message("detail-never", {}))
    elif legs.current_gap_days is not None and legs.current_gap_days > 10:
        out.append(Message("detail-gap", {"days": legs.current_gap_days, "day": legs.last_leg_day}))
    return tuple(out)


def _with_calves_as_one(muscles: Sequence[MuscleDose]) -> list[MuscleDose]:
    """To a lifter the calves are one: they have the larger of the two doses."""
    doses = {dose.muscle: dose for dose in muscles}
    calves = max(
        (doses[name] for name in ("gastrocnemius", "soleus")), key=lambda dose: dose.sets_per_week or 0.0
    )
    doses["gastrocnemius"] = replace(calves, muscle="gastrocnemius")
    return list(doses.values())


def certainty(
    log: LogFacts, verdict: Verdict, settings: Settings, *, effort_matters: bool
) -> tuple[Message, ...]:
    """How sure the answer is in one sentence, if there is one; then what it rests on."""
    unstated = log.unstated_rir_pct_window

    def named(sets: int) -> dict[str, float]:
        return {"sets": sets, "pct": 100 * sets / log.sets_window if log.sets_window else 0.0}

    out = []
    if verdict.level != "not_enough_data" and log.sets_window:
        if not verdict.firm:
            out.append(Message("sure-names-open", named(log.unresolved_leg_window)))
        elif effort_matters:
            out.append(Message("sure-effort-open", {"pct": unstated}))
        else:
            out.append(Message("sure-firm", {}))
    other = sum(count for outcome, count in log.accounted.items() if outcome != "set")
    out.append(
        Message("certainty-rows", {"rows": log.rows, "sets": log.accounted.get("set", 0), "other": other})
    )
    if log.unresolved_window:
        out.append(Message("certainty-names-open", named(log.unresolved_window)))
    elif log.sets_window:
        out.append(Message("certainty-names-all", {}))
    if unstated is not None:
        most = {"most": settings.hard_set_rir_max}
        out.append(
            Message("certainty-effort", {"pct": unstated, **most})
            if unstated
            else Message("certainty-effort-all", most)
        )
    if log.doubtful_sets:
        out.append(Message("certainty-doubtful", {"sets": log.doubtful_sets}))
    if not log.tried:
        out.append(Message("certainty-untried", {}))
    return tuple(out)


def limits(sets: pl.DataFrame, sides: Sequence[SideFacts], settings: Settings) -> tuple[Message, ...]:
    """What the numbers cannot say."""
    out = [Message("limit-dose", {"least": settings.band_edges[0]})]
    if not any(side.pairs for side in sides):
        out.append(Message("limit-sides", {}))
    on_body = pl.col("load_kind").is_in(["added", "assistance"])
    if sets.select((on_body & pl.col("system_load_kg").is_null()).any()).item():
        out.append(Message("limit-bodyweight", {}))
    return tuple(out)
