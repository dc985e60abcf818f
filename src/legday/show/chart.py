"""A lift's trend and forecast as a picture of letters."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from legday.model_progress import Forecast, LiftForecast, TrendPoint
from legday.show.style import Style
from legday.show.words import Words

HEIGHT = 14
MARGIN = 7  # columns left of the picture, for the loads
AHEAD_D = 84  # days of the forecast
BACK_MIN_D, BACK_MAX_D = 84, 280
TICKS = 6

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # of a cell, by row and column
# layer -> (Unicode letter, ASCII letter, colour); a later layer stands above an earlier one
LETTERS = {
    "band": ("░", ".", "quiet"),
    "inner": ("▒", ":", "quiet"),
    "now": ("│", "|", "quiet"),
    "line": ("⠤", "-", "act"),
    "point": ("•", "o", "bold"),
    "asked": ("?", "?", "warn"),
}


@dataclass
class _Canvas:
    """Cells with the layer that is seen in each, and the dots of the line, eight to a cell."""

    columns: int
    rows: int
    first: date
    days: int
    low: float
    high: float
    layer: dict[tuple[int, int], str] = field(default_factory=dict)
    dots: dict[tuple[int, int], int] = field(default_factory=dict)

    def x(self, day: date) -> float:
        """Place across, in cells."""
        return (day - self.first).days / self.days * (self.columns - 1)

    def y(self, value: float) -> float:
        """Place from the top, in cells."""
        return (self.high - value) / (self.high - self.low) * self.rows

    def put(self, column: int, row: int, layer: str) -> None:
        """Put a layer into a cell, below those that stand above it."""
        order = list(LETTERS)
        seen = self.layer.get((column, row))
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        if inside and (seen is None or order.index(layer) > order.index(seen)):
            self.layer[column, row] = layer

    def shade(self, column: int, low: float, high: float, layer: str) -> None:
        """Fill a column of cells between two values; a narrow interval still takes a cell."""
        top, bottom = self.y(high), self.y(low)
        first, last = round(top), round(bottom) - 1
        for row in range(first, last + 1) if last >= first else [math.floor((top + bottom) / 2)]:
            self.put(column, row, layer)

    def dot(self, x: float, value: float) -> None:
        """Put a dot of the line."""
        across, down = round(x * 2), math.floor(self.y(value) * 4)
        column, row = across // 2, down // 4
        self.put(column, row, "line")
        self.dots[column, row] = self.dots.get((column, row), 0) | _DOTS[down % 4][across % 2]


def chart(lift: LiftForecast, as_of: date, words: Words, style: Style) -> Iterator[str]:
    """Draw a lift: its sessions, its level with the interval of each next session, and what is forecast.

    Loads stand left, months below. The fan is the interval of the next session today and widens through those
    of 4, 8 and 12 weeks.

    Parameters
    ----------
    lift : LiftForecast
        With its history, and forecast.
    """
    back = (as_of - lift.first_day).days + 1
    first = as_of - timedelta(days=min(max(back, BACK_MIN_D), BACK_MAX_D))
    fan = _fan(lift, as_of)
    seen = [point for point in lift.history if point.day >= first]
    hands = lift.implements
    values = [value / hands for value in _values(seen, [forecast for _, forecast in fan])]
    room = max((max(values) - min(values)) * 0.03, 0.5)
    canvas = _Canvas(
        columns=style.width - MARGIN - 2,
        rows=HEIGHT,
        first=first,
        days=(as_of - first).days + AHEAD_D,
        low=min(values) - room,
        high=max(values) + room,
    )
    _draw_past(canvas, lift.history, as_of, hands)
    _draw_fan(canvas, fan, hands)
    _draw_points(canvas, seen, hands)
    for row in range(HEIGHT):
        canvas.put(round(canvas.x(as_of)), row, "now")
    labels = _labels(canvas, words)
    for row in range(HEIGHT):
        cells = "".join(_letter(canvas, column, row, style) for column in range(canvas.columns))
        yield f"{labels.get(row, ''):>{MARGIN - 1}} " + cells
    yield " " * MARGIN + style.paint(_months(canvas, words.months()), "quiet")


def _fan(lift: LiftForecast, as_of: date) -> Sequence[tuple[date, Forecast]]:
    steps = ((0, lift.next), (28, lift.in_4_weeks), (56, lift.in_8_weeks), (84, lift.in_12_weeks))
    return [(as_of + timedelta(days=days), forecast) for days, forecast in steps if forecast is not None]


def _values(points: Sequence[TrendPoint], fan: Sequence[Forecast]) -> Iterator[float]:
    for point in points:
        yield point.level
        if point.used:
            yield point.e1rm
    for forecast in fan:
        yield from (forecast.lo_80, forecast.hi_80)


def _draw_past(canvas: _Canvas, points: Sequence[TrendPoint], as_of: date, hands: int) -> None:
    """The level as a line, and around it the interval of each session to come as it stood then."""
    if points and points[-1].day < as_of:
        points = [*points, replace(points[-1], day=as_of)]
    for one, other in pairwise(points):
        for column, share in _columns(canvas, one.day, other.day):
            low, high = (
                _between(getattr(one, name), getattr(other, name), share) / hands
                for name in ("lo_80", "hi_80")
            )
            canvas.shade(column, low, high, "band")
    _draw_line(canvas, [(point.day, point.level / hands) for point in points])


def _draw_fan(canvas: _Canvas, fan: Sequence[tuple[date, Forecast]], hands: int) -> None:
    for (day, one), (later, other) in pairwise(fan):
        for column, share in _columns(canvas, day, later):
            for layer, names in (("band", ("lo_80", "hi_80")), ("inner", ("lo_50", "hi_50"))):
                low, high = (
                    _between(getattr(one, name), getattr(other, name), share) / hands for name in names
                )
                canvas.shade(column, low, high, layer)
    _draw_line(canvas, [(day, forecast.median / hands) for day, forecast in fan])


def _columns(canvas: _Canvas, day: date, later: date) -> Iterator[tuple[int, float]]:
    """Columns after a day up to a later one, and how far on the way each is."""
    start, end = canvas.x(day), canvas.x(later)
    for column in range(max(math.floor(start) + 1, 0), math.floor(end) + 1):
        yield column, (column - start) / (end - start)


def _between(one: float, other: float, share: float) -> float:
    return (1 - share) * one + share * other


def _draw_line(canvas: _Canvas, line: Sequence[tuple[date, float]]) -> None:
    for (day, value), (later, next_value) in pairwise(line):
        start, end = canvas.x(day), canvas.x(later)
        for step in range(max(math.ceil((end - start) * 2), 1)):
            x = start + step / 2
            if x >= 0:
                canvas.dot(x, _between(value, next_value, (x - start) / (end - start) if end > start else 0))


def _draw_points(canvas: _Canvas, points: Sequence[TrendPoint], hands: int) -> None:
    for point in points:
        value = point.e1rm / hands
        row = math.floor(canvas.y(min(max(value, canvas.low), canvas.high)))
        canvas.put(
            round(canvas.x(point.day)), min(max(row, 0), canvas.rows - 1), "point" if point.used else "asked"
        )


def _letter(canvas: _Canvas, column: int, row: int, style: Style) -> str:
    layer = canvas.layer.get((column, row))
    if layer is None:
        return " "
    fancy, plain, colour = LETTERS[layer]
    if layer == "line" and style.unicode:
        fancy = chr(_BRAILLE + canvas.dots[column, row])
    return style.paint(fancy if style.unicode else plain, colour)


def _labels(canvas: _Canvas, words: Words) -> dict[int, str]:
    """Round loads by the row that they stand in."""
    rough = (canvas.high - canvas.low) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
    found = {}
    value = math.ceil(canvas.low / step) * step
    while value < canvas.high:
        found[math.floor(canvas.y(value))] = words.short(value)
        value += step
    return found


def _months(canvas: _Canvas, names: Sequence[str]) -> str:
    """Month names from the column of each first of a month, where there is room; a year in January."""
    row = ""
    for days in range(canvas.days + 1):
        day = canvas.first + timedelta(days=days)
        place = round(canvas.x(day))
        name = names[day.month - 1][:3]
        if day.day == 1 and len(row) <= place and place + len(name) <= canvas.columns:
            row = row.ljust(place) + name + " "
    return row.rstrip()
