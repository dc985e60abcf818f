"""The journal of a person: where it is, and who writes into it from here."""

from __future__ import annotations

import os
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from legday.errors import LegdayError

if TYPE_CHECKING:
    from legday.log.store import Store

FILE = "legday.db"
LONGEST = 100  # characters of an athlete's name
_DEVICE = "device"
_SERVERS = ("postgresql://", "postgres://")


@dataclass(frozen=True, slots=True)
class Journal:
    """One person's part of an open store; what they say is said in the name of `athlete`, their id."""

    store: Store
    athlete: str = "me"

    @property
    def name(self) -> str:
        """What the person is called; see `legday.log.person`."""
        from legday.log.person import called

        return called(self.athlete)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()


def home() -> Path:
    """Give the folder of this user: LEGDAY_HOME, else the platform's folder for data."""
    from platformdirs import user_data_path

    said = os.environ.get("LEGDAY_HOME")
    return Path(said).expanduser() if said else user_data_path("legday", appauthor=False)


def place(db: str | None = None) -> str | Path:
    """Give the place of the journal: `db`, else LEGDAY_DB, else ``legday.db`` in the user's folder.

    Parameters
    ----------
    db : str, optional
        An SQLite file, or a ``postgresql://`` URL.
    """
    said = db or os.environ.get("LEGDAY_DB")
    if not said:
        return home() / FILE
    return said if said.startswith(_SERVERS) else Path(said).expanduser()


def open_journal(db: str | None = None, athlete: str | None = None, *, create: bool = True) -> Journal:
    """Open the journal, or begin one.

    Parameters
    ----------
    db : str, optional
        See `place`.
    athlete : str, optional
        Whose part of it, see `named_athlete`.
    create : bool
        Whether to begin one where there is none.

    Raises
    ------
    LegdayError
        If it is not there, or cannot be opened or made; if nobody is called so, and nobody is to begin.
    """
    from legday.log.store import open_store

    named, where = named_athlete(athlete), place(db)
    if not create and isinstance(where, Path) and not where.exists():
        msg = f"{where}: there is no journal yet; begin one with legday import FILE or legday log SETS"
        raise LegdayError(msg)
    store = open_store(where, _device(), create=create)
    try:
        return Journal(store, _id(store, named, create=create))
    except BaseException:
        store.close()
        raise


def open_store_of(where: str) -> Store:
    """Open the journal of a server, whoever's entries are asked for; it is begun where there is none.

    Parameters
    ----------
    where : str
        As `place` gives it.

    Raises
    ------
    LegdayError
        If it cannot be opened or made.
    """
    from legday.log.store import open_store

    is_file = not where.startswith(_SERVERS)
    return open_store(Path(where) if is_file else where, _device(), create=True)


def named_athlete(said: str | None = None) -> str | None:
    """Give who is named: `said`, else LEGDAY_ATHLETE; None for the default person, whose name is ``me``.

    Raises
    ------
    LegdayError
        If it is no name.
    """
    text = os.environ.get("LEGDAY_ATHLETE") or None if said is None else said
    if text is None:
        return None
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name or len(name) > LONGEST or not name.isprintable() or name.startswith("app:"):
        msg = f"athlete {text!r:.80} is no name; say one of 1 to {LONGEST} letters, not beginning with app:"
        raise LegdayError(msg)
    return name


def _id(store: Store, named: str | None, *, create: bool) -> str:
    from legday.log.person import ME, called, default_athlete

    if named in (None, ME):
        return default_athlete(store.engine, store.name, create=create)
    there = store.athletes()
    if not create and named not in there:
        names = ", ".join(map(called, there))
        msg = f"there is nobody called {named!r} in the journal; there are: {names or 'none'}"
        raise LegdayError(f"{msg}; they begin with legday import FILE --athlete NAME")
    return named


def _device() -> str:
    """Give this device's name in stamps: made by chance once, and kept in the user's folder."""
    folder = home()
    path = folder / _DEVICE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            with path.open("x", encoding="ascii") as file:
                file.write(secrets.token_hex(4))
        except FileExistsError:
            pass
        name = path.read_text("ascii", "replace").strip()
    except OSError as fault:
        msg = (
            f"{folder}: cannot be used ({fault.strerror}); set LEGDAY_HOME to a folder that you may write to"
        )
        raise LegdayError(msg) from None
    return name if name.isalnum() else "here"
