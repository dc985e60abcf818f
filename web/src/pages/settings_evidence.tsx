/** The way from More to what can be known and tested: claims, everyday strength, the years, energy and bone, screening. */

import { Chevron } from "../parts/Dose";
import { Section } from "../parts/pieces";
import { hashOf } from "../router";
import { spoken } from "../words";

const PAGES = ["claims", "capacity", "longevity", "body", "screening"] as const;

export function EvidenceSection() {
  const words = spoken();
  return (
    <Section title={words.say("app-know")}>
      <ul class="rows rows-lined">
        {PAGES.map((page) => (
          <li key={page}>
            <a class="row row-link" href={hashOf(page)}>
              <span>
                <b>{words.say(`app-know-${page}`)}</b>
                <span class="quiet">{words.say(`app-know-${page}-under`)}</span>
              </span>
              <Chevron />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
