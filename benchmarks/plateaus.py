"""How soon a plateau can be told from progress, by our rule and by the usual ones, at what false alarms.

Run as ``python benchmarks/plateaus.py [--windows N] [--logs FOLDER]``. A window is a year of session bests
around a straight line: simulated with the properties that real ones have, or, with ``--logs``, what is left
of real ones when a robust line is taken out. Growth is added to all of it, or to its first half alone; every
rule is asked at every session. False alarm: one or more in weeks 26-52 of progress that goes on.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import legday
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure.estimate import estimates
from legday.measure.trend.batch import Batch, make_batch
from legday.measure.trend.forecasts import follow
from legday.measure.trend.plateau import gains
from legday.measure.trend.series import session_series

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]

WEEKS, TURN = 52, 26  # a window; where growth stops in those with a plateau
LEAST_SESSIONS, LONGEST_GAP_D = 36, 35
GROWTH_PCT = (0.37, 0.77)  # a week: a lifter of half a year, and a novice
FALSE_ALARMS = 0.10
TIDY_SD = 0.065
Z80 = 1.2816
TOLERATED_PCT = 0.15  # a week: a slope this near to 0 is called flat

# What was found on 112 windows of 16 lifters' logs (50 of barbell lifts), per cent: false alarm, time in
# alarm, found within 8, 12, 26 weeks, median delay [weeks].
PUBLISHED = {
    "3 sessions without a record": "100 73 100 100 100 0.4",
    "3 sessions not above the one before": "100 22 96 100 100 1.6",
    "5 sessions without a record": "100 62 96 98 100 0.5",
    "5 sessions not above the one before": "98 15 84 94 100 3.1",
    "10 sessions without a record": "94 43 74 86 96 3.3",
    "no record in 12 weeks": "88 28 52 66 90 7.7",
    "80 % slope interval flat, 8 weeks": "0 0 0 0 0 never",
    "80 % slope interval flat, 12 weeks": "2 0.2 0 0 0 never",
    "80 % slope interval flat, 16 weeks": "8 0.2 0 0 2 never",
    "80 % slope interval flat, 24 weeks": "10 0.4 4 10 18 never",
    "upper 80 % bound of slope, 16 weeks": "84 17 50 70 96 8.5",
    "upper 80 % bound of slope, 24 weeks": "66 12 36 46 90 12",
}
# Found within 12 / 26 weeks at 10 % false alarms: all at 0.37, all at 0.77, tidy at 0.37, tidy at 0.77.
PUBLISHED_AT_10 = {
    "sessions since the last record": "6/16 5/36 8/28 19/56",
    "weeks since the last record": "2/15 7/44 11/36 22/69",
    "slope of 12 weeks": "3/16 7/29 0/17 6/33",
    "slope of 24 weeks": "3/16 4/36 8/53 19/97",
    "slope of 3-week maxima, 24 weeks": "5/22 10/44 6/56 19/97",
    "best of 12 weeks v the 12 before": "7/13 7/16 6/39 22/83",
    "gain of the edge over 24 weeks": "5/26 11/61 8/53 14/94",
    "our rule: that gain, by own noise": "- - - -",
    "mean of that and the slope, by own noise": "- - - -",
}


@dataclass(frozen=True, slots=True)
class Windows:
    """Years of session bests around a line: day of the year, and what is left [ln kg]; both (T, S)."""

    day: Floats
    noise: Floats

    def only(self, which: Truth) -> Windows:
        """Some of the windows."""
        return Windows(self.day[:, which], self.noise[:, which])


def simulated(rng: np.random.Generator, count: int) -> Windows:
    """Windows like the real ones: heavy tails, weeks that hang together, noise that differs by lifter.

    Half of the variance moves slowly (a moving sum over 8 weeks: blocks, deloads, slumps), half is new each
    session; one session in ten strays six times as far as the others, nine in ten of those downwards, as
    light days do. Sd by lifter log-normal. No gap of more than 5 weeks.
    """
    rate = np.exp(rng.normal(np.log(1.3), 0.25, count)) / 7
    gap = np.clip(np.round(rng.gamma(2, 0.5, (160, count)) / rate), 1, LONGEST_GAP_D)
    day = np.cumsum(gap, axis=0) - gap[0]
    day[day > 7 * WEEKS] = np.nan
    day = day[:, (~np.isnan(day)).sum(axis=0) >= LEAST_SESSIONS]
    day = day[: int((~np.isnan(day)).sum(axis=0).max())]
    sessions, lifters = day.shape
    memory = 8 * 7
    walk = rng.standard_normal((7 * WEEKS + 1 + memory, lifters)).cumsum(axis=0)
    on = np.nan_to_num(day).astype(np.int64)
    slow = (np.take_along_axis(walk, on + memory, 0) - np.take_along_axis(walk, on, 0)) / np.sqrt(memory)
    odd, far, light = 0.1, 6.0, 0.9
    new = rng.standard_normal((sessions, lifters))
    strayed = far * np.abs(new) * np.where(rng.random((sessions, lifters)) < light, -1, 1)
    new = np.where(rng.random((sessions, lifters)) < odd, strayed, new)
    new /= np.sqrt(1 - odd + odd * far**2)
    sd = np.exp(rng.normal(np.log(0.115), 0.42, lifters))
    noise = np.clip(sd * (slow + new) / np.sqrt(2), -0.65, 0.65)
    return without_line(Windows(day, np.where(np.isnan(day), np.nan, noise)))


def without_line(windows: Windows) -> Windows:
    """Take a robust line (Huber's weights) out of every window."""
    real = ~np.isnan(windows.day)
    t, y, weight = np.where(real, windows.day, 0), np.where(real, windows.noise, 0), real.astype(float)
    left = y
    for _ in range(20):
        total = weight.sum(axis=0)
        off = t - (weight * t).sum(axis=0) / total
        mean = (weight * y).sum(axis=0) / total
        slope = (weight * off * (y - mean)).sum(axis=0) / (weight * off**2).sum(axis=0)
        left = y - mean - slope * off
        spread = 1.4826 * np.nanmedian(np.where(real, np.abs(left), np.nan), axis=0)
        weight = real / np.maximum(np.abs(left) / (1.345 * np.maximum(spread, 1e-9)), 1)
    return Windows(windows.day, np.where(real, left, np.nan))


def from_logs(folder: Path, settings: Settings) -> Windows:
    """Every year of a series in the exports of a folder that is dense enough, one after the other."""
    found: list[tuple[Floats, Floats]] = []
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        try:
            sets = legday.make_book(legday.read_export(path, unit="kg")).sets
        except LegdayError as fault:
            print(f"left out: {fault}")
            continue
        batch = make_batch(session_series(estimates(sets, settings), settings))
        used = follow(batch, settings).used
        for col in range(batch.count.size):
            kept = used[:, col]
            found += _years(batch.day[kept, col], batch.ln_kg[kept, col])
    if not found:
        msg = f"{folder}: no year of {LEAST_SESSIONS} sessions without a gap of {LONGEST_GAP_D} days"
        raise LegdayError(msg)
    shape = (max(day.size for day, _ in found), len(found))
    day, value = np.full(shape, np.nan), np.full(shape, np.nan)
    for col, (days, values) in enumerate(found):
        day[: days.size, col], value[: days.size, col] = days, values
    return without_line(Windows(day, value))


def _years(day: Floats, value: Floats) -> Iterator[tuple[Floats, Floats]]:
    begin = 0
    while begin < day.size:
        end = int(np.searchsorted(day, day[begin] + 7 * WEEKS, side="right"))
        days = day[begin:end]
        gap = np.diff(days) > LONGEST_GAP_D
        whole = days[-1] - days[0] > 7 * WEEKS - LONGEST_GAP_D
        if whole and not gap.any() and days.size >= LEAST_SESSIONS:
            yield days - days[0], value[begin:end]
            begin = end
        else:
            begin += int(np.argmax(gap)) + 1 if gap.any() else 1


@dataclass(frozen=True)
class Year:
    """A year of session bests with its growth, and what the rules ask of it."""

    day: Floats
    ln_kg: Floats
    settings: Settings

    @cached_property
    def real(self) -> Truth:
        """A session, not padding."""
        return ~np.isnan(self.day)

    def since(self, days: float) -> Whole:
        """Row of the first session less than so many days before each."""
        sessions, lifters = self.day.shape
        line = np.where(self.real, self.day, 1e4) + 1e5 * np.arange(lifters)
        flat = line.T.ravel()
        found = np.searchsorted(flat, flat - days + 1e-6).reshape(lifters, sessions).T
        rows: Whole = found - sessions * np.arange(lifters)
        return rows

    @cached_property
    def last_record(self) -> Whole:
        """Row of the last session above all before it."""
        y = np.where(self.real, self.ln_kg, -np.inf)
        best = np.maximum.accumulate(y, axis=0)
        record = np.vstack([np.ones((1, y.shape[1]), dtype=bool), y[1:] > best[:-1]])
        rows = np.arange(y.shape[0])[:, None]
        last: Whole = np.maximum.accumulate(np.where(record, rows, 0), axis=0)
        return last

    @cached_property
    def sessions_since_record(self) -> Floats:
        """Sessions after the last record; 0 at one."""
        return np.where(self.real, np.arange(self.day.shape[0])[:, None] - self.last_record, np.nan)

    @cached_property
    def weeks_since_record(self) -> Floats:
        """Weeks since the last record."""
        weeks: Floats = (self.day - np.take_along_axis(self.day, self.last_record, 0)) / 7
        return weeks

    def not_above_before(self, times: int) -> Truth:
        """The last so many sessions, none of which beats the one before them."""
        out = np.zeros(self.day.shape, dtype=bool)
        latest = np.lib.stride_tricks.sliding_window_view(self.ln_kg, times, axis=0)[1:].max(axis=-1)
        out[times:] = latest <= self.ln_kg[:-times]
        return out

    def slope(self, weeks: int) -> tuple[Floats, Floats]:
        """Least-squares slope of the last weeks and its standard error [% a week]."""
        begin = self.since(7 * weeks)
        t = np.where(self.real, self.day / 7 - TURN, 0)
        y = np.where(self.real, self.ln_kg, 0)

        def total(values: Floats) -> Floats:
            sums = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
            rolled: Floats = sums[1:] - np.take_along_axis(sums, begin, 0)
            return rolled

        n = np.maximum(total(self.real.astype(float)), 1)
        st, sy = total(t), total(y)
        sxx = total(t * t) - st * st / n
        sxy = total(t * y) - st * sy / n
        enough = self.real & (n >= 4) & (sxx > 0)
        slope = np.where(enough, sxy / np.where(enough, sxx, 1), np.nan)
        left = np.maximum(total(y * y) - sy * sy / n - slope * sxy, 0)
        error = np.sqrt(left / np.maximum(n - 2, 1) / np.where(enough, sxx, 1))
        return 100 * slope, 100 * error

    def maximum(self, first_d: float, last_d: float) -> Floats:
        """Best of the sessions at least `last_d` and less than `first_d` days before each; NaN if none."""
        out = np.full(self.day.shape, -np.inf)
        begin, end = self.since(first_d), self.since(last_d)
        if last_d == 0:
            end = np.broadcast_to(np.arange(self.day.shape[0])[:, None] + 1, begin.shape)
        for step in range(int((end - begin).max())):
            row = begin + step
            value = np.take_along_axis(self.ln_kg, np.minimum(row, self.day.shape[0] - 1), 0)
            out = np.where(row < end, np.fmax(out, value), out)
        return np.where(self.real & np.isfinite(out), out, np.nan)

    def slope_of_maxima(self, weeks: int, each: int) -> Floats:
        """Slope of the best of every `each` weeks over the last `weeks` [ln kg a week]."""
        middles = np.arange(0, weeks, each) + each / 2
        best = np.stack([self.maximum(7 * (ago + each / 2), 7 * (ago - each / 2)) for ago in middles])
        known = ~np.isnan(best)
        n = np.maximum(known.sum(axis=0), 1)
        t = -middles[:, None, None] * known
        y = np.where(known, best, 0)
        off = (t - t.sum(axis=0) / n) * known
        return np.where(n >= 4, (off * y).sum(axis=0) / np.maximum((off**2).sum(axis=0), 1e-9), np.nan)

    @cached_property
    def gain_and_scale(self) -> tuple[Floats, Floats]:
        """What our rule looks at: gain of the edge over 24 weeks, and the series' own noise [ln kg]."""
        count = self.real.sum(axis=0)
        lifters = count.size
        batch = Batch(
            tuple(str(one) for one in range(lifters)), self.day, self.ln_kg, np.full(self.day.shape, np.nan),
            np.zeros(self.day.shape, dtype=bool), count, np.ones(lifters, dtype=bool),
        )  # fmt: skip
        trend = follow(batch, self.settings)
        return gains(trend, self.settings), trend.scales.after


def years(windows: Windows, growth_pct: float, settings: Settings) -> tuple[Year, Year]:
    """The windows with growth all the time, and with growth for half of it."""
    rate = growth_pct / 100 / 7
    going = Year(windows.day, windows.noise + rate * windows.day, settings)
    return going, replace(going, ln_kg=windows.noise + rate * np.minimum(windows.day, 7 * TURN))


def _without_record(sessions: int) -> Callable[[Year], Truth]:
    return lambda year: year.sessions_since_record >= sessions


def _flat(weeks: int) -> Callable[[Year], Truth]:
    def rule(year: Year) -> Truth:
        slope, error = year.slope(weeks)
        return np.abs(slope) + Z80 * error < TOLERATED_PCT

    return rule


def _bounded(weeks: int) -> Callable[[Year], Truth]:
    def rule(year: Year) -> Truth:
        slope, error = year.slope(weeks)
        return slope + Z80 * error < TOLERATED_PCT

    return rule


RULES: dict[str, Callable[[Year], Truth]] = {
    "3 sessions without a record": _without_record(3),
    "3 sessions not above the one before": lambda year: year.not_above_before(3),
    "5 sessions without a record": _without_record(5),
    "5 sessions not above the one before": lambda year: year.not_above_before(5),
    "10 sessions without a record": _without_record(10),
    "no record in 12 weeks": lambda year: year.weeks_since_record >= 12,
    **{f"80 % slope interval flat, {weeks} weeks": _flat(weeks) for weeks in (8, 12, 16, 24)},
    **{f"upper 80 % bound of slope, {weeks} weeks": _bounded(weeks) for weeks in (16, 24)},
}

# Higher is more like a plateau.
STATISTICS: dict[str, Callable[[Year], Floats]] = {
    "sessions since the last record": lambda year: year.sessions_since_record,
    "weeks since the last record": lambda year: year.weeks_since_record,
    "slope of 12 weeks": lambda year: -year.slope(12)[0],
    "slope of 24 weeks": lambda year: -year.slope(24)[0],
    "slope of 3-week maxima, 24 weeks": lambda year: -year.slope_of_maxima(24, 3),
    "best of 12 weeks v the 12 before": lambda year: year.maximum(168, 84) - year.maximum(84, 0),
    "gain of the edge over 24 weeks": lambda year: -year.gain_and_scale[0],
}


def in_second_half(year: Year, values: Floats, weeks: float = WEEKS - TURN) -> Floats:
    """Highest value of each window in the weeks after the turn."""
    wanted = year.real & (year.day >= 7 * TURN) & (year.day <= 7 * (TURN + weeks))
    highest: Floats = np.max(np.where(wanted & ~np.isnan(values), values, -np.inf), axis=0)
    return highest


def our_statistic(growth_pct: float, settings: Settings, slope_share: float = 0) -> Callable[[Year], Floats]:
    """How many times its own noise a series lies behind what growth would have brought.

    `slope_share` mixes in the gain that the slope of the same weeks amounts to.
    """

    def statistic(year: Year) -> Floats:
        gain, scale = year.gain_and_scale
        if slope_share:
            by_slope = year.slope(settings.plateau_weeks)[0] / 100 * settings.plateau_weeks
            gain = (1 - slope_share) * gain + slope_share * by_slope
        behind: Floats = (growth_pct / 100 * settings.plateau_weeks - gain) / scale
        return behind

    return statistic


def found(year: Year, alarm: Truth, weeks: float) -> Truth:
    """Windows with an alarm in so many weeks after the turn."""
    return in_second_half(year, alarm.astype(float), weeks) > 0


def delay_weeks(year: Year, alarm: Truth) -> float:
    """Median time from the turn to the first alarm; infinite where most windows have none."""
    later = alarm & year.real & (year.day >= 7 * TURN)
    first = np.min(np.where(later, year.day, np.inf), axis=0) / 7 - TURN
    return float(np.median(first))


def table_of_rules(windows: Windows, growth_pct: float, settings: Settings) -> None:
    """Print false alarms and what is found, as every rule stands."""
    going, stops = years(windows, growth_pct, settings)
    print(f"\ng = {growth_pct} %/week, rules as they are used; in brackets the published figures (g = 0.37)")
    print(f"{'':38}{'false':>6}{'time':>6}{'8 wk':>6}{'12 wk':>6}{'26 wk':>6}{'delay':>7}")
    ours = our_statistic(growth_pct, settings)
    rules = RULES | {"our rule": lambda year: ours(year) > settings.plateau_noise_factor}
    for name, rule in rules.items():
        with np.errstate(invalid="ignore"):
            false, true = rule(going) & going.real, rule(stops) & stops.real
        late = going.real & (going.day >= 7 * TURN)
        time = 100 * false[late].mean()
        share = [100 * found(stops, true, weeks).mean() for weeks in (8, 12, 26)]
        delay = delay_weeks(stops, true)
        shown = "never" if np.isinf(delay) else f"{delay:.1f}"
        line = f"{name:38}{100 * found(going, false, 26).mean():6.0f}{time:6.1f}"
        line += "".join(f"{one:6.0f}" for one in share) + f"{shown:>7}"
        print(line + (f"   [{PUBLISHED[name]}]" if name in PUBLISHED and growth_pct == 0.37 else ""))


def table_at_equal_false_alarms(windows: Windows, settings: Settings) -> None:
    """Print what every statistic finds where its threshold gives 10 % false alarms in half a year."""
    tidy = np.nanstd(windows.noise, axis=0) < TIDY_SD
    groups = [(windows, growth) for growth in GROWTH_PCT]
    if tidy.sum() >= 10:
        groups += [(windows.only(tidy), growth) for growth in GROWTH_PCT]
    pairs = [(years(group, growth, settings), growth) for group, growth in groups]
    print(f"\nfound within 12 / 26 weeks, %, at {FALSE_ALARMS:.0%} false alarms; [published]")
    print(f"{'':42}{'all 0.37':>10}{'all 0.77':>10}{'tidy 0.37':>10}{'tidy 0.77':>10}")
    for name, published in PUBLISHED_AT_10.items():
        cells = []
        for (going, stops), growth in pairs:
            ours = our_statistic(growth, settings, slope_share=0.5 if "mean" in name else 0)
            statistic = STATISTICS.get(name, ours)
            edge = np.quantile(in_second_half(going, statistic(going)), 1 - FALSE_ALARMS, method="higher")
            share = [
                100 * np.mean(in_second_half(stops, statistic(stops), weeks) > edge) for weeks in (12, 26)
            ]
            cells.append(f"{share[0]:.0f}/{share[1]:.0f}")
        print(f"{name:42}" + "".join(f"{cell:>10}" for cell in cells) + f"   [{published}]")


def calibration(windows: Windows, settings: Settings) -> None:
    """Print what the settings of our rule rest on: its factors, and its power by growth over noise."""
    factors, rows = [], []
    for growth in (0.1, 0.19, 0.37, 0.55, 0.77, 1.2):
        going, stops = years(windows, growth, settings)
        statistic = our_statistic(growth, settings)
        worst = in_second_half(going, statistic(going))
        factors.append(f"{np.quantile(worst, 1 - FALSE_ALARMS):.2f} at {growth}")
        alarm = statistic(stops) > settings.plateau_noise_factor
        late = stops.real & (stops.day >= 7 * TURN)
        first = np.min(np.where(alarm & late, stops.day, np.inf), axis=0) / 7 - TURN
        ratio = growth / 100 * settings.plateau_weeks / np.nanmedian(going.gain_and_scale[1], axis=0)
        rows.append(np.stack([ratio, first, worst > settings.plateau_noise_factor]))
    print("\nour rule: noise factor for 10 % false alarms, by growth: " + ", ".join(factors))
    flat, _ = years(windows, 0, settings)
    gain, scale = flat.gain_and_scale
    late = flat.real & (flat.day >= 7 * TURN) & ~np.isnan(gain)
    print(
        f"progress factor, which 1 in 10 of flat series exceed: {np.quantile((gain / scale)[late], 0.9):.2f}"
    )
    ratio, first, wrong = np.concatenate(rows, axis=1)
    print("growth of 24 weeks over noise: found in 26 weeks, %; false alarms, %; median weeks, x ratio / 24")
    for mid in (0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5):
        here = np.abs(ratio - mid) < 0.25
        if here.sum() >= 50:
            weeks = float(np.median(first[here]))
            print(
                f"{mid:6.2f}{100 * (first[here] < WEEKS - TURN).mean():6.0f}{100 * wrong[here].mean():6.0f}"
                f"{weeks:7.1f}{weeks * mid / settings.plateau_weeks:7.2f}   n {here.sum()}"
            )


def properties(windows: Windows) -> None:
    """Print what the noise is like, beside what real windows were."""
    noise = windows.noise
    sd = np.nanstd(noise, axis=0)
    spread = 1.4826 * np.nanmedian(np.abs(noise - np.nanmedian(noise, axis=0)), axis=0)
    print(f"{sd.size} windows, {(~np.isnan(noise)).sum(axis=0).mean() / WEEKS:.2f} sessions a week [1.3]")
    low, mid, high = 100 * np.quantile(sd, [0.25, 0.5, 0.75])
    print(
        f"sd {mid:.1f} (IQR {low:.1f}-{high:.1f}) [10 (7-13)], from the MAD {100 * np.median(spread):.1f} [7]"
    )
    standard = (noise - np.nanmean(noise, axis=0)) / sd
    shown = []
    for least, most, real in ((0, 1.5, "0.3-0.4"), (1.5, 2.5, "0.25"), (3.5, 4.5, "0.15"), (5, 8, "0")):
        total, pairs = 0.0, 0
        for step in range(1, 20):
            lag = (windows.day[step:] - windows.day[:-step]) / 7
            near = (lag >= least) & (lag < most)
            total += float((standard[step:] * standard[:-step])[near].sum())
            pairs += int(near.sum())
        shown.append(f"{least}-{most} wk {total / max(pairs, 1):.2f} [{real}]")
    low5, low, high, high5 = 100 * np.nanquantile(noise, [0.05, 0.1, 0.9, 0.95])
    print(f"tails 5, 10, 90, 95 %: {low5:.1f} {low:.1f} {high:.1f} {high5:.1f}")
    print("autocorrelation: " + ", ".join(shown))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--windows", type=int, default=1500, help="simulated windows")
    parser.add_argument(
        "--logs", type=Path, help="folder of exports: their windows in place of simulated ones"
    )
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    settings = load_settings()
    rng = np.random.default_rng(asked.seed)
    windows = from_logs(asked.logs, settings) if asked.logs else simulated(rng, asked.windows)
    properties(windows)
    for growth in GROWTH_PCT:
        table_of_rules(windows, growth, settings)
    table_at_equal_false_alarms(windows, settings)
    calibration(windows, settings)


if __name__ == "__main__":
    main()
