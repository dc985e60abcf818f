/** A line that understands "squat 100x5x3 @8", and says how it read it before anything is kept. */

import type { Signal } from "@preact/signals";
import { Button } from "../parts/controls";
import { answer, parse, type QuickEntry, write } from "../shared/grammar";
import type { Words } from "../words";

export interface Reading {
  readonly entry: QuickEntry;
  readonly sets: number;
  readonly ready: boolean;
  readonly said: string;
  /** Readings of the first open question; none where there is none. */
  readonly choices: readonly string[];
  readonly choose?: (choice: number) => string;
}

/** How a text is read on a day; loads without a unit are kg. */
export function reading(words: Words, text: string, today: string): Reading {
  const entry = parse(text, today);
  const [fault] = entry.faults;
  const [question] = entry.questions;
  const sets = entry.items.reduce((sum, one) => sum + one.sets.length, 0);
  const said = fault ? words.say(`quick-fault-${fault.code}`) : question ? words.say(`quick-question-${question.code}`) : words.say("app-quick-said", { text: write(entry) });
  const asked = !fault && question ? { choices: question.readings, choose: (choice: number) => answer(text, question, choice) } : { choices: [] };
  return { entry, sets, ready: sets > 0 && !fault && !question, said, ...asked };
}

interface LineProps {
  readonly label: string;
  readonly text: Signal<string>;
  readonly said: string;
  readonly choices: readonly string[];
  readonly onChoose?: ((choice: number) => void) | undefined;
  readonly onEnter: () => void;
}

export function QuickLine({ label, text, said, choices, onChoose, onEnter }: LineProps) {
  return (
    <form
      class="quick"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <label class="field">
        {label}
        <input class="input" value={text.value} placeholder="squat 100x5x3 @8" autocomplete="off" autocapitalize="off" spellcheck={false} enterKeyHint="done" onInput={(event) => (text.value = event.currentTarget.value)} />
      </label>
      <p class="quick-said" aria-live="polite">
        {text.value && said}
      </p>
      {onChoose && choices.length > 0 && (
        <div class="button-pair">
          {choices.map((one, at) => (
            <Button key={one} look="outlined" onClick={() => onChoose(at)}>
              {one}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
