/** The devices that are logged in, each of which can be logged out from any other. */

import { endLogin, endOtherLogins, type Login } from "../api_account";
import { asked } from "../asked";
import { Button } from "../parts/controls";
import { Section } from "../parts/pieces";
import { toast } from "../parts/Toast";
import { spoken } from "../words";

export function Logins({ logins, onChange }: { readonly logins: readonly Login[]; readonly onChange: () => void }) {
  const words = spoken();
  const end = async (act: () => Promise<unknown>, said: string) => {
    if (await asked(act)) toast.value = { text: said };
    onChange();
  };
  const others = logins.filter((one) => !one.here);
  return (
    <Section title={words.say("app-account-devices")}>
      <ul class="rows rows-lined">
        {[...logins.filter((one) => one.here), ...others].map((one) => (
          <li key={one.id} class="row row-act">
            <span>
              <b>{one.label}</b>
              <span class="quiet">{one.here ? words.say("app-account-here") : words.say("app-account-seen", { day: one.seen.slice(0, 10) })}</span>
            </span>
            {!one.here && (
              <Button look="quiet" aria-label={words.say("app-account-out-of", { label: one.label })} onClick={() => void end(() => endLogin(one.id), words.say("app-account-was-out", { label: one.label }))}>
                {words.say("app-account-out")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && <Button onClick={() => void end(endOtherLogins, words.say("app-account-were-out"))}>{words.say("app-account-out-others")}</Button>}
    </Section>
  );
}
