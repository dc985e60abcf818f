/** Programs that may come in by a token: made, shown once, ended. */

import { useState } from "preact/hooks";
import { endToken, makeToken, type Scope, type Token } from "../api_account";
import { asked } from "../asked";
import { Button, Switch } from "../parts/controls";
import { Section } from "../parts/pieces";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import { spoken } from "../words";
import { ShownOnce } from "./account_once";

const SCOPES: readonly Scope[] = ["read", "write"];

export function Tokens({ tokens, onChange }: { readonly tokens: readonly Token[]; readonly onChange: () => void }) {
  const words = spoken();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const make = async (label: string, scope: Scope) => {
    await asked(async () => setSecret((await makeToken(label, scope)).secret));
    setMaking(false);
    onChange();
  };
  const end = async ({ id, label }: Token) => {
    if (await asked(() => endToken(id))) toast.value = { text: words.say("app-account-ended", { label }) };
    onChange();
  };
  return (
    <>
      <Section title={words.say("app-account-programs")}>
        <p class="quiet">{words.say("app-account-programs-under")}</p>
        {tokens.length === 0 ? (
          <p class="quiet">{words.say("app-account-programs-none")}</p>
        ) : (
          <ul class="rows rows-lined">
            {tokens.map((one) => (
              <li key={one.id} class="row row-act">
                <span>
                  <b>{one.label}</b>
                  <span class="quiet">
                    {[words.say(`app-account-may-${one.scope}`), one.seen ? words.say("app-account-used", { day: one.seen.slice(0, 10) }) : words.say("app-account-unused")].join(" · ")}
                  </span>
                </span>
                <Button look="quiet" aria-label={words.say("app-account-end-of", { label: one.label })} onClick={() => void end(one)}>
                  {words.say("app-account-end")}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Button onClick={() => setMaking(true)}>{words.say("app-account-token-make")}</Button>
      </Section>
      {making && <NewToken onMake={make} onClose={() => setMaking(false)} />}
      {secret && <ShownOnce title={words.say("app-account-token-once")} under={words.say("app-account-token-once-under")} secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

function NewToken({ onMake, onClose }: { readonly onMake: (label: string, scope: Scope) => Promise<void>; readonly onClose: () => void }) {
  const words = spoken();
  const [label, setLabel] = useState("");
  const [scope, setScope] = useState<Scope>("read");
  const [busy, setBusy] = useState(false);
  return (
    <Sheet title={words.say("app-account-token-make")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void onMake(label, scope);
        }}
      >
        <label class="field">
          <span>{words.say("app-account-token-for")}</span>
          <input class="input" required maxLength={80} autocomplete="off" value={label} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <Switch name={words.say("app-account-token-may")} choices={SCOPES.map((value) => ({ value, label: words.say(`app-account-may-${value}`) }))} chosen={scope} onChoose={setScope} />
        <div class="sheet-foot">
          <Button look="filled" type="submit" disabled={busy}>
            {words.say("app-account-token-make")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
