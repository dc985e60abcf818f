/** More, live: preferences are entries of the journal, with or without a server; look and language are this device's own. */

import { useEffect, useState } from "preact/hooks";
import { downloadJournal } from "../api_insight";
import { ApiError } from "../api";
import type { DeviceHeard } from "../api_insight";
import { app, durably } from "../app";
import { useHeard } from "../insight";
import { theme } from "../look/theme";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { save, saveJournal } from "../save";
import { localDay } from "../shared/days";
import { hearExtract } from "../training/extract";
import { prefer, type Preferred, readPreferred } from "../training/preferences";
import { speak, spoken } from "../words";
import { Settings } from "./Settings";
import { SyncState } from "./today_sync";

export function LiveSettings() {
  const words = spoken();
  const { journal, sync } = app();
  const [preferred, setPreferred] = useState<Preferred | null>(null);
  const [devices] = useHeard<readonly DeviceHeard[]>("devices", "devices", {});
  useEffect(() => {
    const read = () => void readPreferred(journal).then(setPreferred);
    read();
    return journal.listen(read);
  }, [journal]);
  if (!preferred) return null;
  const keep = async (change: Partial<Preferred>) => {
    setPreferred({ ...preferred, ...change });
    const done = await durably(() => prefer(journal, change, localDay(new Date())));
    if (!done) return void setPreferred(preferred);
    await sync.now();
    await hearExtract(journal, localDay(new Date())); // its loads are those of the new bar and plates
  };
  const backUp = async () => {
    try {
      save(await downloadJournal(), "jsonl");
    } catch (fault) {
      toast.value = { text: fault instanceof ApiError ? fault.detail : words.say("app-set-offline") };
    }
  };
  return (
    <Settings
      preferred={preferred}
      devices={(devices.value ?? []).map((one) => ({ id: one.id, last_seen: one.last, this_one: one.id === journal.device }))}
      theme={theme.value}
      onTheme={(chosen) => (theme.value = chosen)}
      onLanguage={(language) => void speak(language, true)}
      onPrefer={(change) => void keep(change)}
      onExport={() => void saveJournal(journal)}
      onBackup={() => void backUp()}
      onImport={() => go("import")}
      onAccount={() => go("account")}
      sync={<SyncState />}
    />
  );
}
