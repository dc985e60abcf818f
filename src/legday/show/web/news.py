"""News: who listens is told when their journal has something new, whichever program wrote it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from legday.errors import LegdayError

if TYPE_CHECKING:
    from legday.log.mark import Mark
    from legday.log.store import Store

T = TypeVar("T")
MOST = 8  # streams of one athlete
LOOK_S = 1.0  # how often to look for what other programs wrote
HEARTBEAT_S = 15.0  # before proxies and phones take the connection for dead
LONGEST_S = 600.0  # then it is asked anew who listens
_LOG = logging.getLogger("legday.serve")


@dataclass(slots=True, eq=False)
class Listener:
    """One stream: the last cursor that is to be told, and whether it is told already."""

    athlete: str
    cursor: int = 0
    woken: asyncio.Event = field(default_factory=asyncio.Event)


class News:
    """Who listens, and one look at the journal for all of them.

    Parameters
    ----------
    store : Store
    ask : callable
        Asks the store something in a thread.
    """

    def __init__(self, store: Store, ask: Callable[[Callable[[], Any]], Awaitable[Any]]) -> None:
        self._store = store
        self._ask = ask
        self._listeners: dict[str, set[Listener]] = {}
        self._written = asyncio.Event()
        self._mark: Mark | None = None
        self._watch: asyncio.Task[None] | None = None
        self._ended = False

    def wake(self) -> None:
        """Look now: something was written."""
        self._written.set()

    def end(self) -> None:
        """End all streams: the server stops."""
        self._ended = True
        for listener in self._all():
            listener.woken.set()

    def is_full(self, athlete: str) -> bool:
        """Tell whether an athlete has as many streams open as they may."""
        return len(self._listeners.get(athlete, ())) >= MOST

    async def stream(self, athlete: str) -> AsyncIterator[bytes]:
        """Give what goes over the wire: first where the journal stands, then each time it has grown."""
        if self.is_full(athlete) or self._ended:
            return
        loop = asyncio.get_running_loop()
        until = loop.time() + LONGEST_S
        listener = Listener(athlete)
        self._listeners.setdefault(athlete, set()).add(listener)
        try:
            yield b"retry: 3000\n\n"
            await self._begin(listener)
            while not self._ended and loop.time() < until:
                try:
                    async with asyncio.timeout(HEARTBEAT_S):
                        await listener.woken.wait()
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                listener.woken.clear()
                if not self._ended:
                    said = listener.cursor
                    yield f"event: news\nid: {said}\ndata: {said}\n\n".encode()
        except LegdayError:
            _LOG.warning("the database failed while looking for news")  # the device comes again
        finally:
            self._forget(listener)

    async def _begin(self, listener: Listener) -> None:
        """Have it told where the journal stands; what is written from here on, the watch tells."""
        from legday.log.sync import cursor_of, last_of, news_since

        if self._mark is None:
            _, mark = await self._ask(lambda: news_since(self._store, None))
            self._mark = self._mark or mark
        if self._watch is None:
            self._watch = asyncio.create_task(self._watched())
        last = await self._ask(lambda: last_of(self._store, listener.athlete))
        if not listener.woken.is_set():  # else the watch has told it something later
            listener.cursor = cursor_of(last)
            listener.woken.set()

    async def _watched(self) -> None:
        try:
            while self._listeners and not self._ended:
                self._written.clear()
                await self._look()
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_S):
                        await self._written.wait()
        finally:
            self._watch = None

    async def _look(self) -> None:
        from legday.log.sync import cursor_of, news_since

        mark = self._mark
        try:
            found, self._mark = await self._ask(lambda: news_since(self._store, mark))
        except LegdayError:
            _LOG.warning("the database failed while looking for news")
            return
        for athlete, last in found.items():
            for listener in self._listeners.get(athlete, ()):
                listener.cursor = cursor_of(last)
                listener.woken.set()

    def _forget(self, listener: Listener) -> None:
        own = self._listeners.get(listener.athlete, set())
        own.discard(listener)
        if not own:
            self._listeners.pop(listener.athlete, None)

    def _all(self) -> list[Listener]:
        return [listener for own in self._listeners.values() for listener in own]
