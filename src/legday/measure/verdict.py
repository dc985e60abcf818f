"""Are the legs trained? The sentence that a report opens with, and how firmly it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from legday.catalogue.settings import Settings

CORE = ("quads", "glute_max", "hamstrings")
Level = Literal["yes", "partly", "hardly", "no", "not_enough_data"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, the core muscles without and with a steady detectable dose, and whether it could tip.

    Attributes
    ----------
    level : str
        ``yes``: quads, gluteus maximus and hamstrings all have a detectable dose; ``partly``: some of them;
        ``hardly``: none, though legs were trained; ``no``: no leg set; ``not_enough_data``: too few weeks, or
        no leg set but enough sets of unresolved names to hide some.
    low, enough : tuple of str
        The core muscles on either side of that dose, least first.
    firm : bool
        False if the sets of unresolved names, were they all for one of these muscles, would change it.
    """

    level: Level
    low: tuple[str, ...]
    enough: tuple[str, ...]
    firm: bool


def legs_trained(
    weekly_sets: Mapping[str, Sequence[float]],
    leg_days: int,
    open_sets: Sequence[float],
    settings: Settings,
) -> Verdict:
    """Judge a lifter's legs by the weekly dose of the three groups that squats, hinges and curls are for.

    Quadriceps (25 % of the leg's muscle, the largest group), gluteus maximus (12 %, the largest muscle) and
    hamstrings (10 %). Adductors and calves (12 % each) are a little larger than the hamstrings, but are not
    asked for: squats and hinges train the adductors along, and what a leg day leaves out is the back of the
    thigh. A muscle has enough if its mean week reaches the smallest detectable dose and at least half of its
    weeks do (`verdict_weeks_share`): one huge week is no habit.

    Unit: fractional sets/week. Range: 0 up. Citation: Pelland et al. 2025, Sports Med, doi
    10.1007/s40279-025-02344-w (about 4 fractional sets a week are the smallest detectable dose); volumes:
    Handsfield et al. 2014, J Biomech 47:631-638. Grade: medium for the dose [V2], choice for the rule [E].

    Parameters
    ----------
    weekly_sets : mapping of str to sequence of float
        Fractional hard sets of each whole week, by muscle; a muscle that is missing had none.
    leg_days : int
        Days with a leg set in those weeks.
    open_sets : sequence of float
        Sets of names that were filed under no lift and may be leg work, of each whole week.
    """
    weeks = len(open_sets)
    if weeks < settings.verdict_weeks_min:
        return Verdict("not_enough_data", (), (), firm=False)
    doses = {muscle: weekly_sets.get(muscle) or [0.0] * weeks for muscle in CORE}
    order = sorted(CORE, key=lambda muscle: sum(doses[muscle]))
    low = tuple(muscle for muscle in order if not is_steady(doses[muscle], settings))
    enough = tuple(muscle for muscle in order if muscle not in low)
    firm = not any(
        is_steady([dose + more for dose, more in zip(doses[muscle], open_sets, strict=True)], settings)
        for muscle in low
    )
    if not low:
        return Verdict("yes", low, enough, firm=True)
    if enough:
        return Verdict("partly", low, enough, firm)
    if leg_days:
        return Verdict("hardly", low, enough, firm)
    if not firm:
        return Verdict("not_enough_data", (), (), firm=False)
    return Verdict("no", low, enough, firm=not any(open_sets))


def is_steady(weekly: Sequence[float], settings: Settings) -> bool:
    """Tell whether the mean week and enough of the weeks reach the smallest detectable dose.

    Unit: truth, of fractional sets/week. Range: one week up. Citation and grade as `legs_trained`.
    """
    least, share = settings.band_edges[0], settings.verdict_weeks_share
    reached = sum(dose >= least for dose in weekly)
    return sum(weekly) >= least * len(weekly) and reached >= share * len(weekly)
