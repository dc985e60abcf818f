"""The certificate that phones at home are to trust: a handler."""

from __future__ import annotations

import asyncio
import ssl

from litestar import Response

from legday.show.web.problems import not_there


async def authority() -> Response[bytes]:
    """Give the certificate of the local authority, if there is one, for a phone to install."""
    from legday.app.local_authority import FOLDER
    from legday.app.open_journal import home

    file = home() / FOLDER / "authority.pem"
    try:
        content = await asyncio.to_thread(file.read_text, "ascii")
    except FileNotFoundError:
        raise not_there("authority") from None
    headers = {"Content-Disposition": 'attachment; filename="legday.crt"'}
    return Response(
        ssl.PEM_cert_to_DER_cert(content), media_type="application/x-x509-ca-cert", headers=headers
    )
