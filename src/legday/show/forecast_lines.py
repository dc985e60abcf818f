"""What is said of one lift: the lines that the forecast and the report share."""

from __future__ import annotations

from collections.abc import Iterator

from legday.model_progress import Comparison, LiftForecast
from legday.show.loads import done, in_100, load, typed
from legday.show.words import Words

ASKED_SHOWN = 3


def change(lift: LiftForecast, words: Words, *, brief: bool = False) -> str:
    """Stronger or not, how much, and how sure that is."""
    found = lift.change
    if found is None:
        return ""
    verdict = found.verdict if found.pct is not None or found.verdict == "too_early" else "same"
    return words(
        f"brief-{verdict}" if brief else f"change-{verdict}",
        weeks=found.weeks,
        change=words.signed(found.pct),
        lo=words.signed(found.lo_pct),
        hi=words.signed(found.hi_pct),
        sure=in_100(found.probability, words),
    )


def could(lift: LiftForecast, words: Words) -> str:
    """What could be lifted, one-sided."""
    if lift.could is None or lift.could_at_least is None:
        return ""
    return words(
        "could-line",
        median=load(lift, lift.could.median, words),
        lo=load(lift, lift.could.lo_80, words),
        hi=load(lift, lift.could.hi_80, words),
        least=load(lift, lift.could_at_least, words),
        unit=lift.unit,
    )


def record(lift: LiftForecast, words: Words) -> str:
    """The chance of a new best, and what the best is."""
    if lift.record_probability is None or lift.best is None or lift.best_e1rm is None:
        return ""
    return words(
        "record-line",
        sure=in_100(lift.record_probability, words),
        best=load(lift, lift.best_e1rm, words),
        unit=lift.unit,
        set=done(lift, lift.best, words),
        day=lift.best.day,
    )


def more(lift: LiftForecast, words: Words) -> Iterator[str]:
    """Planned sets, steps, pace, and that the body is included."""
    in_steps = lift.steps.reps if lift.steps is not None else None
    for planned in lift.planned:
        if planned.reps == in_steps:
            continue  # the steps tell it
        ends = (planned.load.median, planned.load.lo_80, planned.load.hi_80)
        median, lo, hi = (load(lift, end, words) for end in ends)
        yield words("planned-line", reps=round(planned.reps), median=median, unit=lift.unit, lo=lo, hi=hi)
    if lift.steps is not None:
        steps, short = lift.steps, words.short
        hands = lift.implements
        lo, now, hi = (short(value / hands) for value in steps.next)
        later_lo, later, later_hi = (short(value / hands) for value in steps.in_8_weeks)
        yield words(
            "steps-line", step=short(steps.step / hands), unit=lift.unit, reps=words.short(steps.reps),
            now=now, lo=lo, hi=hi, later=later, later_lo=later_lo, later_hi=later_hi,
        )  # fmt: skip
    if lift.body_load is not None:
        yield words("body-line", body=words.short(lift.body_load), unit=lift.unit)


def pace(lift: LiftForecast, words: Words) -> str:
    """One's own rate of progress beside the expected one."""
    rate = lift.rate
    if rate is None:
        return ""
    own, own_lo, own_hi, expected, lo, hi = (
        words.number(value, 2)
        for value in (rate.own, rate.own_lo, rate.own_hi, rate.expected, rate.expected_lo, rate.expected_hi)
    )
    return words(
        "rate-line", own=own, lo=own_lo, hi=own_hi, expected=expected, expected_lo=lo, expected_hi=hi,
        weeks=round(rate.training_weeks),
    )  # fmt: skip


def asked(lift: LiftForecast, words: Words) -> Iterator[str]:
    """Values that are left out, the last of them."""
    for one in lift.asked[-ASKED_SHOWN:]:
        yield words(
            "asked-line",
            set=f"{typed(lift, one.load, words)} × {words.short(one.reps)}",
            day=one.day,
            e1rm=load(lift, one.e1rm, words),
            unit=lift.unit,
            expected=load(lift, one.expected, words),
        )
    if len(lift.asked) > ASKED_SHOWN:
        yield words("asked-more", count=len(lift.asked) - ASKED_SHOWN)


def bests(lift: LiftForecast, words: Words) -> str:
    """The most that was done, each with its day."""
    sets = (words("best-line", set=done(lift, one, words), day=one.day) for one in lift.bests)
    return words("best-so-far", sets="; ".join(sets))


def compared(comparison: Comparison, words: Words) -> Iterator[str]:
    """How one compares, or what it takes to say."""
    if comparison.why is not None:
        yield words(f"compare-{comparison.why}")
        return
    for one in comparison.standings:
        name = words(f"compare-{one.lift}")
        name = name[:1].upper() + name[1:]
        if one.percentile is None:
            yield words("compare-none", lift=name)
            continue
        percentile, lo, hi = (words.number(value, 0) for value in (one.percentile, one.lo, one.hi))
        single = words.number(one.single, 0)
        yield words(
            "compare-line", lift=name, single=single, unit=one.unit, percentile=percentile, lo=lo, hi=hi
        )
    beside = comparison.squat_beside_bench
    if beside is not None:
        percentile, lo, hi = (words.number(value, 0) for value in (beside.percentile, beside.lo, beside.hi))
        expected = words.number(beside.expected, 0)
        yield words("beside-line", expected=expected, unit=beside.unit, percentile=percentile, lo=lo, hi=hi)
        if beside.label is not None:
            yield words(f"beside-{beside.label}")
    for ratio in comparison.ratios:
        value, p10, p50, p90 = (
            words.number(one, 2) for one in (ratio.value, ratio.p10, ratio.p50, ratio.p90)
        )
        name = words(f"ratio-{ratio.ratio.replace(':', '-')}")
        yield words("ratio-line", ratio=name[:1].upper() + name[1:], value=value, p10=p10, p50=p50, p90=p90)
    yield words("compare-note")
