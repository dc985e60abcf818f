"""T7: what keeps one from planned sessions, and whether short ones are kept more often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from legday.catalogue.settings import Settings
from legday.measure.own_log.interval import verdict_of
from legday.measure.own_log.proportions import newcombe, wilson
from legday.measure.own_log.shuffle import Floats, Truth
from legday.model_own_log import Need, OwnLogAnswer, OwnLogPart

_SHARES = (0.1, 0.9)  # a share that few sessions show is not taken for surer than this


def adherence(
    minutes: Floats, kept: Truth, weeks: int, reasons: Sequence[str], settings: Settings
) -> OwnLogAnswer:
    """How much more often short sessions were kept than longer ones; how many were, and what for.

    Short: planned for `own_log_short_minutes` at most.

    Unit: percentage points; shares in %. Range: `own_log_planned_weeks` weeks with a plan,
    `own_log_planned_each` sessions of either length. Citation: as `proportions.newcombe`. Grade: low; which
    day was planned short was not drawn by chance. Error rates: docs/reference/own_log.md.

    Parameters
    ----------
    minutes : (n,) array of float
        Planned length of each session whose day is over.
    kept : (n,) array of bool
    weeks : int
        With a plan.
    reasons : sequence of str
        Of the sessions that were skipped.
    """
    short = minutes <= settings.own_log_short_minutes
    n, shorts = len(minutes), int(short.sum())
    least = settings.own_log_planned_each
    needs = (
        Need("weeks_planned", weeks, settings.own_log_planned_weeks),
        Need("sessions_short", shorts, least),
        Need("sessions_longer", n - shorts, least),
    )
    parts = []
    if not needs[0].missing:
        groups = (("kept", kept), ("kept_short", kept[short]), ("kept_longer", kept[~short]))
        parts = [
            OwnLogPart(name, len(group), wilson(int(group.sum()), len(group), settings.mdc_z), "%")
            for name, group in groups
        ]
        parts += [
            OwnLogPart(reason, len(reasons), wilson(count, len(reasons), settings.mdc_z), "%")
            for reason, count in Counter(reasons).most_common()
        ]
    cautions = ("as_said", "confounded")
    if any(need.missing for need in needs):
        return OwnLogAnswer("T7", "pp", "not_enough", needs, parts=tuple(parts), cautions=cautions)
    share = float(np.clip(kept.mean(), *_SHARES))
    se = (share * (1 - share) * (1 / shorts + 1 / (n - shorts))) ** 0.5
    effect = newcombe(int(kept[short].sum()), shorts, int(kept[~short].sum()), n - shorts, settings.mdc_z)
    detectable = 100 * (settings.mdc_z + settings.own_log_power_z) * se + 50 * (1 / shorts + 1 / (n - shorts))
    return OwnLogAnswer(
        "T7", "pp", verdict_of(needs, effect), needs, detectable, effect, tuple(parts), cautions
    )
