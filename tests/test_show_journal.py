"""The journal's commands as a person meets them: answers, questions, mistakes."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from legday.show import asking, journal_cli
from legday.show.cli import main
from legday.synth import lifter, strong_csv

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
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    for name in ("LEGDAY_ATHLETE", "LEGDAY_COMMAND", "LEGDAY_DB", "LEGDAY_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def command(line: str) -> Said:
        try:
            main(shlex.split(line))
            code = 0
        except SystemExit as done:
            code = int(done.code or 0)
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sit at the terminal and type these lines."""

    def type_in(lines: str) -> None:
        monkeypatch.setattr(asking, "can_ask", lambda: True)
        monkeypatch.setattr(journal_cli, "can_ask", lambda: True)
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))

    return type_in


def strong(name: str, *rows: tuple[str, str, float]) -> str:
    lines = [
        f"{day} 18:00:00,Legs,1h,{lift},{at},{load},kg,5,8,0,,0,,"
        for at, (day, lift, load) in enumerate(rows, 1)
    ]
    Path(name).write_text("\n".join([HEADER, *lines, ""]), "utf-8")
    return name


def data(said: Said) -> Any:
    assert said.code == 0, said.err
    return json.loads(said.out)


def listed(run: Run, name: str) -> list[Any]:
    found: list[Any] = data(run(f"edit --name '{name}' --json"))["sets"]
    return found


# --- the way of a log ---


def test_from_another_app_to_a_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "strong.csv").write_text(strong_csv(lifter("balanced", weeks=20)), "utf-8")
    first = run("import strong.csv")
    assert first.code == 0
    assert "sets added, 0 changed, 0 there already" in first.out
    act = re.findall(r"legday undo (\w+)", first.out)
    assert "Nothing was new." in run("import strong.csv").out
    of_file, of_journal = data(run("report strong.csv --json")), data(run("report --json"))
    for name in ("level", "leg_days", "muscles", "patterns", "balance", "lifts", "sides", "as_of"):
        assert of_journal[name] == of_file[name], name
    shown = run("report")
    assert shown.out.startswith("your journal: 12 whole weeks")
    assert "legday report --muscles" in shown.out
    assert data(run("read --json"))["sets"] == data(run("read strong.csv --json"))["sets"]
    assert run("read --csv -").out.count("\n") == data(run("read --json"))["sets"] + 1
    assert "Taken back" in run(f"undo {act[0]}").out
    assert run("report").err == "legday: there is no set in this log; nothing can be reported\n"
    assert "Brought back" in run("redo").out
    assert run("check").out.endswith("is sound.\n")
    assert run("rebuild").code == 0


def test_what_there_is_to_train_with_is_one_act(run: Run) -> None:
    said = run("kit --has barbell,dumbbell --bar 20kg --plates 20,10,2.5kg")
    assert said.out.endswith("  kit: barbell, dumbbell\n  bar_kg: 20\n  plates_kg: 20, 10, 2.5\n")
    run("undo")
    assert run("kit").out == ""
    assert run("kit --has barbell,foo --bar 20kg").code == 2
    assert data(run("history --json"))["deeds"][0]["use"] == "undo"


def test_a_file_without_a_set_says_so(run: Run) -> None:
    strong("a.csv", ("2026-05-04", "Squat (Barbell)", 100))
    Path("a.csv").write_text(Path("a.csv").read_text("utf-8").replace("2026-05-04", "some day"), "utf-8")
    said = run("import a.csv")
    assert "1 row broken; which and why: legday read FILE" in said.out
    assert said.out.endswith("No set was found in it.\n")


def test_an_import_says_what_needs_the_person(run: Run) -> None:
    strong("a.csv", ("2026-05-04", "Zorble Keller", 40), ("2026-05-04", "Squat (Barbell)", 100))
    said = run("import a.csv")
    assert "Needs you:\n  Zorble Keller: 1 set" in said.out
    assert "legday alias 'NAME' EXERCISE" in said.out
    assert run("alias 'Zorble Keller' leg-press").code == 0
    (one,) = data(run("import a.csv --json"))["imports"]
    assert (one["act"], one["unresolved"]) == (None, [])
    assert data(run("alias --json"))["aliases"] == {"Zorble Keller": "leg-press"}
    assert run("alias 'Zorble Keller' --remove").code == 0
    assert data(run("alias --json"))["unresolved"][0]["name"] == "Zorble Keller"


