/** Days as ISO 8601 texts, `2026-03-01`: they sort, and know no clock and no zone. */

const MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** Days since Monday 1970-01-05. */
export function dayNo(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - MONDAY) / DAY_MS;
}

/** The day of a number from `dayNo`. */
export function dayOf(number: number): string {
  return new Date(MONDAY + number * DAY_MS).toISOString().slice(0, 10);
}

/** Weeks since Monday 1970-01-05; a week starts on Monday. */
export function weekNo(day: string): number {
  return Math.floor(dayNo(day) / 7);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNo(day) + days);
}

/** Monday is 0. */
export function weekday(day: string): number {
  return ((dayNo(day) % 7) + 7) % 7;
}

/** Whether a text is a day of the calendar, from year 1 on. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day on which a moment falls, by the clock of this device. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Local wall time without zone, as sets keep it: `2026-03-01T18:05:00`. */
export function localTime(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${localDay(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}
