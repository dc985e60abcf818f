"""Are the legs trained? The sentence that a report opens with, and how firmly it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from legday.catalogue.settings import Settings

CORE = ("quads", "glute_max", "hamstrings")
Level = Literal["yes", "partly", "hardly", "no", "not_enough_data"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, the core muscles below and from the smallest detectable dose, and whether it could tip.

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
    sets_per_week: Mapping[str, float | None],
    leg_days: int,
    weeks: int,
    unresolved_sets_per_week: float,
    settings: Settings,
) -> Verdict:
    """Judge a lifter's legs by the mean weekly dose of their three largest muscle groups.

    Unit: fractional sets/week. Range: 0 up. Citation: Pelland et al. 2025, Sports Med, doi
    10.1007/s40279-025-02344-w (about 4 fractional sets a week are the smallest detectable dose). Grade:
    medium for the dose [V2], choice for the rule [E].

    Parameters
    ----------
    sets_per_week : mapping of str to float or None
        Mean fractional hard sets a week by muscle.
    leg_days : int
        Days with a leg set in those weeks.
    weeks : int
        Whole weeks that the doses rest on.
    unresolved_sets_per_week : float
        Sets of names that were filed under no lift.
    """
    if weeks < settings.verdict_weeks_min:
        return Verdict("not_enough_data", (), (), firm=False)
    least = settings.band_edges[0]
    doses = {muscle: sets_per_week.get(muscle) or 0.0 for muscle in CORE}
    low = tuple(sorted((muscle for muscle in CORE if doses[muscle] < least), key=doses.__getitem__))
    enough = tuple(sorted((muscle for muscle in CORE if doses[muscle] >= least), key=doses.__getitem__))
    firm = all(doses[muscle] + unresolved_sets_per_week < least for muscle in low)
    if not low:
        return Verdict("yes", low, enough, firm=True)
    if enough:
        return Verdict("partly", low, enough, firm)
    if leg_days:
        return Verdict("hardly", low, enough, firm)
    if not firm:
        return Verdict("not_enough_data", (), (), firm=False)
    return Verdict("no", low, enough, firm=not unresolved_sets_per_week)
