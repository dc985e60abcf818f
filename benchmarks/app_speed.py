"""The phone app's speed in Chromium, four times slowed: first page, Legs, a tap, the frames, the sizes.

Run as ``python benchmarks/app_speed.py [--rounds N] [--sets N] [--slow N]``.

A server as ``legday serve`` starts it holds the journal, and the phone gets it as phones do: by sync. Then
every round is a page of its own, so that nothing is left in memory of the one before. The page's own clock
tells the times: from the navigation's start to the frame after the page can be used, and from the moment
at which the system saw the finger leave the glass to the end of the transaction that keeps the set
(``durability: "strict"``: the browser has told the disk to write it). Beside each tap stands a bare
transaction in the same page, one question and seven rows, as a tap writes: what IndexedDB takes by itself.
What is slowed is the page's own processor; the browser's storage and the disk are as fast as this machine.
Long frames are told by the clock, which a busy machine makes longer; the longest task in processor time,
which it hardly does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legday.app.build_client import build_client
from legday.synth import lifter, strong_csv
from processes import run, show
from server_speed import serving

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from playwright.sync_api import BrowserContext, CDPSession, Page

CHROMIUM = shutil.which("chromium")
# A browser that asks nobody anything and needs no graphics card.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-domain-reliability", "--disable-sync", "--no-first-run",
)  # fmt: skip
SETS_A_WEEK = 100  # fewer than the profile does, so that the weeks suffice
TODAY = ".today-page .today-chips button"
RAW = """async () => {
  const db = bench.db ??= await new Promise((give) => { const asked = indexedDB.open('raw', 1);
    asked.onupgradeneeded = () => { asked.result.createObjectStore('rows', { autoIncrement: true }); };
    asked.onsuccess = () => give(asked.result); });
  const began = performance.now();
  await new Promise((give) => {
    const change = db.transaction(['rows'], 'readwrite', { durability: 'strict' });
    change.oncomplete = give;
    const rows = change.objectStore('rows');
    rows.get(1).onsuccess = () => {
      for (let at = 0; at < 7; at += 1) rows.add({ text: 'x'.repeat(300) });
      change.commit(); }; });
  return performance.now() - began; }"""
LEGS = ".page-legs .figures, .page-legs-alone .figures"
# Written into every page before its own scripts: when what was waited for is on the screen, what a tap took,
# and the frames that were too long.
WATCH = """(() => {
  const painted = (then) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now()); port2.postMessage(0); });
  const bench = window.bench = { usable: {}, taps: [], frames: [] };
  const wanted = { today: %(today)s, legs: %(legs)s };
  const look = () => { for (const [name, what] of Object.entries(wanted))
    if (!(name in bench.usable) && document.querySelector(what)) {
      bench.usable[name] = null; painted((at) => { bench.usable[name] = at; }); } };
  new MutationObserver(() => { look(); shown(); })
    .observe(document, { childList: true, subtree: true, attributes: true });
  const done = () => document.querySelectorAll('.set-done, .warm-up-done, .half-done').length;
  let tap = null;
  const shown = () => { if (tap && tap.shown === undefined && done() > tap.before) {
    const own = tap; own.shown = null; painted((at) => { own.shown = at - own.began; }); } };
  addEventListener('pointerup', (event) => {
    if (!event.target.closest('.thumb .button-filled')) return;
    tap = { began: event.timeStamp, before: done() };
    bench.taps.push(tap); }, true);
  addEventListener('click', () => {
    if (tap && !tap.clicked) tap.clicked = performance.now() - tap.began; }, true);
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...all) {
    if (tap && this.name === 'versions' && tap.durable === undefined) {
      const own = tap; own.durable = null; own.asked = performance.now() - own.began;
      this.transaction.addEventListener('complete', () => { own.durable = performance.now() - own.began; }); }
    return add.apply(this, all); };
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) bench.frames.push([one.startTime, one.duration]);
  }).observe({ type: 'long-animation-frame', buffered: true });
})();""" % {"today": json.dumps(TODAY), "legs": json.dumps(LEGS)}  # noqa: UP031 - the script is full of braces


def fill(folder: Path, sets: int) -> None:
    """Import a lifter's sets up to today into the journal of a folder."""
    today = datetime.now(UTC).date()
    weeks = sets // SETS_A_WEEK + 4
    monday = today - timedelta(days=today.weekday())
    header, *lines = strong_csv(
        lifter("many_lifts", start=monday - timedelta(weeks=weeks - 1), weeks=weeks), False
    ).splitlines()
    past = [line for line in lines if line[:10] < today.isoformat()]
    (folder / "strong.csv").write_text("\n".join([header, *past[-sets:], ""]))
    os.environ["LEGDAY_HOME"] = str(folder / "home")
    run([sys.executable, "-m", "legday", "import", "--yes", str(folder / "strong.csv")])


