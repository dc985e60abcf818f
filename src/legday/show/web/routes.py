"""All routes, on one list: what is asked, by which method and path, who may, and what answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from litestar.handlers import HTTPRouteHandler

from legday.show.web import (
    calendar,
    capacity,
    catalogue_extract,
    entries,
    exports,
    health,
    imports,
    login,
    manual,
    own_log,
    page,
    plans,
    problems,
    profile,
    report,
    screening,
    sync,
    trust,
)
from legday.show.web.settings import ServeSettings
from legday.show.web.who import May

API = "/api/v1"
Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Handler = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Route:
    """A route.

    Attributes
    ----------
    may : str
        What whoever asks must be allowed: see `legday.show.web.who.may_pass`.
    status : int
        Of an answer that is as it should be.
    body : {"none", "json", "upload"}
        What the request carries.
    shown : bool
        Whether it is part of the API, and stands in its description.
    media_type : str
        Of the answer.
    """

    method: Method
    path: str
    handler: Handler
    may: May
    status: int = 200
    body: Literal["none", "json", "upload"] = "none"
    shown: bool = True
    media_type: str = "application/json"


def _api(method: Method, path: str, handler: Handler, may: May, status: int = 200, **more: Any) -> Route:
    body = "json" if method != "GET" and "data" in handler.__annotations__ else "none"
    return Route(method, API + path, handler, may, status, **{"body": body, **more})


ROUTES: tuple[Route, ...] = (
    # what was done
    _api("GET", "/entries", entries.list_entries, "read"),
    _api("POST", "/entries", entries.add_entry, "write", 201),
    _api("GET", "/entries/{entry:str}", entries.get_entry, "read"),
    _api("PATCH", "/entries/{entry:str}", entries.change_entry, "write"),
    _api("DELETE", "/entries/{entry:str}", entries.delete_entry, "write", 204),
    _api("GET", "/entries/{entry:str}/history", entries.entry_history, "read"),
    _api("GET", "/sets", entries.list_sets, "read"),
    _api("GET", "/sessions", entries.list_sessions, "read"),
    _api("GET", "/sessions/{session:str}", entries.get_session, "read"),
    _api("POST", "/log", entries.log, "write", 201),
    _api("GET", "/acts", entries.list_deeds, "read"),
    _api("GET", "/acts/{act:str}", entries.get_deed, "read"),
    _api("POST", "/acts/{act:str}/undo", entries.undo, "write"),
    _api("POST", "/redo", entries.redo, "write"),
    # what it says
    _api("GET", "/report", report.get_report, "read"),
    _api("GET", "/muscles", report.get_muscles, "read"),
    _api("GET", "/lifts", report.get_lifts, "read"),
    _api("GET", "/levels", report.get_levels, "read"),
    _api("GET", "/forecasts", report.get_forecasts, "read"),
    # what to do
    _api("GET", "/plans", plans.list_plans, "read"),
    _api("GET", "/plan", plans.get_plan, "read"),
    _api("POST", "/plan", plans.plan_week, "write"),
    _api("GET", "/next", plans.next_session, "read"),
    _api("POST", "/missed", plans.missed_day, "write"),
    # what a clinician should see first, what hurts, everyday strength
    _api("GET", "/screening", screening.get_screening, "read"),
    _api("POST", "/screening", screening.say_screening, "write"),
    _api("GET", "/feelings", screening.get_feelings, "read"),
    _api("POST", "/feelings", screening.say_feeling, "write"),
    _api("GET", "/capacity", capacity.get_capacity, "read"),
    _api("POST", "/capacity", capacity.say_test, "write"),
    _api("PUT", "/capacity/reminder", capacity.say_reminder, "write"),
    # is that true, and is it true for me
    _api("GET", "/claims", own_log.list_claims, "read"),
    _api("GET", "/claims/{claim:str}", own_log.get_claim, "read"),
    _api("GET", "/own-log", own_log.list_own_log, "read"),
    _api("GET", "/own-log/{test:str}", own_log.get_own_log, "read"),
    _api("POST", "/own-log/{test:str}/begin", own_log.begin, "write"),
    _api("POST", "/own-log/{test:str}/coin", own_log.draw, "write"),
    _api("POST", "/own-log/{test:str}/record", own_log.record, "write"),
    # for a phone without a signal
    _api("GET", "/catalogue", catalogue_extract.get_catalogue, "read"),
    # with other devices
    _api("POST", "/sync/push", sync.push, "write"),
    _api("GET", "/sync/pull", sync.pull, "read"),
    _api("GET", "/sync/events", sync.events, "read", media_type=sync.EVENTS),
    # from other apps, and to them
    _api("POST", "/imports", imports.upload, "write", 201, body="upload"),
    _api("GET", "/imports/{upload:str}", imports.get_review, "write"),
    _api("GET", "/imports/{upload:str}/rows", imports.review_rows, "write"),
    _api("GET", "/imports/{upload:str}/others", imports.other_rows, "write"),
    _api("POST", "/imports/{upload:str}/commit", imports.commit, "write"),
    _api("DELETE", "/imports/{upload:str}", imports.forget, "write", 204),
    _api("GET", "/export", exports.export, "read", media_type="application/octet-stream"),
    # who trains
    _api("GET", "/profile", profile.get_profile, "read"),
    _api("PATCH", "/profile", profile.change_profile, "write"),
    _api("PATCH", "/preferences", profile.change_preferences, "write"),
    _api("GET", "/names", profile.get_names, "read"),
    _api("POST", "/aliases", profile.settle_name, "write"),
    _api("POST", "/bodyweights", profile.say_bodyweight, "write"),
    _api("POST", "/absences", profile.say_absence, "write"),
    _api("POST", "/calendar", calendar.begin_feed, "account", 201),
    _api("DELETE", "/calendar", calendar.end_feed, "account", 204),
    # who may come in
    _api("POST", "/login", login.log_in, "anyone"),
    _api("POST", "/logout", login.log_out, "account", 204),
    _api("GET", "/me", login.me, "read"),
    _api("PUT", "/me/password", login.change_password, "account", 204),
    _api("POST", "/me/erase", login.erase_me, "account", 204),
    _api("GET", "/logins", login.list_logins, "account"),
    _api("DELETE", "/logins", login.end_other_logins, "account", 204),
    _api("DELETE", "/logins/{login:str}", login.end_login, "account", 204),
    _api("GET", "/tokens", login.list_tokens, "account"),
    _api("POST", "/tokens", login.make_token, "account", 201),
    _api("DELETE", "/tokens/{token:str}", login.end_token, "account", 204),
    _api("GET", "/devices", login.list_devices, "read"),
    _api("GET", "/users", login.list_users, "admin"),
    Route("GET", "/authority.crt", trust.authority, "anyone", media_type="application/x-x509-ca-cert"),
    # the server itself
    Route("GET", "/calendar/{secret:str}", calendar.feed, "anyone", media_type="text/calendar"),
    Route("GET", "/healthz", health.healthz, "anyone"),
    Route("GET", "/metrics", health.get_metrics, "admin-read", media_type="text/plain"),
    Route("GET", "/openapi.json", manual.openapi, "anyone", shown=False),
    Route("GET", "/docs", manual.manual, "anyone", shown=False, media_type="text/html"),
    Route("GET", "/docs.css", manual.stylesheet, "anyone", shown=False, media_type="text/css"),
    Route("GET", "/", page.first_page, "anyone", shown=False, media_type="text/html"),
    Route("GET", "/{path:path}", page.app_file, "anyone", shown=False, media_type="text/html"),
)


def handler_of(route: Route, settings: ServeSettings) -> HTTPRouteHandler:
    """Give a route as Litestar takes it."""
    largest_mb = {"none": 0.001, "json": settings.body_mb, "upload": settings.upload_mb}[route.body]
    made = HTTPRouteHandler(
        route.path,
        http_method=route.method,
        status_code=route.status,
        media_type=route.media_type,
        opt={"may": route.may, "streams": route.media_type == sync.EVENTS},
        include_in_schema=route.shown,
        request_max_body_size=round(largest_mb * 1e6),
        operation_id=f"{route.handler.__module__.rpartition('.')[2]}_{route.handler.__name__}",
        summary=(route.handler.__doc__ or "").strip().splitlines()[0],
        tags=[route.handler.__module__.rpartition(".")[2]],
        responses=problems.RESPONSES,
    )
    return made(route.handler)
