"""`legday capacity`: tests of everyday strength, kept and compared."""

from __future__ import annotations

from typing import Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import day_of, length_of, now, open_journal, show, voice


@click.command()
@click.argument("test", required=False, metavar="[TEST]")
@click.argument("value", required=False, type=float, metavar="[VALUE]")
@click.option("--chair", metavar="LENGTH", help="Height of the chair's seat, such as 45cm.")
@click.option("--rise", metavar="LENGTH", help="Height climbed on the stairs, such as 3.2m.")
@click.option("--distance", metavar="LENGTH", help="Distance walked; default 4m.")
@click.option("--hand", type=click.Choice(["left", "right"]), help="Which hand gripped.")
@click.option("--note", metavar="TEXT", help="Anything worth keeping.")
@click.option("--day", metavar="DATE", help="The day of the test (YYYY-MM-DD); default today.")
@click.option("--remove", is_flag=True, help="Take back the test of that day.")
@click.option("--monthly/--not-monthly", default=None, help="A day for the tests in the calendar each month.")
@options.db
@options.person
@options.speaking
def capacity(
    test: str | None, value: float | None, day: str | None, db: str | None, *, remove: bool, **given: Any
) -> None:
    """Keep a test of everyday strength, and see it against norms and its own noise.

    The tests: chair-stand (stands in 30 s), sit-to-stand (5 stands, s), stairs (s), gait (s), grip (kg),
    balance (on one leg, s). Alone, or with a test's name, show what was taken and how it is done; alone also
    leg strength over the years, and minutes a week.

    \b
    legday capacity chair-stand 14 --chair 45cm
    legday capacity grip 42 --hand right
    legday capacity
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.book_of_journal import settings_of
    from legday.app.capacity import capacity_facts, kind_of, log_capacity, remove_capacity
    from legday.app.capacity_years import capacity_years, say_reminder
    from legday.show.capacity_lines import capacity_page
    from legday.show.plan_out import say_json

    words, style = voice(given)
    when = day_of(day, "--day") or now().date()
    if test is not None:
        kind_of(test)
    if remove and test is None:
        msg = "say which test to take back, such as: legday capacity chair-stand --remove --day 2026-05-01"
        raise LegdayError(msg)
    with open_journal(db, create=True) as journal:
        act = None
        if remove and test is not None:
            act = remove_capacity(journal, test, when, now())
        elif test is not None and value is not None:
            lengths = {
                f"{name}_m": length_of(given[name], f"--{name}", "45cm, 17in or 3.2m")
                for name in ("chair", "rise", "distance")
                if given[name] is not None
            }
            act = log_capacity(
                journal, test, value, when, now(), **lengths, side=given["hand"], note=given["note"]
            )
        if given["monthly"] is not None:
            act = say_reminder(journal, given["monthly"], now())
        settings, today = settings_of(journal), now().date()
        years = capacity_years(journal, today, settings, act)
        found = years if test is None else capacity_facts(journal, today, settings, test, act)
    if given["as_json"]:
        say_json(found)
        return
    show(capacity_page(found, words, style, test=test, open_flag=years.stops), style)
