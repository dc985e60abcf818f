"""Commands of the planner: a leg week, a day that was missed, the session now, and why."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import day_of, now, open_journal
from legday.show.plan_out import end, print_missed, print_plan, say_json, speak_of
from legday.show.plan_said import (
    JOINTS,
    answering,
    answers_of,
    ask_joints,
    change_of,
    joints,
    pains_of,
    read,
    said_of,
    usual_settings,
    with_field_lines,
    with_questions,
)

if TYPE_CHECKING:
    from legday.app.plan_week import PlannedWeek
    from legday.model import Book

_path = click.Path(path_type=Path)


def _writing(command: Any) -> Any:
    kinds = (
        ("--ics", "Write a calendar file with reminders, - for standard output."),
        ("--csv", "Write a table, a row an exercise."),
        ("--html", "Write a page to print."),
        ("--markdown", "Write Markdown."),
    )
    for flag, text in kinds:
        command = click.option(flag, f"to_{flag[2:]}", type=_path, metavar="FILE", help=text)(command)
    return command


_today = click.option("--today", metavar="DATE", help="Plan from this day (YYYY-MM-DD).")


@click.command()
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@answering
@click.option("--file", "week_file", type=_path, metavar="TOML", help="Take these answers from a file.")
@click.option("--week", metavar="DATE", help="A day of the week to plan; by default this week or the next.")
@click.option("--why", is_flag=True, help="All reasons: each exercise, each number of sets, each muscle.")
@_today
@_writing
@options.reading
@options.athlete
@options.db
@options.person
@options.yes
@options.speaking
def plan(export: tuple[str, ...], **given: Any) -> None:
    """Plan a leg week around your days, kit, joints and log; judged before it is shown, with reasons.

    \b
    legday plan strong.csv --days "mon 45, thu 45"
    legday plan --days "tue 25, sat 40" --kit home --knee 4
    legday plan --file week.toml --ics legs.ics
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.plan_week import last_day, plan_week

    week, why = day_of(given["week"], "--week"), given["why"]
    command = options.called()
    if export:
        book = _book(export, given)
        today = day_of(given["today"], "--today") or last_day(book)
        said = with_questions(book, said_of(given, today), today, given)
        made = with_field_lines(given, lambda: plan_week(book, said, today, week=week))
        print_plan(made, given, why=why, last=("plan-file-only",) if made.plan else ())
        end(made)
        return
    _only_journal(given)
    with open_journal(given["db"], create=True) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.capacity_years import test_day
        from legday.app.kept_plan import keep, plan_before

        today = day_of(given["today"], "--today") or now().date()
        told = said_of(given, today)
        ask_joints(journal, told, given, today)
        book = book_of_journal(journal, today)
        said = with_questions(book, told, today, given)
        before = plan_before(journal, week or today)
        settings = settings_of(journal)
        made = with_field_lines(
            given,
            lambda: plan_week(book, said, today, settings, week=week, before=before, stands=not said),
        )
        act = keep(journal, "plan", now(), plan=made.plan, answers=said)
        made = replace(made, test_day=test_day(journal, today, settings))
    undo = {"plan-kept": f"{command} undo"} if act and made.plan else {}
    more = {"plan-missed-next": f"{command} missed --because time", "plan-more": f"{command} why"}
    print_plan(made, given, why=why, last=tuple({**undo, **(more if made.plan else {})}.items()))
    end(made)


