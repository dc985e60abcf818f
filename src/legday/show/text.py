"""A Report on a terminal: one screen that answers, and details on request."""

from __future__ import annotations

from collections.abc import Sequence

from legday.catalogue.claims import load_claims
from legday.model import Report
from legday.show.claim_lines import why
from legday.show.details import PARTS
from legday.show.first_screen import first_screen, title
from legday.show.page import Page
from legday.show.style import HELD, Style
from legday.show.words import Words


def render(
    report: Report, language: str, style: Style, parts: Sequence[str] = (), next_command: str = ""
) -> str:
    """Write a report.

    Parameters
    ----------
    language : str
        One of LANGUAGES.
    parts : sequence of str
        Details to show instead of the first screen, of PARTS; none for the first screen, all for both.
    next_command : str
        What to type for details.
    """
    words = Words(language, style.plain)
    page = Page(report, words, style, whole=not parts or set(parts) == set(PARTS))
    lines = list(title(page))
    if page.whole:
        lines += first_screen(page)
    for part in parts:
        lines += ["", *PARTS[part](page), *why(part, load_claims(), words, style)]
    if next_command:
        lines += ["", *page.wrapped(words("next", command=next_command), "quiet", "      ", "")]
    return "\n".join(style.letters(line).replace(HELD, " ").rstrip() for line in lines) + "\n"
