"""Two groups compared by shuffling which is which: a permutation test, and the interval it leaves."""

from __future__ import annotations

import math
from itertools import combinations, islice
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from legday.model_own_log import Interval

Floats: TypeAlias = npt.NDArray[np.float64]
Truth: TypeAlias = npt.NDArray[np.bool_]
_ALL = 20_000  # ways to divide, up to which all are gone through
_TAIL = 0.025


def shuffled_difference(
    values: Floats, is_first: Truth, draws: int, rng: np.random.Generator
) -> Interval | None:
    """Difference of two means, with the 95 % interval of shifts that a permutation test does not reject.

    The straight trend over the values is taken out first, whichever group they are of. Under a shift d the
    values less d are exchangeable between the groups. A way to divide them, in which the difference is D and
    that of the first group's own mark is c, c0 as it was observed, reaches the observed difference D0 where
    d >= (D0 - D) / (c0 - c): the ends of the interval are order statistics of these, all ways or `draws` at
    random. Exact where the groups were drawn by chance.

    Unit: as the values. Range: in order of time; both groups have a value. Citation: Fisher 1935, The Design
    of Experiments [M]; Garthwaite 1996, Biometrics 52:1387-1393 [M]. Grade: high.

    Parameters
    ----------
    is_first : (n,) array of bool
        Whether a value is of the first group.

    Returns
    -------
    Interval or None
        First less second; ends are None where so few values can exclude no shift. None without both groups.
    """
    n, k = len(values), int(is_first.sum())
    if not 0 < k < n:
        return None
    ways = _ways(n, k, draws, rng) * (1 / k + 1 / (n - k))  # both ends of a sum without its mean
    value, mark = _level(values), _level(is_first.astype(float))
    drawn = is_first * (1 / k + 1 / (n - k))
    observed, own = float(drawn @ value), float(drawn @ mark)
    gap = own - ways @ mark
    other = gap > 1e-9  # the way that was drawn reaches itself at every shift
    reached = np.sort((observed - ways[other] @ value) / gap[other])
    beyond = math.floor(_TAIL * (len(reached) + 1)) - 1
    if own <= 0 or beyond < 0:
        return Interval(observed / own if own > 0 else 0.0, None, None)
    return Interval(observed / own, float(reached[beyond]), float(reached[-1 - beyond]))


def _level(values: Floats) -> Floats:
    """What a straight line through the values leaves."""
    at = np.arange(len(values)) - (len(values) - 1) / 2
    centred = values - values.mean()
    left: Floats = centred - at * (at @ centred) / (at @ at)
    return left


def _ways(n: int, k: int, draws: int, rng: np.random.Generator) -> Floats:
    """Rows of 0 and 1 with k ones: every way where there are few, else some by chance."""
    if math.comb(n, k) <= _ALL:
        chosen = np.array(list(islice(combinations(range(n), k), _ALL)))
    else:
        chosen = np.argsort(rng.random((draws, n)), axis=1)[:, :k]
    ways = np.zeros((len(chosen), n))
    np.put_along_axis(ways, chosen, 1.0, axis=1)
    return ways
