"""Bars, marks, columns and line breaks."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.show.style import BAR, HELD, MARKS, Style, cells, fit

PLAIN, ASCII, COLOUR = Style(), Style(unicode=False), Style(colour=True)


@pytest.mark.parametrize(
    ("sets", "full"), [(0, 0), (0.1, 1), (0.9, 1), (1, 1), (4, 4), (10.2, 10), (24, 24), (24.1, 24), (90, 24)]
)
def test_a_bar_has_a_cell_a_set(sets: float, full: int) -> None:
    bar = PLAIN.bar(sets, "act")
    assert len(bar) == BAR
    assert len(bar.rstrip()) == full
    assert bar.endswith(">") == (sets > BAR)
    assert ASCII.bar(sets, "act").isascii()


def test_ticks_stand_at_the_edges_of_the_bands() -> None:
    assert PLAIN.bar(1, "act", ticks=True) == "■   ┊     ┊         ┊   "
    assert ASCII.bar(5, "act", ticks=True) == "=====     :         :   "


def test_marks_differ_in_shape_in_both_alphabets() -> None:
    for at in (0, 1):
        shapes = [mark[at] for state, mark in MARKS.items() if state in ("full", "some", "gym", "rest")]
        assert len(set(shapes)) == 4
    assert all(mark[1].isascii() for mark in MARKS.values())


def test_colour_adds_escapes_and_nothing_else() -> None:
    text = COLOUR.paint("low", "warn") + COLOUR.bar(3, "act", ticks=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == "low" + PLAIN.bar(3, "act", ticks=True)
    assert COLOUR.paint("low") == "low"
    assert COLOUR.paint("   ", "act") == "   "
    assert PLAIN.paint("low", "warn") == "low"


def test_what_ascii_makes_of_letters() -> None:
    assert ASCII.plain("Gesäß für Übung") == "Gesaess fuer Uebung"
    assert ASCII.plain("año – 4 × 5 → más") == "ano - 4 x 5 > mas"
    assert ASCII.plain("スクワット") == "?????"
    assert PLAIN.plain("año") == "año"


def test_columns_of_wide_letters() -> None:
    assert cells("スクワット") == 10
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1
    assert fit("squat", 8) == "squat   "
    assert fit("Bulgarian split squat", 8) == "Bulgari…"
    assert fit("スクワット", 7) == "スクワ…"


TEXTS = st.lists(st.text(string.ascii_letters + "スé", min_size=1, max_size=120), max_size=30).map(" ".join)


@given(TEXTS)
def test_wrapped_lines_fit_and_keep_every_letter(text: str) -> None:
    lines = list(PLAIN.wrap(text, "  ", "  - "))
    assert lines[0].startswith("  - ")
    assert all(line.startswith("  ") for line in lines)
    assert all(cells(line) < 80 for line in lines)
    assert "".join(lines).replace(" ", "") == "-" + text.replace(" ", "")


def test_a_number_stays_with_what_it_counts() -> None:
    for width in range(20, 80):
        lines = list(Style(width=width).wrap("glutes 0.5 → 4.5 and 75 % of the sets, 100 kg × 5", ""))
        assert all(not line.startswith(("%", "kg", "→", "×")) for line in lines)
        assert " ".join(lines).replace(HELD, " ") == "glutes 0.5 → 4.5 and 75 % of the sets, 100 kg × 5"
