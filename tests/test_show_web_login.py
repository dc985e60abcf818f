"""Accounts over the wire: what lets in, what it looks like, and how soon it ends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar

from journals import new
from knock import Answer, knock, knocked
from legday.errors import LegdayError
from legday.log import accounts, passwords
from legday.show.web import login
from legday.show.web.app import make_app
from legday.show.web.routes import API
from legday.show.web.serving import Serving, now
from legday.show.web.settings import ServeSettings

PASSWORD = "four odd words here"
OURS = ("origin", "https://gym.example")


@pytest.fixture
def app(sqlite_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Litestar]:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    made = make_app(sqlite_file, ServeSettings(hosts=("gym.example",)))
    yield made
    made.state.serving.close()


@pytest.fixture
def serving(app: Litestar) -> Serving:
    found: Serving = app.state.serving
    return found


class Phone:
    """A browser on another machine, with its cookies."""

    def __init__(self, app: Any, client: str = "192.0.2.1") -> None:
        self.app = app
        self.client = client
        self.cookies: dict[str, str] = {}

    def __call__(self, method: str, path: str, body: Any = None, **more: Any) -> Answer:
        headers = [OURS, ("sec-fetch-site", "same-origin"), *more.pop("headers", [])]
        if self.cookies:
            headers.append(("cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items())))

        how = {"host": "gym.example", "scheme": "https", "client": self.client, **more}
        answer = knock(self.app, API + path, method, headers=headers, body=body, **how)
        for name, morsel in answer.cookie.items():
            self.cookies[name] = morsel.value
            if morsel["max-age"] == "0":
                del self.cookies[name]
        return answer

    def log_in(self, name: str = "anna", password: str = PASSWORD) -> Answer:
        return self("POST", "/login", {"name": name, "password": password, "label": "Anna's  phone\n"})


@pytest.fixture
def phone(app: Any, serving: Serving) -> Phone:
    accounts.add_user(serving.store, "anna", PASSWORD, now(), role="admin", athlete="anna-maria")
    accounts.add_user(serving.store, "ben", PASSWORD, now(), role="athlete")
    return Phone(app)


def test_a_login_sets_a_cookie_for_this_host_alone(phone: Phone) -> None:
    answer = phone.log_in()
    assert answer.status in (200, 201), answer.body
    assert answer.json == {"user": "anna", "athlete": "anna-maria", "role": "admin", "scope": "admin"}
    said = answer.header("set-cookie") or ""
    name, *attributes = [part.strip() for part in said.split(";")]
    assert name.startswith("__Host-legday=legday_")
    assert set(attributes) == {"Path=/", "Secure", "HttpOnly", "SameSite=Strict", "Max-Age=31536000"}
    assert answer.header("cache-control") == "no-store"
    assert phone("GET", "/me").json["user"] == "anna"


def test_at_the_machine_itself_the_cookie_needs_no_https(app: Any, phone: Phone) -> None:
    here: Any = {"host": "localhost:8423", "scheme": "http", "client": "127.0.0.1"}
    ours = [("origin", "http://localhost:8423")]
    body = {"name": "anna", "password": PASSWORD}
    answer = knock(app, API + "/login", "POST", body=body, headers=ours, **here)
    said = [part.strip() for part in (answer.header("set-cookie") or "").split(";")]
    assert said[0].startswith("legday=legday_")
    assert set(said[1:]) == {"Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=31536000"}


def test_a_wrong_password_and_a_wrong_name_are_told_alike(phone: Phone) -> None:
    answers = [
        phone.log_in("anna", "another password"), phone.log_in("nobody", "another password"),
        phone.log_in("anna" * 20, PASSWORD), phone.log_in("anna", "x" * 1024), phone.log_in("\u0000", "y"),
    ]  # fmt: skip
    assert {answer.status for answer in answers} == {403}
    assert len({answer.body for answer in answers}) == 1
    shape = [sorted((n, v) for n, v in answer.headers if n != "date") for answer in answers]
    assert all(one == shape[0] for one in shape)
    assert "set-cookie" not in dict(answers[0].headers)
    assert phone.cookies == {}


def test_capitals_and_blanks_around_a_name_make_no_difference_in_a_password_they_do(phone: Phone) -> None:
    assert phone.log_in(" ANNA ").status in (200, 201)
    assert phone.log_in("anna", PASSWORD.capitalize()).status == 403
    assert phone.log_in("anna", PASSWORD + " ").status == 403


def test_the_loop_goes_on_while_a_password_is_looked_at(
    phone: Phone, app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash runs in a thread: another request is answered meanwhile."""
    import asyncio
    import threading

    at_work, go_on = threading.Event(), threading.Event()

    def slow(password: str, kept: str | None) -> bool:
        at_work.set()
        return go_on.wait(20) and False

    monkeypatch.setattr(passwords, "is_password", slow)

    async def both() -> list[int]:
        how: Any = {
            "host": "gym.example", "headers": [OURS], "client": "192.0.2.1", "scheme": "https",
            "http_version": "1.1",
        }  # fmt: skip
        body = {"name": "anna", "password": "wrong"}
        first = asyncio.create_task(knocked(app, API + "/login", "POST", body=body, **how))
        await asyncio.to_thread(at_work.wait, 20)
        second = await knocked(app, API + "/me", "GET", body=None, **how)
        assert not first.done()
        go_on.set()
        return [second.status, (await first).status]

    assert asyncio.run(both()) == [401, 403]


