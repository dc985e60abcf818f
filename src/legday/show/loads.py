"""Loads and sets of a lift as its lifter types them."""

from __future__ import annotations

from legday.model_progress import BestSet, Forecast, LiftForecast
from legday.show.style import Style
from legday.show.words import Words

_FINE = 20  # below such a load a decimal is told


def load(lift: LiftForecast, value: float, words: Words) -> str:
    """A load of one implement, to the size that its error allows."""
    value /= lift.implements
    return words.number(value, 1 if value < _FINE else 0)


def around(lift: LiftForecast, forecast: Forecast, words: Words) -> str:
    """A forecast with its 80 % interval."""
    median, low, high = (load(lift, end, words) for end in (forecast.median, forecast.lo_80, forecast.hi_80))
    return f"{median} ({low}–{high})"


def done(lift: LiftForecast, one: BestSet, words: Words) -> str:
    """A set as it was done: its load, then reps, time or distance."""
    amount = words.short(one.reps)
    if one.duration_s is not None:
        long = one.duration_s >= 120
        amount = (
            words("minutes", minutes=words.short(one.duration_s / 60))
            if long
            else words("seconds", seconds=words.short(one.duration_s))
        )
    if one.distance_m is not None:
        amount = words("metres", metres=words.short(one.distance_m))
    return f"{typed(lift, one.load, words)} × {amount}"


def typed(lift: LiftForecast, value: float | None, words: Words) -> str:
    """A load as it was typed: of one dumbbell where two are held; the body alone; assistance."""
    if not value:
        return words("set-body")
    if value < 0:
        return words("set-assisted", load=words.short(-value), unit=lift.unit)
    hands = f"{lift.implements} × " if lift.implements > 1 else ""
    return f"{hands}{words.short(value / lift.implements)} {lift.unit}"


def named(lift: LiftForecast, words: Words, style: Style) -> str:
    """A lift's name as it is logged, with its side."""
    name = style.plain(lift.name)
    return f"{name}, {words(f'forecast-side-{lift.side}')}" if lift.side else name


def in_100(probability: float | None, words: Words) -> str:
    """A probability in hundredths, never 0 or 100: nothing is that sure."""
    return words.number(min(max(100 * (probability or 0.0), 1), 99), 0)
