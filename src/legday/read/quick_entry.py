"""``back squat 100x5x3 @8; rdl 80kg 3x8 rir2`` to exercises and sets.

The grammar is written in docs/reference/quick-entry.md, its cases in tests/golden/quick_entry.json.
Pure: the day and the unit are arguments, names are kept as typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product

from legday.errors import LegdayError
from legday.read.quick_names import name_of
from legday.read.quick_nouns import (
    FAULTS,
    LONGEST_TEXT,
    MOST_SETS,
    QUESTIONS,
    Fault,
    QuickEntry,
    QuickExercise,
    QuickFault,
    QuickQuestion,
    QuickSet,
    fault,
)
from legday.read.quick_scan import Scan
from legday.read.quick_segments import Piece, segments
from legday.read.quick_sets import Before, Choices, sets_of
from legday.read.quick_text import plain, quote_end
from legday.read.quick_words import caret, explain, explain_sets, quoted, write, write_sets
from legday.units import UNITS

__all__ = [
    "FAULTS", "QUESTIONS", "QuickEntry", "QuickExercise", "QuickFault", "QuickQuestion", "QuickSet", "answer",
    "caret", "explain", "explain_sets", "parse", "write", "write_sets",
]  # fmt: skip

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse(text: str, today: date, unit: str = "kg") -> QuickEntry:
    """Read a quick entry.

    Parameters
    ----------
    text : str
        At most 10,000 characters.
    today : date
        What ``yesterday:`` and ``monday:`` are reckoned from, and the day where none is written.
    unit : {"kg", "lb"}
        Unit of loads that carry none.

    Returns
    -------
    QuickEntry
        Keep it only where `faults` and `questions` are empty; an exercise with a fault is not in `items`.

    Raises
    ------
    LegdayError
        When the unit is another one. No text raises.
    """
    if unit not in UNITS:
        raise LegdayError(f"unit {unit!r} is not known: use kg or lb")
    if len(text) > LONGEST_TEXT:
        return QuickEntry(today, (), faults=(fault("too-long", LONGEST_TEXT),))
    reader = _Reader(text, plain(text), today, unit)
    reader.read()
    items = tuple(
        QuickExercise(one.name, tuple(one.sets), "; ".join(one.notes) or None, one.superset)
        for one in reader.items
        if not one.broken
    )
    faults = sorted(reader.faults, key=lambda one: one.at)
    if not faults and sum(len(one.sets) for one in items) > MOST_SETS:
        return QuickEntry(reader.day, (), faults=(fault("too-many-sets", 0),))
    return QuickEntry(reader.day, items, tuple(reader.questions), tuple(faults))


def answer(text: str, question: QuickQuestion, choice: int) -> str:
    """Give the text with one reading of a question in the place of what was unclear; parse it again.

    Raises
    ------
    LegdayError
        When the question has no reading of that number, from 0.
    """
    if not 0 <= choice < len(question.readings):
        last = len(question.readings) - 1
        raise LegdayError(f"answer {choice} to {question.message!r}: choose a reading from 0 to {last}")
    before, after = text[: question.at], text[question.end :]
    gap = "" if plain(before[-1:]) in ("", " ", "\n") else " "
    return before + gap + question.readings[choice] + after


@dataclass
class _Open:
    """An exercise being read; the lines below its name may hold its sets."""

    at: int
    name: str
    superset: str | None
    sets: list[QuickSet] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    before: Before = field(default_factory=Before)
    broken: bool = False


class _Reader:
    def __init__(self, text: str, low: str, today: date, unit: str) -> None:
        self.text, self.low, self.today, self.unit = text, low, today, unit
        self.day = today
        self.at = 0
        self.items: list[_Open] = []
        self.questions: list[QuickQuestion] = []
        self.faults: list[QuickFault] = []
        self.supersets = 0
        self.bracket: int | None = None

    def read(self) -> None:
        try:
            self.read_day()
        except Fault as found:
            self.faults.append(fault(found.code, found.at))
        while self.at < len(self.low):
            char = self.low[self.at]
            if char in (" ", "\n", ";"):
                self.at += 1
            elif char in ("[", "]"):
                self.turn(char)
            else:
                self.item()
        if self.bracket is not None:
            self.faults.append(fault("bracket", self.bracket))
        for one in self.items:
            if not one.sets and not one.broken:
                self.faults.append(fault("sets-missing", one.at))
                one.broken = True
        if not self.items and not self.faults:
            self.faults.append(fault("empty", 0))

    def turn(self, char: str) -> None:
        """Open or close a superset."""
        if (char == "[") == (self.bracket is not None):
            self.faults.append(fault("bracket", self.at))
        elif char == "[":
            self.supersets += 1
        self.bracket = self.at if char == "[" else None
        self.at += 1

    # --- the day ---

    def read_day(self) -> None:
        scan = Scan(self.text, self.low, 0, len(self.low))
        scan.skip_blanks()
        start = end = scan.at
        while scan.char(end) not in ("", " ", "\n", ":", ";"):
            end += 1
        word, colon = self.low[start:end], scan.char(end) == ":"
        past = end + colon
        dated = word[:1] != "" and word[0] in "0123456789" and _is_date_like(word)
        named = [day for day in _WEEKDAYS if colon and word in (day, day[:3])]
        if not (dated or named or word in ("today", "yesterday")):
            return
        self.at = past
        if word in ("today", "yesterday"):
            self.day = self.today - timedelta(days=int(word == "yesterday"))
        elif dated:
            self.day = _iso_day(word, start)
            if self.day > self.today:
                raise Fault("day-ahead", start)
        else:
            back = (self.today.weekday() - _WEEKDAYS.index(named[0])) % 7
            self.day = self.today - timedelta(days=back)
            if back == 0:
                readings = (self.today, self.today - timedelta(days=7))
                texts = tuple(f"{day.isoformat()}:" for day in readings)
                self.questions.append(QuickQuestion(start, past, "day", QUESTIONS["day"], texts))

    # --- one item ---

    def item_end(self) -> int:
        """Give the place of the mark that ends the item: ; line end [ ] outside quotation marks and notes."""
        at, low = self.at, self.low
        while at < len(low) and low[at] not in (";", "\n", "[", "]"):
            if low[at] == '"':
                closed = quote_end(low, at, len(low))
                at = len(low) if closed is None else closed + 1
            elif low[at] == "#" and (at == self.at or low[at - 1] == " "):
                ends = (";", "\n", "]") if self.bracket is not None else (";", "\n")
                while at < len(low) and low[at] not in ends:
                    at += 1
            else:
                at += 1
        return at

    def item(self) -> None:
        end = self.item_end()
        scan = Scan(self.text, self.low, self.at, end)
        bracket = None if self.bracket is None else str(self.supersets)
        mark, joined = bracket, True
        try:
            while joined:
                now = self.named(scan, mark)
                joined = self.exercise(scan, now)
                mark = now.superset
        except Fault as found:
            self.faults.append(fault(found.code, found.at))
        self.at = end

    def named(self, scan: Scan, mark: str | None) -> _Open:
        """Pass a name and give its exercise; without one, the sets go on with the exercise before."""
        start = scan.past_blanks()
        goes_on = scan.char(start) == "#" and bool(self.items)
        name = None if goes_on else name_of(scan, first=not self.items)
        if name is not None:
            self.items.append(_Open(start, name, mark))
        return self.items[-1]

    def exercise(self, scan: Scan, now: _Open) -> bool:
        """Pass the sets of an exercise; tell whether a + joins the next one to it."""
        try:
            piece = segments(scan, later=now.before.any)
            self.weigh(now, piece)
        except Fault:
            now.broken = True
            raise
        if piece.joined and now.superset is None:
            self.supersets += 1
            now.superset = str(self.supersets)
        return piece.joined

    def weigh(self, now: _Open, piece: Piece) -> None:
        """Take the sets under the first reading; ask where there are more."""
        choices = Choices()
        readings: list[tuple[list[QuickSet], Before]] = []
        broken: Fault | None = None
        met = -1
        while met < (met := sum(map(len, choices.seen.values()))):  # one choice may lead to another
            for taken in product(*choices.seen.values()):
                choices.taken = dict(zip(choices.seen, taken, strict=False))
                try:
                    reading = sets_of(piece.segments, now.before, self.unit, choices)
                except Fault as found:
                    broken = broken or found
                    continue
                if reading[0] not in [sets for sets, _ in readings]:
                    readings.append(reading)
        if broken is not None and not readings:
            raise broken
        if len(readings) > 1:
            code = next(iter(choices.seen))
            loaded = now.before.load is not None
            notes = [quoted(note) for note in piece.notes[piece.notes_before :]]
            texts = tuple(" ".join([write_sets(sets, loaded=loaded), *notes]) for sets, _ in readings)
            at = piece.segments[0].at
            self.questions.append(QuickQuestion(at, piece.end, code, QUESTIONS[code], texts))
        sets, now.before = readings[0]
        now.sets += sets
        now.notes += piece.notes


def _is_date_like(word: str) -> bool:
    marks = [char for char in word if char in "-./"]
    return len(word) >= 6 and len(marks) == 2 and all(char in "0123456789-./" for char in word)


def _iso_day(word: str, at: int) -> date:
    parts = word.split("-")
    if [len(part) for part in parts] != [4, 2, 2]:
        raise Fault("day-unread", at)
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        raise Fault("day-unread", at) from None
