"""The details of a report, on request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from legday.model import LiftFacts, PatternDose
from legday.show.first_screen import open_names
from legday.show.style import INDENT, Page

LIFTS_SHOWN = 15
FINDINGS_SHOWN = 5


def muscles(page: Page) -> Iterator[str]:
    """Every muscle, and what its mean week is made of."""
    words = page.words
    legs = [dose for dose in page.report.muscles if dose.legs]
    rest = [dose for dose in page.report.muscles if not dose.legs]
    yield from page.doses(legs, "head-muscles")
    yield ""
    yield from page.doses(rest, "head-muscles-upper")
    yield ""
    yield from page.wrapped(words("muscles-note", weeks=page.report.leg_days.weeks), "quiet", "")
    yield ""
    heads = ("column-week", "column-days", "column-session", "column-sure")
    yield " " * 18 + "".join(f"{words(key):>15}" for key in heads)
    for dose in (*legs, *rest):
        figures = (dose.running_week_sets, dose.days_per_week, dose.session_sets_max, dose.sure_sets_per_week)
        name = words(f"muscle-{dose.muscle}")
        yield f"{INDENT}{name:<16}" + "".join(f"{words.number(figure):>15}" for figure in figures)


def patterns(page: Page) -> Iterator[str]:
    """Movement patterns, legs first, and the balances."""
    yield page.head("head-patterns")
    for dose in sorted(page.report.patterns, key=lambda dose: not dose.legs):
        yield _pattern(page, dose)
    yield ""
    yield page.head("head-balance")
    for text in _balances(page):
        yield from page.wrapped(text)


def _pattern(page: Page, dose: PatternDose) -> str:
    words = page.words
    figure = words.number(dose.sets_per_week)
    bar = page.style.bar(dose.sets_per_week or 0.0, "act")
    last = f"{words('last-trained')} {words.day(dose.last_day)}" if dose.last_day else words("never")
    return f"{INDENT}{words(f'pattern-{dose.pattern}'):<20}{figure:>6}  {bar}  {last}"


def _balances(page: Page) -> Iterator[str]:
    words, balance = page.words, page.report.balance
    if balance.lower_pct is not None:
        pct = words.number(balance.lower_pct, 0)
        yield words("balance-lower", lower=balance.lower_sets, upper=balance.upper_sets, pct=pct)
    if balance.hip_hamstring_sets or balance.knee_hamstring_sets:
        hip, knee = balance.hip_hamstring_sets, balance.knee_hamstring_sets
        yield words("balance-hamstrings", hip=hip, knee=knee)
    elif balance.hip_hamstring_sets is not None:
        yield words("balance-no-hamstrings")
    if balance.unilateral_pct is not None:
        yield words("balance-unilateral", pct=words.number(balance.unilateral_pct, 0))
    if balance.leg_weeks:
        yield words("balance-quads-only", weeks=balance.quads_only_weeks, leg_weeks=balance.leg_weeks)
    if balance.trained_muscle_mass_pct is not None:
        yield words(
            "balance-mass",
            pct=words.number(balance.trained_muscle_mass_pct, 0),
            lo=words.number(balance.trained_muscle_mass_lo_pct, 0),
            hi=words.number(balance.trained_muscle_mass_hi_pct, 0),
            least=page.report.verdict.params["least"],
        )


def lifts(page: Page) -> Iterator[str]:
    """Best sets with their estimates, and what changed beyond noise."""
    yield page.head("head-lifts")
    yield from page.wrapped(page.words("lifts-note"), "quiet", "")
    for legs, head in ((True, "lifts-legs"), (False, "lifts-rest")):
        chosen = [lift for lift in page.report.lifts if lift.legs is legs]
        if not chosen:
            continue
        yield ""
        yield page.head(head)
        for lift in chosen[:LIFTS_SHOWN]:
            yield from _lift(page, lift)
        if len(chosen) > LIFTS_SHOWN:
            yield INDENT + page.style.paint(page.words("lift-more", count=len(chosen) - LIFTS_SHOWN), "quiet")


def _lift(page: Page, lift: LiftFacts) -> Iterator[str]:
    words, paint = page.words, page.style.paint
    name = f"{INDENT}{lift.name[:30]:<31}"
    if lift.best_day is None:
        recent = (page.report.as_of - lift.last_day).days < 7 * page.report.weeks
        key = "lift-no-estimate" if recent else "lift-never"
        yield name + paint(words(key, day=lift.last_day), "quiet")
        return
    best = f"{words.load(lift.best_load)} {lift.unit} × {words.number(lift.best_reps, 0)}"
    estimate = f"{words.load(lift.e1rm)} ({words.load(lift.e1rm_lo)}–{words.load(lift.e1rm_hi)})"
    body = f" {words('lift-body')}" if lift.e1rm_basis == "system" else ""
    yield f"{name}{best:<17}{words('lift-e1rm')} {estimate}{body}"
    change = words(
        f"lift-{lift.verdict}", change=f"{lift.change_pct or 0:+.0f}", mdc=words.number(lift.mdc_pct, 0)
    )
    records = [day for day in lift.record_days if (page.report.as_of - day).days <= 7 * page.report.weeks]
    if records:
        change += "; " + words("lift-record", day=records[-1])
    yield " " * 33 + paint(change, "quiet")


def sides(page: Page) -> Iterator[str]:
    """Left against right, with the noise gate."""
    words = page.words
    yield page.head("head-sides")
    if not page.report.sides:
        yield from page.wrapped(words("sides-none"))
    names = {lift.exercise: lift.name for lift in page.report.lifts}
    for side in page.report.sides:
        yield INDENT + names.get(side.exercise, side.exercise)
        verdict = words(
            f"side-{side.verdict}",
            weaker=words(side.weaker or "left"),
            index=words.number(side.limb_symmetry_index_pct),
            mdc=words.number(side.mdc_pct),
            pairs=side.pairs,
        )
        counts = words("side-sets", left=side.left_sets, right=side.right_sets)
        yield from page.wrapped(f"{verdict}; {counts}", "", INDENT * 2)


def findings(page: Page) -> Iterator[str]:
    """Names filed under no lift, and what was found in the files."""
    words = page.words
    if page.report.unresolved:
        yield page.head("head-unresolved")
        yield from open_names(page, len(page.report.unresolved))
        yield ""
    yield page.head("head-findings")
    by_code: dict[str, list[str]] = {}
    for finding in page.report.findings:
        place = f"{finding.source}, {words('finding-line', line=finding.line)}: " if finding.line else ""
        by_code.setdefault(finding.code, []).append(place + finding.message)
    if not by_code:
        yield INDENT + words("findings-none")
    for code, messages in by_code.items():
        yield f"{INDENT}{code} ({len(messages)})"
        for message in messages[:FINDINGS_SHOWN]:
            yield from page.wrapped(message, "", INDENT * 3, INDENT * 2)
        if len(messages) > FINDINGS_SHOWN:
            yield INDENT * 2 + words("findings-more", count=len(messages) - FINDINGS_SHOWN)


PARTS: Mapping[str, Callable[[Page], Iterator[str]]] = MappingProxyType(
    {"muscles": muscles, "patterns": patterns, "lifts": lifts, "sides": sides, "findings": findings}
)
