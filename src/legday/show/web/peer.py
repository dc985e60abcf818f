"""Who is at the other end of a request, and what it asks for by name: told by its headers, none believed.

Forwarded headers count only from proxies that were named; of several in a row the last that was not named
is the client. ``Host`` must be one of our names, else a name that somebody points at us (DNS rebinding) would
make their page ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

from legday.errors import LegdayError

Network = IPv4Network | IPv6Network
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-real-ip", "via")
SAFE = ("GET", "HEAD", "OPTIONS")
_HERE = "localhost"
_OF_HOME = (
    ".local",
    ".home.arpa",
    ".internal",
    ".lan",
)  # RFC 6762, RFC 8375, ICANN's resolution 2024.07.29.06


@dataclass(frozen=True, slots=True)
class Peer:
    """The other end of a request.

    Attributes
    ----------
    address : str
        Of the client, as the nearest proxy that is named has it; ``unknown`` if there is none.
    direct : bool
        Whether it is this machine itself, with nothing between that says so.
    scheme : {"http", "https"}
        How it came to us, or to the proxy.
    host : str
        What it asked for, ``name`` or ``name:port``, in small letters; empty if it said none, or several.
    """

    address: str
    direct: bool
    scheme: str
    host: str

    @property
    def name(self) -> str:
        """The host without its port; an IPv6 address without brackets."""
        if self.host.startswith("["):
            return self.host[1:].partition("]")[0]
        return self.host.partition(":")[0]

    @property
    def origin(self) -> str:
        """The origin of pages that we serve to it."""
        return f"{self.scheme}://{self.host}"

    @property
    def is_private(self) -> bool:
        """Whether nobody on the way can read along: HTTPS, or it never leaves the machine."""
        return self.scheme == "https" or self.direct


def networks(named: Iterable[str]) -> tuple[Network, ...]:
    """Read addresses and networks of proxies.

    Raises
    ------
    LegdayError
        If one is neither.
    """
    found = []
    for one in named:
        try:
            found.append(ip_network(one, strict=False))
        except ValueError:
            msg = f"trusted proxy {one!r} is no address; write one like 192.0.2.7 or 10.0.0.0/8"
            raise LegdayError(msg) from None
    return tuple(found)


def is_loopback(name: str) -> bool:
    """Tell whether a host is this machine's own name or address for itself."""
    address = _address(name)
    return name == _HERE or (address is not None and address.is_loopback)


def is_of_home(name: str) -> bool:
    """Tell whether a host is of a local network alone: an address, or a name no public authority signs."""
    return name == _HERE or _address(name) is not None or name.endswith(_OF_HOME)


def headers_of(scope: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give the headers of a request: all values of each, by name in small letters."""
    found: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return found


def peer_of(scope: Mapping[str, Any], headers: Mapping[str, list[str]], trusted: tuple[Network, ...]) -> Peer:
    """Give the other end of a request.

    Parameters
    ----------
    scope : mapping
        Of ASGI.
    headers : mapping
        Of `headers_of`.
    trusted : tuple of network
        Of proxies.
    """
    client = scope.get("client")
    address, scheme = client[0] if client else "unknown", scope.get("scheme", "http")
    hosts = headers.get("host", [])
    host = hosts[0].lower() if len(hosts) == 1 else ""
    if _is_among(address, trusted):
        steps = [step.strip() for line in headers.get("x-forwarded-for", []) for step in line.split(",")]
        while steps and _is_among(address, trusted):
            address = _plain(steps.pop())
        said = ",".join(headers.get("x-forwarded-proto", [])).rpartition(",")[2].strip().lower()
        scheme = said if said in ("http", "https") else scheme
        return Peer(address, direct=False, scheme=scheme, host=host)
    between = any(name in headers for name in FORWARDED)
    return Peer(address, direct=is_loopback(address) and not between, scheme=scheme, host=host)


def is_cross_site(peer: Peer, headers: Mapping[str, list[str]]) -> bool:
    """Tell whether a browser says that a page of somebody else sends the request."""
    origins, sites = headers.get("origin", []), headers.get("sec-fetch-site", [])
    foreign = any(origin != peer.origin for origin in origins)
    return foreign or any(site not in ("same-origin", "none") for site in sites)


def is_from_our_page(peer: Peer, headers: Mapping[str, list[str]]) -> bool:
    """Tell whether a browser says that a page of ours sends the request."""
    said = headers.get("origin") or headers.get("sec-fetch-site")
    return bool(said) and not is_cross_site(peer, headers)


def _is_among(address: str, trusted: tuple[Network, ...]) -> bool:
    found = _address(address)
    return found is not None and any(found in network for network in trusted)


def _plain(step: str) -> str:
    """An address of X-Forwarded-For without port and brackets, which some proxies add."""
    if step.startswith("["):
        return step[1:].partition("]")[0]
    return step.partition(":")[0] if step.count(":") == 1 else step


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
