"""Logging in and erasing oneself in a real browser: faults are said, and nothing is left, here or there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from browsing import CHROMIUM, FLAGS, PHONE, ROOT, ask, server

if CHROMIUM is None:
    pytest.skip("no chromium on this machine", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from legday.app.build_client import build_client
from legday.errors import LegdayError
from legday.log import accounts, open_store

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "four odd words here"
ENTRIES = """() => new Promise((done) => {
  const asked = indexedDB.open("legday");
  asked.onsuccess = () => {
    const count = asked.result.transaction("versions").objectStore("versions").count();
    count.onsuccess = () => { asked.result.close(); done(count.result); };
  };
})"""


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


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    size: Any = PHONE
    with browser.new_context(viewport=size, locale="en-GB", bypass_csp=True) as made:
        made.set_default_timeout(15_000)
        yield made


def faults(page: Any) -> list[str]:
    """What axe finds wrong."""
    page.add_script_tag(path=str(AXE))
    return [one["id"] for one in page.evaluate("axe.run().then((found) => found.violations)")]


def test_a_person_logs_in_and_erases_everything(phone: BrowserContext, tmp_path: Path) -> None:
    with open_store(tmp_path / "legday.db") as store:
        accounts.add_user(store, "anna", PASSWORD, datetime.now(UTC), role="admin")
    with server(tmp_path) as (_, url):
        page = phone.new_page()
        page.goto(url)
        page.locator("[data-sync=signed-out] a").first.click()
        page.get_by_label("Name").fill("Anna")
        page.get_by_label("Password").fill("wrong")
        assert faults(page) == []
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_text("The name or the password is wrong.")).to_be_visible()
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("button", name="Log out").click()
        expect(page.get_by_role("button", name="Log in")).to_be_visible()
        page.get_by_label("Name").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("button", name="Erase everything").click()
        assert faults(page) == []
        page.locator("dialog").get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Erase it now").click()
        expect(page.get_by_text("Plan my first leg day")).to_be_visible()
    with open_store(tmp_path / "legday.db") as store:
        assert accounts.users_of(store) == []
        assert "anna" not in store.athletes()


def test_whoever_sits_at_the_machine_erases_without_a_password(phone: BrowserContext, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url):
        ask(url, "log", {"text": "back squat 100x5"})
        page = phone.new_page()
        page.goto(f"{url}#/account")
        expect(page.get_by_text("No account")).to_be_visible()
        page.wait_for_function(f"async () => (await ({ENTRIES})()) > 0")
        page.get_by_role("button", name="Erase everything").click()
        page.get_by_role("button", name="Erase it now").click()
        expect(page.get_by_text("Plan my first leg day")).to_be_visible()
        assert page.evaluate(ENTRIES) == 0
        assert ask(url, "acts")["items"] == []
