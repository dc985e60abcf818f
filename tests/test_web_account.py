"""The account page in a real browser: log in, who and what else comes in, erase; faults are said."""

from __future__ import annotations

import urllib.error
import urllib.request
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
from legday.log import accounts, logins, open_store

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
    """What axe finds wrong, once nothing moves: what fades in has too little contrast."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState === 'finished')")
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("axe.run().then((found) => found.violations)")
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def change_password(page: Any) -> None:
    """Turn the password round; a wrong one does not."""
    page.get_by_role("button", name="Change password").click()
    sheet = page.locator("dialog")
    sheet.get_by_label("Password", exact=True).fill("wrong")
    sheet.get_by_label("New password").fill(PASSWORD[::-1])
    assert faults(page) == []
    sheet.get_by_role("button", name="Change password").click()
    expect(page.get_by_text("The name or the password is wrong.")).to_be_visible()
    sheet.get_by_label("Password", exact=True).fill(PASSWORD)
    sheet.get_by_role("button", name="Change password").click()
    expect(page.get_by_text("Your password is changed.")).to_be_visible()
    expect(sheet).to_have_count(0)


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
        change_password(page)
        page.get_by_role("button", name="Erase everything").click()
        expect(page.get_by_role("button", name="Erase it now")).to_be_visible()
        assert faults(page) == []
        page.locator("dialog").get_by_label("Password").fill(PASSWORD[::-1])
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


def fetched(address: str, token: str = "") -> tuple[int, str]:
    """What a program gets."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, ""


def copied(page: Any) -> str:
    """What stands in the sheet, once it is copied; the sheet is closed."""
    sheet = page.locator("dialog")
    secret: str = sheet.locator("code").inner_text()
    sheet.get_by_role("button", name="Copy").click()
    expect(sheet.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == secret
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_have_count(0)
    return secret


def test_devices_and_programs_are_seen_and_ended(phone: BrowserContext, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with open_store(tmp_path / "legday.db") as store:
        accounts.add_user(store, "anna", PASSWORD, now, role="admin")
        for label in ("Safari, iPad", "Firefox, Mac", "Edge, Windows"):
            logins.begin_login(store, "anna", label, now)
        assert len(logins.logins_of(store, "anna", now)) == 3
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    with server(tmp_path) as (_, url):
        page = phone.new_page()
        page.goto(f"{url}#/account")
        page.get_by_label("Name").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        devices = page.locator("section", has=page.get_by_role("heading", name="Logged in"))
        expect(devices.locator("li")).to_have_count(4)
        expect(devices.locator("li").first).to_contain_text("This device")
        expect(devices.locator("li").first).to_contain_text("Chrome, Linux")
        expect(devices.locator("li").first.get_by_role("button")).to_have_count(0)
        assert faults(page) == []
        page.get_by_role("button", name="Log out Safari, iPad").click()
        expect(page.get_by_text("Safari, iPad is logged out.")).to_be_visible()
        expect(devices.locator("li")).to_have_count(3)
        page.get_by_role("button", name="Log all others out").click()
        expect(devices.locator("li")).to_have_count(1)

        programs = page.locator("section", has=page.get_by_role("heading", name="Programs"))
        expect(programs).to_contain_text("No program has a token.")
        for label, may in (("Prometheus", "Read"), ("My script", "Read and write")):
            programs.get_by_role("button", name="Make a token").click()
            expect(page.get_by_role("heading", name="Make a token")).to_be_visible()
            page.get_by_label("What it is for").fill(label)
            page.locator("dialog").get_by_role("radio", name=may, exact=True).click()
            assert faults(page) == []
            page.locator("dialog").get_by_role("button", name="Make a token").click()
            expect(page.get_by_role("heading", name="Your new token")).to_be_visible()
            assert faults(page) == []
            token = copied(page)
            assert fetched(f"{url}metrics", token)[0] == 200
            assert f'"scope":"{may.rpartition(" ")[2].lower()}"' in fetched(f"{url}api/v1/me", token)[1]
            expect(programs.get_by_text(f"{may} · never used")).to_be_visible()
            assert token not in page.content()
        page.reload()
        expect(programs.get_by_text("last used").first).to_be_visible()
        assert faults(page) == []
        programs.get_by_role("button", name="End the token My script").click()
        expect(page.get_by_text("My script can no longer come in.")).to_be_visible()
        expect(programs.locator("li")).to_have_count(1)
        assert fetched(f"{url}api/v1/me", token)[0] == 401
    with open_store(tmp_path / "legday.db") as store:
        assert [one.label for one in logins.tokens_of(store, "anna")] == ["Prometheus"]
        assert [one.label for one in logins.logins_of(store, "anna", now)] == ["Chrome, Linux"]


def test_a_calendars_address_is_shown_once_renewed_and_ended(phone: BrowserContext, tmp_path: Path) -> None:
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    with server(tmp_path) as (_, url):
        page = phone.new_page()
        page.goto(f"{url}#/account")
        page.get_by_role("button", name="Make an address").click()
        expect(page.get_by_role("heading", name="Your calendar’s address")).to_be_visible()
        assert faults(page) == []
        first = copied(page)
        assert fetched(first)[1].startswith("BEGIN:VCALENDAR")
        page.get_by_role("button", name="Make a new address").click()
        second = copied(page)
        assert [fetched(one)[0] for one in (first, second)] == [404, 200]
        page.reload()
        expect(page.get_by_text("An address is in use.")).to_be_visible()
        page.get_by_role("button", name="End it").click()
        expect(page.get_by_text("The address is ended")).to_be_visible()
        expect(page.get_by_role("button", name="Make an address")).to_be_visible()
        assert fetched(second)[0] == 404


@pytest.mark.parametrize("language", ["de-DE", "es-ES"])
def test_every_language_fits_a_small_phone(browser: Browser, tmp_path: Path, language: str) -> None:
    now = datetime.now(UTC)
    with open_store(tmp_path / "legday.db") as store:
        accounts.add_user(store, "anna", PASSWORD, now, role="athlete")
        logins.begin_login(store, "anna", "Firefox mit einem sehr langen Namen, Mac", now)
        logins.begin_login(store, "anna", "Safari, iPad", now)
        logins.make_token(store, "anna", "Prometheus", "write", now)
    size: Any = {"width": 320, "height": 700}
    with (
        server(tmp_path) as (_, url),
        browser.new_context(viewport=size, locale=language, bypass_csp=True) as small,
    ):
        page = small.new_page()
        page.goto(f"{url}#/account")
        page.locator("form input").first.fill("anna")
        page.locator("form input").last.fill(PASSWORD)
        page.locator("form button").click()
        expect(page.locator("section")).to_have_count(5)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert faults(page) == []
