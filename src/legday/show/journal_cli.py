"""Commands that write the journal's sets, and those that look after it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import agree, can_ask, choose, day_of, mass_of, now, open_journal, progress, say

if TYPE_CHECKING:
    from collections.abc import Callable

    import polars as pl

    from legday.app.edit_sets import Which
    from legday.app.import_file import ImportReceipt
    from legday.app.open_journal import Journal
    from legday.app.shifted import Shifted
    from legday.read.quick_entry import QuickEntry


@click.command("import")
@click.argument("export", nargs=-1, required=True, metavar="EXPORT...")
@click.option("--delete-absent", is_flag=True, help="Delete sets that the file's sessions no longer have.")
@click.option(
    "--shifted",
    type=click.Choice(["move", "keep"]),
    help="Sessions that the journal has at another hour: they are the same, or keep both.",
)
@options.source
@options.journal
@options.yes
def import_file(export: tuple[str, ...], db: str | None, as_json: bool, yes: bool, **given: Any) -> None:
    """Bring exports of your app into the journal, as often as you like: each set counts once.

    A whole journal, as export --format jsonl writes it, is merged: what is new of it is kept, each once.

    \b
    legday import strong.csv
    legday import hevy.csv fitnotes.csv
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.merge_journal import is_whole_journal, merge_journal
    from legday.app.open_journal import named_athlete
    from legday.show.answers import Imports
    from legday.show.journal_lines import imported, merged

    receipts, merges = [], []
    files = [path for path in export if not is_whole_journal(Path(path))]
    with progress() as tell:
        readings = []
        for path in files:
            tell(f"reading {path}")
            readings.append((path, read(path, given)))
        with open_journal(db, create=True) as journal:
            for path in export:
                if path not in files:
                    tell(f"merging {path}")
                    named = named_athlete(options.athlete_named())
                    merges.append(merge_journal(journal, Path(path), named, now()))
            for path, reading in readings:
                is_same = _is_same(path, given["shifted"], yes=yes)
                receipt = _import(
                    journal, path, reading, tell, delete_absent=given["delete_absent"], is_same=is_same
                )
                if receipt.absent and not given["delete_absent"] and not yes and can_ask():
                    receipt = _ask_absent(journal, path, reading, receipt)
                receipts.append(receipt)

    def lines() -> Any:
        for one in merges:
            yield from merged(one, options.called())
        for receipt in receipts:
            yield from imported(receipt, options.called())

    say(as_json, Imports(tuple(receipts), tuple(merges)), lines)


def read(path: str, given: Any) -> Any:
    """Read an export as the options say."""
    from legday.app.read_export import read_export

    columns = options.columns_of(given.get("columns"))
    return read_export(path, given.get("unit"), given.get("zone"), given.get("format_name"), columns)


def _import(journal: Journal, path: str, reading: Any, tell: Any, **how: Any) -> ImportReceipt:
    from legday.app.import_file import import_reading

    return import_reading(journal, reading, Path(path).name, now(), progress=tell, **how)


def _is_same(path: str, said: str | None, *, yes: bool) -> Callable[[Shifted], bool]:
    """What tells whether sessions that the journal has at another hour are the same."""

    def ask(found: Shifted) -> bool:
        if said is not None:
            return said == "move"
        minutes = round(found.shift.total_seconds() / 60)
        hours = f"{abs(minutes) // 60}:{abs(minutes) % 60:02} h {'later' if minutes > 0 else 'earlier'}"
        count = len(found.sessions)
        which = f"{count:,} of its sessions are in the journal with the same sets, but" if count > 1 else (
            "one of its sessions is in the journal with the same sets, but"
        )  # fmt: skip
        question = f"{path}: {which} here {hours}; was it read with another --zone then?"
        answers = ("move them to the hour in the file (--shifted move)", "keep both (--shifted keep)")
        return choose(question, answers, yes=yes) == 0

    return ask


def _ask_absent(journal: Journal, path: str, reading: Any, receipt: ImportReceipt) -> ImportReceipt:
    from dataclasses import replace

    from legday.show.journal_lines import listed, set_lines

    sets = journal.store.sets(journal.athlete)
    gone = set_lines(sets.filter(sets["entry"].is_in(list(receipt.absent))))
    for line in (f"{path} no longer has:", *listed(gone)):
        click.echo(line, err=True)
    if not click.confirm("Delete them in the journal too?", default=False, err=True):
        return receipt
    second = _import(journal, path, reading, lambda _: None, delete_absent=True)
    return replace(receipt, act=receipt.act or second.act, absent=second.absent, deleted=second.deleted)


