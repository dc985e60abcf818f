"""The door of the server: who is let in, by which name, from where, and what every answer carries."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from knock import Answer, Pairs, knock
from legday.errors import LegdayError
from legday.log import Store, accounts, logins, open_store
from legday.log.faults import JournalError
from legday.log.secret import id_of
from legday.show.web.door import Door, DoorSettings
from legday.show.web.peer import networks
from legday.show.web.who import NOBODY, Who, may_pass, may_see

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
PASSWORD = "four odd words here"
PUBLIC = DoorSettings(hosts=("Gym.example",), proxies=networks(["10.0.0.0/8", "127.0.0.1"]))
LAN: Any = {"host": "gym.example:8423", "scheme": "https", "client": "192.0.2.1"}


async def behind(scope: Any, receive: Any, send: Any) -> None:
    """An application that says yes, and would like to be framed and kept."""
    given = [(b"Content-Security-Policy", b"default-src *"), (b"etag", b'"1"')]
    await send({"type": "http.response.start", "status": 200, "headers": given})
    await send({"type": "http.response.body", "body": b"in"})


@pytest.fixture
def store(sqlite_file: Path) -> Iterator[Store]:
    with open_store(sqlite_file) as opened:
        yield opened


@pytest.fixture
def alone(store: Store) -> Door:
    """A server without any account."""
    return Door(behind, store, DoorSettings(), lambda: NOW)


@pytest.fixture
def door(store: Store) -> Door:
    accounts.add_user(store, "anna", PASSWORD, NOW, role="admin", athlete="anna-maria")
    accounts.add_user(store, "ben", PASSWORD, NOW, role="athlete")
    return Door(behind, store, PUBLIC, lambda: NOW)


def who(answer: Answer) -> Who:
    assert answer.status == 200, answer.body
    found = answer.state["who"]
    assert isinstance(found, Who)
    return found


def refused(answer: Answer) -> tuple[int, str]:
    assert "who" not in answer.state, "it went through"
    assert answer.header("content-type") == "application/problem+json"
    assert answer.json["status"] == answer.status
    assert answer.json["detail"]
    return answer.status, answer.json["type"]


# --- without an account ---


@pytest.mark.parametrize("host", ["localhost", "localhost:8423", "LOCALHOST", "127.0.0.1:1", "[::1]:8423"])
def test_whoever_sits_at_the_machine_comes_in_without_an_account(alone: Door, host: str) -> None:
    found = who(knock(alone, host=host))
    assert (found.role, found.scope, found.user) == ("local", "admin", None)
    assert found.athlete in alone.store.athletes()
    assert who(knock(alone, host=host)) == found, "the same one again"


@pytest.mark.parametrize("client", ["127.0.0.1", "::1", "127.8.8.8", "::ffff:127.0.0.1"])
def test_every_loopback_address_is_the_machine(alone: Door, client: str) -> None:
    assert who(knock(alone, client=client)).role == "local"


@pytest.mark.parametrize(
    "client", ["192.168.1.4", "::2", "::ffff:192.168.1.4", "10.0.0.1", None, "testclient"]
)
def test_another_machine_that_says_localhost_does_not(alone: Door, client: str | None) -> None:
    assert who(knock(alone, client=client)) == NOBODY


FROM_PAGES: list[Pairs] = [
    [("origin", "https://evil.example")],
    [("origin", "null")],
    [("origin", "http://localhost:3000")],
    [("origin", "https://localhost:8423")],
    [("origin", "http://localhost:8423"), ("origin", "https://evil.example")],
    [("sec-fetch-site", "cross-site")],
    [("sec-fetch-site", "same-site")],
    [("origin", "http://localhost:8423"), ("sec-fetch-site", "cross-site")],
]


@pytest.mark.parametrize("headers", FROM_PAGES)
def test_a_page_of_another_site_does_not_walk_in(alone: Door, headers: Pairs) -> None:
    assert who(knock(alone, headers=headers)) == NOBODY
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert refused(knock(alone, method=method, headers=headers)) == (403, "cross-site")


@pytest.mark.parametrize(
    "headers",
    [
        [], [("origin", "http://localhost:8423")], [("sec-fetch-site", "none")],
        [("sec-fetch-site", "same-origin")],
    ],
)  # fmt: skip
def test_our_own_page_and_programs_do(alone: Door, headers: Pairs) -> None:
    for method in ("GET", "POST"):
        assert who(knock(alone, method=method, headers=headers)).role == "local"


@pytest.mark.parametrize(
    "header",
    [
        ("forwarded", "for=192.0.2.1"), ("x-forwarded-for", "192.0.2.1"), ("x-forwarded-for", ""),
        ("x-forwarded-proto", "https"), ("x-forwarded-host", "localhost"), ("x-real-ip", "127.0.0.1"),
        ("via", "1.1 proxy"), ("X-Forwarded-For", "127.0.0.1"),
    ],
)  # fmt: skip
def test_a_proxy_does_not_walk_in(alone: Door, header: tuple[str, str]) -> None:
    assert who(knock(alone, headers=[header])) == NOBODY


def test_a_proxy_that_says_nothing_does_not_walk_in(alone: Door) -> None:
    """Nginx as it comes: HTTP/1.0, Host of the upstream, no header of a proxy."""
    assert who(knock(alone, host="127.0.0.1:8423", http_version="1.0")) == NOBODY


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8423", "localhost.evil.example", "", "192.168.1.4", None]
)
def test_a_name_pointed_at_us_is_refused(alone: Door, host: str | None) -> None:
    """DNS rebinding: the page's own name, resolved to the loopback, with an Origin that agrees."""
    for headers in ([], [("origin", f"http://{host}"), ("sec-fetch-site", "same-origin")]):
        for method in ("GET", "POST"):
            assert refused(knock(alone, method=method, host=host, headers=headers)) == (421, "host-unknown")


