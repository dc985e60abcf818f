"""Are my legs trained? Reads any training log and answers, by muscle, movement pattern and side."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legday.app.forecast_lifts import forecast_lifts
    from legday.app.make_book import make_book
    from legday.app.plan_week import plan_week
    from legday.app.read_export import read_export
    from legday.app.report import report
    from legday.catalogue.resolve import Resolver
    from legday.catalogue.settings import load_settings
    from legday.errors import Finding, LegdayError
    from legday.model import Athlete, Book, Entry, Reading, Report

__version__ = "0.1.0"
__all__ = [
    "Athlete",
    "Book",
    "Entry",
    "Finding",
    "LegdayError",
    "Reading",
    "Report",
    "Resolver",
    "forecast_lifts",
    "load_settings",
    "make_book",
    "plan_week",
    "read_export",
    "report",
]

# Public name -> module that holds it. Nothing is imported before it is asked for.
_HOMES = {
    **dict.fromkeys(("Athlete", "Book", "Entry", "Reading", "Report"), "legday.model"),
    **dict.fromkeys(("Finding", "LegdayError"), "legday.errors"),
    "Resolver": "legday.catalogue.resolve",
    "forecast_lifts": "legday.app.forecast_lifts",
    "load_settings": "legday.catalogue.settings",
    "make_book": "legday.app.make_book",
    "plan_week": "legday.app.plan_week",
    "read_export": "legday.app.read_export",
    "report": "legday.app.report",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    msg = f"module 'legday' has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
