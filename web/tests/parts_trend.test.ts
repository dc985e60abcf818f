import { describe, expect, it } from "vitest";
import { bandOf, share } from "../src/parts/dose_band";
import { monthMarks, niceMarks, trendColumns, type TrendInput } from "../src/parts/trend_data";
import { addDays, dayNo, dayOf } from "../src/shared/days";

const point = (day: string, e1rm: number) => ({ day, e1rm, level: e1rm - 1, lo_80: e1rm - 4, hi_80: e1rm + 3 });
const range = { median: 100, lo_50: 98, hi_50: 102, lo_80: 96, hi_80: 104, lo_95: 92, hi_95: 108 };
const TODAY = "2026-03-01";

function input(days: readonly number[], more: Partial<TrendInput> = {}): TrendInput {
  const history = days.map((ago, index) => point(addDays(TODAY, -ago), 90 + index));
  return { history, records: [], today: TODAY, fan: [{ days: 0, range }, { days: 28, range }], span_days: null, implements: 1, ...more };
}

describe("columns of a trend", () => {
  it("rise in day, and are all as long", () => {
    const columns = trendColumns(input([60, 50, 40, 30, 20, 10, 1]));
    const { x, ...rest } = columns;
    expect([...x].sort((one, other) => one - other)).toEqual(x);
    expect(new Set(x).size).toBe(x.length);
    for (const column of Object.values(rest)) expect(column).toHaveLength(x.length);
  });

  it("let the fan begin where the band of the past ends", () => {
    const { x, level, median } = trendColumns(input([60, 50, 40, 30, 20, 10]));
    const last = x.indexOf(dayNo(addDays(TODAY, -10)));
    expect(median[last]).toBe(level[last]);
  });

  it("show points alone below five sessions", () => {
    const { session, level, median } = trendColumns(input([30, 20, 10, 5]));
    expect(session.filter((one) => one != null)).toHaveLength(4);
    expect([...level, ...median].some((one) => one != null)).toBe(false);
  });

  it("dash the trend over more than three weeks without a session, and break the line there", () => {
    const { x, level, gap } = trendColumns(input([80, 75, 70, 40, 30, 20]));
    const [before, after] = [x.indexOf(dayNo(addDays(TODAY, -70))), x.indexOf(dayNo(addDays(TODAY, -40)))];
    expect(after).toBe(before + 2);
    expect(level[before + 1]).toBeNull();
    expect(gap[before + 1]).toBeUndefined();
    expect([gap[before], gap[after]]).toEqual([level[before], level[after]]);
    expect(gap.filter((one) => one != null)).toHaveLength(2);
  });

  it("tell records from sessions, and hide what is older than the span", () => {
    const record = addDays(TODAY, -20);
    const { x, session, record: records } = trendColumns(input([400, 60, 50, 40, 30, 20, 10], { records: [record], span_days: 91 }));
    expect(x[0]).toBe(dayNo(addDays(TODAY, -60)));
    expect(records[x.indexOf(dayNo(record))]).toBe(95);
    expect(session[x.indexOf(dayNo(record))]).toBeNull();
  });

  it("give what one hand holds", () => {
    const { session } = trendColumns(input([30], { implements: 2 }));
    expect(session[0]).toBe(45);
  });
});

describe("marks of an axis", () => {
  it("are round, inside, and few", () => {
    expect(niceMarks(97, 134, 4)).toEqual([100, 110, 120, 130]);
    for (const [low, high] of [[0, 1], [12, 13], [99.5, 140.2], [3, 900]] as const) {
      const marks = niceMarks(low, high, 4);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.length).toBeLessThanOrEqual(4);
      for (const mark of marks) expect(mark >= low - 1e-6 && mark <= high + 1e-6).toBe(true);
    }
  });

  it("of months are first days, evenly apart", () => {
    const marks = monthMarks(dayNo("2025-01-10"), dayNo("2026-03-20"), 5);
    expect(marks.map(dayOf)).toEqual(["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"]);
  });
});

describe("bands", () => {
  it("end where the settings say", () => {
    expect([0, 0.5, 3.9, 4, 9.9, 10, 20, 20.1].map((sets) => bandOf(sets))).toEqual([
      "none", "below", "below", "efficient", "efficient", "guideline", "guideline", "beyond",
    ]);
  });

  it("fill no more than the scale", () => {
    expect([share(6, 24), share(30, 24), share(-1, 24), share(1, 0)]).toEqual([0.25, 1, 0, 0]);
  });
});
