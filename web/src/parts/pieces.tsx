/** Small pieces: badge, note, card, a number with its range. */

import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";

/** Record (gold), Normal day (plain), news (soft): words, never colour alone. */
export function Badge({ look, children }: { readonly look: "gold" | "plain" | "soft" | "warn"; readonly children: ComponentChildren }) {
  return (
    <span class={`badge badge-${look}`}>
      {look === "gold" && <Diamond />}
      {children}
    </span>
  );
}

export function Diamond() {
  return (
    <svg class="diamond" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 1l6 6-6 6-6-6Z" />
    </svg>
  );
}

/** A sentence that asks (warn) or tells (act), then one or two quiet buttons. At most one a page. */
export function Note({ look, children, buttons }: { readonly look: "warn" | "act" | "stop"; readonly children: ComponentChildren; readonly buttons?: ComponentChildren }) {
  return (
    <div class={`note note-${look}`} role={look === "stop" ? "alert" : undefined}>
      <div>{children}</div>
      {buttons && <div class="note-buttons">{buttons}</div>}
    </div>
  );
}

/** A section: its name above a card. */
export function Section(props: { readonly title: string; readonly under?: string | undefined; readonly area?: string; readonly bare?: boolean; readonly children: ComponentChildren }) {
  const { title, under, area, bare = false, children } = props;
  return (
    <section class="section" style={area ? { gridArea: area } : undefined}>
      <h2>{title}</h2>
      {under && <p class="section-under">{under}</p>}
      {bare ? children : <div class="card">{children}</div>}
    </section>
  );
}

/** A number that never stands without its likely range. */
export function Ranged({ value, unit, text }: { readonly value: string; readonly unit: string; readonly text: string }) {
  return (
    <p class="ranged">
      <b>{value}</b> <span class="ranged-unit">{unit}</span> <span class="ranged-text">{text}</span>
    </p>
  );
}

/** A band that fades outward: 95, 80 and 50 of 100 cases, and the likeliest. All in one unit, on one scale. */
export function RangeBand(props: {
  readonly range: { readonly median: number; readonly lo_50: number; readonly hi_50: number; readonly lo_80: number; readonly hi_80: number; readonly lo_95: number; readonly hi_95: number };
  readonly from: number;
  readonly to: number;
}) {
  const { range, from, to } = props;
  const at = (value: number) => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
  const band = (lo: number, hi: number, look: string) => <span class={`band ${look}`} style={{ left: `${at(lo)}%`, width: `${at(hi) - at(lo)}%` }} />;
  return (
    <span class="range-band" aria-hidden="true">
      {band(range.lo_95, range.hi_95, "band-95")}
      {band(range.lo_80, range.hi_80, "band-80")}
      {band(range.lo_50, range.hi_50, "band-50")}
      <span class="band-median" style={{ left: `${at(range.median)}%` }} />
    </span>
  );
}

/** The head of a page: its name and the state of saving, then the verdict. */
export function PageHead(props: {
  readonly name?: string | undefined;
  readonly title: string;
  readonly under?: ComponentChildren;
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string;
  readonly side?: ComponentChildren;
}) {
  const { name, title, under, onBack, backLabel, side } = props;
  return (
    <header class="page-head">
      {(name || onBack) && (
        <p class="page-name">
          {onBack && (
            <button type="button" class="icon-button" aria-label={backLabel} onClick={onBack}>
              <Icon name="back" />
            </button>
          )}
          {name}
        </p>
      )}
      <div class="page-title">
        <div>
          <h1>{title}</h1>
          {under && <div class="page-under">{under}</div>}
        </div>
        {side && <div class="page-side">{side}</div>}
      </div>
    </header>
  );
}

/** A mark in a soft square, before a line that tells a change. */
export function Mark({ icon, look }: { readonly icon: IconName; readonly look: "warn" | "act" | "plain" }) {
  return (
    <span class={`mark mark-${look}`} aria-hidden="true">
      <Icon name={icon} size={22} />
    </span>
  );
}
