/** What a session came to: what counted, and records against the noise. */

import type { Journal, Projected } from "../journal";
import { estimate, toKg } from "../shared/gym";
import { extract, factsOf } from "./extract";
import { namesOf } from "./last";
import { number, type Session, type SessionLift, text } from "./session";

export interface LiftSummary {
  readonly name: string;
  readonly exercise: string | null;
  /** `record` beats all before by more than noise, `normal` does not; `first` has nothing to be held against. */
  readonly kind: "record" | "normal" | "first";
  /** Change against the last session's best [%]. */
  readonly change_pct: number | null;
  /** What two equal sessions differ by in 95 of 100 cases [%]. */
  readonly noise_pct: number;
  readonly best: Projected;
}

const FAR = 4_000; // sets of a lift

/** A line for every lift of which a set can be held against others. */
export async function summaryOf(journal: Journal, session: Session): Promise<LiftSummary[]> {
  const found: LiftSummary[] = [];
  for (const lift of session.lifts) {
    const one = await liftSummary(journal, session, lift);
    if (one) found.push(one);
  }
  return found;
}

async function liftSummary(journal: Journal, session: Session, lift: SessionLift): Promise<LiftSummary | null> {
  const settings = extract.value?.settings;
  const movement = factsOf(lift.exercise)?.movement;
  if (!settings || !movement) return null;
  const shown = (one: Projected) => {
    const load = number(one.fields.typed_load);
    const made = estimate(
      {
        load_kg: load === null ? null : toKg(load, text(one.fields.typed_unit) === "lb" ? "lb" : "kg"),
        reps: number(one.fields.reps), rir: number(one.fields.rir),
        set_type: text(one.fields.set_type) ?? "working", movement,
      },
      settings,
    );
    return made?.e1rm_kg ?? 0;
  };
  const sets = lift.rows.flatMap((row) => row.halves.flatMap((half) => (half.done ? [half.done] : [])));
  const best = sets.reduce<Projected | null>((one, other) => (one && shown(one) >= shown(other) ? one : other), null);
  if (!best || !shown(best)) return null;
  const names = await namesOf(journal, lift.name, lift.exercise);
  const before = (await Promise.all(names.map((name) => journal.latest("set", name, FAR, session.start)))).flat();
  const last = before.reduce((one, { when = "" }) => (when > one ? when : one), "");
  const most = Math.max(0, ...before.map(shown));
  const lately = Math.max(0, ...before.filter((one) => one.when === last).map(shown));
  const noise_pct = settings.mdc_z * Math.SQRT2 * settings.typical_error_pct;
  const e1rm = shown(best);
  const kind = most === 0 ? "first" : e1rm > most * (1 + noise_pct / 100) ? "record" : "normal";
  return { name: lift.name, exercise: lift.exercise, kind, change_pct: lately ? (e1rm / lately - 1) * 100 : null, noise_pct, best };
}
