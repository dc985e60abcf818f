"""How well exercise names are resolved, judged by a table labelled by hand before any resolver ran.

A leg name is one whose label is a leg movement: region lower and neither cardio, mobility nor other.
Two numbers matter: how many leg names are resolved, and how many of the resolved are right. The second
counts every name that was filed under a leg movement, so a lift taken for a leg lift counts against it.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from legday.catalogue import Hints, Resolver, load
from legday.catalogue import Movement as CatalogueMovement
from legday.errors import LegdayError
from legday.model import NOT_STRENGTH

DATA = Path(__file__).parent.parent / "tests" / "data"
TABLE = DATA / "names.tsv"
# the second was labelled after the resolver had seen the first, the third after it had seen both: names of 27
# public logs of 27 people with the sets of each, which weigh them; it has not steered the resolver
TABLES = (TABLE, DATA / "names_2.tsv", DATA / "names_3.tsv")
UNRESOLVED = "unresolved"
ANY_VARIATION = "+*"  # the name states a detail that a catalogue may keep or not
ONE_SIDED = {"single-leg", "single-arm"}  # never a mere detail: it changes how a set counts


@dataclass(frozen=True, slots=True)
class Label:
    """One judged name: `expected` holds every right answer, `side` every right side ("" is none).

    `sets` is how many sets real logs have of it; 1 where that was not counted.
    """

    name: str
    expected: tuple[str, ...]
    side: tuple[str, ...]
    hints: Hints
    origin: str
    language: str
    tricky: bool
    sets: int = 1

    @property
    def may_stay_open(self) -> bool:
        """Whether an honest reader may leave the name unfiled."""
        return UNRESOLVED in self.expected


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the resolver made of one name. `exercise` is None if it was left open."""

    label: Label
    exercise: str | None
    side: str
    why: str
    is_leg_name: bool
    filed_as_leg: bool

    @property
    def is_right(self) -> bool:
        """Whether the answer is one of the label's."""
        if self.exercise is None:
            return self.label.may_stay_open
        return any(_agrees(self.exercise, expected) for expected in self.label.expected)

    @property
    def side_is_right(self) -> bool:
        """Whether the side read from the name is one of the label's."""
        return self.side in self.label.side


@dataclass(frozen=True, slots=True)
class Score:
    """Shares over a set of names; `weight` is names, or sets where a log was given."""

    to_resolve: float
    resolved: float
    filed: float
    right: float

    @property
    def share_resolved(self) -> float:
        """Resolved share of the leg names that have an answer, 0..1."""
        return self.resolved / self.to_resolve if self.to_resolve else 1.0

    @property
    def share_right(self) -> float:
        """Right share of what was filed, 0..1."""
        return self.right / self.filed if self.filed else 1.0


def _agrees(exercise: str, expected: str) -> bool:
    if expected.endswith(ANY_VARIATION):
        base, *variations = exercise.split("+")
        return base == expected.removesuffix(ANY_VARIATION) and ONE_SIDED.isdisjoint(variations)
    return exercise == expected


def movement_id(exercise: str) -> str:
    """Movement part of an exercise id: ``leg-press+single-leg`` -> ``leg-press``."""
    return exercise.partition("+")[0].partition(".")[0]


def read_table(path: Path = TABLE) -> list[Label]:
    """Read the labelled names.

    Raises
    ------
    LegdayError
        If the file lacks a column.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    try:
        return [
            Label(
                name=row["name"],
                expected=tuple(row["expected"].split("|")),
                side=tuple(row["side"].split("|")),
                hints=Hints(
                    category=row["hint_category"],
                    muscle=row["hint_muscle"],
                    equipment=row["hint_equipment"],
                ),
                origin=row["origin"],
                language=row["language"],
                tricky=row["tricky"] == "yes",
                sets=int(row.get("sets") or 1),
            )
            for row in rows
        ]
    except KeyError as missing:
        raise LegdayError(
            f"{path.name}: no column {missing}; see the header of tests/data/names.tsv"
        ) from None


def is_leg(movement: CatalogueMovement | None) -> bool:
    """Whether a movement is a leg movement: region lower, not cardio, mobility or other."""
    return movement is not None and movement.region == "lower" and movement.pattern not in NOT_STRENGTH


def judge(
    labels: Iterable[Label], resolver: Resolver, movements: Mapping[str, CatalogueMovement]
) -> list[Verdict]:
    """Resolve every name and hold the answer against its label."""
    verdicts = []
    for label in labels:
        answer = resolver.resolve(label.name, label.hints)
        answers = [movements.get(movement_id(one)) for one in label.expected if one != UNRESOLVED]
        verdicts.append(
            Verdict(
                label=label,
                exercise=answer.exercise,
                side=answer.side or "",
                why=answer.why,
                is_leg_name=any(is_leg(movement) for movement in answers),
                filed_as_leg=answer.exercise is not None
                and is_leg(movements.get(movement_id(answer.exercise))),
            )
        )
    return verdicts


def leg_score(verdicts: Iterable[Verdict], weigh: Callable[[Verdict], float] = lambda _: 1.0) -> Score:
    """Score of the leg names: resolved of those that have an answer, right of all filed."""
    to_resolve = resolved = filed = right = 0.0
    for verdict in verdicts:
        weight = weigh(verdict)
        if verdict.is_leg_name and not verdict.label.may_stay_open:
            to_resolve += weight
            resolved += weight * (verdict.exercise is not None)
        if verdict.filed_as_leg or (verdict.is_leg_name and verdict.exercise is not None):
            filed += weight
            right += weight * verdict.is_right
    return Score(to_resolve, resolved, filed, right)


def misses(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Names left open that have an answer, and names answered wrongly."""
    return [verdict for verdict in verdicts if not verdict.is_right]


