"""What one's own log says, on a terminal: the design and what it can find come before the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from legday.model import SKIP_REASONS
from legday.model_own_log import Interval, OwnLogAnswer
from legday.show import options
from legday.show.answers import CoinDrawn
from legday.show.style import Style
from legday.show.words import Words

INDENT = "  "
_COLOURS = {"effect": "act", "no_effect_seen": "deep", "not_enough": "quiet", "not_begun": "quiet"}
# units that are said in words; all others are symbols
_UNITS = {
    "reps": "reps", "pp": "pp", "sets": "sets", "kg/week": "week", "%/4 weeks": "4-weeks", "kcal/day": "day",
}  # fmt: skip
_PLACES = {"kcal/day": 0, "pp": 0, "kg/week": 2, "m/s": 2}
_HOW = {
    "T2": ('trial begin T2 "bench press" --against "back squat" --load 60kg', "coin", "trial coin"),
    "T4": ('trial begin T4 "split squat"', "", ""),
    "T8": ('trial begin T8 "leg extension"', "record", "trial record --stated 3 --more 5"),
}


def own_log_page(
    answers: Iterable[OwnLogAnswer], names: Mapping[str, str], words: Words, style: Style
) -> Iterator[str]:
    """Every answer: what is asked, what it takes, what it could find, and then what it says."""
    yield style.paint(words("own-log-title"), "bold")
    for answer in answers:
        yield ""
        yield from _answer(answer, names, words, style)
    yield ""
    yield from _wrapped([words("own-log-others")], style, "quiet", "")


def _answer(answer: OwnLogAnswer, names: Mapping[str, str], words: Words, style: Style) -> Iterator[str]:
    head = f"{answer.test}  {words(f'own-log-name-{answer.test}')}"
    claims = f" ({', '.join(answer.claims)})" if answer.claims else ""
    yield from _wrapped([head + claims], style, "bold", "")
    yield from _wrapped([words(f"own-log-design-{answer.test}"), *_about(answer, names, words)], style)
    yield from _wrapped(_needs(answer, words), style)
    detectable = (
        words("own-log-detectable-unknown")
        if answer.detectable is None
        else words("own-log-detectable", size=amount(answer.detectable, answer.unit, words))
    )
    yield from _wrapped([detectable], style)
    yield from _wrapped([words(f"own-log-verdict-{answer.verdict}")], style, _COLOURS[answer.verdict])
    if answer.effect is not None:
        value = interval(answer.effect, answer.unit, words)
        yield from _wrapped([words(f"own-log-effect-{answer.test}", value=value)], style)
    yield from _wrapped(_parts(answer, words), style)
    yield from _wrapped((words(f"own-log-caution-{one}") for one in answer.cautions), style, "quiet")
    yield from _wrapped(_how(answer, words), style, "quiet")


def _about(answer: OwnLogAnswer, names: Mapping[str, str], words: Words) -> Iterator[str]:
    about = answer.about
    lift = called(about.get("lift"), names)
    if about.get("against"):
        load = f"{words.short(about['load_kg'])} kg"
        against = called(about["against"], names)
        yield words("own-log-about-crossover", lift=lift, against=against, load=load)
    elif lift:
        yield words("own-log-about-lift", lift=lift)
    since = about.get("since")
    if isinstance(since, date):
        yield words("own-log-about-since" if about["habit"] == "said" else "own-log-about-found", day=since)
    if about.get("joint"):
        yield words("own-log-about-joint", joint=words(f"joint-{about['joint']}"))
    if about.get("capacity"):
        yield words("own-log-about-capacity", test=words(f"capacity-{about['capacity']}"))
    if about.get("starts_next"):
        yield words("own-log-starts-next", side=words(f"own-log-side-{about['starts_next']}"))


def _needs(answer: OwnLogAnswer, words: Words) -> Iterator[str]:
    for need in answer.needs:
        params = {name: words.short(getattr(need, name)) for name in ("have", "need", "missing")}
        what = words(f"own-log-need-{need.what}")
        if need.what == "habit":
            yield what
        elif need.missing:
            yield words("own-log-need-missing", what=what, **params)
        else:
            yield words("own-log-need", what=what, **params)


def _parts(answer: OwnLogAnswer, words: Words) -> Iterator[str]:
    for part in answer.parts:
        if part.estimate is not None and part.name not in SKIP_REASONS:
            value = interval(part.estimate, part.unit, words)
            name = words(f"own-log-part-{part.name}")
            yield words("own-log-part", name=name, value=value, n=str(part.n))
    skips = [part for part in answer.parts if part.name in SKIP_REASONS]
    if skips:
        yield words("own-log-skips")
    for part in skips:
        if part.estimate is not None:
            value = interval(part.estimate, part.unit, words)
            name = words(f"reason-{part.name.replace('_', '-')}")
            yield words("own-log-part", name=name, value=value, n=str(part.n))


def _how(answer: OwnLogAnswer, words: Words) -> Iterator[str]:
    """Which command goes on from here."""
    if answer.test == "T3" and answer.verdict == "not_enough":
        yield words("own-log-how-intake", command=f"{options.called()} trial record --kcal 2400")
    if answer.test not in _HOW:
        return
    begin, what, more = _HOW[answer.test]
    if answer.trial is None:
        yield words("own-log-how-begin", command=f"{options.called()} {begin}")
    elif what:
        yield words(f"own-log-how-{what}", command=f"{options.called()} {more}")


def begun_lines(
    act: str | None, answer: OwnLogAnswer, names: Mapping[str, str], words: Words, style: Style
) -> Iterator[str]:
    """A protocol that was kept, or stood already; and what the log says now."""
    text = words("own-log-begun", name=words(f"own-log-name-{answer.test}"))
    yield from _wrapped([text if act else words("own-log-stood")], style, "", "")
    yield from kept_lines(act, words, style)
    yield ""
    yield from own_log_page([answer], names, words, style)


def coin_lines(drawn: CoinDrawn, lift: str, against: str, words: Words, style: Style) -> Iterator[str]:
    """What today's session is to be."""
    text = words(f"own-log-coin-{drawn.coin.arm}", lift=lift, against=against)
    yield from _wrapped([text], style, "bold", "")
    if drawn.act is None:
        yield from _wrapped([words("own-log-coin-stood")], style, "quiet", "")
    yield from kept_lines(drawn.act, words, style)


