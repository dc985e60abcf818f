"""Commands that say what names, bodies, days and choices are: all of it entries of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import day_of, length_of, mass_of, now, open_journal, say

if TYPE_CHECKING:
    from legday.app.open_journal import Journal


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@click.argument("exercise", required=False, metavar="[EXERCISE]")
@click.option("--remove", is_flag=True, help="Take the alias back.")
@click.option(
    "--file", type=click.Path(path_type=Path), metavar="FILE", help="Take over a TOML file of names."
)
@options.journal
def alias(name: str | None, exercise: str | None, **given: Any) -> None:
    """Say which exercise a logged name is, in past and future; alone, list aliases and names that wait.

    \b
    legday alias "Leg Press Keller" leg-press
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.settle_names import settle_alias, settle_file

    remove, file = given["remove"], given["file"]
    with open_journal(given["db"], create=True) as journal:
        act = None
        if file is not None:
            act, _, _ = settle_file(journal, file, now())
        elif name is not None:
            if (exercise is None) is not remove:
                msg = f"alias {name!r}: name its exercise, such as leg-press, or --remove"
                raise LegdayError(msg)
            act = settle_alias(journal, name, exercise, now())
        _names(journal, given["as_json"], act, changed=name is not None or file is not None)


@click.command()
@click.argument("id_", required=False, metavar="[ID]")
@click.option("--name", metavar="NAME", help="What you call it.")
@click.option("--pattern", metavar="PATTERN", help="Its movement pattern, such as squat.")
@click.option("--region", metavar="REGION", help="lower, upper, trunk or mixed.")
@click.option("--direct", metavar="A,B", help="Muscles it trains: 1 set each.")
@click.option("--indirect", metavar="A,B", help="Muscles that help: half a set each.")
@click.option("--equipment", metavar="KIND", help="What it is done with.")
@click.option("--unilateral", is_flag=True, default=None, help="Done one side at a time.")
@click.option("--load", metavar="KIND", help="total, per_hand, added or assistance.")
@click.option("--body-share", type=float, metavar="SHARE", help="Share of your body mass that moves, 0 to 1.")
@click.option("--remove", is_flag=True, help="Take the exercise back.")
@options.journal
def exercise(id_: str | None, remove: bool, db: str | None, as_json: bool, **given: Any) -> None:
    """Say what an exercise of your own is; alone, list yours.

    \b
    legday exercise slant-squat --name "Slant squat" --pattern squat --region lower --direct quads
    """  # noqa: D301 -- as above
    from legday.app.settle_names import settle_exercise

    table = {name: value for name, value in given.items() if value is not None}
    for name in ("direct", "indirect"):
        if name in table:
            table[name] = [part.strip() for part in table[name].split(",") if part.strip()]
    with open_journal(db, create=True) as journal:
        act = settle_exercise(journal, id_, None if remove else table, now()) if id_ is not None else None
        _names(journal, as_json, act, changed=id_ is not None)


def _names(journal: Journal, as_json: bool, act: str | None, *, changed: bool) -> None:
    from legday.app.book_of_journal import book_of_journal
    from legday.app.names_of_journal import names_of
    from legday.app.settle_names import table_of
    from legday.show.answers import Names
    from legday.show.journal_lines import waiting

    names = names_of(journal)
    own = {one.id: table_of(one) for one in names.own}
    unresolved = tuple(book_of_journal(journal).unresolved)

    def lines() -> Any:
        if changed:
            yield _kept(act)
        yield from (f"  {name} = {target}" for name, target in names.aliases.items())
        yield from (f"  {key}: {table['name']}, {table['pattern']}" for key, table in own.items())
        if unresolved:
            yield "Names that wait for an exercise:"
            yield from (f"  {waiting(one)}" for one in unresolved)

    say(as_json, Names(act, names.aliases, own, unresolved), lines)