def slowed(context: BrowserContext, slow: float) -> Page:
    """A page of its own whose processor is slowed."""
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    return page


def until(page: Page, name: str) -> float:
    """Wait until a page can be used; give when that was, from the navigation's start [s]."""
    holds(page, f"bench.usable.{name} > 0")
    return float(page.evaluate(f"bench.usable.{name}")) / 1000


def holds(page: Page, what: str) -> None:
    """Wait until something is true of a page; the server's policy lets nothing in it ask by itself."""
    deadline = time.monotonic() + 60
    while not page.evaluate(what):
        if time.monotonic() > deadline:
            sys.exit(f"in vain: {what}")
        time.sleep(0.1)


def synced(page: Page) -> None:
    """Wait until the phone has all that the server has."""
    page.wait_for_selector('[data-sync="saved-there"]', state="attached", timeout=600_000)


def opened(context: BrowserContext, url: str, name: str, asked: argparse.Namespace) -> list[float]:
    """Open a page again and again; give how long it took each time [s]."""
    found = []
    for _ in range(asked.rounds):
        page = slowed(context, asked.slow)
        page.goto(url)
        found.append(until(page, name))
        synced(page) if name == "today" else page.wait_for_timeout(500)
        page.close()
    return found


def logged(context: BrowserContext, url: str, asked: argparse.Namespace) -> dict[str, Any]:
    """Log a session; give the taps, and the long frames and tasks from the first of them on [ms]."""
    page = slowed(context, asked.slow)
    page.goto(url)
    until(page, "today")
    page.get_by_role("button", name="Empty").click()
    page.get_by_role("button", name="Add a lift").first.click()
    page.get_by_role("textbox", name="Name of a lift").fill("squat")
    page.keyboard.press("Enter")
    button = page.locator(".thumb .button-filled")
    button.wait_for()
    page.wait_for_timeout(2_000)
    since = page.evaluate("performance.now()")
    raw: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Tracing.start", {"transferMode": "ReturnAsStream", "categories": "toplevel"})
    for at in range(asked.taps):
        if not button.is_visible():
            page.locator(".tool").nth(2).click()
            button.wait_for()
        page.wait_for_timeout(600)
        raw.append(page.evaluate(RAW))
        page.wait_for_timeout(100)
        button.tap()
        holds(page, f"bench.taps.length > {at} && bench.taps[{at}].durable > 0 && bench.taps[{at}].shown > 0")
    page.wait_for_timeout(600)
    busy = traced(session)
    found: dict[str, Any] = page.evaluate("({ taps: bench.taps, frames: bench.frames })")
    page.close()
    return {
        **found,
        "frames": [one[1] for one in found["frames"] if one[0] > since],
        "raw": raw,
        "busy": busy,
    }


def traced(session: CDPSession) -> float:
    """End a trace; give the longest task of a page's main thread, in processor time [ms]."""
    ended: list[dict[str, Any]] = []
    session.on("Tracing.tracingComplete", lambda told: ended.append(told))  # noqa: PLW0108 - it is marked
    session.send("Tracing.end")
    while not ended:
        session.send("Runtime.evaluate", {"expression": "0"})
    text = ""
    while not (part := session.send("IO.read", {"handle": ended[0]["stream"]}))["eof"] or part["data"]:
        text += part["data"]
    events = json.loads(text)["traceEvents"]
    pages = {
        one["tid"]
        for one in events
        if one["name"] == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    return (
        max(
            (one.get("tdur", 0) for one in events if one["tid"] in pages and one["name"].endswith("RunTask")),
            default=0,
        )
        / 1000
    )


def sizes(context: BrowserContext, url: str, client: Path) -> tuple[float, float]:
    """Give the gzipped JavaScript of the first page, and all that the worker keeps [kB]."""
    page = context.new_page()
    page.goto(url)
    until(page, "today")
    scripts = page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((one) => one.endsWith('.js'))"
    )
    kept = page.evaluate(
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name))))"
        ".then((all) => Promise.all(all.map((one) => one.keys())))"
        ".then((all) => all.flat().map((one) => one.url))"
    )
    page.close()

    def size(names: Iterable[str]) -> float:
        return sum(len(gzip.compress((client / name).read_bytes(), 9)) for name in names) / 1000

    def names(urls: Iterable[str]) -> set[str]:
        return {one.split("/", 3)[3] or "index.html" for one in urls}

    return size(names(scripts)), size({*names(kept), "sw.js"})


