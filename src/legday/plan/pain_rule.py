"""What pain and soreness, as they were said, mean for the next session. Nothing here says what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import fmean

from legday.catalogue.kits import spares
from legday.catalogue.loader import Movement
from legday.catalogue.settings import Settings
from legday.model import LEG_MUSCLES
from legday.model_health import Feeling, JointPain

DECISIONS = ("go_on", "hold", "reduce")
LEGS = "legs"  # where soreness names no muscle
_ORDER = ("morning", "before", "during")  # of a day
_WEEK = timedelta(days=7)
_DAYS_OF_A_WEEK = 2  # that must say something for a week to be compared


def pain_rule(
    before: float | None, during: float | None, morning: float | None, settings: Settings
) -> str | None:
    """Pain rule: up to 2 go on; 3 to 5 hold, if it is back to usual by the next morning; else reduce.

    Back to usual is no more than before the session, or no more than 2. Where nobody said how the morning
    was, pain of 3 to 5 holds.

    Unit: 0-10. Range: 0 to 10. Citation: the pain-monitoring model, Thomee 1997, Phys Ther 77:1690-1703;
    Silbernagel et al. 2007, Am J Sports Med 35:897-906 [M]. Grade: low.

    Returns
    -------
    str or None
        Of `DECISIONS`; None where nothing is said.
    """
    felt = [score for score in (before, during) if score is not None]
    if not felt and morning is None:
        return None
    sore, stop = settings.plan_pain_sore, settings.plan_pain_stop
    worst = max(felt, default=0.0)
    if worst > stop or not is_settled(before, morning, settings):
        return "reduce"
    return "go_on" if worst <= sore else "hold"


def is_settled(before: float | None, morning: float | None, settings: Settings) -> bool:
    """Tell whether pain was back to usual by the next morning, as far as anybody said."""
    return morning is None or morning <= max(before or 0.0, settings.plan_pain_sore)


def loads(movement: Movement, joint: str) -> bool:
    """Tell whether a movement loads a joint: what goes when the joint is painful, after ``joints.toml``."""
    spare = spares()[joint, "painful"]
    return (
        movement.pattern in spare.patterns
        or movement.id in spare.movements
        or not spare.stresses.isdisjoint(movement.stresses)
        or not spare.muscles.isdisjoint(movement.direct)
    )


def stops(score: float, settings: Settings) -> bool:
    """Tell whether pain during a session stops the exercise: above 5 of 10."""
    return score > settings.plan_pain_stop


def joint_pains(feelings: Iterable[Feeling], today: date, settings: Settings) -> tuple[JointPain, ...]:
    """Give what was said of each joint of late, and the rule's decision; in order of joints."""
    first = today - timedelta(days=settings.pain_fresh_d)
    by_joint: dict[str, list[Feeling]] = {}
    for one in feelings:
        if one.about == "pain" and one.where and first <= one.day <= today:
            by_joint.setdefault(one.where, []).append(one)
    return tuple(_joint(joint, by_joint[joint], today, settings) for joint in sorted(by_joint))


def _joint(joint: str, said: list[Feeling], today: date, settings: Settings) -> JointPain:
    said = sorted(said, key=_when)
    day = max([one.day for one in said if one.when == "during"], default=said[-1].day)
    at = {(one.day, one.when or "before"): one.score for one in said}
    before, during = at.get((day, "before")), at.get((day, "during"))
    next_day = day + timedelta(days=1)
    morning = at.get((next_day, "morning"))
    if before is None and during is None:
        morning = said[-1].score
    later = [one for one in said if one.day > day and (one.day, one.when) != (next_day, "morning")]
    scores = [score for score in (before, during, morning) if score is not None]
    last = later[-1].score if later else None
    return JointPain(
        joint=joint, day=day, before=before, during=during, morning=morning,
        score=max(scores) if last is None else last,
        settled=is_settled(before, morning if last is None else last, settings),
        rising=_is_rising(said, today, settings),
        decision=pain_rule(before, during, morning, settings) or "go_on",
    )  # fmt: skip


def _when(one: Feeling) -> tuple[date, int]:
    return one.day, _ORDER.index(one.when or "before")


def _is_rising(said: Sequence[Feeling], today: date, settings: Settings) -> bool:
    """Whether the worst of a day was, over a week, clearly above the week before."""
    worst: dict[date, float] = {}
    for one in said:
        worst[one.day] = max(worst.get(one.day, 0.0), one.score)
    now = [score for day, score in worst.items() if day > today - _WEEK]
    then = [score for day, score in worst.items() if today - 2 * _WEEK < day <= today - _WEEK]
    if min(len(now), len(then)) < _DAYS_OF_A_WEEK:
        return False
    return fmean(now) - fmean(then) >= settings.pain_rising


def soreness_now(feelings: Iterable[Feeling], today: date, settings: Settings) -> Mapping[str, float]:
    """Give the last word on soreness of each muscle, or of the legs, from the last days."""
    recent = [
        one
        for one in feelings
        if one.about == "soreness" and 0 <= (today - one.day).days < settings.soreness_fresh_d
    ]
    return {one.where or LEGS: one.score for one in sorted(recent, key=lambda one: one.day)}


def soreness_of(movement: Movement, soreness: Mapping[str, float]) -> float:
    """Give how sore what a movement trains directly is; soreness of the legs is that of all their muscles."""
    legs = soreness.get(LEGS, 0.0) if not {*movement.direct}.isdisjoint(LEG_MUSCLES) else 0.0
    return max([legs, *(soreness.get(muscle, 0.0) for muscle in movement.direct)])


def sore_days(feelings: Iterable[Feeling], today: date, settings: Settings) -> int:
    """Count the days in a row with soreness or pain of 5 and more, up to today or yesterday."""
    bad = {
        one.day
        for one in feelings
        if one.about in ("pain", "soreness") and one.score >= settings.progress_deload_sore
    }
    day = today if today in bad else today - timedelta(days=1)
    count = 0
    while day in bad:
        count, day = count + 1, day - timedelta(days=1)
    return count


def sore_after(feelings: Iterable[Feeling], trained: date, settings: Settings) -> float:
    """Give the worst soreness that was still there three days after a session, 0 where nobody said."""
    first = trained + timedelta(days=settings.soreness_after_d)
    later = [
        one.score
        for one in feelings
        if one.about == "soreness" and first <= one.day <= first + timedelta(days=1)
    ]
    return max(later, default=0.0)
