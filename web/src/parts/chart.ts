/** The one place that draws a chart: uPlot, loaded when the first is wanted. */

import type uPlot from "uplot";
import { dayOf } from "../shared/days";
import type { Words } from "../words";
import { monthMarks, niceMarks, type TrendColumns } from "./trend_data";

export interface Drawn {
  /** Move the marker to a row, or away. */
  mark(index: number | null): void;
  destroy(): void;
}

interface Wanted {
  readonly columns: TrendColumns;
  readonly today: number;
  readonly unit: string;
  readonly words: Words;
  /** Whether the axis begins at 0, as counts and minutes do. */
  readonly from_zero?: boolean;
  readonly onMark: (index: number | null) => void;
}

type Context = CanvasRenderingContext2D;

/** Draw a trend with its fan into an element; colours and type are those of the page. */
export async function drawTrend(into: HTMLElement, wanted: Wanted): Promise<Drawn> {
  const [{ default: Plot }] = await Promise.all([import("uplot"), import("uplot/dist/uPlot.min.css")]);
  const { columns, words } = wanted;
  const token = tokensOf(into);
  const font = `${token.px("--small", 13)}px ${getComputedStyle(into).fontFamily}`;
  const fan = token.colour("--fan");
  const wash = (percent: number) => `color-mix(in srgb, ${fan} ${percent}%, transparent)`;
  const line = (stroke: string, width: number, dash?: number[]): uPlot.Series => ({ stroke, width, points: { show: false }, ...(dash && { dash }) });
  const edge: uPlot.Series = { stroke: "transparent", width: 0, points: { show: false } };
  const { x, level, gap, lo, hi, median, lo_50, hi_50, lo_80, hi_80, lo_95, hi_95 } = columns;
  const data = [x, level, gap, hi, lo, hi_95, lo_95, hi_80, lo_80, hi_50, lo_50, median] as uPlot.AlignedData;
  const every = [columns.session, columns.record, lo, hi, lo_95, hi_95, lo_80, hi_80].flat().filter((one): one is number => one != null);
  const [least, most] = [Math.min(...every), Math.max(...every)];
  const pad = Math.max((most - least) * 0.06, most * 0.01);
  const bounds: [number, number] = [wanted.from_zero ? 0 : Math.max(0, least - pad), most + pad * 2.2];
  const size = () => ({ width: into.clientWidth, height: innerWidth >= 1024 ? 300 : 226 });
  const scales: { [key: string]: uPlot.Scale } = {
    x: { time: false, range: [x[0] ?? 0, x.at(-1) ?? 1] },
    y: { range: bounds },
  };
  const axis = { font, stroke: token.colour("--ink-2"), ticks: { show: false }, border: { show: false } };
  const plot = new Plot(
    {
      ...size(),
      pxAlign: 0,
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false }, move: (_, left, top) => [left, top] },
      scales,
      axes: [
        {
          ...axis,
          size: 26,
          gap: 6,
          grid: { show: false },
          splits: (_, __, low, high) => monthMarks(low, high, 5),
          values: (_, marks) => marks.map((mark) => monthLabel(words, mark, (x.at(-1) ?? 0) - (x[0] ?? 0))),
        },
        {
          ...axis,
          size: 40,
          gap: 6,
          grid: { stroke: token.colour("--line"), width: 1 },
          splits: (_, __, low, high) => niceMarks(low, high, 4),
          values: (_, marks) => marks.map((mark) => words.short(mark)),
        },
      ],
      series: [{}, line(fan, 2.5), line(fan, 2, [3, 5]), edge, edge, edge, edge, edge, edge, edge, edge, line(fan, 2, [5, 5])],
      bands: [
        { series: [3, 4], fill: wash(19) },
        { series: [5, 6], fill: wash(11) },
        { series: [7, 8], fill: wash(19) },
        { series: [9, 10], fill: wash(34) },
      ],
      hooks: {
        draw: [(drawn) => drawMarks(drawn, wanted, token, font)],
        setCursor: [(drawn) => wanted.onMark(drawn.cursor.idx ?? null)],
      },
    },
    data,
    into,
  );
  const watch = new ResizeObserver(() => plot.setSize(size()));
  watch.observe(into);
  return {
    mark(index) {
      const left = index === null ? -10 : plot.valToPos(x[index] ?? 0, "x");
      plot.setCursor({ left, top: 10 });
    },
    destroy() {
      watch.disconnect();
      plot.destroy();
    },
  };
}

