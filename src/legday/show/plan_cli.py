"""Commands of the planner: a leg week, a day that was missed, the session now, and why."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import can_ask, day_of, now, open_journal
from legday.show.plan_out import end, print_missed, print_plan, say_json, speak_of, words_of

if TYPE_CHECKING:
    from legday.app.answers import Answers
    from legday.app.open_journal import Journal
    from legday.app.plan_week import PlannedWeek
    from legday.model import Book
    from legday.plan.problem import Pain

JOINTS = ("knee", "hip", "back", "ankle", "shoulder")
_path = click.Path(path_type=Path)
# Flags that are answers: option, its name in `app.answers`, metavar, help.
_ANSWERS = (
    ("--days", "days", "A,B", "Days and minutes: 'mon 45, thu 60 legs, sat 30 no legs'."),
    ("--minutes", "minutes", "N", "Minutes of days that say none."),
    ("--goal", "goal", "GOAL", "strength, muscle, general, longevity, running or fat_loss."),
    ("--experience", "experience", "WORD", "novice, intermediate or advanced."),
    ("--kit", "kit", "KIT", "gym, home, travel, none, or what there is: dumbbell,bench,band."),
    ("--pain", "pain", "A,B", "Joints that hurt, 0 to 10: 'knee 4, back 6 stays'."),
    ("--exclude", "excluded", "A,B", "Exercises or patterns that are out."),
    ("--like", "liked", "A,B", "Exercises that you like."),
    ("--dislike", "disliked", "A,B", "Exercises that you do not."),
    ("--sport", "sport", "A,B", "What else the legs do: 'hard_run tue, long_run sun, match sat'."),
    ("--race", "race", "DATE", "Day of a race (YYYY-MM-DD)."),
    ("--whole-body", "whole_body", "TRUE", "true: the upper body is planned, too."),
    ("--block-week", "block_week", "N", "Week of a block of four: 1 ramp, 2 and 3 build, 4 easier."),
    ("--limit", "limits", "A=B", "Change a limit, or lift it: 'leg_days=3, varied=none'."),
    ("--weight", "weights", "A=B", "What weighs more: 'time=10, preference=5'."),
    ("--health", "health", "WORD", "none, not-cleared or cleared: what a doctor should see first."),
    ("--age", "age", "YEARS", "Your age."),
    ("--height", "height", "LENGTH", "Such as 172cm or 68in."),
    ("--at", "at", "HH:MM", "When you train, for the calendar."),
    ("--zone-of-day", "zone", "ZONE", "Zone of that time, e.g. Europe/Berlin; by default the wall clock's."),
)  # fmt: skip
_JOINT_HELP = "Pain of the {joint} now, 0 to 10; above 5 what loads it is out."


def _joints(command: Any) -> Any:
    for joint in reversed(JOINTS):
        command = click.option(f"--{joint}", metavar="N", help=_JOINT_HELP.format(joint=joint))(command)
    return command


def _answering(command: Any) -> Any:
    command = _joints(command)
    for flag, name, metavar, text in reversed(_ANSWERS):
        command = click.option(flag, f"a_{name}", metavar=metavar, help=text)(command)
    return command


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
@_answering
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
        said = _with_questions(book, _said(given, today), today, given)
        made = _with_field_lines(given, lambda: plan_week(book, said, today, week=week))
        print_plan(made, given, why=why, last=("plan-file-only",) if made.plan else ())
        end(made)
        return
    _only_journal(given)
    with open_journal(given["db"], create=True) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.capacity_years import test_day
        from legday.app.kept_plan import keep, plan_before

        today = day_of(given["today"], "--today") or now().date()
        told = _said(given, today)
        _ask_joints(journal, told, given, today)
        book = book_of_journal(journal, today)
        said = _with_questions(book, told, today, given)
        before = plan_before(journal, week or today)
        settings = settings_of(journal)
        made = _with_field_lines(
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
@_joints
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
            settings=_settings(), change=_change(given, today, {}),
        )  # fmt: skip
        one = replace(one, week=replace(one.week, names=week.names, at=week.at, zone=week.zone))
        print_missed(one, given, ())
        end(one.week)
        return
    with open_journal(given["db"]) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.kept_plan import keep, plan_before

        today = day_of(given["today"], "--today") or now().date()
        _ask_joints(journal, _answers(given, today, JOINTS), given, today)
        book, settings = book_of_journal(journal, today), settings_of(journal)
        said = day_of(day, "missed")
        before = plan_before(journal, said or today)
        if before is None:
            msg = 'missed: there is no plan yet; make one with legday plan --days "mon 45, thu 45"'
            raise LegdayError(msg)
        when = said or _day_to_miss(before, today)
        answers = {**book.answers, **_answers(given, today, ("days", "race"))}
        from legday.app.problem_of import problem_of

        asked = replace(problem_of(book, answers, today, settings, week=when), assumed=())
        one = missing.missed(
            asked, before, book, when, reason, today=today, settings=settings,
            change=_change(given, today, answers), skips=book.skips,
        )  # fmt: skip
        week = replace(one.week, names=_names_of(book), at=answers.get("at"), zone=answers.get("zone"))
        one = replace(one, week=week)
        kept = _answers(given, today, JOINTS)
        if "pain" in kept:
            kept["pain"] = {**(book.answers.get("pain") or {}), **kept["pain"]}
        keep(journal, "missed", now(), plan=one.week.plan, answers=kept, skip=one.skip)
    print_missed(one, given, (("plan-kept", f"{command} undo"),))
    end(one.week)


@click.command("next")
@click.argument("export", nargs=-1, metavar="[EXPORT...]")
@click.option("--minutes", metavar="N", help="Minutes there are now.")
@click.option("--kit", metavar="KIT", help="What there is now: gym, home, travel, none, or a list.")
@_joints
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
        said = _answers(given, today, ("minutes", "kit", *JOINTS))
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
            kit=kit.problem.equipment if kit else None, pain=gated(_pains(said), base, today, settings),
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
        run(book, day_of(given["today"], "--today") or last_day(book), _settings(), None)
        return
    _only_journal(given)
    with open_journal(given["db"]) as journal:
        from legday.app.book_of_journal import book_of_journal, settings_of
        from legday.app.kept_plan import plan_before

        today = day_of(given["today"], "--today") or now().date()
        _ask_joints(journal, _answers(given, today, JOINTS), given, today)
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


def _said(given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answers of the file and of the flags, in their one form."""
    from legday.app.answers_file import answers_of_file

    found: dict[str, Any] = {}
    if given["week_file"] is not None:
        found = answers_of_file(given["week_file"], today, _resolver())
    names = {f"a_{name}": name for _, name, _, _ in _ANSWERS}
    flags = {name: given[key] for key, name in names.items() if given[key] is not None}
    flags |= {name: given[name] for name in ("sex", "bodyweight") if given.get(name)}
    flags |= _pain_flags(given, flags.pop("pain", None))
    return {**found, **_read(flags, today)}


