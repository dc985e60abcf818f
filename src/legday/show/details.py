"""The details of a report, on request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from legday.model import LiftFacts, PatternDose, SideFacts
from legday.show.cards import bone, energy
from legday.show.first_screen import open_names
from legday.show.page import INDENT, Page
from legday.show.progress import progress
from legday.show.style import cells, fit

NAME = 28  # columns of a lift's name
LIFTS_SHOWN = 15
FINDINGS_SHOWN = 5


def muscles(page: Page) -> Iterator[str]:
    """Every muscle, and what its mean week is made of."""
    words = page.words
    legs = [dose for dose in page.report.muscles if dose.legs]
    rest = [dose for dose in page.report.muscles if not dose.legs]
    if not page.whole:
        yield from page.doses(legs, "head-muscles")
        yield ""
    yield from page.doses(rest, "head-muscles-upper")
    yield ""
    if page.report.leg_days.weeks:
        yield from page.wrapped(words("muscles-note", weeks=page.report.leg_days.weeks), "quiet", "")
    yield from page.wrapped(words("columns-note"), "quiet", "")
    yield ""
    heads = ("column-week", "column-days", "column-session", "column-sure")
    yield " " * 18 + "".join(f"{words(key):>15}" for key in heads)
    for dose in (*legs, *rest):
        figures = (dose.running_week_sets, dose.days_per_week, dose.session_sets_max, dose.sure_sets_per_week)
        name = words(f"muscle-{dose.muscle}")
        yield f"{INDENT}{name:<16}" + "".join(f"{words.number(figure):>15}" for figure in figures)


def patterns(page: Page) -> Iterator[str]:
    """Movement patterns, legs first, and the balances."""
    words, doses = page.words, page.report.patterns
    yield page.head("head-patterns")
    shown = [dose for dose in doses if dose.legs] + [d for d in doses if not d.legs and d.last_day]
    for dose in shown:
        yield _pattern(page, dose)
    never = [words(f"pattern-{dose.pattern}") for dose in doses if not dose.legs and not dose.last_day]
    if never:
        yield from page.wrapped(words("patterns-never", patterns=", ".join(never)), "quiet")
    yield ""
    yield page.head("head-balance")
    balances = list(_balances(page)) or [words("not-enough-data")]
    for text in balances:
        yield from page.wrapped(text)


def _pattern(page: Page, dose: PatternDose) -> str:
    words = page.words
    bar = page.style.bar(dose.sets_per_week or 0.0, "act")
    last = words("last-trained", day=dose.last_day) if dose.last_day else words("never")
    name = f"{INDENT}{words(f'pattern-{dose.pattern}'):<21}"
    return f"{name}{words.number(dose.sets_per_week):>5}  {bar} {page.style.paint(last, 'quiet')}"


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
    words = page.words
    yield page.head("head-lifts")
    yield from page.wrapped(words("lifts-note"), "quiet", "")
    for legs, head in ((True, "lifts-legs"), (False, "lifts-rest")):
        chosen = [lift for lift in page.report.lifts if lift.legs is legs]
        if not chosen:
            continue
        yield ""
        yield page.head(head)
        for lift in chosen[:LIFTS_SHOWN]:
            yield from _lift(page, lift)
        if len(chosen) > LIFTS_SHOWN:
            yield INDENT + page.style.paint(words("lift-more", count=len(chosen) - LIFTS_SHOWN), "quiet")


def _lift(page: Page, lift: LiftFacts) -> Iterator[str]:
    words, paint = page.words, page.style.paint
    name = INDENT + fit(page.exercise(lift.exercise), NAME) + " "
    below = " " * (NAME + 3)
    days = 7 * page.report.weeks
    if lift.best_day is None or lift.e1rm is None:
        recent = (page.report.as_of - lift.last_day).days < days
        text = words("lift-no-estimate") if recent else words("lift-never", day=lift.last_day)
        yield name + paint(text, "quiet")
        return
    best, single = f"{name}{_set(page, lift):<17}", f"{words('lift-e1rm')} {_single(page, lift)}"
    if cells(best) + cells(single) < page.style.width:
        yield f"{best} {single}"
    else:
        yield best
        yield below + single
    key = f"lift-{lift.verdict}"
    change = words(key, change=words.signed(lift.change_pct), mdc=words.number(lift.mdc_pct, 0))
    if lift.e1rm_basis == "system":
        change = f"{words('lift-body')}; {change}"
    records = [day for day in lift.record_days if (page.report.as_of - day).days < days]
    if records and lift.verdict == "not_enough_data":
        change = words("lift-body") if lift.e1rm_basis == "system" else ""
    if change:
        yield below + paint(change, "quiet")
    by_side = {side.exercise for side in page.report.sides}
    if lift.best_name and lift.best_name != lift.name and lift.exercise not in by_side:
        logged = words("lift-best-name", name=page.style.plain(lift.best_name))
        yield below + paint(fit(logged, page.style.width - 1 - len(below)).rstrip(), "quiet")
    if records:
        yield below + paint(words("lift-record", day=records[-1]), "act")


def _set(page: Page, lift: LiftFacts) -> str:
    """The best set, its load as it is typed: of one dumbbell where two are held."""
    words = page.words
    load = words("lift-bodyweight")
    if lift.best_load:
        hands = f"{lift.implements} × " if lift.implements > 1 else ""
        load = f"{hands}{words.short(lift.best_load / lift.implements)} {lift.unit}"
    return f"{load} × {words.short(lift.best_reps)}"


def _single(page: Page, lift: LiftFacts) -> str:
    """The estimate with its spread, to the size that its error allows, in the load that is typed."""
    words = page.words

    places = 1 if (lift.e1rm or 0.0) < 20 * lift.implements else 0

    def shown(load: float | None) -> str:
        return words.number(None if load is None else load / lift.implements, places)

    return f"{shown(lift.e1rm)} ({shown(lift.e1rm_lo)}–{shown(lift.e1rm_hi)})"


def sides(page: Page) -> Iterator[str]:
    """Left against right, with the noise gate."""
    words = page.words
    yield page.head("head-sides")
    if not page.report.sides:
        yield from page.wrapped(words("sides-none"))
        return
    yield from page.wrapped(words("sides-note"), "quiet")
    for side in page.report.sides:
        yield INDENT + page.exercise(side.exercise)
        counts = words("side-sets", left=side.left_sets, right=side.right_sets)
        yield from page.wrapped(f"{_side(page, side)} {counts}", "", INDENT * 2)


def _side(page: Page, side: SideFacts) -> str:
    words, index = page.words, side.limb_symmetry_index_pct
    if side.verdict == "not_enough_data" or index is None:
        return words("side-not_enough_data", pairs=side.pairs)
    key = f"side-real-{side.weaker}" if side.verdict == "real" else "side-within_noise"
    return words(key, gap=words.number(100 - index), mdc=words.number(side.mdc_pct), pairs=side.pairs)


def findings(page: Page) -> Iterator[str]:
    """Names not filed, and every decision or fault of the reading."""
    words = page.words
    if page.report.unresolved:
        yield page.head("head-unresolved")
        yield from open_names(page, len(page.report.unresolved))
        yield ""
    yield page.head("head-findings")
    by_code: dict[str, list[str]] = {}
    for finding in page.report.findings:
        place = f"{finding.source}, {words('finding-line', line=str(finding.line))}: " if finding.line else ""
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
    {
        "muscles": muscles,
        "patterns": patterns,
        "lifts": lifts,
        "progress": progress,
        "sides": sides,
        "energy": energy,
        "bone": bone,
        "findings": findings,
    }
)
