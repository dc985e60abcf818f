/** The frame around every page: the page, how it stands with the server, trouble with the storage. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { app, trouble } from "./app";
import { PAGES } from "./pages";
import { route } from "./router";
import { spoken } from "./words";

export function Shell() {
  const words = spoken();
  const { sync } = app();
  const { kind, waiting } = sync.state.value;
  return (
    <>
      {trouble.value && <p role="alert">{words.say(`app-journal-${trouble.value.code}`)}</p>}
      <main id="main" tabIndex={-1}>
        <Page name={route.value.page} />
      </main>
      <footer>
        <p role="status" data-sync={kind}>
          {words.say(`app-sync-${kind}`, { waiting })}
        </p>
      </footer>
    </>
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
