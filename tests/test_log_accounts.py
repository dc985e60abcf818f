"""Accounts, logins, tokens and slowed attempts, on both databases."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from journals import fill
from legday.errors import LegdayError
from legday.log import Store, accounts, logins, open_store, passwords, throttle
from legday.log.backup import back_up
from legday.log.engine import reading
from legday.log.erase import erase
from legday.log.restore import restore
from legday.log.secret import id_of, is_secret, new_secret

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
DAY = timedelta(days=1)
PASSWORD = "four odd words here"


@pytest.fixture
def store(where: str | Path) -> Iterator[Store]:
    with open_store(where) as opened:
        yield opened


@pytest.fixture
def anna(store: Store) -> accounts.User:
    return accounts.add_user(store, "anna", PASSWORD, NOW, role="admin")


def all_that_is_kept(store: Store) -> str:
    with reading(store.engine) as conn:
        tables = ("users", "logins", "tokens", "throttles")
        return repr([conn.execute(text(f"SELECT * FROM {table}")).all() for table in tables])


# --- accounts ---


def test_a_name_and_an_athlete_have_one_account(store: Store, anna: accounts.User) -> None:
    assert accounts.users_of(store) == [anna]
    assert anna.athlete in store.athletes()
    with pytest.raises(LegdayError, match="an account 'anna' already"):
        accounts.add_user(store, "anna", PASSWORD, NOW, role="athlete")
    with pytest.raises(LegdayError, match="athlete 'anna' with an account already"):
        accounts.add_user(store, "ben", PASSWORD, NOW, role="athlete", athlete="anna")


def test_a_password_is_kept_as_argon2id_at_19_mib(store: Store, anna: accounts.User) -> None:
    _, kept = accounts.user_named(store, "anna") or (None, "")
    assert re.fullmatch(r"\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}", kept)
    assert PASSWORD not in all_that_is_kept(store)
    assert passwords.is_password(PASSWORD, kept)
    assert not passwords.is_password(PASSWORD.upper(), kept)
    assert not passwords.is_password(PASSWORD + " ", kept)
    assert passwords.hash_password(PASSWORD) != kept  # salted


def test_a_hash_of_another_program_at_other_costs_is_known_and_outdated() -> None:
    from argon2 import PasswordHasher

    weak = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(PASSWORD)
    assert passwords.is_password(PASSWORD, weak)
    assert passwords.is_outdated(weak)
    assert not passwords.is_outdated(passwords.hash_password(PASSWORD))


def test_nobodys_password_costs_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a name exists shows neither in the answer nor in the work that is done."""
    from argon2 import PasswordHasher

    costs: list[str] = []
    verify = PasswordHasher.verify

    def watched(self: PasswordHasher, kept: str, password: str) -> bool:
        costs.append(kept.rsplit("$", 2)[0])
        return verify(self, kept, password)

    monkeypatch.setattr(PasswordHasher, "verify", watched)
    assert not passwords.is_password(PASSWORD, None)
    assert not passwords.is_password("nobody has this password", None)
    assert not passwords.is_password(PASSWORD, passwords.hash_password("another one"))
    assert not passwords.is_password("x" * 10_000, passwords.hash_password("another one"))
    assert len(costs) == 4
    assert set(costs) == {"$argon2id$v=19$m=19456,t=2,p=1"}


def test_whoever_removes_an_account_leaves_the_log(store: Store, anna: accounts.User) -> None:
    shown = logins.begin_login(store, "anna", "phone", NOW)
    token = logins.make_token(store, "anna", "script", "read", NOW)
    assert accounts.remove_user(store, "anna")
    assert not accounts.remove_user(store, "anna")
    assert not accounts.has_users(store)
    assert logins.login_shown(store, shown, NOW) is None
    assert logins.token_shown(store, token) is None
    assert "anna" in store.athletes()


# --- secrets ---


def test_a_secret_is_256_bits_by_chance_and_kept_as_its_hash() -> None:
    made = [new_secret() for _ in range(50)]
    assert len({one.text for one in made}) == len({one.id for one in made}) == 50
    for one in made:
        found = re.fullmatch(r"legday_([0-9a-f]{16})_([0-9a-f]{64})", one.text)
        assert found
        assert one.hash == hashlib.sha256(found[2].encode()).hexdigest()
        assert id_of(one.text) == one.id
        assert is_secret(one.text, one.hash)
    assert not is_secret(made[0].text, made[1].hash)


