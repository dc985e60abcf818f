"""Days of the week as people write them, in the languages that legday speaks."""

from __future__ import annotations

from functools import cache

from legday.errors import LegdayError

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGES = ("en", "de", "es")


def weekday(word: str, field: str) -> str:
    """Give the weekday of a word, of WEEKDAYS: ``mon``, ``Monday``, ``Mo``, ``lunes``.

    Raises
    ------
    LegdayError
        If it is none.
    """
    found = _words().get(word.strip().strip(".").casefold())
    if found is None:
        raise LegdayError(f"{field}: {word.strip()!r} is no day of the week: use {', '.join(WEEKDAYS)}.")
    return found


@cache
def _words() -> dict[str, str]:
    """Every way to write a day; the first language that has a word keeps it."""
    from babel import Locale

    words = {name: name for name in WEEKDAYS}
    for language in LANGUAGES:
        names = Locale.parse(language).days["format"]
        for width in ("wide", "abbreviated", "short"):
            for at, name in names[width].items():
                words.setdefault(name.strip(".").casefold(), WEEKDAYS[at])
    return words
