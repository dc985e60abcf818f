"""What the journal's commands share: the clock, the open journal, questions, answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options

if TYPE_CHECKING:
    from legday.app.open_journal import Journal
    from legday.show.style import Style
    from legday.show.words import Words


def now() -> datetime:
    """The moment, with its zone."""
    return datetime.now().astimezone()


def open_journal(db: str | None, *, create: bool = False, daily: bool = True, whole: bool = False) -> Journal:
    """Open the journal that a command works on; the first command of a day makes its backup.

    Unless it works on the whole journal, whoever its person is, it opens that of the athlete who is named.
    """
    from legday.app import open_journal as opening
    from legday.app.backup import back_up_today

    journal = opening.open_journal(db, "me" if whole else options.athlete_named(), create=create)
    warning = back_up_today(journal, now().date()) if daily else None
    if warning:
        click.echo(f"legday: {' '.join(warning.split())}", err=True)
    return journal


def say(as_json: bool, answer: Any, lines: Callable[[], Iterable[str]]) -> None:
    """Print an answer: the noun as JSON, or lines for a person."""
    from legday.model import plain_data

    if as_json:
        click.echo(json.dumps(plain_data(answer), ensure_ascii=False, indent=2))
        return
    from legday.show.style import printable

    for line in lines():
        click.echo(printable(line))


def voice(given: Mapping[str, Any]) -> tuple[Words, Style]:
    """The words and the looks that are asked for, for the terminal at hand."""
    from legday.show.cli import _language, _style
    from legday.show.words import Words

    style = _style(given["colour"])
    return Words(_language(given["lang"]), style.plain), style


def show(lines: Iterable[str], style: Style) -> None:
    """Print lines that are painted, in the letters that the terminal has."""
    from legday.show.style import HELD

    click.echo(style.letters("\n".join(lines)).replace(HELD, " "), color=True)


def can_ask() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def choose(question: str, options: Sequence[str], *, yes: bool) -> int:
    """Ask which of several; the first stands first because it is the likeliest.

    Raises
    ------
    LegdayError
        If nobody can be asked; the question is its line.
    """
    if yes:
        return 0
    numbered = [f"{at}: {option}" for at, option in enumerate(options, 1)]
    if not can_ask():
        msg = f"{question} {'; '.join(numbered)}. Write the one you mean, or add --yes for the first"
        raise LegdayError(msg)
    for line in (question, *(f"  {line}" for line in numbered)):
        click.echo(line, err=True)
    return int(click.prompt("Which", type=click.IntRange(1, len(options)), default=1, err=True)) - 1


def agree(question: str, *, yes: bool) -> None:
    """Go on only if the person says yes.

    Raises
    ------
    LegdayError
        If nobody can be asked, or they say no.
    """
    if yes:
        return
    if not can_ask():
        msg = f"{question} Add --yes to go on; nothing was changed"
        raise LegdayError(msg)
    if not click.confirm(question, default=False, err=True):
        msg = "nothing was changed"
        raise LegdayError(msg)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Tell on a terminal what takes so long; the line is gone when it ends."""
    shown = sys.stderr.isatty()

    def tell(what: str) -> None:
        if shown:
            click.echo(f"\r\033[K{what} ...", err=True, nl=False)

    try:
        yield tell
    finally:
        if shown:
            click.echo("\r\033[K", err=True, nl=False)


def day_of(text: str | None, option: str) -> date | None:
    """Read a day.

    Raises
    ------
    LegdayError
        If it is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{option} {text}: write the day as YYYY-MM-DD"
        raise LegdayError(msg) from None


def mass_of(text: str, option: str) -> tuple[float, str]:
    """Read a mass with its unit, such as 80kg or 176 lb: the number, and the unit.

    Raises
    ------
    LegdayError
        If it is none.
    """
    number = text.strip().casefold()
    unit = next((one for one in ("kg", "lb") if number.removesuffix("s").endswith(one)), None)
    if unit is not None:
        try:
            value = float(number.removesuffix("s").removesuffix(unit).strip().replace(",", "."))
        except ValueError:
            value = float("nan")
        if 0 <= value < 100_000:
            return value, unit
    msg = f"{option} {text}: say it with its unit, such as 80kg or 176lb"
    raise LegdayError(msg)


def length_of(text: str, option: str, such_as: str = "172cm or 68in") -> float:
    """Read a length with its unit, in metres.

    Raises
    ------
    LegdayError
        If it is none; `such_as` says how one is written.
    """
    from legday.units import m_from_inch

    number = text.strip().casefold()
    for sign, size in (("cm", 0.01), ("in", m_from_inch(1.0)), ("m", 1.0)):
        if number.endswith(sign):
            try:
                return round(float(number.removesuffix(sign).strip().replace(",", ".")) * size, 4)
            except ValueError:
                break
    msg = f"{option} {text}: say it with its unit, such as {such_as}"
    raise LegdayError(msg)
