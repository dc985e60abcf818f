"""The first screen of a report: who stops after it has the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest

from legday.model import Addition, Message, WeekOfLegs
from legday.show.page import INDENT, VERDICT_COLOUR, Page
from legday.show.progress import in_brief

WEEKS = 13  # columns of the calendar: twelve whole weeks and the running one
BESIDE = 34  # where the facts beside a full calendar begin
NAMES_SHOWN = 3
GAP_DATED = 8  # days from which a gap's dates are told
HEIGHT = 50  # lines between the title and what may be typed next
STREAK_SHOWN = 2  # weeks in a row from which they are told: nobody is told of none


def title(page: Page) -> Iterator[str]:
    """Of whom, and of which weeks."""
    report, words = page.report, page.words
    ended = [week.monday + timedelta(days=6) for week in report.calendar if week.whole]
    origin = words("as-of-last-day" if report.as_of_is_last_day else "as-of-given", day=report.as_of)
    who = ", ".join(report.log.files) or words("journal")
    to = ended[-1] if ended else report.as_of
    text = words("title", who=who, weeks=report.leg_days.weeks, to=to, origin=origin)
    yield from page.wrapped(text, "quiet", "")


def first_screen(page: Page) -> Iterator[str]:
    """Verdict and how sure it is, calendar, muscles, what to add, what it rests on, what it cannot say.

    Progress stands where there is room for it, else in a line below the verdict.
    """
    above, amid, below = list(_verdict(page)), list(_middle(page)), list(_ground(page))
    progress = in_brief(page, HEIGHT - len(above) - len(amid) - len(below))
    in_a_line = progress[:1] != [""]
    yield from above
    yield from progress if in_a_line else ()
    yield from amid
    yield from () if in_a_line else progress
    yield from below


def _verdict(page: Page) -> Iterator[str]:
    report, words = page.report, page.words
    yield ""
    for line in page.wrapped(words(report.verdict), indent=""):
        yield page.style.paint(line, "bold", VERDICT_COLOUR[report.level])
    if report.detail:
        yield from page.wrapped(" ".join(words(message) for message in report.detail), indent="")
    for message in _sure(page):
        yield from page.wrapped(words(message), indent="")


def _sure(page: Page) -> Sequence[Message]:
    return [message for message in page.report.certainty if message.id.startswith("sure-")]


def _middle(page: Page) -> Iterator[str]:
    yield ""
    yield from _calendar(page)
    yield ""
    yield from page.doses([dose for dose in page.report.muscles if dose.legs], "head-muscles")
    yield ""
    yield from _additions(page)


def _ground(page: Page) -> Iterator[str]:
    report, words = page.report, page.words
    yield ""
    yield page.head("head-certainty")
    rests_on = (words(message) for message in report.certainty if message not in _sure(page))
    yield from page.wrapped(" ".join(rests_on))
    for finding in report.findings:
        if finding.severity == "question" and finding.line is None:
            yield from page.wrapped(finding.message, "warn")
    if report.log.unresolved_window or not report.leg_days.weeks:
        yield from open_names(page, NAMES_SHOWN)
    yield ""
    yield page.head("head-limits")
    for message in report.limits:
        yield from page.wrapped(words(message))


def _calendar(page: Page) -> Iterator[str]:
    """A column a week, a row a day; the facts stand beside it."""
    words, style = page.words, page.style
    weeks = page.report.calendar[-WEEKS:]
    legend = words("legend-calendar", full="<full>", some="<some>", gym="<gym>")
    for state in ("full", "some", "gym"):
        legend = legend.replace(f"<{state}>", style.mark(state))
    cut = len(weeks) < len(page.report.calendar)
    head = words("head-calendar-last", weeks=len(weeks) - 1) if cut else words("head-calendar")
    yield style.paint(head.ljust(BESIDE), "bold") + legend
    months = _months(weeks, words.months())
    rows = [(style.paint(months, "quiet"), len(months))]
    before = {True: " ", False: style.paint("|", "quiet")}
    for day in range(7):
        columns = "".join(before[week.whole] + style.mark(week.days[day]) for week in weeks)
        rows.append((f"{words.weekdays()[day]} {columns}", 3 + 2 * len(weeks)))
    facts = ["", *_facts(page)]
    rows += [("", 0)] * (len(facts) - len(rows))
    for (row, size), fact in zip_longest(rows, facts):
        yield INDENT + row + (" " * (BESIDE - 2 - size) + fact if fact else "")


def _months(weeks: Sequence[WeekOfLegs], names: Sequence[str]) -> str:
    """Month names over the weeks that begin them, where there is room."""
    row = ""
    for at, week in enumerate(weeks):
        new = at == 0 or week.monday.month != weeks[at - 1].monday.month
        if at == 0 and len(weeks) > 1 and weeks[1].monday.month != week.monday.month:
            continue  # no room for a month of one week
        place = 4 + 2 * at
        if new and len(row) < place:
            row = row.ljust(place) + names[week.monday.month - 1][:3]
    return row


def _facts(page: Page) -> Iterator[str]:
    days, words, balance = page.report.leg_days, page.words, page.report.balance
    if days.weeks:
        mean = words.number(days.leg_days_per_week)
        yield words("fact-per-week", mean=mean, least=days.least, most=days.most)
        yield words("fact-full", full=days.full_leg_days, weeks=days.weeks)
    else:
        yield words("fact-none")
    if days.current_gap_days is not None:
        yield words("fact-current-gap", days=days.current_gap_days)
    if days.longest_gap_days and days.longest_gap_from:
        yield words("fact-longest-gap", days=days.longest_gap_days)
        until = words.day(days.longest_gap_to) if days.longest_gap_to else words("until-now")
        if days.longest_gap_days >= GAP_DATED:
            yield INDENT + words(
                "fact-longest-when", **{"from": words.day(days.longest_gap_from), "to": until}
            )
    if days.current_streak_weeks >= STREAK_SHOWN:
        yield words("fact-streak", weeks=days.current_streak_weeks)
    if balance.lower_pct is not None:
        yield words("fact-split", pct=words.number(balance.lower_pct, 0))


def _additions(page: Page) -> Iterator[str]:
    report, words = page.report, page.words
    dose = words("additions-dose", sets=report.additions[0].sets_per_week) if report.additions else ""
    yield page.head("head-additions") + page.style.paint(dose and f": {dose}", "quiet")
    if not report.additions:
        unknown = report.level == "not_enough_data"
        yield from page.wrapped(words("not-enough-data" if unknown else "additions-none"))
    for place, addition in enumerate(report.additions, 1):
        yield from page.wrapped(_addition(page, addition), "", INDENT + "   ", f"{INDENT}{place}. ")


def _addition(page: Page, addition: Addition) -> str:
    words = page.words
    gains = (
        words(
            "addition-gain",
            muscle=words(f"muscle-{muscle}"),
            before=words.short(before),
            after=words.short(after),
        )
        for muscle, before, after in addition.gains
    )
    key = "addition-known" if addition.known else "addition"
    return words(key, exercise=page.exercise(addition.exercise), gains=", ".join(gains))


def open_names(page: Page, most: int) -> Iterator[str]:
    """Names that were filed under no lift, most sets first."""
    words, names = page.words, page.report.unresolved
    for name in names[:most]:
        line = words("unresolved-line", name=name.name, sets=name.sets)
        if name.suggestions:
            line += "; " + words("unresolved-suggest", suggestions=", ".join(name.suggestions))
        yield from page.wrapped(line, "warn", INDENT * 3, INDENT * 2)
    if len(names) > most:
        yield INDENT * 2 + words("unresolved-more", count=len(names) - most)
    if names:
        yield INDENT * 2 + page.style.paint(words("unresolved-next"), "quiet")
