import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { LoggedSession, Report } from "../src/pages/data";
import { search } from "../src/pages/History";
import { gapsOf, hintOf } from "../src/pages/Legs";
import { bestsOf, sessionsWith } from "../src/pages/Lift";
import { exerciseName } from "../src/pages/names";
import { weekStates } from "../src/pages/Plan";
import { type PlannedWeek, planSay } from "../src/pages/plan_data";
import { LANGUAGES, type Language, Words } from "../src/words";

// The theme looks at the browser when it is loaded; there is none here.
vi.hoisted(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("localStorage", { getItem: () => null });
});

const FOLDER = new URL("../../src/legday/catalogue/messages/", import.meta.url);
const files = (language: Language) =>
  [`${language}.ftl`, `${language}.plan.ftl`, `app/${language}.ftl`, `app/${language}.insight.ftl`].map((name) => readFileSync(new URL(name, FOLDER), "utf-8"));
const en = new Words("en", files("en"));

const dose = (muscle: string, sets_per_week: number, running_week_sets: number) => ({
  muscle, legs: true, band: null, sets_per_week, least: 0, most: 9, days_per_week: 1, running_week_sets,
});
const report = {
  muscles: [dose("quads", 12, 0), dose("hamstrings", 1, 5), dose("tibialis", 0, 0), dose("soleus", 3.9, 4)],
  additions: [
    { exercise: "leg-curl", sets_per_week: 4, known: false, gains: [["hamstrings", 1, 5], ["gastrocnemius", 0, 2]] },
    { exercise: "calf-raise", sets_per_week: 4, known: false, gains: [["gastrocnemius", 0, 4]] },
  ],
} as unknown as Report;

describe("legs", () => {
  it("list what is missing, the largest gap first, for the span that is shown", () => {
    expect(gapsOf(report, "weeks").map((one) => one.muscle)).toEqual(["tibialis", "hamstrings", "soleus"]);
    expect(gapsOf(report, "week").map((one) => one.muscle)).toEqual(["quads", "tibialis"]);
  });

  it("name the exercise that fills most of a gap, and what is planned before that", () => {
    const calves = dose("gastrocnemius", 0, 0);
    expect(hintOf(en, report, calves, {}, {})).toBe("Calf raise, 4 sets a week");
    expect(hintOf(en, report, calves, { gastrocnemius: 7.5 }, {})).toBe("today’s session brings it to 7.5");
    expect(hintOf(en, report, dose("tibialis", 0, 0), {}, {})).toBeUndefined();
  });
});

const set = (load: number, reps: number, set_type = "working") => ({ load, unit: "kg" as const, reps, rir: null, set_type, side: "both" });
const session = (id: string, day: string, name: string, sets: LoggedSession["lifts"][number]["sets"]): LoggedSession => ({
  id, day, name: "Legs", minutes: 50, state: "full", lifts: [{ name, exercise: name.toLowerCase(), sets }],
});
const sessions = [session("b", "2026-02-02", "Squat", [set(100, 5), set(150, 3, "warm_up"), set(90, 10)]), session("a", "2026-01-05", "Row", [set(70, 8)])];

describe("history and lift", () => {
  it("find sessions by day, name or lift", () => {
    expect(search(en, sessions, "squ").map((one) => one.id)).toEqual(["b"]);
    expect(search(en, sessions, "january").map((one) => one.id)).toEqual(["a"]);
    expect(search(en, sessions, " ")).toBe(sessions);
  });

  it("give the heaviest load for so many reps or more, warm-ups left out", () => {
    const best = bestsOf(sessionsWith(sessions, "squat"));
    expect([best(3), best(5), best(8), best(12)]).toEqual([100, 100, 90, null]);
  });
});

describe("plan", () => {
  const week = {
    problem: { monday: "2026-03-02", days: [] },
    plan: { sessions: [{ id: "a", day: "2026-03-02" }, { id: "b", day: "2026-03-04" }, { id: "c", day: "2026-03-06" }] },
  } as unknown as PlannedWeek;

  it("tells done, missed, today's and planned days apart", () => {
    expect(weekStates(week, "2026-03-06", ["full", "gym", "rest", "rest", "ahead", "ahead", "ahead"])).toEqual([
      "full", "gym", "missed", "rest", "today", "rest", "rest",
    ]);
    expect(weekStates(week, "2026-03-03", ["full"])[2]).toBe("planned");
  });

  it("speaks of exercises by the person's names and of days with their weekday", () => {
    const added = { id: "missed-added", params: { exercise: "leg-press", day: "2026-03-06", sets: 2 } };
    expect(planSay(en, added, { "leg-press": "Big press" })).toBe("new on Fri 6 Mar: Big press, 2 sets");
    expect(planSay(en, { id: "missed-dropped", params: { exercise: "step-up.dumbbell" } })).toBe("dropped: Step-up, dumbbell");
    expect(exerciseName(en, "45-degree-hip-extension.band")).toBe("45 degree hip extension, band");
  });

  it("has words for every load's reason", () => {
    expect(planSay(en, { id: "set-step", params: { from: 175, to: 180, reps: 5 } })).toBe("up from 175: the range was full");
  });
});

describe("messages", () => {
  const ids = (text: string) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1] ?? "");

  it.each(LANGUAGES)("in %s are the same as in English, each once", (language) => {
    const all = files(language).flatMap(ids);
    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual(files("en").flatMap(ids).sort());
  });

  it("are there for every id that these pages and the parts name", () => {
    const pages = ["Legs", "MuscleSheet", "Lift", "History", "Plan", "PlanChange", "Import", "Settings", "report", "plan_data"];
    const parts = readdirSync(new URL("../src/parts/", import.meta.url)).map((name) => `parts/${name}`);
    for (const name of [...parts, ...pages.map((page) => `pages/${page}.${page === "plan_data" ? "ts" : "tsx"}`)]) {
      const source = readFileSync(new URL(`../src/${name}`, import.meta.url), "utf-8");
      for (const [, id = ""] of source.matchAll(/say\(\s*"([a-z][\w-]*)"/g)) expect(en.knows(id), `${name}: ${id}`).toBe(true);
    }
  });
});