@pytest.mark.parametrize("shown", ["", "legday_", "legday_0_0", "x" * 100_000, "legday_١" + "0" * 80])
def test_what_is_no_secret_of_ours_is_none(shown: str) -> None:
    assert id_of(shown) is None
    assert not is_secret(shown, new_secret().hash)


def test_secrets_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    from legday.log import secret

    compared: list[tuple[str, str]] = []

    def watched(one: str, other: str) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(secret, "compare_digest", watched)
    one = new_secret()
    wrong = one.text[:-1] + ("0" if one.text[-1] != "0" else "1")
    assert is_secret(one.text, one.hash)
    assert not is_secret(wrong, one.hash)
    assert [(len(a), len(b)) for a, b in compared] == [(64, 64)] * 2


# --- logins and tokens ---


def test_a_login_ends_at_once(store: Store, anna: accounts.User) -> None:
    shown, other = (logins.begin_login(store, "anna", name, NOW) for name in ("phone", "laptop"))
    user, login = logins.login_shown(store, shown, NOW) or pytest.fail("not logged in")
    assert (user, login.label) == (anna, "phone")
    assert {one.label for one in logins.logins_of(store, "anna", NOW)} == {"phone", "laptop"}
    assert not logins.end_login(store, "ben", login.id), "another's"
    assert logins.end_login(store, "anna", login.id)
    assert logins.login_shown(store, shown, NOW) is None
    assert logins.login_shown(store, other, NOW)


def test_a_login_ended_by_another_process_is_dead_at_once(store: Store, where: str | Path) -> None:
    accounts.add_user(store, "anna", PASSWORD, NOW, role="admin")
    shown = logins.begin_login(store, "anna", "phone", NOW)
    assert logins.login_shown(store, shown, NOW)
    with open_store(where) as other:
        accounts.set_password(other, "anna", "four other words here")
    assert logins.login_shown(store, shown, NOW) is None


def test_a_login_nobody_used_is_over_and_no_login_lives_longer_than_a_year(
    store: Store, anna: accounts.User
) -> None:
    shown = logins.begin_login(store, "anna", "phone", NOW)
    assert logins.login_shown(store, shown, NOW + 90 * DAY)
    assert logins.login_shown(store, shown, NOW + 91 * DAY) is None
    assert logins.logins_of(store, "anna", NOW + 91 * DAY) == []
    day = NOW
    for _ in range(6):
        day += 60 * DAY
        _, login = logins.login_shown(store, shown, day) or pytest.fail("over too early")
        assert logins.is_due(login, day)
        logins.note_seen(store, login, day)
    assert not logins.is_due(logins.logins_of(store, "anna", day)[0], day + timedelta(minutes=59))
    assert logins.login_shown(store, shown, NOW + 366 * DAY) is None


def test_what_is_shown_is_never_kept(store: Store, anna: accounts.User) -> None:
    shown = logins.begin_login(store, "anna", "phone", NOW)
    token = logins.make_token(store, "anna", "script", "write", NOW)
    kept = all_that_is_kept(store)
    assert "phone" in kept
    for text_shown in (shown, token):
        assert text_shown not in kept
        assert text_shown.rsplit("_", 1)[1] not in kept


def test_a_login_is_no_token_and_a_token_no_login(store: Store, anna: accounts.User) -> None:
    shown = logins.begin_login(store, "anna", "phone", NOW)
    token = logins.make_token(store, "anna", "script", "read", NOW)
    assert logins.token_shown(store, shown) is None
    assert logins.login_shown(store, token, NOW) is None
    user, found = logins.token_shown(store, token) or pytest.fail("no token")
    assert (user.name, found.scope, found.seen_ms) == ("anna", "read", 0)
    assert not logins.end_token(store, "ben", found.id)
    assert logins.end_token(store, "anna", found.id)
    assert logins.token_shown(store, token) is None


