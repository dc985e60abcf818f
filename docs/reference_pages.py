"""The reference's pages, from the code's own lists and the lines of `docs/meanings.toml`."""

from __future__ import annotations

import ast
import inspect
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import schema

from legday import catalogue, model, model_progress
from legday.catalogue.settings import settings_table
from legday.measure.measures import MEASURES
from legday.read import ALL_READERS, READERS, generic
from legday.show.cli import cli
from legday.show.words import Words

SOURCE = Path(__file__).parents[1] / "src" / "legday"
WRITTEN = "<!-- Written by docs/make.py from the code: change the code or docs/meanings.toml. -->"
MEANINGS: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("meanings.toml").read_text("utf-8"))
FORECAST = "legday forecast --json"
PLAN = "legday plan, missed, next, why --json"
EVIDENCE = "legday claims, capacity, screening, pain --json"
JOURNAL = "legday import, log, undo ... --json"
BAR = "\\|"  # a bar within a table's cell
_KEBAB = re.compile(r"[a-z]+(-[a-z]+)+")


def pages() -> dict[str, str]:
    """Every page of the reference by its file's name."""
    return {
        "commands.md": commands(),
        "routes.md": routes(),
        "formats.md": formats(),
        "columns.md": columns(),
        "measures.md": measures(),
        "settings.md": settings(),
        "findings.md": findings(),
        "catalogue.md": movements(),
        "report.md": json_page("legday report --json", model.Report, "report", "report.schema.json"),
        "report.schema.json": json_schema("legday report --json", model.Report, "report"),
        "read.md": json_page("legday read --json", schema.ReadFacts, "read", "read.schema.json"),
        "read.schema.json": json_schema("legday read --json", schema.ReadFacts, "read"),
        "forecast.md": json_page(FORECAST, model_progress.LiftForecasts, "forecast", "forecast.schema.json"),
        "forecast.schema.json": json_schema(FORECAST, model_progress.LiftForecasts, "forecast"),
        "plan.md": json_page(PLAN, schema.PlanAnswers, "plan", "plan.schema.json"),
        "plan.schema.json": json_schema(PLAN, schema.PlanAnswers, "plan"),
        "evidence.md": json_page(EVIDENCE, schema.EvidenceAnswers, "evidence", "evidence.schema.json"),
        "evidence.schema.json": json_schema(EVIDENCE, schema.EvidenceAnswers, "evidence"),
        "journal.md": json_page(JOURNAL, schema.JournalAnswers, "journal", "journal.schema.json"),
        "journal.schema.json": json_schema(JOURNAL, schema.JournalAnswers, "journal"),
    }


def joined(lines: Iterable[str]) -> str:
    """Lines to a page."""
    return "\n".join(lines) + "\n"


def meaning(*path: str) -> str:
    """The line that says what a name means."""
    found: Any = MEANINGS
    for name in path:
        found = found.get(name, {})
    if not found:
        msg = f"docs/meanings.toml: [{'.'.join(path[:-1])}] has no line for {path[-1]}"
        raise LookupError(msg)
    return str(found)


def headed(page: str, lines: Iterable[str], **facts: object) -> str:
    """A page with its title and its first paragraph, which stand in `docs/meanings.toml`."""
    title, first = (meaning("pages", page, part).format(**facts) for part in ("title", "text"))
    return joined([f"# {title}", "", WRITTEN, "", first, *lines])


def table(*columns: str) -> list[str]:
    """The head of a table."""
    return ["", row(*columns), row(*["---"] * len(columns))]


def row(*cells: object) -> str:
    """A line of a table."""
    return f"| {' | '.join(str(cell).replace('|', BAR) for cell in cells)} |"


def plain(docstring: str | None) -> str:
    """A docstring in Markdown."""
    return inspect.cleandoc(docstring or "").replace("``", "`")


def first_line(docstring: str | None) -> str:
    """Its first paragraph, in one line."""
    return " ".join(plain(docstring).split("\n\n", 1)[0].split())


def code_list(values: Iterable[str]) -> str:
    """Names as code, with commas between."""
    return ", ".join(f"`{value}`" for value in values)


def commands() -> str:
    """Every command with its options."""
    top = click.Context(cli, info_name="legday", **cli.context_settings)
    names = cli.list_commands(top)
    return headed(
        "commands",
        (line for name in names for line in _command(name, cli.commands[name], top)),
        names=code_list(names),
    )


