/** Claims, live: the server's, kept for when there is none. */

import "../look/evidence.css";
import { useHeard } from "../insight";
import { PageHead } from "../parts/pieces";
import { go, hashOf, route } from "../router";
import { spoken } from "../words";
import { ClaimPage } from "./ClaimPage";
import { Claims } from "./Claims";
import type { ClaimsHeard } from "./claims_data";
import { OwnLog } from "./own_log";

export function LiveClaims() {
  const words = spoken();
  const [{ value, asking }] = useHeard<ClaimsHeard>("claims", "claims", {});
  const { rest, query } = route.value;
  const claim = value?.claims.find((one) => one.id === rest[0]);
  if (claim) return <ClaimPage key={claim.id} claim={claim} own={<OwnLog test={claim.test} claim={claim.id} />} onBack={() => (history.length > 1 ? history.back() : go("claims"))} />;
  if (value) return <Claims known={value} part={query.get("for")} onAll={() => location.assign(hashOf("claims"))} onBack={() => (query.has("for") && history.length > 1 ? history.back() : go("more"))} />;
  return (
    <div class="page">
      <PageHead name={words.say("app-page-claims")} title={words.say(asking ? "app-asking" : "app-unheard")} onBack={() => go("more")} backLabel={words.say("app-back")} />
    </div>
  );
}
