/** One lift: how strong, which way, what could be lifted today, and every set. */

import { useState } from "preact/hooks";
import { Switch } from "../parts/controls";
import { Badge, PageHead, RangeBand, Ranged, Section } from "../parts/pieces";
import { RestsOn } from "../parts/RestsOn";
import { TrendChart } from "../parts/TrendChart";
import type { Ladder } from "../shared/gym";
import { spoken, type Words } from "../words";
import type { LiftFacts, LiftForecast, LoggedSession, Unit } from "./data";
import { SessionRows } from "./History";
import { LoadPlates } from "./LoadPlates";
import { roughLoad, told, trueMinus } from "./names";

interface LiftProps {
  readonly name: string;
  readonly today: string;
  /** One, or one a side. */
  readonly forecasts: readonly LiftForecast[];
  readonly facts?: LiftFacts | undefined;
  readonly sessionsNeeded: number;
  /** Sessions that hold the lift, the latest first. */
  readonly sessions?: readonly LoggedSession[];
  /** The loads that the kit can make, where they are known. */
  readonly ladder?: Ladder | undefined;
  readonly onBack?: () => void;
  readonly onSession?: (id: string) => void;
  /** Whether there are pages with the evidence to go to. */
  readonly evidence?: boolean;
}

const SPANS = { months: 91, year: 365, all: null } as const;
type Span = keyof typeof SPANS;
/** The bar is shown loaded for so many reps. */
const GUESS_REPS = 5;

