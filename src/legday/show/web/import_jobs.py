"""What is done with an upload, in a child process: it is read and reviewed, and read and kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from legday.app.open_journal import Journal
from legday.errors import LegdayError
from legday.show.web import shapes
from legday.show.web.serving import now

ROWS = "rows.json"  # beside the upload: a line a set
OTHERS = "others.json"  # and a line a row that is no set


def review(place: str, athlete: str, path: Path, options: Mapping[str, Any]) -> shapes.Review:
    """Read an upload and compare it with the journal; its rows are kept beside it."""
    from dataclasses import asdict

    from legday.app.other_rows import other_rows
    from legday.app.read_export import read_export
    from legday.app.review_import import review_import

    reading = read_export(path, **options)
    with _journal(place, athlete) as journal:
        found = review_import(journal, reading)
    found.rows.write_ndjson(path.with_name(ROWS))
    with path.with_name(OTHERS).open("wb") as out:
        out.writelines(msgspec.json.encode(asdict(row)) + b"\n" for row in other_rows(reading, path))
    return shapes.Review(
        path.parent.name, path.name, found.format, found.title, found.tried, found.count,
        dict(found.accounted), dict(found.said), found.rows.height, found.sessions, found.first_day,
        found.last_day, dict(found.here), list(found.shifted), list(found.unresolved), list(found.findings),
    )  # fmt: skip


def commit(
    place: str, athlete: str, path: Path, options: Mapping[str, Any], how: shapes.Commit
) -> shapes.Receipt:
    """Keep what an upload says; what the person settled about names first."""
    from legday.app.act import commit as keep
    from legday.app.import_file import import_reading
    from legday.app.names_of_journal import names_of
    from legday.app.read_export import read_export
    from legday.app.settle_names import alias_wish

    reading = read_export(path, **options)
    with _journal(place, athlete) as journal:
        own = names_of(journal).own
        wishes = [alias_wish(name, exercise, own) for name, exercise in how.aliases.items()]
        same = how.same_sessions
        is_same = None if same is None else lambda _: same
        said = ", ".join(f"{name} = {exercise}" for name, exercise in how.aliases.items())
        settled = keep(journal, "alias", wishes, {"what": said}, now()) if wishes else None
        receipt = import_reading(
            journal, reading, path.name, now(), delete_absent=how.delete_absent, is_same=is_same
        )
    values = {
        name: getattr(receipt, name) for name in shapes.Receipt.__struct_fields__ if name != "alias_act"
    }
    return shapes.as_shape({**values, "alias_act": settled}, shapes.Receipt)  # type: ignore[no-any-return]


def _journal(place: str, athlete: str) -> Journal:
    from legday.app.open_journal import open_store_of

    return Journal(open_store_of(place), athlete)


def row_page(
    path: Path, after: str | None, limit: int, kept: str = ROWS, outcome: str | None = None
) -> tuple[list[bytes], str | None]:
    """Give rows of a review behind a cursor, those of one outcome or all, as JSON, and the next cursor."""
    try:
        start = int(after or 0)
    except ValueError:
        msg = f"{after!r:.40} is no cursor of this list; begin it again"
        raise LegdayError(msg) from None
    if not path.with_name(kept).exists():
        return [], None  # it was uploaded to an older server
    wanted = b"" if outcome is None else b'"outcome":' + msgspec.json.encode(outcome)
    with path.with_name(kept).open("rb") as file:
        found: list[bytes] = []
        for at, line in enumerate(line for line in file if wanted in line):
            if at >= start + limit:
                return found, str(start + limit)
            if at >= start:
                found.append(line)
    return found, None
