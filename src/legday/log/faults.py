"""A database's error as one line for a person: what, where, what to do next."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from legday.errors import LegdayError

LOCKED = "is being written by another program; wait for it to end and try again"
_FULL = "the disk is full, and nothing was written; free some space and try again"
_READONLY = "may only be read; check its rights, and those of its folder"
_DAMAGED = "is damaged; keep a copy of it, and restore a backup with legday restore"

# By the start of SQLite's name of the error, https://sqlite.org/rescode.html.
_SQLITE: Mapping[str, str] = {
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_SHMSIZE": _FULL,  # no room for the index of the log, without which nothing can be read
    "SQLITE_READONLY": _READONLY,
    "SQLITE_PERM": _READONLY,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": "is no journal of legday; name another file",
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder is there, and its rights",
    "SQLITE_IOERR": "the disk failed while it was used, and nothing was written; check the disk",
}
# By the start of PostgreSQL's SQLSTATE, appendix A of its manual.
_POSTGRES: Mapping[str, str] = {
    "55P03": LOCKED,
    "40": LOCKED,
    "53100": _FULL,
    "53": "has no room for us (too many connections, or no memory); try again later",
    "25006": _READONLY,
    "42501": "does not let this user write; ask its owner for the rights",
    "28": "refuses the user or the password; check both",
    "3D": "the server has no such database; create it first",
    "57": "the server is shutting down or starting up; try again",
    "08": "the connection to the server broke, and nothing was written; try again",
    "XX": _DAMAGED,
}
# A connection that never came to be has no SQLSTATE, only the server's words.
_WORDS: Mapping[str, str] = {
    "authentication failed": _POSTGRES["28"],
    "no password supplied": _POSTGRES["28"],
    "does not exist": "the server has no such database or user; create it first",
    "too many": _POSTGRES["53"],
    "starting up": _POSTGRES["57"],
    "shutting down": _POSTGRES["57"],
    "closed": _POSTGRES["08"],
    "terminat": _POSTGRES["08"],
}


class JournalError(LegdayError):
    """The database's fault, not the caller's; `line` says what it is without the place."""

    def __init__(self, where: str, line: str) -> None:
        super().__init__(f"{where}: {line}")
        self.where, self.line = where, line

    def __reduce__(self) -> tuple[type[JournalError], tuple[str, str]]:
        """Have it come through a pipe as what it is."""
        return JournalError, (self.where, self.line)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise what goes wrong with the database inside as a LegdayError of one line, a JournalError.

    Errors that are a fault of this program go through as they are.
    """
    try:
        yield
    except Exception as fault:
        line = _line(getattr(fault, "orig", None) or fault)
        if line is None:
            raise
        raise JournalError(where, line) from None


def _line(fault: BaseException) -> str | None:
    if isinstance(fault, OSError):
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            return _FULL
        return f"{fault.strerror or 'cannot be used'}; check its folder and its rights"
    name = getattr(fault, "sqlite_errorname", None)
    if name is not None:
        return next((line for start, line in _SQLITE.items() if name.startswith(start)), None)
    state = getattr(fault, "sqlstate", None)
    if state is not None:
        return next((line for start, line in _POSTGRES.items() if state.startswith(start)), None)
    if type(fault).__module__.startswith("psycopg"):
        words = str(fault)
        if "invalid" in words and "option" in words:
            return "is no address of a database; write it like postgresql://user:password@host:5432/database"
        known = (line for part, line in _WORDS.items() if part in words)
        return next(known, "no server answers there; check host and port, and that it runs")
    return None
