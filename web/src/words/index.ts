/** Messages to words, in the person's language: the same Fluent files that the terminal reads, and the app's own. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import { isDay } from "../shared/days";
import type { Unit } from "../shared/units";

export const LANGUAGES = ["en", "de", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A message as a Report carries it. */
export interface Message {
  readonly id: string;
  readonly params: { readonly [name: string]: unknown };
}

/** Messages in every language, each loaded when it is spoken. */
export type Files = { readonly [language in Language]: () => Promise<{ default: string[] }> };

/** What every page needs, and what some of them brought with them. */
const SPOKEN: Files[] = [
  {
    en: () => import("./en"),
    de: () => import("./de"),
    es: () => import("./es"),
  },
];
const KEPT = "legday-language";

/** Speaks one language: messages, numbers, days, times. */
export class Words {
  private readonly bundle: FluentBundle;

  constructor(
    readonly language: Language,
    files: readonly string[],
  ) {
    this.bundle = new FluentBundle(language, { useIsolating: false });
    for (const file of files) this.bundle.addResource(new FluentResource(file));
  }

  /**
   * The words of a message; a list of muscles is joined, a day written out, a number rounded to one decimal.
   *
   * Throws a RangeError where there is no such message or a parameter is missing.
   */
  say(message: Message | string, params: { readonly [name: string]: unknown } = {}): string {
    const id = typeof message === "string" ? message : message.id;
    const given = typeof message === "string" ? params : { ...message.params, ...params };
    const pattern = this.bundle.getMessage(id)?.value;
    if (!pattern) throw new RangeError(`there is no message ${id}`);
    const shown = Object.entries(given).map(([name, value]) => [name, this.shown(value)]);
    const faults: Error[] = [];
    const text = this.bundle.formatPattern(pattern, Object.fromEntries(shown) as Record<string, FluentVariable>, faults);
    if (faults[0]) throw new RangeError(`message ${id}: ${faults[0].message}`);
    return text;
  }

  /** Whether there is a message of this id. */
  knows(id: string): boolean {
    return this.bundle.hasMessage(id);
  }

  private shown(value: unknown): FluentVariable {
    if (Array.isArray(value)) return this.listed(value.map((name) => this.say(`muscle-${String(name)}`)));
    if (typeof value === "number") return Math.round(value * 10) / 10;
    if (typeof value === "string") return isDay(value) ? this.day(value) : value;
    return value === null || value === undefined ? "–" : String(value);
  }

  /** Join names: a, b and c. */
  listed(names: readonly string[]): string {
    const last = names.at(-1) ?? "";
    return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${this.say("and")} ${last}` : last;
  }

  /** A number with so many decimals; a dash for none. */
  number(value: number | null, places = 1): string {
    if (value === null) return "–";
    return format(this.language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
  }

  /** A number with one decimal, and none where it is whole. */
  short(value: number | null): string {
    return this.number(value, value === null || Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1);
  }

  /** A load as it was typed: as many decimals as it has, up to two, and its unit. */
  load(load: number, unit: Unit): string {
    return `${format(this.language, { maximumFractionDigits: 2 }).format(load)}\u00a0${unit}`;
  }

  /** A change: its sign, and no decimals. */
  signed(value: number | null): string {
    if (value === null) return "–";
    return format(this.language, { signDisplay: "always", maximumFractionDigits: 0 }).format(value);
  }

  /** A day short, with its month as a word. */
  day(day: string): string {
    const [year = "", month = "", date = ""] = day.split("-");
    return this.say("date", { day: String(Number(date)), month: this.months()[Number(month) - 1] ?? "", year });
  }

  /** The short month names. */
  months(): string[] {
    const names = new Intl.DateTimeFormat(this.language, { month: "short", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2026, month, 15)).replaceAll(".", ""));
  }

  /** Names of the days from Monday. */
  weekdays(width: "long" | "short" | "narrow" = "short"): string[] {
    const names = new Intl.DateTimeFormat(this.language, { weekday: width, timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, day) => names.format(Date.UTC(2026, 0, 5 + day)).replaceAll(".", ""));
  }

  /** The time of day of a moment, by the clock of this device. */
  time(moment_ms: number): string {
    return new Intl.DateTimeFormat(this.language, { hour: "numeric", minute: "2-digit" }).format(moment_ms);
  }

  /** A number as a person types it, with a decimal comma or point; null if it is none. */
  parseNumber(text: string): number | null {
    const plain = text.trim().replace(",", ".").replace("−", "-");
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
  }
}

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, known);
  return known;
}

/** What the app speaks now; undefined until `speak` was called first. */
export const words = signal<Words | undefined>(undefined);

/** The words, where the app is known to speak. */
export function say(message: Message | string, params?: { readonly [name: string]: unknown }): string {
  return spoken().say(message, params);
}

/** The words, in a component: it is drawn anew when the language changes. */
export function spoken(): Words {
  if (!words.value) throw new Error("no language is loaded yet");
  return words.value;
}

/** Speak a language from now on; a choice of the person is kept. */
export async function speak(language: Language, chosen = false): Promise<void> {
  const all = await Promise.all(SPOKEN.map((files) => files[language]()));
  words.value = new Words(language, all.flatMap((files) => files.default));
  document.documentElement.lang = language;
  if (chosen) localStorage.setItem(KEPT, language);
}

/** Know more messages, which a page brings with it. */
export async function speakAlso(files: Files): Promise<void> {
  if (SPOKEN.includes(files)) return;
  SPOKEN.push(files);
  await speak(spoken().language);
}

/** What the person chose, or the first of the browser's languages that there is. */
export function preferredLanguage(wanted: readonly string[] = navigator.languages): Language {
  const all = [localStorage.getItem(KEPT) ?? "", ...wanted].map((one) => one.slice(0, 2));
  return LANGUAGES.find((one) => one === all.find((other) => (LANGUAGES as readonly string[]).includes(other))) ?? "en";
}
