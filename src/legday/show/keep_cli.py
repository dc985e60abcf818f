"""Commands that keep the journal: copies of it, back from a copy, files for other programs, and erasing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legday.show import options
from legday.show.asking import agree, now, open_journal, progress, say

if TYPE_CHECKING:
    from legday.app.export import Exported
    from legday.log.erase import Erased
    from legday.log.restore import Restored

_file = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=_file)
@options.whole_journal
def backup(file: Path, db: str | None, as_json: bool) -> None:
    """Copy the journal to FILE, while writing goes on if need be, and prove that the copy is the same.

    Of a journal on PostgreSQL it is the same file as export --format jsonl writes. Beside that, the first
    command of a day makes a copy beside the journal's file; seven days and five weeks are kept.
    """
    from legday.app.backup import back_up_journal

    with open_journal(db, whole=True) as journal, progress() as tell:
        tell("copying")
        made = back_up_journal(journal, file)

    def lines() -> Iterator[str]:
        yield f"{made.path}: {_counted(made.versions, 'version')}, proved to be the same."
        yield f"Bring it back: {options.called()} restore {made.path}"

    say(as_json, made, lines)


@click.command()
@click.argument("file", type=_file)
@options.whole_journal
@options.yes
def restore(file: Path, db: str | None, as_json: bool, yes: bool) -> None:
    """Bring the journal back from FILE: a backup, or all versions as JSONL, also into another database.

    What the journal holds now is kept in a file beside it. Who has been erased stays so.
    """
    from legday.app.open_journal import place
    from legday.app.restore import restore_journal

    where = place(db)
    if isinstance(where, str) or where.exists():
        agree(f"Replace what the journal holds by {file}? What it holds now is kept.", yes=yes)
    with progress() as tell:
        tell("restoring")
        done = restore_journal(file, db, now())
    say(as_json, done, lambda: _restored(done))


def _restored(done: Restored) -> Iterator[str]:
    versions, athletes = _counted(done.versions, "version"), _counted(done.athletes, "athlete")
    yield f"{done.where}: {versions} of {athletes}, proved to be what the backup holds."
    if done.kept:
        yield f"What it held before: {done.kept}"
    if done.left_out:
        yield f"Left out, because erased since: {_counted(done.left_out, 'athlete')}."


@click.command()
@click.argument("file", type=_file)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["jsonl", "csv", "hevy", "strong"]),
    default="jsonl",
    show_default=True,
    help="All versions; or the sets as they are now: as a table, or as an app lays them out.",
)
@options.journal
def export(file: Path, format_name: str, db: str | None, as_json: bool) -> None:
    """Write the journal to FILE for other programs, or whole, to come back by restore.

    jsonl holds all athletes, unless one is named.

    \b
    legday export all.jsonl
    legday export hevy.csv --format hevy
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app import export as exporting
    from legday.app.open_journal import named_athlete

    everyone = format_name == "jsonl" and named_athlete(options.athlete_named()) is None
    with open_journal(db) as journal, progress() as tell:
        tell("writing")
        made = exporting.export(journal, format_name, file, everyone=everyone)
    say(as_json, made, lambda: _exported(made))


def _exported(made: Exported) -> Iterator[str]:
    yield f"{made.path}: {_counted(made.count, 'version' if made.format == 'jsonl' else 'set')}."
    for finding in made.findings:
        yield f"  {finding.message} ({finding.count})"


@click.command()
@click.argument("name")
@options.whole_journal
@options.yes
def erase(name: str, db: str | None, as_json: bool, yes: bool) -> None:
    """Erase the athlete NAME for good: from the journal and from the copies beside it.

    Their id is refused ever after; of it only a salted hash is kept. The name me may begin anew, under
    another id. Copies in other places are yours to delete. There is no undo.
    """
    from legday.app.erase import erase_athlete

    with open_journal(db, daily=False, whole=True) as journal:
        agree(f"Erase all of {name!r} for good, in the copies beside the journal too?", yes=yes)
        done = erase_athlete(journal, name)
    say(as_json, done, lambda: _erased(done, name))


def _erased(done: Erased, name: str) -> Iterator[str]:
    after = "whoever is me next begins with nothing" if name == "me" else "the id is refused from now on"
    yield f"{name}: {_counted(done.versions, 'version')} erased, and {after}."
    yield from (f"Erased in {copy}, too." for copy in done.copies)
    yield "Copies in other places still hold it: delete them."


def _counted(number: int, noun: str) -> str:
    from legday.show.reading import counted

    return counted(number, noun)


COMMANDS = (backup, restore, export, erase)
