/** More: how one trains and with what, how it looks and speaks, what is kept where. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, Chips, Switch, Toggles } from "../parts/controls";
import { Chevron } from "../parts/Dose";
import { PageHead, Section } from "../parts/pieces";
import { Sheet } from "../parts/Sheet";
import { Stepper } from "../parts/Stepper";
import { fromKg, toKg } from "../shared/units";
import { FreeDays } from "../parts/FreeDays";
import { THEMES, type Theme } from "../look/theme";
import { LANGUAGES, type Language, spoken, type Words } from "../words";
import type { Preferred } from "../training/preferences";
import type { Unit } from "./data";
import { EvidenceSection } from "./settings_evidence";

export interface Device {
  readonly id: string;
  readonly last_seen: string | null;
  readonly this_one: boolean;
}

interface SettingsProps {
  readonly preferred: Preferred;
  readonly devices: readonly Device[];
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onPrefer: (change: Partial<Preferred>) => void;
  readonly onExport: () => void;
  readonly onBackup?: () => void;
  readonly onImport: () => void;
  readonly onAccount?: () => void;
  /** Where the server can be found, and how sync stands. */
  readonly sync?: ComponentChildren;
  readonly version?: string;
}

/** The usual pairs, as long as the person says nothing. */
const USUAL: { readonly [unit in Unit]: readonly number[] } = { kg: [25, 20, 15, 10, 5, 2.5, 1.25], lb: [45, 35, 25, 10, 5, 2.5] };
const PLATES: { readonly [unit in Unit]: readonly number[] } = { kg: [25, 20, 15, 10, 5, 2.5, 1.25, 0.5], lb: [45, 35, 25, 10, 5, 2.5, 1.25] };
const BARS: { readonly [unit in Unit]: readonly number[] } = { kg: [20, 15, 10], lb: [45, 35, 25] };
/** What a body can be, and where a stepper begins. */
const [LEAST_KG, MOST_KG, USUAL_BODY_KG] = [20, 400, 75];
const KIT = ["barbell", "rack", "bench", "dumbbell", "kettlebell", "cable", "machine", "smith", "trap_bar", "band", "pull_up_bar", "dip_bars", "box"];
const JOINTS = ["knee", "hip", "back", "ankle", "shoulder"];
const NAMES: { readonly [language in Language]: string } = { en: "English", de: "Deutsch", es: "Español" };

/** What is told in a sheet of its own. */
type Sheets = "body" | "plates" | "kit" | "days" | "joints";

