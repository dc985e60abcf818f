/** Everyday strength: what was tested last, and what can be. */

import type { TestFacts } from "../api_health";
import { Button } from "../parts/controls";
import { Chevron } from "../parts/Dose";
import { Note, PageHead } from "../parts/pieces";
import { hashOf } from "../router";
import { type Taken, type Test, TESTS } from "../training/capacity";
import { spoken } from "../words";
import { isOf, normTexts, takenText } from "./capacity_words";
import { capital } from "./names";

interface CapacityProps {
  readonly taken: readonly Taken[];
  readonly facts: readonly TestFacts[];
  readonly known: boolean;
  /** Whether something stands open that a doctor should see first. */
  readonly open: boolean;
  /** Say age and sex, where they are not known. */
  readonly onWho: () => void;
  readonly onBack: () => void;
}

export function Capacity({ taken, facts, known, open, onWho, onBack }: CapacityProps) {
  const words = spoken();
  const last = (test: Test) => taken.filter((one) => one.test === test).at(-1);
  const some = new Set(taken.map((one) => one.test)).size;
  return (
    <div class="page page-capacity">
      <PageHead
        name={words.say("app-page-capacity")}
        title={words.say(some ? "app-capacity-title" : "app-capacity-none", { tests: some })}
        under={<p>{words.say("app-capacity-under")}</p>}
        onBack={onBack}
        backLabel={words.say("app-back")}
      />
      {open && <Note look="stop">{words.say("capacity-not-cleared")}</Note>}
      <div class="card">
        <ul class="rows rows-lined">
          {TESTS.map((test) => {
            const one = last(test);
            const found = facts.find((fact) => fact.test === test);
            const [norm] = isOf(found, one) && (found.limit !== null || found.mid !== null) ? normTexts(words, found, known) : [];
            return (
              <li key={test}>
                <a class="row row-link" href={hashOf("capacity", [test])}>
                  <span>
                    <b>{words.say(`capacity-${test}`)}</b>
                    <span class="quiet">{one ? `${capital(words, takenText(words, one))}, ${words.day(one.day)}` : words.say(`app-needs-${test}`)}</span>
                    {norm && <span class="quiet">{norm}</span>}
                  </span>
                  <Chevron />
                </a>
              </li>
            );
          })}
        </ul>
      </div>
      {!known && (
        <Button look="soft" onClick={onWho}>
          {words.say("app-who")}
        </Button>
      )}
      <a class="button button-soft" href={hashOf("longevity")}>
        {words.say("app-page-longevity")}
      </a>
      <p class="quiet">{words.say("capacity-caution")}</p>
      <p class="quiet">{words.say("health-line")}</p>
    </div>
  );
}
