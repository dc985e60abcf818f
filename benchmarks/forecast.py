"""How good the forecasts are on a folder of exports: one file is one lifter.

Run as ``python -m benchmarks.forecast FOLDER [--out TABLE.md] [--tune] [--speed]`` from the project's folder,
or as ``./legday bench forecast FOLDER ...``. Every forecast is made as it would have been after each session
(`legday.measure.trend.backtest`); the aims are those of a study of 29 lifters, 770 series. Nothing is tuned
on the folder but the offset of one rival, on the other lifters of each; `--tune` says what tuning would give.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import polars as pl

from forecast_logs import Lifter, lifters_of
from forecast_speed import speed_rows
from forecast_tune import tuned
from legday.catalogue.settings import Settings, load_settings
from legday.errors import LegdayError
from legday.measure.trend.backtest import INTERVALS, backtest, backtest_summary, interval_kg
from legday.measure.trend.outcomes import TASKS
from legday.measure.trend.rivals import RIVALS
from legday.measure.trend.scores import auc, brier, error_pct, skill

SAID = {
    "next": "A: next session",
    "4": "B: 4 weeks",
    "8": "B: 8 weeks",
    "12": "B: 12 weeks",
    "could": "C: best of 8 weeks",
}
LEVEL_RULES = ("last_value", "median_of_3", "median_of_5", "ewma", "all_time_best")
BEST_RULES = ("last_value", "ewma", "all_time_best", "best_of_8_weeks", "best_of_5", "best_of_5_offset")
OFFSETS_PCT = np.arange(0, 10.5, 0.5)
ROUNDS = 2000
FEWEST = 30  # forecasts of a lifter before its coverage counts

# task: not worse than, good, ceiling seen; of all lifts and of barbell squat, bench press and deadlift
AIMS_ALL = {
    "next": ("8.3 (3.8)", "8.2 (4.0)", "8.1 (3.8)"),
    "4": ("9.7", "9.3", "9.1"),
    "8": ("12.5", "11.9", "11.9"),
    "12": ("14.4", "13.7", "13.7"),
    "could": ("9.5 (5.0)", "8.6 (5.4)", "8.5 (5.3)"),
}
AIMS_BARBELL = {
    "next": ("7.9 (4.1)", "7.3 (4.1)", "7.0 (3.7)"),
    "4": ("7.8", "6.8", "6.5"),
    "8": ("9.5", "8.4", "8.4"),
    "12": ("10.6", "9.5", "9.4"),
    "could": ("6.0 (3.9)", "5.9 (4.2)", "5.8 (4.3)"),
}
AIMS_WIDTH = {
    "next": ("26", "25", "20"),
    "4": ("32", "30", "23"),
    "8": ("43", "40", "31"),
    "12": ("50", "47", "36"),
    "could": ("33", "29", "22"),
}
AIMS_CRPS = {
    "next": ("6.8", "6.3", "5.9"),
    "4": ("7.7", "7.1", "6.7"),
    "8": ("9.7", "9.0", "8.8"),
    "12": ("11.0", "10.3", "10.0"),
    "could": ("8.1", "6.7", "6.4"),
}

Part = tuple[str, pl.DataFrame, Mapping[str, Sequence[str]]]
"""Which lifts, their forecasts, what is aimed at."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title, as Markdown prints it."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        """Give the table in Markdown."""
        lines = [self.head, ("---",) * len(self.head), *self.rows]
        return "\n".join([f"### {self.title}", "", *(f"| {' | '.join(line)} |" for line in lines), ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="exports of any app, one file a lifter")
    parser.add_argument("--out", type=Path, help="write the tables here too, in Markdown")
    parser.add_argument(
        "--tune", action="store_true", help="refit the constants, one lifter left out each time"
    )
    parser.add_argument(
        "--speed", action="store_true", help="time 1,000 series of 150 sessions, beside Theta"
    )
    asked = parser.parse_args()
    settings = load_settings()
    try:
        lifters, said = lifters_of(asked.folder, settings)
    except LegdayError as fault:
        sys.exit(f"forecast: {fault}")
    text = [f"# Forecasts held against what came: {asked.folder.name}", "", *said, ""]
    text += [str(table) for table in study(lifters, settings)]
    if asked.tune:
        text += [str(Table(*parts)) for parts in tuned(lifters, settings)]
    if asked.speed:
        text += [str(Table("Speed", ("what", "time", "aim"), speed_rows(settings)))]
    out = "\n".join(text)
    print(out)
    if asked.out:
        asked.out.write_text(out + "\n", encoding="utf-8")


def study(lifters: Sequence[Lifter], settings: Settings) -> list[Table]:
    """Give all tables of the study."""
    made = [backtest(lifter.batch, settings).with_columns(lifter=pl.lit(lifter.name)) for lifter in lifters]
    forecasts = with_offset(pl.concat(made))
    barbell = forecasts.filter("barbell")
    parts: list[Part] = [("all lifts", forecasts, AIMS_ALL)]
    if barbell.height:
        parts.append(("barbell squat, bench press, deadlift", barbell, AIMS_BARBELL))
    tables = [points_table(name, frame, aims) for name, frame, aims in parts]
    tables += [rules_table(name, frame) for name, frame, _ in parts]
    tables += [intervals_table(name, frame, settings) for name, frame, _ in parts]
    return [*tables, records_table(forecasts), planned_table(parts)]


def with_offset(forecasts: pl.DataFrame) -> pl.DataFrame:
    """Add the best of the last five with the offset that served the other lifters best."""
    could = forecasts.filter(pl.col("task") == "could")
    losses = {
        str(lifter): np.array(
            [
                error_pct(
                    (rows["best_of_5"] * (1 + add / 100)).to_numpy(), rows["outcome_kg"].to_numpy()
                ).sum()
                for add in OFFSETS_PCT
            ]
        )
        for (lifter,), rows in could.group_by("lifter")
    }
    all_of_them = sum(losses.values(), np.zeros(OFFSETS_PCT.size))
    offsets = {
        lifter: float(OFFSETS_PCT[np.argmin(all_of_them - (mine if len(losses) > 1 else 0))])
        for lifter, mine in losses.items()
    }
    add = pl.col("lifter").replace_strict(offsets, default=0.0, return_dtype=pl.Float64)
    return forecasts.with_columns(best_of_5_offset=pl.col("best_of_5") * (1 + add / 100))


def points_table(name: str, forecasts: pl.DataFrame, aims: Mapping[str, Sequence[str]]) -> Table:
    """Errors, and skill over the last value and the best simple rule, with intervals over lifters."""
    rows = []
    for task, part in by_task(forecasts):
        rules = BEST_RULES if task == "could" else LEVEL_RULES
        best = min(rules, key=lambda rule: float(np.mean(_errors(part, rule).to_numpy())))
        rows.append(
            (
                SAID[task], f"{part.height:,}", str(part["lifter"].n_unique()),
                _mae(part, "point_kg"), _mae(part, "last_value"), over_lifters(part, "last_value"),
                f"{best}: {_mae(part, best)}", over_lifters(part, best), *aims[task],
            )
        )  # fmt: skip
    head = (
        "task", "forecasts", "lifters", "MAE (MdAE), %", "last value", "skill over it, %",
        "best simple rule here", "skill over it, %", "not worse than", "good", "ceiling seen",
    )  # fmt: skip
    return Table(f"Errors, {name}", head, rows)


def rules_table(name: str, forecasts: pl.DataFrame) -> Table:
    """Every simple rule beside the forecast."""
    rules = ("point_kg", *RIVALS, "best_of_5_offset")
    rows = [
        (rule if rule != "point_kg" else "**legday**", *(_mae(part, rule) for _, part in by_task(forecasts)))
        for rule in rules
    ]
    return Table(
        f"Simple rules, {name}: MAE (MdAE), %",
        ("rule", *(SAID[task] for task, _ in by_task(forecasts))),
        rows,
    )


def intervals_table(name: str, forecasts: pl.DataFrame, settings: Settings) -> Table:
    """Coverage and width of the intervals, and the score of the whole distribution."""
    scores = {row["task"]: row for row in backtest_summary(forecasts, settings).iter_rows(named=True)}
    rows = []
    for task, part in by_task(forecasts):
        low, high = interval_kg(part, 80, settings)
        actual = part["outcome_kg"].to_numpy()
        each = (
            part.select("lifter", inside=(low <= actual) & (actual <= high))
            .group_by("lifter")
            .agg(pl.len(), pl.col("inside").mean())
            .filter(pl.col("len") >= FEWEST)["inside"]
        )
        worst = each.quantile(0.1, "linear")
        score = scores[task]
        rows.append(
            (
                SAID[task],
                *(f"{score[f'cover_{nominal}_pct']:.1f}" for nominal in INTERVALS),
                *(f"{score[f'width_{nominal}_pct']:.0f}" for nominal in INTERVALS),
                f"{100 * worst:.0f} of {each.len()}" if worst is not None else "too few",
                f"{score['crps_pct']:.1f}",
                " / ".join(AIMS_WIDTH[task]),
                " / ".join(AIMS_CRPS[task]),
            )
        )
    head = (
        "task", "cover 50", "80 (good 77-83)", "95 (good 93.5-96)", "width 50, %", "80", "95",
        "80 of the lowest tenth of lifters (good 68)", "CRPS, %", "width 80: not worse / good / ceiling",
        "CRPS: not worse / good / ceiling",
    )  # fmt: skip
    return Table(f"Intervals, {name}", head, rows)


def records_table(forecasts: pl.DataFrame) -> Table:
    """Probability of a record within 8 weeks."""
    rows = []
    parts = (("all lifts", forecasts), ("barbell three", forecasts.filter("barbell")))
    for name, frame in parts:
        part = frame.filter(pl.col("task") == "could")
        if part.is_empty():
            continue
        happened = (part["outcome_kg"] > part["all_time_best"]).to_numpy()
        said = part["record_probability"].to_numpy()
        base, score = float(happened.mean()), brier(said, happened)
        gained = f"{100 * skill(score, base * (1 - base)):.0f} %" if 0 < base < 1 else "none to tell"
        rows.append(
            (name, f"{part.height:,}", f"{base:.2f}", f"{score:.3f}", gained, f"{auc(said, happened):.2f}")
        )
    head = (
        "record within 8 weeks",
        "forecasts",
        "base rate",
        "Brier",
        "skill (good 16 %)",
        "AUC (good 0.75)",
    )
    return Table("Records", head, rows)


def planned_table(parts: Sequence[Part]) -> Table:
    """Next session when its reps are known."""
    rows = []
    for name, frame, _ in parts:
        part = frame.filter(pl.col("task") == "next")
        rows.append(
            (
                name,
                _mae(part, "point_kg"),
                _mae(part, "planned_kg"),
                over_lifters(part, "point_kg", "planned_kg"),
            )
        )
    head = (
        "next session",
        "reps unknown: MAE (MdAE), %",
        "reps known (ceiling seen 7.9 (3.3))",
        "skill, % (good 3)",
    )
    return Table("Planned reps", head, rows)


def by_task(forecasts: pl.DataFrame) -> list[tuple[str, pl.DataFrame]]:
    """Give each task that has forecasts."""
    parts = [(task, forecasts.filter(pl.col("task") == task)) for task in TASKS]
    return [(task, part) for task, part in parts if part.height]


def over_lifters(part: pl.DataFrame, rival: str, ours: str = "point_kg") -> str:
    """Give the skill over a rival in %, with a 95 % bootstrap interval over lifters."""
    sums = (
        part.with_columns(ours=_errors(part, ours), rival=_errors(part, rival))
        .group_by("lifter", maintain_order=True)
        .agg(pl.col("ours").sum(), pl.col("rival").sum())
    )
    pair = sums.select("ours", "rival").to_numpy()
    if not pair[:, 1].sum():
        return "none to tell"
    found = 100 * skill(*pair.sum(axis=0))
    if len(pair) < 2:
        return f"{found:+.1f}"
    drawn = np.random.default_rng(1).integers(0, len(pair), (ROUNDS, len(pair)))
    mine, theirs = pair[drawn].sum(axis=1).T
    low, high = np.quantile(100 * (1 - mine / np.maximum(theirs, 1e-9)), [0.025, 0.975])
    return f"{found:+.1f} ({low:+.1f} to {high:+.1f})"


def _errors(part: pl.DataFrame, rule: str) -> pl.Series:
    return 100 * (part[rule] / part["outcome_kg"] - 1).abs()


def _mae(part: pl.DataFrame, rule: str) -> str:
    errors = _errors(part, rule).to_numpy()
    return f"{np.mean(errors):.2f} ({np.median(errors):.2f})"


if __name__ == "__main__":
    main()
