"""The wire itself: what a client may take until we know what it asks for, and while it hears the answer.

Uvicorn waits for ever for the rest of a request's head, keeps as much of it as comes, and holds an answer
that nobody takes. A few hundred connections that do so (Slowloris, Hansen 2009) would leave none for others.
What comes behind the head is for `legday.show.web.bounds`.
"""

from __future__ import annotations

from asyncio import TimerHandle
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from legday.show.web.bounds import SLOWEST

LONGEST_HEAD = 64 * 1024  # bytes
_TOO_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class Wire(HttpToolsProtocol):
    """HTTP/1.1 of one connection, looked at again and again while it lasts."""

    wait_s: ClassVar[float] = 20.0

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._watch: TimerHandle | None = None
        self._waits_since: float | None = None  # for a head, while nothing is answered
        self._in_head = True
        self._head_bytes = 0
        self._unsent = 0
        self._flows = False  # since we last looked, some of an answer was taken

    def connection_made(self, transport: Any) -> None:
        """Begin to look at it."""
        super().connection_made(transport)
        self._waits_since = self.loop.time()
        self._watch = self.loop.call_later(self.wait_s, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no more."""
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, unless a head does not end."""
        idle = self.cycle is None or self.cycle.response_complete
        if idle and self._waits_since is None:
            self._waits_since = self.loop.time()
        if self._in_head:
            self._head_bytes += len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > LONGEST_HEAD and not self.transport.is_closing():
            if idle:
                self.transport.write(_TOO_LONG)
            self.transport.close()

    def on_headers_complete(self) -> None:
        """Note that a head has come whole."""
        self._waits_since, self._in_head = None, False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Note that what comes next is another head."""
        self._in_head, self._head_bytes = True, 0
        super().on_message_complete()

    def resume_writing(self) -> None:
        """Note that some of an answer was taken."""
        self._flows = True
        super().resume_writing()

    def _look(self) -> None:
        """End it where it lets us wait: for the rest of a head, or to take what we answer."""
        late = self._waits_since is not None and self.loop.time() - self._waits_since >= self.wait_s
        unsent = self.transport.get_write_buffer_size()
        stalls = not self._flows and 0 < self._unsent < unsent + SLOWEST * self.wait_s and unsent > 0
        self._unsent, self._flows = unsent, False
        if late or stalls:
            self.transport.abort()
        else:
            self._watch = self.loop.call_later(self.wait_s, self._look)


def wire(wait_s: float) -> type[Wire]:
    """Give the protocol of connections that wait for nobody longer than `wait_s` [s]."""
    return type("Wire", (Wire,), {"wait_s": wait_s})
