"""Who may do what: every route as everybody, with ids of somebody else, against a table written by hand.

``tests/data/matrix.tsv`` says the status of each answer. ``owner`` is anna, whose ids all requests name;
``other`` is ben, ``admin`` is root; ``_read`` and ``_write`` are their tokens, without it they are logged in.
Whatever the status: nobody else's answer holds a word of anna's, and nothing of hers is another after it.
"""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from litestar import Litestar

from journals import NOW
from legday.app import act, calendar_feed, history, trials
from legday.app.open_journal import Journal
from legday.catalogue import load_settings
from legday.log import accounts, logins, make_version
from legday.log.secret import id_of
from legday.log.store import Store
from legday.show.web.app import make_app
from legday.show.web.routes import ROUTES
from legday.show.web.settings import ServeSettings
from serving import without_children

TABLE = Path(__file__).parent / "data" / "matrix.tsv"
PASSWORD = "four odd words here"
LATER = "five other odd words"
MARK = "annas-own"  # stands in all that anna says
ACTORS = (
    "nobody", "owner", "owner_read", "owner_write", "other", "other_read", "other_write", "admin",
    "admin_write",
)  # fmt: skip
NAMES = {"owner": "anna", "other": "ben", "admin": "root"}
HOST = "gym.example"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def told(path: str) -> str:
    return path.replace(":str}", "}").replace(":path}", "}")


def test_every_route_is_in_the_table_and_each_once() -> None:
    found = [(row["method"], row["path"]) for row in rows()]
    assert sorted(found) == sorted((route.method, told(route.path)) for route in ROUTES)
    assert all(tuple(row)[2:] == ACTORS for row in rows())


@dataclass
class Answer:
    status: int
    body: bytes


class House:
    """A server with three accounts, and all that the cells of the table need, anew for each."""

    def __init__(self, app: Litestar) -> None:
        self.app = app
        self.store: Store = app.state.serving.store
        for name in NAMES.values():
            role: Any = "admin" if name == "root" else "athlete"
            accounts.add_user(self.store, name, PASSWORD, NOW, role=role)
            journal = Journal(self.store, name)
            word = MARK if name == "anna" else name
            for at in range(8):
                self.add(journal, f"{word}-set-{at}", note=word, set_index=at + 1)

    def add(self, journal: Journal, entry: str, **more: Any) -> str:
        """A set of somebody; gives the act."""
        who = MARK if journal.athlete == "anna" else journal.athlete
        fields = {
            "session": f"{who} s1", "start": "2026-01-05T18:00:00", "name": "Back Squat", "reps": 5,
            "exercise_order": 1, "set_index": 1, "typed_load": 100, "typed_unit": "kg", "load_kind": "total",
        }  # fmt: skip
        made = act.commit(journal, "log", [act.Wish(entry, "set", {**fields, **more})], {"what": who}, NOW)
        assert made is not None
        return made

    def headers(self, actor: str) -> list[tuple[str, str]]:
        """What lets an actor in: a login or a token that was made for this request."""
        if actor == "nobody":
            return []
        who, _, scope = actor.partition("_")
        if scope:
            kind: Any = scope
            return [("authorization", f"Bearer {logins.make_token(self.store, NAMES[who], 't', kind, NOW)}")]
        secret = logins.begin_login(self.store, NAMES[who], "test", datetime.now(UTC))
        return [("cookie", f"__Host-legday={secret}")]

    def hers(self) -> Any:
        """All that is anna's."""
        versions, _ = self.store.since(0, 10**6, "anna")
        theirs = accounts.user_named(self.store, "anna")
        devices = logins.logins_of(self.store, "anna", datetime.now(UTC))
        tokens = logins.tokens_of(self.store, "anna")
        uploads = self.app.state.serving.uploads.of("anna")
        return [one.id for one in versions], theirs, devices, tokens, uploads

    async def ask(self, method: str, path: str, query: str, body: bytes, headers: Any) -> Answer:
        given = [
            ("host", HOST), ("origin", f"https://{HOST}"), ("content-type", "application/json"),
            ("content-length", str(len(body))), *headers,
        ]  # fmt: skip
        scope: Any = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "https", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "root_path": "", "headers": [(name.encode(), value.encode()) for name, value in given],
            "client": ("192.0.2.1", 50_000), "server": ("127.0.0.1", 8423), "state": {}, "extensions": {},
        }  # fmt: skip
        messages: list[Any] = []
        begun, over, sent = asyncio.Event(), asyncio.Event(), False

        async def receive() -> Any:
            nonlocal sent
            if sent:
                await over.wait()
                return {"type": "http.disconnect"}
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)
            if message.get("body"):
                begun.set()

        task = asyncio.create_task(self.app(scope, receive, send))
        if path.endswith("/events"):  # it does not end by itself
            waiting = asyncio.create_task(begun.wait())
            await asyncio.wait([task, waiting], return_when=asyncio.FIRST_COMPLETED, timeout=5)
            waiting.cancel()
            over.set()
        await task
        start = next(one for one in messages if one["type"] == "http.response.start")
        return Answer(start["status"], b"".join(one.get("body", b"") for one in messages))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("matrix")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGDAY_HOME", str(folder / "home"))
        without_children(patch)  # who may is asked before
        app = make_app(folder / "journal.db", ServeSettings(hosts=(HOST,)))
        yield House(app)
        app.state.serving.close()


