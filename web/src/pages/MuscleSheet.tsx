/** One muscle: where it is, its sets, its weeks, the lifts that gave them, and what fills the gap. */

import { Button } from "../parts/controls";
import { type Band, BAND_EDGES, bandOf } from "../parts/dose_band";
import { DoseCapsule, WeekBars } from "../parts/Dose";
import { Figure } from "../parts/Figure";
import { Sheet } from "../parts/Sheet";
import { addDays } from "../shared/days";
import { spoken } from "../words";
import type { MuscleDose, MuscleWeeks, Report } from "./data";
import { hintOf, setsOf } from "./Legs";
import { exerciseName, muscleName } from "./names";

interface MuscleSheetProps {
  readonly dose: MuscleDose;
  readonly weeks: MuscleWeeks | undefined;
  readonly span: "week" | "weeks";
  readonly report: Report;
  readonly names: { readonly [exercise: string]: string };
  readonly brings: number | undefined;
  readonly onClose: () => void;
  readonly onSession?: () => void;
  readonly onLift?: (exercise: string) => void;
}

/** Which view and crop shows a muscle best. */
const CLOSE: { readonly [muscle: string]: readonly ["front" | "back", "thigh" | "shank" | "hip" | "body"] } = {
  quads: ["front", "thigh"],
  hamstrings: ["back", "thigh"],
  adductors: ["front", "thigh"],
  glute_max: ["back", "hip"],
  glute_med_min: ["back", "hip"],
  hip_flexors: ["front", "hip"],
  gastrocnemius: ["back", "shank"],
  soleus: ["back", "shank"],
  tibialis: ["front", "shank"],
};
const BEHIND = ["erectors", "lats", "upper_back", "traps", "rear_delts", "triceps"];

export function MuscleSheet(props: MuscleSheetProps) {
  const { dose, weeks, span, report, names, brings, onClose, onSession, onLift } = props;
  const words = spoken();
  const sets = setsOf(dose, span);
  const band = bandOf(sets);
  const [view, crop] = CLOSE[dose.muscle] ?? [BEHIND.includes(dose.muscle) ? "back" : "front", "body"];
  const bands = new Map<string, Band>(report.muscles.map((one) => [one.muscle, bandOf(setsOf(one, span))]));
  const place = `app-place-${dose.muscle}`;
  const hint = hintOf(words, report, dose, brings === undefined ? {} : { [dose.muscle]: brings }, names);
  const lifts = (weeks?.lifts ?? [])
    .map((lift) => ({ ...lift, shown: span === "week" ? lift.running : lift.sets }))
    .filter((lift) => lift.shown > 0);
  return (
    <Sheet title={muscleName(words, dose.muscle)} under={words.knows(place) ? words.say(place) : undefined} onClose={onClose}>
      <div class="muscle-top">
        <Figure view={view} bands={bands} crop={crop} only={dose.muscle} label={muscleName(words, dose.muscle)} />
        <div>
          <p class="ranged">
            <b>{words.short(sets)}</b>{" "}
            <span class="ranged-text">{words.say(span === "week" ? "app-muscle-week" : "app-muscle-mean", { sets: Math.round(sets * 10) / 10 })}</span>
          </p>
          <DoseCapsule sets={sets} />
          <p class="capsule-scale" aria-hidden="true">
            {BAND_EDGES.map((edge) => (
              <span key={edge} style={{ left: `${(edge / 24) * 100}%` }}>
                {edge}
              </span>
            ))}
          </p>
          <p>
            <b>{words.say(`app-band-${band}`)}.</b> {words.say(`app-band-why-${band}`)}
          </p>
          {span === "weeks" && dose.least !== null && (
            <p class="quiet">
              {words.say("app-muscle-spread", { least: dose.least, most: dose.most, days: dose.days_per_week })}
            </p>
          )}
        </div>
      </div>
      {weeks && weeks.weeks.length > 1 && (
        <>
          <h3>{words.say("app-muscle-weeks", { weeks: weeks.weeks.length - 1 })}</h3>
          <WeekBars
            weeks={weeks.weeks}
            first={words.day(addDays(report.calendar.at(-1)?.monday ?? report.as_of, -7 * (weeks.weeks.length - 1)))}
            last={words.say("app-span-week")}
            label={words.say("app-muscle-bars", { weeks: weeks.weeks.map((one) => words.short(one)).join(", ") })}
          />
        </>
      )}
      {lifts.length > 0 && (
        <>
          <h3>{words.say("app-muscle-from")}</h3>
          <ul class="rows rows-lined">
            {lifts.map(({ exercise, shown, direct }) => {
              const text = words.say(direct ? "app-muscle-full" : "app-muscle-half", { sets: Math.round(shown * 10) / 10 });
              const name = exerciseName(words, exercise, names);
              return (
                <li key={exercise}>
                  {onLift ? (
                    <button type="button" class="row" onClick={() => onLift(exercise)}>
                      <span>{name}</span>
                      <span class="quiet">{text}</span>
                    </button>
                  ) : (
                    <div class="row">
                      <span>{name}</span>
                      <span class="quiet">{text}</span>
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {hint && (band === "none" || band === "below") && (
        <div class="outlined">
          <b>{words.say("app-muscle-fill")}</b>
          <p>{hint}</p>
        </div>
      )}
      {onSession && (
        <div class="sheet-foot">
          <Button look="filled" onClick={onSession}>
            {words.say("app-open-session")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
