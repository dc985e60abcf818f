"""Screening, feelings and everyday strength over the wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from serving import served, without_children

TODAY = "2026-03-02"


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("LEGDAY_HOME", str(tmp_path / "home"))
    without_children(monkeypatch)
    with served(tmp_path / "journal.db") as one:
        yield one


def get(client: Any, path: str, **query: Any) -> Any:
    answer = client.get(f"/api/v1/{path}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def post(client: Any, path: str, body: Any, status: int = 200) -> Any:
    answer = client.post(f"/api/v1/{path}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_a_screening(client: Any) -> None:
    first = get(client, "screening", today=TODAY)
    assert (first["state"], first["wanted"], first["stops"]) == ("unknown", ["general"], False)
    assert {flag["group"] for flag in first["flags"]} == {"urgent", "clinician"}
    stopped = post(client, "screening", {"flags": ["locks"], "about": ["knee"], "day": TODAY})
    assert (stopped["stops"], stopped["holds"]) == (True, ["locks"])
    assert stopped["act"]
    week = post(client, "plan", {"answers": {"days": "mon 45, thu 45", "kit": "gym"}, "today": TODAY})
    assert week["answer"]["plan"] is None
    assert week["answer"]["problem"]["flags"] == ["locks"]
    one = get(client, "next", today=TODAY)
    assert one["answer"]["session"] is None
    cleared = post(client, "screening", {"state": "cleared", "day": TODAY})
    assert (cleared["stops"], cleared["state"]) == (False, "cleared")
    assert get(client, "next", today=TODAY)["answer"]["session"]
    post(client, "screening", {"flags": ["wings"]}, 422)
    post(client, "screening", {"state": "fine"}, 400)


def test_feelings(client: Any) -> None:
    post(client, "feelings", {"about": "pain", "where": "knee", "when": "during", "score": 4, "day": TODAY})
    found = post(client, "feelings", {"about": "soreness", "score": 6, "day": TODAY})
    assert found["act"]
    told = get(client, "feelings", today=TODAY)
    assert [(one["joint"], one["decision"]) for one in told["pains"]] == [("knee", "hold")]
    assert told["soreness"] == {"legs": 6}
    assert get(client, "screening", today=TODAY)["wanted"] == ["general", "knee"]
    post(client, "feelings", {"about": "soreness", "score": None, "day": TODAY})
    assert get(client, "feelings", today=TODAY)["soreness"] == {}
    post(client, "feelings", {"about": "pain", "score": 3, "day": TODAY}, 422)
    post(client, "feelings", {"about": "pain", "where": "knee", "score": 11, "day": TODAY}, 400)


def test_a_phone_and_the_server_name_a_feeling_alike(client: Any) -> None:
    from legday.log.version import digest

    fields = {"about": "pain", "where": "knee", "when": "during", "score": 2, "day": TODAY}
    name = digest(f"feeling|pain|knee|{TODAY}|during")
    post(client, "entries", {"kind": "feeling", "id": name, "fields": fields}, 201)
    post(client, "feelings", {**fields, "score": 5})
    told = get(client, "feelings", today=TODAY)["said"]
    assert [one["score"] for one in told] == [5]


def test_everyday_strength(client: Any) -> None:
    post(client, "log", {"text": "back squat 100x5x3", "today": TODAY, "unit": "kg"}, 201)
    found = post(client, "capacity", {"test": "chair-stand", "value": 14, "day": TODAY})
    assert found["act"]
    assert [test["test"] for test in found["tests"]] == ["chair-stand"]
    told = get(client, "capacity", today=TODAY)
    assert told["strength"][0]["exercise"] == "back-squat"
    assert told["minutes"][-1]["strength_min"] > 0
    assert told["minutes_strength"] == [30, 60]
    assert (told["due"], told["monthly"]) == ("2026-04-01", False)
    answer = client.put("/api/v1/capacity/reminder", json={"monthly": True})
    assert answer.status_code == 200
    assert get(client, "capacity", today=TODAY)["monthly"]
    path = client.post("/api/v1/calendar").json()
    if "path" in path:
        assert b"Tests of everyday strength" in client.get(path["path"]).content
    post(client, "capacity", {"test": "chair-stand", "value": None, "day": TODAY})
    assert get(client, "capacity", today=TODAY)["tests"] == []
    post(client, "capacity", {"test": "handstand", "value": 3, "day": TODAY}, 422)
