/** One end of the bar with its plates, the largest inside; text beside it says the same. */

import { spoken } from "../words";

interface BarPictureProps {
  /** Plates on each end, heaviest first. */
  readonly plates: readonly number[];
  readonly bar: number;
  readonly unit: "kg" | "lb";
}

/** Height of a plate [share of the largest] by its weight [kg]: as plates are, small ones are smaller. */
function heightOf(plate_kg: number): number {
  if (plate_kg >= 20) return 1;
  if (plate_kg >= 15) return 0.88;
  if (plate_kg >= 10) return 0.74;
  if (plate_kg >= 5) return 0.56;
  return plate_kg >= 2 ? 0.44 : 0.34;
}

const KG_PER_LB = 0.45359237;
const [WIDE, HIGH, SLEEVE] = [132, 80, 26];

export function BarPicture({ plates, bar, unit }: BarPictureProps) {
  const words = spoken();
  const widths = plates.map((plate) => {
    const mass_kg = unit === "lb" ? plate * KG_PER_LB : plate;
    return { plate, high: heightOf(mass_kg) * (HIGH - 6), wide: mass_kg >= 15 ? 11 : mass_kg >= 5 ? 8 : 5 };
  });
  const room = WIDE - SLEEVE - 14;
  const whole = widths.reduce((sum, one) => sum + one.wide + 1.5, 0);
  const squeeze = Math.min(1, room / Math.max(1, whole));
  let x = SLEEVE + 2;
  return (
    <figure class="bar-picture">
      <svg width={WIDE} height={HIGH} viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
        <rect class="bar-rod" x="0" y={HIGH / 2 - 3} width={SLEEVE} height="6" />
        <rect class="bar-collar" x={SLEEVE - 5} y={HIGH / 2 - 9} width="5" height="18" rx="1.5" />
        <rect class="bar-rod" x={SLEEVE} y={HIGH / 2 - 4.5} width={WIDE - SLEEVE} height="9" rx="2" />
        {widths.map(({ high, wide }, index) => {
          const at = x;
          x += (wide + 1.5) * squeeze;
          return <rect key={index} class="bar-plate" x={at} y={(HIGH - high) / 2} width={wide * squeeze} height={high} rx="2.5" />;
        })}
      </svg>
      <figcaption>{platesText(words, plates, bar, unit)}</figcaption>
    </figure>
  );
}

/** "25 + 15 + 1.25 on each side, 20 kg bar". */
export function platesText(words: ReturnType<typeof spoken>, plates: readonly number[], bar: number, unit: "kg" | "lb"): string {
  const number = (value: number) => words.load(value, unit).replace(/\u00a0(kg|lb)$/, "");
  const load = words.load(bar, unit);
  return plates.length === 0
    ? words.say("app-plates-bar-alone", { bar: load })
    : words.say("app-plates", { plates: plates.map(number).join(" + "), bar: load });
}
