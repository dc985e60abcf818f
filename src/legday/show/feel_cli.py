"""`legday screening`, `pain`, `soreness`, `readiness`: what stops a plan, and what a day felt like."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import can_ask, day_of, now, open_journal, show, voice

if TYPE_CHECKING:
    from legday.app.open_journal import Journal

EXIT_STOPPED = 3  # a red flag stops the plan
_NONE = ("none", "0", "")
_day = click.option("--day", metavar="DATE", help="The day it is about (YYYY-MM-DD); default today.")


def _noting(command: Any) -> Any:
    """Options of what is said of a day, and may be taken back."""
    note = click.option("--note", metavar="TEXT", help="Anything worth keeping.")
    remove = click.option("--remove", is_flag=True, help="Take back what was said of that day.")
    return _day(note(remove(options.db(options.person(options.speaking(command))))))


@click.command()
@click.argument("state", required=False, metavar="[STATE]")
@click.option("--flags", metavar="A,B", help="Red flags that hold, or none.")
@click.option("--about", metavar="A,B", help="What they were asked of: general (the default), or joints.")
@click.option("--pregnant/--not-pregnant", default=None, help="Or within 12 weeks after birth.")
@_day
@options.db
@options.person
@options.speaking
def screening(state: str | None, flags: str | None, about: str | None, day: str | None, **given: Any) -> None:
    """Say whether a clinician should see something first: cleared, not-cleared or unknown; or which red flags
    hold. Alone, show what was said, where the official form is, and what is still to be asked.

    Nothing of a form is kept but its outcome. Where something stops the plan, the exit code is 3.

    \b
    legday screening
    legday screening cleared --day 2026-01-02
    legday screening --flags none --about knee
    """  # noqa: D205, D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.screening import say_screening, screening_of_journal
    from legday.show.safety_lines import screening_lines

    when = day_of(day, "--day")
    joints = _parts(about) or ["general"]
    with open_journal(given["db"], create=True) as journal:
        act = None
        if state is not None or flags is not None or given["pregnant"] is not None:
            act = say_screening(
                journal, now(), state=state.casefold().replace("-", "_") if state else None, day=when,
                flags=None if flags is None else [one for one in _parts(flags) if one not in _NONE],
                about=joints, pregnant=given["pregnant"],
            )  # fmt: skip
        else:
            found = screening_of_journal(journal, now().date())
            if can_ask() and not given["as_json"]:
                act = ask_flags(journal, _parts(about) or list(found.wanted), given)
        found = screening_of_journal(journal, now().date(), act)
    _say(found, given, lambda words, style: screening_lines(found, words, style))
    if found.stops:
        sys.exit(EXIT_STOPPED)


@click.command()
@click.argument("joint", required=False, metavar="[JOINT]")
@click.argument("score", required=False, type=float, metavar="[SCORE]")
@click.option(
    "--when", type=click.Choice(["before", "during", "morning"]), help="Default before (outside training)."
)
@_noting
def pain(joint: str | None, score: float | None, **given: Any) -> None:
    """Say how much a joint hurts, 0 to 10: before or during training, or the morning after. Alone, show it.

    The next session holds or lowers what loads it, and says so. Nothing here says what is wrong.

    \b
    legday pain knee 3 --when during
    legday pain knee 1 --when morning
    legday pain
    """  # noqa: D301 -- as above
    _feel("pain", score, given, where=joint, when=given["when"])


@click.command()
@click.argument("score", required=False, type=float, metavar="[SCORE]")
@click.argument("muscle", required=False, metavar="[MUSCLE]")
@_noting
def soreness(score: float | None, muscle: str | None, **given: Any) -> None:
    """Say how sore the legs are, or a muscle, 0 to 10. Alone, show it. Soreness is no measure of growth.

    \b
    legday soreness 6
    legday soreness 4 quads
    """  # noqa: D301 -- as above
    _feel("soreness", score, given, where=muscle.casefold().replace("-", "_") if muscle else None)


@click.command()
@click.argument("score", required=False, type=float, metavar="[SCORE]")
@_noting
def readiness(score: float | None, **given: Any) -> None:
    """Say how ready you feel, 0 to 10. It is noted, and changes no load: how the sets go does."""
    _feel("readiness", score, given)


COMMANDS = (screening, pain, soreness, readiness)


def ask_flags(journal: Journal, wanted: Iterable[str], given: dict[str, Any]) -> str | None:
    """Ask a person for red flags, and keep what they say."""
    from legday.app.screening import say_screening

    act = None
    for about in wanted:
        holds = asked_flags(about, given)
        act = say_screening(journal, now(), flags=holds, about=[about]) or act
    return act


def asked_flags(about: str, given: dict[str, Any]) -> list[str]:
    """Ask which red flags hold; their ids."""
    from legday.show.safety_lines import asking, flags_about

    words, style = voice(given)
    for line in asking(about, words, style, numbered=True):
        click.echo(style.letters(line), err=True, color=True)
    known = flags_about([about])
    typed = click.prompt(words("screening-ask"), default="0", err=True)
    found = []
    for part in _parts(typed):
        if part in _NONE:
            continue
        if not part.isdigit() or not 1 <= int(part) <= len(known):
            msg = f"{part}: say numbers from 1 to {len(known)}, or 0; nothing was changed"
            raise LegdayError(msg)
        found.append(known[int(part) - 1].id)
    return found


def _feel(
    about: str,
    score: float | None,
    given: dict[str, Any],
    *,
    where: str | None = None,
    when: str | None = None,
) -> None:
    from legday.app.book_of_journal import settings_of
    from legday.app.feelings import feelings_now, feelings_of, say_feeling
    from legday.show.safety_lines import feeling_lines

    day = day_of(given["day"], "--day") or now().date()
    if where is not None and score is None and not given["remove"]:
        msg = f"{about} {where}: say how much, 0 to 10, such as {about} {where} 3"
        raise LegdayError(msg)
    with open_journal(given["db"], create=True) as journal:
        act = None
        if score is not None or given["remove"]:
            value = None if given["remove"] else score
            act = say_feeling(
                journal, about, value, day, now(), where=where.casefold() if where else None, when=when,
                note=given["note"],
            )  # fmt: skip
        settings = settings_of(journal)
        found = feelings_now(feelings_of(journal), now().date(), settings, act)
    _say(found, given, lambda words, style: feeling_lines(found, words, style, settings))


def _say(found: Any, given: dict[str, Any], lines: Any) -> None:
    from legday.show.plan_out import say_json

    if given["as_json"]:
        say_json(found)
        return
    words, style = voice(given)
    kept = style.paint(words("capacity-kept", command=f"{options.called()} undo"), "quiet")
    show([*([kept, ""] if found.act else []), *lines(words, style)], style)


def _parts(text: str | None) -> list[str]:
    return [part for one in (text or "").split(",") for part in [one.strip().casefold()] if part]
