/** What is tapped: buttons, chips, a switch. */

import type { ComponentChildren, JSX } from "preact";

interface ButtonProps extends Omit<JSX.IntrinsicElements["button"], "ref"> {
  /** One filled button a screen; soft for the second choice; outlined among equals; quiet in headers. */
  readonly look?: "filled" | "soft" | "outlined" | "quiet" | "stop";
  readonly children?: ComponentChildren;
}

export function Button({ look = "soft", children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} class={`button button-${look}`}>
      {children}
    </button>
  );
}

export interface Choice<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** What a screen reader says where the label alone is too short. */
  readonly name?: string;
}

interface ChooseProps<Value extends string | number> {
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** Two or three words, one of them chosen; arrow keys move, as in any group of radio buttons. */
export function Switch<Value extends string | number>(props: ChooseProps<Value>) {
  return <Radios {...props} look="switch" />;
}

/** A row of choices that scrolls sideways. */
export function Chips<Value extends string | number>(props: ChooseProps<Value> & { readonly wrap?: boolean }) {
  const { wrap = false, ...rest } = props;
  return <Radios {...rest} look={wrap ? "chips chips-wrap" : "chips"} />;
}

function Radios<Value extends string | number>(props: ChooseProps<Value> & { readonly look: string }) {
  const { name, choices, chosen, onChoose, look } = props;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = choices.findIndex((one) => one.value === chosen);
    const next = choices[(Math.max(0, at) + step + choices.length) % choices.length];
    if (!next) return;
    onChoose(next.value);
    const group = event.currentTarget as HTMLElement;
    (group.children[choices.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  const first = chosen === null || !choices.some((one) => one.value === chosen);
  return (
    <div class={look} role="radiogroup" aria-label={name} onKeyDown={move}>
      {choices.map((one, index) => (
        <button
          key={one.value}
          type="button"
          role="radio"
          aria-checked={one.value === chosen}
          aria-label={one.name}
          tabIndex={one.value === chosen || (first && index === 0) ? 0 : -1}
          onClick={() => onChoose(one.value)}
        >
          {one.label}
        </button>
      ))}
    </div>
  );
}

/** Choices of which several hold, such as kit or days. */
export function Toggles<Value extends string | number>(props: {
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}) {
  const { name, choices, chosen, onChange } = props;
  return (
    <div class="chips chips-wrap" role="group" aria-label={name}>
      {choices.map(({ value, label, name: long }) => {
        const on = chosen.includes(value);
        const flip = () => onChange(on ? chosen.filter((one) => one !== value) : [...chosen, value]);
        return (
          <button key={value} type="button" aria-pressed={on} aria-label={long} onClick={flip}>
            {label}
          </button>
        );
      })}
    </div>
  );
}
