"""What the server counts, as Prometheus reads it: by route, never by person.

Format: https://prometheus.io/docs/instrumenting/exposition_formats/ (text, version 0.0.4).
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

MEDIA_TYPE = "text/plain; version=0.0.4"
BOUNDS_S = (0.005, 0.025, 0.1, 0.5, 2.5, 10.0)


class Metrics:
    """Counters of one process; they are touched in the loop alone."""

    def __init__(self) -> None:
        self.began = time.time()
        self.under_way = 0
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._seconds: dict[tuple[str, str], float] = {}
        self._within: Counter[tuple[str, str, float]] = Counter()
        self._children: Counter[str] = Counter()

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests[method, route, status] += 1
        self._seconds[method, route] = self._seconds.get((method, route), 0.0) + seconds
        for bound in BOUNDS_S:
            self._within[method, route, bound] += seconds <= bound

    def child(self, outcome: str) -> None:
        """Count a child process by how it ended: done, refused, late, lost."""
        self._children[outcome] += 1

    def text(self) -> str:
        """Give all of it."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield from _head("legday_requests_total", "counter", "Answers by route and status.")
        for (method, route, status), count in sorted(self._requests.items()):
            yield f'legday_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}'
        yield from _head("legday_request_seconds", "histogram", "Time to the end of an answer [s].")
        for (method, route), total in sorted(self._seconds.items()):
            labels = f'method="{method}",route="{route}"'
            count = sum(n for (how, where, _), n in self._requests.items() if (how, where) == (method, route))
            for bound in BOUNDS_S:
                within = self._within[method, route, bound]
                yield f'legday_request_seconds_bucket{{{labels},le="{bound:g}"}} {within}'
            yield f'legday_request_seconds_bucket{{{labels},le="+Inf"}} {count}'
            yield f"legday_request_seconds_sum{{{labels}}} {total:.6f}"
            yield f"legday_request_seconds_count{{{labels}}} {count}"
        yield from _head("legday_requests_under_way", "gauge", "Requests that are being answered.")
        yield f"legday_requests_under_way {self.under_way}"
        yield from _head("legday_children_total", "counter", "Child processes by how they ended.")
        for outcome, count in sorted(self._children.items()):
            yield f'legday_children_total{{outcome="{outcome}"}} {count}'
        yield from _head("process_start_time_seconds", "gauge", "When the server began, Unix time [s].")
        yield f"process_start_time_seconds {self.began:.3f}"
        resident = _resident_bytes()
        if resident is not None:
            yield from _head("process_resident_memory_bytes", "gauge", "Memory that is resident [bytes].")
            yield f"process_resident_memory_bytes {resident}"


def _head(name: str, kind: str, meaning: str) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"


def _resident_bytes() -> int | None:
    """Resident memory, where the system tells it (Linux)."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")
