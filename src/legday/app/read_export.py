"""Open an export and read it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from legday.errors import LegdayError
from legday.model import Reading

LARGEST_BYTES = 512 * 2**20  # about seven million sets


def read_export(
    path: str | os.PathLike[str],
    unit: str | None = None,
    zone: str | None = None,
    format: str | None = None,  # noqa: A002
    columns: Mapping[str, str] | None = None,
) -> Reading:
    """Read a training log that another app exported.

    Parameters
    ----------
    path : str or path
        The file; its format is told by its content, never by its name.
    unit : {"kg", "lb"}, optional
        Unit of loads that carry none.
    zone : str, optional
        IANA zone to show instants in, such as ``Europe/Berlin``.
    format : str, optional
        Reader's name where the content is not to decide, e.g. ``strong``.
    columns : mapping of str to str, optional
        For a table of no known app: legday's name of a column to the file's.

    Returns
    -------
    Reading

    Raises
    ------
    LegdayError
        If the file cannot be opened, is no log, or does not tell its unit.
    """
    from legday.read import read_source
    from legday.read.source import Options, Source

    if unit not in (None, "kg", "lb"):
        msg = f"unit {unit!r} is not known; say kg or lb"
        raise LegdayError(msg)
    data = load_bytes(Path(path))
    return read_source(Source(Path(path).name, data), Options(unit, zone, columns or {}), format)


def load_bytes(path: Path) -> bytes:
    """Give a file's bytes.

    Raises
    ------
    LegdayError
        If it is missing, a folder, not to be read, too large, or one endless line.
    """
    try:
        if path.is_dir():
            msg = f"{path}: that is a folder; name the file that the app exported"
            raise LegdayError(msg)
        if not path.is_file():
            state = "is not a plain file" if path.exists() else "no such file"
            msg = f"{path}: {state}; name the file that the app exported"
            raise LegdayError(msg)
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            most = LARGEST_BYTES // 2**20
            msg = f"{path}: {size / 2**20:,.0f} MB is more than {most} MB; split the file by year"
            raise LegdayError(msg)
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES)
    except OSError as fault:
        msg = f"{path}: cannot be read ({fault.strerror or fault}); check the name and its rights"
        raise LegdayError(msg) from None
    except ValueError:
        msg = f"{str(path)!r}: that is no file name; name the file that the app exported"
        raise LegdayError(msg) from None
