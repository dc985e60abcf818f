/** Age, sex and height, for which there are norms: asked where they are used, and nowhere else. */

import { useState } from "preact/hooks";
import { ask } from "../api";
import { asked } from "../asked";
import { Button, Switch } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { Stepper } from "../parts/Stepper";
import { spoken } from "../words";

const [YOUNGEST_Y, USUAL_Y, OLDEST_Y] = [10, 60, 110] as const;

export function WhoSheet({ year, onDone, onClose }: { readonly year: number; readonly onDone: () => void; readonly onClose: () => void }) {
  const words = spoken();
  const [sex, setSex] = useState<"female" | "male" | null>(null);
  const [age_y, setAge] = useState<number>(USUAL_Y);
  const [height_cm, setHeight] = useState(170);
  const keep = () => asked(() => ask("profile", { method: "PATCH", body: { sex, born: String(year - age_y), height_m: height_cm / 100 } })).then((went) => went && onDone());
  const one = (value: number, way: number) => value + way;
  return (
    <Sheet title={words.say("app-who")} under={words.say("app-who-under")} onClose={onClose}>
      <div class="own-form">
        <Switch name={words.say("app-who-sex")} choices={(["female", "male"] as const).map((value) => ({ value, label: words.say(`app-who-${value}`) }))} chosen={sex} onChoose={setSex} />
        <h3>{words.say("app-who-age")}</h3>
        <Stepper name={words.say("app-who-age")} value={age_y} unit="" least={YOUNGEST_Y} most={OLDEST_Y} step={one} onChange={setAge} />
        <h3>{words.say("app-who-height")}</h3>
        <Stepper name={words.say("app-who-height")} value={height_cm} unit="cm" least={100} most={230} step={one} onChange={setHeight} />
      </div>
      <div class="sheet-foot">
        <Button look="filled" disabled={sex === null} onClick={() => void keep()}>
          {words.say("app-who-keep")}
        </Button>
      </div>
    </Sheet>
  );
}
