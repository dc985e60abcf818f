"""Pain, soreness and readiness, as the person says them by day: kept, and what they mean today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from legday.app.act import Wish, commit, named
from legday.app.kept_plan import answers_of
from legday.app.open_journal import Journal
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.model import JOINTS, MUSCLES
from legday.model_health import Feeling, Feelings
from legday.plan.pain_rule import joint_pains, sore_days, soreness_now

ABOUT = ("pain", "soreness", "readiness")
WHEN = ("before", "during", "morning")
WORST = 10.0


def say_feeling(
    journal: Journal,
    about: str,
    score: float | None,
    day: date,
    now: datetime,
    *,
    where: str | None = None,
    when: str | None = None,
    note: str | None = None,
) -> str | None:
    """Say a feeling of a day, 0 to 10; said again it is changed, None takes it back.

    What is said of a joint by day stands in place of what a plan was told of it before.

    Parameters
    ----------
    about : str
        Of `ABOUT`.
    where : str, optional
        A joint of pain; a muscle of soreness, by default the legs as a whole.
    when : str, optional
        Of pain: of `WHEN`; by default before.

    Raises
    ------
    LegdayError
        If it is none, or the day has not come yet.
    """
    if about == "pain":
        when = when or "before"
    if day > now.date():
        raise LegdayError(f"{day} has not come yet; say the day as YYYY-MM-DD")
    _check(about, score, where, when)
    fields: dict[str, Any] = {"day": day.isoformat(), "about": about, "score": score}
    more = {name: value for name, value in (("where", where), ("when", when), ("note", note)) if value}
    entry = feeling_entry(about, day, where, when)
    wishes = [Wish(entry, "feeling", None if score is None else {**fields, **more})]
    stands = answers_of(journal).get("pain")
    if about == "pain" and score is not None and isinstance(stands, Mapping) and where in stands:
        rest = {joint: one for joint, one in stands.items() if joint != where}
        wishes.append(Wish(named("answer", "pain"), "answer", {"about": "pain", "value": rest or None}))
    what = " ".join(part for part in (about, where, when, "-" if score is None else f"{score:g}") if part)
    return commit(journal, about, wishes, {"what": f"{what}, {day}"}, now)


def feeling_entry(about: str, day: date, where: str | None, when: str | None) -> str:
    """Give the id of a feeling's entry: the same, whichever device says it."""
    return named("feeling", about, where or "", day.isoformat(), when or "")


def _check(about: str, score: float | None, where: str | None, when: str | None) -> None:
    if about not in ABOUT:
        raise LegdayError(f"feeling {about!r}: say one of {', '.join(ABOUT)}")
    if score is not None and not 0 <= score <= WORST:
        raise LegdayError(f"{about} {score:g}: say it from 0 to 10")
    known: Mapping[str, Sequence[str]] = {"pain": JOINTS, "soreness": MUSCLES}
    places = known.get(about, ())
    if where is not None and where not in places:
        among = f"of {', '.join(places)}" if places else "of the whole person, not of a place"
        raise LegdayError(f"{about} {where!r}: say it {among}")
    if about == "pain" and where is None:
        raise LegdayError(f"pain: say of which joint, such as pain knee 3; there are {', '.join(JOINTS)}")
    if when is not None and (about != "pain" or when not in WHEN):
        raise LegdayError(f"when {when!r}: pain is felt {', '.join(WHEN)}; nothing else has a when")


def feelings_of(journal: Journal) -> tuple[Feeling, ...]:
    """Give all that was said, the oldest first; what cannot be is left out."""
    found = [_feeling(state.fields) for state in journal.store.states("feeling", journal.athlete)]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.day, one.about, one.where or "")))


def _feeling(said: Mapping[str, Any]) -> Feeling | None:
    about, where, when, score = (said.get(name) for name in ("about", "where", "when", "score"))
    joint = about != "pain" or where in JOINTS
    if about not in ABOUT or not joint or when not in (None, *WHEN) or not 0 <= float(score or 0) <= WORST:
        return None
    note = said.get("note")
    return Feeling(date.fromisoformat(said["day"]), about, float(score or 0), where, when, note)


def feelings_now(
    feelings: Sequence[Feeling], today: date, settings: Settings, act: str | None = None
) -> Feelings:
    """Give what was felt up to a day, and what it means for the next session."""
    said = tuple(one for one in feelings if one.day <= today)
    ready = [one.score for one in said if one.about == "readiness" and one.day == today]
    return Feelings(
        act=act,
        said=said,
        pains=joint_pains(said, today, settings),
        soreness=soreness_now(said, today, settings),
        sore_days=sore_days(said, today, settings),
        readiness=ready[-1] if ready else None,
    )
