"""What every answer carries: nothing but our own files runs, nobody frames us, nothing is kept in between."""

from __future__ import annotations

from collections.abc import Mapping

# Scripts and styles from our own files alone: none in the page, none by eval, none from elsewhere.
CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
ALWAYS: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
STRICT_TRANSPORT = "max-age=31536000"  # a year
_ALWAYS = [(name.lower().encode(), value.encode()) for name, value in ALWAYS.items()]
_OURS = {name for name, _ in _ALWAYS}


def with_ours(headers: list[tuple[bytes, bytes]], *, strict_transport: bool) -> list[tuple[bytes, bytes]]:
    """Give the headers of an answer with ours, whatever a handler said; what says nothing is not kept."""
    kept = [(name.lower(), value) for name, value in headers if name.lower() not in _OURS]
    if not any(name == b"cache-control" for name, _ in kept):
        kept.append((b"cache-control", b"no-store"))
    if strict_transport:
        kept.append((b"strict-transport-security", STRICT_TRANSPORT.encode()))
    return kept + _ALWAYS
