"""Plans, answers and missed days as entries of the journal: kept in one act, taken back in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from legday.app.act import Wish, commit, named
from legday.app.open_journal import Journal
from legday.app.plain import noun_of_entry
from legday.app.weekdays import WEEKDAYS
from legday.model import Plan, Skip, plain_data

# What a person is, is kept in their profile, for all commands.
_PROFILE = {"sex": "sex", "age": "born", "height": "height_m"}


def answers_of(journal: Journal) -> dict[str, Any]:
    """Give what the journal's person answered for plans, in the form of `app.answers`."""
    return {
        state.fields["about"]: state.fields["value"]
        for state in journal.store.states("answer", journal.athlete)
        if state.fields.get("value") is not None and "about" in state.fields
    }


def skips_of(journal: Journal) -> tuple[Skip, ...]:
    """Give the sessions that were missed, in order of days."""
    found = [
        noun_of_entry(Skip, {k: v for k, v in state.fields.items() if k != "plan"}, "a missed day")
        for state in journal.store.states("skip", journal.athlete)
    ]
    return tuple(sorted(found, key=lambda skip: (skip.day, skip.session)))


def plans_of(journal: Journal) -> list[Plan]:
    """Give the plans that stand, the last week's last."""
    states = journal.store.states("plan", journal.athlete)
    plans = [noun_of_entry(Plan, state.fields["plan"], "a plan of the journal") for state in states]
    return sorted(plans, key=lambda plan: plan.week_no)


def plan_before(journal: Journal, day: date) -> Plan | None:
    """Give the plan of a day's week, or else of the last week before it."""
    week_no = (day - date(1970, 1, 5)).days // 7
    plans = [plan for plan in plans_of(journal) if plan.week_no <= week_no]
    return plans[-1] if plans else None


def keep(
    journal: Journal,
    use: str,
    now: datetime,
    *,
    plan: Plan | None,
    answers: Mapping[str, Any],
    skip: Skip | None = None,
) -> str | None:
    """Keep what was answered, the plan, and a missed day, as one act.

    Returns
    -------
    str or None
        The act, which `undo` takes back; None if all was so already.
    """
    wishes = [*_wishes(answers)]
    said: dict[str, Any] = {}
    if plan is not None:
        fields = {"week_no": plan.week_no, "revision": plan.revision, "plan": plain_data(plan)}
        wishes.append(Wish(named("plan", plan.id), "plan", fields))
        said = {"what": f"{plan.id}, revision {plan.revision}", "sessions": len(plan.sessions)}
    if skip is not None:
        wishes.append(Wish(named("skip", skip.session), "skip", plain_data(skip)))
        said = {**said, "what": f"{skip.day}, {skip.reason}"}
    return commit(journal, use, wishes, said, now)


def _wishes(answers: Mapping[str, Any]) -> Iterator[Wish]:
    profile = {_PROFILE[name]: value for name, value in answers.items() if name in _PROFILE}
    if profile:
        yield Wish(named("preference", "profile"), "preference", {"about": "profile", **profile})
    for name, value in answers.items():
        if name not in _PROFILE:
            fields = None if value is None else {"about": name, "value": value}
            yield Wish(named("answer", name), "answer", fields)


def days_as_said(answers: Mapping[str, Any]) -> str:
    """Write the days of an answer as a flag says them."""
    parts = []
    for name in WEEKDAYS:
        day = (answers.get("days") or {}).get(name)
        if day:
            minutes = "" if day["minutes"] is None else f" {day['minutes']:g}"
            legs = {None: "", True: " legs", False: " no legs"}[day["legs"]]
            parts.append(f"{name}{minutes}{legs}")
    return ", ".join(parts)
