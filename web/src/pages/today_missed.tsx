/** A planned day that did not happen: why, in one tap, and the week is fitted around it. */

import { useSignal } from "@preact/signals";
import { ApiError, postMissed } from "../api";
import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import { digest } from "../shared/version";
import type { PlannedSession, PlannedWeek } from "../training/plan";
import { spoken } from "../words";
import { dayName } from "./names";

const REASONS = ["time", "sore", "ill", "travel", "knee", "back", "race", "did_not_want_to", "planned_rest", "other"] as const;

export function MissedSheet({ today, missed, onClose }: { readonly today: string; readonly missed: PlannedSession; readonly onClose: () => void }) {
  const words = spoken();
  const { journal, sync } = app();
  const asking = useSignal(false);
  const pick = async (because: string) => {
    asking.value = true;
    try {
      const { act, answer } = await postMissed<{ week?: PlannedWeek } & PlannedWeek>(missed.day, because, today);
      const week = answer.week ?? answer;
      if (week.plan) await journal.remember("plan", week);
      await sync.now();
      toast.value = { text: words.say("app-missed-fitted"), ...(act ? { undo: () => void journal.undo(act) } : {}) };
    } catch (fault) {
      // The plan is solved on the server; what is known here is kept, and told to it later.
      await durably(() =>
        journal.commit(
          "missed",
          [
            {
              entry: digest(`skip|${missed.id}`),
              kind: "skip",
              fields: { day: missed.day, reason: because, session: missed.id, big_lift: missed.slots[0]?.exercise ?? null, minutes: missed.minutes },
            },
          ],
          { what: `${missed.day}, ${because}`, day: missed.day },
        ),
      );
      toast.value = { text: fault instanceof ApiError ? words.say("app-missed-refused", { why: fault.detail }) : words.say("app-missed-later") };
    }
    onClose();
  };
  return (
    <Sheet title={words.say("app-missed-why")} under={dayName(words, missed.day, "long")} onClose={onClose}>
      <div class="choices" aria-busy={asking.value}>
        {REASONS.map((reason) => (
          <Button key={reason} look="outlined" disabled={asking.value} onClick={() => void pick(reason)}>
            {words.say(`app-missed-because-${reason.replaceAll("_", "-")}`)}
          </Button>
        ))}
      </div>
      <p class="quick-said" role="status">
        {asking.value && words.say("app-missed-fitting")}
      </p>
    </Sheet>
  );
}
