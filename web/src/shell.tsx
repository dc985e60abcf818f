/** The frame around every page: the page, where else one can go, what happened, trouble with the storage. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { trouble } from "./app";
import { PAGES } from "./pages";
import { SyncState } from "./pages/today_sync";
import type { IconName } from "./parts/Icon";
import { Tabs } from "./parts/Tabs";
import { Toast } from "./parts/Toast";
import { hashOf, route } from "./router";
import { spoken } from "./words";

const TABS: readonly (readonly [name: string, icon: IconName, label: string])[] = [
  ["", "today", "today"],
  ["legs", "legs", "legs"],
  ["plan", "plan", "plan"],
  ["history", "history", "history"],
  ["more", "more", "more"],
];
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
      {trouble.value && <p class="trouble" role="alert">{words.say(`app-journal-${trouble.value.code}`)}</p>}
      <main id="main" tabIndex={-1}>
        <Page name={page} />
      </main>
      {!alone && tabs.length > 1 && <Tabs tabs={tabs} current={PAGES.has(page) ? page : ""} state={<SyncState />} />}
      <Toast />
    </div>
  );
}

/** A page, loaded when it is first wanted. */
function Page({ name }: { readonly name: string }) {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  const load = PAGES.get(name) ?? PAGES.get("");
  useEffect(() => {
    let left = false;
    void load?.().then((page) => {
      if (!left) setLoaded(() => page);
    });
    return () => {
      left = true;
    };
  }, [load]);
  return Loaded && <Loaded />;
}
