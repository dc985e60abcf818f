"""The set notation of one exercise to segments: what stands between two commas, not yet weighed."""

from __future__ import annotations

from dataclasses import dataclass, field

from legday.read.quick_nouns import Fault
from legday.read.quick_scan import Factor, Load, Place, Scan, hundredths
from legday.read.quick_text import FAILURE, quote_end, unquoted, words


@dataclass
class Segment:
    """One stretch of set notation: at most one product such as ``100x5x3``, and what stands beside it."""

    at: int
    warm: bool = False
    drop: bool = False
    product: list[Factor] | None = None
    leading_x: bool = False
    loose: list[Factor] = field(default_factory=list)
    rir: float | None = None
    effort_at: int | None = None
    at_load: Factor | None = None  # what "@8" would be as a load
    type_words: list[tuple[str, int]] = field(default_factory=list)
    bar: Load | None = None
    bar_at: int = 0
    glued: bool = False  # nothing but a blank parts it from the next

    @property
    def blank(self) -> bool:
        """Whether it holds nothing."""
        return not (self.product or self.loose or self.type_words or self.bar) and self.effort_at is None

    @property
    def bare(self) -> bool:
        """Whether it is one plain count, which goes on with the load before."""
        return self.product is None and len(self.loose) == 1 and self.loose[0].count is not None


@dataclass
class Piece:
    """The set notation of one item, with its notes, and where it ends."""

    segments: list[Segment]
    notes: list[str]
    notes_before: int = 0  # how many of the notes stand before the first set
    end: int = 0  # behind its last character that is no blank
    joined: bool = False  # a lone + follows: the next exercise is of the same superset


def segments(scan: Scan, *, later: bool) -> Piece:
    """Pass the set notation up to the end of the item, or to a lone ``+``.

    Parameters
    ----------
    later : bool
        Whether sets of this exercise were read before.

    Raises
    ------
    Fault
        At the first character that is not understood.
    """
    return _Segments(scan, later).read()


