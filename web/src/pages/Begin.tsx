/** Where one begins as long as there is nothing to show: with the log of another app, or with a set. */

import { Button } from "../parts/controls";
import { go } from "../router";
import { spoken } from "../words";

export function Begin() {
  const words = spoken();
  return (
    <div class="button-pair begin">
      <Button look="filled" onClick={() => go("import")}>
        {words.say("app-set-import")}
      </Button>
      <Button look="soft" onClick={() => go("")}>
        {words.say("app-begin-log")}
      </Button>
    </div>
  );
}
