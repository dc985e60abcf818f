"""Cards of energy and bone: numbers that are shown with their errors and words of caution."""

from __future__ import annotations

from collections.abc import Iterator

from legday.show.page import Page


def energy(page: Page) -> Iterator[str]:
    """The last leg session by three methods, what follows it, and the week against half a kilogram of fat."""
    words, facts = page.words, page.report.energy
    yield page.head("head-energy")
    if facts.why is not None:
        yield from page.wrapped(words(f"energy-why-{facts.why}"))
        return

    def kcal(value: float | None) -> str:
        return words.number(value, 0)

    lines = [words("energy-session", day=facts.day, sets=facts.sets)]
    if facts.met_kcal is None:
        lines.append(words("energy-no-minutes"))
    else:
        lo, hi = kcal(facts.met_lo_kcal), kcal(facts.met_hi_kcal)
        lines.append(words("energy-met", kcal=kcal(facts.met_kcal), lo=lo, hi=hi))
    if facts.regression_kcal is None:
        lines.append(words("energy-no-regression"))
    else:
        lo, hi = kcal(facts.regression_lo_kcal), kcal(facts.regression_hi_kcal)
        lines.append(words("energy-regression", kcal=kcal(facts.regression_kcal), lo=lo, hi=hi))
    if facts.work_kcal is not None:
        lines.append(words("energy-work", kcal=kcal(facts.work_kcal), of=facts.work_sets, sets=facts.sets))
    if facts.epoc_hi_kcal is not None:
        lines.append(words("energy-epoc", lo=kcal(facts.epoc_lo_kcal), hi=kcal(facts.epoc_hi_kcal)))
    lines.append(words("energy-muscle", kcal=kcal(facts.muscle_kcal_per_kg_day)))
    need = kcal(facts.half_kg_fat_kcal_per_day)
    if facts.week_kcal is None:
        lines.append(words("energy-fat", need=need))
    else:
        lines.append(
            words("energy-week", kcal=kcal(facts.week_kcal), day=kcal(facts.week_kcal / 7), need=need)
        )
    for line in lines:
        yield from page.wrapped(line)
    yield from page.wrapped(words("energy-note"), "quiet")
    yield from page.wrapped(words("health-line"), "quiet")


def bone(page: Page) -> Iterator[str]:
    """Heavy axial sets against the trial's dose, landings apart, and what neither of them says."""
    words, facts = page.words, page.report.bone
    yield page.head("head-bone")
    heavy, reference = (
        words.short(facts.heavy_axial_sets_per_week),
        words.short(facts.reference_sets_per_week),
    )
    yield from page.wrapped(words("bone-heavy", sets=heavy, reference=reference))
    if facts.landings_per_week:
        index = words.number(facts.impact_index_per_week)
        landings = words.short(facts.landings_per_week)
        yield from page.wrapped(words("bone-landings", landings=landings, index=index))
    else:
        yield from page.wrapped(words("bone-no-landings"))
    for note in ("claims-unchecked", "bone-note", "bone-refer", "health-line"):
        yield from page.wrapped(words(note), "quiet")
