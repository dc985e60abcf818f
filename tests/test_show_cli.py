"""The command as a person meets it: answers, pipes, mistakes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import legday
from legday.app.make_book import make_book
from legday.app.read_export import read_export
from legday.app.report import report
from legday.model import SET_SCHEMA
from legday.show.cli import main
from legday.synth import lifter, strong_csv

GOLDEN = Path(__file__).parent / "golden"
SOURCE = Path(legday.__file__).parent.parent
HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,"
    "Seconds,Notes,Workout Notes"
)


class Said(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Run:
    for name in ("LEGDAY_COMMAND", "LEGDAY_DB", "LEGDAY_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path_factory.mktemp("home")))

    def command(*argv: object) -> Said:
        try:
            main([str(one) for one in argv])
            code = 0
        except SystemExit as done:
            code = int(done.code or 0)
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("log") / "strong.csv"
    path.write_text(strong_csv(lifter("balanced", weeks=20)), "utf-8")
    return path


def strong(folder: Path, name: str, *rows: tuple[str, str, float]) -> Path:
    """A small export: day, exercise and load of each set."""
    lines = [
        f"{day} 18:00:00,Legs,1h,{lift},{at},{load},kg,5,8,0,,0,,"
        for at, (day, lift, load) in enumerate(rows, 1)
    ]
    path = folder / name
    path.write_text("\n".join([HEADER, *lines, ""]), "utf-8")
    return path


def shell(*argv: object, **env: str) -> subprocess.CompletedProcess[bytes]:
    full = {**os.environ, "PYTHONPATH": str(SOURCE), **env}
    command = [sys.executable, "-m", "legday", *map(str, argv)]
    return subprocess.run(command, capture_output=True, env=full, check=False, timeout=60)


# --- answers ---------------------------------------------------------------------------------------------


def test_the_demo_is_known_to_the_letter(run: Run) -> None:
    said = run("demo")
    golden = GOLDEN / "demo.txt"
    path, *rest = re.findall(r"legday report (\S+)", said.out)
    plan, _ = re.findall(r"--plan (\S+)", said.out)
    printed = said.out.replace(path, "DEMO").replace(plan, "PLAN")
    if os.environ.get("LEGDAY_WRITE_GOLDEN"):
        golden.write_text(printed, "utf-8")
    assert said.code == 0
    assert printed == golden.read_text("utf-8")
    made, next_ = said.err.splitlines()
    assert made.endswith(path)
    assert "legday report" in next_
    assert rest == []


@pytest.mark.parametrize(
    ("lang", "first"), [("en", "Yes, your legs"), ("de", "Ja, deine Beine"), ("es", "Sí, entrenas")]
)
def test_it_answers_in_three_languages(run: Run, export: Path, lang: str, first: str) -> None:
    said = run("report", export, "--lang", lang)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[2].startswith(first)


def test_the_language_may_stand_in_the_environment(run: Run, export: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("LEGDAY_LANG", "de")
    assert "Beintage" in run("report", export).out
    assert "Leg days" in run("report", export, "--lang", "en").out


@pytest.mark.parametrize(
    ("flag", "head"),
    [("--muscles", "Upper body and trunk"), ("--patterns", "Balance"), ("--lifts", "All other lifts"),
     ("--sides", "Left and right"), ("--findings", "What the reading found")],
)  # fmt: skip
def test_details_on_request(run: Run, export: Path, flag: str, head: str) -> None:
    part, whole = run("report", export, flag).out, run("report", export, "--all").out
    assert head in part
    assert head in whole
    assert "What these numbers cannot say" in whole
    assert "What these numbers cannot say" not in part
    assert head not in run("report", export).out


def test_json_is_the_report(run: Run, export: Path) -> None:
    said = run("report", export, "--json", "--weeks", "8", "--today", "2023-05-01")
    page = report(make_book(read_export(export)), date(2023, 5, 1), 8)

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    assert json.loads(said.out, parse_constant=refuse) == page.to_dict()
    assert run("report", export, "--json", "--lang", "de").out == run("report", export, "--json").out


def test_several_files_are_one_log(run: Run, tmp_path: Path) -> None:
    one = strong(tmp_path, "one.csv", ("2024-01-01", "Squat (Barbell)", 100), ("2024-01-02", "Leg Press", 90))
    two = strong(tmp_path, "two.csv", ("2024-01-02", "Leg Press", 90), ("2024-01-03", "Leg Press", 95))
    said = json.loads(run("report", one, two, "--json").out)
    assert said["log"]["sets"] == 3
    assert said["log"]["files"] == ["one.csv", "two.csv"]
    assert [one["code"] for one in said["findings"]] == ["same-set"]


def test_an_alias_settles_a_name(run: Run, tmp_path: Path) -> None:
    path = strong(tmp_path, "log.csv", ("2024-01-01", "Leg Press Keller", 100))
    assert "Leg Press Keller: 1 set; perhaps leg-press" in run("report", path).out.replace("\n      ", " ")
    healed = run("report", path, "--alias", "Leg Press Keller=leg-press")
    assert "Keller" not in healed.out
    assert (
        json.loads(run("report", path, "--alias", "leg press keller=leg-press", "--json").out)["log"][
            "leg_sets"
        ]
        == 1
    )


def test_an_own_exercise_counts(run: Run, tmp_path: Path) -> None:
    path = strong(tmp_path, "log.csv", ("2024-01-01", "Zorble", 100))
    names = tmp_path / "names.toml"
    names.write_text(
        '[exercise.zorble]\nname = "Zorble"\npattern = "hinge"\nregion = "lower"\ndirect = ["hamstrings"]\n',
        "utf-8",
    )
    assert json.loads(run("report", path, "--json").out)["log"]["leg_sets"] == 0
    said = json.loads(run("report", path, "--aliases", names, "--json").out)
    assert said["log"]["leg_sets"] == 1
    assert {one["muscle"]: one["running_week_sets"] for one in said["muscles"]}["hamstrings"] == 1


def test_body_mass_in_either_unit(run: Run, tmp_path: Path) -> None:
    path = strong(tmp_path, "log.csv", ("2024-01-01", "Pull Up", 10))
    for mass in ("80kg", "80 kg", "176.37lb", "176,37 lbs"):
        (lift,) = json.loads(run("report", path, "--bodyweight", mass, "--json").out)["lifts"]
        assert lift["e1rm_basis"] == "system"
        assert lift["e1rm"] > 86


# --- what was read ---------------------------------------------------------------------------------------


def test_read_accounts_for_every_row(run: Run, export: Path) -> None:
    rows = len(export.read_text("utf-8").splitlines()) - 1
    said = run("read", export)
    assert said.code == 0
    assert f"{rows:,} rows" in said.out
    facts = json.loads(run("read", export, "--json").out)
    assert sum(facts["files"][0]["accounted"].values()) == facts["files"][0]["rows"] == rows
    assert facts["files"][0]["format"] == "strong"
    assert facts["resolved_sets"] == facts["sets"]
    assert facts["unresolved"] == []


def test_the_set_table_as_csv(run: Run, export: Path, tmp_path: Path) -> None:
    out = tmp_path / "sets.csv"
    said = run("read", export, "--csv", out)
    facts = json.loads(run("read", export, "--json").out)
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    assert len(rows) == facts["sets"]
    assert {*SET_SCHEMA, "movement", "pattern", "region", "equipment", "direct", "indirect"} == set(rows[0])
    assert f"Wrote {len(rows):,} sets" in said.err
    assert run("read", export, "--csv", "-").out == out.read_bytes().decode()
    assert [path.name for path in tmp_path.iterdir()] == ["sets.csv"]
    again = json.loads(run("read", out, "--json").out)
    assert again["sets"] == facts["sets"]
    assert again["leg_sets"] == facts["leg_sets"]


def test_one_is_one(run: Run, tmp_path: Path) -> None:
    path = strong(tmp_path, "log.csv", ("2024-01-01", "Zorble", 100))
    said = run("read", path).out
    for text in (
        ": 1 row\n",
        "1 set in 1 session,",
        "1 name is filed under no lift (1 set):",
        "Zorble: 1 set",
    ):
        assert text in said
    assert not re.search(
        r"\b1 (rows|sets|names|sessions|loads|days)\b", said + run("report", path, "--all").out
    )


def test_read_of_a_file_without_a_set_shows_what_it_found(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(f"{HEADER}\n2024-01-01 18:00:00,Legs\n", "utf-8")
    said = run("read", path, "--csv", tmp_path / "sets.csv")
    assert said.code == 2
    assert "No set was found." in said.out
    assert "broken-row" in said.out
    assert said.err == f"legday: {path}: no set was found; see what became of the rows above\n"
    assert [one.name for one in tmp_path.iterdir()] == ["log.csv"]
    facts = run("read", path, "--json")
    assert (facts.code, json.loads(facts.out)["sets"]) == (2, 0)


def test_it_answers_by_the_name_it_was_called(run: Run, export: Path, monkeypatch: Any) -> None:
    assert f"More: legday report {export}" in run("report", export).out.replace("\n      ", " ")
    monkeypatch.setenv("LEGDAY_COMMAND", "./legday")
    assert "More: ./legday report" in run("report", export).out
    assert "then  ./legday report THE-FILE" in run("demo").err
    assert "./legday report" in run(export).err


# --- terminals and pipes ---------------------------------------------------------------------------------


def test_no_escapes_in_a_pipe_and_none_without_colour(run: Run, export: Path, monkeypatch: Any) -> None:
    assert "\x1b" not in run("report", export, "--all").out
    coloured = run("report", export, "--colour").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == run("report", export).out
    assert run("report", export, "--color").out == coloured
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run("report", export).out
    assert "\x1b" not in run("report", export, "--no-colour").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("report", export).out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in run("report", export).out


def test_a_terminal_without_unicode_gets_ascii(export: Path) -> None:
    said = shell("report", export, "--all", "--lang", "de", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (said.returncode, said.stderr) == (0, b"")
    assert said.stdout.isascii()
    assert b"Ja, deine Beine sind trainiert: Quadrizeps, Gesaess" in said.stdout


def test_a_reader_that_leaves_hears_nothing(export: Path) -> None:
    full = {**os.environ, "PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-m", "legday", "read", str(export), "--csv", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=full) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_names_that_turn_the_writing_round_are_disarmed(run: Run, tmp_path: Path) -> None:
    path = strong(tmp_path, "log.csv", ("2024-01-01", "Zorble\u202egnol", 100))
    for argv in (["report", path, "--all"], ["read", path]):
        said = run(*argv)
        assert said.code == 0
        assert "Zorble?gnol" in said.out
        assert "\u202e" not in said.out


# --- mistakes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["report", "no.csv"], "no such file"),
        (["report", "FOLDER"], "that is a folder"),
        (["report", "EMPTY"], "is empty"),
        (["report", "TEXT"], "no training log that legday knows"),
        (["report"], "there is no journal yet"),
        (["read"], "there is no journal yet"),
        (["report", "--alias", "Leg day=leg-press"], "legday alias"),
        (["report", "EXPORT", "--unit", "stone"], "stone"),
        (["report", "EXPORT", "--zone", "Mars/Base"], "no such time zone"),
        (["report", "EXPORT", "--format", "strang"], "no such format"),
        (["report", "EXPORT", "--today", "yesterday"], "YYYY-MM-DD"),
        (["report", "EXPORT", "--today", "2023-02-30"], "YYYY-MM-DD"),
        (["report", "EXPORT", "--today", "1999-01-01"], "the log begins on 2023-01-02"),
        (["report", "EXPORT", "--weeks", "0"], "1<=x<=520"),
        (["report", "EXPORT", "--weeks", "many"], "many"),
        (["report", "EXPORT", "--lang", "xx"], "en, de, es"),
        (["report", "EXPORT", "--alias", "Leg Press Keller"], "NAME=EXERCISE"),
        (["report", "EXPORT", "--alias", "Leg Press Keller=leg-pres"], "did you mean leg-press"),
        (["report", "EXPORT", "--aliases", "no.toml"], "cannot be read"),
        (["report", "EXPORT", "--aliases", "TEXT"], "not TOML"),
        (["report", "EXPORT", "--columns", "at"], "at=Date,name=Lift"),
        (["report", "EXPORT", "--columns", "at=,name=Lift"], "at=Date,name=Lift"),
        (["report", "EXPORT", "--bodyweight", "80"], "80kg or 176lb"),
        (["report", "EXPORT", "--bodyweight", "8000kg"], "80kg or 176lb"),
        (["report", "EXPORT", "--bodyweight", "heavykg"], "80kg or 176lb"),
        (["report", "EXPORT", "--sex", "yes"], "yes"),
        (["report", "EXPORT", "--muscle"], "--muscles"),
        (["read", "EXPORT", "--csv", "FOLDER"], "cannot be written"),
        (["read", "EXPORT", "--csv", "FOLDER/no/sets.csv"], "cannot be written"),
        (["read", "no\0\33[31m.csv"], "no?"),
        (["reprot", "EXPORT"], "did you mean 'report'"),
        (["EXPORT"], "legday report"),
        (["squat"], "legday --help"),
        (["--colours"], "--colours"),
    ],
)
def test_a_mistake_is_one_line_and_nothing_else(
    run: Run, export: Path, tmp_path: Path, argv: list[str], says: str
) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "text.txt").write_text("nothing = [ to see\nhere\n", "utf-8")
    places = {
        "EXPORT": export,
        "FOLDER": tmp_path,
        "EMPTY": tmp_path / "empty.csv",
        "TEXT": tmp_path / "text.txt",
    }
    before = sorted(tmp_path.rglob("*"))
    filled = [re.sub("|".join(places), lambda found: str(places[found[0]]), one) for one in argv]
    said = run(*filled)
    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert said.err.startswith("legday: ")
    assert said.err.count("\n") == 1
    assert said.err.endswith("\n")
    assert "Traceback" not in said.err
    assert sorted(tmp_path.rglob("*")) == before


def test_help_and_version(run: Run) -> None:
    said = run("--help")
    assert (said.code, said.err) == (0, "")
    assert all(command in said.out for command in ("demo", "report", "read"))
    assert all(len(line) <= 80 for line in said.out.splitlines())
    for command in ("demo", "report", "read"):
        assert run(command, "-h").out.startswith("Usage: legday")
        assert all(len(line) <= 80 for line in run(command, "-h").out.splitlines())
        assert "\\b" not in run(command, "-h").out
    assert "\n  legday report strong.csv\n" in run("report", "-h").out
    assert "at=Date,name=Lift" in " ".join(run("read", "-h").out.split())
    assert run("--version").out == f"legday, version {legday.__version__}\n"
