"""What is documented is checked: pages are current, names have lines, links lead somewhere, examples run."""

from __future__ import annotations

import ast
import importlib
import json
import re
import shlex
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from difflib import unified_diff
from pathlib import Path
from typing import Any

import click
import pytest

from legday.app.settle import settled
from legday.catalogue import Resolver, load
from legday.catalogue.settings import settings_table
from legday.measure.measures import MEASURES
from legday.model import BOOK_SCHEMA, HINT_SCHEMA, SET_SCHEMA, Report
from legday.model_progress import LiftForecasts
from legday.plan.limits import LIMITS
from legday.read import ALL_READERS, generic, read_source
from legday.read.source import Options, Source
from legday.show.cli import cli, main
from legday.synth import lifter, strong_csv

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DATA = ROOT / "tests" / "data"
sys.path.insert(0, str(DOCS))
make: Any = importlib.import_module("make")
reference: Any = importlib.import_module("reference_pages")
schema: Any = importlib.import_module("schema")
GUIDE = [DOCS / "guide.md", *sorted((DOCS / "guide").glob("*.md"))]
PROSE = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
FILES = [
    *PROSE,
    *sorted(path for path in DOCS.rglob("*") if path.suffix in (".py", ".toml", ".svg", ".json")),
]
MEANINGS: Mapping[str, Any] = reference.MEANINGS


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def page(name: str) -> str:
    return (DOCS / "reference" / name).read_text("utf-8")


# --- pages and the code ------------------------------------------------------------------------------------


def test_pages_are_what_the_script_writes() -> None:
    written = make.pages()
    stale = {
        name: list(unified_diff((ROOT / name).read_text("utf-8").splitlines(), text.splitlines(), n=1))
        for name, text in written.items()
    }
    changes = {name: lines for name, lines in stale.items() if lines}
    assert changes == {}, "run: .venv/bin/python docs/make.py"
    others = [path for path in (DOCS / "reference").iterdir() if relative(path) not in written]
    assert [path.name for path in others if reference.WRITTEN in path.read_text("utf-8")] == []


def test_the_readme_shows_what_the_demo_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.delenv("LEGDAY_LANG", raising=False)
    main(["demo", "--no-colour"])
    printed = capsys.readouterr().out
    shown = (ROOT / "README.md").read_text("utf-8").split("```text\n")[1].split("```")[0]
    assert printed.startswith(shown)
    assert "legday report" in printed.removeprefix(shown)


def test_every_command_and_option_is_documented() -> None:
    text = page("commands.md")
    for name, command in cli.commands.items():
        section = text.split(f"\n## {name}\n")[1].split("\n## ")[0]
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, option.opts
                assert all(f"{flag}" in section for flag in option.opts), (name, option.opts)
        assert command.help


def test_every_measure_reader_column_and_setting_is_documented() -> None:
    named = {
        "measures.md": [one.name for one in MEASURES],
        "formats.md": [reader.NAME for reader in ALL_READERS],
        "columns.md": [*BOOK_SCHEMA, *HINT_SCHEMA, *generic.NAMES],
        "settings.md": [setting.name for setting in settings_table()],
        "catalogue.md": list(load().movements),
    }
    missing = [
        (file, name) for file, names in named.items() for name in names if f"`{name}`" not in page(file)
    ]
    assert missing == []


def test_a_reader_that_met_no_real_export_says_so() -> None:
    for reader in ALL_READERS:
        section = page("formats.md").split(f"`--format {reader.NAME}`;")[1].split("\n")[0]
        assert ("not yet tried" in section) is not reader.TRIED


