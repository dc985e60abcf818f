/** A lift, live. */

import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import { loggedSessions, useHeard } from "../insight";
import { go, hashOf, route } from "../router";
import { addDays, localDay } from "../shared/days";
import { extract, factsOf, ladderFor, openExtract } from "../training/extract";
import { spoken } from "../words";
import type { Forecasts, LoggedSession, Report } from "./data";
import { Lift, sessionsWith } from "./Lift";
import { exerciseName } from "./names";

const REPS = [3, 5, 8, 10, 12];
const DAYS = 365;

export function LiveLift() {
  const words = spoken();
  const { journal } = app();
  const today = localDay(new Date());
  const [exercise = ""] = route.value.rest;
  const [forecasts] = useHeard<Forecasts>("forecasts", `forecasts?${REPS.map((reps) => `reps=${reps}`).join("&")}&today=${today}`, {});
  const [report] = useHeard<Report>("report", "report", { today, weeks: 12 });
  const [sessions, setSessions] = useState<readonly LoggedSession[]>([]);
  useEffect(() => {
    let left = false;
    void (async () => {
      await openExtract(journal, today);
      const found = await loggedSessions(journal, addDays(today, -DAYS), today);
      if (!left) setSessions(sessionsWith(found, exercise));
    })();
    return () => {
      left = true;
    };
  }, [journal, today, exercise]);
  const own = forecasts.value?.lifts.filter((lift) => lift.exercise === exercise) ?? [];
  const unit = own[0]?.unit ?? sessions[0]?.lifts[0]?.sets[0]?.unit ?? "kg";
  const facts = report.value?.lifts.find((lift) => lift.exercise === exercise);
  return (
    <Lift
      evidence
      key={exercise}
      name={exerciseName(words, exercise, own.length > 1 ? {} : { ...(facts && { [exercise]: facts.name }), ...extract.value?.called })}
      today={today}
      forecasts={own}
      facts={facts}
      sessionsNeeded={forecasts.value?.sessions_needed ?? 8}
      sessions={sessions}
      ladder={factsOf(exercise) && ladderFor(exercise, unit)}
      onSession={(session) => go("session", [session])}
      onBack={() => (history.length > 1 ? history.back() : location.assign(hashOf("history")))}
    />
  );
}
