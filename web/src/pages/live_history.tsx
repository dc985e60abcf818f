/** History, live: what this device holds, the latest half year first, more on request. */

import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import { loggedSessions } from "../insight";
import { Begin } from "./Begin";
import { Button } from "../parts/controls";
import { go } from "../router";
import { addDays, localDay } from "../shared/days";
import { factsOf, openExtract, shownName } from "../training/extract";
import { spoken } from "../words";
import type { LoggedSession } from "./data";
import { History, type KnownLift } from "./History";

const DAYS = 182;

export function LiveHistory() {
  const words = spoken();
  const { journal } = app();
  const today = localDay(new Date());
  const [span, setSpan] = useState(DAYS);
  const [sessions, setSessions] = useState<readonly LoggedSession[] | null>(null);
  const [older, setOlder] = useState(false);
  const from = addDays(today, -span);
  useEffect(() => {
    let left = false;
    const read = async () => {
      await openExtract(journal, today);
      const found = await loggedSessions(journal, from, today);
      const before = await journal.between("session", "0001-01-01", addDays(from, -1));
      if (left) return;
      setSessions(found);
      setOlder(before.length > 0);
    };
    void read();
    const stop = journal.listen(() => void read());
    return () => {
      left = true;
      stop();
    };
  }, [journal, today, from]);
  if (!sessions) return null;
  return (
    <>
      <History
        sessions={sessions}
        lifts={liftsOf(sessions, (name, exercise) => shownName(words, name, exercise))}
        from={older ? from : undefined}
        onLift={(exercise) => go("lift", [exercise])}
        onSession={(session) => go("session", [session])}
        begin={<Begin />}
      />
      {older && (
        <div class="page">
          <Button look="outlined" onClick={() => setSpan(span * 3)}>
            {words.say("app-history-older")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Lifts of sessions, each with its last day and its sets. */
export function liftsOf(sessions: readonly LoggedSession[], shown: (name: string, exercise: string | null) => string): KnownLift[] {
  const found = new Map<string, KnownLift>();
  for (const session of sessions) {
    for (const { name, exercise, sets } of session.lifts) {
      const id = exercise ?? name;
      const known = found.get(id);
      const last_day = known && known.last_day > session.day ? known.last_day : session.day;
      const legs = exercise !== null && factsOf(exercise)?.region === "lower";
      found.set(id, { exercise: id, name: known?.name ?? shown(name, exercise), last_day, sets: (known?.sets ?? 0) + sets.length, legs });
    }
  }
  return [...found.values()];
}
