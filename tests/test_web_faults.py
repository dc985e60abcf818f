"""What may go wrong around a session: a newer version, no room, a wrong clock, two devices, no server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from browsing import ROOT, kill, server
from phones import TODAY, accept, browser, logged, phone, ready, seed, start, synced, tool, visit

__all__ = ["browser"]
# The next build, as far as a browser can tell: another service worker.
NEWER = """
from dataclasses import replace
from legday.show.web import page
found = page.assets()
worker = found["sw.js"]
found["sw.js"] = replace(worker, body=worker.body + b"// newer", tag='W/"newer"')
"""
LOOK = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => null)"
WAITS = "navigator.serviceWorker.getRegistration().then((one) => one.waiting !== null)"

# Another database of the same origin, which takes all the room: also what is tidied up behind it.
FILL = """async () => {
  const db = await new Promise((resolve) => {
    const asked = indexedDB.open('filler');
    asked.onupgradeneeded = () => asked.result.createObjectStore('all', {autoIncrement: true});
    asked.onsuccess = () => resolve(asked.result);
  });
  const put = (size) => new Promise((resolve) => {
    const noise = crypto.getRandomValues.bind(crypto);
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65536) noise(bytes.subarray(at, Math.min(size, at + 65536)));
    const all = db.transaction('all', 'readwrite', {durability: 'strict'});
    all.objectStore('all').add(bytes);
    all.oncomplete = () => resolve(true);
    all.onabort = () => resolve(false);
  });
  await navigator.serviceWorker.ready; // what it keeps, it keeps
  for (let quiet = 0; quiet < 3; quiet++) {
    for (let size = 1_000_000; size >= 100; size /= 10) while (await put(size)) quiet = 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  db.close();
}"""
EMPTY = "new Promise((done) => { indexedDB.deleteDatabase('filler').onsuccess = () => done(null); })"


def port_of(url: str) -> int:
    return int(url.rsplit(":", 1)[1].strip("/"))


def first_set(page: Page) -> None:
    page.locator(".set-open").first.click()
    accept(page)


def eventually(page: Page, question: str) -> None:
    deadline = time.monotonic() + 20
    while not page.evaluate(question):
        assert time.monotonic() < deadline, question
        page.wait_for_timeout(50)


def test_a_newer_version_waits_for_the_end_of_a_session(browser: Browser, tmp_path: Path) -> None:
    with phone(browser) as context:
        with server(tmp_path) as (process, url):
            seed(url)
            page = visit(context, url)
            ready(page)
            page.reload()
            start(page)
            first_set(page)
            kill(process)
        with server(tmp_path, port_of(url), NEWER) as (_, url):
            page.evaluate("window.kept = true")
            page.evaluate(LOOK)
            eventually(page, WAITS)
            accept(page)
            assert page.evaluate("window.kept")
            page.reload()  # as a phone does that needs the memory
            expect(page.locator(".set-done")).to_have_count(2)
            accept(page)
            assert page.evaluate(WAITS)
            page.evaluate("window.kept = true")
            tool(page, "Finish")
            tool(page, "Done")
            expect(page.get_by_text("A newer version is ready.")).to_be_visible()
            assert page.evaluate("window.kept")
            with page.expect_event("load"):
                tool(page, "Use it now")
            assert not page.evaluate("window.kept")
            expect(page.get_by_role("button", name="Empty")).to_be_visible()
            assert not page.evaluate(WAITS)
            assert len(synced(url, 3)) == 3


def test_a_full_phone_says_so_keeps_what_is_shown_and_saves_a_copy(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        seed(url)
        page = context.new_page()
        room = {"origin": url.rstrip("/"), "quotaSize": 12_000_000}
        context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", room)
        page.goto(url)
        ready(page)
        start(page)
        first_set(page)
        page.evaluate(FILL)
        page.get_by_role("button", name="Repetitions: more").click()
        page.locator(".thumb .button-filled").click()
        told = page.get_by_role("alert")
        expect(told).to_contain_text("no room left")
        expect(page.locator(".set-done")).to_have_count(1)
        expect(page.locator(".set-unsaved")).to_contain_text("100 × 6")
        with page.expect_download() as saving:
            told.get_by_role("button", name="Save a copy").click()
        lines = [json.loads(line) for line in saving.value.path().read_text("utf-8").splitlines()]
        assert lines[0]["versions"] == len(lines) - 1
        assert [
            one["fields"]["reps"] for one in lines if one["kind"] == "set" and one["fields"].get("at")
        ] == [5]
        page.evaluate(EMPTY)
        page.locator(".thumb .button-filled").click()
        expect(page.locator(".set-done")).to_have_count(2)
        expect(told).to_have_count(0)
        assert sorted(one["reps"] for one in synced(url, 2)) == [5, 6]


def test_a_clock_a_day_ahead_is_told_and_nothing_is_lost_when_it_is_put_right(
    browser: Browser, tmp_path: Path
) -> None:
    with server(tmp_path) as (_, url), phone(browser) as context:
        seed(url)
        now = datetime.now()  # noqa: DTZ005 - the browser's clock is this machine's
        context.clock.install(time=now + timedelta(days=1))
        page = visit(context, url)
        expect(page.get_by_text("24 hours ahead of your server")).to_be_visible()
        start(page)
        first_set(page)
        accept(page)
        context.clock.set_system_time(now)
        page.goto(url)
        page.reload()
        expect(page.get_by_text("ahead of your server")).to_have_count(0)
        page.get_by_role("button", name="Continue").click()
        expect(page.locator(".set-done")).to_have_count(2)
        expect(page.get_by_role("timer")).to_have_count(0)  # of the rest, nobody knows what is left
        accept(page)
        page.locator(".tool", has_text="Undo").click()
        expect(page.locator(".set-done")).to_have_count(2)
        accept(page)
        assert sorted(one["set_index"] for one in synced(url, 3, TODAY + timedelta(days=1))) == [1, 2, 3]
        assert logged(url) == []


def test_what_two_devices_changed_apart_is_settled_by_the_person(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser) as one, phone(browser) as other:
        seed(url)
        first = visit(one, url)
        ready(first)
        start(first)
        first_set(first)
        expect(first.locator("[data-sync]")).to_have_count(0)  # a session has the whole screen
        second = visit(other, url)
        second.get_by_role("button", name="Continue").click()
        expect(second.locator(".set-done")).to_be_visible()
        for page, reps in ((first, "6"), (second, "7")):
            page.context.set_offline(True)
            page.locator(".set-done .set-open").click()
            sheet = page.get_by_role("dialog")
            sheet.get_by_role("spinbutton", name="Repetitions").fill(reps)
            page.keyboard.press("Enter")
            sheet.get_by_role("button", name=re.compile("^Keep")).click()
            expect(page.locator(".set-done")).to_contain_text(f"× {reps}")
        for page in (first, second):
            page.get_by_role("button", name="Leave; the session goes on").click()
            page.context.set_offline(False)
        for page in (first, second):
            expect(page.locator(".today-page [data-sync=conflict]")).to_be_visible()
        first.locator(".today-page").get_by_role("link", name="To settle").click()
        card = first.locator(".card")
        expect(card).to_contain_text("back squat · Set 1")
        expect(card.get_by_role("button")).to_have_count(2)
        card.get_by_role("button", name=re.compile("^7")).click()
        expect(first.get_by_role("heading", name="Nothing to settle")).to_be_visible()
        expect(second.locator(".today-page [data-sync=saved-there]")).to_be_visible()
        deadline = time.monotonic() + 20
        while [one["reps"] for one in logged(url)] != [7]:
            assert time.monotonic() < deadline
            time.sleep(0.2)


def test_a_phone_whose_server_is_gone_for_good_takes_everything_elsewhere(
    browser: Browser, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    with phone(browser) as context:
        with server(old) as (process, url):
            seed(url)
            page = visit(context, url)
            ready(page)
            kill(process)
        start(page)
        first_set(page)
        page.goto(url + "#/more")
        page.reload()
        with page.expect_download() as saving:
            page.get_by_role("button", name=re.compile("^Export everything")).click()
        saving.value.save_as(new / "phone.jsonl")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(new)}
    command = [sys.executable, "-m", "legday", "restore", "--yes", str(new / "phone.jsonl")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with server(new) as (_, url):
        assert [(one["typed_load"], one["reps"]) for one in logged(url)] == [(100, 5)]
        assert len(logged(url, TODAY - timedelta(days=7))) == 7
