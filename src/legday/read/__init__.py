"""Other apps' files in, a Reading out. One file a format; all pure: bytes in, values out."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from legday.errors import LegdayError
from legday.model import Reading
from legday.read import (
    fitbod,
    fitdown,
    fitnotes,
    fitnotes_backup,
    garmin_fit,
    generic,
    gymbook,
    hevy_api,
    hevy_csv,
    legday_csv,
    legday_jsonl,
    liftlog,
    liftosaur_csv,
    liftosaur_json,
    liftosaur_text,
    lyfta,
    simple_table,
    strong,
    strong_share,
    stronglifts,
    wger,
)
from legday.read.source import HEAD_BYTES, Head, Options, Reader, Source

# Each knows its files by a mark that no other app leaves, so that their order matters to nobody.
READERS: tuple[Reader, ...] = (
    legday_jsonl, legday_csv, garmin_fit, fitnotes_backup, hevy_api, wger, liftosaur_json, liftosaur_text,
    liftosaur_csv, hevy_csv, strong, fitbod, stronglifts, liftlog, lyfta, fitnotes, gymbook, strong_share,
    fitdown,
)  # fmt: skip
# Asked only where none of those says yes; `generic` only where the person names its columns.
LAST_RESORT: Reader = simple_table
BY_COLUMNS: Reader = generic
ALL_READERS = (*READERS, LAST_RESORT, BY_COLUMNS)

_MAGIC = (
    (b"PK", "a zip archive or a spreadsheet: unpack it, or save the sheet as CSV, and give that file"),
    (b"\x1f\x8b", "compressed with gzip: unpack it and give the file inside"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it and give the file inside"),
    (b"Rar!", "a RAR archive: unpack it and give the file inside"),
    (b"BZh", "compressed with bzip2: unpack it and give the file inside"),
    (b"\xfd7zXZ", "compressed with xz: unpack it and give the file inside"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstandard: unpack it and give the file inside"),
    (b"%PDF", "a PDF: give the CSV, JSON or FIT file that the app exports"),
    (b"\x89PNG", "a picture: give the CSV, JSON or FIT file that the app exports"),
    (b"\xff\xd8\xff", "a picture: give the CSV, JSON or FIT file that the app exports"),
    (b"GIF8", "a picture: give the CSV, JSON or FIT file that the app exports"),
    (b"\xd0\xcf\x11\xe0", "an old Excel file: save the sheet as CSV and give that file"),
    (b"bplist", "a binary property list: give the CSV that the app exports"),
)


def read_source(source: Source, options: Options, format: str | None = None) -> Reading:  # noqa: A002
    """Read a file in the format that its content tells.

    Parameters
    ----------
    format : str, optional
        Name of the reader to use, whatever the content says.

    Raises
    ------
    LegdayError
        If no reader knows the file, or more than one does; if an option cannot be; whatever a reader raises.
    """
    _check(options)
    reader = _choose(source, options) if format is None else _named(format)
    return reader.read(source, options)


def _check(options: Options) -> None:
    if options.unit not in (None, "kg", "lb"):
        raise LegdayError(f"no such unit: {options.unit}; say kg or lb")
    try:
        ZoneInfo(options.zone or "UTC")
    except (ValueError, OSError, LookupError):
        raise LegdayError(f"no such time zone: {options.zone}; give one like Europe/Berlin") from None


def _named(name: str) -> Reader:
    for reader in ALL_READERS:
        if name == reader.NAME:
            return reader
    raise LegdayError(f"no such format: {name}; there are {', '.join(reader.NAME for reader in ALL_READERS)}")


def _choose(source: Source, options: Options) -> Reader:
    if options.columns:
        return BY_COLUMNS
    head = Head(source.data[:HEAD_BYTES])
    if head.encoding and not head.text.strip():
        raise LegdayError(f"{source.name}: the file is empty; export the log again")
    found = [reader for reader in READERS if reader.identify(head)]
    if not found and LAST_RESORT.identify(head):
        found = [LAST_RESORT]
    if len(found) == 1:
        return found[0]
    if found:
        names = " or ".join(reader.NAME for reader in found)
        raise LegdayError(f"{source.name}: may be of more than one format; say --format {names}")
    raise LegdayError(f"{source.name}: {_what_it_is(head)}")


def _what_it_is(head: Head) -> str:
    for magic, what in _MAGIC:
        if head.data.startswith(magic):
            return f"is {what}"
    if head.encoding is None:
        return "is binary and of no known format; give the CSV, JSON or FIT file that the app exports"
    if head.text.lstrip()[:1] == "<":
        return "is a web page or XML; give the CSV or JSON file that the app exports"
    if head.text.startswith('{"kind": "legday-journal"'):
        return "is a whole journal of legday: legday import takes it in, legday restore brings it back"
    if head.json:
        return "is JSON of no known app (Hevy API, wger, Liftosaur, legday)"
    if len(head.fields) > 1:
        header = ", ".join(head.fields)[:200]
        way_out = "name its columns with --columns, or its app with --format"
        return f"is a table of no known app (its header is: {header}); {way_out}"
    return (
        "is no training log that legday knows: neither an app's CSV nor JSON nor FIT; give the app's export"
    )
