"""`legday report --html`: the report as a page of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from legday.catalogue.settings import Settings
from legday.model import Book


def write_page(
    path: str,
    book: Book,
    today: date | None,
    weeks: int | None,
    *,
    language: str,
    settings: Settings | None = None,
) -> None:
    """Write a report as one HTML file; where the page cannot be built, say why and leave it."""
    from legday.app.build_client import try_to_build_client
    from legday.app.report_html import report_html, write_report_html

    def say(line: str) -> None:
        click.echo(f"legday: {line}", err=True)

    client = try_to_build_client(say)
    if client is None:
        say(f"{path}: not written; the report itself is below")
        return
    template = (client / "report.html").read_text("utf-8")
    write_report_html(
        Path(path), report_html(template, book, today, weeks, settings=settings, language=language)
    )
    click.echo(f"Report page: {path}", err=True)
