"""The catalogue against the evidence it rests on, and the loader against broken tables."""

import re
import time
from dataclasses import FrozenInstanceError

import pytest

from legday.catalogue.loader import (
    NEEDS,
    STRESSES,
    Movement,
    exercise,
    load,
    load_kind,
    read_movements,
    read_muscles,
)
from legday.errors import LegdayError
from legday.model import (
    EQUIPMENT,
    LEG_MUSCLES,
    LEG_PATTERNS,
    LOAD_KINDS,
    MUSCLES,
    NOT_STRENGTH,
    PATTERNS,
    REGIONS,
)

MOVEMENTS = load().movements

# Evidence B2.1, row by row: movements, direct, indirect.
B2_1 = [
    (["back-squat", "front-squat"], "quads glute_max", "adductors erectors"),
    (["hack-squat", "leg-press"], "quads glute_max", "adductors"),
    (["trap-bar-deadlift"], "quads glute_max", "hamstrings adductors erectors"),
    (["deadlift"], "glute_max erectors", "hamstrings quads adductors"),
    (["romanian-deadlift", "stiff-leg-deadlift"], "hamstrings glute_max", "adductors erectors"),
    (["lunge", "step-up", "bulgarian-split-squat"], "quads glute_max", "adductors glute_med_min"),
    (["hip-thrust", "glute-bridge"], "glute_max", "hamstrings"),
    (["leg-curl", "seated-leg-curl", "lying-leg-curl", "nordic-curl"], "hamstrings", "gastrocnemius"),
    (["leg-extension"], "quads", ""),
    (["calf-raise", "standing-calf-raise"], "soleus gastrocnemius", ""),
    (["seated-calf-raise"], "soleus", "gastrocnemius"),
    (["hip-abduction", "side-lying-leg-raise"], "glute_med_min", ""),
    (["hip-adduction", "copenhagen-plank"], "adductors", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("ids", "direct", "indirect"), B2_1, ids=lambda value: value[0] if isinstance(value, list) else ""
)
def test_evidence_map_holds(ids: list[str], direct: str, indirect: str) -> None:
    for id_ in ids:
        assert set(MOVEMENTS[id_].direct) == set(direct.split()), id_
        assert set(MOVEMENTS[id_].indirect) == set(indirect.split()), id_


def test_published_week_of_fractional_sets() -> None:
    """Vector V15: squat 3, Bulgarian split squat 2, RDL 3, leg curl 2."""
    week = {"back-squat": 3, "bulgarian-split-squat": 2, "romanian-deadlift": 3, "leg-curl": 2}
    sets: dict[str, float] = {}
    for id_, count in week.items():
        for muscle in MOVEMENTS[id_].direct:
            sets[muscle] = sets.get(muscle, 0) + count
        for muscle in MOVEMENTS[id_].indirect:
            sets[muscle] = sets.get(muscle, 0) + count / 2
    assert sets == {
        "quads": 5, "glute_max": 8, "hamstrings": 5, "adductors": 4, "erectors": 3, "gastrocnemius": 1,
        "glute_med_min": 1,
    }  # fmt: skip


def test_enough_movements_of_every_kind() -> None:
    assert len(MOVEMENTS) >= 260
    assert {movement.pattern for movement in MOVEMENTS.values()} == set(PATTERNS)
    assert {movement.region for movement in MOVEMENTS.values()} == set(REGIONS)


@pytest.mark.parametrize("movement", MOVEMENTS.values(), ids=lambda movement: movement.id)
def test_every_movement_is_whole(movement: Movement) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", movement.id)
    assert movement.name
    assert movement.pattern in PATTERNS
    assert movement.region in REGIONS
    assert movement.equipment
    assert set(movement.equipment) <= set(EQUIPMENT) - {"unknown"}
    assert set(movement.direct) | set(movement.indirect) <= set(MUSCLES)
    assert movement.load in LOAD_KINDS
    assert movement.implements in (1, 2)
    assert 0 <= movement.body_share <= 1
    assert movement.needs
    assert set(movement.needs) <= set(NEEDS)
    assert set(movement.stresses) <= set(STRESSES)
    assert movement.source.endswith("[E]")
    assert set(movement.near) <= set(MOVEMENTS) - {movement.id}
    if movement.pattern not in NOT_STRENGTH:
        assert movement.direct or movement.indirect
        assert movement.near


def test_regions_and_patterns_agree() -> None:
    for movement in MOVEMENTS.values():
        if movement.region == "lower":
            assert movement.pattern in (*LEG_PATTERNS, "carry"), movement.id
            assert set(movement.direct or movement.indirect) <= {*LEG_MUSCLES, "erectors"}, movement.id
        if movement.pattern in ("olympic", "cardio", "mobility"):
            assert movement.region == "mixed", movement.id
        if movement.pattern in LEG_PATTERNS:
            assert movement.region == "lower", movement.id
        if movement.pattern in ("cardio", "mobility", "other"):
            assert not movement.direct, movement.id


def test_forms_name_one_movement_each() -> None:
    owner: dict[frozenset[str], str] = {}
    for movement in MOVEMENTS.values():
        assert movement.forms
        for form in movement.forms:
            assert owner.setdefault(form, movement.id) == movement.id


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("squat", "back-squat"),
        ("bodyweight squat", "bodyweight-squat"),
        ("bulgarian squat", "bulgarian-split-squat"),
        ("leg curl", "leg-curl"),
        ("calf raise", "calf-raise"),
        ("leg raise", "leg-raise"),
        ("tricep extension", "triceps-extension"),
        ("leg extension", "leg-extension"),
        ("stair machine", "stair-machine"),
        ("hip abduction", "hip-abduction"),
        ("hip adduction", "hip-adduction"),
        ("kickback", None),
        ("cable kickback", None),
        ("press", None),
        ("extension", None),
        ("curl", None),
        ("raise", None),
        ("row machine", None),
        ("toe raise", None),
    ],
)
def test_forms_say_what_they_must_and_no_more(name: str, id_: str | None) -> None:
    form = frozenset(name.split())
    named = [movement.id for movement in MOVEMENTS.values() if form in movement.forms]
    assert named == ([] if id_ is None else [id_])