@click.command()
@click.argument("text", nargs=-1, required=True, metavar="TEXT...")
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Unit of loads that carry none.")
@options.journal
@options.yes
def log(text: tuple[str, ...], unit: str | None, db: str | None, as_json: bool, yes: bool) -> None:
    """Log what you did, as you would write it down; - reads it from standard input.

    \b
    legday log "back squat 100x5x3 @8; rdl 80kg 3x8 rir2; split squat 20/hand 10|9"
    legday log "yesterday: pull up bw 8, 7, 6"
    """  # noqa: D301 -- as above
    from legday.app.log_set import log_entry, named_exercises
    from legday.show.journal_lines import logged

    typed = sys.stdin.read().strip() if text == ("-",) else " ".join(text)
    with open_journal(db, create=True) as journal:
        entry = _understood(journal, typed, unit, yes=yes)
        aliases = {}
        for one in named_exercises(journal, entry):
            if one.exercise is None:
                kept = (f"keep {one.name!r} as it is; it waits",)
                at = _which_exercise(one.name, one.suggestions, kept, yes=yes)
                if at is not None:
                    aliases[one.name] = one.suggestions[at]
        receipt = log_entry(journal, entry, now(), aliases)
    say(as_json, receipt, lambda: logged(receipt, options.called()))


def _understood(journal: Journal, text: str, unit: str | None, *, yes: bool) -> QuickEntry:
    """Read the text; ask until it has one reading."""
    from legday.app.log_set import understand
    from legday.read.quick_entry import answer, caret

    today = now().date()
    entry = understand(journal, text, today, unit)
    while entry.questions and not entry.faults:
        question = entry.questions[0]
        part = text[question.at : question.end].strip()
        asked = f"{part!r}: {question.message}"
        text = answer(text, question, choose(asked, question.readings, yes=yes))
        entry = understand(journal, text, today, unit)
    if entry.faults:
        if can_ask():
            click.echo(caret(text, entry.faults[0].at), err=True)
        places = [f"at character {one.at + 1}{_near(text, one.at)}: {one.message}" for one in entry.faults]
        raise LegdayError("; ".join(places))
    return entry


def _near(text: str, at: int) -> str:
    words = text[at:].split()
    return f" ({words[0][:20]})" if words else ""


def _which_exercise(
    name: str, suggestions: tuple[str, ...], kept: tuple[str, ...], *, yes: bool
) -> int | None:
    """Which of the suggestions a name is; None to keep it as it is."""
    if yes:
        return None
    if not can_ask():
        perhaps = f" Perhaps {', '.join(suggestions)}." if suggestions else ""
        msg = f"{name!r} is no exercise I know.{perhaps} Write it so, or add --yes to keep the name as it is"
        raise LegdayError(msg)
    if not suggestions:
        return None
    at = choose(f"{name!r} is no exercise I know. Is it", (*suggestions, *kept), yes=False)
    return at if at < len(suggestions) else None


@click.command()
@click.argument("act", required=False, metavar="[ACT]")
@options.journal
def undo(act: str | None, db: str | None, as_json: bool) -> None:
    """Take back what was done last, or an act of the history by its id."""
    from legday.app import history as past

    with open_journal(db) as journal, progress() as tell:
        tell("taking back")
        deed, made = past.undo(journal, now(), act)
    _undone(as_json, deed, made, "Taken back")


@click.command()
@options.journal
def redo(db: str | None, as_json: bool) -> None:
    """Bring back what was undone last."""
    from legday.app import history as past

    with open_journal(db) as journal, progress() as tell:
        tell("bringing back")
        deed, made = past.redo(journal, now())
    _undone(as_json, deed, made, "Brought back")


def _undone(as_json: bool, deed: Any, made: str, verb: str) -> None:
    from dataclasses import replace

    from legday.show.answers import Undone
    from legday.show.journal_lines import deed_line

    deed = replace(deed, undone=False)
    say(as_json, Undone(made, deed), lambda: [f"{verb}: {deed_line(deed)}"])


