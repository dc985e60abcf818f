/** Which days there are, and then the week: what a plan cannot do without. */

import { useState } from "preact/hooks";
import { Button } from "../parts/controls";
import { type Free, FreeDays } from "../parts/FreeDays";
import { spoken, type Words } from "../words";

/** As long as nothing is said: two days with a rest between them, for the person to change. */
const OFFERED: Free = { 0: 45, 3: 45 };

export function PlanDays({ free, onPlan }: { readonly free: Free; readonly onPlan: (free: Free) => void }) {
  const words = spoken();
  const [days, setDays] = useState<Free>(some(free) ? free : OFFERED);
  return (
    <>
      <FreeDays words={words} days={days} onChange={setDays} />
      <div class="sheet-foot">
        <Button look="filled" disabled={!some(days)} onClick={() => onPlan(days)}>
          {words.say("app-plan-make")}
        </Button>
      </div>
    </>
  );
}

const some = (free: Free) => Object.values(free).some((minutes) => minutes > 0);

/** "Mon 45, Thu 60"; nothing where no day is said. */
export function daysSaid(words: Words, free: Free): string {
  const names = words.weekdays("short");
  const told = Object.entries(free).filter(([, minutes]) => minutes > 0);
  return told.map(([day, minutes]) => `${names[Number(day)]} ${minutes}`).join(", ");
}
