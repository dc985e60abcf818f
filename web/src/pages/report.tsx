/** A report as a file, read-only: the same pages that the app has, with the data inside. */

import { useState } from "preact/hooks";
import { Icon } from "../parts/Icon";
import { Logo } from "../parts/Plate";
import { type Language, spoken } from "../words";
import type { Forecasts, LoggedSession, MuscleWeeks, Report } from "./data";
import { History } from "./History";
import { Legs } from "./Legs";
import { Lift, sessionsWith } from "./Lift";
import { exerciseName } from "./names";
import "../look/parts.css";
import "../look/pages.css";

/** What the file holds. */
export interface ReportData {
  readonly report: Report;
  readonly forecasts: Forecasts;
  readonly muscles: readonly MuscleWeeks[];
  readonly sessions: readonly LoggedSession[];
  /** Where older sessions are left out. */
  readonly sessions_from: string | null;
  readonly language: Language | null;
}

type Place = { readonly page: "legs" | "history" } | { readonly page: "lift"; readonly exercise: string };

export function ReportPage({ data }: { readonly data: ReportData }) {
  const words = spoken();
  const [place, setPlace] = useState<Place>({ page: "legs" });
  const { report, forecasts, muscles, sessions } = data;
  const go = (next: Place) => {
    setPlace(next);
    scrollTo(0, 0);
  };
  const names = Object.fromEntries(report.lifts.map((lift) => [lift.exercise, lift.name]));
  const tab = (page: "legs" | "history") => (
    <li>
      <button type="button" aria-current={place.page === page || (page === "history" && place.page === "lift") ? "page" : undefined} onClick={() => go({ page })}>
        <Icon name={page} />
        <span>{words.say(`app-page-${page}`)}</span>
      </button>
    </li>
  );
  return (
    <>
      <header class="report-bar">
        <Logo />
        <b>{words.say("app-name")}</b>
        <span class="quiet">{words.say("app-report-made", { day: report.as_of })}</span>
        <nav aria-label={words.say("app-pages")}>
          <ul>
            {tab("legs")}
            {tab("history")}
          </ul>
        </nav>
      </header>
      <main>
        {place.page === "legs" && <Legs report={report} muscles={muscles} onLift={(exercise) => go({ page: "lift", exercise })} />}
        {place.page === "history" && (
          <History
            sessions={sessions}
            lifts={report.lifts}
            from={data.sessions_from ?? undefined}
            onLift={(exercise) => go({ page: "lift", exercise })}
          />
        )}
        {place.page === "lift" && (
          <Lift
            key={place.exercise}
            name={exerciseName(words, place.exercise, names)}
            today={report.as_of}
            forecasts={forecasts.lifts.filter((lift) => lift.exercise === place.exercise)}
            facts={report.lifts.find((lift) => lift.exercise === place.exercise)}
            sessionsNeeded={forecasts.sessions_needed}
            sessions={sessionsWith(sessions, place.exercise)}
            onBack={() => go({ page: "history" })}
          />
        )}
      </main>
    </>
  );
}