@click.command()
@click.argument("id_", required=False, metavar="[ID]")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many acts.")
@options.journal
def history(id_: str | None, limit: int, db: str | None, as_json: bool) -> None:
    """Show what was done, the latest first; or with the id of an act or a set, what it did or became."""
    from legday.app import history as past
    from legday.show.answers import History
    from legday.show.journal_lines import deed_line, facts, step_line

    with open_journal(db) as journal:
        if id_ is None:
            deeds = tuple(past.deeds(journal, limit))
            say(as_json, History(deeds, ()), lambda: map(deed_line, deeds))
            return
        try:
            deed = past.find_deed(journal, id_)
        except LegdayError:
            steps = tuple(past.steps(journal, past.find_entry(journal, id_)))
            say(as_json, History((), steps), lambda: map(step_line, steps))
            return
    brief = {name: value for name, value in deed.said.items() if name not in ("findings", "said")}
    say(as_json, History((deed,), ()), lambda: [deed_line(deed), *facts(brief)])


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@options.which
@click.option("--rename", metavar="NAME", help="Change: the name.")
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Change: the unit the load was typed in.")
@click.option("--load-kind", metavar="KIND", help="Change: total, per_hand, per_side, added, assistance.")
@click.option("--bar", metavar="MASS", help="Change: the bar of loads per side, e.g. 20kg.")
@click.option("--load", type=float, metavar="N", help="Change: the load, in the set's unit.")
@click.option("--reps", type=float, metavar="N", help="Change: the repetitions.")
@click.option("--rir", type=float, metavar="N", help="Change: the repetitions in reserve.")
@click.option(
    "--set-type", metavar="TYPE", help="Change: working, warm_up, drop, failure, amrap, cluster, test."
)
@click.option("--side", metavar="SIDE", help="Change: both, left, right, each.")
@click.option("--note", metavar="TEXT", help="Change: the note.")
@options.journal
@options.yes
def edit(ids: tuple[str, ...], db: str | None, as_json: bool, yes: bool, **given: Any) -> None:
    """Change sets, one or thousands; without a change, list them with their ids.

    \b
    legday edit --name "Leg Press" --from 2024-01-01 --load-kind per_side --bar 45lb
    legday edit --app fitnotes --unit lb
    """  # noqa: D301 -- as above
    from legday.app.edit_sets import choose_sets, edit_sets
    from legday.show.answers import Sets
    from legday.show.journal_lines import listed, set_lines

    changes = _changes(given)
    with open_journal(db) as journal:
        sets = choose_sets(journal, _which(ids, given))
        found = set_lines(sets)
        if not changes or not found:
            say(as_json, Sets(None, found), lambda: listed(found) if found else ["No set fits."])
            return
        if len(found) > 1:
            what = ", ".join(f"{name} {value}" for name, value in changes.items())
            agree(f"Change {_counted(sets)}: {what}?", yes=yes)
        with progress() as tell:
            tell(f"changing {len(found):,} sets")
            act = edit_sets(journal, sets, changes, now())
        kept = journal.store.sets(journal.athlete)
        after = set_lines(kept.filter(kept["entry"].is_in(sets["entry"].implode())))
    say(as_json, Sets(act, after), lambda: _done(act, after, "Changed"))


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@options.which
@options.journal
@options.yes
def delete(ids: tuple[str, ...], db: str | None, as_json: bool, yes: bool, **given: Any) -> None:
    """Delete sets; an import of the same file does not bring them back, undo does."""
    from legday.app.edit_sets import choose_sets, delete_sets
    from legday.show.answers import Sets
    from legday.show.journal_lines import set_lines

    with open_journal(db) as journal:
        sets = choose_sets(journal, _which(ids, given))
        found = set_lines(sets)
        if len(found) > 1:
            agree(f"Delete {_counted(sets)}?", yes=yes)
        with progress() as tell:
            tell(f"deleting {len(found):,} sets")
            act = delete_sets(journal, sets, now()) if found else None
    say(as_json, Sets(act, found), lambda: _done(act, found, "Deleted"))


def _which(ids: tuple[str, ...], given: Any) -> Which:
    from legday.app.edit_sets import Which

    day = day_of(given["day"], "--day")
    first, last = day_of(given["first"], "--from"), day_of(given["last"], "--to")
    return Which(ids, given["name"], given["exercise"], day or first, day or last, given["app"])


def _changes(given: Any) -> dict[str, Any]:
    from legday.units import to_kg

    names = {
        "rename": "name", "unit": "typed_unit", "load_kind": "load_kind", "load": "typed_load",
        "reps": "reps", "rir": "rir", "set_type": "set_type", "side": "side", "note": "note",
    }  # fmt: skip
    changes = {field: given[option] for option, field in names.items() if given[option] is not None}
    if given["bar"] is not None:
        changes["bar_kg"] = to_kg(*mass_of(given["bar"], "--bar"))
    return changes


def _counted(sets: pl.DataFrame) -> str:
    from legday.show.reading import counted

    names = sets["name"].unique(maintain_order=True).to_list()
    which = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
    first, last = str(sets["day"].min()), str(sets["day"].max())
    return f"{counted(sets.height, 'set')} ({which}; {first} to {last})"


def _done(act: str | None, sets: Any, verb: str) -> list[str]:
    from legday.show.journal_lines import listed
    from legday.show.reading import counted

    if act is None:
        return ["Nothing was changed: no set fits, or all of them are so already."]
    return [*listed(sets), f"{verb}: {counted(len(sets), 'set')}. Take it back: {options.called()} undo"]


@click.command()
@options.db
def rebuild(db: str | None) -> None:
    """Make what is derived from the journal's versions anew."""
    with open_journal(db, whole=True) as journal, progress() as tell:
        tell("rebuilding")
        journal.store.rebuild()
    click.echo("Made anew from all versions.")


@click.command()
@options.whole_journal
def check(db: str | None, as_json: bool) -> None:
    """Check that the journal's file is whole and that what is derived agrees with its versions."""
    from legday.show.answers import Checked

    with open_journal(db, whole=True) as journal, progress() as tell:
        tell("checking")
        faults = journal.store.check()
        name = journal.store.name
    say(as_json, Checked(not faults, tuple(faults)), lambda: faults or [f"{name} is sound."])
    if faults:
        msg = f"{name}: {len(faults)} faults; legday rebuild mends what is derived, else restore a backup"
        raise LegdayError(msg)


COMMANDS = (import_file, log, undo, redo, history, edit, delete)
CARE = (check, rebuild)
