"""How the server runs: flags before the environment, that before a file, and that before defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from legday.errors import LegdayError

FILE = "serve.toml"  # in the user's folder, read if it is there
_NAMES_IN_ENVIRONMENT = "LEGDAY_SERVE_"


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """Settings of the server.

    Attributes
    ----------
    host : str
        Address to listen on.
    port : int
        Port to listen on; 0 for any that is free.
    base_path : str
        What all paths begin with behind a reverse proxy, such as ``/legday``; the proxy passes it on.
    hosts : tuple of str
        Host names by which the server is reached, besides the loopback's.
    trusted_proxies : tuple of str
        Addresses or networks of proxies whose Forwarded header is believed.
    body_mb, upload_mb : float
        Largest body of a request, and of an upload [MB].
    wait_s : float
        Longest pause of a client within a request [s].
    solve_s, read_s : float
        Longest time that a plan may be solved, or an upload read [s].
    connections : int
        Connections served at once; more are refused.
    stop_s : float
        How long running requests may take to end when the server stops [s].
    uploads : int
        Uploads of one person that wait for review; the oldest goes first.
    upload_days : float
        How long an upload waits before it is forgotten [days].
    """

    host: str = "127.0.0.1"
    port: int = 8423
    base_path: str = ""
    hosts: tuple[str, ...] = ()
    trusted_proxies: tuple[str, ...] = ()
    body_mb: float = 2.0
    upload_mb: float = 100.0
    wait_s: float = 20.0
    solve_s: float = 60.0
    read_s: float = 120.0
    connections: int = 500
    stop_s: float = 10.0
    uploads: int = 3
    upload_days: float = 7.0


def load_settings(
    flags: Mapping[str, Any], file: Path | None, environment: Mapping[str, str]
) -> ServeSettings:
    """Give the settings as flags, the environment and a file say.

    Parameters
    ----------
    flags : mapping
        By the names of ServeSettings; None is not said.
    file : Path or None
        A TOML file of the same names; None for ``serve.toml`` in the user's folder, if it is there.
    environment : mapping of str to str
        ``LEGDAY_SERVE_PORT`` and so on; lists with commas between.

    Raises
    ------
    LegdayError
        If the file cannot be read, or a name or value cannot be; every fault at once.
    """
    said = [
        (f"{name} of {place}", name, value)
        for place, table in (_file(file),)
        for name, value in table.items()
    ]
    said += [
        (key, key.removeprefix(_NAMES_IN_ENVIRONMENT).lower(), value)
        for key, value in environment.items()
        if key.startswith(_NAMES_IN_ENVIRONMENT)
    ]
    said += [
        (f"--{name.replace('_', '-')}", name, value) for name, value in flags.items() if value is not None
    ]
    defaults = ServeSettings()
    kinds = {part.name: type(getattr(defaults, part.name)) for part in fields(ServeSettings)}
    found: dict[str, Any] = {}
    faults = []
    for where, name, value in said:
        if name not in kinds:
            faults.append(f"{where} is no setting; there are {', '.join(kinds)}")
            continue
        try:
            found[name] = _value(kinds[name], value)
        except (TypeError, ValueError):
            faults.append(f"{where}: {value!r} is no {_WORDS[kinds[name]]}")
    made = replace(defaults, **found)
    faults += [fault for fault in _faults(made) if not faults]
    if faults:
        raise LegdayError("; ".join(faults))
    return replace(made, base_path=made.base_path.rstrip("/"))


_WORDS = {str: "text", int: "whole number", float: "number", tuple: "list of texts"}


def _value(kind: type, value: Any) -> Any:
    if kind is tuple:
        parts = value.split(",") if isinstance(value, str) else value
        if not all(isinstance(part, str) for part in parts):
            raise TypeError
        return tuple(part.strip() for part in parts if part.strip())
    if isinstance(value, bool) or (kind is str and not isinstance(value, str)):
        raise TypeError
    return kind(value)


def _faults(settings: ServeSettings) -> list[str]:
    found = []
    if not 0 <= settings.port <= 65_535:
        found.append(f"port {settings.port} must be from 0 to 65535")
    if settings.base_path and not settings.base_path.startswith("/"):
        found.append(f"base path {settings.base_path!r} must begin with a slash, such as /legday")
    positive = (
        "body_mb", "upload_mb", "wait_s", "solve_s", "read_s", "connections", "stop_s", "uploads",
        "upload_days",
    )  # fmt: skip
    return found + [
        f"{name} must be more than 0" for name in positive if not 0 < getattr(settings, name) < 1e6
    ]


def _file(path: Path | None) -> tuple[str, Mapping[str, Any]]:
    from legday.app.open_journal import home

    there = path or home() / FILE
    if path is None and not there.is_file():
        return "", {}
    try:
        with there.open("rb") as file:
            return str(there), tomllib.load(file)
    except OSError as fault:
        msg = f"{there}: cannot be read ({fault.strerror}); name a TOML file of settings"
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        msg = f"{there}: not TOML ({fault}); write lines such as port = 8423"
    raise LegdayError(msg)


def settings_of(flags: Mapping[str, Any], file: Path | None = None) -> ServeSettings:
    """Give the settings of this process; see `load_settings`."""
    return load_settings(flags, file, os.environ)
