"""`legday claims`: is that true, and how sure is it."""

from __future__ import annotations

from typing import Any

import click

from legday.errors import LegdayError
from legday.show import options


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--topic", metavar="TOPIC", help="muscle, training, energy, mind, ageing, excuses or action.")
@click.option("--verdict", metavar="VERDICT", help="supported, partly, weak, refuted or not_testable.")
@options.speaking
def claims(ids: tuple[str, ...], topic: str | None, verdict: str | None, **given: Any) -> None:
    """Is that true? What is said about leg training, judged by the evidence: a list, or one in full.

    \b
    legday claims
    legday claims A27
    legday claims --verdict refuted
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.catalogue.claims import TOPICS, VERDICTS, load_claims
    from legday.show.answers import ClaimList
    from legday.show.claim_lines import claim_list, claim_page
    from legday.show.cli import _language, _style
    from legday.show.plan_out import say_json
    from legday.show.words import Words

    known = load_claims()
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
    if given["as_json"]:
        say_json(ClaimList(tuple(chosen), known.features))
        return
    style = _style(given["colour"])
    words = Words(_language(given["lang"]), style.plain)
    pages = [claim_page(claim, known, words, style) for claim in chosen]
    lines = [claim_list(known, chosen, words, style)] if not wanted else pages
    text = "\n\n".join("\n".join(page) for page in lines)
    click.echo(style.letters(text).replace("\N{NO-BREAK SPACE}", " "), color=True)