def kept_lines(act: str | None, words: Words, style: Style) -> Iterator[str]:
    """How to take back what was kept, if anything was."""
    if act:
        yield from _wrapped([words("own-log-kept", command=f"{options.called()} undo")], style, "quiet", "")


def called(exercise: str | None, names: Mapping[str, str]) -> str:
    """A lift as the person calls it, else in the catalogue's words."""
    if exercise is None:
        return ""
    return names.get(exercise) or exercise.replace("-", " ").replace(".", ", ").replace("+", ", ")


def interval(value: Interval, unit: str, words: Words) -> str:
    """An estimate with its unit and its interval; an open end is said in a word."""
    places = _PLACES.get(unit, 1)
    lo, hi = (
        words("own-log-open") if end is None else words.number(end, places) for end in (value.lo, value.hi)
    )
    return words(
        "own-log-interval", value=words.number(value.value, places), unit=_unit(unit, words), lo=lo, hi=hi
    )


def amount(value: float, unit: str, words: Words) -> str:
    """A size with its unit."""
    return f"{words.number(value, _PLACES.get(unit, 1))} {_unit(unit, words)}"


def _unit(unit: str, words: Words) -> str:
    return words(f"own-log-unit-{_UNITS[unit]}") if unit in _UNITS else unit


def _wrapped(
    texts: Iterable[str] | Sequence[str], style: Style, colour: str = "", indent: str = INDENT
) -> Iterator[str]:
    for text in texts:
        plain = style.wrap(style.plain(text), indent + INDENT if indent else "", indent)
        yield from (style.paint(line, colour) for line in plain)
