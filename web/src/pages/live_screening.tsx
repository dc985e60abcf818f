/** Screening, live. */

import "../look/evidence.css";
import { postScreening, type Screening as Facts } from "../api_health";
import { app } from "../app";
import { asked } from "../asked";
import { useHeard } from "../insight";
import { PageHead } from "../parts/pieces";
import { go } from "../router";
import { localDay } from "../shared/days";
import { spoken } from "../words";
import { Screening } from "./Screening";

export function LiveScreening() {
  const words = spoken();
  const { sync } = app();
  const today = localDay(new Date());
  const [{ value, asking }, again] = useHeard<Facts>("screening", "screening", { today });
  const back = () => (history.length > 1 ? history.back() : go("more"));
  const say = (body: Parameters<typeof postScreening>[0]) =>
    void asked(() => postScreening(body)).then((went) => {
      if (!went) return;
      again();
      void sync.now();
    });
  if (!value)
    return (
      <div class="page page-screening">
        <PageHead name={words.say("app-page-screening")} title={words.say(asking ? "app-asking" : "app-unheard")} under={<p>{words.say("health-line")}</p>} onBack={back} backLabel={words.say("app-back")} />
      </div>
    );
  return (
    <Screening
      key={value.holds.join()}
      facts={value}
      onFlags={(flags, about) => say({ flags, about })}
      onState={(state) => say({ state })}
      onPregnant={(pregnant) => say({ pregnant })}
      onBack={back}
    />
  );
}
