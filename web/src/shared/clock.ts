/**
 * Hybrid logical clock: stamps that sort like time, and never go back on one device.
 *
 * Kulkarni et al. 2014, Logical Physical Clocks, OPODIS: the largest wall time seen so far and a counter that
 * breaks its ties. A phone whose clock is a day wrong still gives stamps in the order of its own taps.
 */

const MOST = 0xffff;

/** Wall time [ms since 1970, UTC], counter within it, device. */
export interface Stamp {
  readonly wall_ms: number;
  readonly counter: number;
  readonly device: string;
}

/** A stamp as text, `0001767225600000-0000-phone`, which sorts as the stamp does. */
export function stampText({ wall_ms, counter, device }: Stamp): string {
  return `${String(wall_ms).padStart(16, "0")}-${counter.toString(16).padStart(4, "0")}-${device}`;
}

/** Read a stamp from its text; undefined if it is none. */
export function parseStamp(text: string): Stamp | undefined {
  const found = /^(\d{16,})-([0-9a-f]{4,})-([^]*)$/.exec(text);
  if (!found) return undefined;
  const stamp = { wall_ms: Number(found[1]), counter: parseInt(found[2] ?? "", 16), device: found[3] ?? "" };
  return stampText(stamp) === text ? stamp : undefined;
}

/** The stamp of an act at `now_ms` on a device that has seen stamps up to `last`. */
export function tick(last: Stamp | undefined, now_ms: number, device: string): Stamp {
  const wall_ms = Math.round(now_ms);
  if (!last || wall_ms > last.wall_ms) return { wall_ms, counter: 0, device };
  if (last.counter < MOST) return { wall_ms: last.wall_ms, counter: last.counter + 1, device };
  return { wall_ms: last.wall_ms + 1, counter: 0, device };
}
