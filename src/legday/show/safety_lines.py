"""What stops a plan, what is to be asked, and what hurts: in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legday.catalogue.red_flags import GENERAL, red_flags
from legday.catalogue.settings import Settings
from legday.model_health import Feelings, RedFlag, Screening
from legday.plan.pain_rule import stops
from legday.show.options import called
from legday.show.style import Style
from legday.show.words import Words

INDENT = "  "
SHOWN = 10  # feelings that are listed, the latest


def flags_about(about: Sequence[str]) -> list[RedFlag]:
    """Give what is asked of a person or of joints, in order."""
    return [flag for flag in red_flags() if set(flag.about) & set(about)]


def stop_lines(holds: Sequence[str], words: Words, style: Style) -> Iterator[str]:
    """Why there is no plan now, and what to do."""
    yield style.paint(words("stop-title"), "bold")
    urgent = {flag.id for flag in red_flags() if flag.group == "urgent"}
    if holds:
        yield from _wrapped(words("stop-holds"), style)
        for flag in holds:
            yield from style.wrap(style.plain(words(f"flag-{flag}")), INDENT * 3, INDENT + "- ")
    if urgent & {*holds}:
        yield from _wrapped(words("stop-urgent"), style, "warn")
    elif not holds:
        yield from _wrapped(words("health-not-cleared"), style)
    else:
        yield from _wrapped(words("stop-clinician"), style)
        yield from _wrapped(words("stop-how", command=called()), style)


def screening_lines(found: Screening, words: Words, style: Style) -> Iterator[str]:
    """What was said, what it stops, where the form is, and what is to be asked."""
    if found.stops:
        yield from stop_lines(found.holds, words, style)
        yield ""
    params = {} if found.day is None else {"day": found.day}
    yield from _wrapped(words(f"screening-{found.state}", **params), style, indent="")
    if found.pregnant:
        yield from _wrapped(words("screening-pregnant"), style, indent="")
    if found.under_18:
        yield from _wrapped(words("health-young"), style, indent="")
    yield from _wrapped(words("screening-form", title=found.form_title, url=found.form_url), style, indent="")
    for about in found.wanted:
        yield from ("", *asking(about, words, style))
        flags = {"about": about, "command": called()}
        yield from _wrapped(words("screening-how-none", **flags), style)
        some = flags_about([about])[-1].id
        yield from _wrapped(words("screening-how-holds", flag=some, **flags), style)
    if found.state != "cleared":
        yield from ("", *_wrapped(words("screening-how-cleared", command=called()), style, indent=""))
    yield from ("", *_wrapped(words("health-line"), style, "quiet", ""))


def asking(about: str, words: Words, style: Style, *, numbered: bool = False) -> Iterator[str]:
    """The red flags of a person or a joint, as they are asked."""
    title = words("screening-flags")
    name = "" if about == GENERAL else words(f"joint-{about}") + ": "
    yield style.paint(style.plain(name[:1].upper() + name[1:] + title), "bold")
    for number, flag in enumerate(flags_about([about]), 1):
        mark = f"{INDENT}{number:>2} " if numbered else INDENT + "- "
        text = f"{words(f'flag-{flag.id}')} ({flag.id})" if not numbered else words(f"flag-{flag.id}")
        yield from style.wrap(style.plain(text), INDENT * 3, mark)


def feeling_lines(found: Feelings, words: Words, style: Style, settings: Settings) -> Iterator[str]:
    """What was said of late, and what it means for the next session."""
    if not found.pains and not found.soreness and found.readiness is None:
        yield from _wrapped(words("felt-nothing"), style, indent="")
    for one in found.pains:
        joint = words(f"joint-{one.joint}")
        params = {"joint": joint[:1].upper() + joint[1:], "score": one.score, "day": one.day}
        if one.decision == "go_on":
            text = f"{words('felt-pain', **params)}: {words('felt-go_on')}"
        else:
            text = words(f"felt-{one.decision}", **params)
        yield from _wrapped(text, style, indent="")
        if one.during is not None and stops(one.during, settings):
            yield from _wrapped(words("felt-stop", joint=params["joint"]), style, "warn", "")
        if one.rising:
            yield from _wrapped(words("felt-rising", joint=params["joint"]), style, "warn", "")
    for where, score in found.soreness.items():
        name = words("felt-legs") if where == "legs" else words(f"muscle-{where}")
        yield from _wrapped(words("felt-soreness", where=name, score=score), style, indent="")
    worst = max(found.soreness.values(), default=0.0)
    if worst >= settings.progress_hold_sore:
        yield from _wrapped(words("felt-sore", score=worst), style, indent="")
    if found.readiness is not None:
        yield from _wrapped(words("felt-ready", score=found.readiness), style, indent="")
    yield from _wrapped(words("felt-rule"), style, "quiet", "")
    yield from _wrapped(words("health-line"), style, "quiet", "")


def _wrapped(text: str, style: Style, colour: str = "", indent: str = INDENT) -> Iterator[str]:
    return (style.paint(line, colour) for line in style.wrap(style.plain(text), indent))
