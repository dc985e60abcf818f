"""The examples of the API page run, one after the other, against a server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from web_load import Server, accounts_of

PAGE = Path(__file__).parents[1] / "docs" / "guide" / "api.md"


def test_the_examples_run(sqlite_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"<!-- tested -->\n```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) == PAGE.read_text("utf-8").count("```python")
    server = Server(sqlite_file, tmp_path)
    ((_, token),) = accounts_of(sqlite_file, 1)
    try:
        server.start()
        names = {"address": f"http://127.0.0.1:{server.port}/", "token": token}
        for block in blocks:
            exec(compile(block, str(PAGE), "exec"), names)
    finally:
        server.stop()
