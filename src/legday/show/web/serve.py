"""`legday serve`: the server on its port, until it is told to stop."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legday.errors import LegdayError
from legday.show import options
from legday.show.web import sparing

if TYPE_CHECKING:
    import uvicorn

    from legday.show.lan import Lan
    from legday.show.web.settings import ServeSettings

EVERYWHERE = "0.0.0.0"  # noqa: S104 - with --lan only: by HTTPS, and with an account


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
@click.option("--lan", is_flag=True, help="HTTPS on the local network, for phones; shows how they get here.")
@click.option(
    "--lan-host", metavar="NAME", help="Name or address by which phones reach this machine; with --lan."
)
@click.option(
    "--settings",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file of settings; default serve.toml in LEGDAY_HOME, if it is there.",
)
@options.db
def serve(*, file: Path | None, db: str | None, lan: bool, lan_host: str | None, **flags: Any) -> None:
    """Serve the journal to the phone app and to programs, until Ctrl-C.

    Each setting may stand in a file, in the environment (LEGDAY_SERVE_PORT) or in a flag; the last wins.

    \b
    legday serve
    legday serve --lan
    legday serve --port 9000 --base-path /legday
    """  # noqa: D301 -- the backspace is click's mark of lines to be left alone
    from legday.show.web.settings import ServeSettings, settings_of

    settings = settings_of(flags, file)
    if not (lan or lan_host):
        run(db, settings)
        return
    from legday.show.asking import now
    from legday.show.lan import prepare

    found = prepare(settings.port, settings.base_path, now(), lan_host)
    host = EVERYWHERE if settings.host == ServeSettings().host else settings.host
    run(db, replace(settings, host=host, hosts=(*settings.hosts, *found.certified.hosts)), found)


def run(db: str | None, settings: ServeSettings, lan: Lan | None = None) -> None:
    """Serve until a signal comes; what is under way may end.

    Parameters
    ----------
    db : str or None
        The journal; None for the user's own.
    settings : ServeSettings
    lan : Lan, optional
        How it is reached on its network, by HTTPS.

    Raises
    ------
    LegdayError
        If the port cannot be had, or the journal not be opened.
    """
    listening = listen(settings.host, settings.port)
    sparing.spare()
    import uvicorn

    from legday.app.build_client import try_to_build_client
    from legday.show.lan import check_accounts, words
    from legday.show.web import logs
    from legday.show.web.app import make_app
    from legday.show.web.wire import wire

    try_to_build_client(lambda line: click.echo(line, err=True))
    logs.begin()
    app = make_app(db, settings)
    if lan:
        check_accounts(app.state.serving.store)
    config = uvicorn.Config(
        app,
        http=wire(settings.wait_s),
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # the door reads them, and believes only who is named
        ws="none",
        limit_concurrency=settings.connections,
        timeout_graceful_shutdown=round(settings.stop_s),
        lifespan="on",
        ssl_certfile=lan.certified.certificate if lan else None,
        ssl_keyfile=lan.certified.key if lan else None,
    )
    server = uvicorn.Server(config)
    stop, streams = server.shutdown, app.state.serving.news

    async def shutdown(sockets: list[socket.socket] | None = None) -> None:
        streams.end()  # else it would wait for those who listen
        await stop(sockets)

    server.shutdown = shutdown  # type: ignore[method-assign]
    if lan:
        for line in words(lan):
            click.echo(line, err=True)
        asyncio.run(_kept_fresh(server, listening, lan))
        return
    address = f"http://{_spelled(settings.host)}:{listening.getsockname()[1]}{settings.base_path}/"
    click.echo(f"legday serves {address}  (Ctrl-C ends it)", err=True)
    server.run(sockets=[listening])


async def _kept_fresh(server: uvicorn.Server, listening: socket.socket, lan: Lan) -> None:
    """Serve by HTTPS; the certificate is renewed meanwhile."""
    from legday.app.local_authority import certify
    from legday.show.asking import now
    from legday.show.lan import keep_fresh

    server.config.load()
    context, certified = server.config.ssl, lan.certified
    assert context is not None  # noqa: S101 - a certificate was given
    renew = asyncio.create_task(
        keep_fresh(context, lambda: certify(certified.key.parent, certified.hosts, now()))
    )
    try:
        await server.serve(sockets=[listening])
    finally:
        renew.cancel()


def listen(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises
    ------
    LegdayError
        If it cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=1024)
        # Connections take it over; without it an answer in two parts waits 40 ms for the client's word.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as fault:
        msg = f"{host} port {port}: cannot be had ({fault.strerror}); say another one with --port"
        raise LegdayError(msg) from None


def _spelled(host: str) -> str:
    return f"[{host}]" if ":" in host else host
