"""Sync over the wire: each version once, none missed, nobody else's; a device that slept catches up."""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from legday.log import accounts, erase, fold, logins, make_version, open_store, sync
from legday.log.backup import back_up
from legday.log.restore import restore
from legday.log.version import Version
from legday.show.web import news
from legday.show.web.app import make_app
from legday.show.web.serve import listen
from legday.show.web.settings import ServeSettings
from serving import served

Client = TestClient[Litestar]
NOW = datetime.now(UTC)
PUSH, PULL, EVENTS = "/api/v1/sync/push", "/api/v1/sync/pull", "/api/v1/sync/events"
FIELDS = {"session": "s1", "start": "2026-01-05T18:00:00", "name": "Squat", "reps": 5}


def stamp(at: int, device: str = "phone", begin: datetime = NOW) -> str:
    return f"{round(begin.timestamp() * 1000) - 10**9 + at:016d}-0000-{device}"


def wire(
    entry: str, at: int = 0, *, author: str = "anna", device: str = "phone", **more: Any
) -> dict[str, Any]:
    """A version as a phone sends it."""
    facts: dict[str, Any] = {
        "entry": entry, "kind": "set", "stamp": stamp(at, device), "author": author, "device": device,
        "act": f"act-{entry}-{at}", "fields": FIELDS, **more,
    }  # fmt: skip
    made = make_version(**facts)
    return {
        "id": made.id, "entry": made.entry, "kind": made.kind, "parents": list(made.parents),
        "stamp": made.stamp, "author": made.author, "device": made.device, "act": made.act,
        "fields": dict(made.fields), **({"deleted": True} if made.deleted else {}),
    }  # fmt: skip


class Device:
    """A device with a journal of its own, as the phone has one: what it wrote, what it has, its cursor."""

    def __init__(self, client: Client, secret: str, name: str, author: str) -> None:
        self.client, self.name, self.author = client, name, author
        self.headers = {"Authorization": f"Bearer {secret}"}
        self.has: dict[str, dict[str, Any]] = {}
        self.waiting: list[dict[str, Any]] = []
        self.cursor = 0

    def write(self, entry: str, at: int, **more: Any) -> None:
        made = wire(entry, at, author=self.author, device=self.name, **more)
        self.has[made["id"]] = made
        self.waiting.append(made)

    def push(self, versions: list[Any] | None = None) -> list[Any]:
        sent = self.waiting if versions is None else versions
        answer = self.client.post(PUSH, json={"versions": sent}, headers=self.headers)
        assert answer.status_code == 200, answer.text
        if versions is None:
            self.waiting = []
        return list(answer.json()["outcomes"])

    def pull(self, limit: int = 7) -> int:
        """Pull all there is; give how many versions came."""
        count, more = 0, True
        while more:
            answer = self.client.get(
                PULL, params={"after": self.cursor, "limit": limit}, headers=self.headers
            )
            assert answer.status_code == 200, answer.text
            said = answer.json()
            if said["cursor"] < self.cursor:
                self.cursor, self.waiting = 0, list(self.has.values())
                self.push()
                continue
            for version in said["versions"]:
                self.has[version["id"]] = version
            count, more, self.cursor = count + len(said["versions"]), said["more"], said["cursor"]
        return count


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    return tmp_path / "journal.db"


def account(where: str | Path, name: str, scope: Any = "write") -> str:
    """Make an account; give a token of it."""
    with open_store(where) as store:
        if accounts.user_named(store, name) is None:
            accounts.add_user(store, name, "four odd words here", NOW, role="athlete")
        return logins.make_token(store, name, "test", scope, NOW)


@pytest.fixture
def client(place: Path) -> Iterator[Client]:
    with served(place) as made:
        yield made


@pytest.fixture
def phone(client: Client, place: Path) -> Device:
    return Device(client, account(place, "anna"), "phone", "anna")


@pytest.fixture
def tablet(client: Client, place: Path, phone: Device) -> Device:
    return Device(client, account(place, "anna"), "tablet", "anna")


@pytest.fixture
def stranger(client: Client, place: Path) -> Device:
    return Device(client, account(place, "ben"), "other", "ben")


def outcomes(said: list[Any]) -> list[str]:
    return [one["outcome"] for one in said]


