"""The journal: immutable versions of entries, their fold and its projection, on one file or PostgreSQL.

``open_store`` opens one; `edit` makes the versions that change, delete, undo and settle. SQLAlchemy takes
half a second to load, so it loads with the store and not with this page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from legday.log.clock import Stamp, tick
from legday.log.fold import State, fold
from legday.log.version import Version, app_author, is_app, make_version

if TYPE_CHECKING:
    from legday.log.store import Store, open_store

__all__ = [
    "Stamp",
    "State",
    "Store",
    "Version",
    "app_author",
    "fold",
    "is_app",
    "make_version",
    "open_store",
    "tick",
]


def __getattr__(name: str) -> Any:
    if name in ("Store", "open_store"):
        from legday.log import store

        return getattr(store, name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
