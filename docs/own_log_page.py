"""The blocks of docs/reference/own_log.md: what each test is, and how often it errs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from legday.catalogue.claims import load_claims
from legday.model_own_log import OWN_LOG_TESTS, PROSPECTIVE
from legday.show.words import Words

RATES = Path(__file__).with_name("own_log_rates.tsv")


def blocks() -> dict[str, str]:
    """Blocks by the name of their marks."""
    return {"own-log-tests": "\n".join(tests()), "own-log-rates": "\n".join(rates())}


def tests() -> Iterator[str]:
    """Every test: what it is, whether it is begun first, and the claims that it is for."""
    words, claims = Words("en"), load_claims().claims.values()
    yield "| test | what | begun first | claims |"
    yield "| --- | --- | --- | --- |"
    for test in OWN_LOG_TESTS:
        ids = ", ".join(claim.id for claim in claims if claim.test == test)
        first = "yes" if test in PROSPECTIVE else "no"
        what = f"{words(f'own-log-name-{test}')}. {words(f'own-log-design-{test}')}"
        yield f"| {test} | {what} | {first} | {ids} |"


def rates() -> Iterator[str]:
    """False alarms and power, with the intervals of so many worlds."""
    with RATES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    yield f"{int(rows[0]['worlds']):,} worlds each way; in brackets Wilson's 95 % interval.\n"
    yield "| test | a log with | could be answered | no effect: called one | planted | found |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in rows:
        false, found = (
            f"{row[f'{name}_pct']} % ({row[f'{name}_lo']} to {row[f'{name}_hi']})"
            for name in ("false", "found")
        )
        planted = f"{float(row['planted']):,g} {row['unit']}"
        yield f"| {row['test']} | {row['world']} | {row['answered']} % | {false} | {planted} | {found} |"