def test_too_many_attempts_are_told_to_wait_and_for_how_long(phone: Phone) -> None:
    for _ in range(5):
        assert phone.log_in("anna", "another password").status == 403
    answer = phone.log_in("anna", PASSWORD)
    assert (answer.status, answer.json["type"]) == (429, "too-many-attempts")
    assert answer.header("retry-after") == "1"
    for _ in range(5):
        phone.log_in("nobody", "another password")
    assert phone.log_in("nobody").status == 429, "a name that is not there is slowed, too"
    time.sleep(1.1)
    assert phone.log_in("anna", PASSWORD).status in (200, 201)


def test_a_login_from_a_page_of_another_site_is_refused(phone: Phone) -> None:
    """Else it could log you into an account of its own."""
    body = {"name": "anna", "password": PASSWORD}
    answer = phone("POST", "/login", body, headers=[("origin", "https://evil.example")])
    assert (answer.status, answer.json["type"]) == (403, "cross-site")


def test_logging_out_ends_the_login_and_drops_the_cookie(phone: Phone) -> None:
    phone.log_in()
    stolen = dict(phone.cookies)
    answer = phone("POST", "/logout")
    assert answer.status in (200, 201, 204)
    assert phone.cookies == {}
    phone.cookies = stolen
    assert phone("GET", "/me").status == 401


def test_each_login_has_a_new_secret(phone: Phone) -> None:
    phone.log_in()
    first = dict(phone.cookies)
    phone.log_in()
    assert phone.cookies != first


def test_devices_that_are_logged_in_are_listed_and_ended(phone: Phone, app: Any) -> None:
    lost = Phone(app, "198.51.100.7")
    lost.log_in()
    phone.log_in()
    found = phone("GET", "/logins").json
    assert [(one["label"], one["here"]) for one in found].count(("Anna's phone", True)) == 1
    (other,) = [one for one in found if not one["here"]]
    assert phone("DELETE", f"/logins/{other['id']}").status == 204
    assert lost("GET", "/me").status == 401
    assert phone("DELETE", f"/logins/{other['id']}").status == 404
    lost.log_in()
    assert phone("DELETE", "/logins").status == 204
    assert lost("GET", "/me").status == 401
    assert phone("GET", "/me").status == 200


def test_nobody_ends_what_is_anothers(phone: Phone, app: Any) -> None:
    ben = Phone(app)
    ben.log_in("ben")
    phone.log_in()
    made = phone("POST", "/tokens", {"label": "script", "scope": "read"}).json
    (login_of_anna,) = phone("GET", "/logins").json
    missing = ben("DELETE", f"/tokens/{'0' * 16}")
    for path in (f"/tokens/{made['token']['id']}", f"/logins/{login_of_anna['id']}"):
        answer = ben("DELETE", path)
        assert answer.status == 404
        assert answer.json["type"] == missing.json["type"]
    assert ben("GET", "/tokens").json == []
    assert phone("GET", "/me").status == 200


def test_a_token_is_shown_once_and_does_what_its_scope_says(phone: Phone, app: Any) -> None:
    phone.log_in()
    for scope in ("read", "write"):
        made = phone("POST", "/tokens", {"label": "script", "scope": scope}).json
        shown = [("authorization", f"Bearer {made['secret']}")]
        program = Phone(app)
        assert program("GET", "/me", headers=shown).json["scope"] == scope
        for method, path, body in (
            ("GET", "/tokens", None), ("POST", "/tokens", {"label": "more", "scope": "write"}),
            ("GET", "/logins", None), ("POST", "/me/erase", {"password": PASSWORD}), ("GET", "/users", None),
            ("PUT", "/me/password", {"before": PASSWORD, "password": "four other words"}),
        ):  # fmt: skip
            assert program(method, path, body, headers=shown).status == 403, path
        assert made["secret"] not in phone("GET", "/tokens").body.decode()
        assert phone("DELETE", f"/tokens/{made['token']['id']}").status == 204
        assert program("GET", "/me", headers=shown).status == 401
    assert phone("POST", "/tokens", {"label": "x", "scope": "admin"}).status == 400


