/** The figure's shapes: paths of its silhouette and muscles, made of the points once. */

import { POINTS } from "./figure_points";

export type View = "front" | "back";

/** A closed curve of the half of the body with x >= 0; the other half is its mirror image. */
export interface Shape {
  readonly part: string;
  readonly path: string;
}

export interface FigureShapes {
  readonly head: string;
  readonly neck: string;
  readonly trunk: string;
  readonly arm: string;
  readonly muscles: { readonly [view in View]: { readonly trunk: readonly Shape[]; readonly arm: readonly Shape[] } };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly corner: boolean;
}

/** Share of the chord between its neighbours that a point's handle is long. */
const HANDLE = 0.187;

/** The SVG path of a closed Catmull-Rom curve; points are `x,y`, with `!` behind a corner. */
export function curve(points: string): string {
  const all = points.trim().split(/\s+/).map(pointOf);
  const at = (index: number): Point => all[(index + all.length) % all.length] ?? { x: 0, y: 0, corner: true };
  const start = at(0);
  const steps = all.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const out = from.corner ? from : handle(from, before, to, 1);
    const into = to.corner ? to : handle(to, from, after, -1);
    return `C${spot(out)} ${spot(into)} ${spot(to)}`;
  });
  return `M${spot(start)}${steps.join("")}Z`;
}

function pointOf(text: string): Point {
  const corner = text.endsWith("!");
  const [x = 0, y = 0] = text.replace("!", "").split(",").map(Number);
  return { x, y, corner };
}

function handle(at: Point, before: Point, after: Point, way: 1 | -1): Point {
  const reach = HANDLE * way;
  return { x: at.x + (after.x - before.x) * reach, y: at.y + (after.y - before.y) * reach, corner: false };
}

const spot = ({ x, y }: Point) => `${round(x)},${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;

function make(): FigureShapes {
  const outline: Record<string, string> = {};
  const muscles = { front: { trunk: [] as Shape[], arm: [] as Shape[] }, back: { trunk: [] as Shape[], arm: [] as Shape[] } };
  for (const line of POINTS.trim().split("\n")) {
    const [kind = "", part = "", ...points] = line.split(" ");
    const path = curve(points.join(" "));
    if (kind === "sil") outline[part] = path;
    else muscles[kind.startsWith("F") ? "front" : "back"][kind.endsWith("a") ? "arm" : "trunk"].push({ part, path });
  }
  const { head = "", neck = "", trunk = "", arm = "" } = outline;
  return { head, neck, trunk, arm, muscles };
}

export const SHAPES: FigureShapes = make();

/** Muscles that a view shows, each once, in drawing order. */
export function musclesOf(view: View, arms = true): string[] {
  const { trunk, arm } = SHAPES.muscles[view];
  return [...new Set([...trunk, ...(arms ? arm : [])].map((shape) => shape.part))];
}

/** The side of the body that stands at the viewer's right: in the front view, the body's left. */
export function sideOf(view: View, half: "viewer-left" | "viewer-right"): "left" | "right" {
  return (view === "front") === (half === "viewer-right") ? "left" : "right";
}
