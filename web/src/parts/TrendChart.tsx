/** A chart of a lift: reading above, picture, legend, one sentence, and all of it as a table. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { theme } from "../look/theme";
import { dayNo, dayOf } from "../shared/days";
import { spoken } from "../words";
import { type Drawn, drawTrend } from "./chart";
import { Diamond } from "./pieces";
import { trendColumns, type TrendInput } from "./trend_data";

interface TrendChartProps extends TrendInput {
  readonly unit: string;
  readonly label: string;
  /** The message of the chart, with its range. */
  readonly sentence: string;
}

const TABLE_ROWS = 24;

export function TrendChart({ unit, label, sentence, ...input }: TrendChartProps) {
  const words = spoken();
  const { history, records, today, fan, span_days } = input;
  const columns = useMemo(() => trendColumns(input), [history, records, today, fan, span_days, input.implements]);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const chosen = theme.value;
  useEffect(() => {
    let left = false;
    const into = place.current;
    if (into) {
      void drawTrend(into, { columns, today: dayNo(today), unit, words, onMark: setMarked }).then((made) => {
        if (left) made.destroy();
        else drawn.current = made;
      });
    }
    return () => {
      left = true;
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [columns, today, unit, words, chosen]);
  const last = columns.x.length - 1;
  const keys = (event: KeyboardEvent) => {
    const from = marked ?? last;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    drawn.current?.mark(Math.min(last, Math.max(0, to)));
  };
  const rough = (value: number) => words.number(value, value < 20 ? 1 : 0);
  const reading = (index: number): string => {
    const day = words.day(dayOf(Math.round(columns.x[index] ?? 0)));
    const done = columns.record[index] ?? columns.session[index];
    const [median, lo, hi] = [columns.median[index], columns.lo_80[index], columns.hi_80[index]];
    if (done != null) return words.say("app-chart-session", { day, load: `${rough(done)}\u00a0${unit}` });
    if (median != null && lo != null && hi != null)
      return words.say("app-chart-forecast", { day, load: `${rough(median)}\u00a0${unit}`, lo: rough(lo), hi: rough(hi) });
    return day;
  };
  const has = (column: readonly unknown[]) => column.some((one) => one != null);
  return (
    <figure class="chart">
      <p class="chart-reading" aria-hidden="true">
        {marked === null ? words.say("app-chart-hint") : reading(marked)}
      </p>
      <div
        ref={place}
        class="chart-place"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={marked ?? last}
        aria-valuetext={reading(marked ?? last)}
        onKeyDown={keys}
      />
      <ul class="legend">
        {has(columns.session) && (
          <li>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <circle class="key-session" cx="7" cy="7" r="4" />
            </svg>
            {words.say("app-chart-key-session")}
          </li>
        )}
        {has(columns.record) && (
          <li>
            <Diamond />
            {words.say("app-chart-key-record")}
          </li>
        )}
        {has(columns.level) && (
          <li>
            <span class="key-trend" />
            {words.say("app-chart-key-trend")}
          </li>
        )}
        {has(columns.level) && (
          <li>
            <span class="key-range" />
            {words.say("app-chart-key-range")}
          </li>
        )}
      </ul>
      <figcaption>{sentence}</figcaption>
      <details class="chart-table">
        <summary>{words.say("app-chart-table")}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.say("app-chart-day")}</th>
              <th scope="col">{words.say("app-chart-best-set")}</th>
              <th scope="col">{words.say("app-chart-single", { unit })}</th>
            </tr>
          </thead>
          <tbody>
            {history
              .slice(-TABLE_ROWS)
              .reverse()
              .map((point, index) => (
                <tr key={index}>
                  <th scope="row">{words.day(point.day)}</th>
                  <td>{setText(words, point, input.implements, unit)}</td>
                  <td>{rough(point.e1rm / input.implements)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function setText(words: ReturnType<typeof spoken>, point: object, hands: number, unit: string): string {
  const { load, reps } = point as { load?: number | null; reps?: number };
  return load == null ? words.short(reps ?? null) : `${words.short(load / hands)}\u00a0${unit} × ${words.short(reps ?? null)}`;
}