def test_a_token_of_an_admin_reads_what_the_server_counts_and_nobody_elses_does(
    phone: Phone, app: Any
) -> None:
    ben = Phone(app)
    ben.log_in("ben")
    phone.log_in()
    for who, status in ((phone, 200), (ben, 403)):
        for scope in ("read", "write"):
            secret = who("POST", "/tokens", {"label": "prometheus", "scope": scope}).json["secret"]
            headers = [("authorization", f"Bearer {secret}")]
            answer = knock(app, "/metrics", "GET", headers=headers, host="gym.example", scheme="https")
            assert answer.status == status
            assert (b"legday_requests_total" in answer.body) == (status == 200)
            assert Phone(app)("GET", "/users", headers=headers).status == 403


def test_a_new_password_needs_the_old_one_and_logs_all_others_out(phone: Phone, app: Any) -> None:
    other = Phone(app, "198.51.100.7")
    other.log_in()
    phone.log_in()
    change = {"before": "wrong", "password": "six rather unlikely words"}
    assert phone("PUT", "/me/password", change).status == 403
    easy = phone("PUT", "/me/password", {"before": PASSWORD, "password": "password123"})
    assert (easy.status, easy.json["detail"].startswith("that password is easily guessed")) == (422, True)
    assert phone("PUT", "/me/password", {**change, "before": PASSWORD}).status in (200, 204)
    assert phone("GET", "/me").status == 200
    assert other("GET", "/me").status == 401
    assert other.log_in().status == 403
    assert other.log_in("anna", "six rather unlikely words").status in (200, 201)


def test_only_an_admin_sees_accounts_and_of_them_no_more_than_the_name(phone: Phone, app: Any) -> None:
    phone.log_in()
    assert [set(one) for one in phone("GET", "/users").json] == [{"name", "role", "since"}] * 2
    ben = Phone(app)
    ben.log_in("ben")
    assert ben("GET", "/users").status == 403


def test_erasing_oneself_leaves_nothing_and_no_device_comes_back(
    phone: Phone, app: Any, serving: Serving
) -> None:
    store = serving.store
    old = Phone(app, "198.51.100.7")
    old.log_in()
    phone.log_in()
    store.append([new(store, "x", "anna-maria", name="Squat", session="s")], "anna-maria")
    store.append([new(store, "y", "ben", name="Squat", session="s")], "ben")
    assert phone("POST", "/me/erase", {"password": "wrong"}).status == 403
    assert "anna-maria" in store.athletes()
    assert phone("POST", "/me/erase", {"password": PASSWORD}).status in (200, 201, 204)
    assert store.athletes() == ["ben"]
    assert [one.name for one in accounts.users_of(store)] == ["ben"]
    assert old("GET", "/me").status == 401
    assert old.log_in().status == 403
    with pytest.raises(LegdayError, match="was erased from this journal"):
        store.append([new(store, "z", "anna-maria", name="Squat", session="s")], "anna-maria")
    with pytest.raises(LegdayError, match="was erased from this journal"):
        accounts.add_user(store, "anna", PASSWORD, now(), role="athlete", athlete="anna-maria")


def test_devices_that_wrote_are_listed(phone: Phone, serving: Serving) -> None:
    phone.log_in()
    store = serving.store
    store.append([new(store, "x", "anna-maria", name="Squat", session="s")], "anna-maria")
    store.append([new(store, "y", "ben", name="Squat", session="s")], "ben")
    (device,) = phone("GET", "/devices").json
    assert device == {"id": store.device, "last": "2026-01-05T18:00:00Z"}


def test_more_attempts_at_once_than_can_be_looked_at_are_told_to_come_again() -> None:
    import asyncio
    import threading

    hashers, go_on = login._Hashers(at_once=1, most=3), threading.Event()

    async def rush() -> list[Any]:
        tasks = [asyncio.create_task(hashers.run(lambda: go_on.wait(20))) for _ in range(5)]
        await asyncio.sleep(0)
        go_on.set()
        return await asyncio.gather(*tasks, return_exceptions=True)

    found = asyncio.run(rush())
    assert found[:3] == [True] * 3
    assert [getattr(one, "status_code", None) for one in found[3:]] == [503, 503]