@click.command()
@click.argument("mass", required=False, metavar="[MASS]")
@click.option("--day", metavar="DATE", help="The day it was weighed (YYYY-MM-DD); by default today.")
@click.option("--remove", is_flag=True, help="Take back what was said of the day.")
@options.journal
def body(mass: str | None, day: str | None, remove: bool, db: str | None, as_json: bool) -> None:
    """Say your body mass, such as 81.5kg or 180lb; alone, list what is known.

    Pull-ups, squats and their kin move part of it: it is taken as of the day of each set.
    """
    from legday.app.say_fact import say_bodyweight
    from legday.units import to_kg

    with open_journal(db, create=True) as journal:
        act = None
        if remove or mass is not None:
            when = day_of(day, "--day") or now().date()
            value = None if remove else to_kg(*mass_of(mass or "", "body"))
            act = say_bodyweight(journal, when, value, now())
        _person(journal, as_json, act, changed=remove or mass is not None)


@click.command()
@click.argument("text", nargs=-1, metavar="[TEXT...]")
@click.option("--remove", metavar="DATE", help="Take back the absence that begins on this day.")
@options.journal
def absence(text: tuple[str, ...], remove: str | None, db: str | None, as_json: bool) -> None:
    """Say when training was out of the question; alone, list what is known. Such weeks break no streak.

    \b
    legday absence ill 3-9 March
    legday absence away 2026-07-01 to 2026-07-14
    legday absence krank seit Montag
    legday absence enferma del 3 al 9 de marzo
    """  # noqa: D301 -- as above
    from legday.app.say_fact import say_absence
    from legday.read.absence_text import parse_absence

    with open_journal(db, create=True) as journal:
        act = None
        gone = day_of(remove, "--remove")
        if gone is not None:
            act = say_absence(journal, gone, None, None, now(), remove=True)
        elif text:
            said = parse_absence(" ".join(text), now().date())
            act = say_absence(journal, said.first, said.last, said.reason, now())
        _person(journal, as_json, act, changed=bool(text or remove))


def _person(journal: Journal, as_json: bool, act: str | None, *, changed: bool) -> None:
    from legday.app.book_of_journal import book_of_journal
    from legday.show.answers import AbsenceLine, BodyLine, Person

    book = book_of_journal(journal)
    masses = tuple(BodyLine(*row) for row in book.body.drop_nulls().iter_rows())
    away = tuple(AbsenceLine(*row) for row in book.absences.iter_rows())

    def lines() -> Any:
        if changed:
            yield _kept(act)
        yield from (f"  {one.day}: {one.bodyweight_kg:.1f} kg" for one in masses[-10:])
        for one in away[-10:]:
            yield f"  {one.first_day} to {one.last_day or 'now'}: {one.reason or 'absent'}"

    say(as_json, Person(act, masses, away), lines)


@click.command()
@click.option("--sex", type=click.Choice(["female", "male"]), help="For the share of muscle mass, and norms.")
@click.option("--born", metavar="DATE", help="A year, or the day as YYYY-MM-DD.")
@click.option("--height", metavar="LENGTH", help="Such as 172cm or 68in.")
@click.option("--forget", multiple=True, type=click.Choice(["sex", "born", "height"]), help="Take it back.")
@options.journal
def profile(forget: tuple[str, ...], **given: Any) -> None:
    """Say who trains; alone, show what is known."""
    from legday.app.preferences import change_profile

    height = given["height"]
    said: dict[str, Any] = {"sex": given["sex"], "born": given["born"]}
    said["height_m"] = length_of(height, "--height") if height else None
    said = {name: value for name, value in said.items() if value is not None}
    said |= {"height_m" if name == "height" else name: None for name in forget}
    with open_journal(given["db"], create=True) as journal:
        act = change_profile(journal, said, now()) if said else None
        _preferred(journal, given["as_json"], act, changed=bool(said))


