"""Journals with something in them: several people, edits, deletes, conflicts, odd texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from legday.log import State, Store, edit, fold, make_version
from legday.log.compare import histories_of
from legday.log.engine import reading
from legday.log.rows import version_of
from legday.log.version import Version

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
ODD = 'Fuß → "gut"\nline two\r\n=1+1 \0 \u2028 {"a": null}'


def new(store: Store, entry: str, author: str = "me", kind: str = "set", **fields: Any) -> Version:
    return make_version(
        entry=entry, kind=kind, stamp=str(store.tick(NOW)), author=author, device=store.device,
        act=f"act-{entry}", fields=fields,
    )  # fmt: skip


def change(store: Store, entry: str, athlete: str, *, deleted: bool = False, **fields: Any) -> Version:
    state = store.state(entry, athlete)
    assert state is not None
    return edit.change(
        state, fields, deleted=deleted, stamp=str(store.tick(NOW)), author=athlete, device=store.device,
        act=f"change-{entry}",
    )  # fmt: skip


def fill(store: Store, sets: int = 30) -> None:
    """Three athletes: sets of which some were edited, deleted, or changed on two sides."""
    for athlete in ("me", "anna-maria", "ben"):
        store.append(
            [
                new(
                    store, f"{athlete}-{at}", athlete, session=f"s{at // 5}", start="2026-01-05T18:00:00",
                    name=f"Squat of {athlete}", exercise_order=1, set_index=at % 5 + 1, reps=5.0 + at % 3,
                    typed_load=100 + at / 4, typed_unit="kg", note=ODD if at == 3 else None,
                )
                for at in range(sets)
            ],
            athlete,
        )  # fmt: skip
        store.append([change(store, f"{athlete}-1", athlete, reps=9.0, note=None)], athlete)
        store.append([change(store, f"{athlete}-2", athlete, deleted=True)], athlete)
        state = store.state(f"{athlete}-4", athlete)
        assert state is not None
        for reps in (1e22, 2.5e-7):  # numbers that are written in more than one way
            other = edit.change(
                state, {"reps": reps}, stamp=str(store.tick(NOW)), author=athlete, device=f"phone{reps}",
                act="both sides",
            )  # fmt: skip
            store.append([other], athlete)
    store.append([change(store, "ben-5", "ben", rir=1.0)], "ben")


def folds(store: Store) -> Mapping[tuple[str, str], State]:
    """Every entry's state, by athlete and entry, folded here and now."""
    with reading(store.engine) as conn:
        return {key: fold(map(version_of, rows)) for key, rows in histories_of(conn)}


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())
