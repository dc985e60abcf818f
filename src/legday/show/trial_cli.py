"""`legday trial`: what is tried on oneself is kept before it is done."""

from __future__ import annotations

import random
from typing import Any

import click

from legday.show import options
from legday.show.asking import day_of, mass_of, now, open_journal, show, voice


@click.group()
def trial() -> None:
    """Try it on yourself: begin a protocol, draw today's coin, record.

    What is begun counts from then on; what your log says stands in legday claims --mine.
    """


@trial.command()
@click.argument("test", metavar="TEST")
@click.argument("lift", metavar="LIFT")
@click.option("--against", metavar="LIFT", help="T2: the lift that the coin puts first, or leaves out.")
@click.option("--load", metavar="LOAD", help="T2: the load that stays the same, such as 60kg.")
@click.option("--compare", default="reps", metavar="WHAT", help="T2: reps (default) or rir of the first set.")
@click.option(
    "--first", default="left", metavar="SIDE", help="T4: the side that begins; then they take turns."
)
@click.option("--planned", type=int, metavar="N", help="Sessions, pairs or sets; default the fewest.")
@options.db
@options.person
@options.speaking
def begin(test: str, lift: str, db: str | None, **given: Any) -> None:
    """Keep the protocol of TEST before it is done: T2, T4 or T8, with its LIFT.

    \b
    legday trial begin T2 "bench press" --against "back squat" --load 60kg
    legday trial begin T4 "split squat" --first right
    legday trial begin T8 "leg extension"
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app.book_of_journal import settings_of
    from legday.app.trials import begin_trial
    from legday.units import to_kg

    load_kg = None if given["load"] is None else to_kg(*mass_of(given["load"], "--load"))
    with open_journal(db, create=True) as journal:
        act = begin_trial(
            journal, test.upper(), now(), settings_of(journal), lift=lift, against=given["against"],
            load_kg=load_kg, outcome=given["compare"], first_side=given["first"], planned=given["planned"],
        )  # fmt: skip
        _say_kept(journal, act, test.upper(), given, begun=True)


@trial.command()
@options.db
@options.person
@options.speaking
def coin(db: str | None, **given: Any) -> None:
    """Draw what today's session of T2 is to be, before it: kept, and drawn once a day.

    \b
    legday trial coin
    """  # noqa: D301 -- as above
    from legday.app.book_of_journal import book_of_journal
    from legday.app.plan_week import names_of
    from legday.app.trials import draw_coin
    from legday.show.answers import CoinDrawn
    from legday.show.own_log_lines import called, coin_lines
    from legday.show.plan_out import say_json

    with open_journal(db, create=True) as journal:
        act, drawn, stands = draw_coin(journal, now(), random.SystemRandom())
        names = names_of(book_of_journal(journal))
    if given["as_json"]:
        say_json(CoinDrawn(act, drawn))
        return
    words, style = voice(given)
    lift, against = called(stands.lift, names), called(stands.against, names)
    show(coin_lines(CoinDrawn(act, drawn), lift, against, words, style), style)


@trial.command()
@click.option("--stated", type=float, metavar="REPS", help="T8: reps you said were left.")
@click.option("--more", type=float, metavar="REPS", help="T8: reps that followed, until failure.")
@click.option("--lift", metavar="LIFT", help="T8: of which; default the one begun last.")
@click.option("--kcal", type=float, metavar="KCAL", help="T3: what you ate on a day.")
@click.option("--day", metavar="DATE", help="T3: the day (YYYY-MM-DD); default today.")
@click.option("--remove", is_flag=True, help="T3: take back what was eaten on that day.")
@options.db
@options.person
@options.speaking
def record(db: str | None, **given: Any) -> None:
    """Keep what came of it: a stated reserve and what followed (T8), or what you ate (T3).

    \b
    legday trial record --stated 3 --more 5
    legday trial record --kcal 2400
    """  # noqa: D301 -- as above
    from legday.app.trials import log_record

    test = "T3" if given["kcal"] is not None or given["remove"] else "T8"
    with open_journal(db, create=True) as journal:
        act = log_record(
            journal, test, now(), lift=given["lift"], stated=given["stated"], more=given["more"],
            kcal=given["kcal"], day=day_of(given["day"], "--day"),
        )  # fmt: skip
        _say_kept(journal, act, test, given, begun=False)


COMMANDS = (trial,)


def _say_kept(journal: Any, act: str | None, test: str, given: Any, *, begun: bool) -> None:
    from legday.app.book_of_journal import book_of_journal
    from legday.app.own_log_of_journal import own_log_of_journal
    from legday.app.plan_week import names_of
    from legday.show.answers import TrialKept
    from legday.show.own_log_lines import begun_lines, kept_lines, own_log_page
    from legday.show.plan_out import say_json

    (answer,) = own_log_of_journal(journal, now().date(), [test])
    if given["as_json"]:
        say_json(TrialKept(act, answer))
        return
    words, style = voice(given)
    names = names_of(book_of_journal(journal))
    if begun:
        show(begun_lines(act, answer, names, words, style), style)
    else:
        show([*kept_lines(act, words, style), "", *own_log_page([answer], names, words, style)], style)
