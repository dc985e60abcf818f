"""Aliases and own exercises: what is taken, and every fault of a file at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from legday.app.settle import settled
from legday.errors import LegdayError

OWN = """
[alias]
"Leg Press Keller" = "leg-press"
"My Zorble" = "zorble"

[exercise.zorble]
name = "Zorble"
pattern = "hinge"
region = "lower"
direct = ["hamstrings"]
indirect = ["glute_max"]
body_share = 0.5
"""


def file(folder: Path, text: str) -> Path:
    path = folder / "names.toml"
    path.write_text(text, "utf-8")
    return path


def test_pairs_and_file_together_and_the_pair_wins(tmp_path: Path) -> None:
    aliases, own = settled(["Leg Press Keller=leg-press+single-leg", "a=b=leg-curl"], file(tmp_path, OWN))
    assert aliases == {
        "Leg Press Keller": "leg-press+single-leg", "My Zorble": "zorble", "a=b": "leg-curl"
    }  # fmt: skip
    (zorble,) = own
    assert (zorble.id, zorble.pattern, zorble.direct, zorble.indirect) == (
        "zorble", "hinge", ("hamstrings",), ("glute_max",)
    )  # fmt: skip
    assert zorble.body_share == 0.5


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        ("Leg Press Keller", "write NAME=EXERCISE"),
        ("=leg-press", "write NAME=EXERCISE"),
        ("Leg Press Keller=leg-pres", "leg-press"),
        ("Leg Press Keller=", "no exercise"),
    ],
)
def test_a_pair_that_cannot_be(pair: str, says: str) -> None:
    with pytest.raises(LegdayError, match=says):
        settled([pair], None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("alias = 3", "alias must be a table"),
        ('[alias]\n"x" = "leg-pres"', "leg-press"),
        ("[aliases]\n", r"\[aliases\] is not known"),
        ("exercise = 3", "exercise must be tables"),
        ("[exercise]\nzorble = 3", r"\[exercise.zorble\] must be a table"),
        (OWN.replace('name = "Zorble"', ""), "name is missing"),
        (OWN.replace('"hinge"', '"hinges"'), "pattern 'hinges' is none of"),
        (OWN.replace('["hamstrings"]', '["hams"]'), "direct must be a list of"),
        (OWN.replace('["hamstrings"]', '"hamstrings"'), "direct must be a list of"),
        (OWN.replace("0.5", "5"), "from 0 to 1"),
        (OWN.replace("0.5", "true"), "from 0 to 1"),
        (OWN + "colour = 3\n", "colour is not a field"),
        (OWN.replace("exercise.zorble", "exercise.leg-press"), "choose another"),
        ("[alias\n", "not TOML"),
    ],
)
def test_a_file_that_cannot_be(tmp_path: Path, text: str, says: str) -> None:
    path = file(tmp_path, text)
    with pytest.raises(LegdayError, match=says) as fault:
        settled([], path)
    assert str(path) in str(fault.value)


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    text = OWN.replace('"hinge"', '"hinges"').replace("0.5", "5")
    with pytest.raises(LegdayError) as fault:
        settled(["x"], file(tmp_path, text))
    assert all(word in str(fault.value) for word in ("hinges", "from 0 to 1", "NAME=EXERCISE"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LegdayError, match="cannot be read"):
        settled([], tmp_path / "no.toml")
    with pytest.raises(LegdayError, match="cannot be read"):
        settled([], tmp_path)
