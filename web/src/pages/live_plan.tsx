/** The plan, live: as the server said it last; solved and changed there, undone from here. */

import { useEffect, useState } from "preact/hooks";
import { planWeek } from "../api_insight";
import { ApiError } from "../api";
import { app } from "../app";
import type { Free } from "../parts/FreeDays";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { addDays, localDay, weekday, weekNo } from "../shared/days";
import { extract, openExtract } from "../training/extract";
import { hearWeek, keptWeek, planOf } from "../training/plan";
import { daysText, readPreferred } from "../training/preferences";
import { readWeek } from "../training/week";
import { spoken } from "../words";
import { useChange } from "./live_change";
import { Plan } from "./Plan";
import { type Plan as StoredPlan, type PlannedWeek, weekAlone } from "./plan_data";

export function LivePlan() {
  const words = spoken();
  const { journal, sync } = app();
  const today = localDay(new Date());
  const [week, setWeek] = useState<PlannedWeek | null | undefined>(undefined);
  const [days, setDays] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(true);
  const [free, setFree] = useState<Free>({});
  const read = async () => {
    await openExtract(journal, today);
    const kept = (await keptWeek(journal)) as unknown as PlannedWeek | undefined;
    setFree((await readPreferred(journal)).days);
    const plans = (await journal.all("plan")).map((one) => one.fields.plan as unknown as StoredPlan);
    const own = plans.filter((one) => one.week_no >= weekNo(today)).sort((one, other) => one.week_no - other.week_no)[0];
    setWeek(kept ?? (own ? weekAlone(own, today, extract.value?.called ?? {}) : null));
    setDays((await readWeek(journal, today, await planOf(journal, today))).days);
    setAsking(false); // what is known is shown; what the server says comes when it comes
    const heard = (await hearWeek(journal, today)) as unknown as PlannedWeek | null;
    if (heard) setWeek(heard);
  };
  useEffect(() => void read(), [journal, today]);
  const change = useChange(week?.plan?.sessions ?? [], today, (solved) => (solved ? setWeek(solved) : void read()));
  if (week === undefined) return null;
  const made = async (answers: { readonly [name: string]: unknown }) => {
    setAsking(true);
    try {
      const { answer } = await planWeek(answers, today);
      await journal.remember("plan", answer);
      setWeek(answer);
      await sync.now();
      setFree((await readPreferred(journal)).days);
    } catch (fault) {
      toast.value = { text: fault instanceof ApiError ? fault.detail : words.say("app-plan-offline") };
    }
    setAsking(false);
  };
  const monday = addDays(today, -weekday(today));
  return (
    <Plan
      week={week}
      asking={asking}
      today={today}
      days={week?.problem.monday === monday ? days : []}
      free={free}
      onPlan={(chosen) => void made({ days: daysText(chosen) })}
      change={change}
      onStart={() => go("")}
    />
  );
}