def middle(found: Sequence[float]) -> str:
    """The median and the largest, in words."""
    return f"{statistics.median(found):.2f} s, most {max(found):.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sets", type=int, default=40_000)
    parser.add_argument("--taps", type=int, default=20)
    parser.add_argument(
        "--slow", type=float, default=4.0, help="how many times slower the page's processor is"
    )
    asked = parser.parse_args()
    from playwright.sync_api import sync_playwright

    client = build_client(print)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder = Path(place)
        fill(folder, asked.sets)
        # with a profile on the disk: without one, the browser would keep its storage in memory
        context = playwright.chromium.launch_persistent_context(
            folder / "profile",
            executable_path=CHROMIUM,
            args=list(FLAGS),
            viewport={"width": 390, "height": 844},
            locale="en-GB",
            has_touch=True,
        )
        with serving(folder / "home" / "legday.db", folder) as (port, _):
            url = f"http://127.0.0.1:{port}/"
            context.set_default_timeout(60_000)
            context.add_init_script(WATCH)
            page = slowed(context, asked.slow)
            page.goto(url)
            begin = time.perf_counter()
            synced(page)
            pulled = time.perf_counter() - begin
            page.evaluate("navigator.serviceWorker.ready.then(() => null)")
            page.close()
            opened(
                context, f"{url}#/legs", "legs", argparse.Namespace(rounds=1, slow=1)
            )  # the report is heard once
            today = opened(context, url, "today", asked)
            legs = opened(context, f"{url}#/legs", "legs", asked)
            log = logged(context, url, asked)
            first, all_kept = sizes(context, url, client)
        context.close()
    taps = log["taps"]

    def of(name: str) -> list[float]:
        return sorted(one[name] for one in taps)

    show(
        f"The phone app: {asked.sets:,} sets, {asked.slow:g} times slowed "
        f"(median of {asked.rounds}; {len(taps)} taps; load {os.getloadavg()[0]:.1f})",
        [
            ("pull of all by a new phone", f"{pulled:.1f} s", ""),
            ("navigation to a usable Today page", middle(today), "at most 1.0 s"),
            ("navigation to a usable Legs page", middle(legs), "at most 1.5 s"),
            ("tap to durable, p50", f"{statistics.median(of('durable')):.0f} ms", "at most 50 ms"),
            ("tap to durable, p90", f"{of('durable')[int(0.9 * len(taps))]:.0f} ms", ""),
            (
                "  of which until the page is told of the click",
                f"{statistics.median(of('clicked')):.0f} ms",
                "",
            ),
            ("  of which until it is asked to be written", f"{statistics.median(of('asked')):.0f} ms", ""),
            ("a bare transaction of IndexedDB, p50", f"{statistics.median(log['raw']):.0f} ms", ""),
            (
                "a bare transaction of IndexedDB, p90",
                f"{sorted(log['raw'])[int(0.9 * len(taps))]:.0f} ms",
                "",
            ),
            ("tap to shown as done, p50", f"{statistics.median(of('shown')):.0f} ms", ""),
            ("longest frame while logging", f"{max(log['frames'], default=0):.0f} ms", "none over 50 ms"),
            ("frames over 50 ms", f"{len(log['frames'])}", ""),
            ("longest task while logging, processor time", f"{log['busy']:.0f} ms", "at most 50 ms"),
            ("JavaScript of the first page, gzipped", f"{first:.1f} kB", "at most 80 kB"),
            ("kept for offline, gzipped", f"{all_kept:.1f} kB", "at most 250 kB"),
        ],
    )


if __name__ == "__main__":
    main()
