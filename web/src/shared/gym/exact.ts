/** Loads without the noise of floats: 185.00000000000003 is 185. */

/** A fraction of whole numbers, the lower one above 0. */
export interface Fraction {
  readonly up: bigint;
  readonly down: bigint;
}

// A ten-thousandth is finer than any plate and coarser than the noise of a float.
const MOST_DOWN = 10_000n;

/** The nearest fraction to a number, of those whose lower part is at most 10,000. */
export function exact(value: number): Fraction {
  const { up, down } = binary(value);
  if (down <= MOST_DOWN) return { up, down };
  // Convergents of the continued fraction; then the best of the two last candidates.
  let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
  let [rest, over] = [up, down];
  for (;;) {
    const whole = floorDiv(rest, over);
    if (q0 + whole * q1 > MOST_DOWN) break;
    [p0, q0, p1, q1] = [p1, q1, p0 + whole * p1, q0 + whole * q1];
    [rest, over] = [over, rest - whole * over];
  }
  const times = (MOST_DOWN - q0) / q1;
  const other = { up: p0 + times * p1, down: q0 + times * q1 };
  const last = { up: p1, down: q1 };
  const off = (one: Fraction) => abs(one.up * down - up * one.down) * (one === last ? other.down : last.down);
  return off(last) <= off(other) ? last : other;
}

/** Nearest number to a fraction. */
export function toNumber({ up, down }: Fraction): number {
  return Number(up) / Number(down);
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { up: one.up * other.down + other.up * one.down, down: one.down * other.down };
}

export function times(one: Fraction, count: bigint): Fraction {
  return { up: one.up * count, down: one.down };
}

/** How often `other`, above 0, goes into `one`, whole. */
export function goesInto(one: Fraction, other: Fraction): bigint {
  return floorDiv(one.up * other.down, one.down * other.up);
}

/** Largest number that all are multiples of. */
export function common(all: readonly Fraction[]): Fraction {
  const down = all.reduce((one, other) => one * other.down, 1n);
  const ups = all.map((one) => (one.up * down) / one.down);
  return { up: ups.reduce((one, other) => (other ? gcd(one, other) : one), 0n), down };
}

/** A number as the fraction of a power of two that it is. */
function binary(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no load`);
  let down = 1n;
  while (!Number.isInteger(value)) {
    value *= 2;
    down *= 2n;
  }
  return { up: BigInt(value), down };
}

function floorDiv(one: bigint, other: bigint): bigint {
  const found = one / other;
  return found * other !== one && one < 0n !== other < 0n ? found - 1n : found;
}

function gcd(one: bigint, other: bigint): bigint {
  while (other) [one, other] = [other, one % other];
  return abs(one);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
