/** The values of one set: steppers by what the kit allows, reps to spare, plates for the load. */

import { BarPicture } from "../parts/BarPicture";
import { Chips } from "../parts/controls";
import { Stepper } from "../parts/Stepper";
import { atOrBelow, type Ladder, lightest, nextAbove, type SetTarget } from "../shared/gym";
import type { Values } from "../training/acts";
import { isThere, plates } from "../training/goals";
import type { SessionLift } from "../training/session";
import { spoken } from "../words";

interface EditorProps {
  readonly lift: SessionLift;
  readonly ladder: Ladder;
  readonly kind: SetTarget["kind"];
  /** How loads of the lift are counted. */
  readonly load: string;
  readonly values: Values;
  /** Whether nobody touched the values yet. */
  readonly assumed: boolean;
  readonly onChange: (values: Values) => void;
}

const RIRS = [0, 1, 2, 3, 4];
const PLAIN_STEP = { kg: 2.5, lb: 5 };
const SECONDS = 5;
/** Less than any step of a kit, and more than what loads are rounded to. */
const JUST = 0.005;

/** The next load that there is, in a direction; where nothing says which there are, a usual step on. */
export function stepLoad(ladder: Ladder, value: number, way: 1 | -1, help: boolean): number {
  if (help) return -stepLoad(ladder, -value, way === 1 ? -1 : 1, false);
  if (ladder.kind === "none" || (ladder.kind === "list" && !ladder.loads.length)) return Math.max(0, value + way * PLAIN_STEP[ladder.unit === "lb" ? "lb" : "kg"]);
  if (way === 1) return nextAbove(ladder, value) ?? value;
  const below = atOrBelow(ladder, value - JUST);
  const least = lightest(ladder);
  return below ?? (Number.isFinite(least) ? Math.min(value, least) : value);
}

export function SetEditor({ lift, ladder, kind, load, values, assumed, onChange }: EditorProps) {
  const words = spoken();
  const help = load === "assistance";
  const bare = (load === "added" || ladder.kind === "none") && values.load === null;
  const unit = load === "per_hand" ? words.say("app-unit-hand", { unit: lift.unit }) : help ? words.say("app-unit-help", { unit: lift.unit }) : load === "added" ? words.say("app-unit-added", { unit: lift.unit }) : lift.unit;
  const shown = values.load ?? 0;
  const near = values.load !== null && ladder.kind === "plates" && !isThere(ladder, values.load) && values.load >= ladder.bar;
  const around = near ? [atOrBelow(ladder, shown), nextAbove(ladder, shown)].filter((one) => one !== null) : [];
  return (
    <>
      <div class={`steppers${bare && ladder.kind === "none" ? " steppers-one" : ""}`}>
        {!(bare && ladder.kind === "none") && (
          <Stepper
            name={words.say("app-load-name", { unit: lift.unit })}
            value={shown}
            unit={unit}
            blank={values.load === null && load !== "added"}
            step={(value, way) => stepLoad(ladder, value, way, help)}
            onChange={(value) => onChange({ ...values, load: value === 0 && (load === "added" || values.load === null) ? null : value })}
          />
        )}
        {values.seconds === null ? (
          <Stepper name={words.say("app-reps-name")} value={values.reps ?? 0} unit={words.say("app-reps-unit")} most={1000} step={(value, way) => value + way} onChange={(reps) => onChange({ ...values, reps: Math.round(reps) })} />
        ) : (
          <Stepper name={words.say("app-seconds-name")} value={values.seconds} unit={words.say("app-seconds-unit")} most={86_400} step={(value, way) => value + way * SECONDS} onChange={(seconds) => onChange({ ...values, seconds })} />
        )}
      </div>
      {kind !== "warm_up" && (
        <div class={`spare${assumed ? " spare-assumed" : ""}`}>
          <span aria-hidden="true">{words.say("app-spare-name")}</span>
          <Chips
            name={words.say("app-spare-name")}
            choices={RIRS.map((rir) => ({ value: rir, label: rir === 4 ? "4+" : String(rir), name: words.say("app-spare-long", { rir }) }))}
            chosen={values.rir === null ? null : Math.min(4, Math.max(0, Math.round(values.rir)))}
            onChoose={(rir) => onChange({ ...values, rir })}
          />
        </div>
      )}
      {assumed && values.load === null && load !== "added" && ladder.kind !== "none" && kind !== "warm_up" && <p class="quiet">{words.say("app-load-find", { rir: values.rir ?? 2 })}</p>}
      {near && (
        <div class="near-loads">
          <span class="quiet">{words.say("app-load-near", { load: words.load(shown, lift.unit) })}</span>
          <Chips name={words.say("app-load-name", { unit: lift.unit })} wrap choices={around.map((one) => ({ value: one, label: words.load(one, lift.unit) }))} chosen={null} onChoose={(one) => onChange({ ...values, load: one })} />
        </div>
      )}
      {ladder.kind === "plates" && values.load !== null && !near && values.load >= ladder.bar && <BarPicture plates={plates(ladder, values.load)} bar={ladder.bar} unit={lift.unit} />}
    </>
  );
}
