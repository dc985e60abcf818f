/** The first run: what this is for, and three ways in. No account, no form. */

import { Button } from "../parts/controls";
import { Figure } from "../parts/Figure";
import { Logo } from "../parts/Plate";
import { go } from "../router";
import { spoken } from "../words";
import { FirstWords } from "./first_words";
import { SyncState } from "./today_sync";

const NONE = new Map();

export function First({ onLog }: { readonly onLog: () => void }) {
  const words = spoken();
  return (
    <div class="first">
      <div class="page">
        <header class="today-top">
          <span class="first-brand">
            <Logo />
            {words.say("app-name")}
          </span>
          <SyncState />
        </header>
        <h1>{words.say("app-first-title")}</h1>
        <FirstWords />
        <div class="figures">
          {(["front", "back"] as const).map((view) => (
            <figure key={view}>
              <Figure view={view} bands={NONE} label={words.say(`app-first-${view}`)} />
              <figcaption>{words.say(`app-first-${view}`)}</figcaption>
            </figure>
          ))}
        </div>
        <p class="first-text">{words.say("app-first-text")}</p>
      </div>
      <div class="thumb">
        <Button look="filled" onClick={() => go("plan")}>
          {words.say("app-first-plan")}
        </Button>
        <div class="button-pair">
          <Button look="soft" onClick={() => go("import")}>
            {words.say("app-first-import")}
          </Button>
          <Button look="soft" onClick={onLog}>
            {words.say("app-first-log")}
          </Button>
        </div>
        <p class="quiet">{words.say("app-first-promise")}</p>
      </div>
    </div>
  );
}
