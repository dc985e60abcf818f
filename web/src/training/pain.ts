/** Pain of joints as it is said by day, and what it means now: the same rule as the planner's, nothing of what is wrong. */

import type { Journal, Wish } from "../journal";
import { addDays } from "../shared/days";
import { digest } from "../shared/version";
import { extract } from "./extract";
import { number, text } from "./session";

export const JOINTS = ["knee", "hip", "back", "ankle", "shoulder"] as const;
export type When = "before" | "during" | "morning";
/** Of a day, the order in which things are felt. */
const ORDER: readonly string[] = ["morning", "before", "during"];

export interface Pain {
  readonly joint: string;
  readonly score: number;
  readonly day: string;
  readonly when: When;
}

/** What a score asks for: go on, go on if it is back to usual by the next morning, or stop what loads the joint. */
export function painSays(score: number): "on" | "watch" | "stop" {
  const sore = extract.value?.settings.plan_pain_sore ?? 2;
  return score > stopsAbove() ? "stop" : score > sore ? "watch" : "on";
}

/** Above this score what loads the joint waits. */
export const stopsAbove = () => extract.value?.settings.plan_pain_stop ?? 5;

/** The entries that say it; it stands in place of what a plan was told of the joint before. */
export async function painWishes(journal: Journal, { joint, score, day, when }: Pain): Promise<Wish[]> {
  const felt: Wish = { entry: digest(`feeling|pain|${joint}|${day}|${when}`), kind: "feeling", fields: { day, about: "pain", score, where: joint, when } };
  const answer = digest("answer|pain");
  const value = (await journal.state(answer))?.fields.value;
  if (!value || typeof value !== "object" || Array.isArray(value) || !(joint in value)) return [felt];
  const rest = Object.fromEntries(Object.entries(value).filter(([one]) => one !== joint));
  return [felt, { entry: answer, kind: "answer", fields: { about: "pain", value: Object.keys(rest).length ? rest : null } }];
}

/** What was said last of each joint, as far as it still counts; the worst first. */
export async function painNow(journal: Journal, today: string): Promise<Pain[]> {
  const since = addDays(today, -(extract.value?.settings.pain_fresh_d ?? 14));
  const latest = new Map<string, Pain>();
  const rank = (one: Pain) => `${one.day} ${ORDER.indexOf(one.when)}`;
  for (const { fields } of await journal.all("feeling")) {
    const [joint, day, score] = [text(fields.where), text(fields.day), number(fields.score)];
    if (fields.about !== "pain" || joint === null || day === null || score === null || day < since || day > today) continue;
    const one: Pain = { joint, day, score, when: (text(fields.when) ?? "before") as When };
    const known = latest.get(joint);
    if (!known || rank(one) >= rank(known)) latest.set(joint, one);
  }
  return [...latest.values()].sort((one, other) => other.score - one.score);
}
