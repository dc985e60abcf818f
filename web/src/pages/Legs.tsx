/** Are the legs trained? The verdict, the figure, what is missing, and what it rests on. */

import { useState } from "preact/hooks";
import { Calendar } from "../parts/Calendar";
import { Switch } from "../parts/controls";
import { type Band, bandOf } from "../parts/dose_band";
import { DoseRow, DoseScale, PlainBar } from "../parts/Dose";
import { Figure } from "../parts/Figure";
import type { View } from "../parts/figure_shapes";
import { PageHead, Section } from "../parts/pieces";
import { RestsOn } from "../parts/RestsOn";
import { SideTab } from "../parts/SetRow";
import { spoken, type Words } from "../words";
import type { MuscleDose, MuscleWeeks, Report, SideFacts } from "./data";
import { MuscleSheet } from "./MuscleSheet";
import { exerciseName, muscleName, patternName, told } from "./names";

type Span = "week" | "weeks";

interface LegsProps {
  readonly report: Report;
  /** Weekly doses and their lifts, where they are known. */
  readonly muscles?: readonly MuscleWeeks[];
  /** What the person calls an exercise. */
  readonly names?: { readonly [exercise: string]: string };
  /** What today's session brings a muscle to, where one is planned. */
  readonly brings?: { readonly [muscle: string]: number };
  readonly onSession?: () => void;
  readonly onLift?: (exercise: string) => void;
  /** Whether there are pages with the evidence to go to. */
  readonly evidence?: boolean;
}

const GAPS_SHOWN = 3;
/** Of equal gaps, those of the muscles that the verdict is about come first. */
const FIRST = ["hamstrings", "quads", "glute_max", "gastrocnemius"];
const rank = (muscle: string) => (FIRST.includes(muscle) ? FIRST.indexOf(muscle) : FIRST.length);

/** Sets of a muscle: of the running week, or the mean week. */
export function setsOf(dose: MuscleDose, span: Span): number {
  return (span === "week" ? dose.running_week_sets : dose.sets_per_week) ?? 0;
}

/** Leg muscles with less than enough, the largest gap first. */
export function gapsOf(report: Report, span: Span): MuscleDose[] {
  const short = (dose: MuscleDose) => ["none", "below"].includes(bandOf(setsOf(dose, span)));
  return report.muscles
    .filter((dose) => dose.legs && short(dose))
    .sort((one, other) => setsOf(one, span) - setsOf(other, span) || rank(one.muscle) - rank(other.muscle));
}

export function Legs({ report, muscles, names = {}, brings = {}, onSession, onLift, evidence = false }: LegsProps) {
  const words = spoken();
  const [span, setSpan] = useState<Span>(report.leg_days.weeks > 0 ? "weeks" : "week");
  const [whole, setWhole] = useState(false);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const known = { ...Object.fromEntries(report.lifts.map((lift) => [lift.exercise, lift.name])), ...names };
  const shown = report.muscles.filter((dose) => whole || dose.legs || TRUNK.includes(dose.muscle));
  const bands = new Map<string, Band>(shown.map((dose) => [dose.muscle, bandOf(setsOf(dose, span))]));
  const gaps = gapsOf(report, span);
  const listed = all ? report.muscles.filter((dose) => whole || dose.legs) : gaps.slice(0, GAPS_SHOWN);
  const picked = open === null ? undefined : report.muscles.find((dose) => dose.muscle === open);
  const patterns = report.patterns.filter((one) => one.legs);
  const most = Math.max(1, ...patterns.map((one) => one.sets_per_week ?? 0));
  const looked = report.leg_days.weeks || report.calendar.length;
  const { lower_sets, upper_sets, lower_pct } = report.balance;
  const spans = [
    { value: "week" as const, label: words.say("app-span-week") },
    { value: "weeks" as const, label: words.say("app-span-weeks", { weeks: report.leg_days.weeks }) },
  ];
  const views: readonly View[] = ["front", "back"];
  return (
    <div class="page page-legs">
      <PageHead
        name={words.say("app-page-legs")}
        title={told(words, report.verdict)}
        under={report.detail.slice(0, 1).map((message) => (
          <p key={message.id}>{told(words, message)}</p>
        ))}
        side={<Switch name={words.say("app-span")} choices={spans} chosen={span} onChoose={setSpan} />}
      />
      <section class="card figure-card" style={{ gridArea: "figure" }} aria-label={words.say("app-figure")}>
        <div class={`figures${whole ? " figures-whole" : ""}`}>
          {views.map((view) => (
            <figure key={view}>
              <Figure
                view={view}
                bands={bands}
                crop={whole ? "body" : "legs"}
                label={words.say(`app-figure-${view}`, { text: figureText(words, shown, span) })}
                onPick={setOpen}
              />
              <figcaption>{words.say(`app-view-${view}`)}</figcaption>
            </figure>
          ))}
        </div>
        <DoseScale />
        <button type="button" class="button button-quiet figure-more" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {words.say(whole ? "app-figure-legs-only" : "app-figure-whole")}
        </button>
      </section>

      <Section title={words.say(gaps.length ? "app-gaps" : "app-gaps-none")} under={words.say(span === "week" ? "app-gaps-week" : "app-gaps-weeks")} area="gaps">
        <ul class="rows">
          {listed.map((dose) => (
            <li key={dose.muscle}>
              <DoseRow
                name={muscleName(words, dose.muscle)}
                sets={setsOf(dose, span)}
                hint={hintOf(words, report, dose, brings, known)}
                onOpen={() => setOpen(dose.muscle)}
              />
            </li>
          ))}
        </ul>
        <button type="button" class="button button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {words.say(all ? "app-muscles-fewer" : "app-muscles-all")}
        </button>
        {evidence && <RestsOn part="muscles" />}
      </Section>

      <Section title={words.say("app-calendar", { weeks: looked })} area="calendar">
        <Calendar weeks={report.calendar} caption={words.say("app-calendar", { weeks: looked })} />
      </Section>

      <Section title={words.say("app-patterns")} under={words.say("app-patterns-unit")} area="patterns">
        <ul class="bar-list">
          {patterns.map(({ pattern, sets_per_week }) => (
            <li key={pattern}>
              <span>{patternName(words, pattern)}</span>
              <PlainBar value={sets_per_week ?? 0} most={most} />
              <b>{words.short(sets_per_week)}</b>
            </li>
          ))}
        </ul>
        {evidence && <RestsOn part="patterns" />}
      </Section>

      <Section title={words.say("app-sides")} area="sides">
        <Sides sides={report.sides} words={words} />
        {evidence && <RestsOn part="sides" />}
      </Section>

      <Section title={words.say("app-halves")} under={words.say("app-halves-unit", { weeks: report.leg_days.weeks })} area="halves">
        <ul class="bar-list">
          <li>
            <span>{words.say("app-halves-lower")}</span>
            <PlainBar value={lower_sets} most={Math.max(lower_sets, upper_sets)} />
            <b>{words.short(lower_sets)}</b>
          </li>
          <li>
            <span>{words.say("app-halves-upper")}</span>
            <PlainBar value={upper_sets} most={Math.max(lower_sets, upper_sets)} />
            <b>{words.short(upper_sets)}</b>
          </li>
        </ul>
        {lower_pct !== null && <p class="card-foot">{words.say("app-halves-said", { pct: Math.round(lower_pct) })}</p>}
      </Section>

      <Section title={words.say("app-rests-on")} area="sure">
        <ul class="plain-list">
          {[...report.detail.slice(1), ...report.certainty, ...report.limits].map((message, index) => (
            <li key={index}>{told(words, message)}</li>
          ))}
        </ul>
      </Section>

      {picked && (
        <MuscleSheet
          dose={picked}
          weeks={muscles?.find((one) => one.muscle === picked.muscle)}
          span={span}
          report={report}
          names={known}
          brings={brings[picked.muscle]}
          onClose={() => setOpen(null)}
          {...(onSession && { onSession })}
          {...(onLift && { onLift })}
        />
      )}
    </div>
  );
}