@click.command()
@click.option("--has", metavar="A,B", help="Equipment there is, such as barbell,dumbbell.")
@click.option("--bar", metavar="MASS", help="Your bar, such as 20kg or 45lb.")
@click.option("--plates", metavar="A,B", help="Your pairs of plates with their unit, such as 20,10,5,2.5kg.")
@options.journal
def kit(has: str | None, bar: str | None, plates: str | None, db: str | None, as_json: bool) -> None:
    """Say what there is to train with: equipment, bar, plates; alone, show what is known."""
    from legday.app.preferences import change_kit

    changes: dict[str, Any] = {}
    if bar is not None:
        value, unit = mass_of(bar, "--bar")
        changes[f"bar_{unit}"] = value
    if plates is not None:
        *others, last = plates.split(",")
        _, unit = mass_of(last, "--plates")
        changes[f"plates_{unit}"] = [mass_of(one.strip() + unit, "--plates")[0] for one in others]
        changes[f"plates_{unit}"].append(mass_of(last, "--plates")[0])
    with open_journal(db, create=True) as journal:
        items = None if has is None else [part.strip() for part in has.split(",") if part.strip()]
        act = change_kit(journal, items, now(), changes) if changes or has is not None else None
        _preferred(journal, as_json, act, changed=bool(changes) or has is not None)


@click.command()
@click.argument("words", nargs=-1, metavar="[LIFT] [kg|lb]")
@click.option("--remove", is_flag=True, help="Take it back, for the lift or for all.")
@options.journal
def unit(words: tuple[str, ...], remove: bool, db: str | None, as_json: bool) -> None:
    """Say in which unit you type loads, for all lifts or for one; alone, show what is known.

    \b
    legday unit lb
    legday unit "leg press" kg
    """  # noqa: D301 -- as above
    from legday.app.preferences import change_unit

    said = None if remove or not words else words[-1]
    lift = " ".join(words if remove else words[:-1])
    with open_journal(db, create=True) as journal:
        act = change_unit(journal, said, now(), lift) if words or remove else None
        _preferred(journal, as_json, act, changed=bool(words or remove))


@click.command("set")
@click.argument("name", required=False, metavar="[NAME]")
@click.argument("value", required=False, metavar="[VALUE]")
@click.option("--default", is_flag=True, help="Bring back the default.")
@options.journal
def set_(name: str | None, value: str | None, default: bool, db: str | None, as_json: bool) -> None:
    """Change a number that legday reckons with; alone, show what you changed.

    \b
    legday set streak_leg_days 2
    legday set band_edges 4,10,20
    legday set streak_leg_days --default
    """  # noqa: D301 -- as above
    from legday.app.preferences import change_settings
    from legday.catalogue.settings import settings_table

    known = {setting.name: setting for setting in settings_table()}
    if name is not None and value is None and not default:
        one = known.get(name)
        if one is None:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "docs/reference/settings.md lists them"
            msg = f"{name} is not a setting; {hint}"
            raise LegdayError(msg)
        click.echo(f"{name}: {one.value} {one.unit} by default ({one.source})")
        return
    with open_journal(db, create=True) as journal:
        act = None
        if name is not None:
            listed = name in known and isinstance(known[name].value, list)
            changed = None if default else _values(value or "", listed=listed)
            act = change_settings(journal, {name: changed}, now())
        _preferred(journal, as_json, act, changed=name is not None)


