/** Leg days: weeks as rows of plates, and one week as a strip. */

import { addDays } from "../shared/days";
import { spoken, type Words } from "../words";
import { Plate, type PlateState, plateOf } from "./Plate";

export interface CalendarWeek {
  readonly monday: string;
  readonly days: readonly string[];
}

const LEGEND: readonly PlateState[] = ["full", "some", "planned", "missed", "away", "gym"];

/** Weeks of leg days, the oldest first, as a table that a screen reader can walk. */
export function Calendar({ weeks, caption }: { readonly weeks: readonly CalendarWeek[]; readonly caption: string }) {
  const words = spoken();
  const [narrow, long] = [words.weekdays("narrow"), words.weekdays("long")];
  const seen = new Set(weeks.flatMap((week) => week.days.map(plateOf)));
  return (
    <>
      <table class="calendar">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{words.say("app-week")}</span>
            </th>
            {long.map((day, index) => (
              <th key={day} scope="col" abbr={day}>
                {narrow[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, days }, row) => (
            <tr key={monday}>
              <th scope="row">{weekLabel(words, monday, weeks[row - 1]?.monday)}</th>
              {days.map((day, index) => (
                <td key={index}>
                  <Plate state={plateOf(day)} size={22} label={dayLabel(words, addDays(monday, index), plateOf(day))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="legend">
        {LEGEND.filter((state) => seen.has(state)).map((state) => (
          <li key={state}>
            <Plate state={state} size={20} />
            {words.say(`app-day-${state}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface StripProps {
  readonly monday: string;
  readonly days: readonly PlateState[];
  readonly today?: string;
  readonly small?: boolean;
  readonly onPick?: (day: string) => void;
}

/** One week: seven plates under the names of their days. */
export function WeekStrip({ monday, days, today, small = false, onPick }: StripProps) {
  const words = spoken();
  const names = words.weekdays(small ? "narrow" : "short");
  return (
    <ul class={`strip${small ? " strip-small" : ""}`}>
      {days.map((state, index) => {
        const day = addDays(monday, index);
        const inside = (
          <>
            <span aria-hidden="true">{names[index]}</span>
            {!small && <b aria-hidden="true">{Number(day.slice(8))}</b>}
            <Plate state={state} size={small ? 20 : day === today ? 30 : 28} label={dayLabel(words, day, state)} />
          </>
        );
        return (
          <li key={day} aria-current={day === today ? "date" : undefined}>
            {onPick ? (
              <button type="button" onClick={() => onPick(day)}>
                {inside}
              </button>
            ) : (
              inside
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "Friday 23 October, leg day planned". */
export function dayLabel(words: Words, day: string, state: PlateState): string {
  const date = new Intl.DateTimeFormat(words.language === "en" ? "en-GB" : words.language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return `${date.format(Date.parse(`${day}T00:00:00Z`))}, ${words.say(`app-day-long-${state}`)}`;
}

/** The day of a Monday, with its month where it is the first one shown of it. */
function weekLabel(words: Words, monday: string, before: string | undefined): string {
  const date = Number(monday.slice(8));
  if (before?.slice(0, 7) === monday.slice(0, 7)) return String(date);
  return words.say("app-day-month", { day: String(date), month: words.months()[Number(monday.slice(5, 7)) - 1] ?? "" });
}
