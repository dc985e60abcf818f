"""A made log in the dialects of the field, each with the truth about its rows beside it.

One function a dialect takes a `SynthLog` and gives a `Fixture`: the bytes of the file, and what a reader
must find in it, as plain data. The truth is set down while a row is written, never read back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialects.fitnotes import fitnotes_android_kg, fitnotes_android_lb, fitnotes_ios, fitnotes_older
from dialects.hevy import (
    hevy_de,
    hevy_es,
    hevy_fr,
    hevy_it,
    hevy_ja,
    hevy_kg,
    hevy_lb,
    hevy_pl,
    hevy_pt,
    hevy_tr,
)
from dialects.others import (
    fitbod_multiplier,
    fitbod_old,
    gymbook_de,
    gymbook_it,
    liftlog,
    liftosaur_csv,
    stronglifts,
)
from dialects.sheet import Fixture, fixture_log
from dialects.strong import (
    strong_2016,
    strong_android,
    strong_classic,
    strong_classic_ampm,
    strong_comma_units,
    strong_german,
    strong_newest,
)
from dialects.tables import generic, legday_csv, table
from legday.synth import SynthLog

__all__ = ["DIALECTS", "Fixture", "fixture", "fixture_log"]

# Every dialect with the unit of the log that its committed fixture is made of.
DIALECTS: Mapping[str, tuple[Callable[[SynthLog], Fixture], str]] = {
    "strong_2016": (strong_2016, "kg"),
    "strong_classic": (strong_classic, "lb"),
    "strong_classic_ampm": (strong_classic_ampm, "kg"),
    "strong_android": (strong_android, "kg"),
    "strong_comma_units": (strong_comma_units, "lb"),
    "strong_newest": (strong_newest, "kg"),
    "strong_german": (strong_german, "kg"),
    "hevy_kg": (hevy_kg, "kg"),
    "hevy_lb": (hevy_lb, "lb"),
    "hevy_de": (hevy_de, "kg"),
    "hevy_es": (hevy_es, "kg"),
    "hevy_fr": (hevy_fr, "kg"),
    "hevy_it": (hevy_it, "kg"),
    "hevy_ja": (hevy_ja, "kg"),
    "hevy_pl": (hevy_pl, "kg"),
    "hevy_pt": (hevy_pt, "kg"),
    "hevy_tr": (hevy_tr, "kg"),
    "fitnotes_android_kg": (fitnotes_android_kg, "kg"),
    "fitnotes_android_lb": (fitnotes_android_lb, "kg"),
    "fitnotes_older": (fitnotes_older, "lb"),
    "fitnotes_ios": (fitnotes_ios, "kg"),
    "fitbod_multiplier": (fitbod_multiplier, "kg"),
    "fitbod_old": (fitbod_old, "kg"),
    "liftosaur_csv": (liftosaur_csv, "lb"),
    "liftlog": (liftlog, "kg"),
    "stronglifts_kg": (stronglifts, "kg"),
    "stronglifts_lb": (stronglifts, "lb"),
    "gymbook_it": (gymbook_it, "kg"),
    "gymbook_de": (gymbook_de, "kg"),
    "table": (table, "kg"),
    "legday": (legday_csv, "lb"),
    "generic": (generic, "kg"),
}


def fixture(name: str) -> Fixture:
    """Make the fixture of a dialect from its small log."""
    write, unit = DIALECTS[name]
    return write(fixture_log(unit))
