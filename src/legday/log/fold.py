"""The fold: the state of an entry is what its versions, in any order, come to.

A version overrides what its ancestors wrote. Of each field the writes that no later version has overridden
remain: one is the field's value; several that differ are a conflict, of which the latest stamp is shown and
all are kept, until a version that names them all as ancestors writes the field again. An entry is deleted
when every newest version deletes it: an edit beats a delete.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from legday.log.version import Version


@dataclass(frozen=True, slots=True)
class State:
    """What an entry is now.

    Attributes
    ----------
    fields : mapping
        Value of each field that has one.
    conflicts : mapping of str to tuple of (version id, value)
        Fields changed on both sides, the shown value first.
    heads : tuple of str
        The newest versions: what the next one must name as its parents.
    """

    entry: str
    kind: str
    fields: Mapping[str, Any]
    conflicts: Mapping[str, tuple[tuple[str, Any], ...]]
    deleted: bool
    heads: tuple[str, ...]


def fold(versions: Iterable[Version], author: str | None = None) -> State:
    """Give the state of one entry.

    Parameters
    ----------
    versions : iterable of Version
        All known versions of the entry, in any order, each as often as one likes; parents may be missing.
    author : str, optional
        Count only what this author wrote: what the entry would be without the others.

    Raises
    ------
    ValueError
        If there is no version.
    """
    known = {version.id: version for version in versions}
    ancestors = None if in_line(known.values()) else ancestors_of(known.values())
    if author is not None:
        known = {name: version for name, version in known.items() if version.author == author}
    if not known:
        msg = "an entry without versions has no state"
        raise ValueError(msg)
    if ancestors is None:
        return _fold_line(known.values())
    newest = known.keys() - {above for name in known for above in ancestors[name]}
    heads = sorted(newest, key=lambda name: (known[name].stamp, name), reverse=True)
    fields: dict[str, Any] = {}
    conflicts: dict[str, tuple[tuple[str, Any], ...]] = {}
    for name in sorted({name for version in known.values() for name in version.fields}):
        writes = standing([version for version in known.values() if name in version.fields], ancestors)
        shown = writes[0].fields[name]
        if any(write.fields[name] != shown for write in writes):
            conflicts[name] = tuple((write.id, write.fields[name]) for write in writes)
        if shown is not None:
            fields[name] = shown
    first = known[heads[0]]
    deleted = all(known[name].deleted for name in heads)
    return State(first.entry, first.kind, fields, conflicts, deleted, tuple(heads))


def in_line(versions: Collection[Version]) -> bool:
    """Tell whether each version, as they are given, stands on the one before it and on no other.

    So do nearly all histories. Then nothing is concurrent, and the last write of a field holds.
    """
    rest = iter(versions)
    first = next(rest, None)
    if first is None:
        return True
    above = first.id
    for version in rest:
        if version.parents != (above,):
            return False
        above = version.id
    return all(version.id not in first.parents for version in versions) if first.parents else True


def _fold_line(line: Collection[Version]) -> State:
    fields: dict[str, Any] = {}
    for version in line:
        fields.update(version.fields)
    present = {name: value for name, value in fields.items() if value is not None}
    return State(version.entry, version.kind, present, {}, version.deleted, (version.id,))


def standing(writes: Collection[Version], ancestors: Mapping[str, frozenset[str]]) -> list[Version]:
    """Give the writes of a field that no other write of it came after, the latest stamp first."""
    if len(writes) == 1:
        return list(writes)
    overridden = frozenset[str]().union(*(ancestors[write.id] for write in writes))
    left = [write for write in writes if write.id not in overridden]
    return sorted(left, key=lambda write: (write.stamp, write.id), reverse=True)


def ancestors_of(versions: Iterable[Version]) -> Mapping[str, frozenset[str]]:
    """Give all ancestors of each version of an entry, as far as they are known.

    A version among its own ancestors, which no sound program makes, counts as having none, and so does what
    stands on it.
    """
    known = {version.id: version for version in versions}
    if in_line(known.values()):
        so_far, line = frozenset[str](), {}
        for name, version in known.items():
            line[name] = so_far = so_far.union(version.parents)
        return line
    waiting = {name: sum(above in known for above in set(known[name].parents)) for name in known}
    beneath: dict[str, list[str]] = {}
    for name, version in known.items():
        for above in set(version.parents):
            beneath.setdefault(above, []).append(name)
    found: dict[str, frozenset[str]] = {}
    ready = [name for name, count in waiting.items() if count == 0]
    while ready:
        name = ready.pop()
        parents = known[name].parents
        found[name] = frozenset(parents).union(*(found[above] for above in parents if above in known))
        for below in beneath.get(name, ()):
            waiting[below] -= 1
            if waiting[below] == 0:
                ready.append(below)
    return {name: found.get(name, frozenset()) for name in known}
