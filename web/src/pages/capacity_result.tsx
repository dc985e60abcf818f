/** The result of a test, to be checked and kept. */

import { useState } from "preact/hooks";
import { Button, Switch } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { Stepper } from "../parts/Stepper";
import { type Hand, KINDS, type Taken, type Test } from "../training/capacity";
import { spoken } from "../words";
import { typedText, unitName } from "./capacity_words";

interface ResultProps {
  readonly test: Test;
  readonly day: string;
  /** What was counted or timed; null where it is typed. */
  readonly found: number | null;
  /** The test before this one. */
  readonly last: Taken | undefined;
  readonly onKeep: (taken: Taken) => void;
  readonly onClose: () => void;
}

const HANDS: readonly Hand[] = ["left", "right"];

export function Result({ test, day, found, last, onKeep, onClose }: ResultProps) {
  const words = spoken();
  const { unit, least, most, step, length } = KINDS[test];
  const [value, setValue] = useState(Math.min(most, Math.max(least, found || (last?.value ?? found ?? least))));
  const [length_m, setLength] = useState(last?.length_m ?? length?.usual ?? null);
  const [side, setSide] = useState<Hand | null>(test === "grip" ? (last?.side === "right" ? "left" : "right") : null);
  const isChair = length?.name === "chair_m";
  const metres = (from: number) => (isChair ? Math.round(from * 100) : Math.round(from * 10) / 10);
  const move = (by: number, from: number, way: number) => Math.round((from + way * by) * 100) / 100;
  return (
    <Sheet title={words.say(`app-result-${test}`)} under={found === null ? undefined : words.say("app-result-check")} onClose={onClose}>
      <div class="result">
        <Stepper name={words.say(`app-result-${test}`)} value={value} unit={unitName(words, unit)} least={least} most={most} step={(from, way) => move(step, from, way)} onChange={setValue} />
        {length && length_m !== null && (
          <>
            <h3>{words.say(`app-result-${length.name}`)}</h3>
            <Stepper
              name={words.say(`app-result-${length.name}`)}
              value={metres(length_m)}
              unit={isChair ? "cm" : "m"}
              least={metres(length.least)}
              most={metres(length.most)}
              step={(from, way) => move(isChair ? 1 : length.step, from, way)}
              onChange={(shown) => setLength(isChair ? shown / 100 : shown)}
            />
          </>
        )}
        {test === "grip" && <Switch name={words.say("app-result-hand")} choices={HANDS.map((one) => ({ value: one, label: words.say(`app-side-${one}`) }))} chosen={side} onChoose={setSide} />}
      </div>
      <div class="sheet-foot">
        <Button look="filled" onClick={() => onKeep({ test, day, value, side, length_m })}>
          {words.say("app-result-keep", { value: typedText(words, test, value) })}
        </Button>
      </div>
    </Sheet>
  );
}
