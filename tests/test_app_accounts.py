"""Accounts: names, passwords, whose log the first one gets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legday.app import accounts
from legday.errors import LegdayError
from legday.log import Store, open_store
from legday.log.accounts import user_named
from legday.log.passwords import is_outdated, is_password
from legday.log.person import default_athlete
from legday.log.throttle import HERE

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
PASSWORD = "four odd words here"


@pytest.fixture
def store(sqlite_file: Path) -> Iterator[Store]:
    with open_store(sqlite_file) as opened:
        yield opened


def test_the_first_account_is_an_admins_and_takes_over_what_was_logged_before(store: Store) -> None:
    me = default_athlete(store.engine, store.name, create=True)
    first = accounts.add_user(store, "Anna", PASSWORD, NOW)
    second = accounts.add_user(store, "ben", PASSWORD, NOW)
    assert (first.name, first.athlete, first.role) == ("anna", me, "admin")
    assert (second.name, second.athlete, second.role) == ("ben", "ben", "athlete")
    assert accounts.add_user(store, "carl", PASSWORD, NOW, admin=True).role == "admin"


def test_an_account_is_of_an_athlete_who_is_there(store: Store) -> None:
    accounts.add_user(store, "anna", PASSWORD, NOW)
    with pytest.raises(LegdayError, match="nobody called 'carl' in the journal; there are: anna"):
        accounts.add_user(store, "ben", PASSWORD, NOW, athlete="carl")
    with pytest.raises(LegdayError, match="'anna' with an account already"):
        accounts.add_user(store, "ben", PASSWORD, NOW, athlete="anna")


@pytest.mark.parametrize(
    "name", ["", " ", "me", "ME", "a b", "a/b", "a\n", "x" * 65, "me-0123456789ab", "<b>", "a'"]
)
def test_what_is_no_name(store: Store, name: str) -> None:
    if name == "a\n":
        assert accounts.account_name(name) == "a"
        return
    with pytest.raises(LegdayError, match="is no name of an account"):
        accounts.add_user(store, name, PASSWORD, NOW)


@pytest.mark.parametrize("name", ["anna", "Anna.B_c-d@gym", "Zoë", "Ｊürgen", "李", "x" * 64])
def test_names_of_people(store: Store, name: str) -> None:
    kept = accounts.add_user(store, name, PASSWORD, NOW).name
    found = accounts.log_in(store, name.upper(), PASSWORD, "", HERE, now=NOW)
    assert isinstance(found, accounts.LoggedIn)
    assert found.user.name == kept


@pytest.mark.parametrize(
    "password",
    [
        "", "x7#kQ2", "password", "12345678", "qwertyuiop", "iloveyou1", "Passw0rd!", "anna-maria-1",
        "legday2026", "aaaaaaaaaaaaaaaa", "x" * 2000, "letmein123", "trustno1", "abcdefgh12",
    ],
)  # fmt: skip
def test_easy_passwords_are_refused(password: str) -> None:
    with pytest.raises(LegdayError, match="password"):
        accounts.check_password("anna-maria", password)


@pytest.mark.parametrize(
    "password",
    [
        "four odd words here", "kniebeuge regen lampe", "x7#kQ2vP9z", "наша большая собака", "🏋️ müde 🦵 kalt",
        "a sentence as long as one cares to type, of sixty four letters and many more, is no trouble at all",
    ],
)  # fmt: skip
def test_any_hard_password_will_do_whatever_it_is_made_of(password: str) -> None:
    accounts.check_password("anna", password)


def test_an_outdated_hash_is_renewed_when_its_owner_logs_in(store: Store) -> None:
    from argon2 import PasswordHasher
    from sqlalchemy import update

    from legday.log.engine import writing
    from legday.log.schema import users

    accounts.add_user(store, "anna", PASSWORD, NOW)
    weak = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(PASSWORD)
    with writing(store.engine) as conn:
        conn.execute(update(users).values(password=weak))
    assert accounts.log_in(store, "anna", PASSWORD, "", HERE, now=NOW)
    _, kept = user_named(store, "anna") or (None, "")
    assert not is_outdated(kept)
    assert is_password(PASSWORD, kept)


def test_labels_are_one_line_that_can_be_printed() -> None:
    assert accounts.label_of("Anna's\n\x1b[31m phone\u202e") == "Anna's [31m phone"
    assert accounts.label_of("") == "unnamed"
    assert len(accounts.label_of("x" * 500)) == accounts.LONGEST_LABEL


def test_a_password_set_on_the_command_line_and_an_account_that_is_not_there(store: Store) -> None:
    accounts.add_user(store, "anna", PASSWORD, NOW)
    accounts.change_password(store, "Anna", "four other odd words")
    assert accounts.log_in(store, "anna", PASSWORD, "", HERE, now=NOW) is None
    assert accounts.log_in(store, "anna", "four other odd words", "", HERE, now=NOW)
    for act in (accounts.remove_user, lambda s, n: accounts.change_password(s, n, "four other odd words")):
        with pytest.raises(LegdayError, match="there is no account 'ben'; there are: anna"):
            act(store, "ben")
