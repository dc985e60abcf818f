"""Errors as problem details, RFC 9457: what is wrong, for a program by `type`, for a person in one line."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec

from legday.errors import LegdayError
from legday.log.faults import JournalError

MEDIA_TYPE = "application/problem+json"
_LOG = logging.getLogger("legday.serve")


class Problem(msgspec.Struct, omit_defaults=True):
    """What is wrong (RFC 9457). More fields may stand beside these, by `type`."""

    type: str
    title: str
    status: int
    detail: str = ""


class ProblemError(HTTPException):
    """A problem with a type of its own.

    Parameters
    ----------
    status : int
    kind : str
        Its `type`, a word of KINDS.
    detail : str
        One line for a person: what is wrong and what to do.
    more
        Other fields, such as the questions that are open.
    """

    def __init__(self, status: int, kind: str, detail: str, **more: Any) -> None:
        super().__init__(detail=detail, status_code=status)
        self.kind = kind
        self.more = more

    def __reduce__(self) -> tuple[Any, ...]:
        """Have it come through a pipe as what it is."""
        return partial(ProblemError, **self.more), (self.status_code, self.kind, self.detail)


# Types of problems, and what each is called. What has no type of its own is `about:blank`.
KINDS: Mapping[str, str] = {
    "not-there": "There is no such thing",
    "not-valid": "The request is not as it must be",
    "refused": "That cannot be done",
    "has-questions": "Something must be answered first",
    "changed-meanwhile": "It has changed meanwhile",
    "too-large": "The body is too large",
    "too-slow": "The request came too slowly",
    "took-too-long": "It took too long",
    "version-mismatch": "Program and server do not fit",
    "database": "The database failed",
}

STATUSES = (400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 422, 429, 500, 503)
RESPONSES = {
    status: ResponseSpec(
        Problem, generate_examples=False, description=HTTPStatus(status).phrase, media_type=MEDIA_TYPE
    )
    for status in STATUSES
}


def answer(
    status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> Response[bytes]:
    """Give the answer that says a problem."""
    title = KINDS.get(kind) or HTTPStatus(status).phrase
    problem = {"type": kind, "title": title, "status": status, "detail": detail, **more}
    return Response(msgspec.json.encode(problem), status_code=status, media_type=MEDIA_TYPE, headers=headers)


def not_there(what: str) -> ProblemError:
    """Give the problem that something is not there, or is another's: the same in both cases."""
    return ProblemError(404, "not-there", f"there is no {what} of this id")


def _of_http(_: Request[Any, Any, Any], fault: HTTPException) -> Response[bytes]:
    headers = fault.headers
    if isinstance(fault, ProblemError):
        return answer(fault.status_code, fault.kind, fault.detail, headers, **fault.more)
    kinds = {404: "not-there", 413: "too-large"}
    if isinstance(fault, ValidationException):
        return answer(400, "not-valid", fault.detail, headers, faults=fault.extra or [])
    kind = "not-valid" if fault.status_code == 400 else kinds.get(fault.status_code, "about:blank")
    return answer(fault.status_code, kind, fault.detail, headers)


def _of_legday(_: Request[Any, Any, Any], fault: LegdayError) -> Response[bytes]:
    return answer(422, "refused", str(fault))


def _of_database(_: Request[Any, Any, Any], fault: JournalError) -> Response[bytes]:
    _LOG.error("the database failed", extra={"fault": fault.line})
    return answer(503, "database", f"the journal {fault.line}", {"Retry-After": "5"})


def _of_depth(_: Request[Any, Any, Any], __: RecursionError) -> Response[bytes]:
    _LOG.warning("a body is nested too deeply")
    return answer(400, "not-valid", "the body is nested too deeply")


def _of_us(_: Request[Any, Any, Any], fault: Exception) -> Response[bytes]:
    _LOG.error("a fault of the server", exc_info=fault)
    return answer(500, "about:blank", "the server has made a mistake; its log says more")


HANDLERS: Mapping[Any, Any] = {
    HTTPException: _of_http,
    JournalError: _of_database,
    LegdayError: _of_legday,
    RecursionError: _of_depth,
    Exception: _of_us,
}