def _preferred(journal: Journal, as_json: bool, act: str | None, *, changed: bool) -> None:
    from legday.app.preferences import preferences_of
    from legday.show.answers import Preferred
    from legday.show.journal_lines import facts

    found = preferences_of(journal)
    units = {lift or "all lifts": unit for lift, unit in found.units.items()}
    answer = Preferred(act, found.profile, found.equipment, units, found.changes)

    def lines() -> Any:
        if changed:
            yield _kept(act)
        yield from facts(found.profile)
        yield from facts({"kit": found.equipment} if found.equipment else {})
        yield from facts(units)
        yield from facts(found.changes)

    say(as_json, answer, lines)


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--all", "everything", is_flag=True, help="Confirm all that are listed.")
@options.journal
def confirm(ids: tuple[str, ...], everything: bool, db: str | None, as_json: bool) -> None:
    """Confirm values that looked impossible: they count again. Alone, list them.

    A day (YYYY-MM-DD) instead of an id confirms that the sets of two apps on it are two sessions.
    """
    import polars as pl

    from legday.app.confirm import confirm_day, confirm_sets, doubtful_sets
    from legday.show.answers import Sets
    from legday.show.journal_lines import listed, set_lines

    with open_journal(db) as journal:
        doubtful = doubtful_sets(journal)
        days = [one for one in ids if len(one) == len("2026-03-01") and one[4:5] == "-"]
        starts = [one for one in ids if one not in days]
        chosen = doubtful if everything else doubtful.clear()
        for start in starts:
            found = doubtful.filter(pl.col("entry").str.starts_with(start))
            if found.height != 1:
                msg = f"{start!r} is the id of no doubtful set; legday confirm lists them"
                raise LegdayError(msg)
            chosen = pl.concat([chosen, found])
        act = confirm_sets(journal, chosen, now()) if not chosen.is_empty() else None
        for day in days:
            when = day_of(day, "confirm")
            act = (confirm_day(journal, when, now()) if when else None) or act
    shown = set_lines(chosen if ids or everything else doubtful)

    def lines() -> Any:
        yield from listed(shown)
        if ids or everything:
            yield _kept(act)
        elif not shown:
            yield "No value is doubtful."

    say(as_json, Sets(act, shown), lines)


@click.command()
@click.argument("id_", required=False, metavar="[ID]")
@click.argument("field", required=False, metavar="[FIELD]")
@click.argument("choice", required=False, type=click.IntRange(1), metavar="[NUMBER]")
@options.journal
def conflicts(id_: str | None, field: str | None, choice: int | None, db: str | None, as_json: bool) -> None:
    """List fields that were changed on two sides; with id, field and number, choose a value."""
    from legday.app.confirm import settle_conflict
    from legday.show.answers import Conflict, Conflicts

    with open_journal(db) as journal:
        act = None
        if id_ is not None:
            if field is None or choice is None:
                msg = (
                    f"conflicts {id_}: name the field and the number of the value, as legday conflicts lists"
                )
                raise LegdayError(msg)
            entries = [one.entry for one in journal.store.conflicts(journal.athlete)]
            found = [entry for entry in entries if entry.startswith(id_)]
            act = settle_conflict(journal, found[0] if len(found) == 1 else id_, field, choice, now())
        left = tuple(
            Conflict(state.entry, state.kind, _what(state.fields), name, tuple(value for _, value in writes))
            for state in journal.store.conflicts(journal.athlete)
            for name, writes in state.conflicts.items()
        )

    def lines() -> Any:
        if id_ is not None:
            yield _kept(act)
        for one in left:
            values = "; ".join(f"{at}: {value}" for at, value in enumerate(one.values, 1))
            yield f"  {one.id[:8]}  {one.what}, {one.field}: {values}"
        if not left:
            yield "Nothing is in conflict."

    say(as_json, Conflicts(act, left), lines)


def _what(fields: Mapping[str, Any]) -> str:
    named = (fields.get(name) for name in ("start", "day", "first_day", "name", "lift"))
    return " ".join(str(one)[:40] for one in named if one)


def _kept(act: str | None) -> str:
    return (
        f"Kept. Take it back: {options.called()} undo" if act else "It was so already; nothing was changed."
    )


def _values(text: str, *, listed: bool) -> Any:
    parts = [_value(part.strip()) for part in text.split(",")]
    return parts if listed else _value(text.strip())


def _value(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


COMMANDS = (alias, exercise, body, absence, profile, kit, unit, set_, confirm, conflicts)