def test_a_new_password_ends_all_logins_but_the_one_that_asks(store: Store, anna: accounts.User) -> None:
    shown = [logins.begin_login(store, "anna", name, NOW) for name in ("here", "phone", "laptop")]
    token = logins.make_token(store, "anna", "script", "read", NOW)
    assert accounts.set_password(store, "anna", "four other words", but=id_of(shown[0]))
    assert [logins.login_shown(store, one, NOW) is not None for one in shown] == [True, False, False]
    assert logins.token_shown(store, token), "programs go on"
    assert not accounts.set_password(store, "ben", "four other words")


def test_logins_do_not_pile_up(store: Store, anna: accounts.User) -> None:
    for at in range(logins.MOST + 2):
        logins.begin_login(store, "anna", f"phone {at}", NOW + timedelta(seconds=at))
    found = logins.logins_of(store, "anna", NOW + DAY)
    assert len(found) == logins.MOST
    assert found[0].label == f"phone {logins.MOST + 1}"
    assert "phone 1" not in {one.label for one in found}


# --- attempts ---


def tries(store: Store, account: str, address: str, at_s: float) -> int:
    return throttle.attempt(store, account, address, round(1e12 + 1000 * at_s))


def test_waits_double_to_a_quarter_of_an_hour(store: Store) -> None:
    now, waits = 0, []
    assert [tries(store, "anna", "192.0.2.1", 0) for _ in range(5)] == [0] * 5
    for _ in range(13):
        wait = tries(store, "anna", "192.0.2.1", now)
        waits.append(wait)
        now += wait
        assert tries(store, "anna", "192.0.2.1", now) == 0
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]


def test_an_account_is_slowed_from_all_addresses_at_once_whether_it_exists_or_not(
    store: Store, anna: accounts.User
) -> None:
    for name in ("anna", "nobody"):
        found = [tries(store, name, f"192.0.2.{at}", 0) for at in range(7)]
        assert found == [0, 0, 0, 0, 0, 1, 1], name


def test_an_address_is_slowed_for_all_accounts(store: Store) -> None:
    found = [tries(store, f"name {at}", "192.0.2.1", 0) for at in range(22)]
    assert found == [0] * 20 + [1, 1]
    assert tries(store, "anna", "192.0.2.2", 0) == 0


def test_a_block_of_ipv6_counts_as_one_address(store: Store) -> None:
    found = [tries(store, f"name {at}", f"2001:db8:1:2::{at:x}", 0) for at in range(21)]
    assert found[-1] == 1
    assert tries(store, "name", "2001:db8:1:3::1", 0) == 0


def test_guesses_from_elsewhere_lock_out_neither_the_machine_nor_who_logged_in_there_lately(
    store: Store,
) -> None:
    assert tries(store, "anna", "198.51.100.7", 0) == 0
    throttle.succeeded(store, "anna", "198.51.100.7", 10**12)
    for at in range(30):
        tries(store, "anna", f"192.0.2.{at}", 1)
    assert tries(store, "anna", "203.0.113.9", 1) > 0
    assert tries(store, "anna", throttle.HERE, 1) == 0
    assert tries(store, "anna", "198.51.100.7", 1) == 0
    there = [tries(store, "anna", "198.51.100.7", 2) for _ in range(6)]
    assert there[-1] > 0, "but there, too, guesses are counted"


def test_an_own_account_buys_no_further_guesses(store: Store) -> None:
    for at in range(15):
        assert tries(store, f"name {at}", "192.0.2.1", 0) == 0
        assert tries(store, "mallory", "192.0.2.1", 0) == 0
        throttle.succeeded(store, "mallory", "192.0.2.1", 10**12)
    found = [tries(store, f"other {at}", "192.0.2.1", 0) for at in range(6)]
    assert found[-1] > 0


def test_a_restart_forgets_no_attempt_and_a_day_all(store: Store, where: str | Path) -> None:
    for _ in range(5):
        tries(store, "anna", "192.0.2.1", 0)
    with open_store(where) as again:
        assert tries(again, "anna", "192.0.2.1", 0) == 1
        assert tries(again, "anna", "192.0.2.1", 86_401) == 0
        assert [tries(again, "anna", "192.0.2.1", 86_401) for _ in range(4)] == [0] * 4


