/** A value beside the norm of one's age and sex: a range, its limit, and where one stands. */

interface NormBarProps {
  readonly value: number | null;
  /** The usual range; null where none is known. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** From where on it is average at least (or up to where). */
  readonly limit: number | null;
  /** The picture in words. */
  readonly label: string;
}

export function NormBar({ value, lo, hi, limit, label }: NormBarProps) {
  const most = Math.max(value ?? 0, hi ?? 0, limit ?? 0) * 1.25 || 1;
  const at = (one: number) => `${(Math.min(one, most) / most) * 100}%`;
  return (
    <div class="norm" role="img" aria-label={label}>
      {lo !== null && hi !== null && <span class="norm-range" style={{ left: at(lo), width: `${((hi - lo) / most) * 100}%` }} />}
      {limit !== null && <span class="norm-limit" style={{ left: at(limit) }} />}
      {value !== null && <span class="norm-own" style={{ left: at(value) }} />}
    </div>
  );
}
