"""Which unit a load was typed in: as the value, the header or the person says, or as the plates tell.

Plates betray the unit. A barbell in kilograms moves in steps of 2.5 kg, so many loads end in 2.5 or 7.5,
light ones among them; one in pounds starts at 45 lb, is loaded to 95, 135, 185 with whole plates, and moves
in steps of 5 lb, so most loads end in 5 and none in 2.5. Only where one of the two is plain is the unit
inferred, and the evidence is said; otherwise the person is asked. A unit that is stated and not known (stone)
is never guessed: the load keeps its number, without a unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from legday.errors import Finding, LegdayError
from legday.read.lifts import lift
from legday.read.source import Options
from legday.read.values import DASHES

WORDS = {
    "kg": "kg", "kgs": "kg", "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "1": "kg",
    "lb": "lb", "lbs": "lb", "pound": "lb", "pounds": "lb", "2": "lb",
}  # fmt: skip
FEWEST_LOADS = 20
HALF_STEPS_OF_KG = 0.15
HALF_STEPS_OF_LB = 0.02
FIVES_OF_LB = 0.55
BARE_BAR_LB = 45.0
LIGHTEST_BAR_LB = 35.0  # steps of 2.5 lb exist, too, but on no bar lighter than this
FEWEST_LIGHT = 2
WHOLE_PLATES_LB = (45.0, 95.0, 135.0, 185.0, 225.0, 275.0, 315.0)
FEWEST_BARS = 3


@dataclass(frozen=True, slots=True)
class Units:
    """The unit of each load, the unit of most, and how it is known."""

    values: pl.Series
    main: str | None
    said: str
    findings: Sequence[Finding]


def column(
    sets: pl.DataFrame, unit_column: str | None, header: str | None, options: Options, source: str
) -> Units:
    """Give the unit of each load.

    Parameters
    ----------
    sets : polars.DataFrame
        With ``line``, ``name``, ``typed_load`` and, where the file has one, the column that states a unit.
    unit_column : str or None
        Name of that column.
    header : {"kg", "lb"} or None
        Unit that the header of the load states.

    Raises
    ------
    LegdayError
        If nothing tells the unit: the person must say it.
    """
    loads = sets["typed_load"]
    stated = pl.repeat(None, sets.height, dtype=pl.String, eager=True)
    unknown = pl.repeat(value=False, n=sets.height, dtype=pl.Boolean, eager=True)
    findings: list[Finding] = []
    if unit_column is not None and unit_column in sets.columns:
        words = sets[unit_column]
        stated = words.str.to_lowercase().replace_strict(WORDS, default=None, return_dtype=pl.String)
        unknown = stated.is_null() & words.is_not_null() & ~words.is_in(DASHES)
        if unknown.any():
            findings += _unknown(sets.filter(unknown & (loads != 0)), unit_column, source)
    open_loads = loads.is_not_null() & (loads != 0) & stated.is_null() & ~unknown
    how = _how_stated(stated.filter(loads.is_not_null()))
    rest = None
    if open_loads.any():
        if header is not None:
            rest, how = header, f"{header}, by the header"
        elif options.unit is not None:
            rest, how = options.unit, f"{options.unit}, as you said"
        elif how:
            rest = _most(stated)
            count = int(open_loads.sum())
            how += f"; {count} {'load' if count == 1 else 'loads'} without one read as {rest} too"
            message = f"Loads without a unit were read as {rest}, like the others."
            findings.append(Finding("unit-missing", message, source, None, "question", count=count))
        else:
            rest, evidence = infer(sets.filter(loads > 0))
            if rest is None:
                raise LegdayError(
                    f"{source}: the loads carry no unit and the plates do not tell it ({evidence}); "
                    "say --unit kg or --unit lb"
                )
            how = f"{rest}, by the plates: {evidence}"
            other = "lb" if rest == "kg" else "kg"
            message = f"The file states no unit; read as {rest}: {evidence}. If wrong, say --unit {other}."
            findings.append(Finding("unit-inferred", message, source, None, "question"))
    values = stated.fill_null(rest) if rest is not None else stated
    values = values.set(loads.is_null() | unknown, None) if loads.null_count() or unknown.any() else values
    otherwise = "not known" if unknown.any() else "no loads"
    return Units(values.rename("typed_unit"), _most(values), how or otherwise, findings)


def _unknown(sets: pl.DataFrame, unit_column: str, source: str) -> list[Finding]:
    """Say which units are none that is known: their loads are kept as typed and compared with no other."""
    words = sets.group_by(unit_column, maintain_order=True).agg(pl.col("line").first(), pl.len())
    message = "This unit is not known: the loads are kept as typed, and used in no comparison."
    return [
        Finding("unit-unknown", message, source, line, "warning", word[:200], count)
        for word, line, count in words.iter_rows()
    ]


def _how_stated(stated: pl.Series) -> str:
    kinds = sorted(stated.drop_nulls().unique())
    if not kinds:
        return ""
    return f"{kinds[0]}, stated with each load" if len(kinds) == 1 else "kg and lb, stated with each load"


def _most(units: pl.Series) -> str | None:
    counts = units.drop_nulls().value_counts(sort=True)
    return None if counts.is_empty() else str(counts[0, 0])


def _on_a_barbell(name: str) -> bool:
    found, _ = lift(name)
    return found is not None and found.equipment == "barbell"


def infer(sets: pl.DataFrame) -> tuple[str | None, str]:
    """Tell the unit of a log from its barbell loads.

    Parameters
    ----------
    sets : polars.DataFrame
        ``name, typed_load``, loads above 0.

    Returns
    -------
    {"kg", "lb"} or None
        None where both are possible.
    str
        The evidence, in words.
    """
    barbell = [name for name in sets["name"].unique() if _on_a_barbell(name)]
    loads = sets.filter(pl.col("name").is_in(barbell)).select("name", "typed_load").unique()
    count = loads.height
    if count < FEWEST_LOADS:
        return None, f"only {count} different barbell loads"
    value = pl.col("typed_load")
    half_step = (value % 5 - 2.5).abs() < 0.01
    half, fives, light, light_half, bars = loads.select(
        half_step.mean().alias("half"),
        ((value % 10 - 5).abs() < 0.01).mean().alias("fives"),
        (value < BARE_BAR_LB).sum().alias("light"),
        (half_step & (value < LIGHTEST_BAR_LB)).sum().alias("light_half"),
        value.filter(value.is_in(WHOLE_PLATES_LB)).n_unique().alias("bars"),
    ).row(0)
    if half >= HALF_STEPS_OF_KG and light_half >= FEWEST_LIGHT:
        return "kg", f"{half:.0%} of {count} barbell loads end in 2.5 or 7.5, {light_half} of them under 35"
    if half <= HALF_STEPS_OF_LB and fives >= FIVES_OF_LB and light == 0 and bars >= FEWEST_BARS:
        return "lb", f"{fives:.0%} of {count} barbell loads end in 5 and none is under a 45 lb bar"
    return None, f"{half:.0%} of {count} barbell loads end in 2.5 or 7.5, {fives:.0%} in 5"