def test_two_hosts_are_none(alone: Door) -> None:
    assert refused(knock(alone, headers=[("host", "localhost")])) == (421, "host-unknown")


def test_with_an_account_nobody_comes_in_without_a_login(alone: Door) -> None:
    assert who(knock(alone)).role == "local"
    accounts.add_user(alone.store, "anna", PASSWORD, NOW, role="admin")
    assert who(knock(alone)) == NOBODY


@pytest.mark.parametrize(
    "settings", [DoorSettings(hosts=("gym.example",)), DoorSettings(proxies=networks(["10.0.0.1"]))]
)
def test_a_server_set_up_for_others_lets_nobody_in_without_an_account(
    store: Store, settings: DoorSettings
) -> None:
    assert who(knock(Door(behind, store, settings, lambda: NOW))) == NOBODY


# --- logins ---


def cookie(secret: str, name: str = "__Host-legday") -> tuple[str, str]:
    return ("cookie", f"other=1; {name}={secret}")


def test_a_login_lets_its_account_in(door: Door) -> None:
    for user, expected in (
        ("anna", Who("anna-maria", "anna", "admin", "admin")),
        ("ben", Who("ben", "ben", "athlete", "write")),
    ):
        secret = logins.begin_login(door.store, user, "phone", NOW)
        found = who(knock(door, headers=[cookie(secret)], **LAN))
        assert found == Who(expected.athlete, user, expected.role, expected.scope, id_of(secret))