def test_sets_that_the_file_has_no_more_are_asked_about(run: Run, answer: Any) -> None:
    rows = [("2026-05-04", "Squat (Barbell)", load) for load in (100, 105, 110)]
    run("import " + strong("a.csv", *rows))
    strong("a.csv", *rows[:2])
    said = run("import a.csv")
    assert "1 set of these sessions is no longer in the file; kept" in said.out
    answer("n\n")
    assert "Squat (Barbell): 110 kg × 5" in run("import a.csv").err
    assert len(listed(run, "squat (barbell)")) == 3
    answer("y\n")
    assert "1 set deleted that the file no longer has" in run("import a.csv").out
    assert len(listed(run, "squat (barbell)")) == 2


def test_sessions_at_another_hour_are_asked_about(run: Run, answer: Any) -> None:
    rows = [("2026-05-04", "Squat (Barbell)", 100), ("2026-05-11", "Squat (Barbell)", 105)]
    run("import " + strong("a.csv", *rows))
    Path("b.csv").write_text(Path("a.csv").read_text("utf-8").replace(" 18:00", " 16:30"), "utf-8")
    said = run("import b.csv")
    assert said.code == 2
    assert re.fullmatch(
        r"legday: b.csv: 2 of its sessions [^\n]*1:30 h earlier[^\n]*--shifted keep[^\n]*\n", said.err
    )
    assert len(listed(run, "squat (barbell)")) == 2
    answer("2\n")
    assert "2 sets added, 0 changed, 0 there already" in run("import b.csv").out
    run("undo")
    answer("1\n")
    assert "2 sets moved" in run("import b.csv").out
    assert run("history").out.count("(undone)") == 1
    assert "2 brought back" in run("import a.csv --shifted move").out
    assert "2 brought back" in run("import b.csv --yes").out
    assert len(listed(run, "squat (barbell)")) == 2


def test_a_line_is_logged_and_said_back(run: Run) -> None:
    said = run("log 'back squat 100x5x3 @8; rdl 80kg 3x8 rir2; split squat 20/hand 10|9'")
    assert said.code == 0
    assert "Back squat: 3 sets of 5 with 100 kg, 2 in reserve" in said.out
    assert "Split squat: 1 set of 10 left and 9 right with 20 kg in each hand" in said.out
    assert "Kept: 8 sets." in said.out
    assert data(run("log squat 100x5 --json"))["sets"] == 1
    assert run("history").out.count("log: ") == 2
    yesterday = asking.now().date() - timedelta(days=1)
    assert data(run("log 'yesterday: squat 100x5' --json"))["day"] == yesterday.isoformat()


def test_a_line_may_come_from_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("squat 100x5\nleg press 200x8\n"))
    assert "Kept: 2 sets." in run("log -").out


def test_what_is_unsure_is_asked(run: Run, answer: Any) -> None:
    refused = run("log squat 3x8")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.count("\n") == 1
    assert "load or number of sets? 1: " in refused.err
    assert data(run("log squat 3x8 --yes --json"))["sets"] == 3
    answer("2\n")
    assert data(run("log squat 3x8 --json"))["sets"] == 1


def test_an_unknown_name_is_asked_about(run: Run, answer: Any) -> None:
    refused = run("log 'leg pres keller 100x8'")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "is no exercise I know" in refused.err
    assert "waits for its exercise" in run("log 'leg pres keller 100x8' --yes").out
    run("undo")
    answer("1\n")
    first = data(run("log 'leg pres keller 100x8' --json"))
    assert first["exercises"][0]["exercise"] is not None
    assert len(data(run("alias --json"))["aliases"]) == 1


# --- changing what is there ---


