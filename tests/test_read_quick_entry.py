"""Quick entry: hand-labelled cases, the page's examples, and what must hold of any text."""

from __future__ import annotations

import json
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.model import LOAD_KINDS, SET_TYPES, SIDES
from legday.read.quick_entry import (
    FAULTS,
    QUESTIONS,
    QuickEntry,
    QuickExercise,
    QuickSet,
    answer,
    caret,
    explain,
    parse,
    write,
    write_sets,
)

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "reference" / "quick-entry.md").read_text("utf-8")
CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/golden/quick_entry.json").read_text("utf-8"))
TODAY = date(2026, 3, 4)
PLAIN_SET = asdict(QuickSet())


def plain(entry: QuickEntry) -> dict[str, Any]:
    """An entry as the golden file writes it: only what is not the default."""
    items = []
    for one in entry.items:
        sets = [{k: v for k, v in asdict(row).items() if v != PLAIN_SET[k]} for row in one.sets]
        about = {"name": one.name, "sets": sets, "note": one.note, "superset": one.superset}
        items.append({k: v for k, v in about.items() if v is not None})
    return {"day": entry.day.isoformat(), "items": items}


# --- the golden file and the page --------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_golden(case: dict[str, Any]) -> None:
    entry = parse(case["text"], date.fromisoformat(case["today"]), case["unit"])
    assert plain(entry) == case["result"]
    questions = [{**asdict(one), "readings": list(one.readings)} for one in entry.questions]
    assert questions == case.get("questions", [])
    assert [asdict(one) for one in entry.faults] == case.get("faults", [])
    if "canonical" in case:
        assert write(entry) == case["canonical"]
    if "said" in case:
        assert explain(entry) == case["said"]


def test_the_golden_file_has_every_fault_and_question() -> None:
    assert {one["code"] for case in CASES for one in case.get("faults", [])} == set(FAULTS)
    assert {one["code"] for case in CASES for one in case.get("questions", [])} == set(QUESTIONS)
    sets = [row for case in CASES for one in case["result"]["items"] for row in one["sets"]]
    assert {row.get("set_type", "working") for row in sets} == set(SET_TYPES)
    assert {row.get("side", "both") for row in sets} == set(SIDES)
    assert {row["load_kind"] for row in sets if "load_kind" in row} == {*LOAD_KINDS} - {"unknown"}


def examples() -> list[tuple[str, list[str]]]:
    """The page's texts, each with its lines of ``=``, ``?`` and ``!``."""
    found: list[tuple[str, list[str]]] = []
    for block in PAGE.split("```quick-entry\n")[1:]:
        for line in block.split("```")[0].splitlines():
            if line.startswith("  "):
                found[-1][1].append(line[2:])
            else:
                found.append((line, []))
    return found


@pytest.mark.parametrize(("text", "told"), examples(), ids=lambda value: str(value)[:60])
def test_the_page(text: str, told: list[str]) -> None:
    entry = parse(text, TODAY)
    said = [f"! {one.code} {one.at}" for one in entry.faults]
    said += [f"? {reading}" for one in entry.questions for reading in one.readings]
    assert told == (said or ["= " + write(entry).removeprefix(f"{TODAY}: ")])


def test_the_page_names_every_fault_and_question() -> None:
    for codes in (FAULTS, QUESTIONS):
        assert [code for code in codes if f"| `{code}` |" not in PAGE] == []
    assert [message for message in FAULTS.values() if f"| {message} |" not in PAGE] == []


# --- any text ----------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *"xX×,.;:>+-[]|/@#?wLRé½“”−",
        *(
            "squat",
            "rdl",
            "45",
            "degree",
            '"a"',
            "w:",
            "bw",
            "kg",
            "lb",
            "lbs",
            "s",
            "min",
            "m",
            "km",
            "reps",
        ),
        *(
            "each",
            "f",
            "fail",
            "amrap",
            "test",
            "rir",
            "rpe",
            "bar",
            "rest",
            "hand",
            "side",
            "/hand",
            "/side",
        ),
        *("3", "5", "8", "12", "20", "100", "62,5", "7.5", "10|9", "3x8", "100x5", "100x5x3", "2x20", "5+"),
        *("5+5+3", "@8", "@80", "rir2", "1:30", "60s", "40m", "monday:", "yesterday:", "wednesday:"),
        *('"', "2026-03-01:", "/leg", "/total", "L10"),
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "\n"])), max_size=25).map(
    lambda parts: "".join(piece.strip() + gap for piece, gap in parts)
)


SHORT = [case["text"] for case in CASES if len(case["text"]) < 200]


@st.composite
def changed_cases(draw: st.DrawFn) -> str:
    """A case with a few slips of the finger."""
    text: str = draw(st.sampled_from(SHORT))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.just("") | PIECES) + text[at + draw(st.integers(0, 1)) :]
    return text


