"""What to add first, against the greedy choice computed another way: by what is left lacking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.catalogue.settings import load_settings
from legday.measure.shortfall import Candidate, first_to_add

SETTINGS = load_settings()
MUSCLES = ("quads", "glute_max", "hamstrings", "soleus")
DOSE = st.one_of(st.none(), st.integers(0, 24).map(lambda half: half / 2))
PARTS = st.lists(st.sampled_from(MUSCLES), unique=True, max_size=4)


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    made = []
    for number in range(draw(st.integers(0, 5))):
        muscles, cut = draw(PARTS), draw(st.integers(0, 4))
        made.append(
            Candidate(f"lift-{number}", tuple(muscles[:cut]), tuple(muscles[cut:]), draw(st.booleans()))
        )
    return made


def lacking(doses: dict[str, float], weight: dict[str, float]) -> float:
    return sum(weight[muscle] * max(0.0, 4 - dose) for muscle, dose in doses.items())


def with_it(doses: dict[str, float], candidate: Candidate) -> dict[str, float]:
    """Four sets a week: each counts 1 directly and a half indirectly."""
    return {
        muscle: dose + (4.0 if muscle in candidate.direct else 2.0 if muscle in candidate.indirect else 0.0)
        for muscle, dose in doses.items()
    }


@given(
    st.fixed_dictionaries(dict.fromkeys(MUSCLES, DOSE)),
    st.fixed_dictionaries(dict.fromkeys(MUSCLES, st.integers(1, 30).map(float))),
    candidates(),
)
def test_each_step_is_the_best_single_one(
    given_doses: dict[str, float | None], weight: dict[str, float], choice: list[Candidate]
) -> None:
    doses = {muscle: dose or 0.0 for muscle, dose in given_doses.items()}
    steps = first_to_add(given_doses, weight, choice, SETTINGS)
    assert len(steps) <= SETTINGS.advice_steps
    left = list(choice)
    for step in steps:
        worth = {
            one.exercise: (lacking(doses, weight) - lacking(with_it(doses, one), weight))
            * (SETTINGS.advice_known_factor if one.known else 1)
            for one in left
        }
        assert worth[step.candidate.exercise] == pytest.approx(max(worth.values()))
        assert worth[step.candidate.exercise] >= SETTINGS.advice_worth_min - 1e-9
        after = with_it(doses, step.candidate)
        shown = {muscle: (before, then) for muscle, before, then in step.gains}
        assert shown == {
            muscle: (doses[muscle], after[muscle])
            for muscle in MUSCLES
            if doses[muscle] < 4 and after[muscle] > doses[muscle]
        }
        doses, left = after, [one for one in left if one is not step.candidate]
    if len(steps) < SETTINGS.advice_steps:
        rest = [
            (lacking(doses, weight) - lacking(with_it(doses, one), weight))
            * (SETTINGS.advice_known_factor if one.known else 1)
            for one in left
        ]
        assert all(worth < SETTINGS.advice_worth_min + 1e-9 for worth in rest)


def test_nothing_is_advised_where_nothing_lacks() -> None:
    squat = Candidate("back-squat", ("quads", "glute_max"), (), known=True)
    assert first_to_add(dict.fromkeys(MUSCLES, 4.0), dict.fromkeys(MUSCLES, 25.0), [squat], SETTINGS) == ()


def test_of_two_alike_the_known_one_comes_first() -> None:
    new = Candidate("leg-press", ("quads",), (), known=False)
    old = Candidate("leg-extension", ("quads",), (), known=True)
    (first,) = first_to_add({}, {"quads": 30.0}, [new, old], SETTINGS)
    assert first.candidate is old
    assert first.gains == (("quads", 0.0, 4.0),)