def test_an_ended_login_is_dead_at_once(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    assert who(knock(door, headers=[cookie(secret)], **LAN)).user == "ben"
    logins.end_login(door.store, "ben", id_of(secret) or "")
    assert who(knock(door, headers=[cookie(secret)], **LAN)) == NOBODY


def test_a_login_that_is_not_ours_is_nobodys(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    other = logins.begin_login(door.store, "anna", "phone", NOW)
    swapped = f"legday_{id_of(other)}_{secret.rsplit('_', 1)[1]}"
    for wrong in ("", "x", secret[:-1], swapped, secret.upper(), "' OR 1=1 --"):
        assert who(knock(door, headers=[cookie(wrong)], **LAN)) == NOBODY


def test_by_https_only_the_cookie_that_no_other_host_can_set_counts(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    assert who(knock(door, headers=[cookie(secret, "legday")], **LAN)) == NOBODY
    assert who(knock(door, headers=[cookie(secret), cookie("other")], **LAN)) == NOBODY, "which one?"


def test_a_login_changes_things_only_from_a_page_of_ours(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    ours = [("origin", "https://gym.example:8423"), ("sec-fetch-site", "same-origin")]
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        for header in ours:
            answer = knock(door, method=method, headers=[cookie(secret), header], **LAN)
            assert who(answer).user == "ben"
        for headers in (
            [],
            [("origin", "https://gym.example")],
            [("sec-fetch-site", "same-site")],
            *FROM_PAGES,
        ):
            answer = knock(door, method=method, headers=[cookie(secret), *headers], **LAN)
            assert refused(answer) == (403, "cross-site"), headers


def test_a_page_of_another_site_sees_nothing_of_a_login(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    for headers in FROM_PAGES:
        assert who(knock(door, headers=[cookie(secret), *headers], **LAN)) == NOBODY


def test_when_a_login_was_last_seen_is_noted_once_an_hour(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW - timedelta(hours=3))

    async def knocks() -> None:
        for _ in range(3):
            scope: Any = {
                "type": "http", "method": "GET", "scheme": "https", "path": "/", "client": ("192.0.2.1", 1),
                "headers": [(b"host", b"gym.example"), (b"cookie", f"__Host-legday={secret}".encode())],
            }  # fmt: skip
            await door(scope, None, _nowhere)
            await asyncio.gather(*door._noting.values())

    asyncio.run(knocks())
    (login,) = logins.logins_of(door.store, "ben", NOW)
    assert login.seen_ms == accounts.milliseconds(NOW)


async def _nowhere(message: Any) -> None:
    return None


# --- tokens ---


def test_a_token_has_the_role_of_its_account_and_a_scope_of_its_own(door: Door) -> None:
    for scope in logins.SCOPES:
        token = logins.make_token(door.store, "anna", "script", scope, NOW)
        for kind in ("Bearer", "bearer"):
            found = who(knock(door, method="POST", headers=[("authorization", f"{kind} {token}")], **LAN))
            assert found == Who("anna-maria", "anna", "admin", scope)
            assert not may_pass(found, "admin")
            assert not may_pass(found, "account")
            assert may_pass(found, "write") == (scope == "write")


def test_a_token_that_is_none_is_refused_whatever_else_is_shown(door: Door, alone: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    for shown in ("Bearer", "Bearer x", f"Bearer {secret}", f"Basic {secret}", "Basic YW5uYTpw", "x"):
        answer = knock(door, headers=[("authorization", shown), cookie(secret)], **LAN)
        assert refused(answer) == (401, "token-not-valid")
        assert answer.header("www-authenticate") == 'Bearer realm="legday"'
        assert refused(knock(alone, headers=[("authorization", shown)])) == (401, "token-not-valid")


def test_an_ended_token_is_dead_at_once(door: Door) -> None:
    token = logins.make_token(door.store, "ben", "script", "read", NOW)
    shown = ("authorization", f"Bearer {token}")
    assert who(knock(door, headers=[shown], **LAN)).user == "ben"
    logins.end_token(door.store, "ben", id_of(token) or "")
    assert refused(knock(door, headers=[shown], **LAN)) == (401, "token-not-valid")


# --- HTTPS and proxies ---


def test_nothing_that_lets_in_goes_over_the_network_in_the_clear(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    token = logins.make_token(door.store, "ben", "script", "read", NOW)
    plain = {**LAN, "scheme": "http"}
    for header in (cookie(secret, "legday"), ("authorization", f"Bearer {token}")):
        assert refused(knock(door, headers=[header], **plain)) == (403, "https-needed")
    assert refused(knock(door, method="POST", **plain)) == (403, "https-needed"), "such as a password"
    assert who(knock(door, **plain)) == NOBODY


BY_PROXY: Any = {"host": "gym.example", "client": "10.0.0.1"}


@pytest.mark.parametrize(
    ("client", "chain", "address"),
    [
        ("10.0.0.1", ["192.0.2.1"], "192.0.2.1"),
        (
            "10.0.0.1",
            ["203.0.113.9, 192.0.2.1"],
            "192.0.2.1",
        ),  # what the client itself wrote counts for nothing
        ("10.0.0.1", ["127.0.0.1, 192.0.2.1, 10.0.0.7"], "192.0.2.1"),
        ("10.0.0.1", ["203.0.113.9", "192.0.2.1"], "192.0.2.1"),
        ("10.0.0.1", ["192.0.2.1:4711"], "192.0.2.1"),
        ("10.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::1"),
        ("10.0.0.1", ["10.0.0.9"], "10.0.0.9"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("::ffff:10.0.0.1", ["192.0.2.1"], "192.0.2.1"),
        ("192.0.2.1", ["203.0.113.9"], "192.0.2.1"),  # not named: not believed
        ("testclient", ["203.0.113.9"], "testclient"),
    ],
)
def test_whom_a_proxy_names(door: Door, client: str, chain: list[str], address: str) -> None:
    headers = [("x-forwarded-for", one) for one in chain]
    found = knock(door, host="gym.example", client=client, headers=headers).state["peer"]
    assert (found.address, found.direct) == (address, False)


def test_https_of_a_trusted_proxy_is_https_and_of_any_other_is_not(door: Door) -> None:
    secret = logins.begin_login(door.store, "ben", "phone", NOW)
    headers = [("x-forwarded-proto", "https"), ("x-forwarded-for", "192.0.2.1"), cookie(secret)]
    ours = ("origin", "https://gym.example")
    assert who(knock(door, method="POST", headers=[*headers, ours], **BY_PROXY)).user == "ben"
    answer = knock(door, method="GET", headers=headers, host="gym.example", client="192.0.2.1")
    assert who(answer) == NOBODY
    assert answer.state["peer"].scheme == "http"
    forged = [("x-forwarded-proto", "https, http"), *headers[1:]]
    assert knock(door, headers=forged, **BY_PROXY).state["peer"].scheme == "http", (
        "the nearest proxy's counts"
    )


def test_forwarded_names_and_hosts_are_never_believed(door: Door) -> None:
    for header in (("x-forwarded-host", "gym.example"), ("forwarded", "host=gym.example;proto=https")):
        answer = knock(door, headers=[header], host="evil.example", client="10.0.0.1")
        assert refused(answer) == (421, "host-unknown")


def test_a_proxy_at_the_machine_makes_nobody_local(door: Door) -> None:
    accounts.remove_user(door.store, "anna")
    accounts.remove_user(door.store, "ben")
    assert who(knock(door)) == NOBODY
    assert who(knock(door, headers=[("x-forwarded-for", "127.0.0.1")])) == NOBODY


def test_a_proxy_is_named_by_address_or_network() -> None:
    assert len(networks(["192.0.2.7", "10.0.0.1/8", "2001:db8::/32"])) == 3
    with pytest.raises(LegdayError, match=r"trusted proxy 'proxy\.local' is no address"):
        networks(["proxy.local"])


# --- answers ---

POLICY = {
    "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'"], "connect-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"], "font-src": ["'self'"], "manifest-src": ["'self'"],
    "worker-src": ["'self'"], "base-uri": ["'none'"], "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}  # fmt: skip


def test_every_answer_carries_the_policy_whatever_a_handler_said(door: Door) -> None:
    for answer in (
        knock(door, **LAN), knock(door, host="evil.example"),
        knock(door, headers=[("authorization", "x")], **LAN),
    ):  # fmt: skip
        said = answer.header("content-security-policy") or ""
        parts = [part.split() for part in said.split("; ")]
        assert {name: values for name, *values in parts} == POLICY
        assert answer.header("x-content-type-options") == "nosniff"
        assert answer.header("x-frame-options") == "DENY"
        assert answer.header("referrer-policy") == "no-referrer"
        assert answer.header("cross-origin-opener-policy") == "same-origin"
        assert answer.header("cross-origin-resource-policy") == "same-origin"
        assert answer.header("cache-control") == "no-store"
        assert answer.header("access-control-allow-origin") is None
        assert answer.header("server") is None


def test_https_is_asked_for_a_year_where_it_is_there(door: Door, store: Store) -> None:
    assert knock(door, **LAN).header("strict-transport-security") == "max-age=31536000"
    assert knock(door).header("strict-transport-security") is None
    names = ("gym.local", "192.168.1.4", "2001:db8::1", "gym.home.arpa")
    at_home = Door(behind, store, DoorSettings(names), lambda: NOW)
    for host in ("gym.local", "192.168.1.4:8423", "[2001:db8::1]:8423", "gym.home.arpa"):
        answer = knock(at_home, **{**LAN, "host": host})
        assert who(answer) == NOBODY
        assert answer.header("strict-transport-security") is None, host


def test_a_handler_may_have_answers_kept(store: Store) -> None:
    async def kept(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"Cache-Control", b"private, no-cache")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    answer = knock(Door(kept, store, DoorSettings(), lambda: NOW))
    assert answer.header("cache-control") == "private, no-cache"


def test_there_are_no_websockets(door: Door) -> None:
    messages = []

    async def send(message: Any) -> None:
        messages.append(message)

    asyncio.run(door({"type": "websocket"}, None, send))
    assert messages == [{"type": "websocket.close", "code": 1008}]


def test_a_database_that_fails_is_no_open_door(alone: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> bool:
        raise JournalError("/home/anna/legday.db", "is damaged")

    monkeypatch.setattr(accounts, "has_users", fails)
    answer = knock(alone)
    assert refused(answer) == (503, "database")
    assert answer.header("retry-after") == "5"
    assert answer.json["detail"] == "the journal is damaged", "and not where it is"


# --- who may ---


def test_who_may_what() -> None:
    people = {
        "nobody": NOBODY,
        "read token": Who("a", "a", "athlete", "read"),
        "write token": Who("a", "a", "athlete", "write"),
        "athlete": Who("a", "a", "athlete", "write", "1"),
        "admin's read token": Who("a", "a", "admin", "read"),
        "admin's write token": Who("a", "a", "admin", "write"),
        "admin": Who("a", "a", "admin", "admin", "1"),
        "local": Who("a", None, "local", "admin"),
    }
    mays = ("anyone", "read", "write", "account", "admin-read", "admin", None, "", "everyone")
    expected = {
        "nobody": "100000000", "read token": "110000000", "write token": "111000000",
        "athlete": "111100000", "admin's read token": "110010000", "admin's write token": "111010000",
        "admin": "111111000", "local": "111111000",
    }  # fmt: skip
    for name, one in people.items():
        assert "".join(str(int(may_pass(one, may))) for may in mays) == expected[name], name


def test_an_admin_sees_nobody_elses_entries() -> None:
    admin = Who("anna", "anna", "admin", "admin", "1")
    assert may_see(admin, "anna")
    assert not may_see(admin, "ben")
    assert not may_see(NOBODY, "anna")
