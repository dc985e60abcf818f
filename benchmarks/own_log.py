"""The tests on one's own log in worlds with a known effect: false alarms where there is none, and power.

    .venv/bin/python benchmarks/own_log.py [WORLDS]

Writes docs/own_log_rates.tsv, from which docs/make.py makes the table of docs/reference/own_log.md. The
planted effect is the detectable one: the root mean square, over worlds without an effect, of what is said
beforehand, since a variance is what a log estimates without bias.
"""

from __future__ import annotations

import csv
import random
import statistics
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from legday.catalogue import load_settings
from legday.measure.own_log.adherence import adherence
from legday.measure.own_log.body_mass import body_mass
from legday.measure.own_log.crossover import Planned, crossover
from legday.measure.own_log.function import function_change
from legday.measure.own_log.level_shift import level_shift
from legday.measure.own_log.pain import Felt, pain_dose
from legday.measure.own_log.proportions import wilson
from legday.measure.own_log.reserve import reserve_bias
from legday.measure.own_log.sides import side_difference
from legday.model_own_log import OwnLogAnswer
from legday.synth import own_log as worlds

SETTINGS = load_settings()
OUT = Path(__file__).parents[1] / "docs" / "own_log_rates.tsv"
WORLDS = 4000
COINS = 20
MDC_REPS = SETTINGS.capacity_mdc_reps
WALK_RATIO = 7 * (SETTINGS.trend_level_sd_barbell / SETTINGS.trend_noise_sd_barbell) ** 2
COLUMNS = ("test", "world", "unit", "worlds", "answered", "false_pct", "false_lo", "false_hi", "planted",
           "found_pct", "found_lo", "found_hi")  # fmt: skip
Ask = Callable[[random.Random, float], OwnLogAnswer]


def shift(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T1: 24 sessions before a habit, 24 since."""
    made = worlds.shift_world(rng, effect)
    return level_shift(np.array(made.week), np.array(made.ln_kg), None, SETTINGS, WALK_RATIO)


def coins(rng: random.Random, effect: float, sessions: int = COINS) -> OwnLogAnswer:
    """T2: a coin for each session."""
    made = worlds.coin_world(rng, effect, sessions)
    chance = np.random.default_rng(rng.getrandbits(32))
    plan = Planned(sessions, SETTINGS.own_log_reps_sd)
    return crossover(np.array(made.reps), np.array(made.is_with), plan, SETTINGS, chance)


def mass(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T3: twelve weeks of weighing daily."""
    made = worlds.mass_world(rng, effect)
    weighed = np.full(len(made.dose), 7.0)
    mass_kg, dose, intake = np.array(made.mass_kg), np.array(made.dose), np.array(made.intake_kcal)
    return body_mass(mass_kg, dose, intake, weighed, SETTINGS)


def two_sides(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T4: eight sessions of two pairs."""
    made = worlds.sides_world(rng, effect)
    error = SETTINGS.symmetry_typical_error_pct
    return side_difference(
        np.array(made.gaps), np.array(made.pairs), np.array(made.right_starts), error, SETTINGS
    )


def pain(rng: random.Random, effect: float, *, in_spells: bool = False) -> OwnLogAnswer:
    """T5: 24 sessions in eight weeks."""
    made = worlds.pain_world(rng, effect, in_spells=in_spells)
    felt = Felt(np.array(made.dose), np.array(made.before), np.array(made.worst), 8.0)
    return pain_dose(felt, "kg", SETTINGS, np.random.default_rng(rng.getrandbits(32)))


def chair(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T6: four chair stands, a month apart."""
    values = np.array(worlds.function_world(rng, effect, MDC_REPS))
    months = np.arange(len(values), dtype=float)
    return function_change(30 * months, values, MDC_REPS, "reps", SETTINGS)


def planned(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T7: 60 planned sessions in 15 weeks, half of them short."""
    made = worlds.kept_world(rng, effect, 60)
    return adherence(np.array(made.minutes), np.array(made.kept), 15, (), SETTINGS)


def reserve(rng: random.Random, effect: float) -> OwnLogAnswer:
    """T8: eight sets that went on to failure."""
    made = worlds.reserve_world(rng, effect)
    return reserve_bias(np.array(made.stated), np.array(made.more), SETTINGS)


TESTS: Mapping[tuple[str, str], Ask] = {
    ("T1", "24 sessions of a lift before, 24 since"): shift,
    ("T2", "20 sessions with a coin each"): coins,
    ("T2", "40 sessions with a coin each"): lambda rng, effect: coins(rng, effect, 2 * COINS),
    ("T3", "12 weeks, weighed and eaten on record daily"): mass,
    ("T4", "8 sessions of 2 pairs"): two_sides,
    ("T5", "24 sessions, trouble after two in five"): pain,
    ("T5", "24 sessions, trouble in spells"): lambda rng, effect: pain(rng, effect, in_spells=True),
    ("T6", "4 chair stands"): chair,
    ("T7", "60 planned sessions, half of them short"): planned,
    ("T8", "8 sets to failure"): reserve,
}


def rates(ask: Ask, seed: str, count: int) -> dict[str, object]:
    """False alarms without an effect, and how often the detectable one is found, with Wilson's intervals."""
    none = [ask(random.Random(f"{seed} {at}"), 0.0) for at in range(count)]
    answered = [one for one in none if one.effect is not None]
    size = statistics.fmean(one.detectable**2 for one in answered if one.detectable is not None) ** 0.5
    there = [ask(random.Random(f"{seed} there {at}"), size) for at in range(count)]
    shown: dict[str, object] = {
        "unit": answered[0].unit, "worlds": count, "answered": f"{100 * len(answered) / count:.0f}",
        "planted": f"{size:.3g}",
    }  # fmt: skip
    for name, answers in (("false", none), ("found", there)):
        known = [one for one in answers if one.effect is not None]
        share = wilson(sum(one.verdict == "effect" for one in known), len(known), SETTINGS.mdc_z)
        if share is not None:
            numbers = {f"{name}_pct": share.value, f"{name}_lo": share.lo, f"{name}_hi": share.hi}
            shown |= {key: f"{value:.1f}" for key, value in numbers.items()}
    return shown


def main() -> None:
    """Write the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else WORLDS
    rows = []
    for (test, world), ask in TESTS.items():
        rows.append({"test": test, "world": world, **rates(ask, f"{test} {world}", count)})
        print(*rows[-1].values(), flush=True)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