def test_many_sets_are_changed_at_once_when_it_is_agreed(run: Run, answer: Any) -> None:
    run("import " + strong("a.csv", *[(f"2026-05-0{at}", "Leg Press", 50) for at in range(1, 6)]))
    assert len(listed(run, "leg press")) == 5
    refused = run("edit --name 'Leg Press' --load-kind per_side --bar 45lb")
    assert (refused.code, refused.out) == (2, "")
    assert "Change 5 sets (Leg Press; 2026-05-01 to 2026-05-05)" in refused.err
    assert "Add --yes" in refused.err
    answer("y\n")
    said = run("edit --name 'Leg Press' --from 2026-05-02 --to 2026-05-04 --load-kind per_side --bar 20kg")
    assert "Changed: 3 sets." in said.out
    assert [one["bar_kg"] for one in listed(run, "leg press")] == [None, 20.0, 20.0, 20.0, None]
    one = listed(run, "leg press")[0]["id"][:8]
    changed = data(run(f"edit {one} --rename 'Hack Squat' --reps 6 --unit lb --json"))["sets"]
    assert [(row["name"], row["reps"], row["typed_unit"]) for row in changed] == [("Hack Squat", 6.0, "lb")]
    assert run(f"edit {one} --reps 6").out.startswith("Nothing was changed")
    assert "reps 6.0" in run(f"history {one}").out
    run("undo")
    assert len(listed(run, "leg press")) == 5


def test_sets_are_deleted_when_it_is_agreed(run: Run, answer: Any) -> None:
    run("import " + strong("a.csv", *[(f"2026-05-0{at}", "Leg Press", 50) for at in range(1, 6)]))
    assert run("delete --name 'Leg Press'").code == 2
    answer("n\n")
    assert run("delete --name 'Leg Press'").err.endswith("nothing was changed\n")
    assert "Deleted: 1 set." in run("delete --day 2026-05-03").out
    assert "Deleted: 4 sets." in run("delete --app strong --yes").out
    assert listed(run, "leg press") == []
    assert run("delete --app strong").out.startswith("Nothing was changed")


def test_a_doubtful_value_is_confirmed(run: Run) -> None:
    rows = [
        ((date(2026, 1, 5) + timedelta(weeks=at)).isoformat(), "Squat (Barbell)", 300.0 if at == 9 else 100.0)
        for at in range(20)
    ]
    assert "they are right: legday confirm" in run("import " + strong("a.csv", *rows)).out
    (one,) = data(run("confirm --json"))["sets"]
    assert run("confirm 0000").code == 2
    assert "Kept." in run(f"confirm {one['id'][:8]}").out
    assert run("confirm").out == "No value is doubtful.\n"
    run("undo")
    assert "Kept." in run("confirm --all").out


def test_who_trains_and_with_what(run: Run) -> None:
    run("log pull up 8")
    assert data(run("body 180lb --day 2026-05-01 --json"))["body"][0]["bodyweight_kg"] == pytest.approx(
        81.646627
    )
    assert "82.0 kg" in run("body 82kg").out
    assert data(run("body --remove --json"))["body"] == data(run("body --json"))["body"]
    said = data(run("absence ill 2026-03-03 to 2026-03-09 --json"))
    assert said["absences"] == [{"first_day": "2026-03-03", "last_day": "2026-03-09", "reason": "ill"}]
    assert data(run("absence --remove 2026-03-03 --json"))["absences"] == []
    assert run("absence ill since Monday").code == 0
    said = data(run("profile --sex female --born 1986 --height 68in --json"))
    assert said["profile"] == {"sex": "female", "born": "1986", "height_m": 1.7272}
    assert "sex" not in data(run("profile --forget sex --json"))["profile"]
    said = data(run("kit --has barbell,dumbbell --bar 45lb --plates 45,25,10,5lb --json"))
    assert said["kit"] == ["barbell", "dumbbell"]
    assert said["settings"] == {"bar_lb": 45.0, "plates_lb": [45.0, 25.0, 10.0, 5.0]}
    assert data(run("unit lb --json"))["units"] == {"all lifts": "lb"}
    assert data(run("unit 'leg press' kg --json"))["units"] == {"all lifts": "lb", "leg-press": "kg"}
    assert data(run("unit leg press --remove --json"))["units"] == {"all lifts": "lb"}
    assert data(run("set band_edges 5,10,20 --json"))["settings"]["band_edges"] == [5, 10, 20]
    assert "band_edges" not in data(run("set band_edges --default --json"))["settings"]
    assert "12 weeks by default" in run("set report_weeks").out


