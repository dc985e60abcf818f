"""The app's icons are as large as its manifest says; the pictures in the documentation are shown."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

ROOT = Path(__file__).parents[1]
PUBLIC = ROOT / "web" / "public"
PICTURES = ROOT / "docs" / "pictures"
LARGEST_KB = 250


def size_of(png: Path) -> tuple[int, int]:
    """Width and height, by the head of the file (PNG, 3rd edition, section 11.2.1)."""
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n", png.name
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_the_manifest_has_all_that_an_install_asks_for() -> None:
    manifest = json.loads((PUBLIC / "manifest.webmanifest").read_text("utf-8"))
    assert {"id", "name", "short_name", "start_url", "scope", "icons", "theme_color"} <= set(manifest)
    assert manifest["display"] == "standalone"
    pictures = {icon["src"]: icon["sizes"] for icon in manifest["icons"] if icon["type"] == "image/png"}
    assert {"192x192", "512x512"} <= set(pictures.values())
    for name, sizes in pictures.items():
        assert "{}x{}".format(*size_of(PUBLIC / name)) == sizes
    assert "maskable" in {icon["purpose"] for icon in manifest["icons"]}


def test_ios_has_its_picture() -> None:
    page = (ROOT / "web" / "index.html").read_text("utf-8")
    (name,) = re.findall(r'rel="apple-touch-icon" href="\./([^"]+)"', page)
    assert size_of(PUBLIC / name) == (180, 180)


def test_every_picture_of_the_app_is_shown_and_small() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = {
        name for page in pages for name in re.findall(r"pictures/([\w-]+\.png)", page.read_text("utf-8"))
    }
    assert {path.name for path in PICTURES.iterdir()} == shown
    assert [path.name for path in PICTURES.iterdir() if path.stat().st_size > LARGEST_KB * 1024] == []
