"""The message files: the same in every language, all used, all there, and no line too wide."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import legday
from legday import model_own_log as own_log
from legday.app.capacity import HANDS, KINDS
from legday.app.make_book import make_book
from legday.app.report import report
from legday.catalogue import claims, load, load_settings
from legday.catalogue.kits import kits
from legday.catalogue.loader import NEEDS
from legday.catalogue.red_flags import red_flags
from legday.catalogue.standards import RATIOS
from legday.measure.coverage import STRENGTH_PATTERNS
from legday.measure.trend.judge import CHANGES as TREND_CHANGES
from legday.measure.verdict import Level
from legday.measure.volume import BANDS
from legday.model import JOINTS, MUSCLES, ROLES, SKIP_REASONS, Report
from legday.plan.check import JUDGED
from legday.plan.limits import LIMITS
from legday.plan.pain_rule import DECISIONS
from legday.plan.progress import REASONS
from legday.show.details import PARTS
from legday.show.style import Style, cells
from legday.show.text import render
from legday.show.words import LANGUAGES, Words, message_text
from legday.synth import lifter
from readings import days_from, logged, of_lifter, reading

SETTINGS = load_settings()
CHANGES = ("stronger", "weaker", "within_noise", "not_enough_data")
ODD = ("too_few", "long_ago", "reps", "timed", "distance")
LOADS = (
    "by-level", "return", "lightest", "reach", "deload", "sure", "not-done-lately", "related", "find",
    "power", "body", "held", "pain-hold", "pain-reduce", "sore-hold",
)  # fmt: skip
MEET_LIFTS = ("squat", "bench", "deadlift", "total")
NO_COMPARISON = ("no_sex", "no_body_mass", "no_lift")
FAMILIES = {
    "muscle-": MUSCLES, "pattern-": STRENGTH_PATTERNS, "band-": BANDS, "verdict-": get_args(Level),
    "lift-": CHANGES, "side-real-": ("left", "right"), "exercise-": SETTINGS.advice_movements,
    "progress-": TREND_CHANGES, "brief-": (*TREND_CHANGES, "same"), "change-": (*TREND_CHANGES, "same"),
    "forecast-mark-": TREND_CHANGES, "status-": ODD,
    "forecast-side-": ("left", "right"), "compare-": (*NO_COMPARISON, *MEET_LIFTS),
    "beside-": ("lower_behind_upper",), "scores-verdict-": ("narrow", "wide", "fair"),
    "ratio-": [ratio.replace(":", "-") for ratio in RATIOS], "scores-column-": ("n", "off", "last", "within"),
    "plan-violation-": [limit.replace("_", "-") for limit in JUDGED],
    "plan-name-": [limit.id.replace("_", "-") for limit in LIMITS], "plan-why-role-": ROLES,
    "plan-why-sets-": ("ramp", "block"), "plan-week-": ("ramp", "block"),
}  # fmt: skip
EXERCISES = (
    *SETTINGS.advice_movements, *SETTINGS.plan_usual_big_lift, *SETTINGS.plan_usual_movements,
    *SETTINGS.plan_balance_movements, "single-leg-glute-bridge",
)  # fmt: skip
UPPER_AND_TRUNK = SETTINGS.plan_usual_movements[SETTINGS.plan_usual_movements.index("bench-press") :]
FAMILIES |= {
    "exercise-": [name for name in EXERCISES if name not in (*UPPER_AND_TRUNK, "copenhagen-plank")],
    "kit-": (*kits(), "own"), "kit-item-": [*NEEDS[:-1], "bodyweight"], "joint-": JOINTS,
    "plan-limit-": [limit.id.replace("_", "-") for limit in LIMITS],
    "reason-": [reason.replace("_", "-") for reason in SKIP_REASONS],
    "load-": [*LOADS, *REASONS], "plan-assumed-kit-": ("log", "usual"), "plan-assumed-": ("novice-log",
    "intermediate-log"), "plan-change-": ("lift", "minutes", "sets", "kit", "day", "leg-days"),
}  # fmt: skip
FAMILIES |= {
    "claims-verdict-": claims.VERDICTS, "claims-topic-": claims.TOPICS, "claims-test-": claims.TESTS,
    "claims-feature-": [*claims.load_claims().features],
    "capacity-": [*KINDS], "capacity-how-": [*KINDS], "capacity-hand-": HANDS,
    "capacity-unit-": ("reps", "s", "kg", "W", "mps"), "capacity-change-": ("real", "noise", "unknown"),
    "capacity-verdict-": ("below_average", "not_below", "worse_than_average", "not_worse"),
    "energy-why-": ("no_body_mass", "no_session"),
    "claims-head-": ("evidence", "citations", "features", "test"),
}  # fmt: skip
FAMILIES |= {
    "flag-": [flag.id for flag in red_flags()], "screening-": ("cleared", "not_cleared", "unknown"),
    "felt-": DECISIONS,
}  # fmt: skip
FAMILIES |= {
    "own-log-name-": own_log.OWN_LOG_TESTS, "own-log-design-": own_log.OWN_LOG_TESTS,
    "own-log-effect-": own_log.OWN_LOG_TESTS, "own-log-verdict-": get_args(own_log.OwnLogVerdict),
    "own-log-side-": own_log.SIDES_OF_A_PERSON, "own-log-coin-": own_log.ARMS,
    "own-log-unit-": ("reps", "pp", "sets", "week", "4-weeks", "day"), "own-log-how-": ("coin", "record"),
    "own-log-need-": own_log.NEEDS, "own-log-part-": own_log.PARTS, "own-log-caution-": own_log.CAUTIONS,
}  # fmt: skip
COLUMN = 16  # a muscle's name
PATTERN_COLUMN = 20


class _Parameters(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Ids of a file, with the parameters that each takes."""
    text = message_text(language)
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, entry.id.name
            parameters = _Parameters()
            parameters.visit(entry)
            found[entry.id.name] = parameters.names
    return found


