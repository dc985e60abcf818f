/** How this device stands with the server: a form, and words. */

import { app } from "../app";
import { hashOf } from "../router";
import { spoken } from "../words";

const FORMS: Record<string, string> = { "saved-there": "full", "saved-here": "ring", sending: "gap", conflict: "ask", mismatch: "ask", "signed-out": "ring", "other-person": "ask" };

/** The page on which it is put right. */
const LEADS: Record<string, string> = { conflict: "settle", "signed-out": "account" };

export function SyncState() {
  const words = spoken();
  const { kind, waiting } = app().sync.state.value;
  const form = FORMS[kind] ?? "ring";
  return (
    <p class={`sync sync-${form}`} role="status" data-sync={kind} data-waiting={waiting}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {form === "ask" ? <path d="M7 1.500l6 11H1Z" /> : <circle cx="7" cy="7" r={form === "full" ? 5.5 : 4.6} />}
      </svg>
      {LEADS[kind] ? <a href={hashOf(LEADS[kind])}>{words.say(`app-sync-short-${kind}`)}</a> : <span>{words.say(`app-sync-short-${kind}`)}</span>}
      <span class="unseen">{words.say(`app-sync-${kind}`, { waiting })}</span>
    </p>
  );
}
