"""The pages of insight in a real browser: a first run, what each is for, with no server, in every state."""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from browsing import CHROMIUM, FLAGS, PHONE, ROOT, ask, kill, server

if CHROMIUM is None:
    pytest.skip("no chromium on this machine", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from legday.app.build_client import build_client
from legday.errors import LegdayError
from legday.synth import lifter, strong_csv

TODAY = date.today()  # noqa: DTZ011 - the browser's day is this machine's
MONDAY = TODAY - timedelta(days=TODAY.weekday())
WEEKS = 30
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = ("legs", "plan", "history", "lift/back-squat", "more", "import")
UNKNOWN = "Beinding im Keller"


def a_log(weeks: int) -> str:
    """A made-up log that ends yesterday at the latest, so that today is free."""
    text = strong_csv(lifter("balanced", start=MONDAY - timedelta(weeks=weeks - 1), weeks=weeks))
    head, *rows = text.rstrip("\n").split("\n")
    return "\n".join([head, *(row for row in rows if row[:10] < TODAY.isoformat())]) + "\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    try:
        build_client(print)
    except LegdayError as fault:
        pytest.skip(str(fault))
    expect.set_options(timeout=45_000)  # a machine may be busy
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield made
        made.close()


@pytest.fixture(scope="module")
def full(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with a long log and a plan."""
    home = tmp_path_factory.mktemp("full")
    (home / "strong.csv").write_text(a_log(WEEKS), encoding="utf-8", newline="")
    run(home, "import", str(home / "strong.csv"), "--yes")
    with server(home) as (_, url):
        ask(url, "plan", {"answers": {"days": "mon 60, thu 60"}, "today": TODAY.isoformat()})
        yield url


def run(home: Path, *command: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LEGDAY_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "legday", *command], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def phone(browser: Browser, **more: Any) -> BrowserContext:
    made = browser.new_context(**{"viewport": PHONE, "locale": "en-GB", "reduced_motion": "reduce", **more})
    made.set_default_timeout(45_000)
    return made


def visit(context: BrowserContext, url: str, page: str = "") -> Page:
    made = context.new_page()
    made.on("pageerror", lambda fault: print("pageerror", fault))
    made.goto(f"{url}#/{page}")
    return made


def go(page: Page, where: str) -> None:
    page.evaluate("where => { location.hash = '#/' + where }", where)


def synced(page: Page) -> None:
    expect(page.locator("[data-sync]").first).to_have_attribute("data-sync", "saved-there")


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def shown(page: Page, where: str) -> None:
    """Wait until a page is there, and the server has said whether there is a plan."""
    name = where.partition("/")[0].replace("more", "settings")
    expect(page.locator(f"[class*='page-{name}'] h1")).to_be_visible()
    expect(page.locator(".page-plan[role=status]")).to_have_count(0, timeout=60_000)


def short(value: float) -> str:
    """A number as the page writes it: a decimal, and none where it is whole."""
    return f"{math.floor(value * 10 + 0.5) / 10:g}"


def faults(page: Page) -> list[str]:
    page.wait_for_timeout(150)  # what moves has come to rest
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


def until(what: Any) -> Any:
    """Ask until there is an answer."""
    deadline = time.monotonic() + 30
    while not (found := what()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


# --- the first run -----------------------------------------------------------------------------------------


def test_a_first_run_from_an_old_log_to_a_set_of_today(browser: Browser, tmp_path: Path) -> None:
    export = tmp_path / "strong.csv"
    lines = a_log(16).replace("Leg Press", UNKNOWN).split("\n")
    lines[9] = lines[9][:24]  # cut off
    export.write_text("\n".join(lines), encoding="utf-8", newline="")
    with server(tmp_path) as (_, url), phone(browser) as context:
        page = visit(context, url)
        page.get_by_role("button", name="Bring my old log").click()
        page.locator("input[type=file]").set_input_files(export)
        expect(heading(page)).to_have_text(re.compile(r"All [\d,]+ rows accounted for"))

        page.get_by_role("button", name=re.compile("^Unreadable 1")).click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("line 10")
        expect(dialog.locator("code")).to_have_text(lines[9])
        page.keyboard.press("Escape")
        page.get_by_role("button", name=re.compile("^Sets ")).click()
        expect(dialog.get_by_role("listitem").first).to_contain_text("line 2")
        page.get_by_role("button", name="Close").click()

        names = page.get_by_role("group", name=UNKNOWN)
        names.get_by_role("button", name="Other …").click()
        page.get_by_role("combobox", name="Which lift is it?").fill("Leg press")
        page.keyboard.press("Tab")
        expect(names.get_by_role("button", name="Leg press")).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name=re.compile("^Bring in")).click()
        expect(heading(page)).to_have_text(re.compile("sets are in$"))
        page.get_by_role("button", name="See your legs").click()
        expect(heading(page)).to_have_text(re.compile("trained"))
        squat = next(one for one in ask(url, "report")["patterns"] if one["pattern"] == "squat")
        row = page.locator(".bar-list li", has_text="Squat, leg press")
        expect(row.locator("b")).to_have_text(short(squat["sets_per_week"]))

        page.get_by_role("link", name="Plan").click()
        page.get_by_role("radiogroup", name="Monday").get_by_role("radio", name="60").click()
        page.get_by_role("button", name="Plan my week").click()
        expect(heading(page)).to_have_text(re.compile("leg days?"), timeout=60_000)
        assert ask(url, "plan")["answer"]["plan"]["sessions"]

        page.get_by_role("link", name="Today").click()
        page.get_by_role("button", name="Empty").click()
        page.get_by_role("button", name="Add a lift").first.click()
        page.get_by_role("textbox", name="Name of a lift").fill("squat")
        page.keyboard.press("Enter")
        page.locator(".set-open").first.click()
        page.locator(".thumb .button-filled").click()
        expect(page.locator(".set-done")).to_have_count(1)
        today = f"sets?from={TODAY}"
        until(lambda: [one for one in ask(url, today)["items"] if one["day"] == TODAY.isoformat()])


def test_an_import_is_taken_back_and_a_session_stays(browser: Browser, tmp_path: Path) -> None:
    export = tmp_path / "strong.csv"
    export.write_text(a_log(3), encoding="utf-8", newline="")
    with server(tmp_path) as (_, url), phone(browser) as context:
        ask(url, "log", {"text": f"{TODAY}: back squat 100x5x3 @8"})
        page = visit(context, url, "import")
        page.locator("input[type=file]").set_input_files(export)
        page.get_by_role("button", name=re.compile("^Bring in")).click()
        page.get_by_role("button", name="Undo import").click()
        expect(heading(page)).to_have_text("Taken back")
        go(page, "history")
        expect(heading(page)).to_have_text("1 session")
        page.get_by_role("button", name=re.compile("back squat")).click()
        page.locator(".set-done .set-open").first.click()
        page.get_by_role("dialog").get_by_role("spinbutton", name="Repetitions").fill("6")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").get_by_role("button", name=re.compile("^Keep")).click()
        until(lambda: {one["reps"] for one in ask(url, "sets")["items"]} == {5, 6})


# --- each page ---------------------------------------------------------------------------------------------


def test_legs_lead_from_the_verdict_to_a_muscle_to_a_lift_and_its_plates(browser: Browser, full: str) -> None:
    with phone(browser) as context:
        page = visit(context, full, "legs")
        expect(heading(page)).to_have_text(re.compile("trained"))
        synced(page)
        page.get_by_role("radio", name="This week").click()
        page.get_by_role("button", name="All muscles").click()
        page.get_by_role("radio", name="12 weeks").click()
        quads = page.get_by_role("button", name=re.compile("^Quads"))
        dose = next(one for one in ask(full, "report?weeks=12")["muscles"] if one["muscle"] == "quads")
        expect(quads).to_contain_text(short(dose["sets_per_week"]))
        quads.click()
        page.get_by_role("dialog").get_by_role("button", name=re.compile(r"^Squat \(Barbell\)")).click()
        expect(heading(page)).to_have_text("Squat (Barbell)")
        expect(page.get_by_text("best single, estimated")).to_be_visible()

        chart = page.get_by_role("slider", name="Estimated best single over time")
        chart.focus()
        page.keyboard.press("End")
        expect(page.locator(".chart-reading")).to_contain_text("likely")
        page.keyboard.press("Home")
        first = page.locator(".chart-reading").inner_text()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".chart-reading")).not_to_have_text(first)

        load = page.get_by_role("spinbutton", name="Load in kg")
        load.fill("102.5")
        page.keyboard.press("Enter")
        expect(page.locator(".bar-picture")).to_contain_text("25 + 15 + 1.25 on each side, 20 kg bar")
        reps = page.locator(".rep-table tbody tr")
        expect(reps).to_have_count(5)


def test_history_finds_and_the_plan_says_why(browser: Browser, full: str) -> None:
    with phone(browser) as context:
        page = visit(context, full, "history")
        expect(heading(page)).to_have_text(re.compile("sessions"))
        synced(page)
        page.get_by_role("searchbox").fill("bench press")
        expect(page.locator(".session-row").first).to_contain_text("Bench Press")
        page.get_by_role("radio", name="Lifts").click()
        page.get_by_role("searchbox").fill("hip thrust")
        page.get_by_role("button", name=re.compile("Hip Thrust")).click()
        expect(heading(page)).to_have_text("Hip Thrust (Barbell)")

        go(page, "plan")
        page.get_by_role("button", name=re.compile("^Why this week")).click(timeout=60_000)
        expect(page.get_by_role("dialog")).to_contain_text("Hamstrings")
        page.keyboard.press("Escape")
        page.locator("button.day-row").first.click()
        page.get_by_text("Why this one").first.click()
        expect(page.locator(".why[open] li").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_settings_are_kept_with_no_server_and_reach_it_later(browser: Browser, tmp_path: Path) -> None:
    with phone(browser) as context:
        with server(tmp_path) as (process, url):
            ask(url, "log", {"text": f"{TODAY}: back squat 100x5"})
            page = visit(context, url, "more")
            expect(heading(page)).to_have_text("Settings")
            page.evaluate("navigator.serviceWorker.ready.then(() => null)")
            synced(page)
            kill(process)

        def opened(name: str) -> Locator:
            page.get_by_role("button", name=re.compile(f"^{name}")).click()
            return page.get_by_role("dialog")

        opened("Bar and plates").get_by_role("button", name="25 kg", exact=True).click()
        page.get_by_role("dialog").get_by_role("radio", name="15 kg").click()
        page.get_by_role("button", name="Done").click()
        opened("Kit").get_by_role("button", name="barbell").click()
        page.get_by_role("dialog").get_by_role("button", name="rack").click()
        page.get_by_role("button", name="Done").click()
        opened("Days").get_by_role("radiogroup", name="Tuesday").get_by_role("radio", name="45").click()
        page.get_by_role("button", name="Done").click()
        opened("Joints").get_by_role("radiogroup", name="knee").get_by_role("radio", name="3").click()
        page.get_by_role("button", name="Done").click()
        opened("Body mass").get_by_role("button", name=re.compile("more$")).click()
        page.get_by_role("button", name="Keep 75.5 kg").click()
        page.get_by_role("radio", name="Dark").click()
        page.reload()
        rows = page.locator(".page-settings")
        for text in ("Bar 15 kg; 20, 15, 10", "barbell, rack", "Tue 45", "knee 3", "75.5 kg"):
            expect(rows).to_contain_text(text)
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        with page.expect_download() as saved:
            page.get_by_role("button", name=re.compile("^Export everything")).click()
        lines = saved.value.path().read_text("utf-8").splitlines()
        assert any('"bodyweight_kg":75.5' in line for line in lines)

        with server(tmp_path, int(url.rsplit(":", 1)[1].strip("/"))) as (_, url):
            page.reload()
            kept = until(lambda: ask(url, "profile") if ask(url, "profile")["kit"] else None)
            assert kept["kit"] == ["barbell"]
            assert kept["settings"] == {"plates_kg": [20, 15, 10, 5, 2.5, 1.25], "bar_kg": 15}
            answers = {one["fields"]["about"]: one["fields"]["value"] for one in of_kind(url, "answer")}
            assert answers == {
                "kit": {"items": ["barbell", "rack"]},
                "days": {"tue": {"minutes": 45, "legs": None}},
                "pain": {"knee": {"score": 3, "settled": True}},
            }
            with page.expect_download() as saved:
                page.get_by_role("button", name=re.compile("^Backup")).click()
            assert "bodyweight_kg" in saved.value.path().read_text("utf-8")


def of_kind(url: str, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(url, f"entries?kind={kind}")["items"]
    return found


# --- every state -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("locale", "theme"), [("en-GB", "light"), ("de", "dark")])
def test_axe_finds_nothing_on_a_full_page_and_nothing_is_cut(
    browser: Browser, full: str, locale: str, theme: Any
) -> None:
    with phone(browser, locale=locale, color_scheme=theme) as context:
        page = visit(context, full, "history")
        expect(page.locator(".session-row").first).to_be_visible()
        synced(page)
        for where in PAGES:
            go(page, where)
            expect(
                page.locator(f".page-{where.partition('/')[0].replace('more', 'settings')}")
            ).to_be_visible()
            expect(page.locator(".page-plan[role=status]")).to_have_count(0, timeout=60_000)
            page.wait_for_load_state("networkidle")
            assert [where, *faults(page)] == [where]
            assert [where, *wide(page)] == [where]
        go(page, "legs")
        page.locator(".rows > li > button").first.click()
        assert faults(page) == []


def test_axe_finds_nothing_on_an_empty_page_and_it_leads_on(browser: Browser, tmp_path: Path) -> None:
    with server(tmp_path) as (_, url), phone(browser, locale="de") as context:
        page = visit(context, url)
        synced(page)
        for where in PAGES:
            go(page, where)
            shown(page, where)
            assert [where, *faults(page)] == [where]
            assert [where, *wide(page)] == [where]
        for where in ("legs", "history"):
            go(page, where)
            page.get_by_role("button", name="Protokoll holen").click()
            expect(page).to_have_url(re.compile("#/import$"))


def test_pages_are_reached_and_used_by_keyboard_alone(browser: Browser, full: str) -> None:
    with phone(browser, viewport={"width": 1280, "height": 800}) as context:
        page = visit(context, full, "legs")
        expect(heading(page)).to_have_text(re.compile("trained"))
        page.locator("main").focus()

        def to(name: str, most: int = 60) -> None:
            for _ in range(most):
                page.keyboard.press("Tab")
                said = (
                    "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
                )
                if re.search(name, page.evaluate(said) or ""):
                    return
            raise AssertionError(name)

        to("^12 weeks$")
        page.keyboard.press("ArrowLeft")
        expect(page.get_by_role("radio", name="This week")).to_have_attribute("aria-checked", "true")
        page.keyboard.press("ArrowRight")
        to("sets")
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert "sets" in page.evaluate("document.activeElement.textContent")  # focus is where it was
        page.locator("main").focus()
        to("^History$")
        page.keyboard.press("Enter")
        expect(page.get_by_text(re.compile("^(Lifts|Sessions)$")).first).to_be_visible()
        to("^Lifts$|^Sessions$")
        page.keyboard.press("ArrowRight")
        to("^Squat \\(Barbell\\)")
        page.keyboard.press("Enter")
        expect(heading(page)).to_have_text("Squat (Barbell)")


# --- the report as a file ----------------------------------------------------------------------------------


def test_the_report_opens_from_disk_with_no_network_and_prints(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "strong.csv").write_text(a_log(WEEKS), encoding="utf-8", newline="")
    out = tmp_path / "legs.html"
    run(tmp_path, "report", str(tmp_path / "strong.csv"), "--html", str(out))
    with phone(browser) as context:
        asked: list[str] = []
        context.on("request", lambda one: asked.append(one.url))
        context.set_offline(True)
        page = context.new_page()
        page.goto(out.as_uri())
        expect(heading(page)).to_have_text(re.compile("trained"))
        assert faults(page) == []
        page.get_by_role("button", name="History").click()
        page.get_by_role("radio", name="Lifts").click()
        page.get_by_role("button", name=re.compile(r"^Squat \(Barbell\)")).click()
        expect(page.locator(".chart-place canvas")).to_be_visible()
        assert faults(page) == []
        assert asked == [out.as_uri()]
        page.get_by_role("button", name="Legs").click()
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator(".report-bar nav").is_hidden()
        assert page.get_by_role("radiogroup").first.is_hidden()
        assert len(page.pdf(format="A4")) > 20_000
        assert wide(page) == []
