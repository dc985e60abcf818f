/** A secret that is shown this once, to be copied before the sheet is closed. */

import { useState } from "preact/hooks";
import { spoken } from "../words";
import { Button } from "../parts/controls";
import { Sheet } from "../parts/Sheet";

export function ShownOnce({ title, under, secret, onClose }: { readonly title: string; readonly under: string; readonly secret: string; readonly onClose: () => void }) {
  const words = spoken();
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setSaid(words.say("app-account-copied")),
      () => setSaid(words.say("app-account-copy-not")),
    );
  return (
    <Sheet title={title} under={under} onClose={onClose}>
      <code class="secret">{secret}</code>
      <div class="sheet-foot">
        <p class="quiet" role="status">
          {said}
        </p>
        <Button look="filled" onClick={() => void copy()}>
          {words.say("app-account-copy")}
        </Button>
      </div>
    </Sheet>
  );
}
