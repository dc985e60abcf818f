"""`legday claims`: is that true, and how sure is it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import day_of, now, open_journal, show, voice

if TYPE_CHECKING:
    from legday.model_own_log import OwnLogAnswer


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--topic", metavar="TOPIC", help="muscle, training, energy, mind, ageing, excuses or action.")
@click.option("--verdict", metavar="VERDICT", help="supported, partly, weak, refuted or not_testable.")
@click.option("--mine", is_flag=True, help="And is it true for me? What your own log says, if it can.")
@click.option(
    "--log", "export", multiple=True, metavar="FILE", help="An app's export in place of your journal."
)
@click.option("--lift", metavar="NAME", help="The lift that --mine looks at.")
@click.option("--since", metavar="DATE", help="The day a habit began (YYYY-MM-DD), for --mine.")
@click.option("--joint", metavar="JOINT", help="The joint that --mine looks at.")
@click.option("--test", "capacity", metavar="TEST", help="The test of everyday strength, for --mine.")
@options.source
@options.db
@options.person
@options.speaking
def claims(ids: tuple[str, ...], topic: str | None, verdict: str | None, **given: Any) -> None:
    """Is that true? What is said about leg training, judged by the evidence: a list, or one in full.

    \b
    legday claims
    legday claims A27
    legday claims --verdict refuted
    legday claims A4 --mine --lift "bench press" --log strong.csv
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.catalogue.claims import TESTS, TOPICS, VERDICTS, load_claims
    from legday.show.answers import ClaimList
    from legday.show.claim_lines import claim_list, claim_page
    from legday.show.own_log_lines import own_log_page
    from legday.show.plan_out import say_json

    known = load_claims()
    _only_mine(given)
    for option, word, there in (("--topic", topic, TOPICS), ("--verdict", verdict, VERDICTS)):
        if word is not None and word not in there:
            msg = f"{option} {word}: choose of {', '.join(there)}"
            raise LegdayError(msg)
    wanted = [name.upper() for name in ids]
    for name in wanted:
        if name not in known.claims:
            msg = f"no claim {name!r}; legday claims lists them, {min(known.claims)} to A{len(known.claims)}"
            raise LegdayError(msg)
    chosen = [
        claim
        for claim in known.claims.values()
        if claim.topic == (topic or claim.topic) and claim.verdict == (verdict or claim.verdict)
    ]
    if wanted:
        chosen = [claim for claim in chosen if claim.id in wanted]
    tests = {claim.test for claim in chosen} if wanted else {*TESTS}
    answers, names = _mine(sorted(tests - {"none"}), given) if given["mine"] else ((), {})
    if given["as_json"]:
        say_json(ClaimList(tuple(chosen), known.features, answers))
        return
    words, style = voice(given)
    pages = [claim_page(claim, known, words, style) for claim in chosen]
    lines = [claim_list(known, chosen, words, style)] if not wanted else pages
    if given["mine"]:
        lines = [*(pages if wanted else []), own_log_page(answers, names, words, style)]
    show(["\n\n".join("\n".join(page) for page in lines)], style)


def _only_mine(given: Mapping[str, Any]) -> None:
    """See that nothing is said that only a look at one's own log takes."""
    told = {"export": "--log", "capacity": "--test", "format_name": "--format"}
    for name in ("export", "lift", "since", "joint", "capacity", "unit", "zone", "format_name", "columns"):
        if given[name] and not given["mine"]:
            option = told.get(name, f"--{name}")
            raise LegdayError(f"{option} goes with --mine; add it")


def _mine(
    tests: Sequence[str], given: Mapping[str, Any]
) -> tuple[tuple[OwnLogAnswer, ...], Mapping[str, str]]:
    """What one's own log says to tests, and what it calls its lifts."""
    from legday.app.own_log import Looked, lift_in
    from legday.app.own_log_of_journal import own_log_of_file, own_log_of_journal
    from legday.app.plan_week import names_of

    since = day_of(given["since"], "--since")

    def looked(book: Any) -> Looked:
        lift = given["lift"] and lift_in(book, given["lift"])
        return Looked(lift, since, given["joint"], given["capacity"])

    if given["export"]:
        from legday.show.cli import _book

        book = _book(given["export"], given, given)
        return own_log_of_file(book, tests, looked(book)), names_of(book)
    from legday.app.book_of_journal import book_of_journal
    from legday.show.cli import _only_journal

    _only_journal(given)
    with open_journal(given["db"]) as journal:
        book = book_of_journal(journal)
        return own_log_of_journal(journal, now().date(), tests, looked(book)), names_of(book)
