"""The pages about serving: their files are read by the program, and each line of security is tested."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from legday.show.cli import cli
from legday.show.web.peer import networks
from legday.show.web.settings import load_settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SERVE = DOCS / "serve"


def test_every_line_of_security_names_tests_that_are_there() -> None:
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    page = (DOCS / "reference/security.md").read_text("utf-8")
    lines = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    assert len(lines) > 25
    for line in lines:
        named = re.findall(r"`(test_\w+)`", line)
        assert named or line.endswith("| held by |"), line
        for name in named:
            assert f"def {name}(" in tests, name


def commands() -> list[str]:
    pages = "".join((DOCS / "guide" / name).read_text("utf-8") for name in ("home.md", "gym.md"))
    blocks = re.findall(r"```sh\n(.*?)```", pages, re.DOTALL)
    found = [line.split("legday ", 1)[1] for block in blocks for line in block.splitlines()]
    (started,) = re.findall(
        r"^ExecStart=\S+/legday (.*)$", (SERVE / "legday.service").read_text(), re.MULTILINE
    )
    return [*found, started]


@pytest.mark.parametrize("line", commands())
def test_commands_are_those_of_the_program(line: str) -> None:
    """Each is parsed by the command itself, and not run: it would ask for a password, or serve."""
    group: click.Command = cli
    arguments = shlex.split(line)
    context = click.Context(cli)
    while isinstance(group, click.Group):
        name, found, arguments = group.resolve_command(context, arguments)
        assert found is not None, name
        group, context = found, click.Context(found, parent=context)
    group.make_context(group.name, arguments, parent=context.parent)


def test_the_settings_are_read_by_the_program() -> None:
    found = load_settings({}, SERVE / "serve.toml", {})
    assert found.hosts == ("gym.example",)
    assert networks(found.trusted_proxies)


def test_the_container_sets_what_the_program_knows() -> None:
    text = (SERVE / "Containerfile").read_text()
    (line,) = re.findall(r"^ENV (.*)$", text, re.MULTILINE)
    said = dict(pair.split("=") for pair in line.split())
    assert said.pop("LEGDAY_HOME") == "/data"
    found = load_settings({}, SERVE / "serve.toml", said)
    assert (found.host, found.port) == ("0.0.0.0", 8423)
    for name in re.findall(r"^COPY (.*) \./\w*$", text, re.MULTILINE):
        for part in name.split():
            assert (ROOT / part).exists(), part


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_proxies_ask_where_the_settings_listen(name: str) -> None:
    found = load_settings({}, SERVE / "serve.toml", {})
    text = (SERVE / name).read_text()
    assert f"{found.host}:{found.port}" in text
    assert found.hosts[0] in text


def test_nginx_is_told_all_that_the_door_asks_for() -> None:
    text = (SERVE / "nginx.conf").read_text()
    for line in (
        "proxy_http_version 1.1;", "proxy_set_header Host $http_host;",
        "proxy_set_header X-Forwarded-For $remote_addr;", "proxy_set_header X-Forwarded-Proto $scheme;",
    ):  # fmt: skip
        assert line in text