def test_misleading_names_are_no_leg_sets() -> None:
    assert MOVEMENTS["leg-raise"].region == MOVEMENTS["hanging-knee-raise"].region == "trunk"
    assert MOVEMENTS["triceps-extension"].region == "upper"
    assert MOVEMENTS["stair-machine"].pattern == "cardio"
    assert MOVEMENTS["foam-rolling"].pattern == MOVEMENTS["stretching"].pattern == "mobility"
    assert {MOVEMENTS[id_].region for id_ in ("clean", "farmer-carry", "thruster")} == {"mixed"}


# Evidence B3.1, "Groups (% of leg)"; those that no set counts for are listed by their muscles.
HANDSFIELD_GROUPS = {
    ("quads",): 25.35,
    ("hamstrings",): 10.38,
    ("glute_max",): 11.93,
    ("glute_med_min",): 6.01,
    ("adductors",): 11.59,
    ("gastrocnemius", "soleus"): 11.94,
    ("hip_flexors",): 9.46,
}
HANDSFIELD_REST = {
    ("gracilis", "pectineus"): 2.39,
    (
        "tibialis anterior", "tibialis posterior", "peroneals", "toe extensors (EDL/EHL)",
        "flexor hallucis longus", "flexor digitorum longus",
    ): 8.19,
    ("popliteus",): 0.33,
    (
        "piriformis", "obturator externus", "obturator internus", "quadratus femoris",
        "small external rotators",
    ): 2.42,
}  # fmt: skip


def test_handsfield_groups_sum_to_the_evidence() -> None:
    leg = [muscle for muscle in load().muscles if muscle.region == "lower"]
    assert len(leg) == 35
    for groups, share_pct in HANDSFIELD_GROUPS.items():
        assert sum(m.share_pct or 0 for m in leg if m.group in groups) == pytest.approx(share_pct, abs=0.011)
    for names, share_pct in HANDSFIELD_REST.items():
        assert sum(m.share_pct or 0 for m in leg if m.name in names) == pytest.approx(share_pct, abs=0.011)
    assert sum(m.b1 or 0 for m in leg) == pytest.approx(1.0006, abs=0.0001)
    assert sum(m.b2_cm3 or 0 for m in leg) == pytest.approx(-0.3, abs=0.05)