def test_every_name_has_its_line_and_no_line_is_left_over() -> None:
    added = set(BOOK_SCHEMA) - set(SET_SCHEMA)
    assert set(MEANINGS["columns"]) == set(SET_SCHEMA)
    assert set(MEANINGS["hints"]) == set(HINT_SCHEMA)
    assert set(MEANINGS["book"]) == added
    assert set(MEANINGS["table"]) <= set(generic.NAMES) <= {*MEANINGS["table"], *SET_SCHEMA}
    assert set(MEANINGS["findings"]) == set(reference.finding_codes())
    report, read = schema.nouns(Report), schema.nouns(schema.ReadFacts)
    journal, forecast = schema.nouns(schema.JournalAnswers), schema.nouns(LiftForecasts)
    assert set(MEANINGS["report"]) == set(report)
    assert set(MEANINGS["forecast"]) == set(forecast) - set(report)
    assert set(MEANINGS["read"]) == set(read) - set(report)
    assert set(MEANINGS["journal"]) == set(journal) - set(report)
    plan, evidence = schema.nouns(schema.PlanAnswers), schema.nouns(schema.EvidenceAnswers)
    assert set(MEANINGS["evidence"]) == set(evidence) - set(report)
    assert set(MEANINGS["plan"]) == set(plan) - set(report)
    sections = {
        "report": report, "read": read, "journal": journal, "forecast": forecast, "plan": plan,
        "evidence": evidence,
    }  # fmt: skip
    for section, nouns in sections.items():
        for noun in set(MEANINGS[section]) & set(nouns):
            assert set(MEANINGS[section][noun]) == set(nouns[noun].__annotations__), noun


