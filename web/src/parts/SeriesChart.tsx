/** A chart of plain values over time: reading above, picture, legend, one sentence, and all of it as a table. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { theme } from "../look/theme";
import { dayOf } from "../shared/days";
import { spoken } from "../words";
import { type Drawn, drawTrend } from "./chart";
import { seriesColumns, type Value } from "./series_data";

interface SeriesChartProps {
  /** By ascending day, one a day. */
  readonly values: readonly Value[];
  /** What the range is, where there is one. */
  readonly range?: string | undefined;
  readonly unit: string;
  readonly places?: number;
  readonly label: string;
  /** What one value is: "Test", "Week". */
  readonly each: string;
  readonly sentence: string;
  /** Strength alone may be looked at from near; counts and minutes begin at 0. */
  readonly near?: boolean;
}

const TABLE_ROWS = 24;

export function SeriesChart({ values, range, unit, places = 0, label, each, sentence, near = false }: SeriesChartProps) {
  const words = spoken();
  const columns = useMemo(() => seriesColumns(values), [values]);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const chosen = theme.value;
  useEffect(() => {
    let left = false;
    const into = place.current;
    if (into) {
      void drawTrend(into, { columns, today: columns.x.at(-1) ?? 0, unit, words, from_zero: !near, onMark: setMarked }).then((made) => {
        if (left) made.destroy();
        else drawn.current = made;
      });
    }
    return () => {
      left = true;
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [columns, unit, near, words, chosen]);
  const last = values.length - 1;
  const keys = (event: KeyboardEvent) => {
    const from = marked ?? last;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    drawn.current?.mark(Math.min(last, Math.max(0, to)));
  };
  const said = (value: number) => `${words.number(value, places)}\u00a0${unit}`;
  const reading = (index: number) => {
    const { day, value, lo, hi } = values[index] ?? { day: dayOf(0), value: 0 };
    const text = `${words.day(day)}: ${said(value)}`;
    return range && lo !== undefined && hi !== undefined ? `${text} (${words.number(lo, places)}–${words.number(hi, places)})` : text;
  };
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
      {range && (
        <ul class="legend">
          <li>
            <span class="key-range" />
            {range}
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
