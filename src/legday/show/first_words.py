"""The words of caution, said once to whoever runs the program for the first time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise

import click

_TOLD = "told"  # in the user's folder, once it was said
_ASIDE = ("--help", "-h", "--version", "--json")


def welcome(argv: Sequence[str]) -> None:
    """Say on a terminal, once, that this is information and no medical advice."""
    if not argv or not sys.stderr.isatty() or set(argv) & set(_ASIDE):
        return
    from legday.app.open_journal import home

    mark = home() / _TOLD
    try:
        if mark.exists():
            return
        mark.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mark.touch()
    except OSError:
        return  # a folder that cannot be written to is the command's to speak of
    from legday.show.options import called
    from legday.show.style import Style
    from legday.show.words import LANGUAGES, Words

    said = dict(pairwise(argv)).get("--lang", "en")
    style = Style(unicode=(sys.stderr.encoding or "").casefold().startswith("utf"))
    words = Words(said if said in LANGUAGES else "en", style.plain)
    for line in style.wrap(words("welcome", command=called()), ""):
        click.echo(style.letters(line), err=True)
    click.echo(err=True)
