"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from legday.errors import LegdayError

_ATHLETE = "legday.athlete"
F = TypeVar("F", bound=Callable[..., Any])


def called() -> str:
    """How the person calls the program: the start script says so, else by its name."""
    return os.environ.get("LEGDAY_COMMAND", "legday")


def _group(*options: Callable[[Any], Any]) -> Callable[[F], F]:
    """One decorator that adds several options, listed by --help in this order."""

    def add(command: F) -> F:
        return reduce(lambda made, option: option(made), reversed(options), command)

    return add


source = _group(
    click.option("--unit", type=click.Choice(["kg", "lb"]), help="Unit of loads that carry none."),
    click.option("--zone", metavar="ZONE", help="IANA zone to show instants in, e.g. Europe/Berlin."),
    click.option(
        "--format", "format_name", metavar="NAME", help="Read as this format, whatever it looks like."
    ),
    click.option(
        "--columns",
        metavar="A=B,..",
        help="For a table of no known app: legday's column = the file's, e.g. at=Date,name=Lift.",
    ),
)

reading = _group(
    source,
    click.option(
        "--alias",
        multiple=True,
        metavar="NAME=EXERCISE",
        help="Settle a name, e.g. 'Leg Press Keller=leg-press'.",
    ),
    click.option(
        "--aliases",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="A TOML file of aliases and own exercises.",
    ),
)

athlete = _group(
    click.option(
        "--bodyweight", metavar="LOAD", help="Body mass, e.g. 80kg or 176lb, where the log has none."
    ),
    click.option(
        "--sex",
        type=click.Choice(["female", "male"]),
        help="For the share of muscle mass, and how you compare.",
    ),
)

speaking = _group(
    click.option("--json", "as_json", is_flag=True, help="Everything, as JSON."),
    click.option(
        "--colour/--no-colour",
        "--color/--no-color",
        default=None,
        help="Colour or none; by default as the terminal has it.",
    ),
    click.option(
        "--lang",
        default=lambda: os.environ.get("LEGDAY_LANG", "en"),
        metavar="LANG",
        help="en, de or es; by default LEGDAY_LANG, else en.",
    ),
)

showing = _group(
    click.option("--muscles", is_flag=True, help="Every muscle, upper body too."),
    click.option("--patterns", is_flag=True, help="Movement patterns and balances."),
    click.option("--lifts", is_flag=True, help="Lifts: best sets, estimates, what changed beyond noise."),
    click.option("--progress", is_flag=True, help="Stronger or not, what to expect, how you compare."),
    click.option("--sides", is_flag=True, help="Left against right."),
    click.option("--energy", is_flag=True, help="What a leg session costs, and what comes after it."),
    click.option("--bone", is_flag=True, help="How bone is loaded."),
    click.option("--findings", is_flag=True, help="Names not filed, rows mended or broken."),
    click.option("--all", "everything", is_flag=True, help="The first screen and all of these."),
    speaking,
)

db = click.option(
    "--db",
    metavar="PLACE",
    help="The journal: a file or a postgresql:// address; default LEGDAY_DB, or legday.db in LEGDAY_HOME.",
)


def _remember(ctx: click.Context, _: click.Parameter, said: str | None) -> None:
    ctx.meta[_ATHLETE] = said


def athlete_named() -> str | None:
    """What `--athlete` of the running command says."""
    context = click.get_current_context(silent=True)
    return context.meta.get(_ATHLETE) if context else None


person = click.option(
    "--athlete",
    metavar="NAME",
    expose_value=False,
    callback=_remember,
    help="Whose part of the journal; default LEGDAY_ATHLETE, or me.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="The answer as JSON.")
yes = click.option("--yes", is_flag=True, help="Ask nothing: take the likeliest reading, and go on.")
whole_journal = _group(db, as_json)
journal = _group(db, person, as_json)

which = _group(
    click.option("--name", metavar="NAME", help="Sets logged under this name; capitals do not matter."),
    click.option("--exercise", metavar="ID", help="Sets filed under this exercise, whatever the name."),
    click.option("--day", metavar="DATE", help="Sets of this day (YYYY-MM-DD)."),
    click.option("--from", "first", metavar="DATE", help="Sets from this day on."),
    click.option("--to", "last", metavar="DATE", help="Sets up to this day."),
    click.option(
        "--app", metavar="APP", help="Sets of an app's import, such as strong; log for quick entries."
    ),
)


def columns_of(text: str | None) -> dict[str, str]:
    """Read what `--columns` says."""
    if not text:
        return {}
    pairs = [part.split("=", 1) for part in text.split(",")]
    if any(len(pair) != 2 or not all(cell.strip() for cell in pair) for pair in pairs):
        msg = f"--columns {text}: write legday's column = the file's, with commas between: at=Date,name=Lift"
        raise LegdayError(msg)
    return {name.strip(): title.strip() for name, title in pairs}
