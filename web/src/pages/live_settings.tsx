/** More, live: preferences are told to the server; look, language and the export are this device's own. */

import { useState } from "preact/hooks";
import { address, ApiError } from "../api";
import { changePreferences, type DeviceHeard, planWeek, type PreferredHeard } from "../api_insight";
import { app } from "../app";
import { useHeard } from "../insight";
import { theme } from "../look/theme";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { localDay } from "../shared/days";
import { speak, spoken } from "../words";
import type { Unit } from "./data";
import { type Preferred, Settings } from "./Settings";
import { SyncState } from "./today_sync";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Under this name the unit of all lifts is kept. */
const ALL = "";

/** What the server knows, as the page shows it. */
export function preferredOf(heard: PreferredHeard | null): Preferred {
  const unit = (heard?.units[ALL] ?? null) as Unit | null;
  const number = (name: string) => (typeof heard?.settings[name] === "number" ? (heard.settings[name] as number) : null);
  const plates = heard?.settings[`plates_${unit ?? "kg"}`];
  return {
    unit,
    bar: number(`bar_${unit ?? "kg"}`),
    plates: Array.isArray(plates) ? (plates as number[]) : [],
    kit: heard?.kit ?? [],
    days: {},
    joints: {},
  };
}

export function LiveSettings() {
  const words = spoken();
  const { journal, sync } = app();
  const today = localDay(new Date());
  const [heard, again] = useHeard<PreferredHeard>("profile", "profile", {});
  const [devices] = useHeard<readonly DeviceHeard[]>("devices", "devices", {});
  const [changed, setChanged] = useState<Partial<Preferred>>({});
  const preferred = { ...preferredOf(heard.value), ...changed };
  const prefer = async (change: Partial<Preferred>) => {
    const next = { ...preferred, ...change };
    setChanged({ ...changed, ...change });
    const unit = next.unit ?? "kg";
    try {
      if (change.unit) await changePreferences({ units: { [ALL]: change.unit } });
      if (change.bar) await changePreferences({ settings: { [`bar_${unit}`]: change.bar } });
      if (change.plates) await changePreferences({ settings: { [`plates_${unit}`]: change.plates } });
      if (change.kit) await changePreferences({ equipment: change.kit });
      if (change.days) await planWeek({ days: daysText(change.days) }, today);
      if (change.joints) await planWeek({ pain: painText(change.joints) }, today);
      await sync.now();
      again();
    } catch (fault) {
      setChanged(changed);
      toast.value = { text: fault instanceof ApiError ? fault.detail : words.say("app-set-offline") };
    }
  };
  return (
    <Settings
      preferred={preferred}
      devices={(devices.value ?? []).map((one) => ({ id: one.id, name: one.id, last_seen: one.last, this_one: one.id === journal.device }))}
      theme={theme.value}
      onTheme={(chosen) => (theme.value = chosen)}
      onLanguage={(language) => void speak(language, true)}
      onPrefer={(change) => void prefer(change)}
      onExport={() => void exportAll()}
      onBackup={() => location.assign(address("export", { format: "jsonl" }))}
      onImport={() => go("import")}
      sync={<SyncState />}
    />
  );
}

/** "mon 45, thu 60", as plans take it; null where no day has time. */
export function daysText(days: Preferred["days"]): string | null {
  const told = Object.entries(days).filter(([, minutes]) => minutes > 0);
  return told.length ? told.map(([day, minutes]) => `${DAYS[Number(day)]} ${minutes}`).join(", ") : null;
}

/** "knee 4, back 6", as plans take it; null where nothing hurts. */
export function painText(joints: Preferred["joints"]): string | null {
  const told = Object.entries(joints).filter(([, pain]) => pain > 0);
  return told.length ? told.map(([joint, pain]) => `${joint} ${pain}`).join(", ") : null;
}

/** All that this device knows, as a file; no server is needed. */
async function exportAll(): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of app().journal.lines()) pieces.push(piece);
  const url = URL.createObjectURL(new Blob(pieces, { type: "application/x-ndjson" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `legday-${localDay(new Date())}.jsonl` });
  link.click();
  URL.revokeObjectURL(url);
}
