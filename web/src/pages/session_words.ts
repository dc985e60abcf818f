/** Sets in words: "102.5 × 5", and what a lift asks for. */

import type { SetTarget, Unit } from "../shared/gym";
import type { Fields } from "../shared/values";
import { factsOf } from "../training/extract";
import { counted, number, type SessionLift } from "../training/session";
import type { Words } from "../words";

type Set = Fields | SetTarget | { readonly load: number | null; readonly reps: number; readonly seconds: number | null };

/** "102.5 × 5"; with its unit where one is given, and seconds of a set that is held. */
export function setText(words: Words, set: Set | null, unit: Unit | null): string {
  if (!set) return "–";
  const fields = set as { readonly [name: string]: unknown };
  const pick = (...names: string[]) => names.map((name) => fields[name]).find((one): one is number => typeof one === "number") ?? null;
  const load = pick("typed_load", "load");
  const [reps, held] = [pick("reps"), pick("duration_s", "seconds")];
  const weight = load === null ? "" : unit ? words.load(Math.abs(load), unit) : words.load(Math.abs(load), "kg").replace(/\u00a0kg$/, "");
  const count = held !== null ? `${held}\u00a0s` : reps === null ? "" : String(reps);
  if (!weight) return held !== null ? count : words.say("app-set-reps", { reps: reps ?? 0 });
  return count ? `${weight}\u00a0× ${count}` : weight;
}

/** A set that was done, and what it left in reserve. */
export function setWords(words: Words, fields: Fields): string {
  const rir = number(fields.rir);
  return `${setText(words, fields, null)}${rir === null ? "" : ` · ${words.say("app-spare", { rir })}`}`;
}

/** "Goal 3 × 5 · 102.5 kg · 2 reps to spare". */
export function goalText(words: Words, lift: SessionLift, whole = true): string {
  const first = lift.targets.find((one) => one.kind === "working");
  if (!first) return words.say("app-sets-done", { sets: counted(lift).done });
  const { all } = counted(lift);
  const count = first.seconds ? `${first.seconds}\u00a0s` : first.reps_hi > first.reps ? `${first.reps}–${first.reps_hi}` : String(first.reps);
  const held = factsOf(lift.exercise);
  const pair = held?.load === "per_hand" && held.implements === 2 ? "2\u00a0× " : "";
  const parts = [
    words.say(`app-goal${whole ? "" : "-short"}${lift.each_side ? "-each" : ""}`, { sets: all, count }),
    first.load === null ? null : `${pair}${words.load(Math.abs(first.load), lift.unit)}`,
    first.rir === null || !whole ? null : words.say("app-spare-long", { rir: first.rir }),
  ];
  return parts.filter(Boolean).join(" · ");
}
