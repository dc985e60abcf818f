"""``legday serve --lan``: HTTPS at home, and how a phone gets there. No word leaves this machine."""

from __future__ import annotations

import asyncio
import io
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from legday.errors import LegdayError

if TYPE_CHECKING:
    from ssl import SSLContext

    from legday.app.local_authority import Certified
    from legday.log.store import Store

_ELSEWHERE = ("192.0.2.1", 9)  # kept for documentation (RFC 5737): nothing is sent there
PATH = "/authority.crt"


@dataclass(frozen=True, slots=True)
class Lan:
    """How the server is reached on its network.

    Attributes
    ----------
    url : str
        What a phone opens.
    certified : Certified
        Certificate, key, and the hosts that they hold for.
    """

    url: str
    certified: Certified


def prepare(port: int, base_path: str, now: datetime, host: str | None = None) -> Lan:
    """Get ready to serve on the local network.

    Parameters
    ----------
    port : int
        On which is served.
    base_path : str
        What paths begin with.
    now : datetime
        The moment, with its zone.
    host : str, optional
        Name or address by which phones reach this machine; by default ``NAME.local`` and the address of
        this machine on its network.

    Raises
    ------
    LegdayError
        If the port is 0, the machine is on no network, the name is one of the internet, or the authority
        cannot be used.
    """
    from legday.app.local_authority import FOLDER, certify
    from legday.app.open_journal import home
    from legday.show.web.peer import is_of_home

    if not port:
        msg = "--lan needs a port that stays, for phones to come back to; leave --port 0 away"
        raise LegdayError(msg)
    if host and not is_of_home(host.lower()):
        msg = (
            f"--lan-host {host}: say an address or a name in .local; a public name gets a public certificate"
        )
        raise LegdayError(f"{msg} from a proxy")

    hosts = (host.lower(),) if host else (local_name(), own_address())
    certified = certify(home() / FOLDER, hosts, now)
    # A name stays when the address changes; but not every network knows names.
    chosen = next((one for one in certified.hosts if host or _is_known(one)), certified.hosts[-1])
    shown = f"[{chosen}]" if ":" in chosen else chosen
    return Lan(f"https://{shown}:{port}{base_path}", certified)


def check_accounts(store: Store) -> None:
    """See that somebody may log in.

    Raises
    ------
    LegdayError
        If there is no account.
    """
    from legday.log.accounts import has_users

    if not has_users(store):
        msg = f"{store.name}: has no account, and others can reach this server"
        raise LegdayError(f"{msg}; make one first with legday user add NAME")


async def keep_fresh(context: SSLContext, renew: Callable[[], Certified], every_s: float = 86_400) -> None:
    """Once a day see whether the certificate is to be renewed, for those who connect from then on.

    Parameters
    ----------
    context : ssl.SSLContext
        Of the server.
    renew : callable
        Calls `legday.app.local_authority.certify` with the day's date.
    """
    while True:
        await asyncio.sleep(every_s)
        made = await asyncio.to_thread(renew)
        context.load_cert_chain(made.certificate, made.key)


def words(lan: Lan) -> Iterator[str]:
    """Say where the server is, and how a phone comes to trust it."""
    yield f"On this network: {lan.url}/app"
    yield from qr(f"{lan.url}/app").splitlines()
    for host in lan.certified.left_out:
        yield f"Not by {host}: the authority was made before, for {', '.join(lan.certified.hosts)}."
    yield "Trust it once on each phone:"
    yield f"  1. Open {lan.url}{PATH} and go on past the warning; the file is loaded."
    yield "  2. iPhone: Settings > General > VPN & Device Management > install the profile; then"
    yield "     Settings > General > About > Certificate Trust Settings > switch it on."
    yield "     Android: Settings > Security > Encryption & credentials > Install a certificate > CA."
    yield "  3. Compare its SHA-256 before you agree:"
    half = len(lan.certified.fingerprint) // 2 + 1
    yield f"     {lan.certified.fingerprint[:half]}"
    yield f"     {lan.certified.fingerprint[half:]}"
    yield f"It vouches for {' and '.join(lan.certified.hosts)} and for nothing else."


def qr(text: str) -> str:
    """Give a QR code (ISO/IEC 18004) as lines for a terminal, two modules a character."""
    import segno

    out = io.StringIO()
    segno.make(text, error="m", micro=False).terminal(out, compact=True)
    return out.getvalue()


def local_name() -> str:
    """Give this machine's name on its network (RFC 6762)."""
    return socket.gethostname().partition(".")[0].lower() + ".local"


def own_address() -> str:
    """Give this machine's address on its network.

    Raises
    ------
    LegdayError
        If it is on none.
    """
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(_ELSEWHERE)
            address: str = probe.getsockname()[0]
    except OSError:
        address = "127.0.0.1"
    if address.startswith("127.") or address == "0.0.0.0":  # noqa: S104
        msg = "this machine is on no network; join one, or name the address with --lan-host"
        raise LegdayError(msg)
    return address


def _is_known(host: str) -> bool:
    try:
        socket.getaddrinfo(host, None)
    except OSError:
        return False
    return True
