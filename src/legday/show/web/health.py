"""Whether the server works, and what it counts. Handlers."""

from __future__ import annotations

from litestar import Response

from legday import __version__
from legday.show.web import metrics, shapes
from legday.show.web.serving import Serving


async def healthz(serving: Serving) -> shapes.Health:
    """Say whether the journal can be read; 503 if it cannot."""
    await serving.glance(serving.store.last_stamp)
    return shapes.Health("ok", __version__)


async def get_metrics(serving: Serving) -> Response[str]:
    """Give what the server counts, as Prometheus reads it."""
    return Response(serving.metrics.text(), media_type=metrics.MEDIA_TYPE)
