"""The proxies' files of docs/serve, run: HTTPS in front, us behind, a person, their news, an upload."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from legday.app.local_authority import Certified, certify
from legday.log import accounts, logins, open_store
from web_load import Server

SERVE = Path(__file__).parents[1] / "docs" / "serve"
HOST = "gym.example"
PASSWORD = "four odd words here"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these are for servers that run Linux")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def nginx(folder: Path, port: int, behind: Server, base: str, cert: Certified) -> list[str]:
    """What starts nginx with our file: of it, only places, ports and the path are others."""
    said = (SERVE / "nginx.conf").read_text()
    said = said.replace("443 ssl", f"127.0.0.1:{port} ssl").replace(
        "127.0.0.1:8423", f"127.0.0.1:{behind.port}"
    )
    said = said.replace("/etc/ssl/gym.example.pem", str(cert.certificate))
    said = said.replace("/etc/ssl/gym.example.key", str(cert.key)).replace("location /", f"location {base}/")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/proxy.log;\n"
        f"events {{}}\nhttp {{ access_log off;\n{places}{said}}}\n"
    )
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "proxy.log")]


def caddy(folder: Path, port: int, behind: Server, base: str, cert: Certified) -> list[str]:
    """What starts Caddy with our file: it gets no certificate from an authority of the internet here."""
    said = (SERVE / "Caddyfile").read_text().replace("127.0.0.1:8423", f"127.0.0.1:{behind.port}")
    opening = f"https://{HOST}:{port} {{\n    bind 127.0.0.1\n    tls {cert.certificate} {cert.key}\n"
    said = said.replace(f"{HOST} {{\n", opening).replace("reverse_proxy ", f"reverse_proxy {base}/* ")
    (folder / "Caddyfile").write_text(f"{{\n    admin off\n    auto_https disable_redirects\n}}\n{said}")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


PROXIES = {"nginx": nginx, "caddy": caddy}


class Through:
    """A browser that comes through the proxy."""

    def __init__(self, port: int, base: str, authority: Path) -> None:
        self.port, self.base = port, base
        self.context = ssl.create_default_context(cafile=str(authority))
        self.cookie = ""

    @contextmanager
    def open(
        self, method: str, path: str, body: Any = None, **headers: str
    ) -> Iterator[http.client.HTTPResponse]:
        line = http.client.HTTPConnection(HOST, self.port)
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        line.sock = self.context.wrap_socket(raw, server_hostname=HOST)
        given = {"Origin": f"https://{HOST}:{self.port}", "Cookie": self.cookie, **headers}
        content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        if not isinstance(body, bytes | None):
            given["Content-Type"] = "application/json"
        with closing(line):
            line.request(method, self.base + path, content, {k: v for k, v in given.items() if v})
            with line.getresponse() as answer:
                yield answer

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        with self.open(method, path, body, **headers) as answer:
            if said := answer.headers.get("Set-Cookie"):
                self.cookie = said.partition(";")[0]
            text = answer.read()
            return answer.status, json.loads(text) if text[:1] in (b"{", b"[") else text


@contextmanager
def behind(name: str, base: str, folder: Path) -> Iterator[Through]:
    """A server with an account, and a proxy in front of it."""
    if shutil.which(name) is None:
        pytest.skip(f"no {name} here")
    (folder / "proxy").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        settings = (SERVE / "serve.toml").read_text()
        (folder / "home").mkdir()
        (folder / "home" / "serve.toml").write_text(settings)
        patch.setenv("LEGDAY_SERVE_BASE_PATH", base)
        server = Server(folder / "journal.db", folder)
        with open_store(server.where) as store:
            accounts.add_user(store, "anna", PASSWORD, datetime.now(UTC), role="admin")
        server.start()
    cert = certify(folder / "authority", (HOST,), datetime.now(UTC))
    port = free_port()
    with (folder / "proxy" / "said").open("wb") as log:
        command = PROXIES[name](folder / "proxy", port, server, base, cert)
        env = {
            **os.environ,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
        }
        proxy = subprocess.Popen(command, stdout=log, stderr=log, env=env)
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                said = (folder / "proxy" / "said").read_text()
                assert proxy.poll() is None, said
                assert time.monotonic() < deadline, said
                time.sleep(0.02)
        yield Through(port, base, cert.authority)
    finally:
        proxy.kill()  # gently, Caddy would wait for its connections to end
        proxy.wait()
        server.stop()


def news(stream: http.client.HTTPResponse) -> int:
    """The cursor of the next event."""
    while line := stream.readline():
        if found := re.match(rb"id: (\d+)", line):
            return int(found[1])
    msg = "the stream has ended"
    raise AssertionError(msg)


@pytest.mark.parametrize(("name", "base"), [("nginx", ""), ("nginx", "/legday"), ("caddy", "/legday")])
def test_a_person_comes_through_the_proxy(tmp_path: Path, name: str, base: str) -> None:
    with behind(name, base, tmp_path) as anna:
        assert anna.ask("GET", "/healthz")[0] == 200
        assert anna.ask("GET", "/api/v1/me")[0] == 401, (
            "nobody comes in because the proxy sits at the machine"
        )
        status, said = anna.ask("POST", "/api/v1/login", {"name": "anna", "password": PASSWORD})
        assert (status, anna.cookie.partition("=")[0]) == (200, "__Host-legday"), said
        assert anna.ask("GET", "/api/v1/me")[1]["user"] == "anna"
        foreign = {"Origin": "https://evil.example"}
        assert anna.ask("POST", "/api/v1/log", {"text": "x"}, **foreign)[1]["type"] == "cross-site"
        with anna.open("GET", "/api/v1/sync/events") as stream:
            assert stream.status == 200
            first = news(stream)
            assert anna.ask("POST", "/api/v1/log", {"text": "back squat 100x5"})[0] == 201
            began = time.monotonic()
            assert news(stream) > first
            assert time.monotonic() - began < 3, "held back on the way"
        large = anna.ask("POST", "/api/v1/imports?file=x.csv", b"no log\n" * 300_000)
        assert (large[0], large[1]["type"]) == (422, "refused"), "a proxy's own bound is lower than ours"
        for at in range(20):  # as if each guess came from elsewhere
            forged = {"X-Forwarded-For": f"203.0.113.{at}", "Forwarded": f"for=203.0.113.{at}"}
            status, said = anna.ask("POST", "/api/v1/login", {"name": f"n{at}", "password": "x"}, **forged)
        status, _ = anna.ask("POST", "/api/v1/login", {"name": "n", "password": "x"}, **forged)
        assert status == 429, "the address is the client's, whatever it says"


def test_prometheus_scrapes_through_the_proxy(tmp_path: Path) -> None:
    if shutil.which("prometheus") is None:
        pytest.skip("no prometheus here")
    with behind("nginx", "", tmp_path) as anna:
        token = tmp_path / "legday.token"
        with open_store(tmp_path / "journal.db") as store:
            token.write_text(logins.make_token(store, "anna", "prometheus", "read", datetime.now(UTC)))
        trusted = f"tls_config: {{ca_file: {tmp_path}/authority/authority.pem, server_name: {HOST}}}"
        said = (SERVE / "prometheus.yml").read_text()
        said = said.replace("scheme: https", f"scheme: https\n    scrape_interval: 1s\n    {trusted}")
        said = said.replace("/etc/prometheus/legday.token", str(token))
        (tmp_path / "prometheus.yml").write_text(said.replace(HOST + '"', f'127.0.0.1:{anna.port}"'))
        port = free_port()
        command = [
            "prometheus", f"--config.file={tmp_path}/prometheus.yml", f"--storage.tsdb.path={tmp_path}/tsdb",
            f"--web.listen-address=127.0.0.1:{port}",
        ]  # fmt: skip
        with (tmp_path / "prometheus.log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            assert scraped(port)["health"] == "up", scraped(port)["lastError"]
        finally:
            process.kill()
            process.wait()


def scraped(port: int) -> Any:
    """What Prometheus says of its one target, once it has asked there."""
    deadline = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/targets", timeout=5) as answer:
                targets = json.load(answer)["data"]["activeTargets"]
        except OSError:
            targets = []
        if targets and targets[0]["health"] != "unknown":
            return targets[0]
        assert time.monotonic() < deadline
        time.sleep(0.1)
