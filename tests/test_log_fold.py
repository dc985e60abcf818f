"""The fold: any order, any copies, any batches; conflicts, deletes, undo, and clocks that are wrong."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday.errors import LegdayError
from legday.log import edit
from legday.log.clock import Stamp, parse, tick
from legday.log.fold import State, fold
from legday.log.version import Version, check, make_version

NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
FIELDS = ("reps", "rir", "typed_load")


def version(
    at: int, parents: Sequence[Version] = (), *, deleted: bool = False, act: str = "", **fields: Any
) -> Version:
    return make_version(
        entry="e", kind="set", stamp=str(Stamp(at, 0, "laptop")), author="me", device="laptop",
        act=act or f"act-{at}", parents=[parent.id for parent in parents], fields=fields, deleted=deleted,
    )  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> list[Version]:
    """Versions of one entry, each on top of any of those before it."""
    made: list[Version] = []
    for at in range(draw(st.integers(1, 9))):
        parents = draw(st.lists(st.sampled_from(made), max_size=3)) if made else []
        fields = draw(st.dictionaries(st.sampled_from(FIELDS), st.none() | st.integers(0, 3), max_size=3))
        stamp = draw(st.integers(0, 20)) * 100 + at
        made.append(version(stamp, parents, deleted=draw(st.booleans()), act=f"a{at}", **fields))
    return made


def above(one: Version, known: dict[str, Version]) -> set[str]:
    """Ancestors, by walking: the slow truth."""
    found: set[str] = set()
    for name in one.parents:
        if name in known:
            found |= {name} | above(known[name], known)
    return found


@given(graphs())
def test_the_fold_is_what_its_definition_says(versions: list[Version]) -> None:
    known = {one.id: one for one in versions}
    ancestors = {name: above(one, known) for name, one in known.items()}
    state = fold(versions)
    heads = {name for name in known if not any(name in over for over in ancestors.values())}
    assert set(state.heads) == heads
    assert state.deleted == all(known[name].deleted for name in heads)
    for name in FIELDS:
        writes = [one for one in known.values() if name in one.fields]
        left = [one for one in writes if not any(one.id in ancestors[other.id] for other in writes)]
        values = {one.fields[name] for one in left}
        assert (name in state.conflicts) == (len(values) > 1)
        if left:
            shown = max(left, key=lambda one: (one.stamp, one.id)).fields[name]
            assert state.fields.get(name) == shown
            assert {value for _, value in state.conflicts.get(name, ((None, shown),))} == values
        else:
            assert name not in state.fields


@given(graphs(), st.randoms(use_true_random=False))
def test_order_and_copies_do_not_matter(versions: list[Version], rng: random.Random) -> None:
    shuffled = versions * 2
    rng.shuffle(shuffled)
    assert fold(shuffled) == fold(versions)


@given(graphs())
def test_nothing_written_is_lost(versions: list[Version]) -> None:
    """What no later version has overridden is the value, or one of the values in conflict."""
    state = fold(versions)
    for head in (one for one in versions if one.id in state.heads):
        for name, value in head.fields.items():
            kept = {value for _, value in state.conflicts.get(name, ())} | {state.fields.get(name)}
            assert value in kept


def test_concurrent_changes_of_different_fields_merge() -> None:
    root = version(1, reps=5, typed_load=100.0)
    left, right = version(2, [root], reps=6), version(3, [root], typed_load=102.5)
    state = fold([root, left, right])
    assert (state.fields, state.conflicts) == ({"reps": 6, "typed_load": 102.5}, {})


def test_a_conflict_stays_until_a_version_naming_both_settles_it() -> None:
    root = version(1, reps=5)
    left, right = version(2, [root], reps=6), version(3, [root], reps=7)
    state = fold([root, left, right])
    assert state.fields["reps"] == 7
    assert state.conflicts == {"reps": ((right.id, 7), (left.id, 6))}
    one_side = version(4, [right], reps=8)
    assert set(fold([root, left, right, one_side]).conflicts) == {"reps"}
    other_field = version(5, [left, right], note="hard")
    assert set(fold([root, left, right, other_field]).conflicts) == {"reps"}
    settled = edit.change(state, {"reps": 6}, stamp="9", author="me", device="laptop", act="settle")
    assert set(settled.parents) == {left.id, right.id}
    state = fold([root, left, right, settled])
    assert (state.fields, state.conflicts) == ({"reps": 6}, {})


def test_an_edit_beats_a_concurrent_delete() -> None:
    root = version(1, reps=5)
    gone, edited = version(9, [root], deleted=True), version(2, [root], reps=6)
    assert fold([root, gone]).deleted
    state = fold([root, gone, edited])
    assert (state.deleted, state.fields) == (False, {"reps": 6})
    assert fold([root, gone, edited, version(10, [gone, edited], deleted=True)]).deleted


def test_a_version_among_its_own_ancestors_does_no_harm() -> None:
    first = Version("a", "e", "set", ("b",), "1", "me", "d", "x", {"reps": 1})
    second = Version("b", "e", "set", ("a",), "2", "me", "d", "x", {"reps": 2})
    state = fold([first, second])
    assert state == fold([second, first])
    assert state.fields == {"reps": 2}
    assert set(state.conflicts) == {"reps"}


def test_no_versions_have_no_state() -> None:
    with pytest.raises(ValueError, match="no state"):
        fold([])


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 50)), min_size=1, max_size=30))
def test_a_device_whose_clock_is_a_day_wrong_loses_nothing(turns: list[tuple[bool, bool, int]]) -> None:
    """Two devices take turns, one a day late; each edits on top of all that it has seen."""
    seen: dict[bool, dict[str, Version]] = {False: {}, True: {}}
    last: dict[bool, Stamp | None] = {False: None, True: None}
    root = version(round(NOW.timestamp() * 1000), reps=0)
    for device, versions in seen.items():
        versions[root.id] = root
        last[device] = parse(root.stamp)
    latest: dict[bool, Version] = {False: root, True: root}
    for count, (device, sync, value) in enumerate(turns):
        if sync:
            seen[device] |= seen[not device]
            stamps = [parse(one.stamp) for one in seen[device].values()]
            last[device] = max(stamps)
        clock = NOW + timedelta(seconds=count) - timedelta(days=1 if device else 0)
        stamp = tick(last[device], clock, f"device{device:d}")
        assert all(stamp > parse(one.stamp) for one in seen[device].values())
        state = fold(seen[device].values())
        made = edit.change(
            state, {"reps": value}, stamp=str(stamp), author="me", device=stamp.device, act=f"{count}"
        )
        seen[device][made.id] = made
        last[device] = stamp
        assert fold(seen[device].values()).fields["reps"] == value
        assert not fold(seen[device].values()).conflicts
        latest[device] = made
    together = fold((seen[False] | seen[True]).values())
    kept = {value for _, value in together.conflicts.get("reps", ())} | {together.fields["reps"]}
    for device in seen:
        if latest[device].id in together.heads:
            assert latest[device].fields["reps"] in kept


def test_stamps_never_go_back() -> None:
    first = tick(None, NOW, "laptop")
    again = tick(first, NOW, "laptop")
    back = tick(again, NOW - timedelta(days=1), "laptop")
    assert first < again < back < tick(back, NOW + timedelta(milliseconds=1), "laptop")
    full = Stamp(first.wall_ms, 0xFFFF, "laptop")
    assert tick(full, NOW, "laptop") > full


@given(st.integers(0, 10**15), st.integers(0, 0xFFFF), st.text(alphabet="abc-", max_size=5))
def test_a_stamp_is_its_text(wall_ms: int, counter: int, device: str) -> None:
    stamp = Stamp(wall_ms, counter, device)
    assert parse(str(stamp)) == stamp


@pytest.mark.parametrize("text", ["", "noon", "1_0-0000-laptop", "0001767225600000-zz-laptop"])
def test_what_is_no_stamp(text: str) -> None:
    with pytest.raises(LegdayError, match="no stamp"):
        parse(text)


@given(
    st.tuples(st.integers(0, 10**15), st.integers(0, 0xFFFF)),
    st.tuples(st.integers(0, 10**15), st.integers(0, 0xFFFF)),
)
def test_stamps_sort_as_texts(one: tuple[int, int], other: tuple[int, int]) -> None:
    left, right = Stamp(*one, "a"), Stamp(*other, "a")
    assert (left < right) == (str(left) < str(right))


def test_a_version_is_named_by_its_content() -> None:
    assert version(1, reps=5).id == version(1, reps=5).id
    assert version(1, reps=5).id != version(1, reps=6).id
    names: Any = {"stamp": "1", "device": "d", "entry": "e", "kind": "set"}
    assert make_version(author="a", act="b", **names).id != make_version(author="a\x1fb", act="", **names).id


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"reps": "five"}, "reps is 'five', which is no number"),
        ({"reps": True}, "no number"),
        ({"reps": float("nan")}, "no number"),
        ({"line": 1.5}, "no whole"),
        ({"line": 2**70}, "no whole"),
        ({"at": "2026-01-05 18:00"}, "no time"),
        ({"name": 3}, "no text"),
        ({"mood": {1, 2}}, "JSON"),
        ({"mood": "\ud800"}, "JSON"),
        ({"mood": float("inf")}, "JSON"),
    ],
)
def test_what_cannot_be_kept(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(LegdayError, match=complaint):
        check(Version("v", "e", "set", (), "1", "me", "d", "a", fields))


def test_names_are_there_and_have_no_blanks() -> None:
    for broken in (
        Version("", "e", "set", (), "1", "me", "d", "a"),
        Version("v", "", "set", (), "1", "me", "d", "a"),
        Version("v", "e", "set", ("a b",), "1", "me", "d", "a"),
        Version("v", "e\0", "set", (), "1", "me", "d", "a"),
        Version("v", "e\x1fe", "set", (), "1", "me", "d", "a"),
    ):
        with pytest.raises(LegdayError, match="make it anew"):
            check(broken)


HOW: Any = {"author": "me", "device": "laptop"}


def take_back(versions: list[Version], act: str, at: int) -> list[Version]:
    return edit.undo(
        [one for one in versions if one.act == act], {"e": versions}, stamp=str(Stamp(at, 0, "laptop")),
        act=f"undo-{at}", **HOW,
    )  # fmt: skip


def says(state: State) -> tuple[dict[str, Any], bool, dict[str, Any]]:
    return dict(state.fields), state.deleted, dict(state.conflicts)


@given(graphs(), st.data())
def test_redo_brings_back_what_undo_took(versions: list[Version], data: st.DataObject) -> None:
    """Where nothing is in conflict; a conflict that an undo has settled stays settled."""
    before = fold(versions)
    act = data.draw(st.sampled_from(versions)).act
    back = take_back(versions, act, 10**6)
    for one in back:
        check(one)
    assert take_back([*versions, *back], act, 10**7) == [], "an act is taken back once"
    if back and not before.conflicts:
        redone = take_back([*versions, *back], back[0].act, 10**8)
        assert says(fold([*versions, *back, *redone]))[1] == before.deleted
        if not before.deleted:
            assert says(fold([*versions, *back, *redone])) == says(before)


@given(graphs(), st.dictionaries(st.sampled_from(FIELDS), st.integers(10, 13), min_size=1))
def test_the_last_act_undone_is_as_if_it_had_not_been(
    versions: list[Version], fields: dict[str, int]
) -> None:
    before = fold(versions)
    last = edit.change(before, fields, stamp=str(Stamp(10**6, 0, "laptop")), act="last", **HOW)
    back = take_back([*versions, last], "last", 10**7)
    after = fold([*versions, last, *back])
    assert (after.fields, after.deleted) == (before.fields, before.deleted)


def test_undo_leaves_what_was_changed_since() -> None:
    root = version(1, reps=5, note="easy", act="log")
    edited = version(2, [root], reps=6, note="hard", act="edit")
    later = version(3, [edited], reps=7, act="later")
    versions = [root, edited, later]
    versions += take_back(versions, "edit", 4)
    assert fold(versions).fields == {"reps": 7, "note": "easy"}
    versions += take_back(versions, "log", 5)
    assert fold(versions).deleted
    versions += take_back(versions, "undo-5", 6)
    assert (fold(versions).deleted, fold(versions).fields) == (False, {"reps": 7, "note": "easy"})


def test_undo_of_a_delete_brings_back_unless_deleted_again() -> None:
    root = version(1, reps=5, act="log")
    gone = version(2, [root], deleted=True, act="delete")
    versions = [root, gone]
    assert not fold([*versions, *take_back(versions, "delete", 3)]).deleted
    again = version(5, [version(4, [gone], reps=6)], deleted=True, act="again")
    versions = [root, gone, version(4, [gone], reps=6), again]
    assert fold([*versions, *take_back(versions, "delete", 6)]).deleted


def test_of_two_imports_of_one_set_the_other_stays() -> None:
    here, there = version(1, reps=5, act="here"), version(2, reps=5, act="there")
    versions = [here, there]
    versions += take_back(versions, "here", 3)
    assert (fold(versions).deleted, fold(versions).fields) == (False, {"reps": 5})


def test_a_receipt_is_deleted_with_its_act() -> None:
    made = edit.receipt({"import": "strong.csv"}, stamp="1", act="import-1", **HOW)
    assert (made.entry, made.kind) == ("import-1", "receipt")
    (back,) = edit.undo([made], {made.entry: [made]}, stamp="2", act="undo-1", **HOW)
    assert fold([made, back]).deleted


def test_what_an_app_said_is_taken_back_in_its_name() -> None:
    said = make_version(
        entry="e", kind="set", stamp="1", author="app:strong", device="d", act="import", fields={"reps": 5}
    )
    (back,) = edit.undo([said], {"e": [said]}, stamp="2", act="undo", **HOW)
    assert (back.author, back.deleted) == ("app:strong", True)
    mine = edit.change(fold([said]), {"reps": 6}, stamp="3", act="edit", **HOW)
    state = fold([said, mine, back], "app:strong")
    assert (state.deleted, state.heads) == (True, (back.id,))
