/** Which days there are for training, and how long: a row a day, tapped from no time to an hour and a half. */

import type { Words } from "../words";
import { Chips } from "./controls";

const MINUTES = [0, 25, 45, 60, 90];

export interface Free {
  /** Minutes by the day's number from Monday, 0 to 6. */
  readonly [weekday: number]: number;
}

export function FreeDays({ words, days, onChange }: { readonly words: Words; readonly days: Free; readonly onChange: (days: Free) => void }) {
  return (
    <ul class="free-days">
      {words.weekdays("long").map((name, day) => {
        const own = days[day] ?? 0;
        const choices = MINUTES.includes(own) ? MINUTES : [...MINUTES, own].sort((one, other) => one - other);
        return (
          <li key={name}>
            <b>{name}</b>
            <Chips
              name={name}
              choices={choices.map((value) => ({ value, label: value ? String(value) : "–", name: value ? words.say("minutes", { minutes: value }) : words.say("app-set-no-time") }))}
              chosen={own}
              onChoose={(minutes) => onChange({ ...days, [day]: minutes })}
            />
          </li>
        );
      })}
    </ul>
  );
}
