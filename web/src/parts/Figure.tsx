/** The body, front and back, its muscles filled by their dose. One image; the list beside it is its text. */

import { useId } from "preact/hooks";
import type { Band } from "./dose_band";
import { SHAPES, type Shape, type View, sideOf } from "./figure_shapes";

export type Doses = ReadonlyMap<string, Band>;

interface FigureProps {
  readonly view: View;
  readonly bands: Doses;
  /** What a screen reader says of the image. */
  readonly label: string;
  /** Legs alone, faded in at the waist; else the whole body. */
  readonly crop?: "legs" | "body" | "thigh" | "shank" | "hip";
  /** Show this muscle, and all others faintly. */
  readonly only?: string;
  readonly onPick?: (muscle: string) => void;
}

const BOXES = {
  legs: "-70 146 140 328",
  body: "-106 2 212 474",
  hip: "-70 170 140 130",
  thigh: "-70 196 140 164",
  shank: "-70 330 140 140",
} as const;
const REACH_PX = 22;

export function Figure({ view, bands, label, crop = "legs", only, onPick }: FigureProps) {
  const id = useId();
  const whole = crop === "body";
  const { trunk, arm } = SHAPES.muscles[view];
  const half = (side: "viewer-left" | "viewer-right") => (
    <g transform={side === "viewer-left" ? "scale(-1,1)" : undefined} data-side={sideOf(view, side)}>
      {whole && <path d={SHAPES.neck} class="fig-skin" />}
      <path d={SHAPES.trunk} class="fig-skin" />
      <g clip-path={`url(#${id}t)`}>
        <Muscles shapes={trunk} {...{ bands, only, id }} />
        <path d={SHAPES.trunk} class="fig-rim" />
      </g>
      {whole && <path d={SHAPES.arm} class="fig-skin fig-arm" />}
      {whole && (
        <g clip-path={`url(#${id}a)`}>
          <Muscles shapes={arm} {...{ bands, only, id }} />
          <path d={SHAPES.arm} class="fig-rim" />
        </g>
      )}
    </g>
  );
  return (
    <svg
      class={`figure${onPick ? " figure-live" : ""}`}
      viewBox={BOXES[crop]}
      role="img"
      aria-label={label}
      onClick={onPick && ((event) => pick(event, onPick))}
    >
      <defs>
        <clipPath id={`${id}t`}>
          <path d={SHAPES.trunk} />
        </clipPath>
        <clipPath id={`${id}a`}>
          <path d={SHAPES.arm} />
        </clipPath>
        <pattern id={`${id}h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" class="fig-hatch-ground" />
          <rect width="1.7" height="5" class="fig-hatch" />
        </pattern>
        {crop === "legs" && (
          <>
            <linearGradient id={`${id}g`} gradientUnits="userSpaceOnUse" x1="0" y1="146" x2="0" y2="206">
              <stop offset="0" stop-color="#000" />
              <stop offset="1" stop-color="#fff" />
            </linearGradient>
            <mask id={`${id}m`} maskUnits="userSpaceOnUse" x="-106" y="146" width="212" height="330">
              <rect x="-106" y="146" width="212" height="330" fill={`url(#${id}g)`} />
            </mask>
          </>
        )}
      </defs>
      <g mask={crop === "legs" ? `url(#${id}m)` : undefined}>
        {whole && <path d={SHAPES.head} class="fig-skin" />}
        {half("viewer-left")}
        {half("viewer-right")}
      </g>
    </svg>
  );
}

interface MusclesProps {
  readonly shapes: readonly Shape[];
  readonly bands: Doses;
  readonly only: string | undefined;
  readonly id: string;
}

function Muscles({ shapes, bands, only, id }: MusclesProps) {
  return shapes.map(({ part, path }, index) => {
    const band = bands.get(part) ?? "none";
    const fill = band === "beyond" ? { style: { fill: `url(#${id}h)` } } : {};
    return (
      <g key={`${part}${index}`} class={only && only !== part ? "fig-faint" : undefined} data-muscle={part}>
        <path d={path} class={`fig-muscle fig-${band}`} {...fill} />
        {(band === "none" || band === "below") && <path d={path} class={`fig-line fig-line-${band}`} />}
      </g>
    );
  });
}

/** Tell the muscle at a pointer, or the nearest within reach of a thumb. */
function pick(event: MouseEvent, onPick: (muscle: string) => void): void {
  const svg = event.currentTarget as Element;
  for (let reach = 0; reach <= REACH_PX; reach += REACH_PX / 4) {
    for (let turn = 0; turn < (reach ? 12 : 1); turn += 1) {
      const angle = (turn * Math.PI) / 6;
      const found = document
        .elementFromPoint(event.clientX + reach * Math.cos(angle), event.clientY + reach * Math.sin(angle))
        ?.closest("[data-muscle]");
      const muscle = found && svg.contains(found) ? (found as SVGElement).dataset.muscle : undefined;
      if (muscle) {
        onPick(muscle);
        return;
      }
    }
  }
}
