/** Claims in words: evidence with its numbers, citations, and what the program does because of them. */

import type { Words } from "../words";
import type { Citation, Claim, ClaimNumber, ClaimsHeard } from "./claims_data";

/** The tag of a number that was cited from memory: it is shown with a mark. */
const UNCHECKED = "M";

/** The evidence with its numbers as the language writes them; one that is not checked carries a mark. */
export function evidenceText(words: Words, { evidence, numbers }: Claim): string {
  const known = new Map(numbers.map((one) => [one.name, one]));
  return evidence[words.language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const number = known.get(name);
    return number ? numberText(words, number) : whole;
  });
}

function numberText(words: Words, { value, lo, hi, unit, tag }: ClaimNumber): string {
  const written = (one: number) => words.number(one, one % 1 ? (String(one).split(".")[1]?.length ?? 0) : 0);
  const plain = unit ? `${written(value)}\u00a0${unit}` : written(value);
  const text = lo === null || hi === null ? plain : words.say("claims-interval", { value: plain, lo: written(lo), hi: written(hi) });
  return tag === UNCHECKED ? `${text} [${UNCHECKED}]` : text;
}

/** What is to be known of the numbers. */
export function notesOf({ numbers }: Claim): string[] {
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

/** Claims that hold a text, are judged so, and stand behind a part of the app: a feature, or what shows it. */
export function claimsOf(words: Words, { claims, features }: ClaimsHeard, wanted: { readonly text: string; readonly verdict: string; readonly part: string | null }): Claim[] {
  const text = wanted.text.trim().toLocaleLowerCase(words.language);
  const behind = (one: Claim) =>
    one.features.some((id) => {
      const feature = features[id];
      return id === wanted.part || feature?.command === wanted.part || feature?.parts.includes(wanted.part ?? "");
    });
  return claims.filter(
    (one) =>
      (wanted.verdict === "all" || one.verdict === wanted.verdict) &&
      (wanted.part === null || behind(one)) &&
      (!text || [one.id, one.claim[words.language], one.evidence[words.language]].some((said) => said.toLocaleLowerCase(words.language).includes(text))),
  );
}
