/** Segments to sets: which number is the load, which the repetitions, which the sets; and what is unclear. */

import { Fault, type FaultCode, MOST_SETS, PLAIN_SET, type QuestionCode, type QuickSet, type SetType, type Side } from "./nouns";
import type { Count, Factor, Load } from "./scan";
import { isBare, type Segment } from "./segments";

const FEW = 10; // "3x60s" are three sets; "16x40m" may be a load of 16

/** What an exercise's earlier sets leave for the later ones; `unit` is the last that was written. */
export interface Before {
  readonly load: Load | null;
  readonly bar: number | null;
  readonly warm: boolean;
  readonly unit: string | null;
  readonly any: boolean;
}

export const NOTHING_BEFORE: Before = { load: null, bar: null, warm: false, unit: null, any: false };

/** One way to settle what may be two things; `seen` gathers every such choice that was met. */
export class Choices {
  taken = new Map<QuestionCode, string>();
  readonly seen = new Map<QuestionCode, string[]>();

  /** The option taken, or the first; a single option is no choice. */
  choose<Value>(what: QuestionCode, options: ReadonlyMap<string, Value>): Value {
    if (options.size > 1) {
      const met = this.seen.get(what) ?? [];
      this.seen.set(what, [...met, ...[...options.keys()].filter((key) => !met.includes(key))]);
    }
    const taken = this.taken.get(what) ?? "";
    const [first] = options.values();
    return (options.has(taken) ? options.get(taken) : first) as Value;
  }
}

/** What one segment says, before units. */
interface Told {
  readonly load: Load | null;
  readonly counts: readonly Count[];
  readonly sets: number;
  /** "@8" was the load. */
  readonly atIsLoad: boolean;
}

/** Weigh the segments of one item. Throws a Fault where a segment cannot be a set. */
export function setsOf(
  segments: readonly Segment[],
  earlier: Before,
  unit: string,
  choices: Choices,
): [QuickSet[], Before] {
  let before = earlier;
  const rirs = efforts(segments, choices);
  const written = writtenUnit(segments) ?? before.unit;
  const found: QuickSet[] = [];
  let pair: Load | null = null; // "2x20" of "2x20 3x10", read as two implements
  for (const [index, given] of segments.entries()) {
    const ahead = given.glued ? segments[index + 1] : undefined;
    if (pair === null) {
      pair = implements_(given, ahead, choices);
      if (pair !== null) continue;
    }
    const segment = isBare(given) && before.any ? { ...given, warm: given.warm || before.warm } : given;
    const told = toldOf(segment, pair, choices);
    pair = null;
    let { load } = told;
    let bar = segment.bar ? segment.bar.value : null;
    if (segment.drop && !before.any) throw new Fault("drop-alone", segment.at);
    if (load === null && before.load !== null && before.warm === segment.warm) {
      load = before.load;
      bar = bar ?? before.bar;
    }
    if (load && load.value !== null && load.unit === null && !isBodyAlone(load)) {
      const options = new Map(written ? [[written, written], [unit, unit]] : [[unit, unit]]);
      load = { ...load, unit: choices.choose("unit", options) };
    }
    holdBar(segment, load);
    found.push(...rows(segment, { ...told, load }, bar, told.atIsLoad ? null : (rirs[index] ?? null)));
    if (found.length > MOST_SETS) throw new Fault("too-many-sets", segment.at);
    before = { load, bar, warm: segment.warm, unit: before.unit, any: true };
  }
  return [found, { ...before, unit: written }];
}

function isBodyAlone(load: Load): boolean {
  return load.kind === "added" && load.value === 0 && load.unit === null;
}

function writtenUnit(segments: readonly Segment[]): string | null {
  const factors = segments.flatMap((one) => [...(one.product ?? []), ...one.loose]);
  const units = factors.map((factor) => factor.load?.unit).filter((unit) => !!unit);
  return units.at(-1) ?? null;
}

/** The reserve of each segment; in `100x5,5,4 @9` it may be that of all three. */
function efforts(segments: readonly Segment[], choices: Choices): (number | null)[] {
  const rirs = segments.map((segment) => segment.rir);
  let first = 0;
  for (const [index, segment] of segments.entries()) {
    if (!isBare(segment) || segment.drop) first = index;
    const ahead = segments[index + 1];
    const last = !ahead || !isBare(ahead) || ahead.drop;
    if (!last || index === first || segment.effortAt === null) continue;
    if (segments.slice(first, index).some((one) => one.effortAt !== null)) continue;
    const each = choices.choose("effort", new Map([["last", false], ["each", true]]));
    if (each) rirs.fill(segment.rir, first, index);
  }
  return rirs;
}

