/** Energy and bone, live: the cards of the server's report. */

import "../look/evidence.css";
import { useHeard } from "../insight";
import { PageHead } from "../parts/pieces";
import { go } from "../router";
import { localDay } from "../shared/days";
import { spoken } from "../words";
import { Body } from "./Body";
import type { BoneFacts, EnergyFacts } from "./body_data";

const back = () => go("more");

export function LiveBody() {
  const words = spoken();
  const [{ value, asking }] = useHeard<{ readonly energy: EnergyFacts; readonly bone: BoneFacts }>("report", "report", { today: localDay(new Date()), weeks: 12 });
  if (value) return <Body energy={value.energy} bone={value.bone} onBack={back} />;
  return (
    <div class="page">
      <PageHead name={words.say("app-page-body")} title={words.say(asking ? "app-asking" : "app-unheard")} onBack={back} backLabel={words.say("app-back")} />
    </div>
  );
}
