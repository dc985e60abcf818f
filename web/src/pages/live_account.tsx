/** Who one is to the server: log in, log out, who and what else comes in, erase oneself. */

import { useEffect, useState } from "preact/hooks";
import { ApiError, getMe, type Me } from "../api";
import { changePassword, eraseMe, getLogins, getTokens, hasCalendar, type Login, logIn, logOut, type Token } from "../api_account";
import { app } from "../app";
import { NAME } from "../journal/store";
import { Button } from "../parts/controls";
import { PageHead, Section } from "../parts/pieces";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import { spoken } from "../words";
import { CalendarAddress } from "./account_calendar";
import { Logins } from "./account_logins";
import { Tokens } from "./account_tokens";
import { deviceLabel } from "./device_label";

/** Who one is, and what lets in: without an account neither logins nor tokens. */
interface Account {
  readonly me: Me;
  readonly logins: readonly Login[];
  readonly tokens: readonly Token[];
  readonly calendar: boolean;
}

/** Unknown until the server has answered; "nobody" where it asks for a login. */
type Known = Account | "nobody" | "offline" | null;

async function hear(): Promise<Account> {
  const me = await getMe();
  const own = me.user !== null;
  const [logins, tokens, calendar] = await Promise.all([own ? getLogins() : [], own ? getTokens() : [], hasCalendar()]);
  return { me, logins, tokens, calendar };
}

export function LiveAccount() {
  const words = spoken();
  const [known, setKnown] = useState<Known>(null);
  const [changing, setChanging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const look = () => void hear().then(setKnown, (fault: unknown) => setKnown(fault instanceof ApiError && fault.status === 401 ? "nobody" : "offline"));
  useEffect(look, []);
  const tried = (act: () => Promise<unknown>) => async () => {
    try {
      await act();
      toast.value = null;
      look();
      await app().sync.now();
    } catch (fault) {
      toast.value = { text: fault instanceof ApiError ? refusal(fault) : words.say("app-set-offline") };
    }
  };
  return (
    <div class="page page-account">
      <PageHead name={words.say("app-page-more")} title={words.say("app-account")} />
      {known === "offline" && <p class="quiet">{words.say("app-set-offline")}</p>}
      {known === "nobody" && <LogIn onLogIn={(name, password) => tried(() => logIn(name, password, deviceLabel(navigator.userAgent)))()} />}
      {known !== null && typeof known === "object" && (
        <>
          <Section title={known.me.user ?? words.say("app-account-none")}>
            <p class="quiet">{words.say(known.me.user === null ? "app-account-none-under" : "app-account-under")}</p>
            {known.me.user !== null && (
              <div class="button-pair">
                <Button onClick={tried(logOut)}>{words.say("app-account-out")}</Button>
                <Button onClick={() => setChanging(true)}>{words.say("app-account-change")}</Button>
              </div>
            )}
          </Section>
          {known.me.user !== null && <Logins logins={known.logins} onChange={look} />}
          <CalendarAddress used={known.calendar} onChange={look} />
          {known.me.user !== null && <Tokens tokens={known.tokens} onChange={look} />}
          <Section title={words.say("app-account-erase")}>
            <p class="quiet">{words.say("app-account-erase-under")}</p>
            <Button look="stop" onClick={() => setErasing(true)}>
              {words.say("app-account-erase")}
            </Button>
          </Section>
          {changing && <PasswordSheet onChanged={look} onClose={() => setChanging(false)} />}
          {erasing && <EraseSheet asks={known.me.user !== null} onClose={() => setErasing(false)} />}
        </>
      )}
    </div>
  );
}

function LogIn({ onLogIn }: { readonly onLogIn: (name: string, password: string) => Promise<void> }) {
  const words = spoken();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  return (
    <form
     
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onLogIn(name, password).finally(() => setBusy(false));
      }}
    >
      <label class="field">
        <span>{words.say("app-account-name")}</span>
        <input class="input" required autocomplete="username" autocapitalize="off" spellcheck={false} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <Password value={password} onInput={setPassword} />
      <Button look="filled" type="submit" disabled={busy}>
        {words.say("app-account-in")}
      </Button>
    </form>
  );
}

interface PasswordProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly isNew?: boolean;
}

function Password({ value, onInput, isNew = false }: PasswordProps) {
  return (
    <label class="field">
      <span>{spoken().say(isNew ? "app-account-password-new" : "app-account-password")}</span>
      <input class="input" required type="password" autocomplete={isNew ? "new-password" : "current-password"} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}

/** The password until now and the one from now on; other devices have to log in anew. */
function PasswordSheet({ onChanged, onClose }: { readonly onChanged: () => void; readonly onClose: () => void }) {
  const words = spoken();
  const [before, setBefore] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    try {
      await changePassword(before, password);
      toast.value = { text: words.say("app-account-changed") };
      onChanged();
      onClose();
    } catch (fault) {
      toast.value = { text: fault instanceof ApiError ? refusal(fault) : words.say("app-set-offline") };
      setBusy(false);
    }
  };
  return (
    <Sheet title={words.say("app-account-change")} under={words.say("app-account-change-under")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <Password value={before} onInput={setBefore} />
        <Password value={password} onInput={setPassword} isNew />
        <div class="sheet-foot">
          <Button look="filled" type="submit" disabled={busy}>
            {words.say("app-account-change")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** What cannot be undone is asked once more, with the password where there is one. */
function EraseSheet({ asks, onClose }: { readonly asks: boolean; readonly onClose: () => void }) {
  const words = spoken();
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    try {
      await eraseMe(password);
      await forgetHere();
    } catch (fault) {
      toast.value = { text: fault instanceof ApiError ? refusal(fault) : words.say("app-set-offline") };
      onClose();
    }
  };
  return (
    <Sheet title={words.say("app-account-erase")} under={words.say("app-account-erase-sure")} onClose={onClose}>
      <form
       
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        {asks && <Password value={password} onInput={setPassword} />}
        <div class="sheet-foot">
          <Button look="stop" type="submit" disabled={busy}>
            {words.say("app-account-erase-now")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Leave nothing of the journal on this device either, and begin anew. */
async function forgetHere(): Promise<void> {
  app().journal.close();
  await new Promise<void>((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done(); // another tab closes its own as it hears of it
  });
  location.hash = "";
  location.reload();
}

function refusal(fault: ApiError): string {
  const words = spoken();
  const kinds: Record<string, string> = { "wrong-password": "app-account-wrong", "too-many-attempts": "app-account-wait" };
  const known = kinds[fault.kind];
  return known ? words.say(known) : fault.detail;
}
