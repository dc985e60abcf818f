"""The phone app's built files, served from memory; where it is not built, a page that says how. Handlers."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from litestar import Request, Response
from litestar.params import FromPath

from legday.show.web.problems import ProblemError
from legday.show.web.serving import Serving

FOLDER = Path(__file__).parents[1] / "client"
_FIRST = "index.html"
_FOR_EVER = "assets/"  # names there hold a hash of what is in the file
_NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>legday</title>
<h1>legday is running</h1>
<p>The phone app is not built here. In a checkout, with Node 20 or newer:</p>
<pre>cd web &amp;&amp; npm ci &amp;&amp; npm run build</pre>
<p>The API works without it: <a href="docs">how to use it</a>.</p>
</html>
"""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the app."""

    body: bytes
    media_type: str
    tag: str


@cache
def assets(folder: Path = FOLDER) -> dict[str, Asset]:
    """Read all files of the app, by their path in it; none if it is not built."""
    found = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file():
            body = path.read_bytes()
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            kind = "application/manifest+json" if path.suffix == ".webmanifest" else kind
            tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
            found[path.relative_to(folder).as_posix()] = Asset(body, kind, tag)
    return found


async def first_page(request: Request[Any, Any, Any], serving: Serving) -> Response[bytes]:
    """Give the app."""
    return _file(request, _FIRST, serving)


async def app_file(request: Request[Any, Any, Any], path: FromPath[str], serving: Serving) -> Response[bytes]:
    """Give a file of the app; a path that is none of them is one of its pages."""
    name = path.strip("/")
    if name.partition("/")[0] == "api" or ("." in name and name not in assets()):
        raise ProblemError(404, "not-there", "there is nothing at this address")
    return _file(request, name if name in assets() else _FIRST, serving)


def _file(request: Request[Any, Any, Any], name: str, serving: Serving) -> Response[bytes]:
    found = assets().get(name)
    if found is None:
        return Response(_NOT_BUILT.encode(), media_type="text/html")
    keep = "public, max-age=31536000, immutable" if name.startswith(_FOR_EVER) else "no-cache"
    headers = {"ETag": found.tag, "Cache-Control": keep}
    if name.rpartition("/")[2].startswith("sw."):  # a service worker may look after all of the app
        headers["Service-Worker-Allowed"] = f"{serving.settings.base_path}/"
    if request.headers.get("if-none-match") == found.tag:
        return Response(b"", status_code=304, headers=headers, media_type=found.media_type)
    return Response(found.body, headers=headers, media_type=found.media_type)
