"""Versions that change, delete, settle and take back. Pure: they are made here and kept by the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from legday.log.fold import State, ancestors_of, fold, standing
from legday.log.version import Version, is_app, make_version


def change(
    state: State,
    fields: Mapping[str, Any],
    *,
    deleted: bool = False,
    stamp: str,
    author: str,
    device: str,
    act: str,
) -> Version:
    """Make the version that changes an entry as it is now; a field in conflict is settled by naming it.

    Parameters
    ----------
    fields : mapping
        What changes; None takes a field away.
    deleted : bool
        Whether it deletes the entry.
    stamp, author, device, act : str
        See Version.
    """
    return make_version(
        entry=state.entry, kind=state.kind, parents=state.heads, stamp=stamp, author=author, device=device,
        act=act, fields=fields, deleted=deleted,
    )  # fmt: skip


def receipt(fields: Mapping[str, Any], *, stamp: str, author: str, device: str, act: str) -> Version:
    """Make the entry that says what an act was. Its id is the act's; it is deleted when the act is undone."""
    return make_version(
        entry=act, kind="receipt", stamp=stamp, author=author, device=device, act=act, fields=fields
    )


def undo(
    versions_of_act: Iterable[Version],
    histories: Mapping[str, Sequence[Version]],
    *,
    stamp: str,
    author: str,
    device: str,
    act: str,
    gone: Collection[str] = frozenset(),
) -> list[Version]:
    """Make the versions that take an act back. Redo is the undo of the undo.

    What the act made is deleted, what it deleted comes back, and each field it changed gets the value it has
    without the act, unless a later act has changed it again.

    Parameters
    ----------
    versions_of_act : iterable of Version
        All versions of the act to take back.
    histories : mapping of str to sequence of Version
        All versions of each entry that the act touched, by entry.
    stamp, author, device, act : str
        Of the new versions. What an app's export said is taken back in the app's name, so that the same
        export, imported again, says it again.
    gone : collection of str, optional
        Acts that were taken back since, and those that took them back: they stand in nobody's way.

    Returns
    -------
    list of Version
        Empty if nothing of the act stands any more.
    """
    by_entry: dict[str, dict[str, Version]] = {}
    for version in versions_of_act:
        by_entry.setdefault(version.entry, {})[version.id] = version
    found = []
    for entry, taken in by_entry.items():
        state = fold(histories[entry])
        fields, deleted = _without(taken, histories[entry], state, gone)
        if fields or deleted != state.deleted:
            says = {version.author for version in taken.values()}
            (sole,) = says if len(says) == 1 else (author,)
            found.append(
                change(
                    state, fields, deleted=deleted, stamp=stamp, author=sole if is_app(sole) else author,
                    device=device, act=act,
                )
            )  # fmt: skip
    return found


def _without(
    taken: Mapping[str, Version], history: Sequence[Version], state: State, gone: Collection[str]
) -> tuple[dict[str, Any], bool]:
    """The fields to write and whether to delete, so that an entry is as if the act had not been."""
    ancestors = ancestors_of(history)
    rest = [
        version for version in history if version.id not in taken and ancestors[version.id].isdisjoint(taken)
    ]
    if not rest:
        return {}, True
    before = fold(rest)
    live = [version for version in history if version.act not in gone]
    fields = {}
    for name in sorted({name for version in taken.values() for name in version.fields}):
        writes = standing([version for version in live if name in version.fields], ancestors)
        value = before.fields.get(name)
        if any(write.id in taken for write in writes) and value != state.fields.get(name):
            fields[name] = value
    deleted = before.deleted if any(one.id in taken for one in standing(live, ancestors)) else state.deleted
    return fields, deleted
