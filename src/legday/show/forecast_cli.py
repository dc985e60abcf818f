"""`legday forecast`: what to expect of every lift, and how good that has been."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import click

from legday.app.find_lift import lifts_named
from legday.app.forecast_lifts import forecast_lifts, forecast_scores
from legday.catalogue.settings import Settings, load_settings
from legday.model import Book, plain_data
from legday.show.forecast_page import render_forecasts
from legday.show.style import Style


def print_forecast(
    book: Book,
    who: str,
    language: str,
    style: Style,
    settings: Settings | None,
    *,
    today: date | None,
    command: str,
    asked: Mapping[str, Any],
) -> None:
    """Forecast and print.

    Parameters
    ----------
    who : str
        File or files; empty for the journal.
    command : str
        How this was called, to say what may be typed next.
    asked : mapping
        What was asked for: ``lift, reps, weeks, backtest, as_json``.
    """
    settings = settings or load_settings()
    found = forecast_lifts(book, today, settings, weeks=asked["weeks"], reps=asked["reps"])
    chosen = lifts_named(found.lifts, asked["lift"]) if asked["lift"] else ()
    if asked["backtest"]:
        lift = chosen[0] if chosen else None
        found = replace(found, scores=forecast_scores(book, today, settings, lift=lift))
    if asked["as_json"]:
        answer = replace(found, lifts=chosen) if chosen else found
        click.echo(json.dumps(plain_data(answer), ensure_ascii=False, indent=2))
        return
    text = render_forecasts(
        found,
        chosen,
        who,
        language,
        style,
        scored=asked["backtest"],
        next_command=f"{command} --lift NAME | --backtest | --json" if not chosen else "",
    )
    click.echo(text, nl=False, color=True)