@settings(max_examples=500, deadline=None)
@given(changed_cases() | TEXTS.map(lambda text: "squat " + text) | TEXTS | st.text(max_size=80))
@example("squat 100x8\n> 8x6")
@example('x "" 2x20')
@example("a 3x8,+ b 4x6")
@example("squat " + "9" * 5000 + "x5")
@example("squat ٣x٥ \x00 \ud800 100x²")
@example('squat 100x5 "')
def test_any_text_gives_values(text: str) -> None:
    entry = parse(text, TODAY)
    explain(entry)
    assert entry.items or entry.faults
    for fault in entry.faults:
        assert 0 <= fault.at <= len(text)
        line, mark = caret(text, fault.at).split("\n")
        assert mark.endswith("^")
        assert len(mark) <= len(line) + 1
    for question in entry.questions:
        assert 0 <= question.at < question.end <= len(text)
        assert len(set(question.readings)) == len(question.readings) >= 2
    if entry.faults:
        return
    # Canonical notation says the same, and leaves nothing to ask.
    again = parse(write(entry), TODAY)
    assert (again.day, again.items, again.questions, again.faults) == (entry.day, entry.items, (), ())
    # Every reading can be given, and takes its question away.
    for question in entry.questions:
        for choice in range(len(question.readings)):
            settled = parse(answer(text, question, choice), TODAY)
            assert settled.faults == ()
            assert len(settled.questions) < len(entry.questions)
            if choice == 0:
                assert settled.items == entry.items


LOADS = st.sampled_from(
    [(None, None), ("total", "kg"), ("per_hand", "kg"), ("per_side", "lb"), ("added", "kg"), ("added", None),
     ("assistance", "lb"), (None, "kg"), (None, "lb")]
)  # fmt: skip


@st.composite
def quick_sets(draw: st.DrawFn) -> QuickSet:
    kind: Any
    kind, unit = draw(LOADS)
    load = draw(st.integers(0, 99_999_999).map(lambda n: n / 10_000)) if unit else None
    if kind == "added" and unit is None:
        load = 0.0
    amount = draw(st.sampled_from(["reps", "duration_s", "distance_m"]))
    value: Any = draw(st.integers(1, 1000)) if amount == "reps" else draw(st.integers(1, 8_640_000)) / 100
    set_type: Any = draw(st.sampled_from(["working", "warm_up", "failure", "amrap", "test"]))
    rir = draw(st.none() | st.integers(0, 80).map(lambda n: n / 4))
    return QuickSet(
        load, unit, kind, draw(st.none() | st.just(15.0)) if kind == "per_side" else None,
        rir=0.0 if set_type == "failure" else rir, set_type=set_type,
        side=draw(st.sampled_from(SIDES)), **{amount: value},
    )  # fmt: skip


NAMES = st.text(max_size=20).map(lambda text: "n" + text + "n").map(lambda text: " ".join(text.split())) | (
    st.sampled_from(
        ["1.5 squat", "leg press 2", 'squat "deep"', "bw squat", "- a -", "w 5", "45 degree leg press"]
    )
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(NAMES, st.lists(quick_sets(), min_size=1, max_size=6)), min_size=1, max_size=3),
    st.dates(date(2000, 1, 1), TODAY),
)
def test_what_is_written_reads_the_same(items: list[tuple[str, list[QuickSet]]], day: date) -> None:
    entry = QuickEntry(day, tuple(QuickExercise(name, tuple(sets)) for name, sets in items))
    assert parse(write(entry), TODAY, "lb") == entry


# --- the rest ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["squat " + "3x8 @8, " * 1200, "a 3x8;" * 1600, "squat " + "1," * 4900, '"' * 10_000, "[;]" * 3300,
     "squat" + " " * 9900, "w " * 5000, "squat " + "1x1 1x1 @1, 1, 1 @1, 2lb x1," * 350],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_long_texts_end(text: str) -> None:
    begin = time.perf_counter()
    parse(text, TODAY)
    assert time.perf_counter() - begin < 20  # a second or two; the margin is for busy machines


def test_the_caret_shows_the_line_of_a_fault() -> None:
    text = "squat 100x5\nrdl 80x8 slow\nlunge 3"
    fault = parse(text, TODAY).faults[0]
    assert caret(text, fault.at) == "rdl 80x8 slow\n         ^"
    shown, mark = caret("a" * 200 + "!" + "b" * 200, 200).split("\n")
    assert len(shown) < 80
    assert shown[len(mark) - 1] == "!"


def test_a_set_without_load_behind_one_with_load_says_so() -> None:
    loaded, bare = QuickSet(100, "kg", reps=5), QuickSet(reps=8)
    assert write_sets([loaded, bare]) == "100kg x5, ? x8"
    assert write_sets([bare], loaded=True) == "? x8"


def test_a_callers_mistakes_are_said() -> None:
    with pytest.raises(LegdayError, match="stone"):
        parse("squat 100x5", TODAY, "stone")
    question = parse("pull up 3x8", TODAY).questions[0]
    with pytest.raises(LegdayError, match="0 to 1"):
        answer("pull up 3x8", question, 2)