class _Segments:
    def __init__(self, scan: Scan, later: bool) -> None:
        self.scan = scan
        self.later = later
        self.all_warm = False
        self.piece = Piece([], [])
        self.now = Segment(scan.at)

    def read(self) -> Piece:
        scan = self.scan
        self.next(scan.past_blanks())
        while True:
            scan.skip_blanks()
            char = scan.char()
            if char == "":
                break
            if char == "+" and not scan.digit(scan.at + 1):
                self.join()
                break
            self.step(char)
            self.piece.end = scan.at
        self.close()
        return self.piece

    def next(self, at: int, *, drop: bool = False) -> None:
        self.now = Segment(at, warm=self.all_warm, drop=drop)

    def close(self, *, glued: bool = False) -> None:
        """Keep the segment in hand; one that holds nothing, as behind a last comma, is passed over."""
        if not self.now.blank:
            self.now.glued = glued
            self.piece.segments.append(self.now)
        elif self.now.drop:
            raise Fault("not-understood", self.now.at)

    def join(self) -> None:
        plus = self.scan.at
        after = self.scan.past_blanks(plus + 1)
        alone = self.scan.char(plus - 1) == " " and after > plus + 1
        if not alone or self.scan.char(after) in ("", "#") or self.scan.opens(after):
            raise Fault("not-understood", plus)
        self.scan.at = after
        self.piece.joined = True

    def step(self, char: str) -> None:
        scan = self.scan
        start = scan.at
        if char in (",", ">"):
            scan.at += 1
            self.close()
            if char == ">" and not (self.piece.segments or self.later):
                raise Fault("drop-alone", start)
            # a question about a first drop set holds its mark
            self.next(scan.past_blanks() if self.piece.segments else start, drop=char == ">")
        elif char in ('"', "#"):
            self.note(char)
        elif char == "@" or scan.run() in ("rir", "rpe"):
            self.effort(char)
        elif char == "w" and scan.opens(start):
            self.warm_up()
        elif char in ("x", "?") or scan.begins_factor(start):
            self.factors()
        elif scan.run() in (*FAILURE, "amrap", "test"):
            word = scan.run()
            scan.take(word)
            self.now.type_words.append(("failure" if word in FAILURE else word, start))
        elif scan.take("bar"):
            self.bar(start)
        elif scan.take("rest"):
            self.rest(start)
        else:
            raise Fault("not-understood", start)

    def warm_up(self) -> None:
        if self.now.product is not None:
            self.close(glued=True)
            self.next(self.scan.at)
        elif not self.now.blank:
            raise Fault("not-understood", self.scan.at)
        self.scan.at += 1
        if self.scan.char() == ":":
            self.scan.at += 1
            self.all_warm = True
        self.now.warm = True

    def note(self, char: str) -> None:
        scan = self.scan
        start = scan.at + 1
        end = scan.end if char == "#" else quote_end(scan.low, scan.at, scan.end)
        if end is None:
            raise Fault("quote-open", scan.at)
        note = words(scan.text[start:end] if char == "#" else unquoted(scan.text, scan.low, start, end))
        if note:
            self.piece.notes.append(note)
        scan.at = end if char == "#" else end + 1
        if self.now.blank and not (self.now.drop or self.piece.segments):
            self.now.at = scan.past_blanks()
            self.piece.notes_before = len(self.piece.notes)

    def effort(self, char: str) -> None:
        scan, start = self.scan, self.scan.at
        word = scan.run()
        scan.at = scan.past_blanks(start + (1 if char == "@" else 3))
        if char == "@" and scan.run() in FAILURE:
            scan.take(*FAILURE)
            self.now.type_words.append(("failure", start))
            return
        if char == "@" and scan.char() != "" and not scan.digit() and scan.begins_factor(scan.at):
            self.now.loose.append(scan.factor(Place()))
            return
        if not scan.digit():
            raise Fault("effort-range", scan.at)
        number_at = scan.at
        value = scan.effort_number()
        if char == "@" and (value > 10 or scan.load_unit_follows()):
            scan.at = number_at
            self.now.loose.append(scan.factor(Place(wants_load=True)))
            return
        if self.now.effort_at is not None:
            raise Fault("two-efforts", start)
        if not (0 <= value <= 20 if word == "rir" else 1 <= value <= 10):
            raise Fault("effort-range", number_at)
        self.now.rir = hundredths(value if word == "rir" else 10 - value)
        self.now.effort_at = start
        if char == "@":
            self.now.at_load = Factor(number_at, load=Load(value), plain=True)

    def bar(self, start: int) -> None:
        scan = self.scan
        scan.skip_blanks()
        if not scan.digit() or self.now.bar is not None:
            raise Fault("bar-alone", start)
        value, _ = scan.number(None)
        self.now.bar, self.now.bar_at = Load(value, scan.unit()), start

    def rest(self, start: int) -> None:
        """Keep a rest as a note: sets have no place for it, and what was typed is not lost."""
        scan = self.scan
        scan.skip_blanks()
        if not scan.digit():
            raise Fault("not-understood", start)
        scan.factor(Place(counted=True))
        self.piece.notes.append(words(scan.text[start : scan.at]))

    def factors(self) -> None:
        """Pass ``100x5x3``, or one loose part as ``80kg``."""
        scan, start = self.scan, self.scan.at
        leading_x = scan.char() == "x"
        found: list[Factor] = []
        if not leading_x:
            now = self.now
            wants = now.product is not None and not now.loose
            place = Place(wants_load=wants, later=self.later or bool(self.piece.segments))
            found.append(scan.factor(place))
            if self.rir(found[0], start):
                return
        while scan.char(behind := scan.past_blanks()) == "x":
            scan.at = scan.past_blanks(behind + 1)
            if not scan.begins_factor(scan.at):
                raise Fault("count-missing", behind)
            if len(found) + leading_x == 3:
                raise Fault("not-understood", behind)
            found.append(scan.factor(Place(counted=True)))
        if len(found) + leading_x == 1:
            self.now.loose += found
            return
        if self.now.product is not None:
            self.close(glued=True)
            self.next(start)
        self.now.product, self.now.leading_x = found, leading_x

    def rir(self, found: Factor, start: int) -> bool:
        """Pass ``2rir``."""
        at = self.scan.past_blanks()
        if not found.plain or found.load is None or self.scan.run(at) != "rir":
            return False
        if self.scan.digit(self.scan.past_blanks(at + 3)):
            return False  # "80 rir2": the number behind it is meant
        if self.now.effort_at is not None:
            raise Fault("two-efforts", start)
        if found.load.value is None or found.load.value > 20:
            raise Fault("effort-range", start)
        self.now.rir, self.now.effort_at = hundredths(found.load.value), start
        self.scan.at = at + 3
        return True