def _command(name: str, command: click.Command, top: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=top)
    yield from (
        "",
        f"## {name}",
        "",
        "```",
        f"legday {name} {' '.join(command.collect_usage_pieces(context))}",
        "```",
    )
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        first, *rest = paragraph.splitlines()
        yield ""
        yield from ["```", *rest, "```"] if first in ("\b", r"\b") else [paragraph]
    yield ""
    for option in command.params:
        record = option.get_help_record(context) if isinstance(option, click.Option) else None
        if record is not None:
            yield f"- `{record[0]}`: {' '.join(record[1].split())}"


def routes() -> str:
    """The routes of the server, in the order of its list."""
    from legday.show.web.routes import ROUTES

    lines = [
        "# Routes",
        "",
        WRITTEN,
        "",
        "What `legday serve` answers; how to use it: [the API](../guide/api.md). *May*: a token "
        "or login that may read or write; `account`: a person who is logged in, no token; `admin`: an admin "
        "who is logged in; `admin-read`: an admin, also with a token.",
        *table("route", "may", "answers", "what"),
    ]
    for route in ROUTES:
        path = route.path.replace(":str}", "}").replace(":path}", "}")
        what = first_line(route.handler.__doc__)
        lines.append(row(f"`{route.method} {path}`", route.may, f"{route.status} `{route.media_type}`", what))
    return joined(lines)


def formats() -> str:
    """Every reader: what it reads, and whether it has met a real export."""
    lines = [*format_table()]
    for reader in ALL_READERS:
        asked = "" if reader in READERS else " Never taken for granted: asked last, or only with `--columns`."
        lines += ["", f"## {reader.TITLE}", "", f"`--format {reader.NAME}`; {tried(reader)}.{asked}", ""]
        lines.append(plain(reader.__doc__))
    lines += [
        "",
        "## What may become of a row",
        "",
        "Every row gets one of these; their sum is the file's rows.",
    ]
    lines += table("outcome", "meaning")
    lines += [row(f"`{name}`", text) for name, text in MEANINGS["outcomes"].items()]
    return headed("formats", lines)


OWN = ("legday", "legday_jsonl")  # formats that no other app writes


def tried(reader: Any) -> str:
    """Whether a reader has met a real export."""
    if reader.NAME in OWN:
        return "our own format"
    return "tried on real exports" if reader.TRIED else "not yet tried on a real export"


def format_table() -> Iterator[str]:
    """Formats in brief."""
    yield from table("format", "`--format`", "tried on a real export")
    for reader in ALL_READERS:
        met = "our own" if reader.NAME in OWN else "yes" if reader.TRIED else "not yet"
        yield row(reader.TITLE, f"`{reader.NAME}`", met)


def apps() -> Iterator[str]:
    """Formats by app, for the README."""
    kinds: dict[str, dict[str, bool]] = {}
    for reader in sorted(ALL_READERS, key=lambda reader: reader.TITLE.casefold()):
        app, _, kind = reader.TITLE.removesuffix(")").partition(" (")
        kinds.setdefault(app, {})[kind] = reader.TRIED
    yield from table("from", "reads", "tried on a real export")
    for app, found in kinds.items():
        met = [kind for kind, has_met in found.items() if has_met]
        yield row(app, ", ".join(found), "yes" if len(met) == len(found) else ", ".join(met) or "not yet")


def columns() -> str:
    """The set table."""
    added = {name: kind for name, kind in model.BOOK_SCHEMA.items() if name not in model.SET_SCHEMA}
    lines = ["", "## The set table", "", "One row a performed set. Absent is null, never 0."]
    lines += _columns(model.SET_SCHEMA, "columns")
    lines += [
        "",
        "## What the book adds",
        "",
        "Joined from the catalogue by `exercise`, and what follows from it.",
    ]
    lines += _columns(added, "book")
    lines += [
        "",
        "## Hints",
        "",
        "What a file says about an exercise besides its name; never overrides a clear name.",
    ]
    lines += _columns(model.HINT_SCHEMA, "hints")
    lines += ["", "## Names for `--columns`", ""]
    lines += [
        "For a table of no known app, as `--columns at=When,name=Lift`. Needed: "
        + code_list(generic.NEEDED)
        + "."
    ]
    lines += table("name", "meaning")
    known = {**MEANINGS["columns"], **MEANINGS["table"]}
    lines += [row(f"`{name}`", known[name]) for name in generic.NAMES]
    return headed("columns", lines)


def _columns(names: Mapping[str, str], section: str) -> list[str]:
    kinds = {
        "str": "text",
        "int": "whole number",
        "float": "number",
        "bool": "truth",
        "list[str]": "list of text",
    }
    rows = [row(f"`{name}`", kinds.get(kind, kind), meaning(section, name)) for name, kind in names.items()]
    return [*table("column", "type", "meaning"), *rows]


