/** Rows of sets: number, last time, today, check; and a left and a right half. */

import type { ComponentChildren } from "preact";
import { spoken } from "../words";
import { Icon } from "./Icon";

export type SetState = "goal" | "now" | "done" | "saving" | "unsaved";

interface SetRowProps {
  readonly number: string;
  readonly last: string | null;
  readonly today: string;
  readonly state: SetState;
  /** What a screen reader says: "Set 2, last time 100 kilograms 5 reps, today 102.5 by 4, done". */
  readonly label: string;
  readonly onOpen?: () => void;
  readonly onCheck?: () => void;
  readonly children?: ComponentChildren;
}

export function SetRow({ number, last, today, state, label, onOpen, onCheck, children }: SetRowProps) {
  const words = spoken();
  return (
    <li class={`set set-${state}`} aria-current={state === "now" ? "step" : undefined}>
      <button type="button" class="set-open" disabled={!onOpen} onClick={onOpen}>
        <span class="unseen">{label}</span>
        <span class="set-number" aria-hidden="true">
          {number}
        </span>
        <span class="set-last" aria-hidden="true">
          {last ?? "–"}
        </span>
        <span class="set-today" aria-hidden="true">
          {today}
        </span>
      </button>
      <Check state={state} label={words.say(state === "done" ? "app-set-undo" : "app-set-done", { number })} onTap={onCheck} />
      {children && <div class="set-more">{children}</div>}
    </li>
  );
}

export function Check({ state, label, onTap }: { readonly state: SetState; readonly label: string; readonly onTap?: (() => void) | undefined }) {
  return (
    <button type="button" class={`check check-${state}`} aria-pressed={state === "done"} aria-label={label} disabled={!onTap} onClick={onTap}>
      {state === "done" && <Icon name="check" size={22} />}
      {state === "unsaved" && <span aria-hidden="true">!</span>}
    </button>
  );
}

/** Left and right as two halves of one row, in the order in which the lifter starts. */
export function HalfRow(props: {
  readonly sides: readonly { readonly side: "left" | "right"; readonly text: string; readonly state: SetState; readonly label: string }[];
  readonly onPick: (side: "left" | "right") => void;
}) {
  return (
    <div class="halves">
      {props.sides.map(({ side, text, state, label }) => (
        <button key={side} type="button" class={`half half-${state}`} onClick={() => props.onPick(side)}>
          <span class="unseen">{label}</span>
          <SideTab side={side} />
          <b aria-hidden="true">{text}</b>
          {state === "done" && <Icon name="check" size={20} />}
        </button>
      ))}
    </div>
  );
}

/** L or R, rounded at its own side; the letter follows the language. */
export function SideTab({ side }: { readonly side: "left" | "right" }) {
  const words = spoken();
  return (
    <span class={`side side-${side}`} aria-hidden="true">
      {words.say(`app-side-letter-${side}`)}
    </span>
  );
}