def test_no_finding_hides_its_code() -> None:
    """A code that is put together elsewhere would escape the documentation."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and reference.called(node) == "Finding":
                code = node.args[0] if node.args else None
                plain = isinstance(code, ast.Constant | ast.IfExp)
                assert plain or path.name == "records.py", f"{path.name}:{node.lineno}"


@pytest.fixture(scope="module")
def readings() -> list[Any]:
    """Every fixture that one of the readers knows, read."""
    found = []
    for path in sorted(DATA.iterdir()):
        is_truth = path.suffix == ".json" and (
            path.name.endswith(".expected.json") or path.with_suffix(".csv").exists()
        )
        if path.suffix in (".csv", ".txt", ".json") and not is_truth and path.stem != "generic":
            found.append(read_source(Source(path.name, path.read_bytes()), Options(unit="kg")))
    assert len(found) >= 20
    return found


def test_outcomes_and_findings_of_all_fixtures_are_documented(readings: list[Any]) -> None:
    outcomes = {outcome for reading in readings for outcome in reading.accounted}
    codes = {finding.code for reading in readings for finding in reading.findings}
    assert outcomes <= set(MEANINGS["outcomes"])
    assert codes <= set(MEANINGS["findings"])
    code = "".join(path.read_text("utf-8") for path in (ROOT / "src/legday/read").glob("*.py"))
    assert [
        outcome
        for outcome in MEANINGS["outcomes"]
        if f'"{outcome}"' not in code and f"{outcome}=" not in code
    ] == []


# --- JSON --------------------------------------------------------------------------------------------------

KINDS: Mapping[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "null": (type(None),),
    "array": (list,), "object": (dict,),
}  # fmt: skip


def faults(value: Any, rule: Mapping[str, Any], root: Mapping[str, Any], place: str = "$") -> Iterator[str]:
    """Where a value breaks a JSON Schema; the words of the schema that we use."""
    if "$ref" in rule:
        yield from faults(value, root["$defs"][rule["$ref"].rsplit("/", 1)[1]], root, place)
    if "anyOf" in rule and all(any(faults(value, way, root)) for way in rule["anyOf"]):
        yield f"{place}: {value!r} is none of {rule['anyOf']}"
    if "enum" in rule and value not in rule["enum"]:
        yield f"{place}: {value!r} is none of {rule['enum']}"
    kind = rule.get("type")
    if kind is not None and (
        not isinstance(value, KINDS[kind]) or isinstance(value, bool) is not (kind == "boolean")
    ):
        yield f"{place}: {value!r} is no {kind}"
        return
    if "format" in rule:
        try:
            {"date": date, "date-time": datetime}[rule["format"]].fromisoformat(value)
        except ValueError:
            yield f"{place}: {value!r} is no date"
    if kind == "array":
        parts = rule.get("prefixItems") or [rule["items"]] * len(value)
        if len(value) != len(parts):
            yield f"{place}: {len(value)} items, not {len(parts)}"
        for at, (item, part) in enumerate(zip(value, parts, strict=False)):
            yield from faults(item, part, root, f"{place}[{at}]")
    if kind == "object":
        known, other = rule.get("properties", {}), rule["additionalProperties"]
        yield from (f"{place}: {name} is missing" for name in rule.get("required", ()) if name not in value)
        for name, item in value.items():
            if name not in known and other is False:
                yield f"{place}: {name} is not documented"
            else:
                yield from faults(item, known.get(name, other), root, f"{place}.{name}")


def printed_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    main([*arguments, "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("command", ["report", "read", "forecast"])
@pytest.mark.parametrize(
    "file", ["strong_comma_units.csv", "hevy_kg.csv", "strong_share.txt", "liftosaur_text.txt"]
)
def test_json_is_as_documented(capsys: pytest.CaptureFixture[str], command: str, file: str) -> None:
    rules = json.loads(page(f"{command}.schema.json"))
    assert list(faults(printed_json(capsys, command, str(DATA / file)), rules, rules)) == []


def test_json_of_the_journal_is_as_documented(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    monkeypatch.delenv("LEGDAY_DB", raising=False)
    root = json.loads(page("journal.schema.json"))
    answers = root["$defs"]["JournalAnswers"]["properties"]
    lines = [
        f"import {shlex.quote(str(DATA / 'strong_newest.csv'))}", "log --yes zorble 100x5 @8; squat 3x8",
        "undo", "redo", "history", "edit --name squat --reps 6 --yes", "alias zorble leg-press", "exercise",
        "body 80kg", "absence ill 2026-03-01", "profile --sex male --born 1990",
        "kit --has barbell --bar 20kg", "unit kg", "set report_weeks 10", "confirm", "conflicts", "check",
        "delete --name squat --yes", f"backup {tmp_path / 'b.db'}", f"restore {tmp_path / 'b.db'} --yes",
        f"export {tmp_path / 'h.csv'} --format hevy", "erase me --yes",
    ]  # fmt: skip
    assert {line.split()[0] for line in lines} == set(answers)
    for line in lines:
        words = [word.replace(";", " ;") for word in shlex.split(line)]
        value = printed_json(capsys, *words)
        assert list(faults(value, answers[words[0]], root)) == [], line


def test_json_of_the_evidence_is_as_documented(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path))
    monkeypatch.delenv("LEGDAY_DB", raising=False)
    root = json.loads(page("evidence.schema.json"))
    answers = root["$defs"]["EvidenceAnswers"]["properties"]
    for line in ("claims", "capacity chair-stand 14 --chair 45cm --day 2026-01-05", "capacity"):
        words = line.split()
        value = printed_json(capsys, *words)
        assert list(faults(value, answers[words[0]], root)) == [], line


def test_every_limit_of_a_plan_is_documented() -> None:
    assert [limit.id for limit in LIMITS if f"| `{limit.id}` |" not in page("planner.md")] == []
    assert [limit.id for limit in LIMITS if limit.says.replace("|", "/") not in page("planner.md")] == []


def test_json_of_the_planner_is_as_documented(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = json.loads(page("plan.schema.json"))
    answers = root["$defs"]["PlanAnswers"]["properties"]
    export, file = tmp_path / "strong.csv", tmp_path / "plan.json"
    export.write_text(strong_csv(lifter("balanced", weeks=20)), "utf-8", newline="")
    week = printed_json(capsys, "plan", str(export), "--days", "mon 45, thu 45")
    file.write_text(json.dumps(week), "utf-8")
    told = {
        "plan": week,
        "missed": printed_json(capsys, "missed", "--plan", str(file), "--because", "time"),
        "next": printed_json(capsys, "next", str(export), "--minutes", "25", "--kit", "home"),
        "why": printed_json(capsys, "why", "--plan", str(file)),
    }
    for name, value in told.items():
        assert list(faults(value, answers[name], root)) == [], name
    none = printed_json(capsys, "plan", str(export), "--days", "mon 10")
    assert none["plan"] is None
    assert list(faults(none, answers["plan"], root)) == []


def test_json_of_the_demo_is_as_documented(capsys: pytest.CaptureFixture[str]) -> None:
    rules = json.loads(page("report.schema.json"))
    value = json.loads(make.demo("--json"))
    assert list(faults(value, rules, rules)) == []
    wrong = {**value, "weeks": "12", "surprise": 1, "as_of": "yesterday"}
    del wrong["level"]
    assert len(list(faults(wrong, rules, rules))) == 4


# --- prose -------------------------------------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """Anchors of a page's headings, as Markdown viewers make them."""
    heads = re.findall(
        r"^#+ (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE
    )
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", [*PROSE, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"], ids=relative)
def test_links_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target.read_text("utf-8")), link


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_no_host_and_no_path_of_a_machine(path: Path) -> None:
    text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    hosts = re.findall(r"https?://\S*|\b[a-z0-9-]+\.(?:com|org|net|io|dev)\b", text)
    paths = re.findall(r"(?<![\w.*)\]])/(?:work|tmp|home|root|usr|var)\b\S*", text)
    assert hosts + paths == []