def test_handsfield_vector() -> None:
    """Vector V18: 70 kg, 1.75 m."""
    leg_cm3 = 47 * 70 * 1.75 + 1285
    volume = {
        group: sum(
            (m.b1 or 0) * leg_cm3 + (m.b2_cm3 or 0) for m in load().muscles if m.group == group and m.b1
        )
        for group in MUSCLES
    }
    assert volume["glute_max"] == pytest.approx(840.8, abs=0.1)
    assert volume["quads"] == pytest.approx(1787.7, abs=0.1)
    assert volume["hamstrings"] == pytest.approx(730.2, abs=0.1)


def test_every_group_has_its_muscles() -> None:
    assert {muscle.group for muscle in load().muscles} == {*MUSCLES, ""}
    deltoid = [m for m in load().muscles if m.name.startswith("deltoid")]
    assert sum(m.mean_cm3 or 0 for m in deltoid) == pytest.approx(380, abs=0.5)


def test_exercise_ids() -> None:
    smith = exercise("back-squat.smith")
    assert (smith.movement.id, smith.equipment, smith.variations) == ("back-squat", "smith", ())
    assert exercise("back-squat.barbell").id == "back-squat"
    varied = exercise("leg-press+single-leg+paused+paused")
    assert (varied.id, varied.variations) == ("leg-press+paused+single-leg", ("paused", "single-leg"))
    mine = Movement("sled-row", "Sled row", "pull_horizontal", "upper", ("other",))
    assert exercise("sled-row", (mine,)).movement is mine


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("back-sqaut", "back-squat"),
        ("leg-press.barbell", "machine, smith"),
        ("back-squat+pausd", "paused"),
        ("back-squat.", "one of barbell"),
        ("", "no exercise"),
        ("xyzzy", "no exercise"),
    ],
)
def test_unknown_exercise_says_what_is_near(id_: str, said: str) -> None:
    with pytest.raises(LegdayError, match=re.escape(said)):
        exercise(id_)


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("back-squat", "total"),
        ("lunge", "added"),
        ("lunge.dumbbell", "per_hand"),
        ("lunge.barbell", "total"),
        ("goblet-squat", "per_hand"),
        ("bench-press.kettlebell", "per_hand"),
        ("leg-curl.band", "added"),
        ("pull-up", "added"),
        ("assisted-pull-up", "assistance"),
        ("assisted-pull-up.band", "assistance"),
        ("hip-thrust.bodyweight", "added"),
    ],
)
def test_load_kind(id_: str, kind: str) -> None:
    assert load_kind(exercise(id_)) == kind


GOOD = {
    "id": "bench-hop", "name": "Bench hop", "pattern": "jump", "region": "lower",
    "equipment": "bodyweight, dumbbell", "direct": "quads", "indirect": "soleus", "unilateral": "no",
    "load": "added", "implements": "2", "body_share": "1", "needs": "bench", "stresses": "impact",
    "near": "box-jump", "forms": "bench hop; hop bench over", "source": "own",
}  # fmt: skip


def table(*rows: dict[str, str]) -> str:
    return "\n".join(["\t".join(GOOD), *("\t".join(row[field] for field in GOOD) for row in rows)])


def test_good_row_reads_back() -> None:
    (movement,) = read_movements(table(GOOD), "own.tsv", known=("box-jump",))
    assert movement.equipment == ("bodyweight", "dumbbell")
    assert movement.forms == (frozenset({"bench", "hop"}), frozenset({"hop", "bench", "over"}))
    with pytest.raises(FrozenInstanceError):
        movement.id = "other"  # type: ignore[misc]