QUERIES: dict[tuple[str, str], dict[str, Any]] = {
    ("GET", "/api/v1/entries"): {"kind": "set"},
    ("POST", "/api/v1/imports"): {"file": "strong.csv", "unit": "kg"},
    ("GET", "/api/v1/plan"): {"today": "2026-01-05"},
    ("GET", "/api/v1/next"): {"today": "2026-01-05", "minutes": 30, "kit": "gym"},
}
BODIES: dict[tuple[str, str], Any] = {
    ("PATCH", "/api/v1/entries/{entry}"): {"fields": {"reps": 6}},
    ("POST", "/api/v1/log"): {"text": "back squat 100x5", "today": "2026-01-06"},
    ("POST", "/api/v1/plan"): {"answers": {"no such": 1}},
    ("POST", "/api/v1/missed"): {"because": "ill", "today": "2026-01-05"},
    ("POST", "/api/v1/imports/{upload}/commit"): {},
    ("PATCH", "/api/v1/profile"): {"height_m": 1.7},
    ("PATCH", "/api/v1/preferences"): {"settings": {"report_weeks": 26}},
    ("POST", "/api/v1/aliases"): {"name": "Ding", "exercise": "leg-press"},
    ("POST", "/api/v1/bodyweights"): {"day": "2026-01-05", "bodyweight_kg": 80},
    ("POST", "/api/v1/absences"): {"first_day": "2026-01-05"},
    ("POST", "/api/v1/screening"): {"state": "cleared", "day": "2026-01-05"},
    ("POST", "/api/v1/feelings"): {"about": "pain", "where": "knee", "score": 3, "day": "2026-01-05"},
    ("POST", "/api/v1/capacity"): {"test": "chair-stand", "value": 14, "day": "2026-01-05"},
    ("PUT", "/api/v1/capacity/reminder"): {"monthly": True},
    ("POST", "/api/v1/own-log/{test}/begin"): {"lift": "leg extension"},
    ("POST", "/api/v1/own-log/{test}/record"): {"kcal": 2500, "day": "2026-01-05"},
    ("PUT", "/api/v1/me/password"): {"before": PASSWORD, "password": LATER},
    ("POST", "/api/v1/me/erase"): {"password": LATER},
    ("POST", "/api/v1/tokens"): {"label": "x", "scope": "read"},
}
CSV = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes
2025-12-01 18:00:00,"Legs",1h,"Squat (Barbell)",1,100.0,5,0,0,"",""
"""


def prepare(house: House, method: str, path: str, actor: str) -> tuple[str, str, bytes]:
    """The path with anna's ids, made for this request alone; the query; the body."""
    anna, unique = Journal(house.store, "anna"), f"{MARK}-{method}-{path.count('/')}-{actor}".lower()
    query, body = dict(QUERIES.get((method, path), {})), BODIES.get((method, path), "")
    if "{entry}" in path or "{act}" in path or path.endswith("/redo"):
        entry = f"{unique}-{len(path)}"
        made = house.add(anna, entry, note=unique)
        path = path.replace("{entry}", entry).replace("{act}", made)
        if path.endswith("/redo"):
            history.undo(anna, NOW, made)
    elif "{session}" in path:
        path = path.replace("{session}", f"{MARK} s1")
    elif "{login}" in path:
        path = path.replace("{login}", str(id_of(logins.begin_login(house.store, "anna", MARK, NOW))))
    elif "{token}" in path:
        secret = logins.make_token(house.store, "anna", MARK, "read", NOW)
        path = path.replace("{token}", str(id_of(secret)))
    elif "{secret}" in path:
        path = path.replace("{secret}", calendar_feed.begin_feed(anna, NOW) + ".ics")
    elif "{upload}" in path:
        uploads = house.app.state.serving.uploads
        place = uploads.begin("anna", "strong.csv", {"unit": "kg", "zone": None, "format": None}, NOW)
        place.path.write_text(CSV, encoding="utf-8")
        for rows in ("rows.json", "others.json"):
            (place.path.parent / rows).write_text(json.dumps({"name": MARK}) + "\n", encoding="utf-8")
        uploads.keep(place, json.dumps({"file": MARK}).encode())
        path = path.replace("{upload}", place.id)
    elif path == "/api/v1/entries" and method == "POST":
        body = {"kind": "body", "id": "day-1", "fields": {"day": "2026-01-05", "bodyweight_kg": 80}}
    elif path.endswith("/push"):
        author = NAMES.get(actor.partition("_")[0], "nobody")
        made_one = make_version(
            entry=f"pushed-{actor}", kind="set", stamp="0001767225600000-0000-phone", author=author,
            device="phone", act="a", fields={"session": "s", "start": "2026-01-05T18:00:00", "name": "Squat"},
        )  # fmt: skip
        record = {name: getattr(made_one, name) for name in made_one.__slots__}
        body = {"versions": [{**record, "parents": []}]}
    elif path.endswith("/login"):
        name = NAMES.get(actor.partition("_")[0], "anna")
        body = {"name": name, "password": PASSWORD}
    elif "{claim}" in path:
        path = path.replace("{claim}", "A4")
    elif "{test}" in path:
        path = path.replace("{test}", {"begin": "T8", "record": "T3"}.get(path.rpartition("/")[2], "T2"))
        if path.endswith("/coin"):
            trials.begin_trial(
                anna, "T2", NOW, load_settings(), lift="bench press", against="back squat", load_kg=60
            )
    elif "{path}" in path:
        path = "/some/page"
    content = CSV.encode() if path == "/api/v1/imports" else json.dumps(body).encode() if body != "" else b""
    return path, urlencode(query), content


