/** The app's start: words and journal first, then the page; sync and updates behind it. */

import { render } from "preact";
import { lookForRoom, open, trouble } from "./app";
import { askToStay, isStorageFault, Journal } from "./journal";
import "./look/tokens.css";
import "./look/base.css";
import "./look/parts.css";
import "./look/pages.css";
import "./look/session.css";
import { wearTheme } from "./look/theme";
import { followAddress, route } from "./router";
import { Shell } from "./shell";
import { startSync } from "./sync/line";
import { sessionOpen, watchForUpdates } from "./update";
import { preferredLanguage, say, speak } from "./words";

async function start(root: HTMLElement): Promise<void> {
  wearTheme();
  followAddress();
  const speaking = speak(preferredLanguage());
  try {
    const journal = await Journal.open();
    await speaking;
    open({ journal, sync: startSync(journal) });
    render(<Shell />, root);
    sessionOpen.value = route.value.page === "session"; // until the page knows better
    void askToStay();
    void lookForRoom();
  } catch (fault) {
    if (!isStorageFault(fault)) throw fault;
    await speaking;
    trouble.value = fault;
    render(<p role="alert">{say(`app-journal-${fault.code}`)}</p>, root);
  }
  await watchForUpdates();
}

const root = document.getElementById("app");
if (root) void start(root);
