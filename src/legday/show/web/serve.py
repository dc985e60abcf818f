"""`legday serve`: the server on its port, until it is told to stop."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options

if TYPE_CHECKING:
    from legday.show.web.settings import ServeSettings


@click.command()
@click.option(
    "--host", metavar="ADDRESS", help="Address to listen on; default 127.0.0.1, this machine alone."
)
@click.option(
    "--port", type=int, metavar="N", help="Port to listen on; default 8423, 0 for any that is free."
)
@click.option(
    "--base-path", metavar="PATH", help="What all paths begin with behind a proxy, such as /legday."
)
@click.option("--hosts", metavar="NAME,..", help="Names by which the server is reached from elsewhere.")
@click.option("--trusted-proxies", metavar="ADDRESS,..", help="Proxies whose Forwarded header is believed.")
@click.option(
    "--settings",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file of settings; default serve.toml in LEGDAY_HOME, if it is there.",
)
@options.db
def serve(file: Path | None, db: str | None, **flags: Any) -> None:
    """Serve the journal to the phone app and to programs, until Ctrl-C.

    Each setting may stand in a file, in the environment (LEGDAY_SERVE_PORT) or in a flag; the last wins.

    \b
    legday serve
    legday serve --port 9000 --base-path /legday
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.show.web.settings import settings_of

    run(db, settings_of(flags, file))


def run(db: str | None, settings: ServeSettings) -> None:
    """Serve until a signal comes; what is under way may end.

    Raises
    ------
    LegdayError
        If the port cannot be had, or the journal not be opened.
    """
    listening = listen(settings.host, settings.port)
    import uvicorn

    from legday.show.web import logs
    from legday.show.web.app import make_app

    logs.begin()
    app = make_app(db, settings)
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # the door reads them, and believes only who is named
        ws="none",
        limit_concurrency=settings.connections,
        timeout_graceful_shutdown=round(settings.stop_s),
        lifespan="on",
    )
    address = f"http://{_spelled(settings.host)}:{listening.getsockname()[1]}{settings.base_path}/"
    click.echo(f"legday serves {address}  (Ctrl-C ends it)", err=True)
    uvicorn.Server(config).run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises
    ------
    LegdayError
        If it cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as fault:
        msg = f"{host} port {port}: cannot be had ({fault.strerror}); say another one with --port"
        raise LegdayError(msg) from None


def _spelled(host: str) -> str:
    return f"[{host}]" if ":" in host else host
