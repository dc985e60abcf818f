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

    Under a shift d the values less d are exchangeable between the groups. A way to divide them, in which the
    difference is D and the shares of the first group differ by c, reaches the observed difference D0 where
    d >= (D0 - D) / (1 - c): the ends of the interval are order statistics of these, all ways or `draws` at
    random. Exact where the groups were drawn by chance.

    Unit: as the values. Range: both groups have a value. Citation: Fisher 1935, The Design of Experiments
    [M]; Garthwaite 1996, Biometrics 52:1387-1393 [M]. Grade: high.

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
    ways = _ways(n, k, draws, rng)
    observed = float(values[is_first].mean() - values[~is_first].mean())
    size = 1 / k + 1 / (n - k)
    shuffled = ways @ values * size - values.sum() / (n - k)
    share = ways @ is_first.astype(float) * size - k / (n - k)
    other = share < 1 - 1e-9  # the way that was drawn reaches itself at every shift
    reached = np.sort((observed - shuffled[other]) / (1 - share[other]))
    beyond = math.floor(_TAIL * (len(reached) + 1)) - 1
    if beyond < 0:
        return Interval(observed, None, None)
    return Interval(observed, float(reached[beyond]), float(reached[-1 - beyond]))


def _ways(n: int, k: int, draws: int, rng: np.random.Generator) -> Floats:
    """Rows of 0 and 1 with k ones: every way where there are few, else some by chance."""
    if math.comb(n, k) <= _ALL:
        chosen = np.array(list(islice(combinations(range(n), k), _ALL)))
    else:
        chosen = np.argsort(rng.random((draws, n)), axis=1)[:, :k]
    ways = np.zeros((len(chosen), n))
    np.put_along_axis(ways, chosen, 1.0, axis=1)
    return ways
