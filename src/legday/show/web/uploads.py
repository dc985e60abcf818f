"""Files that were uploaded and wait for the person's word: in a folder of this process, for nobody else."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 200  # bytes of a name
_OURS = ("review.json", "rows.json")  # what is kept beside the upload


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
    """The uploads that wait: of each person the latest `most`."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._folder: Path | None = None
        self._kept: dict[str, Upload] = {}

    def begin(self, athlete: str, name: str, options: Mapping[str, str | None]) -> Upload:
        """Give a place for a file that is about to come."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="legday-uploads-"))
        key = secrets.token_hex(8)
        path = self._folder / key / _file_name(name)
        path.parent.mkdir(mode=0o700)
        return Upload(key, athlete, path.name, path, options)

    def keep(self, upload: Upload) -> None:
        """Keep an upload that has come whole."""
        self._kept[upload.id] = upload
        own = [one for one in self._kept.values() if one.athlete == upload.athlete]
        for old in own[: -self._most]:
            self.forget(old)

    def find(self, key: str, athlete: str) -> Upload | None:
        """Give an upload of a person; None if it is not there, or is another's."""
        found = self._kept.get(key)
        return found if found is not None and found.athlete == athlete else None

    def forget(self, upload: Upload) -> None:
        """Delete an upload."""
        self._kept.pop(upload.id, None)
        shutil.rmtree(upload.path.parent, ignore_errors=True)

    def forget_all(self, athlete: str) -> None:
        """Delete all uploads of a person."""
        for upload in [one for one in self._kept.values() if one.athlete == athlete]:
            self.forget(upload)

    def close(self) -> None:
        """Delete them all."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _file_name(said: str) -> str:
    """Give what a file is called here: the last part of its path, as any disk can have it."""
    last = said.replace("\\", "/").rpartition("/")[2]
    line = "".join(one for one in last if one.isprintable()).encode("utf-8", "ignore")[-_LONGEST:]
    name = line.decode("utf-8", "ignore").strip(" .")
    return f"upload-{name}" if name in _OURS else name or "upload"
