/** Whether a doctor should see something first: which signs hold, and whether one is cleared. Only the outcome is kept. */

import { useState } from "preact/hooks";
import type { RedFlag, Screening as Facts, ScreeningState } from "../api_health";
import { Button, Switch } from "../parts/controls";
import { Note, PageHead, Section } from "../parts/pieces";
import { spoken } from "../words";
import { capital } from "./names";

interface ScreeningProps {
  readonly facts: Facts;
  /** Say which of the signs hold, of what they were asked of. */
  readonly onFlags: (flags: readonly string[], about: readonly string[]) => void;
  readonly onState: (state: ScreeningState) => void;
  readonly onPregnant: (pregnant: boolean) => void;
  readonly onBack: () => void;
}

const GENERAL = "general";
const STATES: readonly ScreeningState[] = ["unknown", "cleared", "not_cleared"];

export function Screening({ facts, onFlags, onState, onPregnant, onBack }: ScreeningProps) {
  const words = spoken();
  const { state, day, stops, urgent, holds, flags, wanted, pregnant, under_18, form_title, form_url } = facts;
  const [ticked, setTicked] = useState<readonly string[]>(holds);
  const about = [GENERAL, ...wanted.filter((one) => one !== GENERAL)];
  const asked = flags.filter((flag) => flag.about.some((one) => about.includes(one)));
  const chosen = ticked.filter((id) => asked.some((flag) => flag.id === id));
  const flip = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  return (
    <div class="page page-screening">
      <PageHead
        name={words.say("app-page-screening")}
        title={words.say(`app-screening-${state}`)}
        under={<p>{day ? words.say("app-screening-said", { day }) : words.say("app-screening-kept")}</p>}
        onBack={onBack}
        backLabel={words.say("app-back")}
      />
      {stops && (
        <Note look="stop">
          <p>
            <b>{words.say(urgent ? "stop-urgent" : "stop-clinician")}</b>
          </p>
          {holds.length > 0 && (
            <ul class="flags-held">
              {holds.map((id) => (
                <li key={id}>{capital(words, words.say(`flag-${id}`))}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {under_18 && <Note look="warn">{words.say("health-young")}</Note>}
      <Section title={words.say("app-screening-flags")}>
        <ul class="rows rows-lined">
          {(["urgent", "clinician"] as const).flatMap((group) => asked.filter((flag) => flag.group === group)).map((flag) => (
            <Flag key={flag.id} flag={flag} on={ticked.includes(flag.id)} onFlip={() => flip(flag.id)} />
          ))}
        </ul>
        <div class="flags-keep">
          <Button look={chosen.length ? "stop" : "soft"} onClick={() => onFlags(chosen, about)}>
            {words.say("app-screening-keep", { count: chosen.length })}
          </Button>
        </div>
      </Section>
      <Section title={words.say("app-screening-outcome")}>
        <p>
          {words.say("app-screening-form")}{" "}
          <a class="cite-link" href={form_url} target="_blank" rel="noreferrer">
            {form_title}
          </a>
        </p>
        <Switch name={words.say("app-screening-outcome")} choices={STATES.map((value) => ({ value, label: words.say(`app-screening-state-${value}`) }))} chosen={state} onChoose={onState} />
      </Section>
      <Section title={words.say("app-screening-pregnant")} under={words.say("app-screening-pregnant-under")}>
        <Switch
          name={words.say("app-screening-pregnant")}
          choices={(["no", "yes"] as const).map((value) => ({ value, label: words.say(`app-screening-${value}`) }))}
          chosen={pregnant ? "yes" : "no"}
          onChoose={(value) => onPregnant(value === "yes")}
        />
      </Section>
      <p class="quiet">{words.say("health-line")}</p>
    </div>
  );
}

function Flag({ flag, on, onFlip }: { readonly flag: RedFlag; readonly on: boolean; readonly onFlip: () => void }) {
  const words = spoken();
  return (
    <li>
      <label class="row flag">
        <input type="checkbox" checked={on} onChange={onFlip} />
        <span>{capital(words, words.say(`flag-${flag.id}`))}</span>
      </label>
    </li>
  );
}
