/** A value with a step down and a step up: a spin button. Hold repeats; the number itself can be typed. */

import { useEffect, useRef, useState } from "preact/hooks";
import { spoken } from "../words";
import { Icon } from "./Icon";

interface StepperProps {
  /** What it is, with its unit: "Load in kilograms". */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The next value that there is, in a direction; the same value where there is none. */
  readonly step: (value: number, way: 1 | -1) => number;
  readonly onChange: (value: number) => void;
  readonly least?: number;
  readonly most?: number;
  /** Nothing is said yet: a dash stands for it, and steps begin at `value`. */
  readonly blank?: boolean;
}

const HOLD_MS = 400;
const REPEAT_MS = 125;

export function Stepper({ name, value, unit, step, onChange, least = 0, most = 9999, blank = false }: StepperProps) {
  const words = spoken();
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  const go = (way: 1 | -1) => {
    const next = Math.min(most, Math.max(least, step(latest.current, way)));
    latest.current = next;
    if (next !== value || typed !== null) onChange(next);
    setTyped(null);
  };
  const hold = (way: 1 | -1) => {
    stop();
    const again = () => {
      go(way);
      timer.current = setTimeout(again, REPEAT_MS);
    };
    timer.current = setTimeout(again, HOLD_MS);
  };
  const accept = () => {
    const number = typed === null ? null : words.parseNumber(typed);
    if (number !== null && number >= least && number <= most) onChange(number);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      go(event.key === "ArrowUp" ? 1 : -1);
    } else if (event.key === "Enter") accept();
    else if (event.key === "Escape") setTyped(null);
  };
  const shown = typed ?? (blank ? "–" : words.load(value, "kg").replace(/\u00a0kg$/, ""));
  const end = (way: 1 | -1) => (
    <button
      type="button"
      tabIndex={-1}
      aria-label={words.say(way > 0 ? "app-step-up" : "app-step-down", { name })}
      onPointerDown={() => hold(way)}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        stop();
        go(way);
      }}
    >
      <Icon name={way > 0 ? "plus" : "minus"} />
    </button>
  );
  return (
    <div class="stepper">
      {end(-1)}
      <label class="stepper-value">
        <input
          role="spinbutton"
          inputMode="decimal"
          autocomplete="off"
          aria-label={name}
          aria-valuenow={blank ? undefined : value}
          aria-valuetext={`${shown} ${unit}`}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={accept}
          onKeyDown={keys}
        />
        <span aria-hidden="true">{unit}</span>
      </label>
      {end(1)}
    </div>
  );
}
