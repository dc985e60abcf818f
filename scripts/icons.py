"""The app's icons as pictures, for phones that take no SVG, drawn by Chromium from `web/public/icon.svg`.

python scripts/icons.py
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

PUBLIC = Path(__file__).parents[1] / "web" / "public"
# iOS puts 180 px on the home screen; Android's launchers take 192 and 512.
SIZES_PX = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512}


def draw(chromium: str) -> None:
    """Write every size anew."""
    from playwright.sync_api import sync_playwright

    drawing = (PUBLIC / "icon.svg").read_text("utf-8")
    style = "<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, size_px in SIZES_PX.items():
            page = browser.new_page(viewport={"width": size_px, "height": size_px})
            page.set_content(style + drawing)
            page.screenshot(path=PUBLIC / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    found = shutil.which("chromium")
    if found is None:
        sys.exit("icons: no chromium on PATH; install it, then run this again")
    draw(found)
