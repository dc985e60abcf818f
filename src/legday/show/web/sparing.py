"""How a server keeps its memory small: polars has one thread, and what is free goes back."""

from __future__ import annotations

import ctypes
import gc
import os

# Read by polars and its allocator as they are loaded; who sets them knows better. A journal's tables are too
# small to be shared among threads, each of which keeps memory of its own; freed pages go back after 0.2 s,
# which costs no time that can be measured (at once it would be a fifth).
_ENVIRONMENT = {
    "POLARS_MAX_THREADS": "1",
    "_RJEM_MALLOC_CONF": "dirty_decay_ms:200,muzzy_decay_ms:0,narenas:1",
}


def spare() -> None:
    """Say how much memory may be kept; before polars is imported."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)


def give_back() -> None:
    """Give free memory back to the system, where the C library knows how; some milliseconds."""
    gc.collect()  # of what holds itself, tables too
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if trim is not None:
        trim(0)
