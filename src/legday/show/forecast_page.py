"""Forecasts on a terminal: all lifts in a table, or one with its picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legday.model_progress import LiftForecast, LiftForecasts, TaskScore
from legday.show import forecast_lines as lines
from legday.show.chart import LETTERS, chart
from legday.show.loads import around, done, load, named, named_in
from legday.show.style import HELD, Style, fit
from legday.show.words import Words

INDENT = "  "
LIFTS_SHOWN = 15
ODD_SHOWN = 8
NAMES_SHOWN = 8
NAME, RANGE, LEAST = 26, 17, 12  # columns of the table
# what is said of a change: Unicode mark, ASCII mark, colour
MARKS = {
    "stronger": ("▲", "++", "act"),
    "likely_stronger": ("△", "+", "act"),
    "within_noise": ("=", "=", "quiet"),
    "likely_weaker": ("▽", "-", "warn"),
    "weaker": ("▼", "--", "warn"),
    "too_early": ("?", "?", "quiet"),
}
INTERVALS = (17, 15, 15, 14)  # columns of the table of one lift
SAME_PCT = 1  # a mean error that is not so much smaller is no smaller
FAIR = (75, 85)  # outcomes in 100 within which an interval of 80 is a fair one


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words a forecast is told in, and the terminal it is told on."""

    words: Words
    style: Style

    def head(self, text: str) -> str:
        """A heading."""
        return self.style.paint(text, "bold")

    def wrapped(self, text: str, colour: str = "", indent: str = INDENT) -> Iterator[str]:
        """A paragraph within the width."""
        found = self.style.wrap(self.style.plain(text), indent)
        return (self.style.paint(line, colour) for line in found)


def render_forecasts(
    found: LiftForecasts,
    chosen: Sequence[LiftForecast],
    who: str,
    language: str,
    style: Style,
    *,
    scored: bool,
    next_command: str,
) -> str:
    """Write forecasts.

    Parameters
    ----------
    chosen : sequence of LiftForecast
        Lifts that were asked for, the nearest first: that one is told whole; none for all in a table.
    who : str
        File or files; empty for the journal.
    scored : bool
        Whether to tell how good the forecasts have been, in place of the table.
    next_command : str
        What to type for one lift; empty for none.
    """
    words = Words(language, style.plain)
    sheet = Sheet(words, style)
    origin = words("as-of-last-day" if found.as_of_is_last_day else "as-of-given", day=found.as_of)
    title = words("forecast-title", who=who or words("journal"), day=found.as_of, origin=origin)
    out = [*sheet.wrapped(title, "quiet", ""), ""]
    if chosen:
        out += _one(sheet, chosen[0], found)
        if len(chosen) > 1:
            others = ", ".join(named(lift, words, style) for lift in chosen[1:NAMES_SHOWN])
            out += ["", *sheet.wrapped(words("forecast-others", lifts=others), "quiet", "")]
    elif not scored:
        out += _table(sheet, found)
    if scored:
        out += ["", *_scores(sheet, found.scores)] if chosen else _scores(sheet, found.scores)
    if found.unresolved_sets and not chosen:
        out += ["", *sheet.wrapped(words("forecast-unresolved", sets=found.unresolved_sets), "warn", "")]
    if next_command:
        out += ["", *sheet.wrapped(words("next", command=next_command), "quiet", "")]
    return "\n".join(style.letters(line).replace(HELD, " ").rstrip() for line in out) + "\n"


# --- all lifts ------------------------------------------------------------------------------------------


def _table(sheet: Sheet, found: LiftForecasts) -> Iterator[str]:
    words = sheet.words
    forecast = [lift for lift in found.lifts if lift.status == "forecast"]
    if not found.lifts:
        yield words("forecast-none")
        return
    parts = (_forecast_block(sheet, found, forecast), *_name_blocks(sheet, found), _odd_block(sheet, found))
    blocks = map(list, parts)
    for at, block in enumerate(block for block in blocks if block):
        yield from ["", *block] if at else block


def _forecast_block(sheet: Sheet, found: LiftForecasts, forecast: Sequence[LiftForecast]) -> Iterator[str]:
    words, style = sheet.words, sheet.style
    if forecast:
        yield sheet.head(words("forecast-head-single"))
        heads = (words("forecast-column-next"), words("forecast-column-later"))
        row = " " * (NAME + 2) + "".join(fit(head, RANGE) for head in heads)
        yield style.paint(row + fit(words("forecast-column-least"), LEAST).rstrip(), "quiet")
        for lift in forecast[:LIFTS_SHOWN]:
            yield _row(sheet, lift)
        if len(forecast) > LIFTS_SHOWN:
            yield INDENT + words("forecast-more-lifts", count=len(forecast) - LIFTS_SHOWN)
        marks = ", ".join(f"{_mark(style, name)}{HELD}{words(f'forecast-mark-{name}')}" for name in MARKS)
        yield ""
        yield from sheet.wrapped(words("forecast-legend", weeks=found.weeks, marks=marks), "quiet", "")