def test_what_one_device_wrote_the_other_has_and_nobody_else(
    phone: Device, tablet: Device, stranger: Device
) -> None:
    for at in range(20):
        phone.write(f"set-{at}", at)
    assert outcomes(phone.push()) == ["added"] * 20
    assert tablet.pull() == 20
    assert tablet.has == phone.has
    assert stranger.pull() == 0
    stranger.write("set-0", 0, fields={"note": "mine"})  # the same id of an entry, of somebody else
    assert outcomes(stranger.push()) == ["added"]
    assert stranger.pull() == 1
    assert tablet.pull() == 0
    assert all(version["author"] == "anna" for version in tablet.has.values())


def test_pushing_again_is_pushing_once(phone: Device, tablet: Device) -> None:
    phone.write("set-1", 1)
    versions = list(phone.waiting)
    assert outcomes(phone.push([*versions, *versions])) == ["added", "known"]
    assert outcomes(phone.push(versions)) == ["known"]
    assert tablet.pull() == 1


BAD: dict[str, Any] = {
    "nothing": None,
    "a list": [],
    "no id": {name: value for name, value in wire("x").items() if name != "id"},
    "an id that is a number": {**wire("x"), "id": 7},
    "parents that are a text": {**wire("x"), "parents": "abc"},
    "a parent with a blank": {**wire("x"), "parents": ["a b"]},
    "fields that are a list": {**wire("x"), "fields": [1]},
    "a value that is none": wire("x", fields={"reps": "five"}),
    "a stamp that is none": wire("x", stamp="yesterday"),
    "a stamp of a clock far ahead": wire("x", stamp=stamp(0, begin=NOW + timedelta(days=60))),
    "a stamp before time": wire("x", stamp="-000000000000001-0000-phone"),
    "an author who is somebody else": wire("x", author="ben"),
    "whose is somebody else's": {**wire("x"), "athlete": "ben"},
    "a name with a control character": {**wire("x"), "entry": "x\0y"},
    "an empty name": {**wire("x"), "act": ""},
    "half a character": {**wire("x"), "fields": {"note": "\ud800"}},
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_version_refuses_itself_and_not_the_batch(phone: Device, tablet: Device, what: str) -> None:
    phone.write("set-1", 1)
    phone.write("set-2", 2)
    good = list(phone.waiting)
    body = json.dumps({"versions": [good[0], BAD[what], good[1]]})
    answer = phone.client.post(PUSH, content=body, headers=phone.headers)
    if what == "half a character":  # no JSON at all
        assert (answer.status_code, answer.json()["type"]) == (400, "not-valid")
        return
    said = answer.json()["outcomes"]
    assert outcomes(said) == ["added", "refused", "added"]
    assert said[1]["why"]
    assert tablet.pull() == 2


def test_an_id_or_an_entry_that_is_taken_is_refused(phone: Device) -> None:
    phone.write("set-1", 1)
    (first,) = phone.waiting
    phone.push()
    other = {**first, "fields": {**FIELDS, "reps": 9}}
    as_float = {**first, "fields": {**FIELDS, "reps": 5.0}}
    kind = wire("set-1", 2, kind="body", fields={"day": "2026-01-05", "bodyweight_kg": 80})
    twice = [wire("new", 3), wire("new", 4, kind="body", fields={})]
    assert outcomes(phone.push([other, as_float, kind, *twice])) == [
        "refused", "known", "refused", "added", "refused",
    ]  # fmt: skip


def test_two_sides_merge_and_both_are_kept(phone: Device, tablet: Device, place: Path) -> None:
    phone.write("set-1", 1)
    phone.push()
    tablet.pull()
    (first,) = tablet.has
    phone.write("set-1", 2, parents=[first], fields={"reps": 6})
    tablet.write("set-1", 3, parents=[first], fields={"reps": 7, "note": "hard"})
    assert outcomes(phone.push()) == outcomes(tablet.push()) == ["added"]
    phone.pull()
    tablet.pull()
    assert phone.has == tablet.has
    with open_store(place) as store:
        state = store.state("set-1", "anna")
        assert state is not None
        assert (state.fields["reps"], state.fields["note"], list(state.conflicts)) == (7, "hard", ["reps"])
        assert store.check() == []


def test_a_device_that_slept_for_a_year_catches_up(phone: Device, tablet: Device, place: Path) -> None:
    """3,000 sets, edits and deletes of a phone, and what a tablet wrote before it fell asleep."""
    rng = random.Random(20260105)
    tablet.pull()
    for at in range(300):
        tablet.write(f"tablet-{at}", at)  # in the cellar, on the day it fell asleep
    heads: dict[str, str] = {}
    for at in range(3000):
        entry = rng.choice(sorted(heads)) if heads and rng.random() < 0.2 else f"phone-{at}"
        phone.write(entry, at, parents=[heads[entry]] if entry in heads else [], deleted=rng.random() < 0.02)
        heads[entry] = phone.waiting[-1]["id"]
        if len(phone.waiting) >= 500:
            assert set(outcomes(phone.push())) == {"added"}
    phone.push()
    assert set(outcomes(tablet.push())) == {"added"}
    assert tablet.pull(limit=1000) == 3300
    phone.pull(limit=1000)
    assert tablet.has == phone.has
    with open_store(place) as store:
        kept, _ = store.since(0, limit=10**6, athlete="anna")
        assert {one.id for one in kept} == set(phone.has)
        assert store.check() == []


def test_after_a_restore_nothing_that_a_device_has_is_lost(place: Path) -> None:
    """The server's journal is restored from an older copy: what came after it is only on the devices."""
    secret = account(place, "anna")
    copy = place.with_name("copy.db")
    with served(place) as client:
        phone, tablet = (Device(client, secret, name, "anna") for name in ("phone", "tablet"))
        phone.write("before", 1)
        phone.push()
        with open_store(place) as store:
            back_up(store.engine, store.name, copy)
        phone.write("after", 2)
        phone.push()
        tablet.pull()
    restore(copy, place, NOW)
    with served(place) as client:
        with open_store(place) as store:
            assert [one.entry for one in store.since(0, athlete="anna")[0]] == ["before"]
        phone.client = tablet.client = client
        secret = account(place, "anna")
        phone.headers = tablet.headers = {"Authorization": f"Bearer {secret}"}
        tablet.pull()
        with open_store(place) as store:
            assert {one.entry for one in store.since(0, athlete="anna")[0]} == {"before", "after"}


def test_an_erased_person_is_refused_for_ever(phone: Device, place: Path) -> None:
    phone.write("set-1", 1)
    versions = list(phone.waiting)
    phone.push()
    with open_store(place) as store:
        erase.erase(store.engine, store.name, place, "anna")
    answer = phone.client.post(PUSH, json={"versions": versions}, headers=phone.headers)
    assert answer.status_code == 401
    with open_store(place) as store:
        with pytest.raises(Exception, match="erased"):
            accounts.add_user(store, "anna", "four odd words here", NOW, role="athlete")
        assert store.since(0)[0] == []


@pytest.mark.parametrize("says_me", [True, False])
def test_an_old_device_does_not_make_the_next_default_person(
    client: Client, place: Path, says_me: bool
) -> None:
    """Without accounts: `me` was erased, another one began, and the old device comes again."""
    first = client.get(PULL).json()["athlete"]
    versions = [wire("set-1", 1, author="me" if says_me else first)]
    assert outcomes(client.post(PUSH, json={"versions": versions}).json()["outcomes"]) == ["added"]
    with open_store(place) as store:
        erase.erase(store.engine, store.name, place, first)
    second = client.get(PULL).json()["athlete"]
    assert second != first
    assert outcomes(client.post(PUSH, json={"versions": versions}).json()["outcomes"]) == ["refused"]
    assert client.get(PULL).json()["versions"] == []


def test_what_was_logged_before_the_account_is_taken(phone: Device, tablet: Device) -> None:
    assert outcomes(phone.push([wire("set-1", 1, author="me"), wire("set-2", 2, author="app:strong")])) == [
        "added", "added",
    ]  # fmt: skip
    assert tablet.pull() == 2


def test_a_page_that_one_has_need_not_come_again(phone: Device) -> None:
    phone.write("set-1", 1)
    phone.push()
    answer = phone.client.get(PULL, headers=phone.headers)
    tag = {"If-None-Match": answer.headers["etag"]}
    again = phone.client.get(PULL, headers={**phone.headers, **tag})
    assert (again.status_code, again.content) == (304, b"")
    phone.write("set-2", 2)
    phone.push()
    assert phone.client.get(PULL, headers={**phone.headers, **tag}).status_code == 200


@pytest.mark.parametrize(("said", "side"), [("2.0", "server"), ("0.9", "program")])
def test_a_version_that_does_not_fit_says_which_side_to_update(phone: Device, said: str, side: str) -> None:
    for ask in (lambda head: phone.client.get(PULL, headers=head), _push_of(phone)):
        answer = ask({**phone.headers, "Legday-Version": said})
        assert (answer.status_code, answer.json()["type"], answer.json()["update"]) == (
            400, "version-mismatch", side,
        )  # fmt: skip


def _push_of(phone: Device) -> Any:
    return lambda head: phone.client.post(PUSH, json={"versions": [wire("never")]}, headers=head)


@pytest.mark.parametrize("after", ["-1", "x", "9007199254740992", "1.5", ""])
def test_a_cursor_that_is_none_is_said(phone: Device, after: str) -> None:
    answer = phone.client.get(PULL, params={"after": after}, headers=phone.headers)
    assert (answer.status_code, answer.json()["type"]) == (400, "not-valid")


def test_a_cursor_of_another_journal_begins_again(phone: Device, stranger: Device) -> None:
    for one in (phone, stranger):
        one.write("set-1", 1)
        one.push()
        one.pull()
    for cursor in (stranger.cursor, phone.cursor + 1, 2**53 - 1):
        answer = phone.client.get(PULL, params={"after": cursor}, headers=phone.headers).json()
        assert (answer["cursor"], answer["versions"]) == (0, [])


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_batches_in_any_order_come_to_the_same(data: st.DataObject, tmp_path_factory: Any) -> None:
    """Versions pushed in any order and batches, some twice: one fold, and each pulled once."""
    versions = []
    for entry in ("a", "b"):
        heads: list[str] = []
        for at in range(data.draw(st.integers(1, 4))):
            parents = data.draw(st.lists(st.sampled_from(heads), max_size=2)) if heads else []
            facts = wire(entry, at, parents=parents, fields={"reps": data.draw(st.integers(1, 3))})
            versions.append(Version(**{**facts, "parents": tuple(facts["parents"])}))
            heads.append(versions[-1].id)
    order = data.draw(st.permutations(versions + versions[:2]))
    size = data.draw(st.integers(1, 4))
    folder = tmp_path_factory.mktemp("sync")
    with open_store(folder / "journal.db") as store:
        said = []
        for start in range(0, len(order), size):
            done, _ = sync.push(store, "anna", order[start : start + size], NOW)
            said += [one.outcome for one in done]
        assert said.count("added") == len(versions)
        assert said.count("refused") == 0
        found, cursor, more = [], 0, True
        while more:
            page = sync.pull(store, "anna", cursor, size)
            found += [json.loads(line) for line in page.lines]
            cursor, more = sync.cursor_of(page.mark), page.more
        assert sorted(one["id"] for one in found) == sorted(one.id for one in versions)
        for entry in ("a", "b"):
            assert store.state(entry, "anna") == fold(one for one in versions if one.entry == entry)
        assert store.check() == []
    shutil.rmtree(folder)


def test_on_each_database(where: str | Path) -> None:
    with open_store(where) as store:
        versions = [Version(**{**wire(f"e{at}", at), "parents": ()}) for at in range(50)]
        odd = Version(
            **{**wire("odd", 99, fields={"note": 'Fuß "x"\u2028\0', "a": [1e22, 2.5e-7]}), "parents": ()}
        )
        done, last = sync.push(store, "anna", [*versions, odd], NOW)
        assert {one.outcome for one in done} == {"added"}
        assert sync.push(store, "anna", versions, NOW)[1] == last == sync.last_of(store, "anna")
        page = sync.pull(store, "anna", 0, 100)
        assert [json.loads(line)["id"] for line in page.lines] == [one.id for one in (*versions, odd)]
        assert json.loads(page.lines[-1])["fields"] == odd.fields
        _, mark = sync.news_since(store, None)
        assert sync.news_since(store, mark) == ({}, mark)
        sync.push(store, "ben", [Version(**{**wire("b", author="ben"), "parents": ()})], NOW)
        found, _ = sync.news_since(store, mark)
        assert list(found) == ["ben"]


# --- news ---


class Listening:
    """A client of the stream, in a thread: the events it was told, and whether the stream has ended."""

    def __init__(self, url: str, secret: str) -> None:
        import http.client

        host, port = url.removeprefix("http://").rstrip("/").split(":")
        self.connection = http.client.HTTPConnection(host, int(port), timeout=20)
        self.connection.request("GET", EVENTS, headers={"Authorization": f"Bearer {secret}"})
        self.answer = self.connection.getresponse()
        self.lines: list[str] = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._read, daemon=True)
        if self.answer.status == 200:
            self.thread.start()

    def _read(self) -> None:
        with suppress(OSError, AttributeError):  # closed meanwhile
            for line in self.answer:
                self.lines.append(line.decode().rstrip("\n"))
        self.ended.set()

    @property
    def cursors(self) -> list[int]:
        return [int(line.removeprefix("data: ")) for line in self.lines if line.startswith("data: ")]


