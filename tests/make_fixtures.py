"""Write tests/data anew, a file a dialect and its expected reading: ``python tests/make_fixtures.py``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from dialects import DIALECTS, fixture

DATA = Path(__file__).parent / "data"


def contents() -> Mapping[str, bytes]:
    """Give every fixture file's name and bytes."""
    files: dict[str, bytes] = {}
    for name in DIALECTS:
        made = fixture(name)
        files[f"{name}.csv"] = made.data
        sets = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in made.truth["sets"])
        head = json.dumps({**made.truth, "sets": []}, ensure_ascii=False, indent=1)
        files[f"{name}.json"] = (head.removesuffix("[]\n}") + f"[\n  {sets}\n ]\n}}\n").encode()
    return files


def main() -> None:
    """Write the files."""
    DATA.mkdir(exist_ok=True)
    for name, data in contents().items():
        (DATA / name).write_bytes(data)


if __name__ == "__main__":
    main()
