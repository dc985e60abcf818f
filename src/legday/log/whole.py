"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legday.errors import LegdayError
from legday.log.engine import sync_folder
from legday.log.faults import told


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a name to write under; what stands there at the end gets its own name once it is on the disk.

    Until then, and where anything goes wrong, the file that may be at `path` stays as it was.

    Raises
    ------
    LegdayError
        If the folder is not there or may not be written to, or the disk is full.
    """
    if path.is_dir():
        msg = f"{path}: that is a folder; name a file in it"
        raise LegdayError(msg)
    if not path.parent.is_dir():
        msg = f"{path}: the folder {path.parent} is not there; make it first"
        raise LegdayError(msg)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with told(str(path)):
        try:
            os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
            yield part
            sync_file(part)
            part.replace(path)
            sync_folder(path.parent)
        finally:
            for left in path.parent.glob(f"{part.name}*"):  # SQLite's own files beside it, too
                left.unlink()


def sync_file(path: Path) -> None:
    """Bring a file to the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
