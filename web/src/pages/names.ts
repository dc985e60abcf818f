/** Names of exercises, muscles, patterns and days on a page. */

import type { Message, Words } from "../words";

/** A first letter as a heading has it, in the manner of the language. */
export function capital(words: Words, text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(words.language) + text.slice(first.length);
}

export function muscleName(words: Words, muscle: string): string {
  return capital(words, words.say(`muscle-${muscle}`));
}

export function patternName(words: Words, pattern: string): string {
  return capital(words, words.say(`pattern-${pattern}`));
}

/** An exercise: as the person logs it, else in their language, else by its id. */
export function exerciseName(words: Words, id: string, names: { readonly [exercise: string]: string } = {}): string {
  if (names[id]) return names[id];
  const [base = "", ...more] = id.split("+");
  const [movement = "", equipment] = base.split(".");
  const named = words.knows(`exercise-${movement}`)
    ? words.say(`exercise-${movement}`)
    : capital(words, movement.replaceAll("-", " "));
  const item = equipment && (words.knows(`kit-item-${equipment}`) ? words.say(`kit-item-${equipment}`) : equipment.replaceAll("_", " "));
  return [named, item, ...more.map((word) => word.replaceAll("-", " "))].filter(Boolean).join(", ");
}

/** Where days and months are written: English as in Europe, the day before its month, as `Words.day` does. */
export function localeOf(words: Words): string {
  return words.language === "en" ? "en-GB" : words.language;
}

/** A day with its weekday: "Fri 23 Oct". */
export function dayName(words: Words, day: string, style: "short" | "long" = "short"): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(localeOf(words), { weekday: style, day: "numeric", month: style, timeZone: "UTC" }).format(moment);
}

/** A span of days: "19–25 October". */
export function spanName(words: Words, first: string, last: string): string {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  return new Intl.DateTimeFormat(localeOf(words), { day: "numeric", month: "long", timeZone: "UTC" }).formatRange(from, to);
}

/** A month and its year. */
export function monthName(words: Words, month: string): string {
  const moment = Date.parse(`${month}-01T00:00:00Z`);
  return capital(words, new Intl.DateTimeFormat(words.language, { month: "long", year: "numeric", timeZone: "UTC" }).format(moment));
}

/** A load of one implement to the size that its error allows; below 20 a decimal is told. */
export function roughLoad(words: Words, load: number): string {
  return words.number(load, Math.abs(load) < 20 ? 1 : 0);
}

/** A message as the app says it, where it has words of its own: the terminal's name its flags. */
export function told(words: Words, message: Message): string {
  const own = `app-${message.id}`;
  return words.say(words.knows(own) ? { ...message, id: own } : message);
}

/** A number with a true minus. */
export function trueMinus(text: string): string {
  return text.replace(/^-/, "\u2212");
}