def sets_by_name(path: Path) -> Counter[str]:
    """Sets a name from a table of logged names with the columns ``name`` and ``sets``."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"name", "sets"} <= set(reader.fieldnames or ()):
            raise LegdayError(f"{path.name}: needs the columns name and sets, has {reader.fieldnames}")
        counts: Counter[str] = Counter()
        for row in reader:
            counts[row["name"]] += int(row["sets"])
    return counts


def sets_in_logs(folder: Path) -> Counter[str]:
    """Sets a name over every export in a folder that a reader knows."""
    from legday.app.read_export import read_export

    counts: Counter[str] = Counter()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            counts.update(read_export(path).sets["name"].drop_nulls().to_list())
        except LegdayError as fault:
            print(f"not read: {fault}", file=sys.stderr)
    return counts


def _line(title: str, score: Score) -> str:
    return (
        f"{title:<24} {score.to_resolve:>8.0f} {score.share_resolved:>10.2%}"
        f" {score.filed:>8.0f} {score.share_right:>10.2%}"
    )


def report(verdicts: Sequence[Verdict]) -> str:
    """Say the score, apart for origin, tricky names and language, and every miss."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups["all"].append(verdict)
        groups[f"origin {verdict.label.origin}"].append(verdict)
        groups["tricky" if verdict.label.tricky else "plain"].append(verdict)
        groups[f"language {verdict.label.language}"].append(verdict)
    lines = [f"{'leg names':<24} {'names':>8} {'resolved':>10} {'filed':>8} {'right':>10}"]
    lines += [_line(title, leg_score(groups[title])) for title in sorted(groups)]
    if any(verdict.label.sets > 1 for verdict in verdicts):
        lines.append(_line("all, by sets", leg_score(verdicts, lambda verdict: verdict.label.sets)))

    right = sum(verdict.is_right for verdict in verdicts)
    sides = [verdict for verdict in verdicts if verdict.exercise is not None]
    wrong_sides = [verdict for verdict in sides if not verdict.side_is_right]
    lines.append(f"\nall names, legs or not: {right} of {len(verdicts)} as labelled")
    lines.append(f"sides of resolved names: {len(sides) - len(wrong_sides)} of {len(sides)} as labelled")

    for title, kept in (
        ("wrong", [v for v in misses(verdicts) if v.exercise is not None]),
        ("left open", [v for v in misses(verdicts) if v.exercise is None]),
    ):
        lines.append(f"\n{title} ({len(kept)})")
        lines += [
            f"  {'leg ' if v.is_leg_name or v.filed_as_leg else '    '}{v.label.language} {v.label.name!r}: "
            f"{v.exercise or '-'}, expected {'|'.join(v.label.expected)} ({v.why})"
            for v in kept
        ]
    lines.append(f"\nside wrong ({len(wrong_sides)})")
    lines += [
        f"  {v.label.name!r}: {v.side or '-'}, expected {'|'.join(v.label.side) or '-'}" for v in wrong_sides
    ]
    return "\n".join(lines)


def report_weighed(verdicts: Sequence[Verdict], counts: Counter[str], resolver: Resolver) -> str:
    """Say the score weighed by sets, and how many of the sets carry a name that was never judged."""
    judged = {verdict.label.name.casefold() for verdict in verdicts}
    weights: Counter[str] = Counter()
    for name, sets in counts.items():
        weights[name.casefold()] += sets
    total = sum(counts.values())
    unjudged = {name: sets for name, sets in counts.items() if name.casefold() not in judged}
    filed = sum(sets for name, sets in counts.items() if resolver.resolve(name).exercise is not None)
    lines = [
        f"\nweighed by {total} logged sets ({len(counts)} names, {len(unjudged)} of them never judged)",
        _line("leg names, by sets", leg_score(verdicts, lambda v: weights[v.label.name.casefold()])),
        f"any name resolved without hints: {filed / total:.2%} of the sets" if total else "no sets",
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the score of the catalogue's resolver over the labelled names."""
    parser = argparse.ArgumentParser(prog="names", description=main.__doc__)
    parser.add_argument("--table", type=Path, help="labelled names (default: each of the project's tables)")
    parser.add_argument("--logs", type=Path, help="folder of exports: weigh the names by their sets")
    parser.add_argument("--names", type=Path, help="table of logged names with the columns name and sets")
    options = parser.parse_args(arguments)

    catalogue = load()
    resolver = Resolver(catalogue)
    for table in (options.table,) if options.table else TABLES:
        verdicts = judge(read_table(table), resolver, catalogue.movements)
        print(f"{table.name}\n{report(verdicts)}\n")
        if options.names and options.names.exists():
            print(report_weighed(verdicts, sets_by_name(options.names), resolver))
        if options.logs and options.logs.is_dir():
            print(report_weighed(verdicts, sets_in_logs(options.logs), resolver))
    return 0


if __name__ == "__main__":
    sys.exit(main())
