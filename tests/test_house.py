"""The house keeps its own rules: no hosts, whole locks, light door, one-way imports, small rooms."""

from __future__ import annotations

import ast
import importlib.metadata
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import legday

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock", "requirements-node.lock")
SOURCES = sorted((ROOT / "src").rglob("*.py"))
# Written in two halves: this file is searched too.
REGISTRY_HOSTS = [
    name + "." + domain
    for name, domain in (
        ("pypi", "org"), ("pythonhosted", "org"), ("pypi.python", "org"), ("npmjs", "org"), ("npmjs", "com"),
        ("yarnpkg", "com"), ("crates", "io"), ("anaconda", "org"), ("proxy.golang", "org"),
    )
]  # fmt: skip
HEAVY = {"polars", "numpy", "ortools", "sqlalchemy"}
MOST_LINES = 400


def pins(lock: str) -> dict[str, tuple[Requirement, int]]:
    """Packages of a lock by name, each with its number of hashes."""
    found: dict[str, tuple[Requirement, int]] = {}
    for block in re.split(r"\n(?=\S)", (ROOT / lock).read_text()):
        line, *rest = block.splitlines()
        requirement = Requirement(line.rstrip("\\ "))
        found[canonicalize_name(requirement.name)] = (requirement, sum("--hash=sha256:" in x for x in rest))
    return found


def asked(group: str | None) -> list[Requirement]:
    """What pyproject asks for: the dependencies, and a group with the groups it includes."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text())

    def members(name: str) -> Iterator[str]:
        for item in pyproject["dependency-groups"][name]:
            if isinstance(item, str):
                yield item
            else:
                yield from members(item["include-group"])

    texts = [*pyproject["project"]["dependencies"], *(members(group) if group else ())]
    return [Requirement(text) for text in texts]


def with_what_they_need(names: set[str]) -> set[str]:
    """The names and all that the installed packages of these names require, extras left out."""
    found: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        plain = (Requirement(text) for text in needs if not re.search(r";.*\bextra\b", text))
        waiting |= {canonicalize_name(need.name) for need in plain} - found
    return found


def committed_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = [git, "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_no_committed_file_names_a_package_registry() -> None:
    hosts = re.compile("|".join(map(re.escape, REGISTRY_HOSTS)).encode(), re.IGNORECASE)
    files = committed_files()
    assert ROOT / "pyproject.toml" in files
    assert [str(path) for path in files if hosts.search(path.read_bytes())] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_hashes_and_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()
    assert pins(lock)
    for requirement, hashes in pins(lock).values():
        assert hashes, requirement
        assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement


@pytest.mark.parametrize(("lock", "group"), [("requirements.lock", None), ("requirements-dev.lock", "dev")])
def test_lock_is_current(lock: str, group: str | None) -> None:
    locked, wanted = pins(lock), asked(group)
    for need in wanted:
        pin, _ = locked[canonicalize_name(need.name)]
        (version,) = (specifier.version for specifier in pin.specifier)
        assert need.specifier.contains(version), f"{need} is locked as {pin}"
    reachable = with_what_they_need({canonicalize_name(need.name) for need in wanted})
    left_over = {name for name, (pin, _) in locked.items() if pin.marker is None} - reachable
    assert not left_over, "nothing asks for these any more"


def test_the_dev_lock_adds_to_the_core_lock_and_changes_nothing() -> None:
    dev = pins("requirements-dev.lock")
    for name, (pin, hashes) in pins("requirements.lock").items():
        assert (str(dev[name][0]), dev[name][1]) == (str(pin), hashes)


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False, encoding="utf-8")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import atexit, json, runpy, sys\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
        "sys.argv = ['legday', '--help']\n"
        "runpy.run_module('legday', run_name='__main__')"
    )
    done = run_python(code)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert "legday.show.cli" in loaded
    assert HEAVY & loaded == set()


def test_public_names_are_there() -> None:
    for name in legday.__all__:
        assert getattr(legday, name).__name__ == name
    assert {*legday.__all__, "__version__"} <= set(dir(legday))
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = legday.no_such_name


def test_imports_go_one_way() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = run_python(code)
    assert done.returncode == 0, done.stdout + done.stderr


def lines_of_code(path: Path) -> int:
    """Lines that hold code: no blank line, no comment, no docstring."""
    source = path.read_text(encoding="utf-8")
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            docstrings.update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in silent and token.type != tokenize.ENDMARKER:
            code.update(range(token.start[0], token.end[0] + 1))
    return len(code - docstrings)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_a_module_is_one_thing(path: Path) -> None:
    assert lines_of_code(path) <= MOST_LINES


def test_changelog_knows_this_version() -> None:
    assert f"## {legday.__version__}" in (ROOT / "CHANGELOG.md").read_text()


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "src/legday/py.typed").is_file()
