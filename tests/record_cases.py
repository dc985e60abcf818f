"""What the tests of the record readers share: the comparison with a hand-written truth, and the mutations."""

import json
import random
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from legday.errors import LegdayError
from legday.model import HINT_SCHEMA, LOAD_KINDS, SET_SCHEMA, SET_TYPES, SIDES, Reading
from legday.read.source import Head, Options, Source

DATA = Path(__file__).parent / "data"
SHOWN = (
    "line", "name", "set_type", "side", "typed_load", "typed_unit", "load_kind", "reps", "rir",
    "duration_s", "distance_m", "superset", "note",
)  # fmt: skip
DEFAULTS = {"set_type": "working", "side": "both"}
POISON = (
    b"NaN", b"Infinity", b"-1", b"1e999", b"9" * 5000, b"null", b"true", b'""', b"[]", b"{}", b'"\\ud800"',
    b"\xff\xfe", b"\0", b"0", b"-", b"]", b"}", b"\n", b"x", b"@", b"2025-13-45", b"99999999",
)  # fmt: skip


def truth(name: str) -> dict[str, Any]:
    """Give the hand-written truth beside a fixture."""
    found: dict[str, Any] = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))
    return found


def fixture(file: str) -> Source:
    """Give a fixture as a source."""
    return Source(file, (DATA / file).read_bytes())


def plain(reading: Reading) -> list[dict[str, Any]]:
    """Give the sets as the truth writes them: what is null or usual left out."""
    rows = []
    for row in reading.sets.iter_rows(named=True):
        facts = {key: row[key] for key in SHOWN if row[key] is not None and row[key] != DEFAULTS.get(key)}
        start = datetime.fromisoformat(row["session"].split(" ")[1])
        facts |= {} if row["at"] == start else {"at": row["at"].isoformat()}
        rows.append(facts | {"day": row["day"].isoformat()})
    return rows


def check(reading: Reading, name: str) -> None:
    """Compare a reading with the truth."""
    expected = truth(name)
    assert plain(reading) == expected["sets"]
    assert reading.rows == expected["rows"]
    assert dict(reading.accounted) == expected["accounted"]
    assert Counter(finding.code for finding in reading.findings) == expected["findings"]
    assert [[row[0].isoformat(), row[1]] for row in reading.planned.iter_rows()] == expected.get(
        "planned", []
    )
    body = [[day.isoformat(), pytest.approx(mass)] for day, mass in expected_body(expected)]
    assert [[row[0].isoformat(), row[1]] for row in reading.body.iter_rows()] == body
    if "sessions" in expected:
        lengths = dict(reading.sets.select("session", "minutes").unique().iter_rows())
        assert lengths == expected["sessions"]
    sound(reading)


def expected_body(expected: dict[str, Any]) -> list[tuple[Any, float]]:
    """Give the truth's body weights."""
    return [(datetime.fromisoformat(day).date(), mass) for day, mass in expected.get("body", [])]


def sound(reading: Reading) -> None:
    """Hold what is true of every reading."""
    sets = reading.sets
    assert sum(reading.accounted.values()) == reading.rows
    assert all(count > 0 for count in reading.accounted.values())
    assert set(SET_SCHEMA) | set(HINT_SCHEMA) <= set(sets.columns)
    assert sets["name"].null_count() == sets["day"].null_count() == 0
    assert set(sets["set_type"]) <= set(SET_TYPES)
    assert set(sets["side"]) <= set(SIDES)
    assert set(sets["load_kind"].drop_nulls()) <= set(LOAD_KINDS)
    assert set(sets["typed_unit"].drop_nulls()) <= {"kg", "lb"}
    for column in ("typed_load", "reps", "rir", "duration_s", "distance_m"):
        assert sets[column].drop_nulls().is_finite().all()
    for finding in reading.findings:
        assert len(finding.text) <= 200
        assert "\n" not in finding.message
    json.dumps([finding.to_dict() for finding in reading.findings]).encode()
    sets.write_ndjson().encode() if sets.height else b""


def read_or_refuse(reader: Any, data: bytes, options: Options | None = None) -> Reading | None:
    """Read bytes; a refusal has to be one line that names the file, and nothing else may be raised."""
    source = Source("log.bin", data)
    reader.identify(Head(data[:65_536]))
    try:
        reading: Reading = reader.read(source, options or Options())
    except LegdayError as error:
        refusal = str(error)
    else:
        sound(reading)
        return reading
    assert refusal.startswith("log.bin: ")
    assert "\n" not in refusal
    return None


def mutated(data: bytes, seed: int) -> bytes:
    """Damage bytes in one of the ways that files are damaged, and in some that people think of."""
    chance = random.Random(seed)
    result = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(result) + 1)
        to = min(len(result), at + chance.choice((1, 2, 8, 60)))
        match chance.randrange(6):
            case 0:
                del result[at:to]
            case 1:
                result[at:at] = result[at:to] * chance.randint(1, 3)
            case 2:
                result[at:to] = bytes(chance.randrange(256) for _ in range(to - at))
            case 3:
                result[at:to] = chance.choice(POISON)
            case 4:
                del result[at:]
            case 5:
                other = chance.randrange(len(result) + 1)
                result[at:to], result[other : other + to - at] = (
                    result[other : other + to - at],
                    result[at:to],
                )
    return bytes(result)


def mutated_json(data: bytes, seed: int) -> bytes:
    """Put a value of a wrong kind in one to three places of a JSON document."""
    chance = random.Random(seed)
    document = json.loads(data)
    for _ in range(chance.randint(1, 3)):
        places: list[tuple[Any, Any]] = []
        waiting = [document]
        while waiting:
            thing = waiting.pop()
            keys = thing.keys() if isinstance(thing, dict) else range(len(thing))
            for key in keys:
                places.append((thing, key))
                if isinstance(thing[key], dict | list):
                    waiting.append(thing[key])
        if places:
            thing, key = chance.choice(places)
            thing[key] = chance.choice(
                (None, True, -1, 0, 1e308, float("nan"), float("inf"), 10**400, "", "x", [], {}, [[]],
                 {"a": 1}, "2025-02-30", "9" * 400, -0.0, 1740996000000, "\ud800", [1, "2"], "0")
            )  # fmt: skip
    return json.dumps(document).encode()
