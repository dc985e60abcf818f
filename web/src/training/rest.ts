/** The rest that runs on wall time: it is kept, so that a reload or a locked screen loses nothing of it. */

import { signal } from "@preact/signals";
import type { Journal } from "../journal";

export interface Rest {
  readonly session: string;
  /** When it ends [ms since 1970]. */
  readonly end_ms: number;
  /** How long it is in all [s]. */
  readonly rest_s: number;
}

const KEPT = "rest";
const STALE_MS = 15 * 60_000;

/** The rest that runs, or that ended a while ago; null for none. */
export const rest = signal<Rest | null>(null);

export async function openRest(journal: Journal): Promise<void> {
  const kept = (await journal.recall(KEPT))?.value as Rest | null | undefined;
  rest.value = kept && kept.end_ms > Date.now() - STALE_MS ? kept : null;
}

/** Begin a rest, change it or end it. Where the storage has no room it runs all the same, until a reload. */
export async function setRest(journal: Journal, to: Rest | null): Promise<void> {
  rest.value = to;
  await journal.remember(KEPT, to).catch(() => undefined);
}

/** What of it is left [s]; below 0 it is over, and long over where the clock was put back behind its start. */
export function leftOf({ end_ms, rest_s }: Rest, now_ms: number): number {
  const left_s = (end_ms - now_ms) / 1000;
  return left_s > rest_s + 1 ? -Infinity : left_s;
}

let audio: AudioContext | undefined;

/** Make what sounds, while nothing else is to be done: it takes a phone longer than a tap may take. */
export function prepareSound(): () => void {
  const make = () => void (audio ??= "AudioContext" in globalThis ? new AudioContext() : undefined);
  if (!("requestIdleCallback" in globalThis)) return () => undefined;
  const asked = requestIdleCallback(make, { timeout: 5_000 });
  return () => cancelIdleCallback(asked);
}

/** Let the phone sound later: browsers allow it only where a tap asked for it. */
export function readySound(): void {
  audio ??= "AudioContext" in globalThis ? new AudioContext() : undefined;
  if (audio?.state === "suspended") void audio.resume();
}

/** Two short tones and a shake, where the phone can. */
export function ring(): void {
  if (document.visibilityState === "visible") navigator.vibrate?.([200, 100, 200]);
  if (!audio || audio.state !== "running") return;
  for (const at of [0, 0.28]) {
    const [tone, loud] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = 880;
    loud.gain.setValueAtTime(0.0001, audio.currentTime + at);
    loud.gain.exponentialRampToValueAtTime(0.3, audio.currentTime + at + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + at + 0.22);
    tone.connect(loud).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.24);
  }
}

/** Keep the screen awake while it is visible; gives what ends that. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const take = async () => {
    if (document.visibilityState !== "visible" || ended || !navigator.wakeLock) return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      // A phone that saves power refuses; the rest runs on wall time all the same.
    }
    if (ended) void lock?.release();
  };
  const again = () => void take();
  document.addEventListener("visibilitychange", again);
  void take();
  return () => {
    ended = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
