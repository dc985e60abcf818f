/** Claims and their evidence, as the server gives them; the words of a claim come in every language. */

import type { Language } from "../words";

export const VERDICTS = ["supported", "partly", "weak", "refuted", "not_testable"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const TOPICS = ["muscle", "training", "energy", "mind", "ageing", "excuses", "action"] as const;

export interface Citation {
  readonly id: string;
  readonly authors: string | null;
  readonly title: string | null;
  readonly year: number;
  readonly journal: string;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly tag: string;
}

export interface ClaimNumber {
  readonly name: string;
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly unit: string;
  readonly tag: string;
}

export interface Claim {
  readonly id: string;
  readonly topic: string;
  readonly verdict: Verdict;
  readonly test: string;
  readonly features: readonly string[];
  readonly citations: readonly Citation[];
  readonly claim: { readonly [language in Language]: string };
  readonly evidence: { readonly [language in Language]: string };
  readonly numbers: readonly ClaimNumber[];
}

export interface Feature {
  readonly id: string;
  readonly command: string;
  readonly parts: readonly string[];
}

export interface ClaimsHeard {
  readonly claims: readonly Claim[];
  readonly features: { readonly [id: string]: Feature };
}
