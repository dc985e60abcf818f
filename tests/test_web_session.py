"""Sessions logged in a real browser: with no server, killed in the middle, on two devices, by keyboard."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import kill, server
from phones import AXE, TODAY, accept, browser, faults, logged, phone, ready, seed, start, synced, visit

__all__ = ["browser"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_a_session_with_no_server_from_start_to_end_is_there_once(browser: Browser, home: Path) -> None:
    with phone(browser) as context:
        with server(home) as (process, url):
            seed(url)
            page = visit(context, url)
            ready(page)
            kill(process)
        page.reload()
        start(page)
        while page.locator(".warm-up:not(.warm-up-done)").count():
            accept(page)
        for _ in range(2):
            accept(page)
        page.reload()
        expect(page.locator(".set-done")).to_have_count(2)
        accept(page)
        page.reload()
        expect(page.locator(".set-done")).to_have_count(3)
        page.get_by_role("button", name=re.compile("^Finish")).first.click()
        page.get_by_role("button", name="Done").click()
        expect(page.locator("[data-sync]").first).to_have_attribute("data-sync", "saved-here")
        with server(home, int(url.rsplit(":", 1)[1].strip("/"))) as (_, url):
            page.reload()
            found = [one for one in synced(url, 7) if one.get("set_type") != "warm_up"]
            time.sleep(0.5)
            assert len(logged(url)) == 7
    assert [(one["typed_load"], one["reps"], one["rir"]) for one in found] == [(100, 5, 2)] * 3
    assert {one["name"] for one in found} == {"back squat"}


def test_a_tab_killed_after_a_tap_loses_nothing_that_showed_as_done(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        start(page)
        page.locator(".set-open").first.click()  # the first working set, before its warm-up
        page.get_by_role("button", name="Load in kg: less").first.click()
        accept(page)
        address = page.url
        crashing = context.new_cdp_session(page)
        page.locator(".thumb .button-filled").click(no_wait_after=True)
        crashing.send("Page.enable")
        page.close(run_before_unload=False)
        again = context.new_page()
        again.goto(address)
        expect(again.locator(".set-done").first).to_be_visible()
        assert "97.5" in again.locator(".set-done").first.inner_text()
        done = again.locator(".set-done").count()
        assert done in (1, 2)
        assert len(synced(url, done)) == done


def test_two_devices_edit_one_session(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as one, phone(browser) as other:
        seed(url)
        first = visit(one, url)
        ready(first)
        start(first)
        first.locator(".set-open").first.click()
        accept(first)
        second = visit(other, url)
        second.get_by_role("button", name="Continue").click()
        expect(second.locator(".set-done")).to_have_count(1)
        accept(second)
        expect(first.locator(".set-done")).to_have_count(2, timeout=20_000)
        accept(first)
        expect(second.locator(".set-done")).to_have_count(3, timeout=20_000)
        assert len(synced(url, 3)) == 3


def test_undo_takes_back_the_last_tap_even_after_a_reload(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        start(page)
        page.locator(".set-open").first.click()
        accept(page)
        accept(page)
        page.reload()
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".set-done")).to_have_count(1)
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".set-done")).to_have_count(0)


def test_left_and_right_are_two_halves_and_the_rest_begins_after_both(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        start(page, "bulgarian split squat")
        while page.locator(".warm-up:not(.warm-up-done)").count():
            accept(page)
        expect(page.locator(".half-now")).to_have_count(1)
        rest = page.get_by_role("timer")
        if rest.count():
            page.get_by_role("button", name="Skip rest").click()
        accept(page)
        expect(page.get_by_role("timer")).to_have_count(0)
        accept(page)
        expect(page.get_by_role("timer")).to_be_visible()
        page.reload()  # it runs on wall time
        expect(page.get_by_role("timer")).to_be_visible()
        found = synced(url, 2)
        assert sorted(str(one["side"]) for one in found) == ["left", "right"]


def test_a_hard_set_gives_advice_that_changes_nothing_until_it_is_tapped(
    browser: Browser, home: Path
) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        start(page)
        page.locator(".set-open").first.click()
        page.get_by_role("radio", name="0 reps to spare").click()
        accept(page)
        expect(page.get_by_text("Harder than planned.")).to_be_visible()
        assert "100" in page.locator(".thumb .button-filled").inner_text()
        page.get_by_role("button", name=re.compile("^Take")).click()
        assert "100" not in page.locator(".thumb .button-filled").inner_text()
        expect(page.get_by_text("Harder than planned.")).to_have_count(0)


def test_sets_are_typed_with_the_grammar_of_the_command_line(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        page = visit(context, url)
        ready(page)
        page.get_by_role("button", name="Log a set now").click()
        page.get_by_role("button", name="Add a lift").first.click()
        page.get_by_role("textbox", name="Name of a lift").fill("squat 100x5x3 @8")
        expect(page.get_by_text(re.compile("Understood: .*squat 100kg x5x3 rir2"))).to_be_visible()
        page.get_by_role("button", name="Save 3 sets").click()
        expect(page.locator(".set-done")).to_have_count(3)
        found = synced(url, 3)
        assert [(one["typed_load"], one["reps"], one["rir"]) for one in found] == [(100, 5, 2)] * 3


def test_a_past_day_is_entered_and_its_set_edited(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        page.get_by_role("button", name="A past day").click()
        page.get_by_role("button", name="Yesterday").click()
        page.get_by_role("button", name="Add a lift").first.click()
        page.get_by_role("textbox", name="Name of a lift").fill("squat")
        page.keyboard.press("Enter")
        page.locator(".set-open").first.click()
        accept(page)
        expect(page.get_by_role("timer")).to_have_count(0)
        page.locator(".set-done .set-open").click()
        page.get_by_role("dialog").get_by_role("spinbutton", name="Repetitions").fill("6")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").get_by_role("button", name=re.compile("^Keep")).click()
        expect(page.locator(".set-done")).to_contain_text("× 6")
        yesterday = TODAY - timedelta(days=1)
        deadline = time.monotonic() + 30
        while (found := synced(url, 1, yesterday))[0]["reps"] != 6:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert found[0].get("at") is None


def test_a_session_is_logged_by_keyboard_alone(browser: Browser, home: Path) -> None:
    with server(home) as (_, url), phone(browser) as context:
        seed(url)
        page = visit(context, url)
        ready(page)

        def to(name: str) -> None:
            for _ in range(60):
                page.keyboard.press("Tab")
                label = page.evaluate(
                    "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
                )
                if re.search(name, label or ""):
                    return
            raise AssertionError(name)

        to("^Empty")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="What first?")).to_be_visible()
        to("Add a lift")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
        for _ in range(6):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.tagName") == "INPUT":
                break
        page.keyboard.type("squat")
        page.keyboard.press("Enter")
        expect(page.locator(".sets > li").first).to_be_visible()
        to("^Set 1, last time")
        page.keyboard.press("Enter")
        to("^Load in kg")
        page.keyboard.press("ArrowUp")
        to("^100|^102.5")
        assert "102.5" in page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        expect(page.locator(".set-done")).to_have_count(1)


def test_axe_finds_nothing(browser: Browser, home: Path) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed in web/")
    with server(home) as (_, url), phone(browser, color_scheme="dark", reduced_motion="reduce") as context:
        empty = visit(context, url)
        ready(empty)
        assert not faults(empty)
        seed(url)
        empty.reload()
        expect(empty.get_by_role("button", name="Empty")).to_be_visible(timeout=20_000)
        empty.emulate_media(color_scheme="light")
        assert not faults(empty)
        start(empty)
        empty.locator(".set-open").first.click()
        empty.get_by_role("radio", name="0 reps to spare").click()
        accept(empty)
        assert not faults(empty)
        empty.emulate_media(color_scheme="dark")
        assert not faults(empty)
        for tool in ("Swap", "Note"):
            empty.get_by_role("button", name=tool, exact=True).click()
            empty.wait_for_timeout(300)
            assert not faults(empty)
            empty.keyboard.press("Escape")
        empty.get_by_role("button", name="Finish").click()
        assert not faults(empty)


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_language_at_twice_the_text_fits_the_phone(browser: Browser, home: Path, language: str) -> None:
    with server(home) as (_, url), phone(browser, locale=language) as context:
        seed(url)
        page = visit(context, url)
        ready(page)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert wide(page) == []
        page.locator(".today-chips > button").nth(1).click()
        page.locator(".session-empty .button-filled").click()
        page.get_by_role("dialog").get_by_role("textbox").fill("bulgarian split squat")
        page.keyboard.press("Enter")
        expect(page.locator(".sets > li").first).to_be_visible()
        assert wide(page) == []


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
