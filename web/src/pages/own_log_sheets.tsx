/** Begin a test on one's own log, and say what came of it. */

import { useEffect, useState } from "preact/hooks";
import { beginTrial, recordIntake, recordReserve } from "../api_claims";
import { app } from "../app";
import { asked } from "../asked";
import { Button, Switch } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { Stepper } from "../parts/Stepper";
import { exerciseOf, shownName } from "../training/extract";
import { spoken } from "../words";

interface SheetProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function BeginSheet({ test, onDone, onClose }: SheetProps & { readonly test: "T2" | "T4" | "T8" }) {
  const words = spoken();
  const { journal } = app();
  const [names, setNames] = useState<readonly string[]>([]);
  const [lift, setLift] = useState("");
  const [against, setAgainst] = useState("");
  const [load_kg, setLoad] = useState(60);
  const [side, setSide] = useState<"left" | "right">("left");
  useEffect(() => {
    void journal.names("set").then(setNames);
  }, [journal]);
  const known = names.filter((name) => exerciseOf(name) !== null);
  const choose = (id: string, chosen: string, change: (name: string) => void) => (
    <label class="field">
      <span>{words.say(id)}</span>
      <select value={chosen} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">–</option>
        {known.map((name) => (
          <option key={name} value={name}>
            {shownName(words, name, exerciseOf(name))}
          </option>
        ))}
      </select>
    </label>
  );
  const ready = lift !== "" && (test !== "T2" || (against !== "" && against !== lift));
  const begin = () =>
    asked(() => beginTrial(test, { lift, ...(test === "T2" && { against, load_kg }), ...(test === "T4" && { first_side: side }) })).then((went) => went && onDone());
  return (
    <Sheet title={words.say("app-own-begin")} under={words.say("app-own-begin-under")} onClose={onClose}>
      <div class="own-form">
        <p>{words.say(`app-own-how-${test}`)}</p>
        {choose("app-own-form-lift", lift, setLift)}
        {test === "T2" && choose("app-own-form-against", against, setAgainst)}
        {test === "T2" && (
          <Stepper name={words.say("app-own-form-load")} value={load_kg} unit="kg" least={1} most={500} step={(value, way) => value + way * 2.5} onChange={setLoad} />
        )}
        {test === "T4" && (
          <Switch name={words.say("app-own-form-side")} choices={(["left", "right"] as const).map((value) => ({ value, label: words.say(`app-side-${value}`) }))} chosen={side} onChoose={setSide} />
        )}
      </div>
      <div class="sheet-foot">
        <Button look="filled" disabled={!ready} onClick={() => void begin()}>
          {words.say("app-own-begin")}
        </Button>
      </div>
    </Sheet>
  );
}

export function RecordSheet({ test, today, onDone, onClose }: SheetProps & { readonly test: "T3" | "T8"; readonly today: string }) {
  const words = spoken();
  const [stated, setStated] = useState(2);
  const [more, setMore] = useState(2);
  const [kcal, setKcal] = useState(2000);
  const keep = () => asked(() => (test === "T3" ? recordIntake(kcal, today) : recordReserve(stated, more))).then((went) => went && onDone());
  const one = (value: number, way: number) => value + way;
  return (
    <Sheet title={words.say(`app-own-record-${test}`)} under={words.say(`app-own-how-${test}`)} onClose={onClose}>
      <div class="own-form">
        {test === "T3" ? (
          <label class="field">
            <span>{words.say("app-own-form-kcal")}</span>
            <input type="number" inputMode="numeric" min={0} max={20000} value={kcal} onInput={(event) => setKcal(event.currentTarget.valueAsNumber || 0)} />
          </label>
        ) : (
          <>
            <h3>{words.say("app-own-form-stated")}</h3>
            <Stepper name={words.say("app-own-form-stated")} value={stated} unit="" least={0} most={20} step={one} onChange={setStated} />
            <h3>{words.say("app-own-form-more")}</h3>
            <Stepper name={words.say("app-own-form-more")} value={more} unit="" least={0} most={20} step={one} onChange={setMore} />
          </>
        )}
      </div>
      <div class="sheet-foot">
        <Button look="filled" onClick={() => void keep()}>
          {words.say("app-own-keep")}
        </Button>
      </div>
    </Sheet>
  );
}
