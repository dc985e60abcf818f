/** What is to be known before the first session, shown once on a device. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app } from "../app";
import { Button } from "../parts/controls";
import { Note } from "../parts/pieces";
import { go } from "../router";
import { spoken } from "../words";

const KEPT = "first-words";

export function FirstWords() {
  const words = spoken();
  const { journal } = app();
  const read = useSignal(true);
  useEffect(() => {
    void journal.recall(KEPT).then((kept) => (read.value = kept?.value === true));
  }, [journal]);
  if (read.value) return null;
  const close = async () => {
    read.value = true;
    await journal.remember(KEPT, true);
  };
  return (
    <Note
      look="act"
      buttons={
        <>
          <Button look="quiet" onClick={() => void close()}>
            {words.say("app-first-words-read")}
          </Button>
          <Button look="quiet" onClick={() => void close().then(() => go("screening"))}>
            {words.say("app-first-words-ask")}
          </Button>
        </>
      }
    >
      <p>{words.say("health-line")}</p>
    </Note>
  );
}
