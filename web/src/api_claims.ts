/** The API's endpoints of claims and of tests on one's own log: one typed function each. */

import { ask } from "./api";

/** A claim in a list; `test` is the test of one's own log that applies, or "none". */
export interface ClaimLine {
  readonly id: string;
  readonly topic: string;
  readonly verdict: "supported" | "partly" | "weak" | "refuted" | "not_testable";
  readonly test: OwnLogTest | "none";
  readonly claim: string;
  /** What rests on it: features, the commands that show them, and parts of a report. */
  readonly behind: readonly string[];
}

export interface ClaimNumber {
  readonly name: string;
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly unit: string;
  readonly tag: "V" | "V2" | "M" | "D" | "E";
  readonly citation: string;
}

export interface Citation {
  readonly id: string;
  readonly authors: string | null;
  readonly title: string | null;
  readonly year: number;
  readonly journal: string;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly tag: "V" | "V2" | "M";
}

/** A claim in full; numbers of its evidence that were cited from memory carry "[M]". */
export interface ClaimPage extends Omit<ClaimLine, "behind"> {
  readonly evidence: string;
  readonly numbers: readonly ClaimNumber[];
  readonly citations: readonly Citation[];
  readonly cited: readonly string[];
  readonly features: readonly { readonly id: string; readonly command: string }[];
}

export type OwnLogTest = "T1" | "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8";

export interface Interval {
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

export interface Trial {
  readonly id: string;
  readonly test: OwnLogTest;
  readonly begun: string;
  readonly lift: string | null;
  readonly against: string | null;
  readonly load_kg: number | null;
  readonly outcome: "reps" | "rir";
  readonly first_side: "left" | "right";
  readonly planned: number;
}

/** What was drawn for a day's session. */
export interface Coin {
  readonly day: string;
  readonly arm: "with" | "alone";
  readonly drawn: string;
}

/** What one's own log says to a question; `detectable` is told before the answer. */
export interface OwnLogAnswer {
  readonly test: OwnLogTest;
  readonly unit: string;
  readonly verdict: "not_begun" | "not_enough" | "effect" | "no_effect_seen";
  readonly needs: readonly { readonly what: string; readonly have: number; readonly need: number; readonly missing: number }[];
  readonly detectable: number | null;
  readonly effect: Interval | null;
  readonly parts: readonly { readonly name: string; readonly n: number; readonly estimate: Interval | null; readonly unit: string }[];
  readonly cautions: readonly string[];
  readonly prospective: boolean;
  readonly claims: readonly string[];
  readonly about: { readonly [name: string]: unknown };
  readonly trial: Trial | null;
  readonly coins: readonly Coin[];
}

/** What to look at: a lift by its catalogue id, the day a habit began, a joint, a test of everyday strength. */
export interface Looked {
  readonly today?: string;
  readonly lift?: string;
  readonly since?: string;
  readonly joint?: string;
  readonly capacity?: string;
}

/** A protocol: T2 needs lift, against and load; T4 and T8 a lift. Names as one says them. */
export interface BeginAsked {
  readonly lift: string;
  readonly against?: string;
  readonly load_kg?: number;
  readonly outcome?: "reps" | "rir";
  readonly first_side?: "left" | "right";
  readonly planned?: number;
}

export interface Begun {
  readonly act: string | null;
  readonly answer: OwnLogAnswer;
}

export const claims = (lang: string) => ask<{ readonly claims: readonly ClaimLine[] }>("claims", { query: { lang } });

export const claim = (id: string, lang: string) => ask<ClaimPage>(`claims/${encodeURIComponent(id)}`, { query: { lang } });

export const ownLog = (today: string) => ask<readonly OwnLogAnswer[]>("own-log", { query: { today } });

export const ownLogOf = (test: OwnLogTest, looked: Looked = {}) => ask<OwnLogAnswer>(`own-log/${test}`, { query: { ...looked } });

/** Keep a protocol before it is done: only what follows counts. */
export const beginTrial = (test: "T2" | "T4" | "T8", body: BeginAsked) => ask<Begun>(`own-log/${test}/begin`, { method: "POST", body });

/** Draw what today's session is to be; on the same day it says the same again. */
export const drawCoin = () => ask<{ readonly act: string | null; readonly coin: Coin }>("own-log/T2/coin", { method: "POST", body: {} });

/** Keep a stated reserve and the repetitions that followed it until failure. */
export const recordReserve = (stated: number, more: number, lift?: string) =>
  ask<Begun>("own-log/T8/record", { method: "POST", body: { stated, more, ...(lift === undefined ? {} : { lift }) } });

/** Keep what was eaten on a day [kcal]; null takes it back. */
export const recordIntake = (kcal: number | null, day: string) => ask<Begun>("own-log/T3/record", { method: "POST", body: { kcal, day } });
