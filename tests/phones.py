"""Phones for tests in a browser: a page of the app, and what a thumb does on it."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from browsing import CHROMIUM, FLAGS, PHONE, ROOT, ask

if CHROMIUM is None:
    pytest.skip("no chromium on this machine", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from legday.app.build_client import build_client
from legday.errors import LegdayError

expect.set_options(timeout=15_000)
TODAY = date.today()  # noqa: DTZ011 - the browser's day is this machine's
KNOWN = """() => new Promise((resolve) => {
  const asked = indexedDB.open('legday');
  asked.onsuccess = () => {
    const got = asked.result.transaction('kept').objectStore('kept').get('catalogue');
    got.onsuccess = () => { asked.result.close(); resolve(!!got.result); };
  };
})"""  # whether the catalogue is kept on the phone
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    try:
        build_client(print)
    except LegdayError as fault:
        pytest.skip(str(fault))
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield made
        made.close()


def phone(browser: Browser, **more: Any) -> BrowserContext:
    made = browser.new_context(**{"viewport": PHONE, "locale": "en-GB", **more})
    made.set_default_timeout(15_000)
    return made


def seed(url: str) -> None:
    """A squat of last week, so that there is something to repeat."""
    day = TODAY - timedelta(days=7)
    ask(
        url,
        "log",
        {"text": f"{day}: back squat 100x5x3 @8; bulgarian split squat 16/hand L8 R8, 16/hand L8 R7"},
    )


def visit(context: BrowserContext, url: str, address: str = "") -> Page:
    page = context.new_page()
    page.on("pageerror", lambda fault: print("pageerror", fault))
    page.goto(url + address)
    return page


def ready(page: Page) -> None:
    """Wait until the app can start without its server: kept by the worker, and the catalogue heard."""
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    deadline = time.monotonic() + 30
    while not page.evaluate(KNOWN):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    expect(page.locator("[data-sync]").first).to_have_attribute("data-sync", "saved-there")


def start(page: Page, lift: str = "squat") -> None:
    page.get_by_role("button", name=re.compile("Empty|Log a set now")).first.click()
    page.get_by_role("button", name="Add a lift").first.click()
    page.get_by_role("textbox", name="Name of a lift").fill(lift)
    page.keyboard.press("Enter")
    expect(page.locator(".sets > li").first).to_be_visible()


def tool(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def more(page: Page, name: str) -> None:
    """Tap a line of the sheet of a lift."""
    page.get_by_role("button", name="More for this lift").click()
    page.get_by_role("dialog").get_by_role("button", name=name).click()


def accept(page: Page) -> None:
    """Tap the button of the thumb, and wait until the set shows as done: it is durable then."""
    before = page.locator(".set-done, .half-done, .warm-up-done").count()
    page.locator(".thumb .button-filled").click()
    expect(page.locator(".set-done, .half-done, .warm-up-done")).to_have_count(before + 1)


def logged(url: str, day: date = TODAY) -> list[dict[str, Any]]:
    found = ask(url, "entries?kind=set")["items"]
    return [one["fields"] for one in found if one["fields"]["start"].startswith(day.isoformat())]


def synced(url: str, count: int, day: date = TODAY) -> list[dict[str, Any]]:
    deadline = time.monotonic() + 30
    while len(found := logged(url, day)) != count:
        assert time.monotonic() < deadline, found
        time.sleep(0.2)
    return found


def faults(page: Page) -> list[str]:
    page.wait_for_timeout(250)  # what moves has come to rest
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then((one) => one.violations)")
    return [f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']])}" for one in found]
