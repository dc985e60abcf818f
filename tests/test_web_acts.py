"""What is done in a session besides sets: swapped, left out, noted, moved, taken back; every sheet's axe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing import ask, server
from phones import AXE, TODAY, accept, browser, faults, more, phone, ready, seed, start, synced, tool, visit

__all__ = ["browser"]
MONDAY = TODAY - timedelta(days=TODAY.weekday())
WEDNESDAY = MONDAY + timedelta(days=2)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with server(tmp_path_factory.mktemp("home")) as (_, found):
        seed(found)
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, url: str) -> Iterator[BrowserContext]:
    with phone(browser, reduced_motion="reduce") as made:
        page = visit(made, url)
        ready(page)
        page.close()
        yield made


@pytest.fixture
def page(context: BrowserContext, url: str) -> Iterator[Page]:
    found = visit(context, url)
    start(found)
    yield found
    found.close()


def titled(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def add(page: Page, name: str) -> None:
    more(page, "Add a lift")
    page.get_by_role("textbox", name="Name of a lift").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)


def ordered(page: Page, *names: str) -> None:
    wanted = "; ".join(["Lifts", *(f"{name}, [0-9]+ of [0-9]+ sets" for name in names)])
    expect(page.locator(".session-bars")).to_have_attribute("aria-label", re.compile(f"^{wanted}$"))


def undo(page: Page, what: str) -> None:
    page.locator(".tool", has_text="Undo").click()
    expect(page.locator(".toast")).to_have_text(f"Taken back: {what}")


def test_a_lift_is_swapped_for_one_of_its_job_and_back(page: Page) -> None:
    titled(page, "back squat")
    tool(page, "Swap")
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Leg press")).click()
    titled(page, "Leg press")
    ordered(page, "Leg press")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    titled(page, "back squat")
    ordered(page, "back squat")


def test_what_was_done_before_a_swap_stays(page: Page) -> None:
    page.locator(".set-open").first.click()
    accept(page)
    tool(page, "Swap")
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Leg press")).click()
    titled(page, "Leg press")
    ordered(page, "back squat", "Leg press")
    undo(page, "a swap")
    titled(page, "back squat")
    ordered(page, "back squat")
    expect(page.locator(".set-done")).to_have_count(1)
    undo(page, "a set")
    expect(page.locator(".set-done")).to_have_count(0)


def test_a_lift_is_left_out_with_a_reason_and_taken_back(page: Page) -> None:
    more(page, "Leave it out today")
    page.get_by_role("button", name="Kit is taken").click()
    said = page.get_by_text("Left out today: Kit is taken.")
    expect(said).to_be_visible()
    more(page, "Do it after all")
    expect(said).to_have_count(0)
    undo(page, "a change")
    expect(said).to_be_visible()
    undo(page, "a change")
    expect(said).to_have_count(0)


def test_lifts_are_added_moved_and_alternated(page: Page) -> None:
    add(page, "bulgarian split squat")
    add(page, "leg curl")
    ordered(page, "back squat", "Bulgarian split squat", "Leg curl")
    page.locator(".session-bars").click()
    page.get_by_role("button", name="Move Leg curl up").click()
    expect(page.locator(".lift-line b").nth(1)).to_have_text("Leg curl")
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^back squat")).click()
    more(page, "Alternate with Leg curl")
    pair = page.get_by_role("group", name="Superset")
    expect(pair.get_by_role("button")).to_have_count(2)
    page.locator(".set-open").first.click()
    page.locator(".thumb .button-filled").click()
    titled(page, "Leg curl")  # on to the partner, without a rest
    expect(page.get_by_role("timer")).to_have_count(0)
    undo(page, "a set")
    undo(page, "a superset")
    expect(pair).to_have_count(0)
    undo(page, "the order")
    ordered(page, "back squat", "Bulgarian split squat", "Leg curl")
    undo(page, "an added lift")
    ordered(page, "back squat", "Bulgarian split squat")


def test_a_note_is_kept_and_taken_back(page: Page) -> None:
    tool(page, "Note")
    page.get_by_role("dialog").get_by_role("textbox").fill("stance one hand wider")
    tool(page, "Keep note")
    expect(page.locator(".session-note")).to_have_text("stance one hand wider")
    undo(page, "a change")
    expect(page.locator(".session-note")).to_have_count(0)


def test_pain_above_the_stop_outranks_the_plan(browser: Browser, url: str) -> None:
    with phone(browser) as context:
        context.clock.install(time=f"{TODAY}T12:00:00")
        page = visit(context, url)
        expect(page.locator("[data-sync=saved-there]").first).to_be_visible()
        start(page)
        more(page, "It hurts")
        page.get_by_role("radio", name="4", exact=True).click()
        expect(page.get_by_role("dialog").get_by_text("Go on only if")).to_be_visible()
        page.get_by_role("radio", name="7", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("a reason to see someone")
        tool(page, "Keep 7 of 10")
        stop = page.locator(".note-stop")
        expect(stop).to_contain_text("Knee: 7 of 10.")
        stop.get_by_role("button", name="Leave it out today").click()
        page.get_by_role("dialog").get_by_role("button", name="Not today").click()
        page.goto(url)
        expect(stop).to_contain_text("outranks the plan")
        expect(stop.get_by_role("button")).to_have_count(0)
        context.clock.set_system_time(f"{TODAY + timedelta(days=1)}T08:00:00")
        page.reload()
        stop.get_by_role("button", name="How is it now?").click()
        page.get_by_role("radio", name="1", exact=True).click()
        tool(page, "Keep 1 of 10")
        expect(stop).to_have_count(0)
        expect(page.locator("[data-sync=saved-there][data-waiting='0']").first).to_be_visible()
    felt = {(one["where"], one["when"], one["score"]) for one in entries(url, "feeling")}
    assert felt == {("knee", "during", 7), ("knee", "morning", 1)}


def entries(url: str, kind: str) -> list[dict[str, Any]]:
    return [one["fields"] for one in ask(url, f"entries?kind={kind}")["items"]]


def test_a_past_session_is_entered_changed_and_moved_to_another_day(
    context: BrowserContext, url: str
) -> None:
    page = visit(context, url)
    day = TODAY - timedelta(days=2)
    page.get_by_role("button", name="A past day").click()
    page.get_by_role("dialog").locator("input[type=date]").fill(day.isoformat())
    tool(page, "Enter this day")
    page.get_by_role("button", name="Add a lift").first.click()
    page.get_by_role("textbox", name="Name of a lift").fill("back squat 90x5x2 @8")
    tool(page, "Save 2 sets")
    expect(page.locator(".set-done")).to_have_count(2)
    page.locator(".set-done .set-open").first.click()
    tool(page, "Delete this set")
    expect(page.locator(".set-done")).to_have_count(1)
    page.locator(".session-top").get_by_role("button", name="Summary").click()
    page.get_by_role("spinbutton").fill("35")
    page.keyboard.press("Enter")
    page.locator(".finish-day").click()
    page.get_by_role("dialog").locator("input[type=date]").fill((day - timedelta(days=1)).isoformat())
    tool(page, "Move it to this day")
    expect(page.get_by_role("dialog")).to_have_count(0)
    tool(page, "Done")
    assert [one["typed_load"] for one in synced(url, 1, day - timedelta(days=1))] == [90]
    assert synced(url, 0, day) == []
    page.close()


def test_a_missed_day_is_solved_again_from_today_and_taken_back(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        ask(url, "plan", {"answers": {"days": "mon 45, thu 45, fri 45"}, "today": MONDAY.isoformat()})
        before = plan(url)
        context.clock.install(time=f"{WEDNESDAY}T18:00:00")
        page = visit(context, url)
        fit = page.get_by_role("button", name="Fit the week around it")
        fit.click()
        sheet = page.get_by_role("dialog")
        sheet.get_by_role("button", name="My knee").click()
        sheet.get_by_role("radio", name="4", exact=True).click()
        sheet.get_by_role("button", name="Fit the week around it").click()
        expect(sheet.get_by_text("What it costs:")).to_be_visible(timeout=60_000)
        expect(sheet.locator(".before-after > div")).to_have_count(2)
        assert plan(url)["revision"] > before["revision"]
        sheet.get_by_role("button", name="Keep the old plan").click()
        expect(fit).to_be_visible()
        expect(page.locator("[data-sync=saved-there][data-waiting='0']").first).to_be_visible()
        assert plan(url)["sessions"] == before["sessions"]
        context.set_offline(True)
        fit.click()
        sheet.get_by_role("button", name="No time").click()
        expect(sheet.get_by_text("Noted on this phone.")).to_be_visible()
        expect(fit).to_have_count(0)
        sheet.get_by_role("button", name="Undo").click()
        expect(fit).to_be_visible()


def plan(url: str) -> dict[str, Any]:
    (found,) = entries(url, "plan")
    told: dict[str, Any] = found["plan"]
    return told


def test_axe_finds_nothing_on_any_sheet(context: BrowserContext, url: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed in web/")
    found: dict[str, list[str]] = {}
    page = visit(context, url)
    for place, name in enumerate(("25 minutes", "Repeat", "Type it", "A past day")):
        page.emulate_media(color_scheme="dark" if place % 2 else "light")
        tool(page, name)
        found[name] = faults(page)
        page.keyboard.press("Escape")
    start(page)
    add(page, "bulgarian split squat")
    found["halves"] = faults(page)
    page.locator(".session-bars").click()
    found["lifts"] = faults(page)
    page.keyboard.press("Escape")
    for name in ("Leave it out today", "It hurts", "Add a lift"):
        more(page, name)
        found[name] = faults(page)
        if name == "It hurts":
            page.get_by_role("radio", name="8", exact=True).click()
            tool(page, "Keep 8 of 10")
            found["stopped"] = faults(page)
        else:
            page.keyboard.press("Escape")
    page.get_by_role("button", name="More for this lift").click()
    found["more"] = faults(page)
    page.keyboard.press("Escape")
    more(page, "Move bulgarian split squat up")
    more(page, "Alternate with back squat")
    accept(page)
    page.emulate_media(color_scheme="light")
    found["superset"] = faults(page)
    page.locator(".half-done").first.click()
    found["set"] = faults(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Finish", exact=True).click()
    page.locator(".finish-day").click()
    found["day"] = faults(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add a note").click()
    found["finish"] = faults(page)
    page.goto(url + "#/settle")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    found["settle"] = faults(page)
    page.close()
    assert not {name: some for name, some in found.items() if some}, json.dumps(found, indent=1)
