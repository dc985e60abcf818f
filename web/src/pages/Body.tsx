/** Energy and bone: what a leg session costs by three methods, and how bone is loaded. Each with its errors. */

import { PageHead, Section } from "../parts/pieces";
import { RestsOn } from "../parts/RestsOn";
import { spoken, type Words } from "../words";
import type { BoneFacts, EnergyFacts } from "./body_data";

interface BodyProps {
  readonly energy: EnergyFacts;
  readonly bone: BoneFacts;
  readonly onBack: () => void;
}

export function Body({ energy, bone, onBack }: BodyProps) {
  const words = spoken();
  return (
    <div class="page page-cards">
      <PageHead name={words.say("app-page-body")} title={words.say("app-body-title")} under={<p>{words.say("app-body-under")}</p>} onBack={onBack} backLabel={words.say("app-back")} />
      <Section title={words.say("head-energy")}>
        <EnergyCard energy={energy} words={words} />
        <RestsOn part="energy" />
      </Section>
      <Section title={words.say("head-bone")}>
        <BoneCard bone={bone} words={words} />
        <RestsOn part="bone" />
      </Section>
      <p class="quiet">{words.say("health-line")}</p>
    </div>
  );
}

/** The last leg session by three methods, what follows it, and the week against half a kilogram of fat. */
function EnergyCard({ energy, words }: { readonly energy: EnergyFacts; readonly words: Words }) {
  if (energy.why !== null || energy.day === null) return <p>{words.say(`app-energy-why-${energy.why ?? "no_session"}`)}</p>;
  const kcal = (value: number | null) => words.number(value, 0);
  const method = (name: string, value: number | null, lo: number | null, hi: number | null, note: string) => (
    <tr>
      <th scope="row">
        {words.say(`app-energy-${name}`)}
        <span class="quiet">{note}</span>
      </th>
      <td>{value === null ? "–" : `${kcal(value)}\u00a0kcal`}</td>
      <td>{lo === null || hi === null ? "–" : `${kcal(lo)}–${kcal(hi)}`}</td>
    </tr>
  );
  const half = kcal(energy.half_kg_fat_kcal_per_day);
  return (
    <>
      <p>{words.say("energy-session", { day: energy.day, sets: energy.sets })}</p>
      <table class="table energy-table">
        <thead>
          <tr>
            <th scope="col">{words.say("app-energy-method")}</th>
            <th scope="col">{words.say("app-energy-value")}</th>
            <th scope="col">{words.say("app-energy-range")}</th>
          </tr>
        </thead>
        <tbody>
          {method("met", energy.met_kcal, energy.met_lo_kcal, energy.met_hi_kcal, words.say(energy.met_kcal === null ? "app-energy-met-no" : "app-energy-met-note"))}
          {method("regression", energy.regression_kcal, energy.regression_lo_kcal, energy.regression_hi_kcal, words.say(energy.regression_kcal === null ? "app-energy-regression-no" : "app-energy-regression-note"))}
          {method("work", energy.work_kcal, null, null, words.say("app-energy-work-note", { of: energy.work_sets, sets: energy.sets }))}
        </tbody>
      </table>
      <ul class="plain-list card-foot">
        {energy.epoc_hi_kcal !== null && <li>{words.say("energy-epoc", { lo: kcal(energy.epoc_lo_kcal), hi: kcal(energy.epoc_hi_kcal) })}</li>}
        <li>{words.say("energy-muscle", { kcal: kcal(energy.muscle_kcal_per_kg_day) })}</li>
        <li>
          {energy.week_kcal === null
            ? words.say("energy-fat", { need: half })
            : words.say("energy-week", { kcal: kcal(energy.week_kcal), day: kcal(energy.week_kcal / 7), need: half })}
        </li>
        <li>{words.say("energy-note")}</li>
      </ul>
    </>
  );
}

/** Heavy axial sets against the trial's dose, landings apart, and what neither of them says. */
function BoneCard({ bone, words }: { readonly bone: BoneFacts; readonly words: Words }) {
  const { heavy_axial_sets_per_week, reference_sets_per_week, landings_per_week, impact_index_per_week } = bone;
  return (
    <>
      <p>{words.say("bone-heavy", { sets: words.short(heavy_axial_sets_per_week), reference: words.short(reference_sets_per_week) })}</p>
      <p class="card-foot">
        {landings_per_week ? words.say("bone-landings", { landings: words.short(landings_per_week), index: words.number(impact_index_per_week) }) : words.say("bone-no-landings")}
      </p>
      <ul class="plain-list card-foot">
        {["claims-unchecked", "bone-note", "bone-refer"].map((note) => (
          <li key={note}>{words.say(note)}</li>
        ))}
      </ul>
    </>
  );
}