/** Read `2x20` before `3x10` as two implements of 20, if it is that. */
function implements_(segment: Segment, ahead: Segment | undefined, choices: Choices): Load | null {
  const [first, second, ...rest] = segment.product ?? [];
  if (!first || !second || rest.length || segment.leadingX || !ahead?.product) return null;
  const { load } = second;
  if (first.sets !== 2 || !load || load.kind !== null || load.value === null) return null;
  if (segment.loose.length || segment.effortAt !== null || segment.typeWords.length) return null;
  const [sets, reps] = ahead.product;
  if (ahead.product.length !== 2 || !sets?.sets || !reps?.count || ahead.loose.length) return null;
  const pair: Load = { ...load, kind: "per_hand" };
  return choices.choose("hands", new Map([["pair", pair], ["sets", null]]));
}

/** Tell load, counts and sets of one segment. */
function toldOf(segment: Segment, own: Load | null, choices: Choices): Told {
  const loads = segment.loose.filter((one) => one.load && !one.count);
  const counts = segment.loose.filter((one) => one.count && !one.load);
  const either = segment.loose.filter((one) => one.count && one.load);
  const settled = segment.product || counts.length;
  if (settled) loads.push(...either);
  const unsettled = settled ? [] : either;
  const lastLoad = loads.at(-1);
  if (lastLoad && (loads.length > 1 || own)) throw new Fault("two-loads", lastLoad.at);
  let load = own ?? loads[0]?.load ?? null;
  let sets = 1;
  let atIsLoad = false;
  const more = counts.flatMap((one) => (one.count ? [one.count] : []));
  if (segment.product) {
    const [roles, isLoad] = product(segment, load, choices);
    load = roles.load;
    sets = roles.sets;
    atIsLoad = isLoad;
    more.unshift(roles.count);
  } else if (unsettled.length > 1) {
    throw new Fault("two-numbers", unsettled[1]?.at ?? segment.at);
  } else if (unsettled[0]?.count) {
    more.unshift(unsettled[0].count);
  }
  if (!more.length) throw new Fault("count-missing", segment.at);
  const plain = more.every((one) => one.values.length === 1 && !one.side);
  if (new Set(more.map((one) => one.what)).size < more.length || (more.length > 1 && !plain)) {
    throw new Fault("two-counts", (counts.length ? counts : segment.loose).at(-1)?.at ?? segment.at);
  }
  return { load, counts: more, sets, atIsLoad };
}

interface Roles {
  readonly load: Load | null;
  readonly count: Count;
  readonly sets: number;
}

function product(segment: Segment, beside: Load | null, choices: Choices): [Roles, boolean] {
  const factors = segment.product ?? [];
  let own = beside;
  let atIsLoad = false;
  let roles = rolesOf(factors, segment.leadingX, own);
  if (own === null && segment.atLoad?.load && roles.has("sets") && factors.length === 2) {
    const options = new Map<string, Load | null>([["effort", null], ["load", segment.atLoad.load]]);
    own = choices.choose("at", options);
    if (own !== null) {
      atIsLoad = true;
      roles = rolesOf(factors, false, own);
    }
  }
  if (!roles.size) throw noRole(factors, segment.leadingX, own);
  return [choices.choose("order", roles), atIsLoad];
}

/** Every way to take the factors, by name; a way that cannot be is left out. */
function rolesOf(factors: readonly Factor[], leadingX: boolean, own: Load | null): Map<string, Roles> {
  const found = new Map<string, Roles>();
  const [first, second, third] = factors;
  if (!first) return found;
  if (leadingX) {
    const sets = factors.length === 2 ? second?.sets : 1;
    if (first.count && sets) found.set("count", { load: own, count: first.count, sets });
    return found;
  }
  if (!second) return found;
  if (third) {
    if (own === null && second.count) {
      if (first.load && third.sets) found.set("load", { load: first.load, count: second.count, sets: third.sets });
      if (first.sets && third.load) found.set("sets", { load: third.load, count: second.count, sets: first.sets });
    }
    return found;
  }
  const timed = second.count !== undefined && second.count.what !== "reps";
  const few = timed && first.sets !== undefined && first.sets < FEW;
  if (second.count && first.sets) found.set("sets", { load: own, count: second.count, sets: first.sets });
  if (second.count && first.load && own === null && !few) {
    found.set("load", { load: first.load, count: second.count, sets: 1 });
  }
  if (first.count && second.load && !second.plain && own === null) {
    found.set("plates", { load: second.load, count: first.count, sets: 1 });
  }
  if (first.count && !first.plain && second.sets) {
    found.set("times", { load: own, count: first.count, sets: second.sets });
  }
  return found;
}

