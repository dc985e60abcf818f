/** What the pages of insight show, live: the server's answers, kept for when there is none, and this device's sets. */

import { useEffect, useState } from "preact/hooks";
import { ask, OfflineError, type Request } from "./api";
import { app } from "./app";
import type { Journal, Projected } from "./journal";
import type { LoggedSession, LoggedSet, MuscleWeeks, Report, Unit } from "./pages/data";
import { addDays, isDay, weekday } from "./shared/days";
import { doses } from "./shared/dose";
import { grouped } from "./shared/values";
import { exerciseOf, extract } from "./training/extract";
import { doseSet, trained } from "./training/week";

/** An answer of the server: as it is now, or as it was when it was last heard. */
export interface Heard<Answer> {
  readonly value: Answer | null;
  /** When it was heard [ms since 1970]; null while nothing is known. */
  readonly at_ms: number | null;
  readonly asking: boolean;
}

/** The server's answer under a name, at once as it is kept, then anew; `again` asks once more. */
export function useHeard<Answer>(name: string, path: string, query: NonNullable<Request["query"]>): readonly [Heard<Answer>, () => void] {
  const [heard, setHeard] = useState<Heard<Answer>>({ value: null, at_ms: null, asking: true });
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(query);
  useEffect(() => {
    let left = false;
    const { journal } = app();
    const tell = (next: Heard<Answer>) => !left && setHeard(next);
    void (async () => {
      const kept = await journal.recall(name);
      const before = kept ? { value: kept.value as Answer, at_ms: kept.at_ms } : { value: null, at_ms: null };
      tell({ ...before, asking: true });
      try {
        const value = await ask<Answer>(path, { query });
        await journal.remember(name, value);
        tell({ value, at_ms: Date.now(), asking: false });
      } catch (fault) {
        if (!(fault instanceof OfflineError) && !(fault instanceof Error)) throw fault;
        tell({ ...before, asking: false });
      }
    })();
    return () => {
      left = true;
    };
  }, [name, path, asked, turn]);
  return [heard, () => setTurn((before) => before + 1)];
}

/** Hard sets of every muscle by week, the running one last, worked out on this device. */
export function muscleWeeks(sets: readonly Projected[], today: string, weeks: number): MuscleWeeks[] {
  const { exercises = {}, settings } = extract.value ?? {};
  if (!settings) return [];
  const counted = sets.map(doseSet).filter((one) => isDay(one.day));
  const monday = addDays(today, -weekday(today));
  const since = counted.reduce((first, one) => (one.day < first ? one.day : first), today);
  const starts = Array.from({ length: weeks + 1 }, (_, index) => addDays(monday, -7 * (weeks - index))).filter((start) => addDays(start, 6) >= since);
  const byStart = grouped(counted, (one) => addDays(one.day, -weekday(one.day)));
  const byWeek = starts.map((start) => doses(byStart.get(start) ?? [], exercises, settings, start, addDays(start, 6)));
  const [first = monday] = starts;
  const whole = Math.max(1, starts.length - 1);
  const byExercise = grouped(counted.filter((one) => one.exercise && one.day >= first), (one) => one.exercise ?? "");
  const given = [...byExercise].map(([exercise, own]) => ({
    exercise,
    before: doses(own, exercises, settings, first, addDays(monday, -1)),
    running: doses(own, exercises, settings, monday, today),
  }));
  const muscles = [...new Set(Object.values(exercises).flatMap((one) => [...one.direct, ...one.indirect]))];
  return muscles.map((muscle) => ({
    muscle,
    weeks: byWeek.map((week) => week.get(muscle)?.sets ?? 0),
    lifts: given
      .map(({ exercise, before, running }) => ({
        exercise,
        sets: (before.get(muscle)?.sets ?? 0) / whole,
        running: running.get(muscle)?.sets ?? 0,
        direct: (exercises[exercise]?.direct ?? []).includes(muscle),
      }))
      .filter((one) => one.sets > 0 || one.running > 0)
      .sort((one, other) => other.sets - one.sets || other.running - one.running),
  }));
}

/** The report with this device's own sets of the week that runs; they may be newer than what the server has. */
export function withRunningWeek(report: Report, mine: readonly MuscleWeeks[], monday: string, days: readonly string[]): Report {
  const running = new Map(mine.map((one) => [one.muscle, one.weeks.at(-1) ?? 0]));
  const before = report.calendar.filter((week) => week.monday !== monday);
  const last = report.calendar.find((week) => week.monday === monday) ?? { monday, whole: false, leg_days: 0, full_leg_days: 0, hard_leg_sets: 0 };
  return {
    ...report,
    muscles: report.muscles.map((dose) => ({ ...dose, running_week_sets: running.get(dose.muscle) ?? 0 })),
    calendar: [...before.filter((week) => week.monday < monday), { ...last, days }],
  };
}

/** Sessions from a day on as the journal holds them, the latest first. */
export async function loggedSessions(journal: Journal, first: string, last: string): Promise<LoggedSession[]> {
  const [sets, heads, told] = await Promise.all([
    journal.between("set", first, last),
    journal.between("session", first, last),
    journal.between("lift", first, last),
  ]);
  const facts = new Map(heads.map((one) => [one.session ?? one.entry, one]));
  const notes = new Map(told.map((one) => [`${one.session}|${one.fields.name}`, one.fields.note]));
  const found = new Map<string, Projected[]>();
  for (const one of sets) {
    const session = one.session ?? one.when ?? one.entry;
    found.set(session, [...(found.get(session) ?? []), one]);
  }
  return [...found]
    .map(([id, own]) => sessionOf(id, own, facts.get(id), (name) => notes.get(`${id}|${name}`)))
    .sort((one, other) => other.day.localeCompare(one.day) || other.id.localeCompare(one.id));
}

function sessionOf(id: string, sets: readonly Projected[], head: Projected | undefined, noteOf: (name: string) => unknown): LoggedSession {
  const order = (one: Projected) => Number(one.fields.exercise_order ?? 0) * 1000 + Number(one.fields.set_index ?? 0);
  const lifts: { name: string; exercise: string | null; sets: LoggedSet[]; note: string | null }[] = [];
  for (const one of [...sets].sort((left, right) => order(left) - order(right))) {
    const name = String(one.fields.name ?? "");
    const known = lifts.find((lift) => lift.name === name);
    const note = noteOf(name);
    const lift = known ?? { name, exercise: exerciseOf(name), sets: [], note: typeof note === "string" ? note : null };
    if (!known) lifts.push(lift);
    lift.sets.push(loggedSet(one));
  }
  const minutes = head?.fields.minutes;
  const title = head?.fields.workout;
  return {
    id,
    day: (sets[0]?.when ?? "").slice(0, 10),
    name: typeof title === "string" ? title : null,
    minutes: typeof minutes === "number" ? minutes : null,
    state: trained(sets.map(doseSet)) ?? "gym",
    lifts,
  };
}

function loggedSet({ fields }: Projected): LoggedSet {
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    load: number(fields.typed_load),
    unit: text(fields.typed_unit) as Unit | null,
    reps: number(fields.reps),
    rir: number(fields.rir),
    duration_s: number(fields.duration_s),
    distance_m: number(fields.distance_m),
    set_type: text(fields.set_type) ?? "working",
    side: text(fields.side) ?? "both",
    note: text(fields.note),
  };
}
