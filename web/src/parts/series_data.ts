/** Plain values over time as columns for a chart. */

import { dayNo } from "../shared/days";
import { type Column, LINE_FROM, type TrendColumns } from "./trend_data";

/** A value of a day, and a range with it: its own, or one to compare with, such as a norm. */
export interface Value {
  readonly day: string;
  readonly value: number;
  readonly lo?: number;
  readonly hi?: number;
}

/** Values as columns of a chart: points, joined by a line where there are enough of them. */
export function seriesColumns(values: readonly Value[]): TrendColumns {
  const x = values.map(({ day }) => dayNo(day));
  const drawn = values.map(({ value }) => value);
  const none: Column = x.map(() => null);
  const edge = (side: "lo" | "hi"): Column => values.map((one) => one[side] ?? null);
  return {
    x, session: drawn, record: none, level: values.length >= LINE_FROM ? drawn : none, gap: none, lo: edge("lo"), hi: edge("hi"),
    median: none, lo_50: none, hi_50: none, lo_80: none, hi_80: none, lo_95: none, hi_95: none,
  };
}
