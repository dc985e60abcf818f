/** A chart of plain values over time: reading above, picture, legend, one sentence, and all of it as a table. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { theme } from "../look/theme";
import { dayNo, dayOf } from "../shared/days";
import { spoken } from "../words";
import { type Drawn, drawTrend } from "./chart";
import { type Column, LINE_FROM, type TrendColumns } from "./trend_data";

export interface Value {
  readonly day: string;
  readonly value: number;
}

interface SeriesChartProps {
  /** By ascending day, one a day. */
  readonly values: readonly Value[];
  /** A range to compare with, such as a norm, and its name. */
  readonly band?: { readonly lo: number; readonly hi: number; readonly name: string } | undefined;
  readonly unit: string;
  readonly places?: number;
  readonly label: string;
  /** What one value is: "Test", "Week". */
  readonly each: string;
  readonly sentence: string;
}

const TABLE_ROWS = 24;

/** Values as columns of a chart: points, joined by a line where there are enough of them. */
export function seriesColumns(values: readonly Value[], band?: { readonly lo: number; readonly hi: number }): TrendColumns {
  const x = values.map(({ day }) => dayNo(day));
  const drawn = values.map(({ value }) => value);
  const none: Column = x.map(() => null);
  const all = (value: number | undefined): Column => x.map(() => value ?? null);
  return {
    x, session: drawn, record: none, level: values.length >= LINE_FROM ? drawn : none, gap: none, lo: all(band?.lo), hi: all(band?.hi),
    median: none, lo_50: none, hi_50: none, lo_80: none, hi_80: none, lo_95: none, hi_95: none,
  };
}

export function SeriesChart({ values, band, unit, places = 0, label, each, sentence }: SeriesChartProps) {
  const words = spoken();
  const columns = useMemo(() => seriesColumns(values, band), [values, band?.lo, band?.hi]);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const chosen = theme.value;
  useEffect(() => {
    let left = false;
    const into = place.current;
    if (into) {
      void drawTrend(into, { columns, today: columns.x.at(-1) ?? 0, unit, words, from_zero: true, onMark: setMarked }).then((made) => {
        if (left) made.destroy();
        else drawn.current = made;
      });
    }
    return () => {
      left = true;
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [columns, unit, words, chosen]);
  const last = values.length - 1;
  const keys = (event: KeyboardEvent) => {
    const from = marked ?? last;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    drawn.current?.mark(Math.min(last, Math.max(0, to)));
  };
  const said = (value: number) => `${words.number(value, places)}\u00a0${unit}`;
  const reading = (index: number) => `${words.day(dayOf(columns.x[index] ?? 0))}: ${said(values[index]?.value ?? 0)}`;
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
      {band && (
        <ul class="legend">
          <li>
            <span class="key-range" />
            {band.name}
          </li>
        </ul>
      )}
      <figcaption>{sentence}</figcaption>
      <details class="chart-table">
        <summary>{words.say("app-chart-table")}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.say("app-chart-day")}</th>
              <th scope="col">{each}</th>
            </tr>
          </thead>
          <tbody>
            {values
              .slice(-TABLE_ROWS)
              .reverse()
              .map((one) => (
                <tr key={one.day}>
                  <th scope="row">{words.day(one.day)}</th>
                  <td>{said(one.value)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
