/** What two devices changed, each without the other: both values, and the person says which is right. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app, durably } from "../app";
import type { Journal, Projected } from "../journal";
import { Button } from "../parts/controls";
import { Note, PageHead } from "../parts/pieces";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { saveJournal } from "../save";
import { parseStamp } from "../shared/clock";
import type { Json } from "../shared/values";
import { exerciseOf, shownName } from "../training/extract";
import { number, text } from "../training/session";
import { spoken, type Words } from "../words";
import { dayName } from "./names";

interface Disputed {
  readonly entry: Projected;
  readonly field: string;
  readonly sides: readonly { readonly value: Json; readonly device: string; readonly at_ms: number | null }[];
}

const FIELDS = ["typed_load", "typed_unit", "reps", "rir", "duration_s", "note", "at", "exercise_order", "minutes", "pain", "skipped", "order", "superset", "workout", "start", "score"];

export function Settle() {
  const words = spoken();
  const { journal, sync } = app();
  const all = useSignal<readonly Disputed[] | null>(null);
  const { refused } = sync.state.value;
  useEffect(() => {
    let left = false;
    const read = async () => {
      const found = await disputed(journal);
      if (!left) all.value = found;
    };
    void read();
    const end = journal.listen(() => void read());
    return () => {
      left = true;
      end();
    };
  }, [journal]);
  useEffect(() => {
    document.title = `${words.say("app-settle-title")} · ${words.say("app-name")}`;
  });
  const pick = (one: Disputed, value: Json) =>
    durably(async () => {
      const act = await journal.settle(one.entry.entry, one.field, value);
      if (act) toast.value = { text: words.say("app-settled"), undo: () => void durably(() => journal.undo(act)) };
    });
  if (!all.value) return null;
  return (
    <div class="page">
      <PageHead
        title={words.say(all.value.length ? "app-settle-title" : "app-settle-none")}
        under={all.value.length ? <p>{words.say("app-settle-under")}</p> : undefined}
        onBack={() => go("")}
        backLabel={words.say("app-page-today")}
      />
      {all.value.map((one) => (
        <section key={`${one.entry.entry} ${one.field}`} class="card">
          <h2>{titleOf(words, one.entry)}</h2>
          <p class="quiet">{FIELDS.includes(one.field) ? words.say(`app-field-${one.field.replaceAll("_", "-")}`) : one.field}</p>
          <div class="choices">
            {one.sides.map((side, at) => (
              <Button key={at} look="outlined" onClick={() => void pick(one, side.value)}>
                <span>
                  <b>{valueText(words, side.value)}</b>
                  <span class="settle-from">{from(words, side, journal.device)}</span>
                </span>
              </Button>
            ))}
          </div>
        </section>
      ))}
      {refused > 0 && (
        <Note look="warn" buttons={<Button look="quiet" onClick={() => void saveJournal(journal)}>{words.say("app-journal-save")}</Button>}>
          {words.say("app-settle-refused", { count: refused })}
        </Note>
      )}
    </div>
  );
}

/** Every field that was changed on two sides, and who wrote what. */
async function disputed(journal: Journal): Promise<Disputed[]> {
  const found: Disputed[] = [];
  for (const entry of await journal.disputed()) {
    const versions = new Map((await journal.history(entry.entry)).map((one) => [one.id, one]));
    for (const [field, values] of Object.entries(entry.conflicts)) {
      const sides = values.map(([id, value]) => ({ value, device: versions.get(id)?.device ?? "", at_ms: parseStamp(versions.get(id)?.stamp ?? "")?.wall_ms ?? null }));
      const apart = sides.filter((one, at) => sides.findIndex((other) => JSON.stringify(other.value) === JSON.stringify(one.value)) === at);
      found.push({ entry, field, sides: apart });
    }
  }
  return found;
}

function titleOf(words: Words, { kind, fields, when = "" }: Projected): string {
  const name = text(fields.name);
  const set = kind === "set" ? words.say("app-set-label", { number: number(fields.set_index) ?? 1 }) : null;
  const what = name ? shownName(words, name, exerciseOf(name)) : words.knows(`app-kind-${kind}`) ? words.say(`app-kind-${kind}`) : kind;
  return [what, set, when ? dayName(words, when.slice(0, 10)) : null].filter(Boolean).join(" · ");
}

function valueText(words: Words, value: Json): string {
  if (value === null) return words.say("app-settle-nothing");
  if (typeof value === "number") return words.load(value, "kg").replace(/\u00a0kg$/, "");
  if (typeof value === "string") return /T\d\d:\d\d/.test(value) ? value.slice(11, 16) : value;
  return Array.isArray(value) ? words.say("app-sets-count", { sets: value.length }) : JSON.stringify(value);
}

function from(words: Words, side: Disputed["sides"][number], here: string): string {
  const device = side.device === here ? words.say("app-settle-here") : side.device;
  return side.at_ms === null ? device : `${device}, ${words.time(side.at_ms)}`;
}