/** Sessions as hollow dots, records as diamonds, today as a dotted line with its word, the unit at the top. */
function drawMarks(plot: uPlot, { columns, today, unit, words }: Wanted, token: Tokens, font: string): void {
  const { ctx } = plot;
  const ratio = devicePixelRatio || 1;
  const { left, top, width, height } = plot.bbox;
  ctx.save();
  ctx.font = font.replace(/^[\d.]+/, (size) => String(Number(size) * ratio));
  ctx.fillStyle = token.colour("--ink-2");
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.fillText(unit, left + 4 * ratio, top);
  const at = plot.valToPos(today, "x", true);
  if (at > left && at < left + width - 2) {
    ctx.strokeStyle = token.colour("--line-strong");
    ctx.lineWidth = ratio * 1.4;
    ctx.setLineDash([1.5 * ratio, 4 * ratio]);
    ctx.beginPath();
    ctx.moveTo(at, top);
    ctx.lineTo(at, top + height);
    ctx.stroke();
    ctx.setLineDash([]);
    const word = words.say("app-chart-today");
    const fits = at - left > ctx.measureText(word).width + 40 * ratio;
    ctx.textAlign = fits ? "right" : "left";
    ctx.fillText(word, at + (fits ? -6 : 6) * ratio, top);
  }
  const dot = (value: number, day: number, draw: (ctx: Context, x: number, y: number) => void) =>
    draw(ctx, plot.valToPos(day, "x", true), plot.valToPos(value, "y", true));
  const many = columns.session.length > 90 ? 2.4 : 3.25;
  columns.x.forEach((day, index) => {
    const session = columns.session[index];
    if (session == null) return;
    ctx.strokeStyle = token.colour("--ink-3");
    ctx.fillStyle = token.colour("--surface");
    ctx.lineWidth = 1.4 * ratio;
    dot(session, day, (on, px, py) => {
      on.beginPath();
      on.arc(px, py, many * ratio, 0, 2 * Math.PI);
      on.fill();
      on.stroke();
    });
  });
  columns.x.forEach((day, index) => {
    const record = columns.record[index];
    if (record == null) return;
    ctx.strokeStyle = token.colour("--gold");
    ctx.fillStyle = token.colour("--gold-fill");
    ctx.lineWidth = 1.5 * ratio;
    dot(record, day, (on, px, py) => {
      const half = 6 * ratio;
      on.beginPath();
      on.moveTo(px, py - half);
      on.lineTo(px + half, py);
      on.lineTo(px, py + half);
      on.lineTo(px - half, py);
      on.closePath();
      on.fill();
      on.stroke();
    });
  });
  ctx.restore();
}

function monthLabel(words: Words, mark: number, span_days: number): string {
  const [year = "", month = ""] = dayOf(mark).split("-");
  if (month === "01") return year;
  return span_days > 365 * 4 ? "" : (words.months()[Number(month) - 1] ?? "");
}

interface Tokens {
  colour(name: string): string;
  px(name: string, otherwise: number): number;
}

function tokensOf(element: HTMLElement): Tokens {
  const style = getComputedStyle(element);
  return {
    colour: (name) => style.getPropertyValue(name).trim(),
    px: (name, otherwise) => {
      const rem = /([\d.]+)rem/.exec(style.getPropertyValue(name))?.[1];
      return rem ? Number(rem) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : otherwise;
    },
  };
}
