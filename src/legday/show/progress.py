"""Progress within a report: in brief for the first screen, lift by lift on request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legday.model_progress import LiftForecast
from legday.show import forecast_lines as lines
from legday.show.loads import load, named, named_in
from legday.show.page import INDENT, Page

NAMED = ("stronger", "likely_stronger", "likely_weaker", "weaker")
COUNTED = ("within_noise", "too_early")
MAIN_SHOWN = 3
NAME = 32  # columns of a lift's name
MAIN = ("back-squat", "bench-press", "deadlift", "sumo-deadlift", "overhead-press")
LIFTS_SHOWN = 12


def in_brief(page: Page, room: int) -> list[str]:
    """Which lifts are stronger, what could be lifted, what may have stopped: as much as there is room for.

    Parameters
    ----------
    room : int
        Lines that there are for it; where they are few, the lifts are only counted, and that takes one.
    """
    if not any(lift.change for lift in page.report.progress.lifts):
        return []
    could = _could(page)
    blocks = (
        ["", page.head("head-progress", weeks=page.report.progress.weeks), *page.wrapped(text)]
        for text in (f"{_by_name(page, names)} {could}" for names in (2, 1))
    )
    counts = _counts(page)
    for block in (*blocks, ["", *counts, *page.wrapped(could)] if could else []):
        if block and len(block) <= room:
            return block
    return counts


def _counts(page: Page) -> list[str]:
    """How many lifts are what, in a line."""
    count = Counter(lift.change.verdict for lift in page.report.progress.lifts if lift.change)
    text = page.words(
        "progress-counts",
        up=count["stronger"] + count["likely_stronger"],
        same=count["within_noise"],
        down=count["weaker"] + count["likely_weaker"],
        early=count["too_early"],
    )
    return list(page.wrapped(text, "", ""))


def _by_name(page: Page, most: int) -> str:
    """Lifts by what is said of them, so many by name; those that may have stopped."""
    lifts, words, said = page.report.progress.lifts, page.words, []
    for verdict in (*NAMED[:2], COUNTED[0], *NAMED[2:], COUNTED[1]):
        found = [lift for lift in lifts if lift.change and lift.change.verdict == verdict]
        if found:
            named_or_counted = (
                words("progress-lifts", count=len(found)) if verdict in COUNTED else _names(page, found, most)
            )
            said.append(words(f"progress-{verdict}", lifts=named_or_counted))
    stopped = [lift for lift in lifts if lift.plateau and lift.plateau.status == "possible_plateau"]
    if stopped:
        said.append(words("progress-plateau", lifts=_names(page, stopped, most)))
    return " ".join(said)


def _could(page: Page) -> str:
    """What could be lifted of the main lifts, one-sided."""
    words = page.words
    least = [
        f"{named(lift, words, page.style)} {load(lift, lift.could_at_least or 0.0, words)} {lift.unit}"
        for lift in main_lifts(page.report.progress.lifts)
    ]
    return words("progress-could", lifts=", ".join(least)) if least else ""


def main_lifts(lifts: Sequence[LiftForecast]) -> Sequence[LiftForecast]:
    """The lifts that a number is told of first: those of a meet, then those trained most, up to three."""
    known = [lift for lift in lifts if lift.could_at_least is not None and lift.body_load is None]
    order = [lift for name in MAIN for lift in known if lift.exercise.split(".")[0] == name and not lift.side]
    first: dict[str, LiftForecast] = {}
    for lift in (*order, *known):
        first.setdefault(lift.exercise, lift)
    return [*first.values()][:MAIN_SHOWN]


def progress(page: Page) -> Iterator[str]:
    """Every lift trained in these weeks, those of the legs first; then how one compares."""
    found, words = page.report.progress, page.words
    yield page.head("head-progress", weeks=found.weeks)
    if not found.lifts:
        yield from page.wrapped(words("progress-none"))
    else:
        yield from page.wrapped(words("progress-note"), "quiet", "")
    for legs, head in ((True, "lifts-legs"), (False, "lifts-rest")):
        chosen = [lift for lift in found.lifts if lift.legs is legs]
        if not chosen:
            continue
        yield ""
        yield page.head(head)
        for lift in chosen[:LIFTS_SHOWN]:
            yield from _lift(page, lift)
        if len(chosen) > LIFTS_SHOWN:
            more = words("lift-more", count=len(chosen) - LIFTS_SHOWN)
            yield INDENT + page.style.paint(more, "quiet")
    yield ""
    yield page.head("head-compare")
    for text in lines.compared(found.comparison, words):
        yield from page.wrapped(text)


def _lift(page: Page, lift: LiftForecast) -> Iterator[str]:
    words, style = page.words, page.style
    name = named_in(lift, words, style, NAME)
    if lift.could is None or lift.plateau is None:
        needed = page.report.progress.sessions_needed
        said = words(f"status-{lift.status}", sessions=lift.sessions, needed=needed, day=lift.last_day)
        yield f"{INDENT}{name}"
        yield from page.wrapped(said, "quiet", INDENT * 2)
        return
    ends = (load(lift, end, words) for end in (lift.could.median, lift.could.lo_80, lift.could.hi_80))
    median, lo, hi = ends
    could = words("brief-could", median=median, lo=lo, hi=hi, unit=lift.unit)
    body = f", {words('lift-body')}" if lift.body_load is not None else ""
    yield f"{INDENT}{name} {could}{body}"
    stopped = lift.plateau.status == "possible_plateau"
    facts = lift.plateau.facts if stopped else lift.plateau.facts[:1]
    changed = lines.change(lift, words, brief=True)
    text = " ".join([f"{changed[:1].upper()}{changed[1:]}.", *(words(message) for message in facts)])
    yield from page.wrapped(text, "" if stopped else "quiet", INDENT * 2)
    for message in lift.plateau.checklist:
        yield from page.wrapped(words(message), "", INDENT * 3)


def _names(page: Page, lifts: Sequence[LiftForecast], most: int) -> str:
    names = [named(lift, page.words, page.style) for lift in lifts[:most]]
    if len(lifts) > most:
        names.append(page.words("progress-more", count=len(lifts) - most))
    return ", ".join(names)
