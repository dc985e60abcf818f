"""Commands of accounts: who may come in by the server. Whoever may write to the journal may do this."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.asking import agree, can_ask, now, open_journal, say

if TYPE_CHECKING:
    from legday.log.accounts import User

_from_stdin = click.option(
    "--password-stdin", "from_stdin", is_flag=True, help="Read the password from standard input."
)


@click.group()
def user() -> None:
    """Accounts of the server: add, list, password, remove.

    While there is none, only this machine itself is let in.
    """


@user.command()
@click.argument("name")
@click.option("--admin/--no-admin", default=None, help="May list accounts; the first may.")
@click.option(
    "--of", metavar="ATHLETE", help="An athlete of the journal whose log it is; the first gets that of me."
)
@_from_stdin
@options.whole_journal
def add(
    name: str, *, admin: bool | None, of: str | None, from_stdin: bool, db: str | None, as_json: bool
) -> None:
    """Make the account NAME; the password is asked for.

    \b
    legday user add anna
    legday user add ben --of ben
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.app import accounts

    password = _password(from_stdin=from_stdin)
    with open_journal(db, create=True, whole=True) as journal:
        made = accounts.add_user(journal.store, name, password, now(), admin=admin, athlete=of)
    say(as_json, made, lambda: _made(made))


def _made(made: User) -> Iterator[str]:
    yield f"{made.name}: may log in from now on{', as an admin' if made.role == 'admin' else ''}."
    yield f"Serve: {options.called()} serve --lan"


@user.command("list")
@options.whole_journal
def list_users(db: str | None, *, as_json: bool) -> None:
    """List the accounts, oldest first."""
    from legday.log.accounts import users_of

    with open_journal(db, whole=True) as journal:
        found = users_of(journal.store)

    def lines() -> Iterator[str]:
        for one in found:
            yield f"{one.name}  {one.role}  since {datetime.fromtimestamp(one.made_ms / 1000, UTC):%Y-%m-%d}"
        if not found:
            yield f"No account; make one with {options.called()} user add NAME"

    say(as_json, found, lines)


@user.command()
@click.argument("name")
@_from_stdin
@options.whole_journal
def password(name: str, *, from_stdin: bool, db: str | None, as_json: bool) -> None:
    """Set the password of NAME anew; all its devices are logged out, its tokens stay."""
    from legday.app import accounts

    new = _password(from_stdin=from_stdin)
    with open_journal(db, whole=True) as journal:
        accounts.change_password(journal.store, name, new)
    say(as_json, {"name": name}, lambda: [f"{name}: the password is set, and every device is logged out."])


@user.command()
@click.argument("name")
@options.whole_journal
@options.yes
def remove(name: str, *, db: str | None, as_json: bool, yes: bool) -> None:
    """Remove the account NAME, its logins and tokens; what was logged stays in the journal."""
    from legday.app import accounts

    with open_journal(db, whole=True) as journal:
        agree(f"Remove the account {name!r}? What was logged stays.", yes=yes)
        accounts.remove_user(journal.store, name)
    say(as_json, {"name": name}, lambda: [f"{name}: removed. Erase what was logged with legday erase."])


def _password(*, from_stdin: bool) -> str:
    """Ask for a new password, twice; or read it from standard input, up to the end of its line."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not can_ask():
        msg = "a password is needed; add --password-stdin and send it on standard input"
        raise LegdayError(msg)
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))


COMMANDS = (user,)