def test_exercises_of_ones_own_and_files_of_names(run: Run) -> None:
    run("log 'slant zorble 40x8' --yes")
    said = run("exercise slant-zorble --name 'Slant zorble' --pattern squat --region lower --direct quads")
    assert "slant-zorble: Slant zorble, squat" in said.out
    assert data(run("read --json"))["resolved_sets"] == 1
    assert run("exercise slant-zorble --remove").code == 0
    assert data(run("read --json"))["resolved_sets"] == 0
    Path("names.toml").write_text('[alias]\n"Slant Zorble" = "hack-squat"\n', "utf-8")
    assert run("alias --file names.toml").code == 0
    assert data(run("read --json"))["resolved_sets"] == 1


def test_the_journal_may_stand_anywhere(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run("log squat 100x5")
    run("log squat 100x5x2 --db other.db")
    assert [data(run(f"read {where} --json"))["sets"] for where in ("", "--db other.db")] == [1, 2]
    monkeypatch.setenv("LEGDAY_DB", "other.db")
    assert data(run("read --json"))["sets"] == 2
    assert sorted(path.name for path in (tmp_path / "home").iterdir())[:2] == ["device", "legday.db"]


def test_long_work_says_on_a_terminal_what_it_does(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    strong("a.csv", ("2026-05-04", "Squat (Barbell)", 100))
    assert run("import a.csv").err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    told = run("import a.csv").err
    assert "reading a.csv" in told
    assert told.endswith("\r\033[K")


def test_nothing_is_in_conflict(run: Run) -> None:
    run("log squat 100x5")
    assert run("conflicts").out == "Nothing is in conflict.\n"


# --- mistakes ---


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("log squat 3x", "at character 8 (x): repetitions"),
        ("log 'squat 100x5; press 20y5'", "at character"),
        ("log '2099-01-01: squat 100x5'", "has not come yet"),
        ("import no.csv", "no such file"),
        ("undo", "nothing to undo"),
        ("undo zz", "legday history"),
        ("redo", "nothing was undone"),
        ("history zzzz", "is the id of nothing"),
        ("edit", "which sets?"),
        ("edit zzzz --reps 5", "is the id of no set"),
        ("edit --name Squat --day tomorrow", "--day tomorrow: write the day"),
        ("edit --name Squat --bar heavy", "--bar heavy: say it with its unit"),
        ("delete", "which sets?"),
        ("alias 'Zorble Keller' zorble", "no exercise is called"),
        ("alias 'Zorble Keller'", "name its exercise"),
        ("exercise slant", "name is missing"),
        ("body 82", "with its unit"),
        ("body 820kg", "no body mass"),
        ("body 82kg --day 2099-01-01", "has not come yet"),
        ("absence ill", "no day is in it"),
        ("profile --born 86", "write the year"),
        ("profile --height 17m", "with its unit"),
        ("kit --has barbel", "equipment barbel is not known"),
        ("unit stone", "say kg or lb"),
        ("set report_week 3", "did you mean report_weeks"),
        ("set report_week", "did you mean report_weeks"),
        ("set report_weeks many", "must be a number"),
        ("confirm zzzz", "no doubtful set"),
        ("conflicts zzzz", "name the field"),
        ("conflicts zzzz reps 1", "no such choice"),
        ("report --db nowhere.db", "there is no journal yet"),
        ("log squat 100x5 --db no/folder/x.db", "is not there; make it first"),
        ("check --db text.txt", "text.txt"),
        ("report --db postgresql://me:secret@127.0.0.1:1/legday", "no server answers"),
    ],
)
def test_a_mistake_is_one_line_and_changes_nothing(run: Run, line: str, says: str) -> None:
    run("log squat 100x5")
    run("undo --json")
    run("redo --json")
    run("undo --json")
    run("redo --json")
    Path("text.txt").write_text("no journal\n" * 100, "utf-8")
    if line in ("undo", "redo"):
        run("undo" if line == "undo" else "history")
    before = run("history --json").out
    said = run(line)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert said.err.startswith("legday: ")
    assert says in said.err
    assert "secret" not in said.err
    assert run("history --json").out == before


def test_help_of_every_command_is_there(run: Run) -> None:
    from legday.show.cli import cli

    for name in cli.commands:
        assert run(f"{name} --help").code == 0
