/** A lost day, live: the server solves its week again; without one it is noted here and told to it later. */

import { useRef } from "preact/hooks";
import { changeWeek, undoAct } from "../api_insight";
import { app } from "../app";
import { digest } from "../shared/version";
import type { PlannedWeek } from "./plan_data";
import type { Change } from "./PlanChange";

interface Lost {
  readonly id: string;
  readonly day: string;
  readonly minutes: number;
  readonly slots: readonly { readonly role: string; readonly exercise: string }[];
}

/** What a page does with a change of the week; `onWeek` gets the week that was solved, null where one is to ask. */
export function useChange(sessions: readonly Lost[], today: string, onWeek: (week: PlannedWeek | null) => void): Change {
  const { journal, sync } = app();
  const last = useRef<string | null>(null);
  return {
    onChange: async (changed) => {
      const { act, answer } = await changeWeek(changed, today);
      last.current = act;
      await journal.remember("plan", answer.week);
      await sync.now();
      onWeek(answer.week);
      return answer;
    },
    onNote: async ({ day, because }) => {
      const lost = sessions.find((one) => one.day === day);
      const skip = {
        day, reason: because.replaceAll("-", "_"), session: lost?.id ?? null,
        big_lift: lost?.slots.find((one) => one.role === "big_lift")?.exercise ?? null, minutes: lost?.minutes ?? null,
      };
      const entry = digest(`skip|${lost?.id ?? day}`);
      last.current = await journal.commit("missed", [{ entry, kind: "skip", fields: skip }], { what: `${day}, ${because}`, day });
    },
    onUndo: async () => {
      const act = last.current;
      last.current = null;
      // What the server did is here too once it was heard; else the server takes it back.
      if (act && !(await journal.undo(act))) await undoAct(act);
      await sync.now();
      onWeek(null);
    },
  };
}
