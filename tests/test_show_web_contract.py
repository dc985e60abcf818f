"""The API's description against the server: no answer that it does not tell of, no fault of the server."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from legday.show.web.routes import ROUTES
from legday.synth import lifter, strong_csv
from serving import HERE, served, without_children

EXAMPLES = int(os.environ.get("LEGDAY_EXAMPLES", "12"))  # a route
CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
]  # fmt: skip
# Without an end, in a process of its own, or the end of what the others ask for.
LEFT_OUT = {"/api/v1/sync/events", "/api/v1/me/erase", "/api/v1/login", "/api/v1/logout"}
EXPORT = "/api/v1/export"
OPERATIONS = sorted(
    (route.method, route.path.replace(":str}", "}"))
    for route in ROUTES
    if route.shown and route.path not in LEFT_OUT
)


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The description of a server with a journal of some weeks, asked as if from this machine."""

    folder = tmp_path_factory.mktemp("contract")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGDAY_HOME", str(folder / "home"))
        without_children(patch)
        with served(folder / "journal.db") as client:
            text = strong_csv(lifter("quads_only", weeks=4)).encode()
            review = client.post("/api/v1/imports", params={"file": "strong.csv"}, content=text).json()
            assert client.post(f"/api/v1/imports/{review['id']}/commit", json={}).status_code == 200
            schema = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
            yield client, schema


def _said(caplog: Any) -> str:
    return "\n".join(str(record.exc_info and record.exc_info[1]) for record in caplog.records)


@pytest.mark.parametrize(("method", "path"), OPERATIONS, ids=str)
def test_every_answer_is_as_described(
    described: Any, method: str, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    client, schema = described
    operation = schema[path][method]

    @given(case=operation.as_strategy())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: Any) -> None:
        with caplog.at_level(logging.ERROR):
            asked = case.as_transport_kwargs(base_url=HERE)
            for one in ("timeout", "cookies"):
                asked.pop(one, None)
            content = asked.pop("data", None)
            answer = client.request(**asked, **({"content": content} if content is not None else {}))
            response = schemathesis.Response.from_any(answer)
            # A download is bytes for whoever asks; what they are says its header.
            checks = [one for one in CHECKS if path != EXPORT or one is not content_type_conformance]
            case.validate_response(response, checks=checks)

    ask()


@given(data=st.data())
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
def test_whatever_a_device_pushes_can_be_read_again(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Versions of any kind with any fields that are let in: no page of their owner fails for it."""
    from legday.log import make_version
    from legday.log.version import FIELDS

    value = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(max_size=8)
    )
    kinds = [
        *FIELDS,
        "preference",
        "alias",
        "exercise",
        "confirmation",
        "plan",
        "answer",
        "receipt",
        "skip",
        "capacity",
    ]
    names = sorted({name for fields in FIELDS.values() for name in fields} | {
        "about", "value", "name", "exercise", "plan", "set", "use", "what", "of", "week_no", "revision",
    })  # fmt: skip
    versions = []
    for at in range(data.draw(st.integers(1, 4))):
        kind = data.draw(st.sampled_from(kinds))
        own = list(FIELDS.get(kind, {})) or names
        fields = data.draw(st.dictionaries(st.sampled_from(own) | st.sampled_from(names), value, max_size=6))
        stamp = f"{1767225600000 + at:016d}-0000-phone"
        made = make_version(
            entry=f"e{at}", kind=kind, stamp=stamp, author="me", device="p", act=f"a{at}", fields=fields
        )
        versions.append({**{name: getattr(made, name) for name in made.__slots__}, "parents": []})
    folder = tmp_path_factory.mktemp("pushed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEGDAY_HOME", str(folder / "home"))
        with served(folder / "journal.db") as client:
            set_ = {"session": "s", "start": "2026-01-05T18:00:00", "name": "Squat", "reps": 5}
            client.post("/api/v1/entries", json={"kind": "set", "id": "good", "fields": set_})
            said = client.post("/api/v1/sync/push", json={"versions": versions})
            assert said.status_code == 200, said.text
            for path in (
                "report", "sets", "sessions", "levels", "forecasts", "names", "profile", "acts", "plans",
                "devices",
                "sync/pull", "entries?kind=set", "entries?kind=preference", "export", "export?format=csv",
                "entries/e0", "entries/e0/history",
            ):  # fmt: skip
                answer = client.get(f"/api/v1/{path}")
                assert answer.status_code < 500, (path, said.json(), versions)
