"""Jobs in a process of their own: what they raise comes through, and what breaks says nothing of a person."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from legday.errors import LegdayError
from legday.log.faults import JournalError
from legday.show.web import logs, plan_jobs
from legday.show.web.child import in_child
from legday.show.web.metrics import Metrics
from legday.show.web.problems import ProblemError

PRIVATE = "nobody else's business"


class Serving:
    """Of the server, what a child needs."""

    def __init__(self) -> None:
        self.children = asyncio.Semaphore(2)
        self.metrics = Metrics()


def ask(within_s: float, job: Any, *args: Any) -> Any:
    async def asked() -> Any:
        serving: Any = Serving()
        return await in_child(serving, within_s, job, *args)

    return asyncio.run(asked())


@pytest.mark.parametrize(
    "fault",
    [
        LegdayError("that cannot be"),
        JournalError("/home/anna/legday.db", "is full"),
        ProblemError(409, "has-questions", "which one?", questions=["a", "b"]),
    ],
    ids=["a caller's", "the database's", "a problem"],
)
def test_a_fault_comes_through_a_pipe_as_what_it_is(fault: Any) -> None:
    found = pickle.loads(pickle.dumps(fault))
    assert type(found) is type(fault)
    assert (str(found), vars(found)) == (str(fault), vars(fault))


def test_a_job_answers_in_its_own_process() -> None:
    assert ask(60, os.getpid) != os.getpid()


def test_a_plan_is_asked_for_in_its_own_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    with pytest.raises(LegdayError, match="there is no plan yet"):
        ask(60, plan_jobs.why, str(tmp_path / "journal.db"), "anna", date(2026, 1, 5))


def test_what_breaks_in_a_job_is_a_problem_and_its_words_stay_within(capfd: Any) -> None:
    with pytest.raises(ProblemError) as raised:
        ask(60, int, PRIVATE)
    assert raised.value.status_code == 500
    said = capfd.readouterr().err
    (line,) = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert line["event"] == "a fault of a job"
    assert line["traceback"][0].startswith("builtins.ValueError at ")
    assert PRIVATE not in said


def test_a_job_that_takes_all_time_is_ended() -> None:
    import time

    with pytest.raises(ProblemError, match="took more than 1 s"):
        ask(1, time.sleep, 60)


def test_a_fault_is_written_down_by_kind_and_place_alone() -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(logs.Lines())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    try:
        try:
            int(PRIVATE)
        except ValueError as fault:
            raise KeyError(PRIVATE) from fault
    except KeyError:
        logger.exception("a fault of the server")
    said = json.loads(out.getvalue())
    kinds = [line.partition(" at ")[0] for line in said["traceback"]]
    assert kinds == ["builtins.KeyError", "builtins.ValueError"]
    assert Path(__file__).name in said["traceback"][0]
    assert PRIVATE not in out.getvalue()
