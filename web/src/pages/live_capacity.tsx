/** Everyday strength, live: what is kept on this device, and what the server makes of it. */

import "../look/evidence.css";
import { useEffect, useState } from "preact/hooks";
import type { Capacity as CapacityHeard } from "../api_health";
import { app, durably } from "../app";
import { useHeard } from "../insight";
import { toast } from "../parts/Toast";
import { go, route } from "../router";
import { localDay } from "../shared/days";
import { isTest, keepTest, removeTest, type Taken, takenTests } from "../training/capacity";
import { spoken } from "../words";
import { Capacity } from "./Capacity";
import { CapacityTest } from "./CapacityTest";
import { takenText } from "./capacity_words";
import { WhoSheet } from "./who_sheet";

/** The tests on this device, and what the server says of them once it has them all. */
export function useCapacity() {
  const { journal, sync } = app();
  const today = localDay(new Date());
  const [heard, again] = useHeard<CapacityHeard>("capacity", "capacity", { today });
  const [taken, setTaken] = useState<readonly Taken[] | null>(null);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const found = await takenTests(journal);
      if (!left) setTaken(found);
    };
    void read();
    const stop = journal.listen(() => void read());
    return () => {
      left = true;
      stop();
    };
  }, [journal]);
  const isThere = sync.state.value.kind === "saved-there";
  useEffect(() => {
    if (isThere) again();
  }, [isThere]);
  return { taken, heard: heard.value, today, again };
}

export function LiveCapacity() {
  const words = spoken();
  const { journal } = app();
  const { taken, heard, today, again } = useCapacity();
  const [who, setWho] = useState(false);
  const [test = ""] = route.value.rest;
  const known = !!heard && heard.age_y !== null && heard.sex !== null;
  const keep = (one: Taken) =>
    durably(async () => {
      const act = await keepTest(journal, one);
      if (act) toast.value = { text: words.say("app-capacity-kept", { value: takenText(words, one) }), undo: () => void durably(() => journal.undo(act)) };
    });
  const remove = (one: Taken) =>
    durably(async () => {
      const act = await removeTest(journal, one);
      if (act) toast.value = { text: words.say("app-capacity-removed", { value: takenText(words, one) }), undo: () => void durably(() => journal.undo(act)) };
    });
  if (!taken) return null;
  if (!isTest(test))
    return (
      <>
        <Capacity taken={taken} facts={heard?.tests ?? []} known={known || !heard} open={heard?.stops ?? false} onWho={() => setWho(true)} onBack={() => go("more")} />
        {who && (
          <WhoSheet
            year={Number(today.slice(0, 4))}
            onDone={() => {
              setWho(false);
              again();
            }}
            onClose={() => setWho(false)}
          />
        )}
      </>
    );
  return (
    <CapacityTest
      key={test}
      test={test}
      today={today}
      taken={taken.filter((one) => one.test === test)}
      facts={heard?.tests.find((one) => one.test === test)}
      known={known}
      onKeep={(one) => void keep(one)}
      onRemove={(one) => void remove(one)}
      onBack={() => go("capacity")}
    />
  );
}
