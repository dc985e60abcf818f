/** How a week stands: its days as plates, and the dose of its muscles. */

import type { Journal, Projected } from "../journal";
import type { PlateState } from "../parts/Plate";
import { addDays, weekday } from "../shared/days";
import { type Dose, type DoseSet, isHard, weekDoses } from "../shared/dose";
import { extract, exerciseOf, factsOf } from "./extract";
import type { Plan, PlannedSession } from "./plan";
import { number, text } from "./session";

const KNEE_DOMINANT = ["squat", "lunge", "knee_extension"];
const HIP_DOMINANT = ["hinge", "hip_extension", "knee_flexion"];
const NOT_STRENGTH = ["cardio", "mobility", "other"];

export interface Week {
  readonly monday: string;
  readonly days: readonly PlateState[];
  readonly sets: readonly DoseSet[];
  readonly doses: ReadonlyMap<string, Dose>;
  /** The last planned day before today on which nothing was done and nothing said; null if there is none. */
  readonly missed: PlannedSession | null;
  /** Planned sessions from today on that are not done. */
  readonly ahead: readonly PlannedSession[];
}

/** What a dose asks of a set of the journal. */
export function doseSet(one: Projected): DoseSet {
  const { fields } = one;
  return {
    session: one.session ?? "",
    day: (one.when ?? "").slice(0, 10),
    exercise: exerciseOf(text(fields.name) ?? ""),
    set_type: text(fields.set_type),
    side: text(fields.side),
    reps: number(fields.reps),
    rir: number(fields.rir),
  };
}

/** Read a week of the journal. */
export async function readWeek(journal: Journal, today: string, plan: Plan | undefined): Promise<Week> {
  const monday = addDays(today, -weekday(today));
  const sunday = addDays(monday, 6);
  const [entries, skips, absences, heads] = await Promise.all([
    journal.between("set", monday, sunday),
    journal.all("skip"),
    journal.all("absence"),
    journal.between("session", monday, sunday),
  ]);
  const sets = entries.map(doseSet);
  const skipped = new Set(skips.map((one) => text(one.fields.session)));
  const done = new Set(heads.filter((one) => one.fields.minutes !== undefined).map((one) => text(one.fields.planned)));
  const away = (day: string) => absences.some(({ fields }) => String(fields.first_day) <= day && day <= String(fields.last_day ?? fields.first_day));
  const sessions = plan?.sessions ?? [];
  const days = Array.from({ length: 7 }, (_, at): PlateState => {
    const day = addDays(monday, at);
    const state = trained(sets.filter((one) => one.day === day));
    if (state) return state;
    if (away(day)) return "away";
    const wanted = sessions.find((one) => one.day === day);
    if (day === today) return wanted && !skipped.has(wanted.id) ? "today" : "rest";
    if (wanted) return day < today || skipped.has(wanted.id) ? "missed" : "planned";
    return day < today ? "rest" : "rest";
  });
  const happened = (one: PlannedSession) => done.has(one.id) || sets.some((set) => set.day === one.day);
  const settings = extract.value?.settings;
  return {
    monday,
    days,
    sets,
    doses: settings ? weekDoses(sets, extract.value?.exercises ?? {}, settings, today) : new Map(),
    missed: sessions.findLast((one) => one.day < today && !happened(one) && !skipped.has(one.id) && !away(one.day)) ?? null,
    ahead: sessions.filter((one) => one.day >= today && !happened(one) && !skipped.has(one.id)),
  };
}

/** What the sets of a day come to; undefined where there are none. */
export function trained(sets: readonly DoseSet[]): PlateState | undefined {
  const settings = extract.value?.settings;
  const strength = sets.filter((one) => !NOT_STRENGTH.includes(factsOf(one.exercise ?? null)?.pattern ?? ""));
  if (!strength.length || !settings) return strength.length ? "gym" : undefined;
  const legs = strength.filter((one) => factsOf(one.exercise ?? null)?.region === "lower" && one.set_type !== "warm_up");
  const hard = legs.filter((one) => isHard(one, settings));
  const weight = (some: readonly DoseSet[]) =>
    some.reduce((sum, one) => sum + (one.side === "left" || one.side === "right" ? settings.one_side_share : 1), 0);
  const has = (patterns: readonly string[]) => hard.some((one) => patterns.includes(factsOf(one.exercise ?? null)?.pattern ?? ""));
  if (weight(hard) >= settings.full_leg_day_sets && has(KNEE_DOMINANT) && has(HIP_DOMINANT)) return "full";
  return legs.length ? "some" : "gym";
}

/** Hard sets that count of a session. */
export function countingSets(sets: readonly DoseSet[]): number {
  const settings = extract.value?.settings;
  return sets
    .filter((one) => one.set_type !== "warm_up" && (!settings || isHard(one, settings)))
    .reduce((sum, one) => sum + (one.side === "left" || one.side === "right" ? (settings?.one_side_share ?? 0.5) : 1), 0);
}
