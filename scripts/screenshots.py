"""The pictures of the phone app in `docs/pictures`, taken anew: a made-up log on a day that stays the same.

python scripts/screenshots.py
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
TODAY = date(2026, 3, 13)  # a Friday
WEEKS = 60
DAYS = "fri 60, sun 45"
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 1}
DESK = {"viewport": {"width": 1280, "height": 800}, "device_scale_factor": 1}

sys.path.insert(0, str(ROOT / "tests"))


def take(folder: Path) -> None:
    """Take every picture anew."""
    from playwright.sync_api import sync_playwright

    from browsing import CHROMIUM, FLAGS, ask, server

    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        home = Path(place)
        export = home / "strong.csv"
        export.write_text(_log(), encoding="utf-8", newline="")
        _import(home, export)
        with server(home) as (_, url):
            ask(url, "plan", {"answers": {"days": DAYS}, "today": TODAY.isoformat()})
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            with _page(browser, url, "light", PHONE) as page:
                _legs(page, folder / "phone-legs.png")
                _muscle(page, folder / "phone-muscle.png")
                _lift(page, folder / "phone-lift.png")
                _plan(page, folder / "phone-plan.png")
                _import_page(page, export, folder / "phone-import.png")
                _today_and_session(page, folder / "phone-today.png", folder / "phone-session.png")
            with _page(browser, url, "dark", PHONE) as page:
                _legs(page, folder / "phone-legs-dark.png")
            with _page(browser, url, "light", DESK) as page:
                _legs(page, folder / "desktop-legs.png")
            with _page(browser, url, "dark", DESK) as page:
                _lift(page, folder / "desktop-lift-dark.png")
            browser.close()


def _log() -> str:
    """The export of somebody who trains the front of the legs alone, up to yesterday."""
    from legday.synth import lifter, strong_csv

    monday = TODAY - timedelta(days=TODAY.weekday())
    text = strong_csv(lifter("quads_only", start=monday - timedelta(weeks=WEEKS - 1), weeks=WEEKS))
    head, *rows = text.rstrip("\n").split("\n")
    return "\n".join([head, *(row for row in rows if row[:10] < TODAY.isoformat())]) + "\n"


def _import(home: Path, export: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(home)}
    command = [sys.executable, "-m", "legday", "import", str(export), "--yes"]
    subprocess.run(command, env=env, check=True, capture_output=True)  # noqa: S603 - our own program


@contextmanager
def _page(browser: Any, url: str, theme: str, screen: dict[str, Any]) -> Iterator[Any]:
    """A page of the app that has heard everything, on the day of the pictures."""
    with browser.new_context(
        color_scheme=theme, locale="en-GB", reduced_motion="reduce", service_workers="block", **screen
    ) as context:
        context.set_default_timeout(90_000)
        context.route(re.compile(r"/api/v1/(?!sync/events|imports)"), _without_its_date)
        page = context.new_page()
        page.clock.set_system_time(datetime.combine(TODAY, datetime.min.time()).replace(hour=18))
        page.goto(url)
        page.get_by_role("button", name="Understood").click()
        yield page
        context.unroute_all(behavior="ignoreErrors")


def _without_its_date(route: Any) -> None:
    """The server's clock is of today, the picture's is not; nobody shall be told."""
    answer = route.fetch(timeout=180_000)
    headers = {
        name: value for name, value in answer.headers.items() if name not in ("date", "content-encoding")
    }
    route.fulfill(response=answer, headers=headers)


def _go(page: Any, where: str, ready: str) -> None:
    page.evaluate("where => { location.hash = '#/' + where }", where)
    page.locator(ready).first.wait_for()
    page.evaluate("scrollTo(0, 0)")


def _shot(page: Any, path: Path) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(400)
    page.screenshot(path=path)


def _legs(page: Any, path: Path) -> None:
    _go(page, "legs", ".page-legs .figures")
    _shot(page, path)


def _muscle(page: Any, path: Path) -> None:
    _go(page, "legs", ".page-legs .figures")
    page.get_by_role("button", name="All muscles").click()
    page.get_by_role("button", name="Quads").click()
    _shot(page, path)
    page.keyboard.press("Escape")


def _lift(page: Any, path: Path) -> None:
    _go(page, "lift/back-squat", ".chart-place canvas")
    _shot(page, path)


def _plan(page: Any, path: Path) -> None:
    _go(page, "plan", ".page-plan .plan-side")
    _shot(page, path)


def _import_page(page: Any, export: Path, path: Path) -> None:
    lines = export.read_text("utf-8").replace("Leg Press", "Leg Press Keller").split("\n")
    lines[9] = lines[9][:24]  # a row cut off
    other = export.with_name("my-log.csv")
    other.write_text("\n".join(lines), encoding="utf-8", newline="")
    _go(page, "import", ".drop")
    page.locator("input[type=file]").set_input_files(other)
    page.locator(".rows-bar").wait_for()
    _shot(page, path)


def _today_and_session(page: Any, today: Path, session: Path) -> None:
    _go(page, "", ".today-start")
    _shot(page, today)
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator(".sets > li").first.wait_for()
    while page.locator(".warm-up:not(.warm-up-done)").count():
        page.locator(".thumb .button-filled").click()
        page.wait_for_timeout(300)
    page.locator(".thumb .button-filled").click()
    page.locator(".toast").wait_for(state="detached")  # what is said once
    _shot(page, session)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    take(PICTURES)
    print(json.dumps({path.name: path.stat().st_size // 1024 for path in sorted(PICTURES.glob("*.png"))}))
