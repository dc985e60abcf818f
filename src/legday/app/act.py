"""What is done at once: versions under one stamp, and the receipt that says what they are."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from legday.app.open_journal import Journal
from legday.log import Version, edit, fold, make_version
from legday.log.version import digest

if TYPE_CHECKING:
    from legday.log.rows import Seen


class Signature(TypedDict):
    """What all versions of an act share."""

    stamp: str
    author: str
    device: str
    act: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What an entry is to be: its fields change to these, None takes one away; `fields` None deletes it."""

    entry: str
    kind: str
    fields: Mapping[str, Any] | None


def sign(journal: Journal, now: datetime) -> Signature:
    """Give what the versions of a new act share."""
    store = journal.store
    return Signature(
        stamp=str(store.tick(now)), author=journal.athlete, device=store.device, act=secrets.token_hex(6)
    )


def named(*parts: str) -> str:
    """Give the id of an entry of which there is one, whichever device makes it."""
    return digest("|".join(parts))


def grant(journal: Journal, wishes: Iterable[Wish], signature: Signature) -> tuple[list[Version], Seen]:
    """Make the versions that bring entries to what they are to be; none where they are so already.

    Returns
    -------
    list of Version and Seen
        And what they were made from, for `Store.append`.
    """
    wanted = list(wishes)
    seen = journal.store.see([wish.entry for wish in wanted], journal.athlete)
    made = []
    for wish in wanted:
        history = seen.histories.get(wish.entry)
        if history is None:
            if wish.fields is not None:
                made.append(
                    make_version(entry=wish.entry, kind=wish.kind, fields=present(wish.fields), **signature)
                )
            continue
        state = fold(history)
        if wish.fields is None:
            if not state.deleted:
                made.append(edit.change(state, {}, deleted=True, **signature))
            continue
        delta = {
            name: value
            for name, value in wish.fields.items()
            if state.fields.get(name) != value or name in state.conflicts
        }
        if delta or state.deleted:
            made.append(edit.change(state, delta, **signature))
    return made, seen


def present(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def commit(
    journal: Journal, use: str, wishes: Iterable[Wish], said: Mapping[str, Any], now: datetime
) -> str | None:
    """Bring entries to what they are to be, as one act with a receipt.

    Parameters
    ----------
    use : str
        What was done, in a word: ``log``, ``edit`` ...
    said : mapping
        What the receipt tells of it.

    Returns
    -------
    str or None
        The act; None if all was so already and nothing was written.
    """
    with journal.store.one_moment():
        signature = sign(journal, now)
        made, seen = grant(journal, wishes, signature)
    if not made:
        return None
    receipt = edit.receipt({"use": use, **present(said)}, **signature)
    journal.store.append([*made, receipt], journal.athlete, seen)
    return signature["act"]
