/** Claims in words: what is to be known of their numbers, what they rest on, and which of them are wanted. */

import type { Citation, ClaimLine, ClaimPage } from "../api_claims";
import type { Words } from "../words";

export const VERDICTS = ["supported", "partly", "weak", "refuted", "not_testable"] as const;
export const TOPICS = ["muscle", "training", "energy", "mind", "ageing", "excuses", "action"] as const;
/** The tag of what was cited from memory: it is shown with a mark. */
const UNCHECKED = "M";

/** What is to be known of the numbers in the evidence. */
export function notesOf({ numbers }: ClaimPage): string[] {
  return [
    ...(numbers.some((one) => one.lo !== null) ? ["claims-interval-note"] : []),
    ...(numbers.some((one) => one.tag === UNCHECKED) ? ["claims-unchecked"] : []),
    ...(numbers.length ? ["claims-populations"] : []),
  ];
}

export function citationText(words: Words, one: Citation): string {
  const where = one.pages ? `${one.journal} ${one.pages}` : one.journal;
  const text = `${one.authors ?? one.title ?? ""} ${one.year}, ${where}`;
  return one.tag === UNCHECKED ? `${text} (${words.say("claims-unread")})` : text;
}

/** Claims that hold every word of a text, are judged so, and stand behind a part of the app. */
export function claimsOf(
  words: Words,
  claims: readonly ClaimLine[],
  wanted: { readonly text: string; readonly verdict: string; readonly part: string | null },
): ClaimLine[] {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(words.language);
  const parts = plain(wanted.text).split(/\s+/).filter(Boolean);
  return claims.filter((one) => {
    const said = plain(`${one.id} ${one.claim} ${words.say(`claims-topic-${one.topic}`)}`);
    return (
      (wanted.verdict === "all" || one.verdict === wanted.verdict) &&
      (wanted.part === null || one.behind.includes(wanted.part)) &&
      parts.every((part) => said.includes(part))
    );
  });
}
