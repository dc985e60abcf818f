"""The command: the library with words around it. Heavy rooms are imported by the command that needs them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday import __version__
from legday.errors import LegdayError
from legday.show import (
    capacity_cli,
    claims_cli,
    feel_cli,
    journal_cli,
    keep_cli,
    options,
    plan_cli,
    settle_cli,
    trial_cli,
    user_cli,
)
from legday.show.asking import open_journal
from legday.show.first_words import welcome
from legday.show.report_page import write_page
from legday.show.web.serve import serve

if TYPE_CHECKING:
    from legday.model import Athlete, Book, Reading, Report
    from legday.show.style import Style

EXIT_FAULT = 2


class _Commands(click.Group):
    """Lists commands in the order they are written; a slip of the keyboard gets a suggestion."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[Any, Any, list[str]]:
        if args and args[0] not in self.commands:
            near = get_close_matches(args[0], self.commands, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "legday --help lists them."
            if not near and Path(args[0]).is_file():
                hint = f"to report on a file: {options.called()} report {args[0]}"
            msg = f"no command {args[0]!r}; {hint}"
            raise click.UsageError(msg)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, prog_name="legday")
def cli() -> None:
    """Are my legs trained? Reads any training log and answers, by muscle, movement pattern and side."""


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command; a user's mistake is one line on stderr and exit code 2, never a traceback."""
    try:
        welcome(sys.argv[1:] if argv is None else argv)
        cli.main(args=argv if argv is None else list(argv), prog_name="legday", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(130)
    except (LegdayError, click.ClickException) as fault:
        message = fault.format_message() if isinstance(fault, click.ClickException) else str(fault)
        from legday.show.style import printable

        click.echo("legday: " + printable(" ".join(message.split())), err=True)
        sys.exit(EXIT_FAULT)
    except BrokenPipeError:
        # the reader of our output has gone (legday report x | head): nothing to say, and nowhere to say it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


# --- commands --------------------------------------------------------------------------------------------


@cli.command()
@options.showing
def demo(**show: Any) -> None:
    """Report on the made-up log of a lifter who skips legs: three years, as an app would export it."""
    from legday.app.demo import write_demo

    path = write_demo()
    click.echo(f"Made a log of three years: {path}", err=True)
    book = _book((str(path),), {}, {})
    command = options.called()
    _print_report(book, None, None, show, f"{command} report {path} --all")
    if not show["as_json"]:
        _demo_plan(book, command, show)
    click.echo(f"Now your own: export the log from your app, then  {command} report THE-FILE", err=True)


def _demo_plan(book: Book, command: str, show: Mapping[str, Any]) -> None:
    from legday.app.demo import keep_plan, plan_demo
    from legday.show.plan_out import print_plan

    week = plan_demo(book)
    path = keep_plan(week)
    click.echo()
    missed = ("plan-missed-next", f"{command} missed --plan {path} --because time")
    print_plan(week, show, why=False, last=(missed, ("plan-more", f"{command} why --plan {path}")))


@cli.command()
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@click.option(
    "--today", metavar="DATE", help="Look back from this day (YYYY-MM-DD); by default the log's last."
)
@click.option("--weeks", type=click.IntRange(1, 520), metavar="N", help="Whole weeks to look back over (12).")
@click.option("--html", "page", metavar="FILE", help="Write it as a page, too: one file, to open or print.")
@options.reading
@options.athlete
@options.db
@options.person
@options.showing
def report(
    export: tuple[str, ...],
    today: str | None,
    weeks: int | None,
    db: str | None,
    page: str | None,
    **given: Any,
) -> None:
    """Are my legs trained? Answer from one or several exports, or from your journal.

    \b
    legday report strong.csv
    legday report hevy.csv --lifts --weeks 26
    legday report strong.csv --html legs.html
    legday report
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    day = _day(today)
    flags = "--muscles | --patterns | --lifts | --progress | --sides | --energy | --bone | --findings | --all"
    if export:
        book = _book(export, given, given)
        if page:
            write_page(page, book, day, weeks, language=_language(given["lang"]))
        _print_report(book, day, weeks, given, f"{options.called()} report {export[0]} {flags}")
        return
    _only_journal(given)
    from legday.app.report_of_journal import report_of_journal

    with open_journal(db) as journal:
        if page:
            from legday.app.book_of_journal import book_of_journal, settings_of

            write_page(
                page, book_of_journal(journal, day), day, weeks,
                language=_language(given["lang"]), settings=settings_of(journal),
            )  # fmt: skip
        made = report_of_journal(journal, day, weeks)
    _print(made, given, f"{options.called()} report {flags}")


@cli.command()
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@click.option("--lift", metavar="NAME", help="One lift with its picture, by any of its names.")
@click.option(
    "--reps",
    type=click.IntRange(1, 15),
    multiple=True,
    metavar="N",
    help="Reps of a planned set; may repeat.",
)
@click.option("--backtest", is_flag=True, help="How good the forecasts have been for you.")
@click.option(
    "--today", metavar="DATE", help="Forecast from this day (YYYY-MM-DD); by default the log's last."
)
@click.option(
    "--weeks", type=click.IntRange(1, 520), metavar="N", help="Compare with so many weeks ago (12)."
)
@options.reading
@options.athlete
@options.db
@options.person
@options.speaking
def forecast(export: tuple[str, ...], today: str | None, db: str | None, **given: Any) -> None:
    """What could I lift, and am I getting stronger? From one or several exports, or from your journal.

    \b
    legday forecast strong.csv
    legday forecast strong.csv --lift squat --reps 5
    legday forecast --backtest
    """  # noqa: D301 -- as above
    from legday.show.forecast_cli import print_forecast

    day, command = _day(today), f"{options.called()} forecast"
    language, style = _language(given["lang"]), _style(given["colour"])
    if export:
        book, settings, who = _book(export, given, given), None, ", ".join(Path(one).name for one in export)
        command += f" {export[0]}"
    else:
        from legday.app.book_of_journal import book_of_journal, settings_of

        _only_journal(given)
        with open_journal(db) as journal:
            book, settings, who = book_of_journal(journal, day), settings_of(journal), ""
    print_forecast(book, who, language, style, settings, today=day, command=command, asked=given)


@cli.command()
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@click.option(
    "--csv",
    "csv_out",
    type=click.Path(path_type=Path),
    metavar="OUT",
    help="Write the set table as CSV; - for standard output.",
)
@click.option("--json", "as_json", is_flag=True, help="What was read, as JSON.")
@options.reading
@options.athlete
@options.db
@options.person
def read(export: tuple[str, ...], csv_out: Path | None, as_json: bool, db: str | None, **given: Any) -> None:
    """Show what was read: the format, what became of every row, findings and the set table.

    Without a file, what your journal holds.

    \b
    legday read fitnotes.csv
    legday read hevy.csv --csv sets.csv
    """  # noqa: D301 -- as above
    from legday.app.read_facts import read_facts, set_table_csv
    from legday.show.reading import counted, render_facts

    book = _book(export, given, given) if export else _book_of_journal(db, given)
    found = book.sets.height
    if csv_out is not None and found:
        _write(csv_out, set_table_csv(book))
        if str(csv_out) == "-":
            return
    facts = read_facts(book)
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        click.echo(render_facts(facts), nl=False)
    if not found:
        place = ", ".join(export) or "the journal"
        msg = f"{place}: no set was found; see what became of the rows above"
        raise LegdayError(msg)
    if csv_out is not None and not as_json:
        click.echo(f"Wrote {counted(found, 'set')} to {csv_out}.", err=True)


# --- the planner's, and the journal's ---

for _command in (
    *plan_cli.COMMANDS, claims_cli.claims, *trial_cli.COMMANDS, capacity_cli.capacity, *feel_cli.COMMANDS,
    *journal_cli.COMMANDS, *settle_cli.COMMANDS, *keep_cli.COMMANDS, serve, *user_cli.COMMANDS,
    *journal_cli.CARE,
):  # fmt: skip
    cli.add_command(_command)


# --- helpers ---------------------------------------------------------------------------------------------


def _book(paths: Sequence[str], reading: Mapping[str, Any], who: Mapping[str, Any]) -> Book:
    from legday.app.make_book import make_book
    from legday.app.read_export import read_export
    from legday.app.settle import settled

    columns = options.columns_of(reading.get("columns"))
    aliases, own = settled(reading.get("alias") or (), reading.get("aliases"))
    athlete = _athlete(who)
    readings: list[Reading] = [
        read_export(path, reading.get("unit"), reading.get("zone"), reading.get("format_name"), columns)
        for path in paths
    ]
    return make_book(readings, athlete, aliases, own)


def _book_of_journal(db: str | None, given: Mapping[str, Any]) -> Book:
    from legday.app.book_of_journal import book_of_journal

    _only_journal(given)
    with open_journal(db) as journal:
        return book_of_journal(journal)


def _only_journal(given: Mapping[str, Any]) -> None:
    """See that nothing is said that only a file's reading takes: the journal keeps it."""
    keeper = {
        "unit": "unit", "alias": "alias", "aliases": "alias --file", "bodyweight": "body",
        "sex": "profile --sex", "zone": "import --zone", "format_name": "import --format",
        "columns": "import --columns",
    }  # fmt: skip
    for name, command in keeper.items():
        if given.get(name):
            option = "--" + name.removesuffix("_name")
            msg = f"{option} goes with a file; for the journal say it once with legday {command}"
            raise LegdayError(msg)


def _athlete(who: Mapping[str, Any]) -> Athlete:
    from legday.model import Athlete
    from legday.units import to_kg

    mass = who.get("bodyweight")
    if mass is None:
        return Athlete(sex=who.get("sex"))
    number = mass.strip().casefold().removesuffix("s")
    unit = next((unit for unit in ("kg", "lb") if number.endswith(unit)), None)
    try:
        value = float(number.removesuffix(unit or "").strip().replace(",", "."))
    except ValueError:
        value = 0.0
    if unit is None or not 20 <= to_kg(value, unit) <= 400:
        msg = f"--bodyweight {mass}: say a body mass with its unit, such as 80kg or 176lb"
        raise LegdayError(msg)
    return Athlete(sex=who.get("sex"), bodyweight_kg=to_kg(value, unit))


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"--today {text}: write the day as YYYY-MM-DD"
        raise LegdayError(msg) from None


def _print_report(
    book: Book, today: date | None, weeks: int | None, show: Mapping[str, Any], more: str
) -> None:
    from legday.app.report import report as make_report

    _print(make_report(book, today, weeks), show, more)


def _print(result: Report, show: Mapping[str, Any], more: str) -> None:
    if show["as_json"]:
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=2))
        return
    from legday.show.details import PARTS
    from legday.show.text import render

    language = _language(show["lang"])
    parts = tuple(PARTS) if show["everything"] else tuple(part for part in PARTS if show[part])
    click.echo(render(result, language, _style(show["colour"]), parts, more), nl=False, color=True)


def _language(lang: str) -> str:
    from legday.show.words import LANGUAGES

    if lang not in LANGUAGES:
        msg = f"--lang {lang}: the languages are {', '.join(LANGUAGES)}"
        raise LegdayError(msg)
    return lang


def _style(colour: bool | None) -> Style:
    from legday.show.style import Style

    if colour is None:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").casefold().replace("-", "")
    return Style(colour=colour, unicode=encoding in ("utf8", "utf16"))


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    if str(path) == "-":
        click.echo(text.encode(), nl=False)
        return
    part = path.with_name(path.name + f".{os.getpid()}.part")
    try:
        part.write_text(text, "utf-8", newline="")
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        msg = f"{path}: cannot be written ({fault.strerror}); name a file in a folder that you may write to"
        raise LegdayError(msg) from None
