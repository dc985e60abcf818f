"""Long work in a process of its own: it does not slow the loop, can be ended, and gives its memory back.

A job is a function of a module, with arguments; it and its result pass through pipes. Run as a program, this
module is the child.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from legday.errors import LegdayError
from legday.log.faults import JournalError
from legday.show.web import logs
from legday.show.web.problems import ProblemError

if TYPE_CHECKING:
    from legday.show.web.serving import Serving

P = ParamSpec("P")
T = TypeVar("T")


async def in_child(
    serving: Serving, within_s: float, job: Callable[P, T], *args: P.args, **none: P.kwargs
) -> T:
    """Do a job in a child process.

    Parameters
    ----------
    within_s : float
        After so long it is ended [s].
    job : callable
        A function of a module; its arguments and its result must be fit for pickling.

    Raises
    ------
    LegdayError
        As the job raises it.
    ProblemError
        If it took too long, or the child died.
    """
    async with serving.children:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", __name__, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        try:
            async with asyncio.timeout(within_s):
                answer, _ = await child.communicate(pickle.dumps((job, args, none)))
        except TimeoutError:
            serving.metrics.child("late")
            msg = f"it took more than {within_s:g} s and was ended; ask for less, or have the limit raised"
            raise ProblemError(503, "took-too-long", msg) from None
        finally:
            if child.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    child.kill()
                await child.wait()
    if not answer:
        serving.metrics.child("lost")
        raise ProblemError(
            500, "about:blank", "the process that worked on it has died; the server's log says more"
        )
    made, fault = pickle.loads(answer)  # noqa: S301 -- from our own child
    serving.metrics.child("refused" if fault else "done")
    if fault:
        raise fault
    return made  # type: ignore[no-any-return]


def main() -> None:
    """Do the job that stands on standard input."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)  # behind the answers to others
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # what anybody prints is no answer
    job, args, more = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 -- from our own parent
    fault: Exception | None = None
    made = None
    try:
        made = job(*args, **more)
    except (JournalError, LegdayError, ProblemError) as raised:
        fault = raised
    except Exception:
        logs.begin()
        logs.LOGGER.error("a fault of a job", exc_info=True)
        sys.exit(1)
    out.write(pickle.dumps((made, fault)))
    out.flush()


if __name__ == "__main__":
    main()
