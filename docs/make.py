"""Write what the documentation takes from the code: docs/reference/, the README's blocks, the picture.

    .venv/bin/python docs/make.py

A test compares every page with what this would write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import claims_page
import examples
import own_log_page
import picture
import reference_pages as reference
from click.testing import CliRunner

from legday.app.demo import write_demo
from legday.show.cli import cli
from legday.show.words import Words

ROOT = Path(__file__).parents[1]
# pages with blocks, beside the README; what the blocks show
MARKED = (
    "evidence.md", "guide/progress.md", "reference/models.md", "reference/own_log.md",
    "reference/plateaus.md",
)  # fmt: skip
FORECASTS = {
    "forecast": (),
    "forecast-one": ("--lift", "bench press", "--reps", "5"),
    "forecast-scores": ("--backtest",),
}
FAMILIES = {
    "trend": (
        "trend_", "progress_sure", "progress_likely", "progress_at_least", "progress_step_",
        "progress_long_ago_d", "progress_bests",
    ),
    "plateau": ("plateau_",),
    "own-log": ("own_log_",),
}  # fmt: skip


def pages() -> dict[str, str]:
    """Every file that this script writes, by its path in the project."""
    blocks = {
        "demo": f"```text\n{demo('--no-colour')}```",
        "plan": f"```text\n{demo_plan()}```",
        "formats": reference.joined(reference.apps()),
    }
    fenced = {name: f"```text\n{forecast(*arguments)}```" for name, arguments in FORECASTS.items()}
    constants = {f"{family}-settings": reference.settings_of(*begins) for family, begins in FAMILIES.items()}
    return {
        **{
            f"docs/{name}": marked(
                ROOT / "docs" / name, fenced | constants | claims_page.blocks() | own_log_page.blocks()
            )
            for name in MARKED
        },
        **{f"docs/reference/{name}": text for name, text in reference.pages().items()},
        "docs/demo.svg": picture.svg(f"$ ./legday demo\n\n{first_screen()}", answer()),
        "docs/guide.md": with_blocks((ROOT / "docs/guide.md").read_text("utf-8"), examples.blocks()),
        "README.md": with_blocks((ROOT / "README.md").read_text("utf-8"), blocks),
    }


def marked(path: Path, blocks: Mapping[str, str]) -> str:
    """A page with those of the blocks that it has marks for."""
    text = path.read_text("utf-8")
    return with_blocks(text, {name: block for name, block in blocks.items() if f"<!-- {name}: " in text})


@cache
def forecast(*arguments: str) -> str:
    """What `legday forecast` says of the demo's log, but for what to type next."""
    command = ["forecast", str(write_demo()), "--lang", "en", "--no-colour", *arguments]
    done = CliRunner().invoke(cli, command, catch_exceptions=False)
    return done.stdout.split("\n\nMore: ")[0].rstrip() + "\n"


@cache
def printed(*flags: str) -> str:
    """What `legday demo` prints."""
    return CliRunner().invoke(cli, ["demo", "--lang", "en", *flags], catch_exceptions=False).stdout


def demo(*flags: str) -> str:
    """The report of `legday demo`, but for its last lines, which say what to type next."""
    text = printed(*flags)
    return text if "--json" in flags else text[: plan_begins(text)].rstrip().rsplit("\n\n", 1)[0] + "\n"


def demo_plan() -> str:
    """The plan of `legday demo`, but for its last lines."""
    text = printed("--no-colour")
    return text[plan_begins(text) :].rsplit("\n\n", 1)[0] + "\n"


def plan_begins(text: str) -> int:
    """Where the plan's heading stands."""
    found = re.search(r"^(\x1b\[1m)?A leg week", text, re.MULTILINE)
    if found is None:
        msg = "legday demo prints no plan"
        raise LookupError(msg)
    return found.start()


def first_screen() -> str:
    """The answer and what it is made of, in colour: the demo down to what it rests on."""
    text = demo("--colour")
    return text[: text.index(Words("en")("head-certainty"))].rsplit("\n", 1)[0].rstrip()


def answer() -> str:
    """The demo's answer, for those who do not see the picture."""
    return "legday demo: " + " ".join(demo("--no-colour").split("\n\n")[1].split())


def with_blocks(text: str, blocks: Mapping[str, str]) -> str:
    """Put blocks between their marks."""
    for name, block in blocks.items():
        begin, end = f"<!-- {name}: written by docs/make.py -->", f"<!-- end of {name} -->"
        before, rest = text.split(begin)
        text = f"{before}{begin}\n{block.strip()}\n{end}{rest.split(end)[1]}"
    return text


def main() -> None:
    """Write all of it."""
    for name, text in pages().items():
        path = ROOT / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