/** Say why no way is left. */
function noRole(factors: readonly Factor[], leadingX: boolean, own: Load | null): Fault {
  const at = (index: number) => factors.at(index)?.at ?? 0;
  const fault = (code: FaultCode, index: number) => new Fault(code, at(index));
  if (leadingX) return fault(factors[0]?.count ? "sets-range" : "reps-range", -1);
  const onlyLoads = factors.filter((one) => one.load && !one.plain && !one.count);
  const three = factors.length === 3;
  if ((own !== null && (onlyLoads.length || three)) || onlyLoads.length > 1) {
    return new Fault("two-loads", (onlyLoads.length ? onlyLoads : factors).at(-1)?.at ?? 0);
  }
  if (!factors[1]?.count) return fault(onlyLoads.length ? "not-understood" : "reps-range", 1);
  if (own !== null || (!three && !factors[0]?.load)) return fault("sets-range", own !== null ? 0 : 1);
  return fault("sets-range", three ? 2 : 0);
}

function holdBar(segment: Segment, load: Load | null): void {
  if (!segment.bar) return;
  const { unit } = segment.bar;
  if (load?.kind !== "per_side" || (unit !== null && unit !== load.unit)) {
    throw new Fault("bar-alone", segment.barAt);
  }
}

const SIDES: { readonly [side in Count["side"]]: readonly Side[] } = {
  "": ["both"],
  each: ["each"],
  pair: ["left", "right"],
  left: ["left"],
  right: ["right"],
};

/** Write out the sets: sides and parts of a cluster are sets of their own. */
function rows(segment: Segment, told: Told, bar: number | null, stated: number | null): QuickSet[] {
  const load = told.load && told.load.value !== null ? told.load : null;
  const [main, ...others] = told.counts;
  if (!main) return [];
  const [kind, failed] = setType(segment, told.counts);
  if (failed && (stated ?? 0) > 0) throw new Fault("effort-clash", segment.at);
  const rir = failed ? 0 : stated;
  let base: QuickSet = {
    ...PLAIN_SET,
    load: load?.value ?? null,
    unit: load?.unit ?? null,
    load_kind: load?.kind ?? null,
    bar: load?.kind === "per_side" ? bar : null,
    set_type: kind,
  };
  for (const other of others) base = counted(base, other.values[0] ?? 0, other.what);
  const pair = main.side === "pair";
  const one = main.values.map((value, index): QuickSet => {
    const part = !pair && index > 0;
    const ends = pair || index === main.values.length - 1;
    return {
      ...counted(base, value, main.what),
      side: SIDES[main.side][pair ? index : 0] ?? "both",
      set_type: part ? "cluster" : kind,
      rir: ends ? rir : null,
    };
  });
  return Array.from({ length: told.sets }, () => one).flat();
}

function counted(row: QuickSet, value: number, what: Count["what"]): QuickSet {
  if (what === "time") return { ...row, duration_s: value };
  if (what === "distance") return { ...row, distance_m: value };
  return { ...row, reps: value };
}

/** The type of a segment's sets, and whether they went to failure. */
function setType(segment: Segment, counts: readonly Count[]): [SetType, boolean] {
  const cluster = counts.some((one) => one.values.length > 1 && one.side !== "pair");
  const words = new Set(segment.typeWords.map(([word]) => word));
  const failed = words.has("failure") || counts.some((one) => one.failure);
  const amrap = words.has("amrap") || counts.some((one) => one.amrap);
  const isSo: [SetType, boolean][] = [
    ["warm_up", segment.warm],
    ["drop", segment.drop],
    ["amrap", amrap],
    ["test", words.has("test")],
  ];
  const [type, ...rest] = isSo.filter(([, so]) => so).map(([name]) => name);
  if (rest.length || (segment.warm && (failed || cluster)) || (cluster && (amrap || words.has("test")))) {
    throw new Fault("type-clash", segment.typeWords[0]?.[1] ?? segment.at);
  }
  return [type ?? (failed && !cluster ? "failure" : "working"), failed];
}
