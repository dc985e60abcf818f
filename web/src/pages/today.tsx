/** Today: what was done, and a line to type more. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app, durably } from "../app";
import { WORLD, type Projected } from "../journal";
import { logEntry } from "../log";
import { localDay } from "../shared/days";
import { parse, write } from "../shared/grammar";
import { spoken } from "../words";

export function Today() {
  const words = spoken();
  const { journal } = app();
  const today = localDay(new Date());
  const text = useSignal("");
  const act = useSignal<string | null>(null);
  const sets = useSignal<readonly Projected[]>([]);
  useEffect(() => {
    const read = async () => {
      sets.value = await journal.between("set", today, today);
    };
    void read();
    return journal.listen(() => void read());
  }, [journal, today]);

  const entry = parse(text.value, today);
  const [fault] = entry.faults;
  const [question] = entry.questions;
  const count = entry.items.reduce((sum, one) => sum + one.sets.length, 0);
  const ready = count > 0 && !fault && !question;
  const save = (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    void durably(async () => {
      act.value = await logEntry(journal, entry, WORLD.random(6));
      text.value = "";
    });
  };
  const undo = (made: string) =>
    durably(async () => {
      await journal.undo(made);
      act.value = null;
    });
  const said = fault
    ? words.say(`quick-fault-${fault.code}`)
    : question
      ? words.say(`quick-question-${question.code}`)
      : words.say("app-quick-said", { text: write(entry) });
  return (
    <>
      <h1>{words.say("app-page-today")}</h1>
      <form onSubmit={save}>
        <label for="quick">{words.say("app-quick-label")}</label>
        <input
          id="quick"
          value={text.value}
          placeholder={words.say("app-quick-hint")}
          autocomplete="off"
          autocapitalize="off"
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <p aria-live="polite">{text.value && said}</p>
        {ready && <button type="submit">{words.say("app-quick-save", { sets: count })}</button>}
      </form>
      {act.value && (
        <p role="status">
          {words.say("app-quick-saved")}{" "}
          <button type="button" onClick={() => void undo(act.value ?? "")}>
            {words.say("app-quick-undo")}
          </button>
        </p>
      )}
      <ul>
        {sets.value.map(({ entry: id, fields }) => (
          <li key={id}>
            {[fields.name, fields.typed_load, fields.typed_unit, fields.reps === undefined ? "" : `× ${String(fields.reps)}`]
              .filter((part) => part !== undefined && part !== "")
              .join(" ")}
          </li>
        ))}
      </ul>
    </>
  );
}
