/** Weekly doses: the capsule with its ticks, the scale that explains the looks, bars of weeks. */

import { spoken } from "../words";
import { BAND_EDGES, BANDS, type Band, bandOf, SCALE_MAX, share } from "./dose_band";

/** A weekly dose on its scale; the number beside it is the caller's. */
export function DoseCapsule({ sets, edges = BAND_EDGES }: { readonly sets: number; readonly edges?: readonly number[] }) {
  const band = bandOf(sets, edges);
  const over = sets > SCALE_MAX;
  return (
    <span class={`capsule capsule-${band}`} aria-hidden="true">
      {band !== "none" && (
        <span class={`capsule-fill dose-${band}${over ? " capsule-over" : ""}`} style={{ width: `${share(sets, SCALE_MAX) * 100}%` }} />
      )}
      {edges.map((edge) => (
        <span key={edge} class="capsule-tick" style={{ left: `${share(edge, SCALE_MAX) * 100}%` }} />
      ))}
      {over && <span class="capsule-more">›</span>}
    </span>
  );
}

/** Muscle, number and capsule; a button where there is more to see. */
export function DoseRow(props: { name: string; sets: number; hint?: string | undefined; onOpen?: (() => void) | undefined; edges?: readonly number[] }) {
  const words = spoken();
  const { name, sets, hint, onOpen, edges = BAND_EDGES } = props;
  const inside = (
    <>
      <span class="dose-head">
        <span class="dose-name">{name}</span>
        <span class="dose-number">
          <b>{words.short(sets)}</b> <small>{words.say("app-sets-unit", { sets: Math.round(sets * 10) / 10 })}</small>
        </span>
      </span>
      <DoseCapsule {...{ sets, edges }} />
      <span class="dose-hint">
        <span>
          <b>{words.say(`app-band-${bandOf(sets, edges)}`)}</b>
          {hint && ` · ${hint}`}
        </span>
        {onOpen && <Chevron />}
      </span>
    </>
  );
  return onOpen ? (
    <button type="button" class="dose-row" onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div class="dose-row">{inside}</div>
  );
}

export function Chevron() {
  return (
    <svg class="icon chevron" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M9.500 6l6 6-6 6" />
    </svg>
  );
}

/** What the looks of the figure mean. */
export function DoseScale({ edges = BAND_EDGES }: { readonly edges?: readonly number[] }) {
  const words = spoken();
  const [low = 0, mid = 0, high = 0] = edges;
  const ranges: { readonly [band in Band]: string } = {
    none: "0",
    below: words.say("app-scale-under", { edge: low }),
    efficient: `${low}–${mid}`,
    guideline: `${mid}–${high}`,
    beyond: words.say("app-scale-over", { edge: high }),
  };
  return (
    <figure class="scale">
      <ul>
        {BANDS.map((band) => (
          <li key={band}>
            <span class={`scale-look dose-${band}`} />
            <b>{ranges[band]}</b>
            <span>{words.say(`app-band-${band}`)}</span>
          </li>
        ))}
      </ul>
      <figcaption>{words.say("app-scale-caption")}</figcaption>
    </figure>
  );
}

/** Weekly doses of a muscle, the oldest first, with dashed marks where bands begin. */
export function WeekBars(props: { weeks: readonly number[]; first: string; last: string; label: string; edges?: readonly number[] }) {
  const { weeks, first, last, label, edges = BAND_EDGES } = props;
  const words = spoken();
  const marks = edges.slice(0, 2);
  const most = Math.max(...weeks, (marks[1] ?? 10) * 1.15);
  const [wide, high, right] = [320, 112, 28];
  const step = (wide - right) / Math.max(1, weeks.length);
  const y = (sets: number) => high - (sets / most) * (high - 8);
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${wide} ${high + 2}`} role="img" aria-label={label}>
        <defs>
          <pattern id="bar-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="fig-hatch-ground" />
            <rect width="1.7" height="5" class="fig-hatch" />
          </pattern>
        </defs>
        {marks.map((mark) => (
          <g key={mark}>
            <path class="bar-mark" d={`M0 ${y(mark)}H${wide - right}`} />
            <text class="bar-number" x={wide} y={y(mark) + 4} text-anchor="end">
              {words.short(mark)}
            </text>
          </g>
        ))}
        {weeks.map((sets, index) => {
          const band = bandOf(sets, edges);
          const top = sets > 0 ? Math.min(y(sets), high - 3) : high - 1.5;
          const style = band === "beyond" ? { fill: "url(#bar-hatch)" } : undefined;
          return (
            <rect
              key={index}
              class={`fig-${band} bar`}
              style={style}
              x={index * step + 2.5}
              width={step - 5}
              y={top}
              height={high - top}
              rx={Math.min(3, (high - top) / 2)}
            />
          );
        })}
      </svg>
      <figcaption>
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}

/** One bar in one colour, for what has no bands: patterns, sides. */
export function PlainBar({ value, most, look = "act" }: { readonly value: number; readonly most: number; readonly look?: "act" | "left" | "right" }) {
  return (
    <span class={`plain${value > 0 ? "" : " plain-none"}`} aria-hidden="true">
      {value > 0 && <span class={`plain-fill plain-${look}`} style={{ width: `${Math.max(4, share(value, most) * 100)}%` }} />}
    </span>
  );
}