def until(what: Any, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@contextmanager
def running(place: Path) -> Iterator[tuple[str, uvicorn.Server]]:
    """A server on a port of this machine, in a thread."""
    app = make_app(place, ServeSettings())
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on"))
    stop = server.shutdown

    async def shutdown(sockets: Any = None) -> None:
        app.state.serving.news.end()
        await stop(sockets)

    server.shutdown = shutdown  # type: ignore[method-assign]
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])), daemon=True)
    thread.start()
    until(lambda: server.started)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/", server
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def push_to(url: str, secret: str, versions: list[Any]) -> Any:
    import urllib.request

    head = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    asked = urllib.request.Request(url + PUSH[1:], json.dumps({"versions": versions}).encode(), head)
    with urllib.request.urlopen(asked, timeout=10) as answer:
        return json.load(answer)


def test_news_come_at_once_from_every_program_and_of_nobody_else(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "HEARTBEAT_S", 0.2)
    monkeypatch.setattr(news, "LOOK_S", 0.1)
    anna, ben = account(place, "anna"), account(place, "ben")
    with running(place) as (url, server):
        one, other = Listening(url, anna), Listening(url, ben)
        until(lambda: one.cursors == [0] and other.cursors == [0])
        assert one.answer.headers["content-type"].startswith("text/event-stream")
        cursor = push_to(url, anna, [wire("set-1", 1)])["cursor"]
        until(lambda: one.cursors[-1] == cursor)
        with open_store(place) as store:  # another program
            sync.push(store, "anna", [Version(**{**wire("set-2", 2), "parents": ()})], NOW)
            last = sync.cursor_of(sync.last_of(store, "anna"))
        until(lambda: one.cursors[-1] == last)
        until(lambda: ": still here" in other.lines)
        assert other.cursors == [0]
        late = Listening(url, anna)
        until(lambda: late.cursors == [last])
        server.should_exit = True
        for stream in (one, other, late):
            assert stream.ended.wait(5), "the stream outlived the server"
            stream.connection.close()