def measures() -> str:
    """Every measure by family."""
    families: dict[ModuleType | None, list[str]] = {}
    for one in MEASURES:
        first = first_line(one.function.__doc__)
        line = row(f"`{one.name}`", one.unit, one.grade, first, one.citation)
        families.setdefault(inspect.getmodule(one.function), []).append(line)
    lines = []
    for family, found in families.items():
        name = family.__name__.removeprefix("legday.") if family else ""
        lines += ["", f"## {name}", "", first_line(family.__doc__)]
        lines += [*table("measure", "unit", "grade", "what", "source"), *found]
    return headed("measures", lines)


def settings_of(*begins: str) -> str:
    """The settings whose names begin so, as a table."""
    lines = table("setting", "value", "unit", "tag", "source")
    for setting in settings_table():
        if setting.name.startswith(begins):
            value = ", ".join(map(str, setting.value)) if isinstance(setting.value, list) else setting.value
            lines.append(row(f"`{setting.name}`", value, setting.unit, setting.tag, setting.source))
    return joined(lines)


def settings() -> str:
    """Every numeric choice, by its section in the file."""
    sections: dict[str, str] = {}
    section = ""
    for line in (SOURCE / "catalogue/settings.toml").read_text("utf-8").splitlines():
        if head := re.match(r"# --- (.+?) -+$", line):
            section = head[1].capitalize()
        elif name := re.match(r"\w+(?= =)", line):
            sections[name[0]] = section
    lines: list[str] = []
    for setting in settings_table():
        if sections[setting.name] != section:
            section = sections[setting.name]
            lines += ["", f"## {section}", *table("setting", "value", "unit", "range", "tag", "source")]
        value = ", ".join(map(str, setting.value)) if isinstance(setting.value, list) else setting.value
        least, most = ("" if bound is None else f"{bound:g}" for bound in (setting.min, setting.max))
        span = f"{least}–{most}" if least and most else f"from {least}" if least else ""
        lines.append(row(f"`{setting.name}`", value, setting.unit, span, setting.tag, setting.source))
    return headed("settings", lines)


def findings() -> str:
    """Every code that a finding may have."""
    lines = table("code", "meaning", "made in")
    for code, places in sorted(finding_codes().items()):
        lines.append(row(f"`{code}`", meaning("findings", code), code_list(sorted(places))))
    return headed("findings", lines)


def finding_codes() -> dict[str, set[str]]:
    """Codes of all findings that the code makes, with the modules that make them."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node) in ("Finding", "find"):
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and _KEBAB.fullmatch(str(part.value)):
                        found.setdefault(str(part.value), set()).add(path.relative_to(SOURCE).as_posix())
    return found


def called(node: ast.Call) -> str:
    """Name of the function or method that is called."""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def movements() -> str:
    """The catalogue in brief."""
    known, words = catalogue.load(), Words()
    regions = Counter(movement.region for movement in known.movements.values())
    counts = ", ".join(f"{regions[region]} {region}" for region in model.REGIONS)
    lines = ["", "## Muscle groups", *table("group", "in a report", "made of")]
    for group in model.MUSCLES:
        parts = ", ".join(muscle.name for muscle in known.muscles if muscle.group == group)
        lines.append(row(f"`{group}`", words(f"muscle-{group}"), parts))
    lines += ["", "## Movements", ""]
    lines += [
        "A set counts 1 for each direct muscle and 0.5 for each indirect one. Exercises are written "
        "`movement.equipment+variation`; the first equipment listed is meant when none is said."
    ]
    for pattern in model.PATTERNS:
        chosen = [movement for movement in known.movements.values() if movement.pattern == pattern]
        lines += [
            "",
            f"### {pattern} ({len(chosen)})",
            *table("movement", "direct", "indirect", "equipment", "region"),
        ]
        for one in chosen:
            cells = (", ".join(part) for part in (one.direct, one.indirect, one.equipment))
            lines.append(row(f"`{one.id}`", *cells, one.region))
    return headed(
        "catalogue",
        lines,
        movements=len(known.movements),
        counts=counts,
        patterns=len(model.PATTERNS),
        muscles=len(known.muscles),
        groups=len(model.MUSCLES),
    )


def json_page(command: str, root: type, section: str, file: str) -> str:
    """What a command's JSON means."""
    return headed("json", schema.page(root, field_meaning(section)), command=command, file=file)


def json_schema(command: str, root: type, section: str) -> str:
    """The schema of a command's JSON."""
    made = schema.schema(root, command, field_meaning(section))
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def field_meaning(section: str) -> Callable[[str, str], str]:
    """What a noun's field means; nouns that a report and a reading share are explained once."""
    return lambda noun, field: meaning(section if noun in MEANINGS[section] else "report", noun, field)