ENGLISH = messages("en")


def texts_in_the_code() -> tuple[set[str], set[str]]:
    """Every string of the code that may be an id, and how every composed one begins."""
    whole: set[str] = set()
    begins: set[str] = set()
    root = Path(legday.__file__).parent
    for path in (path for room in ("show", "app", "plan") for path in (root / room).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begins.add(str(node.values[0].value))
    return whole, begins


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_and_parameters(language: str) -> None:
    assert messages(language) == ENGLISH


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_alone_is_the_message_of_the_file(language: str) -> None:
    words, parser = Words(language), FluentParser(with_spans=False)
    text = message_text(language)
    whole = {entry.id.name: entry for entry in parser.parse(text).body if isinstance(entry, ftl.Message)}
    assert set(whole) == set(words._texts)
    for name, message in whole.items():
        (alone,) = parser.parse(words._texts[name]).body
        assert isinstance(alone, ftl.Message)
        assert alone.equals(message, ["comment"]), name


def test_every_message_is_used_and_every_used_message_is_there() -> None:
    whole, begins = texts_in_the_code()
    families = {begin: names for begin, names in FAMILIES.items() if begin in begins}
    assert set(families) == set(FAMILIES)
    composed = {begin + name for begin, names in families.items() for name in names}
    assert composed <= set(ENGLISH)
    assert set(ENGLISH) - composed - whole == set()


def test_ids_asked_for_are_there() -> None:
    asked = set()
    root = Path(legday.__file__).parent
    for path in (*(root / "show").glob("*.py"), *(root / "app").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ("words", "Message", "head"):
                    asked.add(node.args[0].value)
    assert asked
    assert asked <= set(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_names_fit_their_columns(language: str, unicode: bool) -> None:
    words = Words(language, Style(unicode=unicode).plain)
    assert [name for name in MUSCLES if cells(words(f"muscle-{name}")) > COLUMN] == []
    wide = [name for name in STRENGTH_PATTERNS if cells(words(f"pattern-{name}")) > PATTERN_COLUMN]
    assert wide == []
    assert len({words(f"muscle-{name}") for name in MUSCLES}) == len(MUSCLES)
    assert all(name in load().movements for name in SETTINGS.advice_movements)


def logs() -> Iterator[tuple[str, Any]]:
    """Logs that fill every part of the screen, ordinary and odd."""
    first = date(2024, 1, 1)
    for profile in ("skips_legs", "balanced", "quads_only", "novice", "returning"):
        yield (
            profile,
            of_lifter(lifter(profile, weeks=40, unit="lb" if profile == "novice" else "kg"), tried=False),
        )
    yield "one set", reading([logged("Squat (Barbell)", first)])
    days = days_from(first, 2, 40)
    long = "Zorble of the Gym in the Cellar, Third Machine from the Left (" + "x" * 90 + ")"
    yield (
        "open names",
        reading(
            [
                logged(name, one)
                for one in days
                for name in (long, "レッグエクステンション機械の名前が長い場合の例", "Leg Curl (Machine)")
            ],
            source="a-very-long-file-name-of-an-export-that-somebody-saved-from-a-phone-in-the-gym.csv",
        ),
    )
    hostile = "Zor\x1b[2Jble\u202egnol\n"
    yield "hostile", reading([logged(name, one) for one in days for name in (hostile, hostile + "leg press")])
    yield "body", reading([logged("Pull Up", one, typed_load=None, typed_unit=None) for one in days])
    huge = [logged("Single Leg Press (Machine) - Left", one, typed_load=1234.5, reps=10.0) for one in days]
    yield (
        "huge",
        reading(
            [row | {"name": row["name"].replace("Left", side)} for row in huge for side in ("Left", "Right")]
        ),
    )


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    books = [make_book(one) for _, one in logs()]
    return [
        *(report(book) for book in books),
        report(books[0], weeks=1),
        report(books[0], weeks=520),
        report(books[1], date(2055, 1, 1)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_no_line_is_wider_than_the_screen(reports: list[Report], language: str, unicode: bool) -> None:
    for page in reports:
        for parts in ((), tuple(PARTS)):
            text = render(page, language, Style(unicode=unicode), parts, "legday report strong.csv --all")
            assert [line for line in text.splitlines() if cells(line) > 80] == []
            assert text.isascii() or unicode
            assert "{" not in text
            assert not {"\x1b", "\u202e"} & {*text}
            assert not [line for line in text.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_fits_a_terminal(reports: list[Report], language: str) -> None:
    heights = [render(page, language, Style(), (), "legday report x --all").count("\n") for page in reports]
    assert max(heights[:5]) <= 53
    assert max(heights) <= 60