def typed_commands() -> Iterator[tuple[str, list[str]]]:
    """Every `./legday ...` in the prose, with the place it stands in."""
    for path in [ROOT / "README.md", *GUIDE, DOCS / "house.md"]:
        for line in re.findall(r"\./legday (?!demo prints)([^`\n]*)", path.read_text("utf-8")):
            yield relative(path), shlex.split(line, comments=True)


def test_commands_in_the_prose_exist() -> None:
    for place, (name, *arguments) in typed_commands():
        if name in ("test", "bench"):
            continue
        known = {
            flag for option in cli.commands[name].params for flag in (*option.opts, *option.secondary_opts)
        }
        used = {argument for argument in arguments if argument.startswith("--")}
        assert used <= known, (place, name)


def test_flags_in_the_prose_exist() -> None:
    known = {flag for command in cli.commands.values() for option in command.params for flag in option.opts}
    for path in [ROOT / "README.md", *GUIDE, DOCS / "evidence.md"]:
        used = set(
            re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*\b", path.read_text("utf-8").split("<!-- demo")[0])
        )
        assert used <= known, path.name


def block_of(file: str, language: str) -> str:
    text = (DOCS / file).read_text("utf-8")
    (block,) = re.findall(rf"<!-- tested -->\n```{language}\n(.*?)```", text, re.DOTALL)
    return str(block)


def test_the_notebook_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(compile(block_of("house.md", "python"), "house.md", "exec"), names)
    printed = capsys.readouterr().out
    assert isinstance(names["report"], Report)
    assert "quads" in printed
    assert "knee_extension" in printed


def test_the_file_of_names_settles_them(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text(block_of("guide.md", "toml"), "utf-8")
    aliases, own = settled((), path)
    resolver = Resolver(load(), aliases, own)
    assert resolver.resolve("Leg Press Keller").exercise == "leg-press"
    assert resolver.resolve("Bulgarians").exercise == "bulgarian-split-squat.smith"
    assert resolver.resolve("Slant").exercise == "slant-board-squat"


def test_own_columns_in_the_guide_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (arguments,) = [words for place, words in typed_commands() if "--columns" in words]
    path = tmp_path / arguments[1]
    path.write_text(
        "When,What,How often,How heavy\n2024-05-06,Squat,3x5,100\n2024-05-08,Deadlift,5/5,140\n", "utf-8"
    )
    facts = printed_json(capsys, "read", str(path), *arguments[2:])
    assert (facts["sets"], facts["resolved_sets"]) == (5, 5)


# --- the picture -------------------------------------------------------------------------------------------


def test_the_picture_stands_alone() -> None:
    text = (DOCS / "demo.svg").read_text("utf-8")
    root = ET.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert {part.tag.rsplit("}")[1] for part in root.iter()} <= {"svg", "rect", "path", "circle", "g", "text"}
    assert re.findall(r"href|url\(|@import|@font-face|<script|<style", text) == []


def test_the_picture_shows_the_demo() -> None:
    root = ET.fromstring((DOCS / "demo.svg").read_text("utf-8"))
    drawn = [part.text or "" for part in root.iter() if part.tag.endswith("}text")]
    words = re.sub(r"[■●◐·┊]", " ", make.demo("--no-colour").split("What this rests on")[0])
    assert "".join("".join(drawn).split()) == "".join(["$./legdaydemo", *words.split()])
