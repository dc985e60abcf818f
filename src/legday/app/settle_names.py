"""What a name means, for all of the journal: aliases, and exercises of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from legday import catalogue
from legday.app.act import Wish, commit, named
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.app.settle import own_exercises, settled
from legday.catalogue import Movement
from legday.errors import LegdayError


def alias_wish(name: str, exercise: str, own: tuple[Movement, ...]) -> Wish:
    """Give the entry of an alias.

    Raises
    ------
    LegdayError
        If there is no such exercise, or the name is empty.
    """
    if not name.strip():
        msg = "alias: a name is missing; write it as it stands in the log"
        raise LegdayError(msg)
    fields = {"name": name, "exercise": catalogue.exercise(exercise, own).id}
    return Wish(named("alias", name.casefold()), "alias", fields)


def settle_alias(journal: Journal, name: str, exercise: str | None, now: datetime) -> str | None:
    """Say which exercise a logged name is, in past and future; None takes it back.

    Raises
    ------
    LegdayError
        If there is no such exercise.
    """
    if exercise is None:
        wish = Wish(named("alias", name.casefold()), "alias", None)
        return commit(journal, "alias", [wish], {"what": f"{name} is no alias any more"}, now)
    wish = alias_wish(name, exercise, names_of(journal).own)
    return commit(journal, "alias", [wish], {"what": f"{name} = {exercise}"}, now)


def settle_exercise(journal: Journal, id_: str, table: Mapping[str, Any] | None, now: datetime) -> str | None:
    """Say what an exercise of one's own is; None takes it back.

    Parameters
    ----------
    table : mapping or None
        Fields as in a file of names: ``name, pattern, region, direct`` ...; see `legday.app.settle`.

    Raises
    ------
    LegdayError
        If the table does not describe one; every fault is named.
    """
    if table is None:
        wish = Wish(named("exercise", id_), "exercise", None)
        return commit(journal, "exercise", [wish], {"what": f"{id_} is no exercise any more"}, now)
    _, faults = own_exercises({id_: table})
    if faults:
        raise LegdayError("; ".join(faults))
    return commit(journal, "exercise", [_exercise_wish(id_, table)], {"what": id_}, now)


def settle_file(journal: Journal, path: Path, now: datetime) -> tuple[str | None, int, int]:
    """Take over a TOML file of aliases and own exercises, as `--aliases` reads it.

    Returns
    -------
    act, aliases, exercises
        None if the journal had all of it; and how many of each the file has.

    Raises
    ------
    LegdayError
        If the file cannot be read or something in it is wrong; every fault is named.
    """
    aliases, own = settled((), path)
    wishes = [_exercise_wish(one.id, table_of(one)) for one in own]
    wishes += [alias_wish(name, exercise, own) for name, exercise in aliases.items()]
    act = commit(journal, "names", wishes, {"what": path.name}, now)
    return act, len(aliases), len(own)


def table_of(movement: Movement) -> dict[str, Any]:
    """Give an own exercise as the table that describes it."""
    return {
        "name": movement.name, "pattern": movement.pattern, "region": movement.region,
        "direct": list(movement.direct), "indirect": list(movement.indirect),
        "equipment": movement.equipment[0], "unilateral": movement.unilateral, "load": movement.load,
        "body_share": movement.body_share,
    }  # fmt: skip


def _exercise_wish(id_: str, table: Mapping[str, Any]) -> Wish:
    def plain(value: Any) -> Any:
        return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value

    fields = {"id": id_, **{name: plain(value) for name, value in table.items()}}
    return Wish(named("exercise", id_), "exercise", fields)
