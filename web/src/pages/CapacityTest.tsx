/** One test of everyday strength: how it stands, how it is done, and all that were taken. */

import { useMemo, useState } from "preact/hooks";
import type { TestFacts } from "../api_health";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { NormBar } from "../parts/NormBar";
import { PageHead, Section } from "../parts/pieces";
import { SeriesChart } from "../parts/SeriesChart";
import { comparable, KINDS, type Taken, type Test, valuesOf } from "../training/capacity";
import { spoken } from "../words";
import { Result } from "./capacity_result";
import { Run } from "./capacity_run";
import { isOf, normTexts, placesOf, takenText, trendText, unitName } from "./capacity_words";
import { capital } from "./names";

interface CapacityTestProps {
  readonly test: Test;
  readonly today: string;
  /** All that were taken of it, the oldest first. */
  readonly taken: readonly Taken[];
  /** What the server found of it. */
  readonly facts: TestFacts | undefined;
  /** Whether age and sex are known, for which there are norms. */
  readonly known: boolean;
  readonly onKeep: (taken: Taken) => void;
  readonly onRemove: (taken: Taken) => void;
  readonly onBack: () => void;
}

const FOR_A_CHART = 3;

export function CapacityTest({ test, today, taken, facts, known, onKeep, onRemove, onBack }: CapacityTestProps) {
  const words = spoken();
  const [state, setState] = useState<"look" | "run" | "enter">("look");
  const [found, setFound] = useState<number | null>(null);
  const last = taken.at(-1);
  const heard = isOf(facts, last);
  const { way, unit } = KINDS[test];
  const name = words.say(`capacity-${test}`);
  const shown = facts?.unit ?? (test === "gait" ? "m/s" : unit);
  const values = useMemo(() => valuesOf(taken, facts), [taken, facts]);
  const drawn = values.length >= FOR_A_CHART;
  const norms = heard ? normTexts(words, facts, known) : last ? [words.say("app-capacity-unheard")] : [];
  const enter = (value: number | null) => {
    setFound(value);
    setState("enter");
  };
  return (
    <div class="page page-test">
      <PageHead name={words.say("app-page-capacity")} title={name} onBack={onBack} backLabel={words.say("app-back")} />
      {last && (
        <section class="card test-last">
          <p class="ranged">
            <b>{unit === "reps" ? words.short(last.value) : words.number(last.value, 1)}</b>
            <span class="ranged-unit">{unitName(words, unit)}</span>
            <span class="ranged-text">{last.side ? `${words.day(last.day)}, ${words.say(`capacity-hand-${last.side}`)}` : words.day(last.day)}</span>
          </p>
          {facts && (facts.lo !== null || facts.limit !== null) && (
            <NormBar value={comparable(last)} lo={facts.lo} hi={facts.hi} limit={facts.limit} label={norms[0] ?? name} />
          )}
          {norms.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {heard && !drawn && <p>{trendText(words, facts)}</p>}
          {heard && facts.real !== null && <p class="quiet">{words.say("claims-unchecked")}</p>}
        </section>
      )}
      <div class="thumb-row">
        <Button look="filled" onClick={() => (way === "typed" ? enter(null) : setState("run"))}>
          {words.say(way === "typed" ? "app-test-enter" : "app-test-start")}
        </Button>
        {way !== "typed" && (
          <Button look="soft" onClick={() => enter(null)}>
            {words.say("app-test-enter")}
          </Button>
        )}
      </div>
      <Section title={words.say("app-test-how")}>
        <p>{words.say(`app-how-${test}`)}</p>
        <p class="card-foot">{words.say("capacity-caution")}</p>
      </Section>
      {drawn && (
        <section class="card chart-card" aria-label={name}>
          <SeriesChart
            values={values}
            range={facts?.lo != null ? words.say("app-norm-range") : undefined}
            unit={unitName(words, shown)}
            places={placesOf(shown)}
            label={name}
            each={name}
            sentence={heard ? trendText(words, facts) : words.say("app-capacity-unheard")}
          />
        </section>
      )}
      {taken.length > 0 && (
        <Section title={words.say("app-test-taken")}>
          <ul class="rows rows-lined">
            {[...taken].reverse().map((one) => (
              <li key={`${one.day}${one.side ?? ""}`} class="row">
                <span>
                  <b>{capital(words, takenText(words, one))}</b>
                  <span class="quiet">{words.day(one.day)}</span>
                </span>
                <button type="button" class="icon-button" aria-label={words.say("app-test-remove", { day: one.day })} onClick={() => onRemove(one)}>
                  <Icon name="close" size={20} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="quiet">{words.say("health-line")}</p>
      {state === "run" && <Run test={test} onDone={enter} onClose={() => setState("look")} />}
      {state === "enter" && (
        <Result
          test={test}
          day={today}
          found={found}
          last={last}
          onKeep={(one) => {
            onKeep(one);
            setState("look");
          }}
          onClose={() => setState("look")}
        />
      )}
    </div>
  );
}
