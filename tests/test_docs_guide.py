"""The commands of the guide run, one after the other, as they stand there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from legday.show.cli import main
from legday.synth import lifter, strong_csv

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "docs" / "guide.md", *sorted((ROOT / "docs" / "guide").glob("*.md")))
GUIDE = "\n".join(page.read_text("utf-8") for page in PAGES)
NAMES = '[alias]\n"Leg Press Keller" = "leg-press"\n'


def commands() -> list[str]:
    blocks = re.findall(r"<!-- tested -->\n```sh\n(.*?)```", GUIDE, re.DOTALL)
    return [line.removeprefix("./legday ") for block in blocks for line in block.splitlines()]


def test_the_guide_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LEGDAY_DB", raising=False)
    Path("strong.csv").write_text(strong_csv(lifter("balanced", weeks=30)), "utf-8")
    shutil.copy(ROOT / "tests/data/hevy_kg.csv", "hevy.csv")
    Path("names.toml").write_text(NAMES, "utf-8")
    ran = commands()
    assert len(ran) > 20
    for line in ran:
        main(shlex.split(line))
        said = capsys.readouterr()
        assert said.out, line
        if line.startswith("edit") and "--yes" in line and "--app" not in line:
            assert "Changed" in said.out or "No set fits" in said.out, line
    main(["check"])