@click.command()
@click.argument("day", required=False, metavar="[DATE]")
@click.option(
    "--because",
    required=True,
    metavar="REASON",
    help="time, ill, sore, travel, knee, back, race, did-not-want-to, planned-rest or other.",
)
@click.option("--plan", "plan_file", type=_path, metavar="JSON", help="A plan that plan --json wrote.")
@click.option("--days", metavar="A,B", help="Days that are left, where they are others than before.")
@click.option("--kit", metavar="KIT", help="What there is for the rest of the week.")
@click.option("--race", metavar="DATE", help="Day of the race (YYYY-MM-DD).")
@joints
@_today
@_writing
@options.db
@options.person
@options.speaking
def missed(day: str | None, because: str, plan_file: Path | None, **given: Any) -> None:
    """Say that a planned day was lost, and why: the rest of the week is solved again. Data, not guilt.

    \b
    legday missed --because time
    legday missed 2026-03-02 --because knee --knee 4
    legday missed --plan week.json --because travel --json
    """  # noqa: D301 -- as above
    from legday.app import missed as missing

    reason = because.strip().casefold().replace("-", "_").replace(" ", "_")
    command = options.called()
    if plan_file is not None:
        week = _planned(plan_file)
        if week.plan is None:
            msg = f"{plan_file}: there is no plan in it, so no day to miss"
            raise LegdayError(msg)
        today = day_of(given["today"], "--today") or _first_day(week)
        asked = _asked(week, given, today)
        lost = day_of(day, "missed") or _day_to_miss(week.plan, today)
        one = missing.missed(
            asked, week.plan, None, lost, reason, today=max(today, lost) if day is None else today,
            settings=usual_settings(), change=change_of(given, today, {}),
        )  # fmt: skip
        one = replace(one, week=replace(one.week, names=week.names, at=week.at, zone=week.zone))
        print_missed(one, given, ())
        end(one.week)
        return
    with open_journal(given["db"]) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.kept_plan import keep, plan_before

        today = day_of(given["today"], "--today") or now().date()
        ask_joints(journal, answers_of(given, today, JOINTS), given, today)
        book, settings = book_of_journal(journal, today), settings_of(journal)
        said = day_of(day, "missed")
        before = plan_before(journal, said or today)
        if before is None:
            msg = 'missed: there is no plan yet; make one with legday plan --days "mon 45, thu 45"'
            raise LegdayError(msg)
        when = said or _day_to_miss(before, today)
        answers = {**book.answers, **answers_of(given, today, ("days", "race"))}
        from legday.app.problem_of import problem_of

        asked = replace(problem_of(book, answers, today, settings, week=when), assumed=())
        one = missing.missed(
            asked, before, book, when, reason, today=today, settings=settings,
            change=change_of(given, today, answers), skips=book.skips,
        )  # fmt: skip
        week = replace(one.week, names=_names_of(book), at=answers.get("at"), zone=answers.get("zone"))
        one = replace(one, week=week)
        kept = answers_of(given, today, JOINTS)
        if "pain" in kept:
            kept["pain"] = {**(book.answers.get("pain") or {}), **kept["pain"]}
        keep(journal, "missed", now(), plan=one.week.plan, answers=kept, skip=one.skip)
    print_missed(one, given, (("plan-kept", f"{command} undo"),))
    end(one.week)


@click.command("next")
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@click.option("--minutes", metavar="N", help="Minutes there are now.")
@click.option("--kit", metavar="KIT", help="What there is now: gym, home, travel, none, or a list.")
@joints
@_today
@options.reading
@options.athlete
@options.db
@options.person
@options.speaking
def next_(export: tuple[str, ...], **given: Any) -> None:
    """The best leg session now: exercises, loads, warm-up, plates, rest.

    \b
    legday next
    legday next strong.csv --minutes 25 --kit home
    legday next --knee 4
    """  # noqa: D301 -- as above
    from legday.app.next_session import next_session
    from legday.app.pain_gate import gated
    from legday.app.plan_week import last_day
    from legday.app.problem_of import problem_of

    def run(book: Book, today: date, settings: Any, plan_: Any) -> None:
        said = answers_of(given, today, ("minutes", "kit", *JOINTS))
        base = {**book.answers}
        if not base.get("days"):
            from legday.app.weekdays import WEEKDAYS

            minutes = said.get("minutes", settings.plan_usual_minutes)
            base["days"] = {WEEKDAYS[today.weekday()]: {"minutes": minutes, "legs": None}}
        if "kit" in said and "kit" not in base:
            base["kit"] = said["kit"]
        asked = problem_of(book, base, today, settings, week=today)
        other = {**base, "kit": said.get("kit")}
        kit = problem_of(book, other, today, settings, week=today) if "kit" in said else None
        one = next_session(
            asked, plan_, book, today=today, settings=settings, minutes=said.get("minutes"),
            kit=kit.problem.equipment if kit else None, pain=gated(pains_of(said), base, today, settings),
            skips=book.skips,
        )  # fmt: skip
        one = replace(one, week=replace(one.week, names=_names_of(book)))
        if given["as_json"]:
            say_json(one)
        else:
            from legday.show.plan_screen import next_screen

            click.echo(next_screen(one, speak_of(one.week, given)), nl=False, color=True)
        end(one.week)

    if export:
        book = _book(export, given)
        run(book, day_of(given["today"], "--today") or last_day(book), usual_settings(), None)
        return
    _only_journal(given)
    with open_journal(given["db"]) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.kept_plan import plan_before

        today = day_of(given["today"], "--today") or now().date()
        ask_joints(journal, answers_of(given, today, JOINTS), given, today)
        run(book_of_journal(journal, today), today, settings_of(journal), plan_before(journal, today))


