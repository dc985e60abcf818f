"""The start script decides right: when to build, by which way, and what to say where none works."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "legday"
CORE, DEV = "requirements.lock", "requirements-dev.lock"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are shell scripts")

# Stands for uv: writes its arguments down and makes an environment of links to this Python.
FAKE_UV = """#!/bin/sh
echo "$@" >> "$0.log"
[ "$1" = venv ] || exit 0
sleep 0.1
for folder; do :; done
mkdir -p "$folder/bin" "$folder/{purelib}"
printf 'home = {home}\\n' > "$folder/pyvenv.cfg"
ln -s "{python}" "$folder/bin/python"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout in miniature, whose program prints its arguments."""
    root = tmp_path / "pro ject"
    (root / "src/legday").mkdir(parents=True)
    (root / "benchmarks").mkdir()
    shutil.copy(SCRIPT, root / "legday")
    for name in ("pyproject.toml", CORE, DEV, "requirements-uv.lock"):
        (root / name).write_text(f"# {name}\n")
    (root / "src/legday/__init__.py").touch()
    (root / "src/legday/__main__.py").write_text("import sys\nprint(sys.argv[1:], sys.prefix)\n")
    return root


@pytest.fixture
def fake_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A uv first on PATH; beside it grows a `.log` of its calls."""
    base = Path(sys._base_executable)  # type: ignore[attr-defined]
    purelib = sysconfig.get_path("purelib", "venv", {"base": "."})
    uv = tmp_path / "bin/uv"
    uv.parent.mkdir()
    uv.write_text(FAKE_UV.format(purelib=purelib, home=base.parent, python=base))
    uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setenv("PATH", f"{uv.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return uv


def load(project: Path) -> ModuleType:
    """The script as a module that believes it lives in `project`."""
    loader = SourceFileLoader("start", str(project / "legday"))
    spec = importlib.util.spec_from_loader("start", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def start(project: Path, *args: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(project / "legday"), *args],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def calls(fake_uv: Path) -> list[str]:
    return Path(f"{fake_uv}.log").read_text().splitlines()


def builds(fake_uv: Path) -> int:
    return sum(call.startswith("venv") for call in calls(fake_uv))


@pytest.mark.parametrize("change", ["pyproject.toml", CORE, "version", "place"])
def test_the_stamp_follows_all_that_the_environment_rests_on(
    project: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = load(project)
    before = module.stamp(CORE)
    assert before == load(project).stamp(CORE)
    if change == "version":
        monkeypatch.setattr(sys, "version", "3.99.0 (main)")
    elif change == "place":
        module = load(project.rename(project.with_name("moved")))
    else:
        (project / change).write_text("# changed\n")
    assert module.stamp(CORE) != before


def test_the_stamp_leaves_the_other_lock_alone(project: Path) -> None:
    module = load(project)
    before = module.stamp(CORE)
    (project / DEV).write_text("# changed\n")
    assert module.stamp(CORE) == before


def test_first_run_builds_and_the_second_only_runs(project: Path, fake_uv: Path) -> None:
    first = start(project, "report", "a b.csv")
    out, err = first.communicate()
    assert (first.returncode, out) == (0, f"['report', 'a b.csv'] {project / '.venv'}\n")
    assert err.count("\n") == 1
    assert calls(fake_uv) == [
        f"venv --python {sys.executable} {project / '.venv'}",
        f"pip install --python {project / '.venv/bin/python'} --require-hashes -r {CORE}",
    ]
    second = start(project)
    assert second.communicate() == (f"[] {project / '.venv'}\n", "")
    assert builds(fake_uv) == 1


def test_a_changed_lock_or_a_lost_python_builds_anew(project: Path, fake_uv: Path) -> None:
    module = load(project)
    module.ensure(CORE)
    (project / CORE).write_text("# changed\n")
    assert not module.is_fresh(CORE)
    module.ensure(CORE)
    assert module.is_fresh(CORE)
    (project / ".venv/bin/python").unlink()
    module.ensure(CORE)
    assert builds(fake_uv) == 3


def test_test_tools_are_added_to_what_is_there(project: Path, fake_uv: Path) -> None:
    module = load(project)
    module.ensure(CORE)
    assert not module.is_fresh(DEV)
    module.ensure(DEV)
    assert module.is_fresh(CORE)
    assert module.is_fresh(DEV)
    assert [call.split()[0] for call in calls(fake_uv)] == ["venv", "pip", "pip"]


def test_on_a_new_machine_the_tests_need_one_installation(project: Path, fake_uv: Path) -> None:
    module = load(project)
    module.ensure(DEV)
    assert module.is_fresh(CORE)
    assert builds(fake_uv) == 1
    assert [call.split()[-1] for call in calls(fake_uv) if "install" in call] == [DEV]


def test_two_first_runs_build_once(project: Path, fake_uv: Path) -> None:
    runs = [start(project, "one"), start(project, "two")]
    outs = [run.communicate()[0] for run in runs]
    assert [out.split()[0] for out in outs] == ["['one']", "['two']"]
    assert builds(fake_uv) == 1


def test_a_build_cut_short_is_no_build(project: Path, fake_uv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = load(project)
    whole = module.run

    def cut_short(*command: str) -> str:
        if "pip" in command:
            raise KeyboardInterrupt
        return str(whole(*command))

    monkeypatch.setattr(module, "run", cut_short)
    with pytest.raises(KeyboardInterrupt):
        module.ensure(CORE)
    assert (project / ".venv/bin/python").exists()
    assert not module.is_fresh(CORE)


def test_when_uv_fails_everywhere_pip_installs_the_same_lock(
    project: Path, fake_uv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = load(project)
    whole, seen = module.run, []

    def uv_is_broken(*command: str) -> str:
        seen.append(" ".join(command))
        if command[0].endswith("uv") or ("-m" in command and module.UV in command):
            raise subprocess.CalledProcessError(2, command, "error: no route to the index\n")
        if command[1:3] == ("-m", "venv"):
            return str(whole(str(fake_uv), "venv", command[-1]))
        return "" if "install" in command else str(whole(*command))

    monkeypatch.setattr(module, "run", uv_is_broken)
    monkeypatch.setattr(module, "has", lambda _: True)
    module.ensure(CORE)
    assert module.is_fresh(CORE)
    assert f"{module.PYTHON} -m pip install --require-hashes -r {CORE}" in seen


def test_when_all_ways_fail_it_says_the_last_word_of_the_tool(
    project: Path, fake_uv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = load(project)

    def offline(*command: str) -> str:
        raise subprocess.CalledProcessError(1, command, "Retrying ...\nERROR: no such host\n")

    monkeypatch.setattr(module, "run", offline)
    with pytest.raises(SystemExit, match=r"requirements\.lock.*ERROR: no such host$"):
        module.ensure(CORE)
    assert not module.is_fresh(CORE)


@pytest.mark.parametrize(
    ("tools", "says"),
    [
        (("apt-get",), "type: apt install python3-venv\n"),
        (("apt-get", "sudo"), "type: sudo apt install python3-venv\n"),
        ((), "install its venv module, or uv, and try again\n"),
    ],
)
def test_where_nothing_works_it_prints_the_line_to_type(
    project: Path, tmp_path: Path, tools: tuple[str, ...], says: str
) -> None:
    path = tmp_path / "path"
    path.mkdir()
    for tool in tools:
        (path / tool).write_text("#!/bin/sh\n")
        (path / tool).chmod(0o755)
    # None in sys.modules hides a module: Debian's Python comes without these two.
    code = (
        "import runpy, sys; sys.modules['pip'] = sys.modules['ensurepip'] = None; sys.argv = sys.argv[1:];"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(project / "legday"), "demo"],
        env={"PATH": str(path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.endswith(says)


def test_an_old_python_gets_one_clear_line(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ast.parse(SCRIPT.read_text(), feature_version=(3, 6))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(sys, "version", "3.9.2 (default)")
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is 3\.9\.2$"):
        load(project).main(["demo"])


def test_an_unknown_benchmark_builds_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "benchmarks/speed.py").touch()
    with pytest.raises(SystemExit) as stop:
        load(project).main(["bench", "sped"])
    assert stop.value.code == 2
    assert "speed" in capsys.readouterr().err
    assert not (project / ".venv").exists()


WORKERS = str(os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("args", "becomes", "lock"),
    [
        (["report", "--json"], ["-m", "legday", "report", "--json"], CORE),
        (["test", "-k", "house"], ["-m", "pytest", "-k", "house"], DEV),
        (["test"], ["-m", "pytest", "--numprocesses", WORKERS, "--dist", "worksteal"], DEV),
        (["bench", "speed", "--quick"], ["{root}/benchmarks/speed.py", "--quick"], DEV),
    ],
)
def test_what_it_becomes(
    project: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], becomes: list[str], lock: str
) -> None:
    (project / "benchmarks/speed.py").touch()
    monkeypatch.chdir(project)
    module = load(project)
    seen: list[object] = []
    monkeypatch.setattr(module, "ensure", seen.append)
    monkeypatch.setattr(os, "execv", lambda path, argv: seen.append([path, *argv]))
    module.main(args)
    python = str(project / ".venv/bin/python")
    assert seen == [lock, [python, python, *(word.format(root=project) for word in becomes)]]


def test_the_warm_path_imports_next_to_nothing(project: Path, fake_uv: Path) -> None:
    load(project).ensure(CORE)
    code = (
        "import os, sys; before = set(sys.modules); sys.argv = sys.argv[1:];"
        "os.execv = lambda *_: print(*sorted(set(sys.modules) - before));"
        "source = open(sys.argv[0]).read();"
        "exec(compile(source, sys.argv[0], 'exec'), {'__name__': '__main__', '__file__': sys.argv[0]})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(project / "legday")], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) <= {"hashlib", "_hashlib", "_blake2", "_sha2", "_md5", "_sha1", "_sha3"}