def test_streams_are_bounded_and_end_in_time(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "MOST", 2)
    monkeypatch.setattr(news, "LONGEST_S", 1.0)
    monkeypatch.setattr(news, "HEARTBEAT_S", 0.1)
    anna = account(place, "anna")
    with running(place) as (url, _):
        several = [Listening(url, anna) for _ in range(2)]
        until(lambda: all(one.cursors for one in several))
        third = Listening(url, anna)
        assert third.answer.status == 429
        assert json.loads(third.answer.read())["type"] == "too-many-streams"
        for one in several:
            assert one.ended.wait(5)
        fourth = Listening(url, anna)
        until(lambda: bool(fourth.cursors))
        fourth.connection.sock.close()  # it goes away without a word
        fifth = Listening(url, anna)
        until(lambda: bool(fifth.cursors))
        for one in (*several, third, fourth, fifth):
            one.connection.close()


def test_nobody_listens_without_an_account(place: Path) -> None:
    account(place, "anna")
    with served(place) as client:
        assert client.get(EVENTS).status_code == 401
        assert client.get(PULL).status_code == 401
        assert client.post(PUSH, json={"versions": []}).status_code == 401
        reader = {"Authorization": f"Bearer {account(place, 'anna', 'read')}"}
        assert client.get(PULL, headers=reader).status_code == 200
        assert client.post(PUSH, json={"versions": []}, headers=reader).status_code == 403