@click.command()
@click.argument("what", required=False, metavar="[EXERCISE]")
@click.option("--plan", "plan_file", type=_path, metavar="JSON", help="A plan that plan --json wrote.")
@options.db
@options.person
@options.speaking
def why(what: str | None, plan_file: Path | None, **given: Any) -> None:
    """Why this plan: each exercise, what it was chosen over, each number of sets, each muscle's dose.

    \b
    legday why
    legday why leg-curl
    """  # noqa: D301 -- as above
    week = _planned(plan_file) if plan_file is not None else _week_of_journal(given)
    if what is not None and week.plan is not None:
        near = what.casefold().replace(" ", "-")
        sessions = [
            replace(session, slots=tuple(slot for slot in session.slots if near in slot.exercise))
            for session in week.plan.sessions
        ]
        kept = tuple(session for session in sessions if session.slots)
        if not kept:
            names = sorted({slot.exercise for one in week.plan.sessions for slot in one.slots})
            msg = f"why {what}: it is not in the plan; there are {', '.join(names)}"
            raise LegdayError(msg)
        week = replace(week, plan=replace(week.plan, sessions=kept))
    print_plan(week, given, why=True, last=())


COMMANDS = (plan, missed, next_, why)


# --- what is said ------------------------------------------------------------------------------------


def _day_to_miss(plan_: Any, today: date) -> date:
    """The session of today, or the last before it, or else the first."""
    days = [session.day for session in plan_.sessions]
    before = [day for day in days if day <= today]
    if not days:
        msg = f"missed: nothing is planned in {plan_.id}"
        raise LegdayError(msg)
    found: date = before[-1] if before else days[0]
    return found


def _first_day(week: PlannedWeek) -> date:
    sessions = week.plan.sessions if week.plan else ()
    left = [session.day for session in sessions if session.id not in week.problem.kept]
    return next(iter([*left, *(session.day for session in sessions)]), week.today)


def _asked(week: PlannedWeek, given: Mapping[str, Any], today: date) -> Any:
    from legday.app.problem_of import Asked, days_of

    problem = week.problem
    if given.get("days"):
        days = days_of(read({"days": given["days"]}, today), problem.monday)
        problem = replace(problem, days=days)
    return Asked(problem, ())


# --- where from --------------------------------------------------------------------------------------


def _planned(path: Path) -> PlannedWeek:
    """Read a plan that was written as JSON; faults have their line and field."""
    from legday.app.plain import noun_of
    from legday.app.plan_week import PlannedWeek, judge
    from legday.plan.valid import check_problem

    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        why_ = getattr(fault, "strerror", None) or "it is no text"
        msg = f"{path}: cannot be read ({why_}); name a file that plan --json wrote"
        raise LegdayError(msg) from None
    week = noun_of(PlannedWeek, text, str(path))
    check_problem(week.problem)
    if week.plan is not None:
        judge(week.plan, week.problem, usual_settings(), str(path))
    return week


def _week_of_journal(given: Mapping[str, Any]) -> PlannedWeek:
    """The plan that stands, put together again from what the journal knows."""
    from legday.app.book_of_journal import book_of_journal, settings_of
    from legday.app.kept_plan import plans_of
    from legday.app.plan_week import PlannedWeek, with_plan
    from legday.app.problem_of import problem_of

    with open_journal(given["db"]) as journal:
        plans = plans_of(journal)
        if not plans or not plans[-1].sessions:
            msg = 'why: there is no plan yet; make one with legday plan --days "mon 45, thu 45"'
            raise LegdayError(msg)
        first = plans[-1].sessions[0].day
        today = min(now().date(), first)  # the log as it was when the week began
        book, settings = book_of_journal(journal, today), settings_of(journal)
        asked = problem_of(book, book.answers, today, settings, week=first)
        week = PlannedWeek(today, asked.problem, None, names=_names_of(book))
        return with_plan(week, plans[-1], book, settings)


def _book(export: tuple[str, ...], given: Mapping[str, Any]) -> Book:
    from legday.show.cli import _book as read_book

    return read_book(export, given, given)


def _only_journal(given: Mapping[str, Any]) -> None:
    from legday.show.cli import _only_journal as check

    check({name: value for name, value in given.items() if name not in ("sex", "bodyweight")})


def _names_of(book: Book) -> dict[str, str]:
    from legday.app.plan_week import names_of

    return names_of(book)
