/** The frame around every page: the page, where else one can go, what happened, trouble with the storage. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { clockOff_ms } from "./api";
import { app, roomLow, trouble } from "./app";
import { PAGES } from "./pages";
import { SyncState } from "./pages/today_sync";
import { Button } from "./parts/controls";
import type { IconName } from "./parts/Icon";
import { Tabs } from "./parts/Tabs";
import { Toast } from "./parts/Toast";
import { hashOf, route } from "./router";
import { saveJournal } from "./save";
import { say, spoken } from "./words";

const TABS: readonly (readonly [name: string, icon: IconName, label: string])[] = [
  ["", "today", "today"],
  ["legs", "legs", "legs"],
  ["plan", "plan", "plan"],
  ["history", "history", "history"],
  ["more", "more", "more"],
];
/** Pages that one comes to from a tab, and where it stays lit. */
const UNDER: { readonly [page: string]: string } = {
  lift: "history", import: "more", claims: "more", capacity: "more", longevity: "more", body: "more", screening: "more",
};
/** So far off, sets land on a wrong day [ms]. */
const OFF_MS = 3_600_000;
/** Pages that have the whole screen, and a way back of their own. */
const ALONE = ["session"];

export function Shell() {
  const words = spoken();
  const { page } = route.value;
  const alone = ALONE.includes(page);
  const tabs = TABS.filter(([name]) => PAGES.has(name)).map(([name, icon, label]) => ({
    name, icon, href: hashOf(name), label: words.say(`app-page-${label}`),
  }));
  return (
    <div class={alone || tabs.length < 2 ? "frame frame-alone" : "frame"}>
      {(trouble.value || roomLow.value) && (
        <div class="trouble" role="alert">
          <p>{words.say(trouble.value ? `app-journal-${trouble.value.code}` : "app-journal-low")}</p>
          {trouble.value?.code !== "unreadable" && trouble.value?.code !== "closed" && (
            <Button look="quiet" onClick={() => void saveJournal(app().journal)}>
              {words.say("app-journal-save")}
            </Button>
          )}
        </div>
      )}
      {clockOff_ms.value !== null && Math.abs(clockOff_ms.value) > OFF_MS && !alone && (
        <p class="clock-off" role="status">
          {words.say(clockOff_ms.value > 0 ? "app-clock-ahead" : "app-clock-behind", { hours: Math.round(Math.abs(clockOff_ms.value) / 3_600_000) })}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        <Page name={page} />
      </main>
      {!alone && tabs.length > 1 && <Tabs tabs={tabs} current={PAGES.has(page) ? (UNDER[page] ?? page) : ""} state={<SyncState />} />}
      <Toast />
    </div>
  );
}

/** A page, loaded when it is first wanted. */
function Page({ name }: { readonly name: string }) {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  const [unloaded, setUnloaded] = useState(false);
  const load = PAGES.get(name) ?? PAGES.get("");
  useEffect(() => {
    let left = false;
    setUnloaded(false);
    void load?.().then(
      (page) => {
        if (!left) setLoaded(() => page);
      },
      () => !left && setUnloaded(true), // not kept here yet, and no server: at the very first visit
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (unloaded) {
    return (
      <div class="page">
        <p role="alert">{say("app-page-unloaded")}</p>
        <Button onClick={() => location.reload()}>{say("app-page-again")}</Button>
      </div>
    );
  }
  return Loaded && <Loaded />;
}
