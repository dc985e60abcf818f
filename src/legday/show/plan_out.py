"""A plan to where it is wanted: the terminal, JSON, and files."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show.asking import now, voice
from legday.show.feel_cli import EXIT_STOPPED

if TYPE_CHECKING:
    from legday.app.plan_week import PlannedWeek
    from legday.show.plan_words import PlanWords


def words_of(given: Mapping[str, Any]) -> Any:
    """The words of the language that is asked for."""
    from legday.show.cli import _language
    from legday.show.words import Words

    return Words(_language(given["lang"]))


def speak_of(week: PlannedWeek, given: Mapping[str, Any]) -> PlanWords:
    """The words of a plan, for the terminal at hand."""
    from legday.show.plan_words import PlanWords

    words, style = voice(given)
    return PlanWords(words, style, week.names)


def print_plan(week: PlannedWeek, given: Mapping[str, Any], *, why: bool, last: tuple[Any, ...]) -> None:
    """Print a plan, and write it to the files that are asked for; `last` says what to type next."""
    write_files(week, given)
    if given["as_json"]:
        say_json(week)
        return
    from legday.show.plan_screen import screen

    speak = speak_of(week, given)
    click.echo(screen(week, speak, why=why, last=_last(last, speak)), nl=False, color=True)


def end(week: PlannedWeek) -> None:
    """End with an exit code of its own where a red flag stops the plan.

    Raises
    ------
    SystemExit
        With code 3.
    """
    if not week.problem.cleared:
        sys.exit(EXIT_STOPPED)


def print_missed(one: Any, given: Mapping[str, Any], last: tuple[Any, ...]) -> None:
    """Print what a missed day left, and write the week to the files that are asked for."""
    write_files(one.week, given)
    if given["as_json"]:
        say_json(one)
        return
    from legday.show.plan_screen import missed_screen

    speak = speak_of(one.week, given)
    click.echo(missed_screen(one, speak, _last(last, speak)), nl=False, color=True)


def _last(lines: tuple[Any, ...], speak: PlanWords) -> list[str]:
    said = []
    for line in lines:
        text = speak.say(line) if isinstance(line, str) else speak.say(line[0], command=line[1])
        said += [speak.style.paint(one, "quiet") for one in speak.style.wrap(text, "  ", "")]
    return said


def say_json(answer: Any) -> None:
    """Print a noun as JSON."""
    from legday.model import plain_data

    click.echo(json.dumps(plain_data(answer), ensure_ascii=False, indent=2))


def write_files(week: PlannedWeek, given: Mapping[str, Any]) -> None:
    """Write a plan to the files that are asked for."""
    from legday.show import plan_files
    from legday.show.calendar import calendar

    speak = speak_of(week, {**given, "colour": False})
    speak = replace(speak, style=replace(speak.style, unicode=True))
    kinds: dict[str, Callable[[], bytes]] = {
        "markdown": lambda: plan_files.markdown(week, speak).encode(),
        "html": lambda: plan_files.page(week, speak).encode(),
        "csv": lambda: plan_files.table(week, speak).encode(),
        "ics": lambda: calendar(week, speak, now()),
    }
    for name, make in kinds.items():
        path = given.get(f"to_{name}")
        if path is not None:
            _write(path, make())
            if str(path) != "-":
                click.echo(f"Wrote {path}.", err=True)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    if str(path) == "-":
        click.echo(data, nl=False)
        return
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        msg = f"{path}: cannot be written ({fault.strerror}); name a file in a folder that you may write to"
        raise LegdayError(msg) from None
