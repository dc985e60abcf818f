/** What the person prefers, as entries of the journal: the same ones that the commands write, with or without a server. */

import type { Journal, Projected, Wish } from "../journal";
import type { Unit } from "../shared/units";
import type { Fields, Json } from "../shared/values";
import { digest } from "../shared/version";

/** What the person prefers; what is not said is null or empty. */
export interface Preferred {
  readonly unit: Unit | null;
  readonly bar: number | null;
  readonly plates: readonly number[];
  readonly kit: readonly string[];
  /** A kit by its name alone, such as home. */
  readonly kit_name: string | null;
  /** Minutes there are on a day, by its number from Monday, 0 to 6. */
  readonly days: { readonly [weekday: number]: number };
  /** Pain now, 0 to 10, by joint. */
  readonly joints: { readonly [joint: string]: number };
  /** Body mass as it was said last [kg]. */
  readonly body_kg: number | null;
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Under this name the unit of all lifts is kept. */
const ALL = "";
/** Kinds of equipment that sets tell of; the rest of a kit matters to plans alone. */
const EQUIPMENT = ["barbell", "dumbbell", "kettlebell", "machine", "smith", "cable", "band", "trap_bar"];

/** The id of an entry of which there is one, whichever device makes it. */
const named = (...parts: string[]) => digest(parts.join("|"));

/** Give what is preferred now. */
export async function readPreferred(journal: Journal): Promise<Preferred> {
  const [preferences, answers, bodies] = await Promise.all([journal.all("preference"), journal.all("answer"), journal.all("body")]);
  const about = (what: string, key = "", value = "") =>
    preferences.find(({ fields }) => fields.about === what && (!key || fields[key] === value))?.fields;
  const unit = preferences.find(({ fields }) => fields.about === "unit" && (fields.lift ?? ALL) === ALL)?.fields.unit ?? null;
  const setting = (name: string) => about("setting", "name", name)?.value;
  const own = unit === "lb" ? "lb" : "kg";
  const bar = setting(`bar_${own}`);
  const kit = asTable(answerOf(answers, "kit"));
  return {
    unit: unit === "kg" || unit === "lb" ? unit : null,
    bar: typeof bar === "number" ? bar : null,
    plates: numbers(setting(`plates_${own}`)),
    kit: kit.items === undefined ? words(about("kit")?.equipment) : words(kit.items),
    kit_name: typeof kit.name === "string" ? kit.name : null,
    days: daysOf(answerOf(answers, "days"), answerOf(answers, "minutes")),
    joints: jointsOf(answerOf(answers, "pain")),
    body_kg: bodies.map(({ fields }) => fields.bodyweight_kg).findLast((one) => typeof one === "number") ?? null,
  };
}

/** Keep a change, as one act that undo takes back; a body mass is that of `today`. */
export async function prefer(journal: Journal, change: Partial<Preferred>, today: string): Promise<string | null> {
  const before = await readPreferred(journal);
  const unit = (change.unit === undefined ? before.unit : change.unit) ?? "kg";
  const wishes: Wish[] = [];
  if (change.unit !== undefined) wishes.push(wish(["unit", ALL], change.unit && { about: "unit", lift: ALL, unit: change.unit }));
  if (change.bar !== undefined) wishes.push(setting(`bar_${unit}`, change.bar));
  if (change.plates !== undefined) wishes.push(setting(`plates_${unit}`, change.plates.length ? [...change.plates] : null));
  if (change.kit !== undefined) wishes.push(...kitWishes(change.kit));
  if (change.days !== undefined) wishes.push(answer("days", daysAnswer(change.days, asTable(answerOf(await journal.all("answer"), "days")))));
  if (change.joints !== undefined) wishes.push(answer("pain", painAnswer(change.joints, asTable(answerOf(await journal.all("answer"), "pain")))));
  if (change.body_kg) wishes.push({ entry: named("body", today), kind: "body", fields: { day: today, bodyweight_kg: change.body_kg } });
  return journal.commit("set", wishes, { what: Object.keys(change).join(", ") });
}

/** "mon 45, thu 60", as plans take it; null where no day has time. */
export function daysText(days: Preferred["days"]): string | null {
  const told = Object.entries(days).filter(([, minutes]) => minutes > 0);
  return told.length ? told.map(([day, minutes]) => `${WEEKDAYS[Number(day)]} ${minutes}`).join(", ") : null;
}

function wish(parts: readonly string[], fields: Fields | null): Wish {
  return { entry: named("preference", ...parts), kind: "preference", fields };
}

function setting(name: string, value: Json): Wish {
  return wish(["setting", name], value === null ? null : { about: "setting", name, value });
}

function answer(name: string, value: Json): Wish {
  return { entry: named("answer", name), kind: "answer", fields: value === null ? null : { about: name, value } };
}

function kitWishes(kit: readonly string[]): Wish[] {
  const equipment = kit.filter((item) => EQUIPMENT.includes(item));
  return [
    answer("kit", kit.length ? { items: [...kit].sort() } : null),
    wish(["kit"], equipment.length ? { about: "kit", equipment } : null),
  ];
}

/** Days as an answer has them; what was said of legs on a day stays. */
function daysAnswer(days: Preferred["days"], before: { readonly [name: string]: Json }): Json {
  const told = Object.entries(days).filter(([, minutes]) => minutes > 0);
  if (!told.length) return null;
  return Object.fromEntries(
    told.map(([day, minutes]) => {
      const name = WEEKDAYS[Number(day)] as string;
      return [name, { minutes, legs: asTable(before[name]).legs ?? null }];
    }),
  );
}

/** Pain as an answer has it: what was said of a joint's mornings stays while its number does. */
function painAnswer(joints: Preferred["joints"], before: { readonly [joint: string]: Json }): Json {
  const told = Object.entries(joints).filter(([, score]) => score > 0);
  if (!told.length) return null;
  return Object.fromEntries(
    told.map(([joint, score]) => {
      const known = asTable(before[joint]);
      return [joint, known.score === score ? known : { score, settled: true }];
    }),
  );
}

function answerOf(answers: readonly Projected[], name: string): Json | undefined {
  return answers.find(({ fields }) => fields.about === name)?.fields.value;
}

function daysOf(value: Json | undefined, minutes: Json | undefined): { [weekday: number]: number } {
  const usual = typeof minutes === "number" ? minutes : 0;
  const told = Object.entries(asTable(value)).map(([name, day]) => [WEEKDAYS.indexOf(name), Number(asTable(day).minutes ?? usual)]);
  return Object.fromEntries(told.filter(([at]) => (at as number) >= 0)) as { [weekday: number]: number };
}

function jointsOf(value: Json | undefined): { [joint: string]: number } {
  return Object.fromEntries(Object.entries(asTable(value)).map(([joint, said]) => [joint, Number(asTable(said).score ?? 0)]));
}

function asTable(value: Json | undefined): { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as { readonly [name: string]: Json }) : {};
}

function numbers(value: Json | undefined): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "number") : [];
}

function words(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
