/** A load, and what to put on the bar for it: stepped through the loads that the person's own plates make. */

import { useState } from "preact/hooks";
import { BarPicture } from "../parts/BarPicture";
import { Stepper } from "../parts/Stepper";
import { atOrBelow, type Ladder, lightest, nextAbove, platesOf } from "../shared/gym";
import { spoken } from "../words";
import type { Unit } from "./data";

interface LoadPlatesProps {
  readonly ladder: Ladder;
  /** The load that is shown first; the next lighter one that there is. */
  readonly first: number | null;
  readonly unit: Unit;
}

export function LoadPlates({ ladder, first, unit }: LoadPlatesProps) {
  const words = spoken();
  const least = lightest(ladder);
  const [load, setLoad] = useState<number | null>(null);
  const near = atOrBelow(ladder, load ?? first ?? least) ?? least;
  const below = (value: number) => atOrBelow(ladder, value - 1e-6) ?? least;
  return (
    <div class="load-plates">
      <Stepper
        name={words.say("app-lift-load", { unit })}
        value={near}
        unit={unit}
        least={least}
        step={(value, way) => (way > 0 ? (nextAbove(ladder, value) ?? value) : below(value))}
        onChange={setLoad}
      />
      <BarPicture plates={platesOf(ladder, near)} bar={ladder.bar} unit={unit} />
    </div>
  );
}