export function Lift({ name, today, forecasts, facts, sessionsNeeded, sessions = [], ladder, onBack, onSession, evidence = false }: LiftProps) {
  const words = spoken();
  const [span, setSpan] = useState<Span>("year");
  const [at, setAt] = useState(0);
  const forecast = forecasts[at] ?? forecasts[0];
  const hands = forecast?.implements ?? 1;
  const unit = forecast?.unit ?? facts?.unit ?? "kg";
  const rough = (value: number) => roughLoad(words, value / hands);
  const now = forecast?.next;
  const later = forecast?.in_12_weeks;
  const fan = forecast && now ? fanOf(forecast) : [];
  const under = hands > 1 ? words.say("app-lift-hands", { hands }) : undefined;
  const sentence = later
    ? words.say("app-lift-later", { load: `${rough(later.median)}\u00a0${unit}`, lo: rough(later.lo_80), hi: rough(later.hi_80) })
    : words.say("app-lift-no-forecast", { sessions: Math.max(1, sessionsNeeded - (forecast?.sessions ?? 0)) });
  const records = facts?.record_days ?? [];
  const noted = sessions.flatMap((session) =>
    session.lifts.flatMap((lift) =>
      [lift.note, ...lift.sets.map((set) => set.note)].flatMap((note) => (note ? [{ day: session.day, note }] : [])),
    ),
  );
  const guess = forecast?.planned.find((one) => one.reps === GUESS_REPS)?.load.median;
  const bests = bestsOf(sessions, forecast);
  return (
    <div class="page page-lift">
      <PageHead
        title={name}
        under={under && <p>{under}</p>}
        onBack={onBack}
        backLabel={words.say("app-back")}
        side={
          forecasts.length > 1 && (
            <Switch
              name={words.say("app-sides")}
              choices={forecasts.map((one, value) => ({ value, label: words.say(one.side ? `app-side-${one.side}` : "app-side-both") }))}
              chosen={at}
              onChoose={setAt}
            />
          )
        }
      />
      <div class="lift-now" style={{ gridArea: "now" }}>
        {now ? (
          <Ranged value={rough(now.median)} unit={unit} text={words.say("app-lift-single", { lo: rough(now.lo_80), hi: rough(now.hi_80) })} />
        ) : (
          <p class="quiet">{forecast ? statusText(words, forecast, sessionsNeeded) : words.say(sessions.length ? "app-lift-unfiled" : "app-lift-none")}</p>
        )}
        {forecast?.change && <Change change={forecast.change} words={words} />}
      </div>

      {forecast && forecast.history.length >= 3 && (
        <section class="card chart-card" style={{ gridArea: "chart" }} aria-label={words.say("app-lift-chart")}>
          <TrendChart
            history={forecast.history}
            records={records}
            today={today}
            fan={span === "months" ? fan.slice(0, 2) : fan}
            span_days={SPANS[span]}
            implements={hands}
            unit={unit}
            label={words.say("app-lift-chart")}
            sentence={sentence}
          />
          <Switch
            name={words.say("app-span")}
            choices={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: words.say(`app-span-${value}`) }))}
            chosen={span}
            onChoose={setSpan}
          />
          {evidence && <RestsOn part="lifts" />}
        </section>
      )}

      <div class="lift-side">
        {forecast && forecast.planned.length > 0 && (
          <Section title={words.say("app-could")}>
            <RepTable {...{ forecast, bests, words, unit }} />
            <p class="card-foot">{words.say("app-could-note")}</p>
          </Section>
        )}

        {forecast && forecast.bests.length > 0 && (
          <Section title={words.say("app-lift-bests")}>
            <ul class="rows rows-lined">
              {forecast.bests.map((best, index) => (
                <li key={index} class="row">
                  <span>{doneText(words, best, unit, hands)}</span>
                  <span class="quiet">{words.day(best.day)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}

        {ladder?.kind === "plates" && ladder.unit === unit && (
          <Section title={words.say("app-lift-plates")}>
            <LoadPlates ladder={ladder} first={guess === undefined ? null : guess / hands} unit={unit} />
          </Section>
        )}

        {records.length > 0 && forecast && (
          <Section title={words.say("app-records")}>
            <ul class="rows rows-lined">
              {records.slice(-5).reverse().map((day) => {
                const point = forecast.history.find((one) => one.day === day);
                return (
                  <li key={day} class="row">
                    <span>
                      <Badge look="gold">{words.say("app-record")}</Badge> {point && doneText(words, point, unit, hands)}
                    </span>
                    <span class="quiet">{words.day(day)}</span>
                  </li>
                );
              })}
            </ul>
          </Section>
        )}

        {noted.length > 0 && (
          <Section title={words.say("app-lift-notes")}>
            <ul class="rows rows-lined">
              {noted.slice(0, 8).map(({ day, note }, index) => (
                <li key={index} class="row">
                  <span>{note}</span>
                  <span class="quiet">{words.day(day)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>

      {forecast?.plateau && (
        <Section title={words.say("app-lift-told")} area="told">
          <ul class="plain-list">
            {forecast.plateau.facts.map((fact) => (
              <li key={fact.id}>{told(words, fact)}</li>
            ))}
          </ul>
        </Section>
      )}

      {sessions.length > 0 && (
        <Section title={words.say("app-lift-sets")} area="sets">
          <SessionRows sessions={sessions} only {...(onSession && { onSession })} />
        </Section>
      )}
    </div>
  );
}

/** What to expect on the day, and in 4, 8 and 12 weeks. */
export function fanOf(forecast: LiftForecast) {
  const steps = [
    [0, forecast.next],
    [28, forecast.in_4_weeks],
    [56, forecast.in_8_weeks],
    [84, forecast.in_12_weeks],
  ] as const;
  return steps.flatMap(([days, range]) => (range ? [{ days, range }] : []));
}

/** The heaviest load so far for so many reps or more, as it is typed. */
export function bestsOf(sessions: readonly LoggedSession[], forecast?: LiftForecast): (reps: number) => number | null {
  const hands = forecast?.implements ?? 1;
  const sets = [
    ...sessions.flatMap((session) => session.lifts.flatMap((lift) => lift.sets)).filter((set) => set.set_type !== "warm_up"),
    ...(forecast?.history ?? []).map(({ load, reps }) => ({ load: load === null ? null : load / hands, reps })),
  ];
  return (reps) =>
    sets.reduce<number | null>((best, set) => (set.load !== null && (set.reps ?? 0) >= reps && set.load > (best ?? 0) ? set.load : best), null);
}

/** Sessions that hold a lift, with that lift alone. */
export function sessionsWith(sessions: readonly LoggedSession[], exercise: string): LoggedSession[] {
  return sessions.flatMap((session) => {
    const lifts = session.lifts.filter((lift) => (lift.exercise ?? lift.name) === exercise);
    return lifts.length ? [{ ...session, lifts }] : [];
  });
}

function RepTable(props: { forecast: LiftForecast; bests: (reps: number) => number | null; words: Words; unit: string }) {
  const { forecast, bests, words, unit } = props;
  const rough = (value: number) => roughLoad(words, value / forecast.implements);
  const least = Math.min(...forecast.planned.map((one) => one.load.lo_95));
  const most = Math.max(...forecast.planned.map((one) => one.load.hi_95));
  const shown = forecast.planned.map((one) => ({ ...one, best: bests(one.reps) }));
  const some = shown.some((one) => one.best !== null);
  return (
    <table class="table rep-table">
      <thead>
        <tr>
          <th scope="col">{words.say("app-reps")}</th>
          <th scope="col">{words.say("app-could-guess")}</th>
          <th scope="col">{words.say("app-could-likely")}</th>
          {some && <th scope="col">{words.say("app-could-best")}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ reps, load, best }) => (
          <tr key={reps}>
            <th scope="row">{words.short(reps)}</th>
            <td>
              <b>{rough(load.median)}</b> {unit}
            </td>
            <td>
              {rough(load.lo_80)}–{rough(load.hi_80)}
              <RangeBand range={load} from={least} to={most} />
            </td>
            {some && <td>{best === null ? "–" : words.short(best)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ change, words }: { readonly change: NonNullable<LiftForecast["change"]>; readonly words: Words }) {
  const { weeks, pct, lo_pct, hi_pct } = change;
  if (pct === null || lo_pct === null || hi_pct === null) return <p><Badge look="plain">{words.say("app-change-early")}</Badge></p>;
  const up = pct > 0;
  // A change is clear where the range leaves zero out.
  const clear = lo_pct > 0 || hi_pct < 0;
  const number = (value: number) => words.number(Math.abs(value), Math.abs(value) < 10 ? 1 : 0);
  const range = { lo: trueMinus(words.number(lo_pct, 1)), hi: trueMinus(words.number(hi_pct, 1)) };
  return (
    <p class="change">
      <Badge look={clear && up ? "soft" : "plain"}>
        {words.say(clear ? (up ? "app-change-up" : "app-change-down") : "app-change-none", { weeks, pct: number(pct) })}
      </Badge>{" "}
      <span>{words.say(clear ? "app-change-range" : "app-change-range-none", range)}</span>
    </p>
  );
}

function statusText(words: Words, forecast: LiftForecast, needed: number): string {
  return words.say(`status-${forecast.status.replace("forecast", "too_few")}`, {
    sessions: forecast.sessions,
    needed,
    day: forecast.last_day,
  });
}

/** A set as it was done: its load, then reps, time or distance. */
export function doneText(
  words: Words,
  set: { readonly load: number | null; readonly reps?: number | null; readonly duration_s?: number | null; readonly distance_m?: number | null },
  unit: string,
  hands = 1,
): string {
  const amount = set.duration_s
    ? words.say("seconds", { seconds: set.duration_s })
    : set.distance_m
      ? words.say("metres", { metres: set.distance_m })
      : words.short(set.reps ?? null);
  if (!set.load) return set.reps == null ? amount : words.say("set-reps", { reps: amount });
  const load = words.load(Math.abs(set.load) / hands, unit as Unit);
  return `${hands > 1 ? `${hands} × ` : ""}${set.load < 0 ? "−" : ""}${load} × ${amount}`;
}