def test_short_row_has_defaults() -> None:
    (movement,) = read_movements(
        "id\tpattern\tregion\tequipment\nsled-row\tpull_horizontal\tupper\tother\n", "own.tsv"
    )
    assert movement == Movement("sled-row", "Sled row", "pull_horizontal", "upper", ("other",))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("id", "Bench Hop"),
        ("id", "bänch-hop"),
        ("pattern", "hopping"),
        ("pattern", ""),
        ("region", "legs"),
        ("equipment", ""),
        ("equipment", "barbel"),
        ("equipment", "barbell, barbell"),
        ("direct", "quad"),
        ("direct", "quads,,hamstrings"),
        ("indirect", "quads"),
        ("unilateral", "maybe"),
        ("load", "heavy"),
        ("implements", "3"),
        ("body_share", "1.2"),
        ("body_share", "nan"),
        ("body_share", "much"),
        ("needs", "bench press"),
        ("stresses", "stairs"),
        ("near", "bench-hop"),
        ("near", "no-such-movement"),
        ("forms", "Bench Hop"),
        ("forms", "bench hop;"),
        ("forms", "bench hop; hop bench"),
        ("forms", "a b c d e f g h i"),
    ],
)
def test_broken_field_is_named_with_file_and_line(field: str, value: str) -> None:
    fine = {**GOOD, "id": "other-hop", "forms": "other hop"}
    with pytest.raises(LegdayError) as caught:
        read_movements(table(fine, {**GOOD, field: value}), "own.tsv", known=("box-jump",))
    assert str(caught.value).startswith(f"own.tsv:3: {field}: ")
    assert "\n" not in str(caught.value)


def test_two_lines_that_clash() -> None:
    with pytest.raises(LegdayError) as caught:
        read_movements(
            table(GOOD, {**GOOD, "forms": "hop"}, {**GOOD, "id": "b"}), "own.tsv", known=("box-jump",)
        )
    assert [line.split(": ")[:2] for line in str(caught.value).splitlines()] == [
        ["own.tsv:3", "id"],
        ["own.tsv:4", "forms"],
        ["own.tsv:4", "forms"],
    ]


def test_every_fault_is_told_at_once() -> None:
    broken = {**GOOD, "pattern": "x", "region": "y", "near": "z", "forms": "other"}
    with pytest.raises(LegdayError) as caught:
        read_movements(
            table({**GOOD, "body_share": "2"}, {**broken, "id": "b"}), "own.tsv", known=("box-jump",)
        )
    assert sorted(line.split(": ")[1] for line in str(caught.value).splitlines()) == [
        "body_share",
        "near",
        "pattern",
        "region",
    ]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id\tpattern\tregion", "equipment: the column is missing"),
        ("id\tpattern\tregion\tequipment\tweight", "weight: no such column"),
        ("id\tid\tpattern\tregion\tequipment", "id: the column stands twice"),
        ("", "id: the column is missing"),
    ],
)
def test_broken_header(header: str, said: str) -> None:
    with pytest.raises(LegdayError, match=f"own.tsv:1: {said}"):
        read_movements(header + "\n", "own.tsv")


def test_row_with_a_cell_too_many() -> None:
    with pytest.raises(LegdayError, match=r"own\.tsv:2: source: 17 cells where the header has 16 columns"):
        read_movements(table(GOOD) + "\tmore", "own.tsv", known=("box-jump",))


MUSCLE = {
    "muscle": "soleus", "group": "soleus", "region": "lower", "b1": "0.05", "b2_cm3": "78", "mean_cm3": "436",
    "share_pct": "6.2", "source": "own", "tag": "E",
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("muscle", ""),
        ("group", "calves"),
        ("region", "leg"),
        ("b1", "-1"),
        ("b2_cm3", "x"),
        ("mean_cm3", "-3"),
        ("share_pct", "120"),
    ],
)
def test_broken_muscle_is_named_with_file_and_line(field: str, value: str) -> None:
    with pytest.raises(LegdayError, match=f"^muscles.tsv:2: {field}: "):
        read_muscles("\t".join(MUSCLE) + "\n" + "\t".join({**MUSCLE, field: value}.values()), "muscles.tsv")


def test_loads_in_a_few_milliseconds() -> None:
    best_s = min(_load_s() for _ in range(5))
    assert best_s < 0.03  # about 7 ms on two cores of a server; the rest is for slower machines


def _load_s() -> float:
    load.cache_clear()
    start = time.perf_counter()
    load()
    return time.perf_counter() - start
