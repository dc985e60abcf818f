/** A lift's sessions, trend and forecast as columns for a chart: null breaks a line, undefined passes over it. */

import { addDays, dayNo } from "../shared/days";

export interface TrendPoint {
  readonly day: string;
  readonly e1rm: number;
  readonly level: number;
  readonly lo_80: number;
  readonly hi_80: number;
}

export interface Fan {
  readonly median: number;
  readonly lo_50: number;
  readonly hi_50: number;
  readonly lo_80: number;
  readonly hi_80: number;
  readonly lo_95: number;
  readonly hi_95: number;
}

export interface TrendInput {
  readonly history: readonly TrendPoint[];
  readonly records: readonly string[];
  readonly today: string;
  /** What to expect so many days after `today`. */
  readonly fan: readonly { readonly days: number; readonly range: Fan }[];
  /** Only what is newer than so many days; null for all. */
  readonly span_days: number | null;
  /** Loads are divided by it: how many implements are held. */
  readonly implements: number;
}

export type Column = (number | null | undefined)[];

export interface TrendColumns {
  /** Days since 1970-01-05. */
  readonly x: number[];
  readonly session: Column;
  readonly record: Column;
  readonly level: Column;
  readonly gap: Column;
  readonly lo: Column;
  readonly hi: Column;
  readonly median: Column;
  readonly lo_50: Column;
  readonly hi_50: Column;
  readonly lo_80: Column;
  readonly hi_80: Column;
  readonly lo_95: Column;
  readonly hi_95: Column;
}

/** A trend over more days than this without a session is dashed. */
export const QUIET_DAYS = 21;
/** Fewer sessions than this are shown as points alone. */
export const LINE_FROM = 5;

const NAMES = ["session", "record", "level", "gap", "lo", "hi", "median", "lo_50", "hi_50", "lo_80", "hi_80", "lo_95", "hi_95"] as const;
type Row = { x: number } & { [name in (typeof NAMES)[number]]?: number | null };

/** Columns of a chart, by ascending day. A day with two sessions shows the better one. */
export function trendColumns(input: TrendInput): TrendColumns {
  const { records, today, fan, span_days } = input;
  const part = 1 / input.implements;
  const from = span_days === null ? "" : addDays(today, -span_days);
  const best = new Map<string, TrendPoint>();
  for (const point of input.history) {
    if (point.day < from || point.day > today) continue;
    if ((best.get(point.day)?.e1rm ?? -Infinity) < point.e1rm) best.set(point.day, point);
  }
  const points = [...best.values()].sort((one, other) => one.day.localeCompare(other.day));
  const lined = points.length >= LINE_FROM;
  const rows: Row[] = [];
  for (const point of points) {
    const x = dayNo(point.day);
    const before = rows.at(-1);
    const quiet = before !== undefined && x - before.x > QUIET_DAYS;
    if (quiet && lined) {
      before.gap = before.level ?? null;
      rows.push({ x: (before.x + x) / 2, level: null });
    }
    const value = point.e1rm * part;
    rows.push({
      x,
      [records.includes(point.day) ? "record" : "session"]: value,
      ...(lined && { level: point.level * part, lo: point.lo_80 * part, hi: point.hi_80 * part }),
      ...(lined && quiet && { gap: point.level * part }),
    });
  }
  const last = rows.at(-1);
  for (const { days, range } of lined ? fan : []) {
    const at = dayNo(today) + days;
    const into = last && at <= last.x ? last : { x: at };
    for (const name of ["median", "lo_50", "hi_50", "lo_80", "hi_80", "lo_95", "hi_95"] as const) into[name] = range[name] * part;
    if (into !== last) rows.push(into);
  }
  if (lined && last && last.median === undefined && rows.some((row) => row.median !== undefined)) bridge(last, rows);
  const column = (name: (typeof NAMES)[number]): Column =>
    rows.map((row) => (name in row ? row[name] : isLine(name, row) ? undefined : null));
  return { x: rows.map((row) => row.x), ...Object.fromEntries(NAMES.map((name) => [name, column(name)])) } as unknown as TrendColumns;
}

/** The fan begins where the band of the past ends, so that nothing jumps. */
function bridge(last: Row, rows: readonly Row[]): void {
  const first = rows.find((row) => row.median !== undefined);
  if (last.level == null || first?.median == null) return;
  const shift = last.level - first.median;
  for (const name of ["median", "lo_50", "hi_50", "lo_80", "hi_80", "lo_95", "hi_95"] as const) {
    const value = first[name];
    if (value != null) last[name] = value + shift;
  }
}

/** A row put between two sessions does not break the lines that pass over it. */
function isLine(name: string, row: Row): boolean {
  return row.level === null && name !== "level";
}

/** Round marks of an axis from `low` to `high`, at most `most` of them. */
export function niceMarks(low: number, high: number, most: number): number[] {
  const span = Math.max(high - low, 1e-9);
  const size = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 2.5, 5, 10, 20].map((factor) => factor * size).find((one) => Math.floor(high / one) - Math.ceil(low / one) + 1 <= most) ?? span;
  const marks: number[] = [];
  for (let mark = Math.ceil(low / step) * step; mark <= high + step * 1e-9; mark += step) marks.push(Math.round(mark / step) * step);
  return marks;
}

/** First days of months from `low` to `high` [days since 1970-01-05], at most `most`, evenly many months apart. */
export function monthMarks(low: number, high: number, most: number): number[] {
  const start = new Date(Date.UTC(1970, 0, 5) + low * 86_400_000);
  for (const apart of [1, 2, 3, 4, 6, 12, 24, 36, 60, 120]) {
    const marks: number[] = [];
    let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
    month = Math.ceil(month / apart) * apart;
    for (; ; month += apart) {
      const day = (Date.UTC(Math.floor(month / 12), month % 12, 1) - Date.UTC(1970, 0, 5)) / 86_400_000;
      if (day > high) break;
      if (day >= low) marks.push(day);
    }
    if (marks.length <= most) return marks;
  }
  return [];
}