def test_attempts_name_nobody(store: Store) -> None:
    tries(store, "anna", "192.0.2.1", 0)
    kept = all_that_is_kept(store)
    assert "account:" in kept
    assert "anna" not in kept
    assert "192.0.2.1" not in kept


# --- erasing, and copies ---


def test_erasing_a_person_takes_their_account_everywhere(where: str | Path, tmp_path: Path) -> None:
    journal = where if isinstance(where, Path) else None
    with open_store(where) as store:
        fill(store, 8)
        accounts.add_user(store, "Anna's", PASSWORD, NOW, role="admin", athlete="anna-maria")
        accounts.add_user(store, "ben", PASSWORD, NOW, role="athlete")
        shown = logins.begin_login(store, "Anna's", "Annas Telefon", NOW)
        token = logins.make_token(store, "Anna's", "script", "write", NOW)
        throttle.succeeded(store, "Anna's", "192.0.2.1", 10**12)
        erase(store.engine, store.name, journal, "anna-maria")
        assert [one.name for one in accounts.users_of(store)] == ["ben"]
        assert logins.login_shown(store, shown, NOW) is None
        assert logins.token_shown(store, token) is None
        kept = all_that_is_kept(store)
        assert "Anna" not in kept
        assert "known:" not in kept
        with pytest.raises(LegdayError, match="was erased from this journal"):
            accounts.add_user(store, "Anna's", PASSWORD, NOW, role="admin", athlete="anna-maria")
    if journal:
        for path in tmp_path.iterdir():
            assert b"Annas Telefon" not in path.read_bytes(), path


def test_who_logged_nothing_can_be_erased(where: str | Path) -> None:
    with open_store(where) as store:
        accounts.add_user(store, "anna", PASSWORD, NOW, role="admin")
        erase(store.engine, store.name, where if isinstance(where, Path) else None, "anna")
        assert not accounts.has_users(store)


def test_a_backup_brings_back_no_login_and_no_old_password(where: str | Path, tmp_path: Path) -> None:
    backup = tmp_path / "copy"
    with open_store(where) as store:
        fill(store, 8)
        accounts.add_user(store, "anna", PASSWORD, NOW, role="admin", athlete="anna-maria")
        accounts.add_user(store, "gone", PASSWORD, NOW, role="athlete")
        shown = logins.begin_login(store, "anna", "stolen phone", NOW)
        token = logins.make_token(store, "gone", "script", "write", NOW)
        back_up(store.engine, store.name, backup)
        accounts.set_password(store, "anna", "four other words")
        accounts.remove_user(store, "gone")
    restore(backup, where, NOW)
    with open_store(where) as store:
        assert [one.name for one in accounts.users_of(store)] == ["anna"]
        _, kept = accounts.user_named(store, "anna") or (None, "")
        assert passwords.is_password("four other words", kept)
        assert logins.login_shown(store, shown, NOW) is None
        assert logins.token_shown(store, token) is None


def test_a_backup_on_an_empty_disk_brings_accounts_but_nothing_that_was_let_in(tmp_path: Path) -> None:
    with open_store(tmp_path / "first") as store:
        accounts.add_user(store, "anna", PASSWORD, NOW, role="admin")
        shown = logins.begin_login(store, "anna", "phone", NOW)
        token = logins.make_token(store, "anna", "script", "write", NOW)
        back_up(store.engine, store.name, tmp_path / "copy")
    restore(tmp_path / "copy", tmp_path / "second", NOW)
    with open_store(tmp_path / "second") as store:
        _, kept = accounts.user_named(store, "anna") or (None, "")
        assert passwords.is_password(PASSWORD, kept)
        assert logins.login_shown(store, shown, NOW) is None
        assert logins.token_shown(store, token) is None


def test_a_hash_is_kept_at_todays_costs_only_while_the_password_is_the_same(store: Store) -> None:
    accounts.add_user(store, "anna", PASSWORD, NOW, role="admin")
    found: Any = accounts.user_named(store, "anna")
    accounts.set_password(store, "anna", "four other words")
    accounts.rehash(store, "anna", found[1], PASSWORD)
    _, kept = accounts.user_named(store, "anna") or (None, "")
    assert passwords.is_password("four other words", kept)
