"""A plan on paper and in a table: Markdown, a page that prints and needs nothing else, CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from html import escape

from legday.app.plan_week import PlannedWeek
from legday.model import PlannedSession
from legday.plan.prescribe import Prescription
from legday.show.plan_screen import details, health, infeasible, notes, sets_and_load
from legday.show.plan_words import PlanWords

COLUMNS = (
    "day", "session", "slot", "place", "role", "exercise", "name", "sets", "reps_lo", "reps_hi", "rir",
    "rest_s", "load", "unit", "load_kind", "implements", "each_side", "plates", "superset",
)  # fmt: skip
_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
body { color: #1b1b1b; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; border-bottom: 1px solid #bbb }
table { border-collapse: collapse; width: 100% } tr { break-inside: avoid }
td { text-align: left; padding: .3rem .6rem .3rem 0; vertical-align: top }
td.box { width: 6rem; border-bottom: 1px solid #bbb } small { color: #555 }
@media print { body { margin: 0; font-size: 12px } }
@media screen and (prefers-color-scheme: dark) {
  body { background: #161616; color: #eee } small { color: #aaa }
}
"""


def markdown(week: PlannedWeek, speak: PlanWords) -> str:
    """Write a plan as Markdown."""
    lines = [f"# {_title(week, speak)}", ""]
    if week.plan is None:
        return "\n".join([*lines, *(line.strip() for line in infeasible(week, speak)[1:])]) + "\n"
    lines += [f"- {_flat(line)}" for line in _paragraphs(notes(week, speak))]
    for session in week.plan.sessions:
        lines += ["", f"## {speak.day(session.day)}", ""]
        for place, (name, figures, more) in enumerate(_rows(week, session, speak), 1):
            lines.append(f"{place}. **{_flat(name)}** {_flat(figures)}")
            lines += [f"   - {_flat(line)}" for line in more]
    return "\n".join([*lines, "", *_paragraphs(health(week, speak))]) + "\n"


def page(week: PlannedWeek, speak: PlanWords) -> str:
    """Write a plan as a page of HTML that stands alone, with room to write beside each exercise."""
    title = escape(_title(week, speak))
    language = speak.words.language
    parts = [
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
    ]
    if week.plan is None:
        parts += [f"<p>{escape(line)}</p>" for line in infeasible(week, speak)[1:] if line.strip()]
    else:
        parts += [f"<p>{escape(line)}</p>" for line in _paragraphs(notes(week, speak))]
        for session in week.plan.sessions:
            parts.append(f"<h2>{escape(speak.day(session.day))}</h2><table>")
            for name, figures, more in _rows(week, session, speak):
                small = "<br>".join(f"<small>{escape(line)}</small>" for line in more)
                boxes = '<td class="box"></td>' * 2
                parts.append(
                    f"<tr><td><b>{escape(name)}</b><br>{escape(figures)}<br>{small}</td>{boxes}</tr>"
                )
            parts.append("</table>")
    parts += [f"<p><small>{escape(line)}</small></p>" for line in _paragraphs(health(week, speak))]
    return "\n".join([*parts, "</body></html>"]) + "\n"


def table(week: PlannedWeek, speak: PlanWords) -> str:
    """Write a plan as CSV, a row an exercise: loads as they are typed, in their unit."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for session in week.plan.sessions if week.plan else ():
        loads = {one.slot: one for one in week.loads.get(session.id, ())}
        for place, slot in enumerate(session.slots, 1):
            rows.writerow(
                [
                    session.day, session.id, slot.id, place, slot.role, slot.exercise,
                    _safe(speak.exercise(slot.exercise)), slot.sets, slot.reps_lo, slot.reps_hi, slot.rir,
                    slot.rest_s, *_load_cells(loads.get(slot.id)), slot.superset,
                ]
            )  # fmt: skip
    return text.getvalue()


def _load_cells(one: Prescription | None) -> list[object]:
    if one is None:
        return [None] * 6
    work = next(target for target in one.sets if target.kind == "working")
    plates = "+".join(f"{plate:g}" for plate in work.plates)
    return [work.load, one.unit, one.load_kind, one.implements, one.each_side, plates or None]


def _safe(text: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


def _title(week: PlannedWeek, speak: PlanWords) -> str:
    if week.plan is None:
        return speak.say("plan-none-title", day=week.problem.monday)
    key = "plan-title" if week.plan.revision == 1 else "plan-title-revision"
    return speak.say(key, day=week.problem.monday, revision=week.plan.revision)


def _rows(
    week: PlannedWeek, session: PlannedSession, speak: PlanWords
) -> Iterator[tuple[str, str, list[str]]]:
    loads = {one.slot: one for one in week.loads.get(session.id, ())}
    for slot in session.slots:
        one = loads.get(slot.id)
        figures = f"{slot.sets} × {slot.reps_lo}–{slot.reps_hi}" if one is None else sets_and_load(one, speak)
        more = [] if one is None else list(details(slot, one, speak))
        yield speak.exercise(slot.exercise), figures, more


def _paragraphs(lines: Iterator[str]) -> list[str]:
    """Wrapped lines as one paragraph each; a line that begins a sentence at the margin begins one."""
    text = " ".join(line.strip() for line in lines)
    return [text] if text else []


def _flat(text: str) -> str:
    """A text that Markdown takes as it is."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
