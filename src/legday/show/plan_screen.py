"""A planned week on a terminal: what to do, why, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from legday.app.missed import Missed
from legday.app.next_session import NextSession
from legday.app.plan_week import PlannedWeek
from legday.app.weekdays import WEEKDAYS
from legday.model import Message, PlannedDose, PlannedSession, Slot
from legday.plan.prescribe import Prescription
from legday.plan.shape import open_days
from legday.show.page import BAND_COLOUR, INDENT
from legday.show.plan_words import PlanWords
from legday.show.safety_lines import stop_lines
from legday.show.style import HELD, cells

_YOUNG_Y = 18
_LITTLE = 0.05  # of a set


def screen(week: PlannedWeek, speak: PlanWords, *, why: bool = False, last: Sequence[str] = ()) -> str:
    """Write a planned week.

    Parameters
    ----------
    why : bool
        Whether every slot says all of its reasons.
    last : sequence of str
        Lines that say what to type next.
    """
    lines: list[str] = []
    if not week.problem.cleared:
        lines += [*stop_lines(week.problem.flags, speak.words, speak.style), ""]
    if week.plan is None and not week.problem.cleared:
        return _printed([*lines, *health(week, speak)], speak)
    if week.plan is None:
        lines += infeasible(week, speak)
    else:
        key = "plan-title" if week.plan.revision == 1 else "plan-title-revision"
        title = speak.say(key, day=week.problem.monday, revision=week.plan.revision)
        lines.append(speak.style.paint(title, "bold"))
        lines += notes(week, speak)
        for session in week.plan.sessions:
            lines += ["", *session_lines(week, session, speak, why=why)]
        lines += ["", *doses(week, speak, why=why), "", *_gap(week, speak)]
    return _printed([*lines, *_assumed(week, speak), "", *health(week, speak), *_last(last)], speak)


def next_screen(one: NextSession, speak: PlanWords, last: Sequence[str] = ()) -> str:
    """Write the session that is best now."""
    week = one.week
    if not week.problem.cleared:
        return screen(week, speak, last=last)
    if week.plan is None or one.session is None:
        head = speak.style.paint(speak.say("plan-next-rest"), "bold")
        return _printed([head, *infeasible(week, speak)[1:], "", *health(week, speak), *_last(last)], speak)
    title = speak.say("plan-next-planned" if one.as_planned else "plan-next-title")
    session = next(session for session in week.plan.sessions if session.id == one.session)
    body = session_lines(week, session, speak, why=False)
    lines = [speak.style.paint(title, "bold"), *notes(week, speak), "", *body]
    return _printed([*lines, *_assumed(week, speak), "", *health(week, speak), *_last(last)], speak)


def missed_screen(one: Missed, speak: PlanWords, last: Sequence[str] = ()) -> str:
    """Write what was kept of a week after a day was missed, and the week as it is now."""
    say, wrap = speak.say, speak.style.wrap
    reason = speak.words(f"reason-{one.skip.reason.replace('_', '-')}")
    key = "missed-planned-rest" if one.skip.reason == "planned_rest" else "missed-recorded"
    lines = [*wrap(say(key, day=one.skip.day, reason=reason), INDENT, "")]
    if one.week.plan is None:
        return _printed([*lines, ""], speak) + screen(one.week, speak)
    share = say("missed-all") if not one.lost else say("missed-pct", pct=float(int(one.kept_pct)))
    lines += [speak.style.paint(line, "bold") for line in wrap(share, INDENT, "")]
    lines += [line for message in one.changes[:1] if message.id == "missed-leg-days"
              for line in wrap(say(message), INDENT, "")]  # fmt: skip
    if one.lost:
        lost = [
            f"{speak.words(f'muscle-{muscle}')} (-{speak.words.short(sets)})" for muscle, sets in one.lost
        ]
        lines += wrap(say("missed-lost", muscles=speak.words.listed(lost)), INDENT, "")
    changes = [message for message in one.changes if message.id != "missed-leg-days"]
    lines += ["", speak.style.paint(say("missed-head-changes"), "bold")]
    lines += [line for message in changes for line in wrap(say(message), INDENT * 2, INDENT)]
    if not changes:
        lines.append(INDENT + say("missed-nothing"))
    unsaid = [pain for pain in one.week.problem.pain if pain.joint == one.skip.reason and not pain.settled]
    offers = [say("missed-pain-unsaid", joint=pain.joint) for pain in unsaid]
    offers += [_offer(message, one.week, speak) for message in one.offers]
    if offers:
        lines += ["", speak.style.paint(say("missed-head-offers"), "bold")]
        lines += [line for offer in offers for line in wrap(offer, INDENT * 2, INDENT)]
    return _printed(lines, speak) + "\n" + screen(one.week, speak, last=last)


def _offer(message: Message, week: PlannedWeek, speak: PlanWords) -> str:
    params = dict(message.params)
    if "weekday" in params:
        weekday = params["weekday"]
        params["typed"] = f"{weekday} {params.get('minutes', 0):g}"
        monday = week.problem.monday
        params["weekday"] = speak.words.weekdays()[WEEKDAYS.index(weekday)]
        params["typed"] = ", ".join(sorted([*_typed(week, monday), params["typed"]], key=_place))
    return speak.say(Message(message.id, params))


def _place(typed: str) -> int:
    return WEEKDAYS.index(typed[:3])


def _typed(week: PlannedWeek, monday: date) -> Iterator[str]:
    for day in open_days(week.problem):
        yield f"{WEEKDAYS[(day.day - monday).days % 7]} {day.minutes:g}"


def notes(week: PlannedWeek, speak: PlanWords) -> Iterator[str]:
    """What the person should know of the whole week."""
    said = list(week.plan.notes if week.plan else ())
    said += [one for one in (week.reasons.week if week.reasons else ()) if one.id not in _SAID_IN_NOTES]
    for message in (*said, *week.felt):
        named = message.id == "plan-note-joint" or message.id.startswith("felt-")
        one = speak.joint(message) if named and "joint" in message.params else message
        yield from speak.style.wrap(_capital_first(speak.say(one)), INDENT, INDENT)


# What a note of the plan says already.
_SAID_IN_NOTES = ("plan-week-ramp", "plan-week-block", "plan-week-kept")


def session_lines(
    week: PlannedWeek, session: PlannedSession, speak: PlanWords, *, why: bool
) -> Iterator[str]:
    """A session: its day and length, then its slots in order."""
    say = speak.say
    there = {day.day: day.minutes for day in week.problem.days}.get(session.day)
    minutes = speak.words.number(session.minutes, 0)
    done = session.id in week.problem.kept
    length = say("plan-minutes-alone", minutes=minutes)
    if there is not None:
        length = say("plan-minutes", minutes=minutes, there=speak.words.number(there, 0))
    head = f"{speak.day(session.day)}   {say('plan-done') if done else length}"
    yield speak.style.paint(head, "bold")
    loads = {one.slot: one for one in week.loads.get(session.id, ())}
    for place, slot in enumerate(session.slots, 1):
        if slot.id in loads:
            yield from slot_lines(week, slot, loads[slot.id], place, speak, why=why)
        else:
            sets = f"{slot.sets} × {slot.reps_lo}–{slot.reps_hi}"
            yield f"{INDENT}{place} {speak.exercise(slot.exercise)}   {sets}"


def slot_lines(
    week: PlannedWeek, slot: Slot, one: Prescription, place: int, speak: PlanWords, *, why: bool
) -> Iterator[str]:
    """An exercise: sets, reps, load; then warm-up, plates, rest, and why."""
    style, words = speak.style, speak.words
    name = f"{INDENT}{place} {speak.exercise(slot.exercise)}"
    figures = sets_and_load(one, speak)
    room = style.width - 1 - cells(figures)
    if cells(name) + 2 <= room:
        yield name + " " * (min(room, 40) - cells(name) if cells(name) < min(room, 40) - 1 else 2) + figures
    else:
        yield name
        yield " " * min(room, 40) + figures
    inner = INDENT * 2
    for line in details(slot, one, speak):
        yield from (style.paint(part, "quiet") for part in style.wrap(line, inner, inner))
    reasons = {each.slot: each for each in week.reasons.slots}.get(slot.id) if week.reasons else None
    if reasons is None:
        return
    said = [*reasons.exercise, *reasons.sets] if why else _briefly(reasons.exercise, slot, week)
    for message in said:
        yield from style.wrap(speak.say(message), inner, inner)
    if why:
        for message in one.why:
            yield from style.wrap(_capital(speak.say(message, **_with_unit(message, one))), inner, inner)
        for message in reasons.over:
            yield from style.wrap(words("plan-why-over", what=speak.say(message)), inner, inner)


def _briefly(reasons: Sequence[Message], slot: Slot, week: PlannedWeek) -> list[Message]:
    """The reason that says most of this person; what the log lacks, for the first slot that mends it."""
    telling = ("plan-why-spares", "plan-why-liked", "plan-why-unloaded")
    found = [one for one in reasons if one.id in telling]
    for one in reasons:
        if one.id == "plan-why-neglected" and _first_for(one.params["muscle"], week) == slot.id:
            found.insert(0, one)
    return found[:1] or list(reasons[:1])


def _first_for(muscle: tuple[str, ...], week: PlannedWeek) -> str | None:
    for each in week.reasons.slots if week.reasons else ():
        if any(m.id == "plan-why-neglected" and m.params["muscle"] == muscle for m in each.exercise):
            return each.slot
    return None


def _with_unit(message: Message, one: Prescription) -> dict[str, str]:
    """Loads of a message with their unit."""
    return {
        name: f"{value:g} {one.unit}"
        for name, value in message.params.items()
        if name in ("from", "to", "load") and value is not None
    }


def _capital_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _capital(text: str) -> str:
    return _capital_first(text) + ("" if text.endswith(".") else ".")


def sets_and_load(one: Prescription, speak: PlanWords) -> str:
    """Sets times reps, and the load."""
    work = [target for target in one.sets if target.kind == "working"]
    first = work[0]
    if first.seconds is not None:
        return speak.say("plan-sets-held", sets=len(work), seconds=f"{first.seconds:g}")
    reps = speak.reps(first)
    if one.each_side:
        reps = f"{reps} {speak.say('plan-each-side')}"
    return f"{speak.say('plan-sets', sets=len(work), reps=reps)}   {speak.load(first.load, one)}"


def details(slot: Slot, one: Prescription, speak: PlanWords) -> Iterator[str]:
    """Reserve and rest, warm-up, how to find a load, plates, range, tempo."""
    say, words = speak.say, speak.words
    work = [target for target in one.sets if target.kind == "working"]
    parts = [] if work[0].rir is None else [say("plan-rir", rir=words.short(work[0].rir))]
    parts.append(say("plan-rest", rest=speak.clock(work[0].rest_s)))
    if one.tempo is not None:
        parts.append(say(one.tempo))
    if slot.superset:
        parts.append(say("plan-superset"))
    yield ", ".join(parts)
    ramp = [target for target in one.sets if target.kind == "warm_up"]
    if ramp:
        steps = ", ".join(f"{speak.mass(target.load)} {one.unit} × {target.reps}" for target in ramp)
        yield say("plan-warm-up", steps=steps)
    for find in [target for target in one.sets if target.kind == "find"][:1]:
        rir = words.short(find.rir)
        if find.load is None:
            yield say("plan-find-own", rir=rir)
        else:
            yield say("plan-find", reps=find.reps, start=speak.load(find.load, one), rir=rir)
    if work[0].plates:
        plates = " + ".join(speak.mass(plate) for plate in work[0].plates)
        yield say("plan-plates", plates=f"{plates} {one.unit}")
    load = work[0].load
    if one.range is not None and one.basis != "related" and load and one.range[0] <= load <= one.range[1]:
        lo, hi = (f"{speak.mass(end)} {one.unit}" for end in one.range)
        yield say("plan-range", lo=lo, hi=hi)


def doses(week: PlannedWeek, speak: PlanWords, *, why: bool) -> Iterator[str]:
    """Fractional sets of each muscle that is wished for, against the goal."""
    yield speak.style.paint(speak.say("plan-head-doses"), "bold")
    for dose in week.reasons.muscles if week.reasons else ():
        if dose.target or why:
            yield _dose(dose, speak)
            if why:
                for message in dose.short:
                    yield from speak.style.wrap(speak.say(message), INDENT * 3, INDENT * 3)


def _dose(dose: PlannedDose, speak: PlanWords) -> str:
    words = speak.words
    name = f"{INDENT}{words(f'muscle-{dose.muscle}'):<16}"
    figure = f"{words.short(dose.sets):>5} / {words.short(dose.target):<5}"
    lacking = dose.target - dose.sets
    short = words("plan-dose-short", sets=words.short(lacking)) if lacking > _LITTLE else ""
    return f"{name}{figure} {speak.style.bar(dose.sets, BAND_COLOUR.get(dose.band, ''))} {short}"


def _gap(week: PlannedWeek, speak: PlanWords) -> Iterator[str]:
    plan = week.plan
    if plan is None or not plan.objective:
        return
    pct = 100 * plan.gap
    text = speak.say("plan-gap-proven") if pct < 0.1 else speak.say("plan-gap", pct=float(pct))
    yield from (speak.style.paint(line, "quiet") for line in speak.style.wrap(text, INDENT, ""))


def infeasible(week: PlannedWeek, speak: PlanWords) -> list[str]:
    """What clashes, and what would make a week possible."""
    found, say, wrap = week.infeasible, speak.say, speak.style.wrap
    lines = [speak.style.paint(say("plan-none-title", day=week.problem.monday), "bold")]
    if found is None:
        return lines
    lines += ["", say("plan-clash")]
    lines += [line for message in found.clash for line in wrap(say(message), INDENT * 2, INDENT)]
    lines += ["", say("plan-offers") if found.relaxations else ""]
    if not found.relaxations:
        lines += wrap(say("plan-no-offer"), INDENT, "")
    for place, offer in enumerate(found.relaxations, 1):
        changes = _joined(say(message) for message in offer.changes)
        lines += wrap(changes, INDENT * 3, f"{INDENT}{place}. ")
        sessions = _joined(_short_session(session, speak) for session in offer.plan.sessions)
        text = say("plan-offer-plan", sessions=sessions)
        lines += [speak.style.paint(line, "quiet") for line in wrap(text, INDENT * 3, INDENT * 3)]
    return lines


def _short_session(session: PlannedSession, speak: PlanWords) -> str:
    slots = ", ".join(f"{speak.exercise(slot.exercise)} × {slot.sets}" for slot in session.slots)
    return f"{speak.words.weekdays()[session.day.weekday()]}: {slots}"


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _assumed(week: PlannedWeek, speak: PlanWords) -> Iterator[str]:
    if week.assumed:
        yield ""
        yield speak.style.paint(speak.say("plan-head-assumed"), "bold")
        for message in week.assumed:
            yield from speak.style.wrap(speak.say(message), INDENT * 2, INDENT)


def health(week: PlannedWeek, speak: PlanWords) -> Iterator[str]:
    """Where to stop; what a clinician should see."""
    age = week.problem.athlete.age_y
    said = [speak.say("health-young")] if age is not None and age < _YOUNG_Y else []
    said.append(speak.say("health-line"))
    for text in said:
        yield from (speak.style.paint(line, "quiet") for line in speak.style.wrap(text, "", ""))


def _last(lines: Sequence[str]) -> list[str]:
    return ["", *lines] if lines else []


def _printed(lines: Sequence[str], speak: PlanWords) -> str:
    return "\n".join(speak.style.letters(line).replace(HELD, " ").rstrip() for line in lines) + "\n"