/** Muscles at the waist that the cropped figure shows too. */
const TRUNK = ["erectors", "abs", "lats"];

function figureText(words: Words, doses: readonly MuscleDose[], span: Span): string {
  return doses
    .map((dose) => `${words.say(`muscle-${dose.muscle}`)} ${words.short(setsOf(dose, span))}`)
    .join(", ");
}

/** The cheapest way to fill a gap: what is planned, else what the report would add. */
export function hintOf(
  words: Words,
  report: Report,
  dose: MuscleDose,
  brings: { readonly [muscle: string]: number },
  names: { readonly [exercise: string]: string },
): string | undefined {
  const brought = brings[dose.muscle];
  if (brought !== undefined) return words.say("app-gap-planned", { sets: brought });
  const gain = (one: Report["additions"][number]) => one.gains.reduce((sum, [muscle, before, after]) => (muscle === dose.muscle ? after - before : sum), 0);
  const [found] = report.additions.filter((one) => gain(one) > 0).sort((one, other) => gain(other) - gain(one));
  if (!found) return undefined;
  return words.say("app-gap-add", { sets: found.sets_per_week, exercise: exerciseName(words, found.exercise, names) });
}

function Sides({ sides, words }: { readonly sides: readonly SideFacts[]; readonly words: Words }) {
  if (!sides.length) return <p class="quiet">{words.say("app-sides-none")}</p>;
  return (
    <ul class="rows">
      {sides.map((one) => (
        <li key={one.exercise} class="sides-row">
          <b>{exerciseName(words, one.exercise)}</b>
          {(["left", "right"] as const).map((side) => {
            const sets = one[`${side}_sets`];
            return (
              <span key={side} class="sides-bar">
                <SideTab side={side} />
                <span class="unseen">{words.say(`app-side-${side}`)}</span>
                <PlainBar value={sets} most={Math.max(one.left_sets, one.right_sets)} look={side} />
                <b>{words.short(sets)}</b>
              </span>
            );
          })}
          <p>{sideText(words, one)}</p>
        </li>
      ))}
    </ul>
  );
}

function sideText(words: Words, one: SideFacts): string {
  const gap = one.limb_symmetry_index_pct === null ? null : 100 - one.limb_symmetry_index_pct;
  const id = one.verdict === "real" ? `side-real-${one.weaker ?? "left"}` : `side-${one.verdict}`;
  return words.say(words.knows(id) ? id : "side-within_noise", { gap: gap ?? 0, mdc: one.mdc_pct ?? 0, pairs: one.pairs });
}
