/** The plan of a week as the journal holds it, and the loads that the server last said for it. */

import { getPlan } from "../api";
import type { Journal } from "../journal";
import type { SetTarget, Unit } from "../shared/gym";
import { weekNo } from "../shared/days";
import type { Message } from "../words";
import type { Work } from "./extract";

export interface PlannedSlot extends Work {
  readonly id: string;
  readonly role: string;
  readonly exercise: string;
  readonly superset: string | null;
}

export interface PlannedSession {
  readonly id: string;
  readonly day: string;
  readonly minutes: number;
  readonly slots: readonly PlannedSlot[];
}

export interface Plan {
  readonly id: string;
  readonly week_no: number;
  readonly revision: number;
  readonly sessions: readonly PlannedSession[];
}

/** What to do of one slot, as the server works it out. */
export interface Prescription {
  readonly slot: string;
  readonly exercise: string;
  readonly unit: Unit;
  readonly each_side: boolean;
  readonly sets: readonly SetTarget[];
  readonly why: readonly Message[];
}

/** What `legday plan` answers, as far as the app shows it here. */
export interface PlannedWeek {
  readonly today: string;
  readonly plan: Plan | null;
  readonly names: { readonly [exercise: string]: string };
  readonly loads: { readonly [session: string]: readonly Prescription[] };
  readonly reasons: { readonly slots: readonly { readonly slot: string; readonly exercise: readonly Message[] }[] } | null;
}

const KEPT = "plan";

/** The plan of a day's week; undefined where there is none. */
export async function planOf(journal: Journal, day: string): Promise<Plan | undefined> {
  const plans = (await journal.all("plan")).map((one) => one.fields.plan as unknown as Plan | undefined);
  return plans.find((one) => one?.week_no === weekNo(day));
}

/** The loads that the server said last; of a week as it was planned then. */
export async function keptWeek(journal: Journal): Promise<PlannedWeek | undefined> {
  return (await journal.recall(KEPT))?.value as PlannedWeek | undefined;
}

/** Ask the server for today's loads; null where it has no plan or does not answer. */
export async function hearWeek(journal: Journal, today: string): Promise<PlannedWeek | null> {
  try {
    const { answer } = await getPlan<PlannedWeek>(today);
    await journal.remember(KEPT, answer);
    return answer;
  } catch {
    return null;
  }
}

/** What is to be done of a slot; undefined where the server has not said. */
export function toldOf(week: PlannedWeek | undefined, session: string, slot: string): Prescription | undefined {
  return week?.loads[session]?.find((one) => one.slot === slot);
}
