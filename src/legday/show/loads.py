"""Loads and sets of a lift as its lifter types them."""

from __future__ import annotations

from functools import cache

from legday.catalogue.words import translate, vocabulary
from legday.model_progress import BestSet, Forecast, LiftForecast
from legday.show.style import Style, cells, fit
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
    if not one.load and lift.basis != "system":
        return amount if one.reps is None else words("set-reps", reps=amount)
    return f"{typed(lift, one.load, words)} × {amount}"


def typed(lift: LiftForecast, value: float | None, words: Words) -> str:
    """A load as it was typed: of one dumbbell where two are held; the body alone; assistance."""
    if not value:
        return words("set-body")
    if value < 0:
        return words("set-assisted", load=words.short(-value), unit=lift.unit)
    hands = f"{lift.implements} × " if lift.implements > 1 else ""
    text = f"{hands}{words.short(value / lift.implements)} {lift.unit}"
    return f"{words('set-body')} + {text}" if lift.basis == "system" else text


def named(lift: LiftForecast, words: Words, style: Style) -> str:
    """A lift's name as it is logged, with its side if the name does not say it."""
    name = style.plain(lift.name)
    return (
        name
        if lift.side is None or _says_side(lift.name)
        else f"{name}, {words(f'forecast-side-{lift.side}')}"
    )


@cache
def _says_side(name: str) -> bool:
    """Whether a name says left or right, in any language."""
    known = vocabulary()
    told = translate(name, known, frozenset())
    return any(known.kinds.get(word) == "side" for bag in told.bags for word in bag)


def named_in(lift: LiftForecast, words: Words, style: Style, columns: int) -> str:
    """The name in exactly so many columns; where it is cut, its side still stands."""
    name = named(lift, words, style)
    side = f", {words(f'forecast-side-{lift.side}')}" if lift.side else ""
    if cells(name) <= columns or not side:
        return fit(name, columns)
    return fit(style.plain(lift.name), columns - cells(side)) + side


def in_100(probability: float | None, words: Words) -> str:
    """A probability in hundredths, never 0 or 100: nothing is that sure."""
    return words.number(min(max(100 * (probability or 0.0), 1), 99), 0)
