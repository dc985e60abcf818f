"""Are my legs trained? Reads any training log and answers, by muscle, movement pattern and side."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

__all__ = ["__version__"]

# Public name -> module that holds it. Nothing is imported before it is asked for.
_HOMES: dict[str, str] = {}


def __getattr__(name: str) -> Any:
    """Import a public name from the room it lives in."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'legday' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
