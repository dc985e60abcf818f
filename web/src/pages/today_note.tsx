/** The one note of Today, the weightiest first: what hurts, a day that did not happen, a newer version. */

import { useSignal } from "@preact/signals";
import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Note } from "../parts/pieces";
import { toast } from "../parts/Toast";
import { addDays, weekday } from "../shared/days";
import { type Pain, painSays, painWishes } from "../training/pain";
import { takeUpdate, updateWaits } from "../update";
import { spoken } from "../words";
import { PainSheet } from "./pain";

interface NoteProps {
  readonly today: string;
  readonly pains: readonly Pain[];
  /** The day that did not happen; null where there is none. */
  readonly missed: string | null;
  readonly onFit: () => void;
  readonly onLeave: () => void;
}

export function TodayNote({ today, pains, missed, onFit, onLeave }: NoteProps) {
  const words = spoken();
  const { journal } = app();
  const asked = useSignal<Pain | null>(null);
  const flag = pains.find((one) => painSays(one.score) === "stop");
  const yesterday = addDays(today, -1);
  const morning = pains.find((one) => one.day === yesterday && one.when === "during" && painSays(one.score) !== "on");
  const keep = (score: number) =>
    durably(async () => {
      const before = asked.value;
      if (!before) return;
      asked.value = null;
      const act = await journal.commit("pain", await painWishes(journal, { joint: before.joint, score, day: today, when: "morning" }), { what: `${before.joint} ${score}` });
      if (act) toast.value = { text: words.say("app-pain-kept"), undo: () => void durably(() => journal.undo(act)) };
    });
  const joint = (one: Pain) => words.say(`app-joint-${one.joint}`);
  return (
    <>
      {flag ? (
        <Note look="stop" buttons={flag.day < today && <Button look="quiet" onClick={() => (asked.value = flag)}>{words.say("app-pain-now")}</Button>}>
          <b>{words.say("app-pain-said", { joint: joint(flag), score: flag.score })}</b> {words.say("app-pain-rest")}
        </Note>
      ) : morning ? (
        <Note look="warn" buttons={<Button look="quiet" onClick={() => (asked.value = morning)}>{words.say("app-pain-now")}</Button>}>
          <b>{words.say("app-pain-morning", { joint: joint(morning), score: morning.score })}</b>
        </Note>
      ) : missed ? (
        <Note
          look="warn"
          buttons={
            <>
              <Button look="quiet" onClick={onFit}>
                {words.say("app-missed-fit")}
              </Button>
              <Button look="quiet" onClick={onLeave}>
                {words.say("app-missed-leave")}
              </Button>
            </>
          }
        >
          <b>{words.say("app-missed", { weekday: words.weekdays("long")[weekday(missed)] ?? "" })}</b>
        </Note>
      ) : (
        updateWaits.value && (
          <Note look="act" buttons={<Button look="quiet" onClick={() => void takeUpdate()}>{words.say("app-update-take")}</Button>}>
            <b>{words.say("app-update")}</b>
          </Note>
        )
      )}
      {asked.value && <PainSheet joint={asked.value.joint} title={words.say("app-pain-today", { joint: joint(asked.value) })} onKeep={(_, score) => void keep(score)} onClose={() => (asked.value = null)} />}
    </>
  );
}