def _answers(given: Mapping[str, Any], today: date, names: tuple[str, ...]) -> dict[str, Any]:
    said = {name: given[name] for name in names if name not in JOINTS and given.get(name) is not None}
    if set(names) & set(JOINTS):
        said |= _pain_flags(given, None)
    return _read(said, today)


def _pain_flags(given: Mapping[str, Any], said: str | None) -> dict[str, Any]:
    parts = [said] if said else []
    parts += [f"{joint} {given[joint]}" for joint in JOINTS if given.get(joint) is not None]
    return {"pain": ", ".join(parts)} if parts else {}


def _read(said: Mapping[str, Any], today: date) -> dict[str, Any]:
    from legday.app.answers import read_answers

    return read_answers(said, today, _resolver())


def _resolver() -> Any:
    from legday.catalogue import load
    from legday.catalogue.resolve import Resolver

    return Resolver(load())


def _with_questions(
    book: Book, said: dict[str, Any], today: date, given: Mapping[str, Any]
) -> dict[str, Any]:
    """Ask what neither flags nor log say; where nobody can be asked, what must be said is a fault."""
    from legday.app.problem_of import suggested_days

    known = {**book.answers, **said}
    found = dict(said)
    if not known.get("days"):
        offer = suggested_days(book, today, _settings())
        if given["yes"]:
            typed = offer
        elif can_ask():
            typed = click.prompt("Which days, and how many minutes", default=offer, err=True)
        else:
            msg = f'days: say which you have and how long, such as --days "{offer}", or --yes for these'
            raise LegdayError(msg)
        found |= _read({"days": typed}, today)
    if can_ask() and not given["yes"] and not given["as_json"]:
        if "health" not in known:
            words = words_of(given)
            open_ = click.confirm(words("health-ask"), default=False, err=True)
            found |= _read({"health": "not-cleared" if open_ else "none"}, today)
        if "goal" not in known:
            typed = click.prompt("Goal", default="general", err=True)
            found |= _read({"goal": typed}, today)
    return found


def _ask_joints(journal: Journal, said: Answers, given: Mapping[str, Any], today: date) -> None:
    """Ask for red flags of joints that are said to hurt, if somebody can be asked and nobody did of late."""
    if not said.get("pain") or given["as_json"] or given.get("yes") or not can_ask():
        return
    from legday.app.kept_plan import answers_of
    from legday.app.screening import screening_of, standing_pains
    from legday.show.feel_cli import ask_flags

    found = screening_of(answers_of(journal), today, _settings(), pains=standing_pains(said))
    ask_flags(journal, [about for about in found.wanted if about in JOINTS], dict(given))


def _with_field_lines(given: Mapping[str, Any], make: Callable[[], PlannedWeek]) -> PlannedWeek:
    """Name the line of a file whose answer cannot be."""
    from legday.app.answers_file import with_lines

    try:
        return make()
    except LegdayError as fault:
        if given["week_file"] is None:
            raise
        raise LegdayError(with_lines(str(fault), given["week_file"])) from None


def _change(given: Mapping[str, Any], today: date, answers: Answers) -> Any:
    from legday.app.missed import Change
    from legday.app.pain_gate import gated
    from legday.plan.kit import equipment
    from legday.plan.problem import Equipment

    said = _answers(given, today, ("kit", "race", *JOINTS))
    kit: Equipment | None = None
    if "kit" in said:
        gym = equipment("gym")
        name = said["kit"].get("name")
        kit = equipment(name) if name else replace(gym, name="own", items=frozenset(said["kit"]["items"]))
    race = date.fromisoformat(said["race"]) if "race" in said else None
    return Change(pain=gated(_pains(said), answers, today, _settings()), kit=kit, race=race)


def _pains(said: Answers) -> tuple[Pain, ...]:
    from legday.plan.problem import Pain

    return tuple(Pain(joint, **one) for joint, one in (said.get("pain") or {}).items())


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
        days = days_of(_read({"days": given["days"]}, today), problem.monday)
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
        judge(week.plan, week.problem, _settings(), str(path))
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


def _settings() -> Any:
    from legday.catalogue.settings import load_settings

    return load_settings()
