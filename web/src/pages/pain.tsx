/** Where it hurts and how much, 0 to 10; what that asks for is said at once. */

import { useSignal } from "@preact/signals";
import { Button, Chips } from "../parts/controls";
import { Note } from "../parts/pieces";
import { Sheet } from "../parts/Sheet";
import { hashOf } from "../router";
import { JOINTS, painSays, stopsAbove } from "../training/pain";
import { spoken } from "../words";

interface PainProps {
  /** The joint, where it is known. */
  readonly joint?: string | null;
  readonly score?: number | null;
  /** Asked in place of the usual question. */
  readonly title?: string;
  readonly onKeep: (joint: string, score: number) => void;
  readonly onClose: () => void;
}

const SCORES = Array.from({ length: 11 }, (_, at) => ({ value: at, label: String(at) }));

export function PainSheet({ joint, score, title, onKeep, onClose }: PainProps) {
  const words = spoken();
  const where = useSignal<string>(joint ?? "knee");
  const said = useSignal<number | null>(score ?? null);
  const says = painSays(said.value ?? 0);
  return (
    <Sheet title={title ?? words.say("app-pain-title")} under={words.say("app-pain-under")} onClose={onClose}>
      <div class="pain">
        {!title && <Chips name={words.say("app-pain-joint")} wrap choices={JOINTS.map((one) => ({ value: one as string, label: words.say(`app-joint-${one}`) }))} chosen={where.value} onChoose={(one) => (where.value = one)} />}
        <div class="pain-scale">
          <Chips name={words.say("app-pain-score")} wrap choices={SCORES} chosen={said.value} onChoose={(one) => (said.value = one)} />
          <p class="pain-words quiet" aria-hidden="true">
            <span>{words.say("app-pain-0")}</span>
            <span>{words.say("app-pain-5")}</span>
            <span>{words.say("app-pain-10")}</span>
          </p>
        </div>
        {says === "watch" && <Note look="warn">{words.say("app-pain-watch")}</Note>}
        {says === "stop" && <Note look="stop">{words.say("app-pain-stop", { stop: stopsAbove() })}</Note>}
        {says !== "on" && (
          <p>
            <a href={hashOf("screening")}>{words.say("app-pain-flags")}</a>
          </p>
        )}
      </div>
      <div class="sheet-foot">
        <Button look="filled" disabled={said.value === null} onClick={() => said.value !== null && onKeep(where.value, said.value)}>
          {words.say("app-pain-keep", { score: said.value ?? 0 })}
        </Button>
      </div>
    </Sheet>
  );
}
