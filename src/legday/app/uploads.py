"""Files that were uploaded and wait for the person's word: in a folder beside the user's other things.

Each has a folder of its own, readable by the server's user alone, whose name is its id. A note says whose it
is; the review is written last, and an upload without it is none: what a killed server left half done goes,
what came whole outlives a restart. What nobody settled within a few days goes, too.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from legday.app.open_journal import home

if TYPE_CHECKING:
    from legday.log.store import Store

FOLDER = "uploads"
DAY_S = 24 * 3600
_NOTE, _REVIEW = "upload.json", "review.json"
_OURS = (_NOTE, _REVIEW, "rows.json", "others.json")  # what is kept beside the upload
_HALF_DONE_S = DAY_S  # after so long nobody is still at it
_ID = re.compile(r"[0-9a-f]{16}", re.ASCII)
_LONGEST = 200  # bytes of a name


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was uploaded.

    Attributes
    ----------
    athlete : str
        Whose it is.
    name : str
        As the person calls it.
    path : Path
        Where it is kept until it is committed or forgotten.
    options : mapping of str to str or None
        ``unit``, ``zone`` and ``format``, as `legday.read_export` takes them.
    """

    id: str
    athlete: str
    name: str
    path: Path
    options: Mapping[str, str | None]


class Uploads:
    """The uploads to a journal that wait.

    Parameters
    ----------
    folder : Path
        Where they are kept: see `folder_of`.
    most : int
        Of each person, the latest so many; and so many may come at once.
    keep_days : float
        How long one waits [days].
    """

    def __init__(self, folder: Path, most: int = 3, keep_days: float = 7.0) -> None:
        self._folder = folder
        self._most = most
        self._keep_s = keep_days * DAY_S
        self._coming: Counter[str] = Counter()

    def begin(
        self, athlete: str, name: str, options: Mapping[str, str | None], now: datetime
    ) -> Upload | None:
        """Give a place for a file that is about to come; None while too many of theirs come.

        Raises
        ------
        OSError
            If the folder cannot be used.
        """
        self.expire(now)
        if self._coming[athlete] >= self._most:
            return None
        key = secrets.token_hex(8)
        path = self._folder / key / _file_name(name)
        for folder in (self._folder.parent, self._folder, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        note = {"athlete": athlete, "name": path.name, "options": dict(options)}
        path.with_name(_NOTE).write_text(json.dumps(note), "utf-8")
        self._coming[athlete] += 1
        return Upload(key, athlete, path.name, path, dict(options))

    def keep(self, upload: Upload, review: bytes) -> None:
        """Keep an upload that has come whole, with its review; the oldest of too many go."""
        part = upload.path.with_name(f".{_REVIEW}")
        part.write_bytes(review)
        part.replace(upload.path.with_name(_REVIEW))
        self._came(upload)
        for old in self.of(upload.athlete)[: -self._most]:
            self.forget(old)

    def give_up(self, upload: Upload) -> None:
        """Delete an upload that did not come whole."""
        self._came(upload)
        self.forget(upload)

    def find(self, key: str, athlete: str) -> Upload | None:
        """Give an upload of a person; None if it is not there, or is another's."""
        found = self._read(self._folder / key) if _ID.fullmatch(key) else None
        return found if found and found.athlete == athlete and _is_whole(found) else None

    def of(self, athlete: str) -> list[Upload]:
        """Give the uploads of a person, oldest first."""
        whole = [one for one in self._theirs(athlete) if _is_whole(one)]
        return sorted(whole, key=lambda one: (one.path.with_name(_REVIEW).stat().st_mtime_ns, one.id))

    def review(self, upload: Upload) -> bytes:
        """Give the review of an upload."""
        return upload.path.with_name(_REVIEW).read_bytes()

    def forget(self, upload: Upload) -> None:
        """Delete an upload."""
        shutil.rmtree(upload.path.parent, ignore_errors=True)

    def forget_all(self, athlete: str) -> None:
        """Delete all uploads of a person, those that are still coming, too."""
        for upload in self._theirs(athlete):
            self.forget(upload)

    def expire(self, now: datetime) -> None:
        """Delete what waited for too long, and what a server that was killed left half done."""
        for folder in self._all():
            review = folder / _REVIEW
            whole = review.exists()
            try:
                age_s = now.timestamp() - (review if whole else folder).stat().st_mtime
            except FileNotFoundError:
                continue  # another has just deleted it
            if age_s > (self._keep_s if whole else _HALF_DONE_S):
                shutil.rmtree(folder, ignore_errors=True)

    def _came(self, upload: Upload) -> None:
        self._coming[upload.athlete] -= 1
        if self._coming[upload.athlete] <= 0:
            del self._coming[upload.athlete]

    def _theirs(self, athlete: str) -> list[Upload]:
        return [one for one in map(self._read, self._all()) if one is not None and one.athlete == athlete]

    def _all(self) -> list[Path]:
        there = self._folder.iterdir() if self._folder.is_dir() else ()
        return [path for path in there if _ID.fullmatch(path.name)]

    def _read(self, folder: Path) -> Upload | None:
        try:
            said = json.loads((folder / _NOTE).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return Upload(folder.name, said["athlete"], said["name"], folder / said["name"], said["options"])


def folder_of(store: Store) -> Path:
    """Give where the uploads to a journal wait: of each journal for itself, in the user's folder."""
    place = store.name if store.engine.dialect.name != "sqlite" else str(Path(store.name).resolve())
    return home() / FOLDER / sha256(place.encode()).hexdigest()[:16]


def _is_whole(upload: Upload) -> bool:
    return upload.path.with_name(_REVIEW).exists()


def _file_name(said: str) -> str:
    """Give what a file is called here: the last part of its path, as any disk can have it."""
    last = said.replace("\\", "/").rpartition("/")[2]
    line = "".join(one for one in last if one.isprintable()).encode("utf-8", "ignore")[-_LONGEST:]
    name = line.decode("utf-8", "ignore").strip(" .")
    return f"upload-{name}" if name.casefold() in _OURS else name or "upload"
