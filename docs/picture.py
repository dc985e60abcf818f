"""A terminal's output as a picture: ANSI text to SVG, with no font to load and nothing to fetch.

Every run of letters is set at its column and stretched to its width, so that the picture is aligned in any
monospace font; bars and calendar marks are drawn, since fonts disagree about their size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

# The dark tokens of the project's palette, by what the terminal's colours mean.
BG, SURFACE, LINE, INK, QUIET = "#0E1413", "#172020", "#2A3635", "#ECF2EF", "#93A09C"
COLOURS = {"36": "#7ADBC4", "33": "#F2B765", "34": "#8DBBF5", "2": QUIET}
FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
SIZE, CELL, LEADING, MARGIN, BAR = 14, 8.4, 20, 24, 36
_RUNS = re.compile(r"(?:\x1b\[([\d;]*)m)?([^\x1b]*)")
_PIECES = re.compile(r"■+|[●◐·┊]|[^■●◐·┊\s]+(?: [^■●◐·┊\s]+)*")


def svg(text: str, label: str, columns: int = 80) -> str:
    """Draw a text with ANSI colours as an SVG picture.

    Parameters
    ----------
    label : str
        What a screen reader says in place of the picture.
    columns : int
        Width of the terminal.
    """
    lines = text.rstrip("\n").split("\n")
    width = round(columns * CELL + 2 * MARGIN)
    height = BAR + len(lines) * LEADING + 2 * MARGIN - 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">',
        f'<rect width="{width}" height="{height}" rx="12" fill="{BG}"/>',
        f'<path d="M0 {BAR}V12A12 12 0 0 1 12 0H{width - 12}A12 12 0 0 1 {width} 12V{BAR}Z" '
        f'fill="{SURFACE}"/>',
        f'<path d="M0 {BAR}H{width}" stroke="{LINE}"/>',
        *(f'<circle cx="{MARGIN + 18 * place}" cy="18" r="5.5" fill="{LINE}"/>' for place in range(3)),
        f'<g font-family="{FONT}" font-size="{SIZE}" fill="{INK}">',
    ]
    for row, line in enumerate(lines):
        parts += _line(line, BAR + MARGIN + 8 + row * LEADING)
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def _line(line: str, y: float) -> Iterator[str]:
    """One line's runs; a run is what stands between two changes of colour."""
    column = 0
    for codes, run in _RUNS.findall(line):
        style = codes.split(";")
        colour = next((COLOURS[code] for code in style if code in COLOURS), INK)
        for piece in _PIECES.finditer(run):
            x = MARGIN + (column + piece.start()) * CELL
            yield _piece(piece.group(), x, y, colour, bold="1" in style)
        column += len(run)


def _piece(piece: str, x: float, y: float, colour: str, *, bold: bool) -> str:
    cx, cy = f"{x + CELL / 2:g}", y - 4.5
    if piece[0] == "■":
        cells = "".join(
            f"M{x + at * CELL + 0.6:.4g} {y - 9.5:g}h{CELL - 1.2:.3g}v10h-{CELL - 1.2:.3g}z"
            for at in range(len(piece))
        )
        return f'<path d="{cells}" fill="{colour}"/>'
    if piece == "●":
        return f'<circle cx="{cx}" cy="{cy:g}" r="3" fill="none" stroke="{colour}" stroke-width="3"/>'
    if piece == "◐":
        return (
            f'<circle cx="{cx}" cy="{cy:g}" r="3.9" fill="none" stroke="{colour}" stroke-width="1.2"/>'
            f'<path d="M{x + CELL / 2 - 4:g} {cy:g}a4 4 0 0 0 8 0z" fill="{colour}"/>'
        )
    if piece == "┊":
        ends = f"M{cx} {y - 14.5:g}v{LEADING}"
        return f'<path d="{ends}" stroke="{colour}" stroke-dasharray="2 3" stroke-opacity="0.7"/>'
    if piece == "·":
        return f'<circle cx="{cx}" cy="{cy:g}" r="1.3" fill="{colour}"/>'
    fill = "" if colour == INK else f' fill="{colour}"'
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" textLength="{len(piece) * CELL:.4g}" lengthAdjust="spacingAndGlyphs"'
        f"{fill}{weight}>{escape(piece, quote=False)}</text>"
    )
