"""The command user, and the words of serve --lan."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from legday.errors import LegdayError
from legday.log import open_store
from legday.show import lan
from legday.show.cli import cli, main

PASSWORD = "four odd words here\n"
NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    monkeypatch.delenv("LEGDAY_DB", raising=False)
    return tmp_path


def user(*arguments: str, given: str = PASSWORD) -> str:
    found = CliRunner().invoke(cli, ["user", *arguments], input=given, catch_exceptions=False)
    assert found.exit_code == 0
    return found.output


def test_accounts_are_made_listed_reset_and_removed() -> None:
    assert user("add", "Anna", "--password-stdin").startswith("anna: may log in from now on, as an admin.")
    user("add", "ben", "--password-stdin")
    assert [line.split()[:2] for line in user("list").splitlines()] == [["anna", "admin"], ["ben", "athlete"]]
    assert "every device is logged out" in user(
        "password", "ben", "--password-stdin", given="four other words\n"
    )
    found = json.loads(user("list", "--json"))
    assert [set(one) for one in found] == [{"name", "athlete", "role", "made_ms"}] * 2
    assert "removed" in user("remove", "ben", "--yes")
    assert user("list").splitlines()[0].startswith("anna")
    user("remove", "anna", "--yes")
    assert user("list").startswith("No account")


def test_without_a_terminal_a_password_is_not_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["user", "add", "anna"])
    assert done.value.code == 2
    assert "--password-stdin" in capsys.readouterr().err


def test_no_password_is_taken_from_the_command_line() -> None:
    """There others could read it."""
    assert "--password " not in CliRunner().invoke(cli, ["user", "add", "--help"]).output


def test_the_network_is_served_only_with_an_account(home: Path) -> None:
    with open_store(home / "legday.db") as store:
        with pytest.raises(LegdayError, match=r"has no account.*legday user add NAME"):
            lan.check_accounts(store)
        user("add", "anna", "--password-stdin")
        lan.check_accounts(store)


def test_a_phone_is_told_where_and_whom_to_trust(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "local_name", lambda: "gym.local")
    monkeypatch.setattr(lan, "own_address", lambda: "192.168.1.4")
    monkeypatch.setattr(lan, "_is_known", lambda host: host == "192.168.1.4")
    found = lan.prepare(8423, "/legday", NOW)
    assert found.url == "https://192.168.1.4:8423/legday"
    said = "\n".join(lan.words(found))
    assert f"{found.url}/app" in said
    assert f"{found.url}/authority.crt" in said
    assert found.certified.fingerprint in said.replace("\n     ", "")
    assert "It vouches for gym.local and 192.168.1.4 and for nothing else." in said
    monkeypatch.setattr(lan, "own_address", lambda: "192.168.1.9")
    assert lan.prepare(8423, "", NOW).url == "https://gym.local:8423", "the name stays"
    assert "Not by 192.168.1.9" in "\n".join(lan.words(lan.prepare(8423, "", NOW)))


def test_only_a_name_of_the_network_will_do() -> None:
    assert lan.prepare(8423, "", NOW, "Gym.local").url == "https://gym.local:8423"
    for host in ("gym.example.com", "com"):
        with pytest.raises(LegdayError, match="a public name gets a public certificate"):
            lan.prepare(8423, "", NOW, host)
    with pytest.raises(LegdayError, match="a port that stays"):
        lan.prepare(0, "", NOW)


def test_the_qr_code_is_that_of_the_address() -> None:
    """Its modules are those of the standard's symbol, two a character, with the quiet zone around."""
    import segno

    text = "https://192.168.1.4:8423/app"
    rows = [row for row in lan.qr(text).splitlines() if row.strip()]
    width = segno.make(text, error="m", micro=False).symbol_size(border=4)[0]
    assert {len(row) for row in rows} == {width}
    assert len(rows) == -(-width // 2)
