"""Whether a clinician should see something first: what was said, what it stops, what is still to be asked.

Only the answer is kept, never the wording of a questionnaire: cleared, not cleared, since when, and which red
flags hold.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from legday.app.act import Wish, commit, named
from legday.app.kept_plan import answers_of
from legday.app.open_journal import Journal
from legday.catalogue.red_flags import ABOUT, GENERAL, official_form, red_flags
from legday.catalogue.settings import Settings
from legday.errors import LegdayError
from legday.model_health import Screening

STATES = ("cleared", "not_cleared", "unknown")
ADULT_Y = 18
_STATE_OF = {"none": "cleared", "cleared": "cleared", "not-cleared": "not_cleared"}
_PREGNANCY = "pregnancy"


def screening_of(
    answers: Mapping[str, Any],
    today: date,
    settings: Settings,
    *,
    age_y: float | None = None,
    pains: Mapping[str, float] | None = None,
    act: str | None = None,
) -> Screening:
    """Give what is known of a person's screening.

    Parameters
    ----------
    answers : mapping
        As `Book.answers`.
    age_y : float, optional
        [years].
    pains : mapping of str to float, optional
        Joints that hurt, 0 to 10.
    """
    state, day = _health(answers)
    holds, asked = _flags(answers)
    if state == "cleared" and day is not None:  # a screening asks of joints, too
        asked = {about: max(day, asked.get(about, day)) for about in ABOUT}
    again = today - timedelta(days=settings.flags_again_d)
    hurting = [joint for joint, score in (pains or {}).items() if score > settings.plan_pain_sore]
    wanted = [GENERAL] if GENERAL not in asked else []
    wanted += [joint for joint in sorted(hurting) if asked.get(joint, date.min) < again]
    groups = {flag.id: flag.group for flag in red_flags()}
    title, url = official_form()
    return Screening(
        act=act,
        state=state,
        day=day,
        stops=state == "not_cleared",
        urgent=state == "not_cleared" and any(groups[flag] == "urgent" for flag in holds),
        holds=holds,
        asked=asked,
        wanted=tuple(wanted),
        pregnant=answers.get("pregnant") is True,
        under_18=age_y is not None and age_y < ADULT_Y,
        flags=red_flags(),
        form_title=title,
        form_url=url,
    )


def say_screening(
    journal: Journal,
    now: datetime,
    *,
    state: str | None = None,
    day: date | None = None,
    flags: Sequence[str] | None = None,
    about: Sequence[str] = (GENERAL,),
    pregnant: bool | None = None,
) -> str | None:
    """Say how a screening went, or which red flags hold.

    A flag that holds stops the plan until the person says that a clinician has cleared them; so does
    pregnancy. That none holds clears nobody who was stopped.

    Parameters
    ----------
    state : str, optional
        Of `STATES`; ``unknown`` takes all of it back.
    day : date, optional
        Default today.
    flags : sequence of str, optional
        Ids of those that hold; empty for none.
    about : sequence of str
        What they were asked of: ``general``, or joints.

    Raises
    ------
    LegdayError
        If a state, a flag or a joint is none, or the day has not come yet.
    """
    when = day or now.date()
    _check(state, when, now, flags or (), about)
    before = answers_of(journal)
    holds, asked = _flags(before)
    stopped, _ = _health(before)
    said: dict[str, Any] = {}
    if flags is not None:
        of_these = {flag.id for flag in red_flags() if set(flag.about) & set(about)}
        holds = tuple(flag.id for flag in red_flags() if flag.id in {*holds} - of_these | {*flags})
        asked = {**asked, **dict.fromkeys(about, when)}
        if flags:
            said["health"] = _of("not-cleared", when)
        elif GENERAL in about and stopped == "unknown":
            said["health"] = _of("none", when)
    if pregnant is not None or _PREGNANCY in (flags or ()):
        said["pregnant"] = True if pregnant or _PREGNANCY in (flags or ()) else None
        if said["pregnant"]:
            said["health"] = _of("not-cleared", when)
    if state is not None:
        said["health"] = None if state == "unknown" else _of(state.replace("_", "-"), when)
    if state == "cleared":
        holds = ()
    if state == "unknown":
        holds, asked = (), {}
    value = {"holds": list(holds), "asked": {name: one.isoformat() for name, one in asked.items()}}
    said["flags"] = value if holds or asked else None
    wishes = [
        Wish(named("answer", name), "answer", None if one is None else {"about": name, "value": one})
        for name, one in said.items()
    ]
    return commit(journal, "screening", wishes, {"what": f"{state or ', '.join(holds) or 'asked'}"}, now)


def _check(
    state: str | None, day: date, now: datetime, flags: Collection[str], about: Collection[str]
) -> None:
    known = [flag.id for flag in red_flags()]
    odd = [flag for flag in flags if flag not in known]
    if state is not None and state not in STATES:
        raise LegdayError(f"screening {state!r}: say {', '.join(STATES)}")
    if day > now.date():
        raise LegdayError(f"{day} has not come yet; say the day as YYYY-MM-DD")
    if odd:
        raise LegdayError(f"flag {', '.join(map(repr, odd))}: say none, or of {', '.join(known)}")
    if not about or set(about) - set(ABOUT):
        raise LegdayError(f"about {', '.join(about)!r}: say of {', '.join(ABOUT)}")


def _of(state: str, day: date) -> dict[str, str]:
    return {"state": state, "date": day.isoformat()}


def _health(answers: Mapping[str, Any]) -> tuple[str, date | None]:
    said = answers.get("health")
    if not isinstance(said, Mapping):
        return "unknown", None
    state = _STATE_OF.get(str(said.get("state")), "unknown")
    return state, _day(said.get("date")) if state != "unknown" else None


def _flags(answers: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, date]]:
    said = answers.get("flags")
    if not isinstance(said, Mapping):
        return (), {}
    holds, asked = said.get("holds"), said.get("asked")
    there = holds if isinstance(holds, list) else []
    days = asked.items() if isinstance(asked, Mapping) else ()
    found = {name: day for name, text in days if name in ABOUT for day in [_day(text)] if day}
    return tuple(flag.id for flag in red_flags() if flag.id in there), found


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def screening_of_journal(journal: Journal, today: date, act: str | None = None) -> Screening:
    """Give what a journal knows of its person's screening."""
    from legday.app.feelings import feelings_of
    from legday.app.preferences import preferences_of
    from legday.plan.pain_rule import joint_pains

    preferences, answers = preferences_of(journal), answers_of(journal)
    settings = preferences.settings
    pains = {one.joint: one.score for one in joint_pains(feelings_of(journal), today, settings)}
    age_y = preferences.athlete(journal.name, today).age_y
    return screening_of(
        answers, today, settings, age_y=age_y, pains={**pains, **standing_pains(answers)}, act=act
    )


def standing_pains(answers: Mapping[str, Any]) -> dict[str, float]:
    """Give the pain that a plan was told of, by joint."""
    said = answers.get("pain")
    pairs = said.items() if isinstance(said, Mapping) else ()
    return {
        joint: float(one["score"])
        for joint, one in pairs
        if joint in ABOUT and isinstance(one, Mapping) and isinstance(one.get("score"), int | float)
    }
