"""Claims, and what one's own log says to them. Handlers."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import FromPath, JSONBody, QueryParameter

from legday.app.open_journal import Journal
from legday.model_own_log import OWN_LOG_TESTS, OwnLogAnswer
from legday.show.web import own_log_shapes as shapes
from legday.show.web.etags import derived
from legday.show.web.problems import not_there
from legday.show.web.serving import Serving, day_or_today, now
from legday.show.web.shapes import as_shape

Asked = Request[Any, Any, Any]
Today = Annotated[date | None, QueryParameter(description="The day it is; default this machine's.")]
Lang = Annotated[str, QueryParameter(pattern="^(en|de|es)$", description="Language: en, de or es.")]
Said = Annotated[str | None, QueryParameter(max_length=100)]


async def list_claims(lang: Lang = "en") -> shapes.ClaimList:
    """List what is said about leg training, and how it is judged."""
    from legday.catalogue.claims import load_claims

    known = load_claims()
    lines = []
    for one in known.claims.values():
        features = [known.features[name] for name in one.features]
        behind = {word for feature in features for word in (feature.id, feature.command, *feature.parts)}
        lines.append(
            shapes.ClaimLine(one.id, one.topic, one.verdict, one.test, one.claim[lang], sorted(behind))
        )
    return shapes.ClaimList(lines)


async def get_claim(claim: FromPath[str], lang: Lang = "en") -> shapes.ClaimPage:
    """Give a claim in full, with its evidence and citations."""
    from legday.catalogue.claims import cited, load_claims
    from legday.show.claim_lines import evidence
    from legday.show.words import Words

    known = load_claims()
    one = known.claims.get(claim.upper())
    if one is None:
        raise not_there("claim")
    return shapes.ClaimPage(
        id=one.id, topic=one.topic, verdict=one.verdict, test=one.test, claim=one.claim[lang],
        evidence=evidence(one, Words(lang)), numbers=list(one.numbers), citations=list(one.citations),
        cited=[cited(source) for source in one.citations],
        features=[shapes.ClaimFeature(name, known.features[name].command) for name in one.features],
    )  # fmt: skip


async def list_own_log(
    request: Asked, journal: Journal, serving: Serving, today: Today = None
) -> Response[list[shapes.OwnLogShape]]:
    """Put all tests to the log."""
    from legday.app.own_log_of_journal import own_log_of_journal

    day = day_or_today(today)
    made = lambda: [_shape(one) for one in own_log_of_journal(journal, day)]  # noqa: E731
    return await derived(request, serving, journal, made, "own-log", day)


async def get_own_log(
    request: Asked,
    test: FromPath[str],
    journal: Journal,
    serving: Serving,
    *,
    today: Today = None,
    lift: Said = None,
    since: Annotated[date | None, QueryParameter(description="When the habit began (T1).")] = None,
    joint: Said = None,
    capacity: Said = None,
) -> Response[shapes.OwnLogShape]:
    """Put one test to the log; a lift (catalogue id), a joint or a test of function may be named."""
    from legday.app.own_log import Looked
    from legday.app.own_log_of_journal import own_log_of_journal

    _known(test)
    day, looked = day_or_today(today), Looked(lift, since, joint, capacity)
    made = lambda: _shape(own_log_of_journal(journal, day, [test], looked)[0])  # noqa: E731
    return await derived(request, serving, journal, made, test, day, looked)


async def begin(
    test: FromPath[str], data: JSONBody[shapes.Begin], journal: Journal, serving: Serving
) -> shapes.Begun:
    """Keep the protocol of T2, T4 or T8 before it is done: only what follows counts."""
    from legday.app.book_of_journal import settings_of
    from legday.app.trials import begin_trial

    _known(test)
    act = await serving.write(
        lambda: begin_trial(
            journal, test, now(), settings_of(journal), lift=data.lift, against=data.against,
            load_kg=data.load_kg, outcome=data.outcome, first_side=data.first_side, planned=data.planned,
        )
    )  # fmt: skip
    return shapes.Begun(act, await _answer(journal, serving, test))


async def draw(test: FromPath[str], journal: Journal, serving: Serving) -> shapes.Drawn:
    """Draw the coin for today's session of T2, and keep it; on the same day it says the same again."""
    from legday.app.trials import draw_coin

    if test != "T2":
        raise not_there("coin")
    act, coin, _ = await serving.write(lambda: draw_coin(journal, now(), secrets.SystemRandom()))
    return shapes.Drawn(act, as_shape(coin, shapes.CoinShape))


async def record(
    test: FromPath[str], data: JSONBody[shapes.Record], journal: Journal, serving: Serving
) -> shapes.Begun:
    """Keep what came of it: T8 a stated reserve and what followed, T3 what was eaten on a day."""
    from legday.app.trials import log_record

    _known(test)
    act = await serving.write(
        lambda: log_record(
            journal,
            test,
            now(),
            lift=data.lift,
            stated=data.stated,
            more=data.more,
            kcal=data.kcal,
            day=data.day,
        )
    )
    return shapes.Begun(act, await _answer(journal, serving, test))


async def _answer(journal: Journal, serving: Serving, test: str) -> shapes.OwnLogShape:
    from legday.app.own_log_of_journal import own_log_of_journal

    made = lambda: _shape(own_log_of_journal(journal, now().date(), [test])[0])  # noqa: E731
    return await serving.read(journal, made)


def _known(test: str) -> None:
    if test not in OWN_LOG_TESTS:
        raise not_there("test")


def _shape(answer: OwnLogAnswer) -> shapes.OwnLogShape:
    made: shapes.OwnLogShape = as_shape(answer, shapes.OwnLogShape)
    return made
