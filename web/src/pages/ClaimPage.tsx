/** One claim: the verdict, the evidence and what it rests on, what one's own log says, what the app does. */

import type { ComponentChildren } from "preact";
import type { ClaimPage as Claim } from "../api_claims";
import { Chevron } from "../parts/Dose";
import { PageHead, Section } from "../parts/pieces";
import { Verdict } from "../parts/Verdict";
import { hashOf } from "../router";
import { spoken } from "../words";
import { citationText, notesOf } from "./claims_words";
import { capital } from "./names";

interface ClaimPageProps {
  readonly claim: Claim;
  /** What one's own log says to it. */
  readonly own: ComponentChildren;
  readonly onBack: () => void;
}

/** Where a feature is seen. */
const SEEN: { readonly [feature: string]: string } = {
  "leg-muscles": "legs", "hamstring-pair": "legs", "lower-upper": "legs", "muscle-share": "legs", sides: "legs", trend: "history", plateau: "history",
  energy: "body", bone: "body", capacity: "capacity", "big-lift": "plan", "single-leg": "plan", "two-sessions": "plan", "short-session": "",
  ramp: "plan", "balance-slot": "plan", "pain-swaps": "plan", journal: "history",
};

export function ClaimPage({ claim, own, onBack }: ClaimPageProps) {
  const words = spoken();
  return (
    <div class="page page-claim">
      <PageHead
        name={`${words.say("app-page-claims")} · ${claim.id}`}
        title={claim.claim}
        under={<Verdict verdict={claim.verdict} />}
        onBack={onBack}
        backLabel={words.say("app-back")}
      />
      <Section title={words.say("claims-head-evidence")}>
        <div class="prose">
          <p>{claim.evidence}</p>
          {notesOf(claim).map((note) => (
            <p key={note} class="quiet">
              {words.say(note)}
            </p>
          ))}
        </div>
      </Section>
      <Section title={words.say("claims-head-test")}>{own}</Section>
      <Section title={words.say("claims-head-features")}>
        {claim.features.length === 0 ? (
          <p>{words.say("claims-no-feature")}</p>
        ) : (
          <ul class="rows rows-lined">
            {claim.features.map(({ id }) => (
              <li key={id}>
                <a class="row row-link" href={hashOf(SEEN[id] ?? "")}>
                  <span>{capital(words, words.say(`claims-feature-${id}`))}</span>
                  <Chevron />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.say("claims-head-citations")}>
        {claim.citations.length === 0 ? (
          <p>{words.say("claims-no-citation")}</p>
        ) : (
          <ul class="cites">
            {claim.citations.map((one) => (
              <li key={one.id}>
                {citationText(words, one)}
                {one.doi && (
                  <a class="cite-link" href={`https://doi.org/${one.doi}`} target="_blank" rel="noreferrer">
                    {`doi ${one.doi}`}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
