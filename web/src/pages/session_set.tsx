/** A set that was done: change it, or take it away. */

import { useSignal } from "@preact/signals";
import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import type { Ladder } from "../shared/gym";
import { correct, type Values } from "../training/acts";
import { factsOf, shownName } from "../training/extract";
import { type Half, number, type Session, type SessionLift } from "../training/session";
import { spoken } from "../words";
import { SetEditor } from "./session_editor";
import { setText } from "./session_words";

export function SetSheet(props: { readonly session: Session; readonly lift: SessionLift; readonly ladder: Ladder; readonly half: Half; readonly onClose: () => void }) {
  const { session, lift, ladder, half, onClose } = props;
  const words = spoken();
  const { journal } = app();
  const fields = half.done?.fields ?? {};
  const values = useSignal<Values>({
    load: number(fields.typed_load), reps: number(fields.reps) ?? (fields.duration_s === undefined ? 0 : null),
    seconds: number(fields.duration_s), rir: number(fields.rir),
  });
  const keep = (to: Values | null) =>
    durably(async () => {
      const { load, reps, seconds, rir } = to ?? values.value;
      const changed = { typed_load: load, typed_unit: load === null ? null : lift.unit, reps: seconds === null ? reps : null, duration_s: seconds, rir };
      const act = await correct(journal, session, half.id, to && changed, new Date());
      if (act) toast.value = { text: words.say(to ? "app-set-changed" : "app-set-deleted"), undo: () => void durably(() => journal.undo(act)) };
      onClose();
    });
  return (
    <Sheet title={setText(words, fields, lift.unit)} under={[shownName(words, lift.name, lift.exercise), half.side && words.say(`app-half-${half.side}`)].filter(Boolean).join(", ")} onClose={onClose}>
      <div class="set-sheet">
        <SetEditor {...{ lift, ladder }} kind={fields.set_type === "warm_up" ? "warm_up" : "working"} load={factsOf(lift.exercise)?.load ?? "total"} values={values.value} assumed={false} onChange={(to) => (values.value = to)} />
      </div>
      <div class="sheet-foot">
        <Button look="filled" onClick={() => void keep(values.value)}>
          {words.say("app-keep-set", { set: setText(words, { load: values.value.load, reps: values.value.reps ?? 0, seconds: values.value.seconds }, lift.unit) })}
        </Button>
        <Button look="stop" onClick={() => void keep(null)}>
          {words.say("app-set-delete")}
        </Button>
      </div>
    </Sheet>
  );
}
