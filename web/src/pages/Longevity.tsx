/** The years: everyday strength, leg strength and minutes, each over time. No age of the body, and no forecast of a life. */

import { useMemo } from "preact/hooks";
import type { Capacity, StrengthYears, TestFacts, WeekMinutes } from "../api_health";
import { PageHead, Section } from "../parts/pieces";
import { RestsOn } from "../parts/RestsOn";
import { SeriesChart } from "../parts/SeriesChart";
import { hashOf } from "../router";
import { fromKg, type Unit } from "../shared/units";
import { type Taken, type Test, TESTS, valuesOf } from "../training/capacity";
import { monthly } from "../training/minutes";
import { spoken, type Words } from "../words";
import { isOf, placesOf, takenText, trendText, unitName } from "./capacity_words";
import { capital } from "./names";

interface LongevityProps {
  readonly taken: readonly Taken[];
  /** What the server found; null while it has not been heard. */
  readonly heard: Capacity | null;
  readonly onBack: () => void;
}

const FOR_A_CHART = 3;
const MEAN_WEEKS = 12;

export function Longevity({ taken, heard, onBack }: LongevityProps) {
  const words = spoken();
  const done = TESTS.filter((test) => taken.some((one) => one.test === test));
  const minutes = (heard?.minutes ?? []).filter((week) => week.whole);
  return (
    <div class="page page-longevity">
      <PageHead
        name={words.say("app-page-longevity")}
        title={words.say("app-longevity-title", { tests: done.length })}
        under={<p>{words.say("app-longevity-under")}</p>}
        onBack={onBack}
        backLabel={words.say("app-back")}
      />
      {done.length === 0 && <p>{words.say("app-longevity-none")}</p>}
      {done.map((test) => (
        <TestYears key={test} test={test} taken={taken.filter((one) => one.test === test)} facts={heard?.tests.find((one) => one.test === test)} words={words} />
      ))}
      <a class="button button-soft" href={hashOf("capacity")}>
        {words.say("app-longevity-take")}
      </a>
      <Section title={words.say("app-longevity-strength")}>
        {(heard?.strength ?? []).length === 0 && <p class="quiet">{words.say("app-longevity-strength-none")}</p>}
        {heard?.strength.map((lift) => (
          <StrengthChart key={lift.exercise} lift={lift} words={words} />
        ))}
      </Section>
      <Section title={words.say("app-longevity-minutes")}>
        {minutes.length === 0 ? <p class="quiet">{words.say("app-longevity-minutes-none")}</p> : <Minutes weeks={minutes} heard={heard} words={words} />}
      </Section>
      <RestsOn part="capacity" />
      <p class="quiet">{words.say("health-line")}</p>
    </div>
  );
}

function TestYears(props: { readonly test: Test; readonly taken: readonly Taken[]; readonly facts: TestFacts | undefined; readonly words: Words }) {
  const { test, taken, facts, words } = props;
  const values = useMemo(() => valuesOf(taken, facts), [taken, facts]);
  const last = taken.at(-1);
  const unit = facts?.unit ?? "";
  const name = words.say(`capacity-${test}`);
  const trend = isOf(facts, last) ? trendText(words, facts) : words.say("app-capacity-unheard");
  return (
    <Section title={name}>
      {values.length >= FOR_A_CHART && unit ? (
        <SeriesChart values={values} range={facts?.lo != null ? words.say("app-norm-range") : undefined} unit={unitName(words, unit)} places={placesOf(unit)} label={name} each={name} sentence={trend} />
      ) : (
        <p>
          <b>{last && capital(words, takenText(words, last))}</b>
          {last && `, ${words.day(last.day)}. `}
          {words.say("app-longevity-few", { wanted: Math.max(1, FOR_A_CHART - values.length) })}
        </p>
      )}
    </Section>
  );
}

function StrengthChart({ lift, words }: { readonly lift: StrengthYears; readonly words: Words }) {
  const unit: Unit = lift.unit === "lb" ? "lb" : "kg";
  const values = useMemo(
    () => lift.months.map((one) => ({ day: one.month, value: fromKg(one.e1rm_kg, unit), lo: fromKg(one.e1rm_lo_kg, unit), hi: fromKg(one.e1rm_hi_kg, unit) })),
    [lift, unit],
  );
  const last = values.at(-1);
  if (!last) return null;
  const rough = (value: number) => words.number(value, 0);
  return (
    <div class="years">
      <h3>{lift.name}</h3>
      {values.length >= FOR_A_CHART ? (
        <SeriesChart near values={values} range={words.say("app-longevity-range")} unit={unit} label={lift.name} each={words.say("app-longevity-month")} sentence={words.say("app-longevity-strength-sentence")} />
      ) : (
        <p>{words.say("app-longevity-strength-last", { load: `${rough(last.value)}\u00a0${unit}`, lo: rough(last.lo), hi: rough(last.hi) })}</p>
      )}
    </div>
  );
}

function Minutes({ weeks, heard, words }: { readonly weeks: readonly WeekMinutes[]; readonly heard: Capacity | null; readonly words: Words }) {
  const kinds = [
    { name: "strength", of: (week: WeekMinutes) => week.strength_min, range: heard?.minutes_strength },
    { name: "cardio", of: (week: WeekMinutes) => week.equivalent_min, range: heard?.minutes_active },
  ].filter(({ of }) => weeks.some((week) => of(week) > 0));
  const late = weeks.slice(-MEAN_WEEKS);
  return (
    <>
      {kinds.map(({ name, of, range = [] }) => (
        <MinutesChart key={name} name={words.say(`app-longevity-${name}-min`)} weeks={weeks} of={of} range={range} mean={late.reduce((sum, week) => sum + of(week), 0) / late.length} over={late.length} words={words} />
      ))}
      <p class="card-foot">{words.say("app-longevity-minutes-note")}</p>
    </>
  );
}

function MinutesChart(props: {
  readonly name: string;
  readonly weeks: readonly WeekMinutes[];
  readonly of: (week: WeekMinutes) => number;
  readonly range: readonly number[];
  readonly mean: number;
  readonly over: number;
  readonly words: Words;
}) {
  const { name, weeks, of, range, mean, over, words } = props;
  const [lo, hi] = range;
  const beside = lo !== undefined && hi !== undefined ? { lo, hi } : {};
  const values = useMemo(() => monthly(weeks, of).map((month) => ({ ...month, ...beside })), [weeks, lo, hi]);
  const sentence = words.say("app-longevity-minutes-sentence", { mean: Math.round(mean), weeks: over });
  return (
    <div class="years">
      <h3>{name}</h3>
      {values.length >= FOR_A_CHART ? (
        <SeriesChart values={values} range={words.say("app-longevity-minutes-range", { lo: lo ?? 0, hi: hi ?? 0 })} unit="min" label={name} each={words.say("app-longevity-month")} sentence={sentence} />
      ) : (
        <p>{sentence}</p>
      )}
    </div>
  );
}
