"""Tests of everyday strength on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from statistics import fmean

from legday.app.capacity import KINDS, CapacityFacts, Taken, TestFacts
from legday.show.options import called
from legday.show.style import Style
from legday.show.words import Words
from legday.units import from_kg

INDENT = "  "
SHOWN = 6  # tests of a kind that are listed, the latest
WEEKS = 12  # whole weeks whose minutes are averaged, the latest


def capacity_page(
    found: CapacityFacts, words: Words, style: Style, *, test: str | None, open_flag: bool
) -> Iterator[str]:
    """What was taken, with norms and trend; how a test is done; and the words of caution."""
    if found.act:
        yield style.paint(words("capacity-kept", command=f"{called()} undo"), "quiet")
        yield ""
    if open_flag:
        yield from _wrapped(words("capacity-not-cleared"), style, "warn")
        yield ""
    for facts in found.tests:
        yield from _test(facts, found, words, style)
        yield ""
    missing = [name for name in KINDS if name not in {facts.test for facts in found.tests}]
    for name in [test] if test in missing else missing if test is None and not found.tests else []:
        yield style.paint(words(f"capacity-{name}"), "bold")
        yield from _wrapped(words(f"capacity-how-{name}"), style)
        yield ""
    if test is None and found.tests and missing:
        yield from _wrapped(words("capacity-others", tests=", ".join(missing)), style, "quiet", "")
    yield from _strength(found, words, style)
    yield from _minutes(found, words, style)
    if test is None and found.due is not None:
        yield from _wrapped(words("years-due", day=found.due), style, "", "")
    if found.monthly:
        yield from _wrapped(words("years-monthly"), style, "", "")
    if any(facts.real is not None for facts in found.tests):
        yield from _wrapped(words("claims-unchecked"), style, "quiet", "")
    yield from _wrapped(words("capacity-caution"), style, "quiet", "")
    yield from _wrapped(words("health-line"), style, "quiet", "")


def _test(facts: TestFacts, found: CapacityFacts, words: Words, style: Style) -> Iterator[str]:
    yield style.paint(words(f"capacity-{facts.test}"), "bold")
    for one in facts.taken[-SHOWN:]:
        yield from _wrapped(_taken(facts, one, words), style)
    for text in (*_norm(facts, found, words), *_power(facts, words), *_trend(facts, words)):
        yield from _wrapped(text, style)


def _taken(facts: TestFacts, one: Taken, words: Words) -> str:
    typed, places = (
        KINDS[facts.test].unit,
        0 if facts.unit in ("reps", "W") else 2 if facts.unit == "m/s" else 1,
    )
    text = f"{words.day(one.day)}: {words.short(one.value)} {words(f'capacity-unit-{_unit(typed)}')}"
    if facts.unit != typed and one.shown is not None:
        text += f" = {words.number(one.shown, places)} {facts.unit}"
    return f"{text} ({words(f'capacity-hand-{one.side}')})" if one.side else text


def _norm(facts: TestFacts, found: CapacityFacts, words: Words) -> Iterator[str]:
    if facts.verdict == "no_norm":
        yield words("capacity-no-norm" if found.age_y and found.sex else "capacity-who")
    elif facts.verdict is not None:
        key = f"capacity-verdict-{facts.verdict}"
        yield words(key, lo=words.short(facts.lo), hi=words.short(facts.hi), limit=words.short(facts.limit))
    if facts.test == "grip":
        quantiles = {
            "lo": words.number(facts.lo),
            "mid": words.number(facts.mid),
            "hi": words.number(facts.hi),
        }
        yield words("capacity-grip-norm", **quantiles) if facts.mid else words("capacity-no-norm")
    if facts.chair_differs:
        yield words("capacity-chair")
    if facts.test in ("stairs", "balance", "gait"):
        yield words("capacity-own-trend")


def _power(facts: TestFacts, words: Words) -> Iterator[str]:
    if facts.power_w is not None:
        each = words.number(facts.power_w_per_kg, 1)
        yield words("capacity-power", power=words.number(facts.power_w, 0), each=each)


def _trend(facts: TestFacts, words: Words) -> Iterator[str]:
    if facts.wanted:
        yield words("capacity-wanted", wanted=facts.wanted)
        return
    if facts.change is None or facts.since is None:
        return
    places = 0 if facts.unit in ("reps", "W") else 2 if facts.unit == "m/s" else 1
    sign = "+" if facts.change > 0 else ""
    change = f"{sign}{words.number(facts.change, places)} {words(f'capacity-unit-{_unit(facts.unit)}')}"
    key = "unknown" if facts.real is None else "real" if facts.real else "noise"
    yield words(f"capacity-change-{key}", change=change, day=facts.since, mdc=words.short(facts.mdc))


def _strength(found: CapacityFacts, words: Words, style: Style) -> Iterator[str]:
    """Leg lifts over the years: the first month and the last, each with its interval."""
    if not found.strength:
        return
    yield style.paint(words("years-head-strength"), "bold")
    for lift in found.strength:
        first, last = lift.months[0], lift.months[-1]

        def load(kg: float, unit: str = lift.unit) -> str:
            return words.number(from_kg(kg, unit), 0)

        params = {
            "name": style.plain(lift.name), "unit": lift.unit, "last": load(last.e1rm_kg),
            "to": _month(last.month, words), "lo_last": load(last.e1rm_lo_kg),
            "hi_last": load(last.e1rm_hi_kg),
        }  # fmt: skip
        if first is last:
            yield from _wrapped(words("years-strength-one", **params), style)
            continue
        since = {
            "first": load(first.e1rm_kg), "from": _month(first.month, words), "lo": load(first.e1rm_lo_kg),
            "hi": load(first.e1rm_hi_kg),
        }  # fmt: skip
        yield from _wrapped(words("years-strength", **params, **since), style)
    yield ""


def _month(day: date, words: Words) -> str:
    return f"{words.months()[day.month - 1]} {day.year}"


def _minutes(found: CapacityFacts, words: Words, style: Style) -> Iterator[str]:
    """Mean minutes of the last whole weeks, against what they are held against."""
    weeks = [week for week in found.minutes if week.whole][-WEEKS:]
    if not weeks:
        return
    yield style.paint(words("years-head-minutes"), "bold")

    def mean(name: str) -> str:
        return words.number(fmean(getattr(week, name) for week in weeks), 0)

    params = {"strength": mean("strength_min"), "active": mean("equivalent_min")}
    yield from _wrapped(words("years-minutes", weeks=len(weeks), **params), style)
    if any(week.estimated_min for week in weeks):
        yield from _wrapped(words("years-minutes-estimated", estimated=mean("estimated_min")), style)
    (lo, hi), active = found.minutes_strength, found.minutes_active[0]
    held = {"lo": words.number(lo, 0), "hi": words.number(hi, 0), "active": words.number(active, 0)}
    yield from _wrapped(words("years-minutes-note", **held), style, "quiet")
    yield ""


def _wrapped(text: str, style: Style, colour: str = "", indent: str = INDENT) -> Iterator[str]:
    return (style.paint(line, colour) for line in style.wrap(style.plain(text), indent))


def _unit(unit: str) -> str:
    """A unit as an id has it."""
    return unit.replace("/", "p")
