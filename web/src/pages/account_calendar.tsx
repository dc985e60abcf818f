/** The secret address of one's planned sessions, for calendar apps: made, shown once, ended. */

import { useState } from "preact/hooks";
import { endCalendar, makeCalendar } from "../api_account";
import { app } from "../app";
import { asked } from "../asked";
import { Button } from "../parts/controls";
import { Section } from "../parts/pieces";
import { toast } from "../parts/Toast";
import { spoken } from "../words";
import { ShownOnce } from "./account_once";

export function CalendarAddress({ used, onChange }: { readonly used: boolean; readonly onChange: () => void }) {
  const words = spoken();
  const [secret, setSecret] = useState<string | null>(null);
  const changed = () => {
    onChange();
    void app().sync.now(); // it is kept in the journal, so that it can be undone
  };
  const make = async () => {
    if (await asked(async () => setSecret(await makeCalendar()))) changed();
  };
  const end = async () => {
    if (!(await asked(endCalendar))) return;
    toast.value = { text: words.say("app-account-calendar-ended") };
    changed();
  };
  return (
    <>
      <Section title={words.say("app-account-calendar")}>
        <p class="quiet">{words.say("app-account-calendar-under")}</p>
        {used && <p class="quiet">{words.say("app-account-calendar-on")}</p>}
        <div class="button-pair">
          <Button onClick={() => void make()}>{words.say(used ? "app-account-calendar-new" : "app-account-calendar-make")}</Button>
          {used && (
            <Button look="outlined" onClick={() => void end()}>
              {words.say("app-account-calendar-end")}
            </Button>
          )}
        </div>
      </Section>
      {secret && <ShownOnce title={words.say("app-account-calendar-once")} under={words.say("app-account-calendar-once-under")} secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
