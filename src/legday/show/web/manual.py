"""The API's description (OpenAPI 3.1), and the same as a page for people. Handlers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

import msgspec
from litestar import Request, Response

from legday.show.web.etags import weak

STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
h3 { margin: 1.5rem 0 0; font-size: 1rem; }
h3 code { font-weight: 600; }
table { border-collapse: collapse; }
td, th { text-align: left; vertical-align: top; padding: 0.1rem 1rem 0.1rem 0; }
code { font-family: ui-monospace, monospace; }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem 1rem; }
"""


def described(request: Request[Any, Any, Any]) -> dict[str, Any]:
    """Give the description as plain data."""
    return request.app.openapi_schema.to_schema()


async def openapi(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Give the description, for programs."""
    body = _once(request, "openapi", lambda: msgspec.json.encode(described(request)))
    return _kept(request, body, "application/json")


async def manual(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Give the description, for people."""
    body = _once(request, "manual", lambda: "\n".join(_lines(described(request))).encode())
    return _kept(request, body, "text/html")


async def stylesheet(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Give the style of the page."""
    return _kept(request, STYLE.encode(), "text/css")


def _once(request: Request[Any, Any, Any], name: str, make: Callable[[], bytes]) -> bytes:
    """Give what is made once a server: it takes a fifth of a second, and anybody may ask."""
    state = request.app.state
    if name not in state:
        state[name] = make()
    made: bytes = state[name]
    return made


def _kept(request: Request[Any, Any, Any], body: bytes, media_type: str) -> Response[bytes]:
    headers = {"ETag": weak(body), "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(b"", status_code=304, headers=headers, media_type=media_type)
    return Response(body, headers=headers, media_type=media_type)


def _lines(said: Mapping[str, Any]) -> Iterator[str]:
    info = said["info"]
    yield "<!doctype html>"
    yield '<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(info['title'])}</title>"
    yield f'<link rel="stylesheet" href="docs.css"><h1>{escape(info["title"])} {escape(info["version"])}</h1>'
    yield f"<p>{escape(info['description'])}</p>"
    yield '<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>'
    schemas = said.get("components", {}).get("schemas", {})
    tags: dict[str, list[tuple[str, str, Mapping[str, Any]]]] = {}
    for path, methods in said["paths"].items():
        for method, operation in methods.items():
            tags.setdefault(operation["tags"][0], []).append((method, path, operation))
    for tag, operations in tags.items():
        yield f"<h2>{escape(tag.capitalize())}</h2>"
        for method, path, operation in operations:
            yield from _operation(method, path, operation)
    yield "<h2>Shapes</h2><dl>"
    for name, schema in sorted(schemas.items()):
        words = escape(schema.get("description", ""))
        yield f'<dt id="{escape(name)}"><code>{escape(name)}</code></dt><dd>{words}'
        yield from _fields(schema)
        yield "</dd>"
    yield "</dl></html>"


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> Iterator[str]:
    yield f"<h3><code>{method.upper()} {escape(path)}</code></h3><p>{escape(operation['summary'])}</p><table>"
    for one in operation.get("parameters", ()):
        must = "" if one.get("required") else ", may be left out"
        words = escape(one.get("description", ""))
        yield f"<tr><td><code>{escape(one['name'])}</code><td>{_type(one['schema'])}{must}<td>{words}"
    for media, body in operation.get("requestBody", {}).get("content", {}).items():
        yield f"<tr><td>body<td>{_type(body.get('schema', {}))}<td>{escape(media)}"
    for status, answer in operation["responses"].items():
        for media, body in answer.get("content", {}).items() if status < "300" else ():
            yield f"<tr><td>{escape(status)}<td>{_type(body.get('schema', {}))}<td>{escape(media)}"
    yield "</table>"


def _fields(schema: Mapping[str, Any]) -> Iterator[str]:
    if schema.get("properties"):
        yield "<table>"
        for name, kind in schema["properties"].items():
            yield f"<tr><td><code>{escape(name)}</code><td>{_type(kind)}"
        yield "</table>"


def _type(schema: Mapping[str, Any]) -> str:
    """A type in words, with a link where it has a name."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rpartition("/")[2])
        return f'<a href="#{name}">{name}</a>'
    for several in ("oneOf", "anyOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(_type(part) for part in schema[several]))
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if "enum" in schema:
        return ", ".join(escape(str(value)) for value in schema["enum"])
    kind = schema.get("type", "anything")
    words = " or ".join(kind) if isinstance(kind, list) else str(kind)
    return escape(f"{words} ({schema['format']})" if "format" in schema else words)
