"""What a person says of a week to plan: flags, a file's answers, and questions about the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show.asking import can_ask
from legday.show.plan_out import words_of

if TYPE_CHECKING:
    from legday.app.answers import Answers
    from legday.app.open_journal import Journal
    from legday.app.plan_week import PlannedWeek
    from legday.model import Book
    from legday.plan.problem import Pain

JOINTS = ("knee", "hip", "back", "ankle", "shoulder")
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


def joints(command: Any) -> Any:
    """Give a command a flag for each joint that may hurt."""
    for joint in reversed(JOINTS):
        command = click.option(f"--{joint}", metavar="N", help=_JOINT_HELP.format(joint=joint))(command)
    return command


def answering(command: Any) -> Any:
    """Give a command the flags that are answers."""
    command = joints(command)
    for flag, name, metavar, text in reversed(_ANSWERS):
        command = click.option(flag, f"a_{name}", metavar=metavar, help=text)(command)
    return command


def said_of(given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answers of the file and of the flags, in their one form."""
    from legday.app.answers_file import answers_of_file

    found: dict[str, Any] = {}
    if given["week_file"] is not None:
        found = answers_of_file(given["week_file"], today, _resolver())
    names = {f"a_{name}": name for _, name, _, _ in _ANSWERS}
    flags = {name: given[key] for key, name in names.items() if given[key] is not None}
    flags |= {name: given[name] for name in ("sex", "bodyweight") if given.get(name)}
    flags |= _pain_flags(given, flags.pop("pain", None))
    return {**found, **read(flags, today)}


def answers_of(given: Mapping[str, Any], today: date, names: tuple[str, ...]) -> dict[str, Any]:
    """Give the answers of some flags."""
    said = {name: given[name] for name in names if name not in JOINTS and given.get(name) is not None}
    if set(names) & set(JOINTS):
        said |= _pain_flags(given, None)
    return read(said, today)


def _pain_flags(given: Mapping[str, Any], said: str | None) -> dict[str, Any]:
    parts = [said] if said else []
    parts += [f"{joint} {given[joint]}" for joint in JOINTS if given.get(joint) is not None]
    return {"pain": ", ".join(parts)} if parts else {}


def read(said: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Read answers as they are typed into their one form."""
    from legday.app.answers import read_answers

    return read_answers(said, today, _resolver())


def _resolver() -> Any:
    from legday.catalogue import load
    from legday.catalogue.resolve import Resolver

    return Resolver(load())


def with_questions(book: Book, said: dict[str, Any], today: date, given: Mapping[str, Any]) -> dict[str, Any]:
    """Ask what neither flags nor log say; where nobody can be asked, what must be said is a fault."""
    from legday.app.problem_of import suggested_days

    known = {**book.answers, **said}
    found = dict(said)
    if not known.get("days"):
        offer = suggested_days(book, today, usual_settings())
        if given["yes"]:
            typed = offer
        elif can_ask():
            typed = click.prompt(words_of(given)("plan-ask-days"), default=offer, err=True)
        else:
            msg = f'days: say which you have and how long, such as --days "{offer}", or --yes for these'
            raise LegdayError(msg)
        found |= read({"days": typed}, today)
    if can_ask() and not given["yes"] and not given["as_json"]:
        if "health" not in known:
            words = words_of(given)
            open_ = click.confirm(words("health-ask"), default=False, err=True)
            found |= read({"health": "not-cleared" if open_ else "none"}, today)
        if "goal" not in known:
            typed = click.prompt(words_of(given)("plan-ask-goal"), default="general", err=True)
            found |= read({"goal": typed}, today)
    return found


def ask_joints(journal: Journal, said: Answers, given: Mapping[str, Any], today: date) -> None:
    """Ask for red flags of joints that are said to hurt, if somebody can be asked and nobody did of late."""
    if not said.get("pain") or given["as_json"] or given.get("yes") or not can_ask():
        return
    from legday.app.kept_plan import answers_of
    from legday.app.screening import screening_of, standing_pains
    from legday.show.feel_cli import ask_flags

    found = screening_of(answers_of(journal), today, usual_settings(), pains=standing_pains(said))
    ask_flags(journal, [about for about in found.wanted if about in JOINTS], dict(given))


def with_field_lines(given: Mapping[str, Any], make: Callable[[], PlannedWeek]) -> PlannedWeek:
    """Name the line of a file whose answer cannot be."""
    from legday.app.answers_file import with_lines

    try:
        return make()
    except LegdayError as fault:
        if given["week_file"] is None:
            raise
        raise LegdayError(with_lines(str(fault), given["week_file"])) from None


def change_of(given: Mapping[str, Any], today: date, answers: Answers) -> Any:
    """What is other than it was when the week was planned: joints, kit, a race."""
    from legday.app.missed import Change
    from legday.app.pain_gate import gated
    from legday.plan.kit import equipment
    from legday.plan.problem import Equipment

    said = answers_of(given, today, ("kit", "race", *JOINTS))
    kit: Equipment | None = None
    if "kit" in said:
        gym = equipment("gym")
        name = said["kit"].get("name")
        kit = equipment(name) if name else replace(gym, name="own", items=frozenset(said["kit"]["items"]))
    race = date.fromisoformat(said["race"]) if "race" in said else None
    return Change(pain=gated(pains_of(said), answers, today, usual_settings()), kit=kit, race=race)


def pains_of(said: Answers) -> tuple[Pain, ...]:
    """Joints that are said to hurt."""
    from legday.plan.problem import Pain

    return tuple(Pain(joint, **one) for joint, one in (said.get("pain") or {}).items())


def usual_settings() -> Any:
    """Settings as they come."""
    from legday.catalogue.settings import load_settings

    return load_settings()
