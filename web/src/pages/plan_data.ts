/** A planned week as `legday plan --json` prints it, and its words. */

import type { Message, Words } from "../words";
import { addDays } from "../shared/days";
import { dayName, exerciseName } from "./names";

/** Week 0 begins here. */
const FIRST_MONDAY = "1970-01-05";

export interface Slot {
  readonly id: string;
  readonly role: string;
  readonly exercise: string;
  readonly sets: number;
  readonly reps_lo: number;
  readonly reps_hi: number;
  readonly rir: number | null;
  readonly rest_s: number;
  readonly superset: string | null;
}

export interface PlannedSession {
  readonly id: string;
  readonly day: string;
  readonly minutes: number;
  readonly slots: readonly Slot[];
}

export interface PlannedTarget {
  readonly kind: string;
  readonly reps: number | null;
  readonly reps_hi: number | null;
  readonly load: number | null;
  readonly plates: readonly number[];
  readonly seconds: number | null;
}

export interface Prescription {
  readonly slot: string;
  readonly exercise: string;
  readonly unit: "kg" | "lb";
  readonly load_kind: string;
  readonly implements: number;
  readonly each_side: boolean;
  readonly sets: readonly PlannedTarget[];
  readonly range: readonly [number, number] | null;
  readonly basis: string;
  readonly why: readonly Message[];
}

export interface Plan {
  readonly id: string;
  readonly week_no: number;
  readonly revision: number;
  readonly sessions: readonly PlannedSession[];
  readonly notes: readonly Message[];
}

export interface Relaxation {
  readonly changes: readonly Message[];
  readonly plan: Plan | null;
}

export interface PlannedWeek {
  readonly today: string;
  readonly problem: { readonly monday: string; readonly days: readonly { readonly day: string; readonly minutes: number }[] };
  readonly plan: Plan | null;
  readonly infeasible: { readonly clash: readonly Message[]; readonly relaxations: readonly Relaxation[] } | null;
  readonly reasons: {
    readonly slots: readonly {
      readonly slot: string;
      readonly exercise: readonly Message[];
      readonly sets: readonly Message[];
      readonly over: readonly Message[];
    }[];
    readonly muscles: readonly { readonly muscle: string; readonly sets: number; readonly target: number; readonly short: readonly Message[] }[];
    readonly week: readonly Message[];
  } | null;
  readonly loads: { readonly [session: string]: readonly Prescription[] };
  readonly assumed: readonly Message[];
  readonly names: { readonly [exercise: string]: string };
  /** What pain and soreness change and why, and an easier week where there is reason for one. */
  readonly felt?: readonly Message[];
}

/** The week of a plan as the journal alone tells it: with no loads and no reasons, which the server works out. */
export function weekAlone(plan: Plan, today: string, names: PlannedWeek["names"]): PlannedWeek {
  const monday = addDays(FIRST_MONDAY, 7 * plan.week_no);
  const own = { ...plan, notes: plan.notes ?? [] };
  return { today, problem: { monday, days: [] }, plan: own, infeasible: null, reasons: null, loads: {}, assumed: [], names };
}

/** What `legday missed --json` answers: what stays, what is lost, what changes; the week as it is now. */
export interface Missed {
  readonly skip: { readonly day: string; readonly reason: string };
  readonly kept_pct: number | null;
  readonly lost: readonly (readonly [muscle: string, sets: number])[];
  readonly changes: readonly Message[];
  readonly offers: readonly Message[];
  readonly week: PlannedWeek;
}

/** The words of a plan's message: exercises by the person's names, days with their weekday. */
export function planSay(words: Words, message: Message, names: { readonly [exercise: string]: string } = {}): string {
  const shown = Object.entries(message.params).map(([name, value]) => [name, param(words, name, value, names)]);
  if (words.knows(`app-said-${message.id}`)) return words.say(`app-said-${message.id}`, message.params);
  // A load's reasons are named apart from a lift's sets.
  const id = message.id.replace(/^set-/, "load-");
  if (id.startsWith("plan-change-") && !words.knows(id))
    return words.say("plan-change-lift", { limit: words.say(id.replace("plan-change-", "plan-name-")) });
  return words.say(id, Object.fromEntries(shown) as { readonly [name: string]: unknown }).replace(OPTION, "");
}

/** What the command line adds: which option says otherwise. */
const OPTION = /\s\(--[\w-]+\)/g;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function param(words: Words, name: string, value: unknown, names: { readonly [exercise: string]: string }): unknown {
  if (isMessage(value)) return planSay(words, value, names);
  if (typeof value !== "string") return value;
  if (name === "exercise") return exerciseName(words, value, names);
  if (name === "muscle") return words.say(`muscle-${value}`);
  if (name === "kit" && words.knows(`kit-${value}`)) return words.say(`kit-${value}`);
  if (name === "item" && words.knows(`kit-item-${value}`)) return value;
  if (name === "joints") return words.listed(value.split(", ").map((joint) => words.say(`joint-${joint}`)));
  if (name === "weekday") return words.weekdays("long")[WEEKDAYS.indexOf(value)] ?? value;
  if ((name === "day" || name === "before_day") && /^\d{4}-\d\d-\d\d$/.test(value)) return dayName(words, value);
  return value;
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "id" in value && "params" in value;
}

/** A load as it is typed. */
export function plannedLoad(words: Words, load: number | null, one: Prescription): string {
  if (load === null) return words.say(one.basis === "body" || one.basis === "held" ? "plan-bodyweight" : "plan-load-open");
  const text = words.load(Math.abs(load), one.unit);
  if (one.load_kind === "per_hand") return `${text} ${words.say(one.implements > 1 ? "plan-in-each-hand" : "plan-in-hand")}`;
  if (one.load_kind === "added") return `+${text} ${words.say("plan-added")}`;
  return load < 0 ? `−${text}` : text;
}

/** "3 × 5–8, 2 in reserve". */
export function slotText(words: Words, slot: Slot): string {
  const reps = slot.reps_lo === slot.reps_hi ? String(slot.reps_lo) : `${slot.reps_lo}–${slot.reps_hi}`;
  return [words.say("plan-sets", { sets: slot.sets, reps }), slot.rir === null ? "" : words.say("plan-rir", { rir: slot.rir })]
    .filter(Boolean)
    .join(", ");
}

/** Lifts of a session, named, in their order. */
export function liftsText(words: Words, session: PlannedSession, names: { readonly [exercise: string]: string }): string {
  return session.slots.map((slot) => exerciseName(words, slot.exercise, names)).join(", ");
}
