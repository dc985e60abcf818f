"""Cards of energy and bone: what they say of a session, what they cannot say, and their cautions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import polars as pl
import pytest

from legday.app.cards import bone_facts, energy_facts
from legday.app.make_book import make_book
from legday.app.report import report
from legday.catalogue.claims import LANGUAGES
from legday.catalogue.settings import load_settings
from legday.model import Athlete, Book
from legday.show.style import Style, cells
from legday.show.text import render
from legday.show.words import Words
from legday.synth import lifter
from readings import of_lifter

SETTINGS = load_settings()
PERSON = Athlete(sex="male", age_y=30, height_m=1.75, bodyweight_kg=70)


def last_day(book: Book) -> date:
    last = book.sets["day"].max()
    assert isinstance(last, date)
    return last


@pytest.fixture(scope="module")
def book() -> Book:
    return make_book(of_lifter(lifter("balanced", weeks=20)), PERSON)


def test_energy_is_nothing_without_a_body_mass(book: Book) -> None:
    bare = replace(book, athlete=Athlete(), body=book.body.clear())
    assert energy_facts(bare, bare.sets, last_day(bare), 12, SETTINGS).why == "no_body_mass"


def test_energy_is_nothing_without_a_leg_session(book: Book) -> None:
    late = last_day(book) + timedelta(weeks=60)
    assert energy_facts(book, book.sets, late, 12, SETTINGS).why == "no_session"


def test_methods_stand_side_by_side_and_afterburn_has_its_ceiling(book: Book) -> None:
    weighed = replace(book, body=book.body.clear())
    long = weighed.sessions.with_columns(minutes=pl.lit(45.0))
    facts = energy_facts(replace(weighed, sessions=long), book.sets, last_day(book), 12, SETTINGS)
    assert facts.met_kcal == pytest.approx(210.0, abs=0.1)  # 5 MET, 70 kg, 45 min, beyond resting
    assert [facts.met_lo_kcal, facts.met_hi_kcal] == pytest.approx([147, 273])
    assert [facts.epoc_lo_kcal, facts.epoc_hi_kcal] == pytest.approx([12.6, 31.5])
    assert facts.work_kcal is not None
    assert 0 < facts.work_sets <= facts.sets
    assert facts.half_kg_fat_kcal_per_day == pytest.approx(550)
    day_long = weighed.sessions.with_columns(minutes=pl.lit(900.0))
    endless = energy_facts(replace(weighed, sessions=day_long), book.sets, last_day(book), 12, SETTINGS)
    assert endless.epoc_hi_kcal == SETTINGS.energy_epoc_max_kcal


def test_without_the_length_of_a_session_tables_say_nothing(book: Book) -> None:
    blank = book.sessions.with_columns(minutes=pl.lit(None, dtype=pl.Float64))
    facts = energy_facts(replace(book, sessions=blank), book.sets, last_day(book), 12, SETTINGS)
    assert facts.met_kcal is None
    assert facts.week_kcal is None


def test_bone_counts_the_trials_lifts_and_no_density(book: Book) -> None:
    facts = bone_facts(book.sets, last_day(book), 12, SETTINGS)
    assert facts.reference_sets_per_week == 30
    assert facts.heavy_axial_sets_per_week >= 0
    none = book.sets.filter(pl.col("region") == "upper").filter(pl.col("movement") != "overhead-press")
    assert bone_facts(none, last_day(book), 12, SETTINGS).heavy_axial_sets_per_week == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_say_their_cautions_and_fit(book: Book, language: str) -> None:
    words = Words(language)
    for made in (report(book), report(replace(book, athlete=Athlete(), body=book.body.clear()))):
        page = render(made, language, Style(), ("energy", "bone"))
        text = " ".join(page.split())
        assert [line for line in page.splitlines() if cells(line) > 80] == []
        for caution in ("bone-note", "bone-refer", "health-line"):
            assert " ".join(words(caution).split()) in text
        assert "legday claims A29 A30 A31 A35" in text