def _name_blocks(sheet: Sheet, found: LiftForecasts) -> Iterator[Iterator[str]]:
    for key, status in (("forecast-few", "too_few"), ("forecast-long-ago", "long_ago")):
        names = _names(sheet, [lift for lift in found.lifts if lift.status == status])
        if names:
            yield sheet.wrapped(sheet.words(key, lifts=names, needed=found.sessions_needed), "", "")


def _odd_block(sheet: Sheet, found: LiftForecasts) -> Iterator[str]:
    words, style = sheet.words, sheet.style
    odd = [lift for lift in found.lifts if lift.status in ("reps", "timed", "distance")]
    if odd:
        yield sheet.head(words("forecast-odd"))
        for lift in odd[:ODD_SHOWN]:
            yield from sheet.wrapped(f"{named(lift, words, style)}: {_first_best(sheet, lift)}")
        if len(odd) > ODD_SHOWN:
            yield INDENT + words("forecast-more-lifts", count=len(odd) - ODD_SHOWN)
        if any(_wants_body_mass(lift) for lift in odd):
            yield from sheet.wrapped(words("status-body"), "quiet")


def _wants_body_mass(lift: LiftForecast) -> bool:
    return lift.status == "reps" and lift.basis == "system" and lift.bests[0].reps is not None


def _row(sheet: Sheet, lift: LiftForecast) -> str:
    words, style = sheet.words, sheet.style
    both = (one for one in (lift.next, lift.in_8_weeks) if one is not None)
    ranges = "".join(fit(around(lift, one, words), RANGE) for one in both)
    least = f"{load(lift, lift.could_at_least or 0.0, words)} {lift.unit}"
    verdict = lift.change.verdict if lift.change else "too_early"
    mark = style.paint(_mark(style, verdict), MARKS[verdict][2])
    return f"{INDENT}{named_in(lift, words, style, NAME - 1)} {ranges}{fit(least, LEAST)}{mark}"


def _mark(style: Style, verdict: str) -> str:
    fancy, plain, _ = MARKS[verdict]
    return fancy if style.unicode else plain


def _names(sheet: Sheet, lifts: Sequence[LiftForecast]) -> str:
    """Names of lifts, as many as a line or two hold."""
    names = [named(lift, sheet.words, sheet.style) for lift in lifts[:NAMES_SHOWN]]
    if len(lifts) > NAMES_SHOWN:
        names.append(sheet.words("progress-more", count=len(lifts) - NAMES_SHOWN))
    return ", ".join(names)


def _first_best(sheet: Sheet, lift: LiftForecast) -> str:
    one = lift.bests[0]
    return sheet.words("best-line", set=done(lift, one, sheet.words), day=one.day)


# --- one lift -------------------------------------------------------------------------------------------


def _one(sheet: Sheet, lift: LiftForecast, found: LiftForecasts) -> Iterator[str]:
    words, style = sheet.words, sheet.style
    title = words(
        "forecast-lift-title",
        name=named(lift, words, style),
        sessions=lift.sessions,
        first=lift.first_day,
        last=lift.last_day,
    )
    for line in sheet.wrapped(title, "", ""):
        yield sheet.head(line)
    if lift.status != "forecast":
        yield from _without_forecast(sheet, lift, found.sessions_needed)
        return
    yield ""
    yield from chart(lift, found.as_of, words, style)
    letters = {name: fancy if style.unicode else plain for name, (fancy, plain, _) in LETTERS.items()}
    legend = words(
        "forecast-legend-chart", point=letters["point"], line=letters["line"], band=letters["band"],
        inner=letters["inner"], now=letters["now"], day=found.as_of,
    )  # fmt: skip
    yield from sheet.wrapped(legend, "quiet")
    yield ""
    yield from _intervals(sheet, lift)
    yield ""
    texts = [
        lines.could(lift, words),
        *lines.more(lift, words),
        lines.record(lift, words),
        lines.change(lift, words),
        lines.pace(lift, words),
        words("jump-line", jump=words.number(lift.jump_pct, 0)) if lift.jump_pct is not None else "",
        *lines.asked(lift, words),
    ]
    for text in filter(None, texts):
        yield from sheet.wrapped(text, "", "")
    if lift.plateau is not None:
        yield ""
        yield sheet.head(words("head-plateau"))
        for message in lift.plateau.facts:
            yield from sheet.wrapped(words(message))
        if lift.plateau.checklist:
            yield sheet.head(words("head-checklist"))
            for message in lift.plateau.checklist:
                yield from sheet.wrapped(words(message))


