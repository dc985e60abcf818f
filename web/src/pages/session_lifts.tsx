/** All lifts of a session: go to one, put them in another order, add one. */

import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { Sheet } from "../parts/Sheet";
import { reorder } from "../training/acts";
import { shownName } from "../training/extract";
import { setDraft } from "../training/focus";
import { counted, type Session, type SessionLift } from "../training/session";
import { spoken } from "../words";
import { goalText } from "./session_words";

interface LiftsProps {
  readonly session: Session;
  readonly now: SessionLift | undefined;
  readonly onClose: () => void;
  readonly onAdd: () => void;
}

export function LiftsSheet({ session, now, onClose, onAdd }: LiftsProps) {
  const words = spoken();
  const { journal } = app();
  const { lifts } = session;
  const move = (at: number, way: 1 | -1) => {
    const next = [...lifts];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + way, 0, one);
    void durably(() => reorder(journal, session, next, new Date()));
  };
  return (
    <Sheet title={words.say("app-lifts")} onClose={onClose}>
      <ul class="rows">
        {lifts.map((lift, at) => {
          const name = shownName(words, lift.name, lift.exercise);
          const { done, all } = counted(lift);
          const pick = () => {
            setDraft(journal, { lift: lift.name, row: null, half: null, values: null });
            onClose();
          };
          return (
            <li key={lift.name} class="lift-line">
              <button type="button" class="row" aria-current={lift === now ? "step" : undefined} onClick={pick}>
                <span>
                  <b>{name}</b>
                  <span class="quiet">{lift.skipped ? words.say(`app-skip-${lift.skipped}`) : goalText(words, lift)}</span>
                </span>
                <span class="quiet lift-count">{words.say("app-sets-of", { done, all })}</span>
              </button>
              <button type="button" class="icon-button flip" disabled={at === 0} aria-label={words.say("app-move-up", { name })} onClick={() => move(at, -1)}>
                <Icon name="down" />
              </button>
              <button type="button" class="icon-button" disabled={at === lifts.length - 1} aria-label={words.say("app-move-down", { name })} onClick={() => move(at, 1)}>
                <Icon name="down" />
              </button>
            </li>
          );
        })}
      </ul>
      <div class="sheet-foot">
        <Button look="soft" onClick={onAdd}>
          <Icon name="plus" />
          {words.say("app-add-lift")}
        </Button>
      </div>
    </Sheet>
  );
}
