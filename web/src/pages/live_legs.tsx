/** Legs, live: the server's report, and this device's own sets of the week that runs. */

import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import { muscleWeeks, useHeard, withRunningWeek } from "../insight";
import { BANDS, bandOf } from "../parts/dose_band";
import { DoseScale } from "../parts/Dose";
import { Figure } from "../parts/Figure";
import { PageHead } from "../parts/pieces";
import { go } from "../router";
import { addDays, localDay, weekday } from "../shared/days";
import { extract, openExtract } from "../training/extract";
import { planOf } from "../training/plan";
import { readWeek, type Week } from "../training/week";
import { spoken } from "../words";
import { Begin } from "./Begin";
import type { MuscleWeeks, Report } from "./data";
import { Legs } from "./Legs";

const WEEKS = 12;

export function LiveLegs() {
  const words = spoken();
  const { journal } = app();
  const today = localDay(new Date());
  const monday = addDays(today, -weekday(today));
  const [heard, again] = useHeard<Report>("report", "report", { today, weeks: WEEKS });
  const [own, setOwn] = useState<{ readonly muscles: readonly MuscleWeeks[]; readonly week: Week } | null>(null);
  useEffect(() => {
    let left = false;
    const read = async () => {
      await openExtract(journal, today);
      const [sets, plan] = await Promise.all([journal.between("set", addDays(monday, -7 * WEEKS), today), planOf(journal, today)]);
      const week = await readWeek(journal, today, plan);
      if (!left) setOwn({ muscles: muscleWeeks(sets, today, WEEKS), week });
    };
    void read();
    const stop = journal.listen(() => {
      void read();
      again();
    });
    return () => {
      left = true;
      stop();
    };
  }, [journal, today, monday]);
  if (heard.value) {
    const report = own ? withRunningWeek(heard.value, own.muscles, monday, own.week.days) : heard.value;
    return (
      <>
        {heard.at_ms !== null && !heard.asking && Date.now() - heard.at_ms > 60_000 && (
          <p class="heard-at" role="status">
            {words.say("app-heard-at", { day: localDay(new Date(heard.at_ms)), time: words.time(heard.at_ms) })}
          </p>
        )}
        <Legs evidence report={report} muscles={own?.muscles ?? []} names={extract.value?.called ?? {}} onLift={(exercise) => go("lift", [exercise])} />
      </>
    );
  }
  if (!own) return null;
  return <Alone muscles={own.muscles} week={own.week} />;
}

/** With no report of a server: what this device can tell by itself. */
function Alone({ muscles, week }: { readonly muscles: readonly MuscleWeeks[]; readonly week: Week }) {
  const words = spoken();
  const bands = new Map(muscles.map((one) => [one.muscle, bandOf(one.weeks.at(-1) ?? 0)]));
  const text = muscles.filter((one) => (one.weeks.at(-1) ?? 0) > 0).map((one) => `${words.say(`muscle-${one.muscle}`)} ${words.short(one.weeks.at(-1) ?? 0)}`);
  return (
    <div class="page page-legs-alone">
      <PageHead
        name={words.say("app-page-legs")}
        title={words.say(week.sets.length ? "app-legs-alone" : "app-empty")}
        under={<p>{words.say(week.sets.length ? "app-legs-alone-under" : "app-legs-empty")}</p>}
      />
      <section class="card figure-card">
        <div class="figures">
          {(["front", "back"] as const).map((view) => (
            <figure key={view}>
              <Figure view={view} bands={bands} label={words.say(`app-figure-${view}`, { text: text.join(", ") || BANDS[0] })} />
              <figcaption>{words.say(`app-view-${view}`)}</figcaption>
            </figure>
          ))}
        </div>
        <DoseScale />
      </section>
      {!week.sets.length && <Begin />}
    </div>
  );
}
