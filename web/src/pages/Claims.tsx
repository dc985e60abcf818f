/** Is that true? Everything that is said about leg training, with its verdict, by topic. */

import { useMemo, useState } from "preact/hooks";
import type { ClaimLine } from "../api_claims";
import { Button, Chips } from "../parts/controls";
import { Chevron } from "../parts/Dose";
import { PageHead, Section } from "../parts/pieces";
import { Verdict } from "../parts/Verdict";
import { hashOf } from "../router";
import { spoken } from "../words";
import { claimsOf, TOPICS, VERDICTS } from "./claims_words";

interface ClaimsProps {
  readonly claims: readonly ClaimLine[];
  /** Only what stands behind a part of the app; null for all. */
  readonly part: string | null;
  readonly onAll: () => void;
  readonly onBack: () => void;
}

export function Claims({ claims, part, onAll, onBack }: ClaimsProps) {
  const words = spoken();
  const [text, setText] = useState("");
  const [verdict, setVerdict] = useState("all");
  const found = useMemo(() => claimsOf(words, claims, { text, verdict, part }), [words, claims, text, verdict, part]);
  const count = (one: string) => claims.filter((claim) => claim.verdict === one).length;
  const [supported, partly, weak, refuted, untestable] = VERDICTS.map(count);
  const choices = [
    { value: "all", label: words.say("app-claims-all") },
    ...VERDICTS.map((value) => ({ value, label: words.say(`claims-verdict-${value}`) })),
  ];
  return (
    <div class="page page-claims">
      <PageHead
        name={words.say("app-page-claims")}
        title={words.say(part === null ? "claims-title" : "app-claims-behind")}
        under={<p>{part === null ? words.say("claims-count", { claims: claims.length, supported, partly, weak, refuted, untestable }) : words.say("app-claims-behind-under")}</p>}
        onBack={onBack}
        backLabel={words.say("app-back")}
      />
      {part === null ? (
        <div class="claim-tools">
          <label class="field">
            <span>{words.say("app-search")}</span>
            <input type="search" value={text} placeholder={words.say("app-claims-search-hint")} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
          <Chips name={words.say("app-claims-verdict")} choices={choices} chosen={verdict} onChoose={setVerdict} />
        </div>
      ) : (
        <Button look="soft" onClick={onAll}>
          {words.say("app-claims-show-all")}
        </Button>
      )}
      {found.length === 0 && <p class="quiet">{words.say("app-claims-none")}</p>}
      {TOPICS.map((topic) => {
        const some = found.filter((claim) => claim.topic === topic);
        return (
          some.length > 0 && (
            <Section key={topic} title={words.say(`claims-topic-${topic}`)}>
              <ul class="rows rows-lined">
                {some.map((claim) => (
                  <li key={claim.id}>
                    <a class="row row-link claim-row" href={hashOf("claims", [claim.id])}>
                      <span>
                        <b>{claim.claim}</b>
                        <Verdict verdict={claim.verdict} />
                      </span>
                      <Chevron />
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </div>
  );
}