export function Settings(props: SettingsProps) {
  const { preferred, devices, theme, onTheme, onLanguage, onPrefer, onExport, onBackup, onImport, onAccount, sync, version } = props;
  const words = spoken();
  const [open, setOpen] = useState<Sheets | null>(null);
  const [typed, setTyped] = useState<number | null>(null);
  const unit = preferred.unit ?? "kg";
  const number = (value: number) => words.load(value, unit).replace(/\u00a0(kg|lb)$/, "");
  const days = words.weekdays("short");
  const pairs = preferred.plates.length ? preferred.plates : USUAL[unit];
  const kit = preferred.kit.length
    ? preferred.kit.map((item) => kitName(words, item)).join(", ")
    : preferred.kit_name && words.knows(`kit-${preferred.kit_name}`)
      ? words.say(`kit-${preferred.kit_name}`)
      : words.say("app-set-unsaid");
  const body = (body_kg: number) => Math.round(fromKg(body_kg, unit) * 10) / 10;
  const mass = typed ?? body(preferred.body_kg ?? USUAL_BODY_KG);
  const trained = Object.entries(preferred.days).filter(([, minutes]) => minutes > 0);
  const sore = Object.entries(preferred.joints).filter(([, pain]) => pain > 0);
  const row = (id: Sheets, value: string) => (
    <li>
      <button type="button" class="row" onClick={() => setOpen(id)}>
        <span>
          <b>{words.say(`app-set-${id}`)}</b>
          <span class="quiet">{value}</span>
        </span>
        <Chevron />
      </button>
    </li>
  );
  return (
    <div class="page page-settings">
      <PageHead name={words.say("app-page-more")} title={words.say("app-settings")} />
      <Section title={words.say("app-set-training")}>
        <ul class="rows rows-lined">
          <li class="row">
            <b>{words.say("app-set-unit")}</b>
            <Switch name={words.say("app-set-unit")} choices={(["kg", "lb"] as const).map((value) => ({ value, label: value }))} chosen={unit} onChoose={(value) => onPrefer({ unit: value })} />
          </li>
          {row("body", preferred.body_kg === null ? words.say("app-set-unsaid") : words.load(body(preferred.body_kg), unit))}
          {row("plates", preferred.plates.length || preferred.bar ? words.say("app-set-plates-said", { bar: words.load(preferred.bar ?? BARS[unit][0] ?? 20, unit), plates: pairs.map(number).join(", ") }) : words.say("app-set-usual"))}
          {row("kit", kit)}
          {row("days", trained.length ? trained.map(([day, minutes]) => `${days[Number(day)]} ${minutes}`).join(", ") : words.say("app-set-unsaid"))}
          {row("joints", sore.length ? sore.map(([joint, pain]) => `${words.say(`joint-${joint}`)} ${pain}`).join(", ") : words.say("app-set-nothing-hurts"))}
        </ul>
      </Section>

      <Section title={words.say("app-set-look")}>
        <ul class="rows rows-lined">
          <li class="row row-wide">
            <b>{words.say("app-set-theme")}</b>
            <Switch name={words.say("app-set-theme")} choices={THEMES.map((value) => ({ value, label: words.say(`app-theme-${value}`) }))} chosen={theme} onChoose={onTheme} />
          </li>
          <li class="row row-wide">
            <b>{words.say("app-set-language")}</b>
            <Switch name={words.say("app-set-language")} choices={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))} chosen={words.language} onChoose={onLanguage} />
          </li>
        </ul>
      </Section>

      <EvidenceSection />

      <Section title={words.say("app-set-data")}>
        {sync && <div class="sync-state">{sync}</div>}
        <ul class="rows rows-lined">
          <DataRow title={words.say("app-set-import")} under={words.say("app-set-import-under")} onTap={onImport} />
          <DataRow title={words.say("app-set-export")} under={words.say("app-set-export-under")} onTap={onExport} />
          {onBackup && <DataRow title={words.say("app-set-backup")} under={words.say("app-set-backup-under")} onTap={onBackup} />}
          {onAccount && <DataRow title={words.say("app-account")} under={words.say("app-account-row-under")} onTap={onAccount} />}
        </ul>
      </Section>

      <Section title={words.say("app-set-devices")}>
        {devices.length === 0 ? (
          <p class="quiet">{words.say("app-set-devices-none")}</p>
        ) : (
          <ul class="rows rows-lined">
            {devices.map((device) => (
              <li key={device.id} class="row">
                <b>{deviceName(words, device.id)}</b>
                <span class="quiet">{device.this_one ? words.say("app-set-this-device") : device.last_seen && words.day(device.last_seen.slice(0, 10))}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {version && <p class="quiet version">{`${words.say("app-name")} ${version}`}</p>}

      {open && (
        <Sheet title={words.say(`app-set-${open}`)} under={words.say(`app-set-${open}-under`)} onClose={() => setOpen(null)}>
          {open === "body" && (
            <Stepper name={words.say("app-set-body")} value={mass} unit={unit} least={body(LEAST_KG)} most={body(MOST_KG)} step={(value, way) => value + way * 0.5} onChange={setTyped} />
          )}
          {open === "plates" && (
            <>
              <h3>{words.say("app-set-bar")}</h3>
              <Chips name={words.say("app-set-bar")} wrap choices={BARS[unit].map((value) => ({ value, label: words.load(value, unit) }))} chosen={preferred.bar ?? BARS[unit][0] ?? null} onChoose={(bar) => onPrefer({ bar })} />
              <h3>{words.say("app-set-pairs")}</h3>
              <PlateToggles words={words} unit={unit} chosen={pairs} onChange={(plates) => onPrefer({ plates })} />
            </>
          )}
          {open === "kit" && (
            <Toggles name={words.say("app-set-kit")} choices={KIT.map((value) => ({ value, label: kitName(words, value) }))} chosen={preferred.kit} onChange={(kit) => onPrefer({ kit })} />
          )}
          {open === "days" && <FreeDays words={words} days={preferred.days} onChange={(days) => onPrefer({ days })} />}
          {open === "joints" && (
            <>
              {JOINTS.map((joint) => (
                <div key={joint}>
                  <h3>{words.say(`joint-${joint}`)}</h3>
                  <Chips
                    name={words.say(`joint-${joint}`)}
                    wrap
                    choices={Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }))}
                    chosen={preferred.joints[joint] ?? 0}
                    onChoose={(pain) => onPrefer({ joints: { ...preferred.joints, [joint]: pain } })}
                  />
                </div>
              ))}
              <p class="quiet">{words.say("app-pain-scale")}</p>
            </>
          )}
          <div class="sheet-foot">
            {open === "body" ? (
              <Button look="filled" onClick={() => { onPrefer({ body_kg: toKg(mass, unit) }); setOpen(null); }}>
                {words.say("app-set-body-keep", { load: words.load(mass, unit) })}
              </Button>
            ) : (
              <Button look="soft" onClick={() => setOpen(null)}>
                {words.say("app-done")}
              </Button>
            )}
          </div>
        </Sheet>
      )}
    </div>
  );
}

function DataRow({ title, under, onTap }: { readonly title: string; readonly under: string; readonly onTap: () => void }) {
  return (
    <li>
      <button type="button" class="row" onClick={onTap}>
        <span>
          <b>{title}</b>
          <span class="quiet">{under}</span>
        </span>
        <Chevron />
      </button>
    </li>
  );
}

/** Plates to tap: round, and as large as they are heavy. */
function PlateToggles(props: { readonly words: Words; readonly unit: Unit; readonly chosen: readonly number[]; readonly onChange: (plates: number[]) => void }) {
  const { words, unit, chosen, onChange } = props;
  return (
    <div class="plate-toggles" role="group" aria-label={words.say("app-set-pairs")}>
      {PLATES[unit].map((plate, index) => {
        const on = chosen.includes(plate);
        const size = 84 - index * 5;
        return (
          <button
            key={plate}
            type="button"
            aria-pressed={on}
            aria-label={words.load(plate, unit)}
            style={{ width: `${size}px`, height: `${size}px` }}
            onClick={() => onChange(on ? chosen.filter((one) => one !== plate) : [...chosen, plate].sort((one, other) => other - one))}
          >
            {words.load(plate, unit).replace(/\u00a0(kg|lb)$/, "")}
          </button>
        );
      })}
    </div>
  );
}

/** Phones name themselves; what else writes is a computer. */
function deviceName(words: Words, id: string): string {
  return id.startsWith("phone-") ? words.say("app-device-phone", { id: id.slice(6, 10) }) : words.say("app-device-computer", { id: id.slice(0, 4) });
}

function kitName(words: Words, item: string): string {
  return words.knows(`kit-item-${item}`) ? words.say(`kit-item-${item}`) : item.replaceAll("_", " ");
}
