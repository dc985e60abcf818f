"""What all handlers share: the open store, and the threads in which it is asked.

The loop itself never waits for the database. Writes stand in one line, as the journal takes them anyway;
reads of one person stand in a line of their own, so that each finds what the one before it worked out.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from legday.app.open_journal import Journal, open_store_of
from legday.app.open_journal import place as where
from legday.app.uploads import Uploads, folder_of
from legday.errors import LegdayError
from legday.log.engine import checkpoint, checkpoint_apart
from legday.show.web.metrics import Metrics
from legday.show.web.news import News
from legday.show.web.settings import ServeSettings
from legday.show.web.sparing import give_back

if TYPE_CHECKING:
    from legday.log.store import Store

T = TypeVar("T")
AT_ONCE = 2  # child processes
GIVE_BACK_S = 0.5  # after the last read
CHECKPOINT_S = 0.25  # after the last write
READERS = 4  # threads: readers wait for the disk and for one another's polars, not for the loop


class Serving:
    """The journal that is served, as long as the server runs."""

    def __init__(self, place: str | Path | None, settings: ServeSettings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.children = asyncio.Semaphore(AT_ONCE)
        self.place = str(where(None if place is None else str(place)))
        self.store: Store = open_store_of(self.place)
        checkpoint_apart(self.store.engine)
        self.uploads = Uploads(folder_of(self.store), settings.uploads, settings.upload_days)
        self._writer = ThreadPoolExecutor(1, "legday-write")
        self._readers = ThreadPoolExecutor(READERS, "legday-read")
        self._lines: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.news = News(self.store, self.glance)
        self._giving: asyncio.TimerHandle | None = None
        self._settling: asyncio.TimerHandle | None = None

    async def write(self, act: Callable[[], T]) -> T:
        """Do something that writes, behind what was to be written before it."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._writer, act)
        finally:
            self.news.wake()
            self._settle_soon()

    async def read(self, journal: Journal, ask: Callable[[], T]) -> T:
        """Ask for something that is worked out of a person's journal, behind what they asked before."""
        async with self._lines[journal.athlete]:
            return await self.leaf(ask)

    async def leaf(self, ask: Callable[[], T]) -> T:
        """Ask for something long that nothing is worked out for, such as a page of versions."""
        try:
            return await self.glance(ask)
        finally:
            self._give_back_soon()

    async def glance(self, ask: Callable[[], T]) -> T:
        """Ask for something small."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, ask)

    def _give_back_soon(self) -> None:
        """Give memory back when nobody has read for a moment: what is read takes more than it leaves."""
        if self._giving is not None:
            self._giving.cancel()
        loop = asyncio.get_running_loop()
        self._giving = loop.call_later(GIVE_BACK_S, lambda: self._readers.submit(give_back))

    def _settle_soon(self) -> None:
        """Bring the write-ahead log into its file when nobody has written for a moment, or waits."""
        if self._settling is not None:
            self._settling.cancel()
        loop = asyncio.get_running_loop()
        settle = lambda: self._writer.submit(checkpoint, self.store.engine)  # noqa: E731
        self._settling = loop.call_later(CHECKPOINT_S, settle)

    def warm_up(self) -> None:
        """Load what the first report needs, behind the first answers."""
        self._readers.submit(_load)

    def close(self) -> None:
        """End the threads when their work is done, and close the journal."""
        for timer in (self._giving, self._settling):
            if timer is not None:
                timer.cancel()
        self._writer.shutdown()
        self._readers.shutdown()
        self.store.close()


def now() -> datetime:
    """Give the moment, with this machine's zone."""
    return datetime.now().astimezone()


def day_or_today(asked: date | None) -> date:
    """Give the day that was asked for, or this machine's; far from both, days cannot be counted on.

    Raises
    ------
    LegdayError
        For a day before 1900 or after 2199.
    """
    if asked is not None and not 1900 <= asked.year < 2200:
        msg = f"{asked}: no day to ask from; give one from 1900 to 2199"
        raise LegdayError(msg)
    return asked or now().date()


def _load() -> None:
    import legday.app.forecast_lifts
    import legday.app.report_of_journal  # noqa: F401
