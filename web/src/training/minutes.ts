/** Minutes of training over the years. */

import type { WeekMinutes } from "../api_health";
import type { Value } from "../parts/series_data";

/** The mean week of each month: years of single weeks are a thicket. */
export function monthly(weeks: readonly WeekMinutes[], of: (week: WeekMinutes) => number): Value[] {
  const months = new Map<string, number[]>();
  for (const week of weeks) {
    const month = `${week.monday.slice(0, 7)}-01`;
    months.set(month, [...(months.get(month) ?? []), of(week)]);
  }
  return [...months].map(([day, some]) => ({ day, value: some.reduce((sum, one) => sum + one, 0) / some.length }));
}