def _without_forecast(sheet: Sheet, lift: LiftForecast, needed: int) -> Iterator[str]:
    words = sheet.words
    said = words(f"status-{lift.status}", sessions=lift.sessions, needed=needed, day=lift.last_day)
    yield from sheet.wrapped(said, "", "")
    if lift.bests:
        yield from sheet.wrapped(lines.bests(lift, words), "", "")
    if _wants_body_mass(lift):
        yield from sheet.wrapped(words("status-body"), "quiet", "")
    for text in lines.asked(lift, words):
        yield from sheet.wrapped(text, "", "")


def _intervals(sheet: Sheet, lift: LiftForecast) -> Iterator[str]:
    """Every forecast with its three intervals."""
    words, paint = sheet.words, sheet.style.paint
    heads = [f"{words('forecast-likely')} ({lift.unit})"]
    heads += [words(key) for key in ("forecast-half", "forecast-80", "forecast-95")]
    yield paint(" " * 18 + "".join(map(fit, heads, INTERVALS)).rstrip(), "quiet")
    rows = (
        (words("forecast-row-next"), lift.next),
        (words("forecast-row-weeks", weeks=4), lift.in_4_weeks),
        (words("forecast-row-weeks", weeks=8), lift.in_8_weeks),
        (words("forecast-row-weeks", weeks=12), lift.in_12_weeks),
        (words("forecast-row-could"), lift.could),
    )
    for name, forecast in rows:
        if forecast is None:
            continue
        low_high = (
            (forecast.lo_50, forecast.hi_50),
            (forecast.lo_80, forecast.hi_80),
            (forecast.lo_95, forecast.hi_95),
        )
        ranges = (f"{load(lift, low, words)}–{load(lift, high, words)}" for low, high in low_high)
        cells = (load(lift, forecast.median, words), *ranges)
        yield f"{INDENT}{fit(name, 16)}" + "".join(map(fit, cells, INTERVALS)).rstrip()


# --- how good they have been ----------------------------------------------------------------------------


def _scores(sheet: Sheet, scores: Sequence[TaskScore]) -> Iterator[str]:
    words, number = sheet.words, sheet.words.number
    yield sheet.head(words("head-scores"))
    if not scores:
        yield from sheet.wrapped(words("scores-none"))
        return
    heads = [words(f"scores-column-{key}") for key in ("n", "off", "last", "within")]
    widths = (13, 17, 24, 7)
    heading = "".join(fit(head, width) for head, width in zip(heads, widths, strict=True))
    yield sheet.style.paint(" " * 19 + heading.rstrip(), "quiet")
    for score in scores:
        name = {"next": "forecast-row-next", "could": "forecast-row-could"}.get(score.task)
        title = words(name) if name else words("forecast-row-weeks", weeks=int(score.task))
        row = (
            number(score.n, 0),
            f"{number(score.mdae_pct)} / {number(score.mae_pct)} %",
            f"{number(score.last_mdae_pct)} / {number(score.last_mae_pct)} %",
            number(score.cover_80_pct, 0),
        )
        yield (
            f"{INDENT}{fit(title, 17)}"
            + "".join(fit(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    yield ""
    yield from sheet.wrapped(words("scores-note"), "quiet", "")
    for text in _judged(sheet, scores):
        yield from sheet.wrapped(text, "", "")


def _judged(sheet: Sheet, scores: Sequence[TaskScore]) -> Iterator[str]:
    """What the table comes to, in plain words."""
    words, number = sheet.words, sheet.words.number
    count = sum(score.n for score in scores)
    later = [score for score in scores if score.task not in ("next", "could")]
    ours, last = (
        sum(score.n * getattr(score, name) for score in later) for name in ("mae_pct", "last_mae_pct")
    )
    if last:
        skill = 100 * (1 - ours / last)
        if skill >= SAME_PCT:
            yield words("scores-verdict-better", skill=number(skill, 0))
        else:
            yield words("scores-verdict-same")
    cover = sum(score.n * score.cover_80_pct for score in scores) / count
    verdict = "narrow" if cover < FAIR[0] else "wide" if cover > FAIR[1] else "fair"
    yield words(f"scores-verdict-{verdict}", cover=number(cover, 0))
    for score in scores:
        if score.record_base is not None:
            yield words("scores-records", base=number(100 * score.record_base, 0))
