/** JSON values as journal entries hold them. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Fields = { readonly [name: string]: Json };

/** Whether two JSON values are equal. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, at) => same(value, other[at]));
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}

/** Order texts by code points, as the journal's other programs do; `<` goes by UTF-16 units. */
export function byCodePoint(one: string, other: string): number {
  const ones = one[Symbol.iterator]();
  const others = other[Symbol.iterator]();
  for (;;) {
    const left = ones.next();
    const right = others.next();
    if (left.done || right.done) return Number(!left.done) - Number(!right.done);
    const gap = (left.value.codePointAt(0) ?? 0) - (right.value.codePointAt(0) ?? 0);
    if (gap) return gap;
  }
}

/**
 * JSON text with sorted keys and nothing to spare: equal values have equal text.
 *
 * The text is the one that Python's `json` writes of what it reads from `JSON.stringify`.
 */
export function canonical(value: Json): string {
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return text(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value).sort(([one], [other]) => byCodePoint(one, other));
  return `{${members.map(([name, one]) => `${text(name)}:${canonical(one)}`).join(",")}}`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as JSON`);
  const shown = String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1e-4) return shown;
  const [digits = "", exponent = ""] = value.toExponential().split("e-");
  return `${digits}e-${exponent.padStart(2, "0")}`;
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new RangeError("a text with half a character cannot be written as JSON");
  return JSON.stringify(value);
}

/** Things by what they have in common, in the order in which each was met first. */
export function grouped<One>(all: Iterable<One>, key: (one: One) => string): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
