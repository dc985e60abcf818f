"""The nouns of a report's cards that ask for caution: energy, and how bone is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EnergyFacts:
    """What the last leg session cost beyond rest, by three methods, and what comes after it [kcal].

    `why` says why there is nothing: no_body_mass, no_session. `work_kcal` is of `work_sets` of the `sets`.
    """

    why: str | None
    day: date | None = None
    minutes: float | None = None
    sets: int = 0
    met_kcal: float | None = None
    met_lo_kcal: float | None = None
    met_hi_kcal: float | None = None
    regression_kcal: float | None = None
    regression_lo_kcal: float | None = None
    regression_hi_kcal: float | None = None
    work_kcal: float | None = None
    work_sets: int = 0
    epoc_lo_kcal: float | None = None
    epoc_hi_kcal: float | None = None
    week_kcal: float | None = None
    muscle_kcal_per_kg_day: float | None = None
    half_kg_fat_kcal_per_day: float | None = None


@dataclass(frozen=True, slots=True)
class BoneFacts:
    """How bone was loaded, in the mean of the whole weeks looked at; never how dense it is, and no risk."""

    heavy_axial_sets_per_week: float
    reference_sets_per_week: float
    landings_per_week: float
    impact_index_per_week: float
