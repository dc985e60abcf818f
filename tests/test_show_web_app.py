"""The server asked through its routes: what is written is there, long lists have pages, faults say how."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient
from sqlalchemy import event

from journals import NOW
from legday.app import calendar_feed
from legday.app.open_journal import Journal, open_journal
from legday.app.report_of_journal import report_of_journal
from legday.log import open_store
from legday.show.web import manual
from legday.show.web.bounds import API
from legday.show.web.routes import ROUTES
from legday.synth import lifter, strong_csv
from serving import served, without_children

Client = TestClient[Litestar]
V1 = "/api/v1"
PROBLEM = "application/problem+json"
SQUAT = {"name": "Squat", "at": "2026-01-05T18:00:00", "reps": 5, "typed_load": 100, "typed_unit": "kg"}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    return tmp_path / "journal.db"


@pytest.fixture
def client(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    without_children(monkeypatch)
    with served(place) as made:
        yield made


def add(client: Client, key: str, kind: str = "set", **fields: Any) -> dict[str, Any]:
    answer = client.post(f"{V1}/entries", json={"kind": kind, "id": key, "fields": {**SQUAT, **fields}})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def import_(client: Client, text: str, **how: Any) -> dict[str, Any]:
    review = client.post(f"{V1}/imports", params={"file": "strong.csv"}, content=text.encode())
    assert review.status_code == 201, review.text
    receipt = client.post(f"{V1}/imports/{review.json()['id']}/commit", json=how)
    assert receipt.status_code == 200, receipt.text
    found: dict[str, Any] = receipt.json()
    return found


# --- entries -----------------------------------------------------------------------------------------------


def test_an_entry_is_kept_changed_deleted_and_brought_back(client: Client) -> None:
    made = add(client, "a1")
    assert made["fields"]["session"] == "log 2026-01-05T00:00:00"
    assert (made["fields"]["exercise_order"], made["fields"]["set_index"]) == (1, 1)
    changed = client.patch(f"{V1}/entries/a1", json={"fields": {"reps": 6}}).json()
    assert changed["fields"]["reps"] == 6
    assert changed["revision"] != made["revision"]
    assert client.delete(f"{V1}/entries/a1").status_code == 204
    assert client.get(f"{V1}/entries/a1").json()["deleted"] is True
    assert client.get(f"{V1}/entries", params={"kind": "set"}).json()["items"] == []
    steps = client.get(f"{V1}/entries/a1/history").json()
    assert [step["deleted"] for step in steps] == [False, False, True]
    assert client.post(f"{V1}/acts/{steps[-1]['act']}/undo").status_code == 200
    assert client.get(f"{V1}/entries/a1").json()["fields"]["reps"] == 6


def test_an_entry_said_twice_is_kept_once(client: Client) -> None:
    first, second = add(client, "a1"), add(client, "a1")
    assert first == second
    assert len(client.get(f"{V1}/entries/a1/history").json()) == 1


def test_sets_without_a_place_stand_in_the_order_in_which_they_came(client: Client) -> None:
    for key, name in (("a", "Squat"), ("b", "Leg Curl"), ("c", "Squat")):
        add(client, key, name=name)
    rows = client.get(f"{V1}/sets").json()["items"]
    assert [(row["entry"], row["exercise_order"], row["set_index"]) for row in rows] == [
        ("a", 1, 1), ("c", 1, 2), ("b", 2, 1),
    ]  # fmt: skip
    assert rows[0]["at"] == "2026-01-05T18:00:00"
    assert rows[0]["exercise"] == "back-squat"


def test_a_change_of_what_one_has_not_seen_is_refused(client: Client) -> None:
    tag = {"If-Match": f'"{add(client, "a1")["revision"]}"'}
    assert client.patch(f"{V1}/entries/a1", json={"fields": {"reps": 6}}, headers=tag).status_code == 200
    late = client.patch(f"{V1}/entries/a1", json={"fields": {"reps": 7}}, headers=tag)
    assert (late.status_code, late.json()["type"]) == (412, "changed-meanwhile")
    assert client.delete(f"{V1}/entries/a1", headers=tag).status_code == 412
    assert client.get(f"{V1}/entries/a1").json()["fields"]["reps"] == 6


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"nam": "x"}, "nam is no field of a set"),
        ({"reps": "five"}, "reps is 'five', which is no number"),
        ({"side": "up"}, "side 'up' is none of both"),
        ({"reps": -1}, "reps -1 must be from 0"),
        ({"name": " "}, "a set needs a name"),
        ({"at": "yesterday"}, "at is 'yesterday', which is no time"),
        ({"at": None}, "a set needs the time"),
    ],
)
def test_an_entry_that_cannot_be_is_refused(client: Client, fields: dict[str, Any], said: str) -> None:
    answer = client.post(f"{V1}/entries", json={"kind": "set", "id": "a1", "fields": {**SQUAT, **fields}})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == PROBLEM
    assert said in answer.json()["detail"]
    assert client.get(f"{V1}/entries/a1").status_code == 404


def test_a_typed_line_is_kept_or_asked_about(client: Client) -> None:
    logged = client.post(f"{V1}/log", json={"text": "back squat 100x5x3 @8", "today": "2026-01-05"})
    assert logged.status_code == 201
    assert logged.json()["sets"] == 3
    assert logged.json()["exercises"][0]["exercise"] == "back-squat"
    unclear = client.post(f"{V1}/log", json={"text": "squat 100x"})
    assert unclear.status_code == 422
    assert len(client.get(f"{V1}/entries", params={"kind": "set"}).json()["items"]) == 3


def test_pages_hold_each_item_once_whatever_comes_meanwhile(client: Client) -> None:
    for at in range(5):
        add(client, f"s{at}", at=f"2026-01-0{at + 1}T18:00:00")
    seen, after = [], None
    while True:
        params: dict[str, Any] = {"limit": 2, **({"after": after} if after else {})}
        page = client.get(f"{V1}/sets", params=params).json()
        seen += [row["entry"] for row in page["items"]]
        after = page["next"]
        if after is None:
            break
        if len(seen) == 2:
            add(client, "earlier", at="2025-12-01T18:00:00")
    assert seen == [f"s{at}" for at in range(5)]
    acts = client.get(f"{V1}/acts", params={"limit": 4}).json()
    rest = client.get(f"{V1}/acts", params={"limit": 4, "after": acts["next"]}).json()
    assert len({one["act"] for one in acts["items"] + rest["items"]}) == 6
    assert rest["next"] is None
    gone = client.get(f"{V1}/sets", params={"after": "nobody"})
    assert gone.status_code == 410


# --- what it says ------------------------------------------------------------------------------------------


def test_the_report_is_the_one_of_the_journal_and_has_a_tag(client: Client, place: Path) -> None:
    import_(client, strong_csv(lifter("quads_only", weeks=30)))
    answer = client.get(f"{V1}/report", params={"weeks": 8})
    with open_journal(str(place)) as journal:
        truth = report_of_journal(journal, weeks=8).to_dict()
    assert answer.json() == json.loads(json.dumps(truth))
    tag = {"If-None-Match": answer.headers["etag"]}
    again = client.get(f"{V1}/report", params={"weeks": 8}, headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{V1}/report", params={"weeks": 9}, headers=tag).status_code == 200
    add(client, "new")
    assert client.get(f"{V1}/report", params={"weeks": 8}, headers=tag).status_code == 200
    assert (
        client.get(f"{V1}/muscles", params={"weeks": 8}).json()
        == client.get(f"{V1}/report", params={"weeks": 8}).json()["muscles"]
    )
    assert client.get(f"{V1}/levels").json()["back-squat"]["n"] > 10
    assert client.get(f"{V1}/forecasts").json()["lifts"]
    sessions = client.get(f"{V1}/sessions", params={"limit": 1}).json()
    one = client.get(f"{V1}/sessions/{sessions['items'][0]['id']}").json()
    assert len(one["items"]) == sessions["items"][0]["sets"]


def test_a_report_of_nothing_says_so(client: Client) -> None:
    answer = client.get(f"{V1}/report")
    assert (answer.status_code, answer.json()["type"]) == (422, "refused")


# --- plans -------------------------------------------------------------------------------------------------


def test_a_week_is_planned_missed_and_in_the_calendar(client: Client) -> None:
    monday = {"today": "2026-01-05"}
    days = {"days": "mon 45, thu 45", "at": "18:30", "zone": "Europe/Berlin", "kit": "gym"}
    none = client.post(f"{V1}/plan", json=monday)
    assert (none.status_code, "days" in none.json()["detail"]) == (422, True)
    assert client.get(f"{V1}/plan").status_code == 422
    made = client.post(f"{V1}/plan", json={"answers": days, **monday}).json()
    sessions = made["answer"]["plan"]["sessions"]
    assert [one["day"] for one in sessions] == ["2026-01-05", "2026-01-08"]
    (kept,) = client.get(f"{V1}/plans").json()
    assert kept["sessions"] == sessions
    assert client.get(f"{V1}/plan", params=monday).json()["answer"]["reasons"]["slots"]
    now = client.get(f"{V1}/next", params={**monday, "minutes": 45}).json()["answer"]
    assert (now["session"], now["as_planned"]) == (sessions[0]["id"], True)
    path = client.post(f"{V1}/calendar").json()["path"]

    def events() -> dict[str, Any]:
        walked: Any = Calendar.from_ical(client.get(path).text).walk("VEVENT")
        return {str(event["uid"]): event for event in walked}

    before = events()
    assert len(before) == 2
    first = before[f"{sessions[0]['id']}.me@legday"]
    assert first["dtstart"].dt.isoformat() == "2026-01-05T18:30:00+01:00"
    lost = client.post(f"{V1}/missed", json={"because": "time", **monday}).json()
    assert lost["answer"]["skip"]["session"] == sessions[0]["id"]
    after = events()
    assert f"{sessions[0]['id']}.me@legday" not in after
    second = f"{sessions[1]['id']}.me@legday"
    assert int(after[second]["sequence"]) == int(before[second]["sequence"]) + 1
    assert client.post(f"{V1}/acts/{lost['act']}/undo").status_code == 200
    assert events().keys() == before.keys()


# --- imports -----------------------------------------------------------------------------------------------


def test_an_upload_is_reviewed_kept_and_taken_back(client: Client) -> None:
    text = strong_csv(lifter("quads_only", weeks=6)).replace("Leg Press", "Beinding im Keller")
    review = client.post(f"{V1}/imports", params={"file": "../strong.csv"}, content=text.encode()).json()
    assert review["file"] == "strong.csv"
    assert sum(review["accounted"].values()) == review["rows"]
    assert review["here"] == {"new": review["sets"]}
    name = review["unresolved"][0]["name"]
    assert "Beinding" in name
    rows: list[Any] = []
    after: str | None = None
    while True:
        params: dict[str, Any] = {"limit": 100, **({"after": after} if after else {})}
        page = client.get(f"{V1}/imports/{review['id']}/rows", params=params).json()
        rows, after = rows + page["items"], page["next"]
        if after is None:
            break
    assert len(rows) == review["sets"]
    assert {row["here"] for row in rows} == {"new"}
    assert [row["line"] for row in rows] == sorted(row["line"] for row in rows)
    others = client.get(f"{V1}/imports/{review['id']}/others").json()["items"]
    lines = text.split("\n")
    assert {row["line"] for row in rows} | {row["line"] for row in others} == set(
        range(2, review["rows"] + 2)
    )
    assert all(lines[row["line"] - 1] == row["text"] for row in others)
    asked = f"{V1}/imports/{review['id']}/others?outcome=rest_timer&limit=5"
    timers = client.get(asked).json()
    assert [row["outcome"] for row in timers["items"]] == ["rest_timer"] * 5
    assert timers["next"] == "5"
    assert client.get(f"{V1}/sets").json()["items"] == []
    receipt = client.post(f"{V1}/imports/{review['id']}/commit", json={"aliases": {name: "leg-press"}}).json()
    assert receipt.get("added") == review["sets"], receipt
    assert receipt["unresolved"] == []
    assert client.get(f"{V1}/imports/{review['id']}").status_code == 404
    second = client.post(f"{V1}/imports", params={"file": "strong.csv"}, content=text.encode()).json()
    assert second["here"] == {"same": review["sets"]}
    assert client.delete(f"{V1}/imports/{second['id']}").status_code == 204
    assert client.post(f"{V1}/acts/{receipt['act']}/undo").status_code == 200
    assert client.get(f"{V1}/sets").json()["items"] == []
    third = client.post(f"{V1}/imports", params={"file": "strong.csv"}, content=text.encode()).json()
    assert third["here"] == {"deleted": review["sets"]}


def test_an_upload_outlives_a_restart_and_goes_with_its_person(place: Path, tmp_path: Path) -> None:
    text = strong_csv(lifter("quads_only", weeks=2)).encode()
    with served(place) as client:
        review = client.post(f"{V1}/imports", params={"file": "strong.csv"}, content=text).json()
        waits = client.post(f"{V1}/imports", params={"file": "waits.csv"}, content=text).json()
    with served(place) as client:
        again = client.get(f"{V1}/imports/{review['id']}")
        assert again.json() == review
        assert len(client.get(f"{V1}/imports/{review['id']}/rows").json()["items"]) == review["sets"]
        receipt = client.post(f"{V1}/imports/{review['id']}/commit", json={}).json()
        assert receipt.get("added") == review["sets"], receipt
        assert client.post(f"{V1}/me/erase", json={}).status_code == 204
        assert client.get(f"{V1}/imports/{waits['id']}").status_code == 404
        left = [path for path in (tmp_path / "home" / "uploads").rglob("*") if path.is_file()]
        assert left == []


def test_what_is_no_log_is_refused_and_not_kept(client: Client) -> None:
    answer = client.post(f"{V1}/imports", params={"file": "x.csv"}, content=b"\x00\x01\x02")
    assert (answer.status_code, answer.json()["type"]) == (422, "refused")
    assert str(Path.home()) not in answer.text


def test_an_upload_that_takes_too_long_is_ended(place: Path) -> None:
    with served(place, read_s=0.01) as client:
        answer = client.post(f"{V1}/imports", params={"file": "x.csv"}, content=b"a,b\n1,2\n")
        assert (answer.status_code, answer.json()["type"]) == (503, "took-too-long")
        assert 'legday_children_total{outcome="late"} 1' in client.get("/metrics").text


def test_a_body_too_large_is_refused(place: Path) -> None:
    with served(place, body_mb=0.001, upload_mb=0.01) as client:
        large = client.post(f"{V1}/entries", content=b"x" * 5000)
        assert (large.status_code, large.json()["type"]) == (413, "too-large")
        upload = client.post(f"{V1}/imports", params={"file": "x.csv"}, content=b"x" * 50_000)
        assert upload.status_code == 413


# --- who trains --------------------------------------------------------------------------------------------


def test_profile_preferences_and_names(client: Client) -> None:
    assert client.patch(f"{V1}/profile", json={"sex": "female", "height_m": 1.7}).json()["profile"] == {
        "sex": "female", "height_m": 1.7,
    }  # fmt: skip
    changed = client.patch(
        f"{V1}/preferences",
        json={"settings": {"report_weeks": 26}, "units": {"": "lb"}, "equipment": ["barbell"]},
    ).json()
    assert (changed["settings"], changed["units"], changed["kit"]) == (
        {"report_weeks": 26}, {"": "lb"}, ["barbell"],
    )  # fmt: skip
    assert client.post(f"{V1}/acts/{changed['act']}/undo").status_code == 200
    assert client.get(f"{V1}/profile").json()["settings"] == {}
    assert client.patch(f"{V1}/preferences", json={"settings": {"no_such": 1}}).status_code == 422
    assert client.patch(f"{V1}/profile", json={"nam": 1}).status_code == 400
    add(client, "a1", name="Ding")
    assert [one["name"] for one in client.get(f"{V1}/names").json()["unresolved"]] == ["Ding"]
    assert client.post(f"{V1}/aliases", json={"name": "Ding", "exercise": "leg-press"}).json()["act"]
    assert client.get(f"{V1}/names").json() == {"aliases": {"Ding": "leg-press"}, "own": [], "unresolved": []}
    assert (
        client.post(f"{V1}/bodyweights", json={"day": "2026-01-05", "bodyweight_kg": 80}).status_code == 200
    )
    away = {"first_day": "2026-01-05", "last_day": "2026-01-09", "reason": "ill"}
    assert client.post(f"{V1}/absences", json=away).status_code == 200
    kinds = [
        len(client.get(f"{V1}/entries", params={"kind": kind}).json()["items"])
        for kind in ("body", "absence")
    ]
    assert kinds == [1, 1]


def test_everything_is_taken_along_and_erased(client: Client, tmp_path: Path) -> None:
    add(client, "a1", note="nobody else's business")
    taken = client.get(f"{V1}/export")
    assert "nobody else's business" in taken.text
    assert "attachment" in taken.headers["content-disposition"]
    assert client.get(f"{V1}/export", params={"format": "csv"}).text.startswith("athlete,")
    assert client.post(f"{V1}/me/erase", json={}).status_code == 204
    left = [path for path in tmp_path.rglob("*") if path.is_file() and b"nobody else" in path.read_bytes()]
    assert left == []
    assert client.get(f"{V1}/entries/a1").status_code == 404
    assert client.get(f"{V1}/acts").json()["items"] == []


# --- the server itself -------------------------------------------------------------------------------------


def test_the_calendar_is_read_by_its_secret_alone(client: Client) -> None:
    for at, name in enumerate(("Squat", "Leg Curl")):
        client.post(
            f"{V1}/entries",
            json={"kind": "planned", "id": f"p{at}", "fields": {"day": "2026-01-12", "name": name}},
        )
    path = client.post(f"{V1}/calendar").json()["path"]
    read = client.get(path)
    assert read.headers["content-type"].startswith("text/calendar")
    day: Any
    (day,) = Calendar.from_ical(read.text).walk("VEVENT")
    assert (day["summary"], day["dtstart"].dt) == ("Squat, Leg Curl", date(2026, 1, 12))
    secret = path.rpartition("/")[2].removesuffix(".ics")
    assert secret not in client.get(f"{V1}/export").text
    second = client.post(f"{V1}/calendar").json()["path"]
    assert client.get(path).status_code == 404
    assert client.get(second).status_code == 200
    assert client.delete(f"{V1}/calendar").status_code == 204
    assert client.get(second).status_code == 404


def test_whoever_guesses_at_calendars_costs_one_question(tmp_path: Path) -> None:
    with open_store(tmp_path / "journal.db") as store:
        secrets = {
            name: calendar_feed.begin_feed(Journal(store, name), NOW) for name in ("anna", "ben", "carl")
        }
        asked: list[str] = []
        event.listen(store.engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
        assert calendar_feed.owner_of(store, "no such secret") is None
        assert [text for text in asked if text.startswith("SELECT")] == asked[-1:]
        assert {name: calendar_feed.owner_of(store, one) for name, one in secrets.items()} == {
            name: Journal(store, name) for name in secrets
        }


def test_the_description_is_written_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first = [client.get(path).content for path in ("/openapi.json", "/docs")]
    monkeypatch.setattr(manual, "described", None)
    assert [client.get(path).content for path in ("/openapi.json", "/docs")] == first


@pytest.mark.parametrize("path", ["/", "/docs", "/docs.css", "/metrics"])
def test_text_is_utf_8_and_said_once(client: Client, path: str) -> None:
    said = client.get(path).headers["content-type"]
    assert said.startswith("text/")
    assert said.lower().count("charset=utf-8") == 1


def test_health_metrics_and_version(client: Client) -> None:
    health = client.get("/healthz")
    assert health.json()["status"] == "ok"
    assert health.headers["legday-version"] == API
    add(client, "a1")
    text = client.get("/metrics").text
    assert 'legday_requests_total{method="POST",route="/api/v1/entries",status="201"} 1' in text
    assert "a1" not in text
    assert client.get("/healthz", headers={"Legday-Version": "1.7"}).status_code == 200
    for said, side in (("2.0", "server"), ("0.9", "program"), ("x", "program")):
        answer = client.get("/healthz", headers={"Legday-Version": said})
        assert (answer.status_code, answer.json()["type"], answer.json()["update"]) == (
            400, "version-mismatch", side,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/entries/nobody", 404),
        ("GET", "/nothing.js", 404),
        ("PUT", "/api/v1/entries", 405),
        ("GET", "/api/v1/entries", 400),
        ("GET", "/api/v1/sets?limit=0", 400),
        ("GET", "/api/v1/sets?from=tomorrow", 400),
        ("POST", "/api/v1/acts/nobody/undo", 404),
        ("GET", "/api/v1/imports/nobody", 404),
        ("GET", "/api/v1/sessions/nobody", 404),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client: Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)
    assert answer.json()["status"] == status


def test_a_fault_of_the_database_is_503_and_tells_no_path(
    client: Client, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    from legday.log import store

    class FullError(Exception):
        sqlite_errorname = "SQLITE_FULL"

    def fail(*_: Any) -> None:
        raise OperationalError("INSERT", {}, FullError())

    add(client, "before")
    monkeypatch.setattr(store, "append", fail)
    answer = client.post(f"{V1}/entries", json={"kind": "set", "id": "a1", "fields": SQUAT})
    assert (answer.status_code, answer.json()["type"]) == (503, "database")
    assert str(place) not in answer.text
    monkeypatch.undo()
    add(client, "after")


def test_a_base_path_stands_before_all(place: Path) -> None:
    with served(place, base_path="/legday") as client:
        assert client.get("/legday/healthz").status_code == 200
        assert client.get("/healthz").status_code == 404
        assert client.post("/legday/api/v1/calendar").json()["path"].startswith("/legday/calendar/")
        assert "/legday/api/v1/report" in client.get("/legday/openapi.json").json()["paths"]


def test_the_description_has_every_route_and_no_foreign_host(client: Client) -> None:
    said = client.get("/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    told = {(method.upper(), path) for path, methods in said["paths"].items() for method in methods}
    assert told == {(one.method, one.path.replace(":str}", "}")) for one in ROUTES if one.shown}
    page = client.get("/docs").text
    assert all(f"{method} {path}" in page for method, path in told)
    assert "://" not in page
    assert "url(" not in client.get("/docs.css").text


def test_the_app_is_served_or_how_to_build_it(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from legday.show.web import page

    folder = tmp_path / "client"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>app</title>", "utf-8")
    (folder / "assets" / "main-1a2b.js").write_text("1", "utf-8")
    built, none = page.assets(folder), page.assets(tmp_path / "none")
    monkeypatch.setattr(page, "assets", lambda: none)
    assert "npm run build" in client.get("/").text
    monkeypatch.setattr(page, "assets", lambda: built)
    first = client.get("/")
    assert "<title>app" in first.text
    assert client.get("/", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert client.get("/lifts/back-squat").text == first.text
    script = client.get("/assets/main-1a2b.js")
    assert "immutable" in script.headers["cache-control"]
    assert script.headers["content-type"].startswith("text/javascript")
    assert client.get("/assets/other.js").status_code == 404
