"""Claims, everyday strength and the years in a real browser: read, tested with no server, seen again."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from browsing import CHROMIUM, FLAGS, PHONE, ROOT, ask, kill, server

if CHROMIUM is None:
    pytest.skip("no chromium on this machine", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from legday.app.build_client import build_client
from legday.catalogue.claims import cited, load_claims
from legday.errors import LegdayError

TODAY = date.today()  # noqa: DTZ011 - the browser's day is this machine's
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
WIDE = {"width": 1280, "height": 800}
PAGES = ("claims", "claims/A4", "capacity", "capacity/chair-stand", "longevity", "body", "screening")


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


def visit(context: BrowserContext, url: str, page: str = "") -> Page:
    """Open a page of the app, and wait until it has all that the server has and can start without it."""
    made = context.new_page()
    made.on("pageerror", lambda fault: pytest.fail(f"{page}: {fault}"))
    made.goto(f"{url}#/{page}")
    made.evaluate("navigator.serviceWorker.ready.then(() => null)")
    expect(made.locator("[data-sync]").first).to_have_attribute("data-sync", "saved-there")
    return made


def seed(url: str) -> None:
    """A woman of 67 with squats of eight weeks, and chair stands of two months."""
    ask(url, "profile", {"born": str(TODAY.year - 67), "sex": "female", "height_m": 1.65}, method="PATCH")
    ask(url, "bodyweights", {"day": (TODAY - timedelta(days=60)).isoformat(), "bodyweight_kg": 68})
    for week in range(8):
        day = TODAY - timedelta(days=7 * week + 3)
        ask(url, "log", {"text": f"{day}: back squat {60 - week}x5x3 @8"})
    for months, stands in ((2, 11), (1, 12)):
        taken = (TODAY - timedelta(days=30 * months)).isoformat()
        ask(url, "capacity", {"test": "chair-stand", "value": stands, "day": taken, "chair_m": 0.43})


def test_a_claim_is_read_with_its_verdict_and_citations_and_ones_own_log(
    browser: Browser, tmp_path: Path
) -> None:
    with server(tmp_path) as (process, url), phone(browser) as context:
        seed(url)
        page = visit(context, url, "more")
        page.get_by_role("link", name=re.compile("^Is that true")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("what holds"))
        assert page.locator(".claim-row").count() == len(load_claims().claims)
        page.get_by_role("radio", name="refuted").click()
        refuted = [one for one in load_claims().claims.values() if one.verdict == "refuted"]
        expect(page.locator(".claim-row")).to_have_count(len(refuted))
        page.get_by_role("radio", name="All").click()
        page.get_by_role("searchbox").fill("stalled BENCH")
        expect(page.locator(".claim-row")).to_have_count(1)
        page.locator(".claim-row").click()

        claim = load_claims().claims["A4"]
        expect(page.get_by_role("heading", level=1)).to_have_text(claim.claim["en"])
        expect(page.locator(".verdict")).to_have_text("weak")
        for source in claim.citations:
            assert source.doi is not None
            link = page.get_by_role("link", name=source.doi)
            expect(link).to_have_attribute("href", f"https://doi.org/{source.doi}")
            assert cited(source).startswith(link.locator("xpath=..").inner_text().split("\n")[0].strip())
        own = page.locator(".own-log")
        expect(own).to_contain_text("The level of a lift when a habit began")  # the design first
        expect(own).to_contain_text("12 weeks on each side")
        expect(own.locator(".own-verdict")).to_have_text("Not enough data yet.")
        expect(own.locator(".needs")).to_contain_text(
            re.compile(r"Sessions of the lift: \d+ of \d+; you need \d+ more")
        )

        kill(process)  # what was read once is read without a server
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text(claim.claim["en"])
        expect(page.locator(".own-verdict")).to_be_visible()


def test_a_coin_is_drawn_before_the_session(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        ask(url, "log", {"text": f"{TODAY - timedelta(days=3)}: back squat 60x5 @8; bench press 40x8 @8"})
        page = visit(context, url, "claims/A3")
        expect(page.locator(".own-verdict")).to_have_text(re.compile("^Not begun"))
        page.get_by_role("button", name="Begin this test").click()
        dialog = page.get_by_role("dialog")
        begin = dialog.get_by_role("button", name="Begin this test")
        expect(begin).to_be_disabled()
        dialog.get_by_label("Lift that is looked at").select_option("bench press")
        dialog.get_by_label("Lift that the coin puts before it").select_option("back squat")
        begin.click()
        page.get_by_role("button", name="Draw today").click()
        expect(page.locator(".own-log .note")).to_contain_text("Today: ")
        expect(page.get_by_role("button", name="Draw today")).to_have_count(0)
        answer = ask(url, "own-log/T2")
        assert [coin["day"] for coin in answer["coins"]] == [TODAY.isoformat()]
        assert answer["trial"]["lift"] == "bench-press"


def test_legs_lead_to_the_claims_that_they_rest_on(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url, "legs")
        page.get_by_role("link", name="The evidence behind it").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("What this rests on")
        expect(page.locator(".claim-row")).to_have_count(len(load_claims().behind("muscles")))
        page.get_by_role("button", name="Show all claims").click()
        expect(page.locator(".claim-row")).to_have_count(len(load_claims().claims))


def test_a_chair_stand_with_no_server_is_there_once_and_stands_among_the_years(
    browser: Browser, tmp_path: Path
) -> None:
    with phone(browser) as context:
        with server(tmp_path) as (process, url):
            seed(url)
            page = visit(context, url, "capacity/chair-stand")
            expect(page.locator(".test-last")).to_contain_text("12")
            kill(process)
        page.clock.install()
        page.reload()
        expect(page.get_by_role("button", name=re.compile("^Start"))).to_be_visible()
        page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
        page.get_by_role("button", name=re.compile("^Start")).click()
        page.clock.run_for(100)
        button = page.locator(".run-button")
        expect(button).to_be_disabled()
        assert page.get_by_role("timer").inner_text() == "5"
        page.clock.run_for(5_000)
        for _ in range(14):
            button.click()
            page.clock.run_for(1_000)
        assert page.get_by_role("timer").inner_text() == "16"
        button.click()  # a tap too many
        page.clock.run_for(17_000)
        dialog = page.get_by_role("dialog", name="Full stands in 30 seconds")
        dialog.get_by_role("button", name=re.compile("less$")).first.click()
        dialog.get_by_role("button", name="Keep 14 stands").click()
        expect(page.locator(".test-last")).to_contain_text("14")
        expect(page.locator(".test-last")).to_contain_text("come when the server has it")
        page.clock.resume()
        page.reload()
        expect(page.locator(".test-last")).to_contain_text("14")

        with server(tmp_path, int(url.rsplit(":", 1)[1].strip("/"))) as (_, url):
            page.reload()
            expect(page.locator(".test-last")).to_contain_text("Not below average", timeout=30_000)
            expect(page.locator(".test-last")).to_contain_text("11 to 16")  # women of 65 to 69
            (test,) = ask(url, "capacity")["tests"]
            assert [(one["day"], one["value"]) for one in test["taken"]][-1] == (TODAY.isoformat(), 14)
            assert len(test["taken"]) == 3
            page.goto(f"{url}#/longevity")
            expect(page.get_by_role("heading", name="Chair stand in 30 seconds")).to_be_visible()
            chart = page.get_by_role("slider", name="Chair stand in 30 seconds")
            chart.focus()
            page.keyboard.press("End")
            expect(chart).to_have_attribute("aria-valuetext", re.compile("14.stands"))
            expect(page.get_by_text(re.compile(r"In your log: \+3.stands"))).to_be_visible()


def test_a_kept_test_is_taken_back(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        page = visit(context, url, "capacity/grip")
        page.get_by_role("button", name="Enter a result").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("spinbutton").fill("31.5")
        page.keyboard.press("Enter")
        dialog.get_by_role("radio", name="Left").click()
        dialog.get_by_role("button", name=re.compile("^Keep 31.5")).click()
        expect(page.locator(".test-last")).to_contain_text("left")
        until(
            lambda: [one["fields"]["side"] for one in ask(url, "entries?kind=capacity")["items"]] == ["left"]
        )
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".test-last")).to_have_count(0)
        until(lambda: ask(url, "entries?kind=capacity")["items"] == [])


def test_what_a_doctor_should_see_stops_and_the_words_are_said_once(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        page = visit(context, url)
        expect(page.get_by_text("Information, not medical advice")).to_be_visible()
        page.get_by_role("button", name="Questions before you begin").click()
        page.get_by_role("checkbox", name=re.compile("^Fainting")).check()
        page.get_by_role("button", name="Keep: 1 holds").click()
        expect(page.locator(".note-stop")).to_contain_text("Get help now")
        assert ask(url, "screening")["stops"] is True
        page.get_by_role("radio", name="Cleared", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Nothing stands open.")
        page.goto(url)
        page.reload()
        expect(page.locator("[data-sync]").first).to_be_attached()
        expect(page.get_by_text("Information, not medical advice")).to_have_count(0)


@pytest.mark.parametrize(("size", "language"), [(PHONE, "en-GB"), (WIDE, "de")], ids=["phone", "wide"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, size: dict[str, int], language: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed in web/")
    with server(tmp_path) as (_, url):
        seed(url)
        with phone(browser, viewport=size, locale=language, reduced_motion="reduce") as context:
            page = visit(context, url, "more")
            for name in PAGES:
                page.goto(f"{url}#/{name}")
                expect(page.get_by_role("heading", level=1)).to_be_visible()
                page.wait_for_load_state("networkidle")
                for look in ("light", "dark"):
                    page.emulate_media(color_scheme=look)
                    assert (name, look, faults(page)) == (name, look, [])
                assert (name, wide(page)) == (name, [])
            page.goto(f"{url}#/capacity/chair-stand")
            page.locator(".button-filled").click()
            assert not faults(page)
            page.keyboard.press("Escape")
            page.locator(".thumb-row .button-soft").click()
            assert not faults(page)


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_language_at_twice_the_text_fits_the_phone(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    with server(tmp_path) as (_, url), phone(browser, locale=language) as context:
        seed(url)
        page = visit(context, url, "more")
        for name in PAGES:
            page.goto(f"{url}#/{name}")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            page.wait_for_load_state("networkidle")
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert (name, wide(page)) == (name, [])


def until(holds: Any) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def faults(page: Page) -> list[str]:
    page.wait_for_timeout(250)  # what moves has come to rest
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then((one) => one.violations)")
    return [f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']])}" for one in found]


def wide(page: Page) -> list[str]:
    """What reaches beyond the screen and cannot be scrolled there."""
    found: list[str] = page.evaluate(
        """() => {
          if (document.documentElement.scrollWidth <= innerWidth + 1) return [];
          return [...document.querySelectorAll('main *')]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.className + ' ' + one.textContent.slice(0, 40));
        }"""
    )
    return found