NO_SECRET_OF_THEIRS = ("/calendar/{secret}", "/api/v1/login")  # whoever has the secret may
LAST = ("/api/v1/me/password", "/api/v1/me/erase")  # after them anna is another, or nobody


def _order(row: Any) -> int:
    return LAST.index(row["path"]) + 1 if row["path"] in LAST else 0


@pytest.mark.parametrize("row", sorted(rows(), key=_order), ids=lambda row: f"{row['method']} {row['path']}")
def test_every_route_as_everybody(house: House, row: dict[str, str]) -> None:
    method, path = row["method"], row["path"]
    found = {}
    for actor in sorted(ACTORS, key=lambda one: one == "owner"):  # she may end what the others ask for
        where, query, body = prepare(house, method, path, actor)
        headers = house.headers(actor)
        if path in LAST and actor in ("other", "admin"):  # of somebody else's password they know nothing
            body = body.replace((PASSWORD if "password" in path else LATER).encode(), b"not theirs")
        before = house.hers()
        answer = asyncio.run(house.ask(method, where, query, body, headers))
        found[actor] = str(answer.status)
        if not actor.startswith("owner") and path not in NO_SECRET_OF_THEIRS:
            assert MARK.encode() not in answer.body.replace(where.encode(), b""), actor
            assert house.hers() == before, actor
        assert b"Traceback" not in answer.body
    assert found == {actor: row[actor] for actor in ACTORS}
