/** Claims, live: the server's, kept for when there is none. */

import "../look/evidence.css";
import type { ClaimLine, ClaimPage as Claim } from "../api_claims";
import { useHeard } from "../insight";
import { PageHead } from "../parts/pieces";
import { go, hashOf, route } from "../router";
import { spoken } from "../words";
import { ClaimPage } from "./ClaimPage";
import { Claims } from "./Claims";
import { OwnLog } from "./own_log";

export function LiveClaims() {
  const [id] = route.value.rest;
  return id ? <One key={id} id={id} /> : <All />;
}

function All() {
  const words = spoken();
  const { query } = route.value;
  const lang = words.language;
  const [{ value, asking }] = useHeard<{ readonly claims: readonly ClaimLine[] }>(`claims-${lang}`, "claims", { lang });
  const part = query.get("for");
  if (!value) return <Waiting asking={asking} />;
  return <Claims claims={value.claims} part={part} onAll={() => location.assign(hashOf("claims"))} onBack={() => (part !== null && history.length > 1 ? history.back() : go("more"))} />;
}

function One({ id }: { readonly id: string }) {
  const words = spoken();
  const lang = words.language;
  const [{ value, asking }] = useHeard<Claim>(`claim-${id}-${lang}`, `claims/${encodeURIComponent(id)}`, { lang });
  if (!value) return <Waiting asking={asking} />;
  return <ClaimPage claim={value} own={<OwnLog test={value.test} />} onBack={() => (history.length > 1 ? history.back() : go("claims"))} />;
}

function Waiting({ asking }: { readonly asking: boolean }) {
  const words = spoken();
  return (
    <div class="page page-claims">
      <PageHead name={words.say("app-page-claims")} title={words.say(asking ? "app-asking" : "app-unheard")} onBack={() => go("more")} backLabel={words.say("app-back")} />
    </div>
  );
}
