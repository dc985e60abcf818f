/** Sheets of a lift: swap it, note it, skip it, say that it hurts, and what else there is; and adding one. */

import { useSignal } from "@preact/signals";
import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Icon, type IconName } from "../parts/Icon";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { localDay } from "../shared/days";
import { addLift, addTyped, changeLift, reorder, sayPain, superset, swapLift } from "../training/acts";
import { extract, exerciseOf, factsOf, loggedName, shownName } from "../training/extract";
import { setDraft } from "../training/focus";
import { chosen } from "../training/goals";
import { type Session, type SessionLift, SKIPS } from "../training/session";
import { spoken, type Words } from "../words";
import type { Open } from "./session";
import { PainSheet } from "./pain";
import { QuickLine, reading } from "./session_quick";

interface LiftProps {
  readonly session: Session;
  readonly lift: SessionLift;
  readonly onClose: () => void;
}

const SWAPS = 8;
const FOUND = 12;

/** Exercises that can stand in for one: of its role, with the kit that is there; the near and the known first. */
export function swaps(lift: SessionLift): string[] {
  const all = extract.value?.exercises ?? {};
  const own = factsOf(lift.exercise);
  if (!own) return [];
  const role = lift.role && lift.role in own.roles ? lift.role : Object.keys(own.roles)[0];
  const near = (id: string) => own.near.indexOf(all[id]?.movement ?? "");
  const known = extract.value?.called ?? {};
  return Object.entries(all)
    .filter(([id, one]) => id !== lift.exercise && one.there && (role ? role in one.roles : one.pattern === own.pattern))
    .map(([id, one]) => {
      const score = (near(id) >= 0 ? 8 - near(id) : 0) + (id in known ? 4 : 0) + (one.pattern === own.pattern ? 3 : 0) + (id.includes(".") || id.includes("+") ? 0 : 1);
      return { id, score };
    })
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
    .slice(0, SWAPS)
    .map((one) => one.id);
}

export function SwapSheet({ session, lift, onClose }: LiftProps) {
  const words = spoken();
  const { journal } = app();
  const found = swaps(lift);
  const pick = (id: string) =>
    durably(async () => {
      const act = await swapLift(journal, session, lift, await chosen(journal, loggedName(id), id, session.start, lift.role), new Date());
      setDraft(journal, { lift: loggedName(id), row: null, half: null, values: null });
      onClose();
      if (act) toast.value = { text: words.say("app-swapped", { name: shownName(words, loggedName(id), id) }), undo: () => void durably(() => journal.undo(act)) };
    });
  return (
    <Sheet title={words.say("app-swap-title", { name: shownName(words, lift.name, lift.exercise) })} under={found.length ? words.say("app-swap-under") : undefined} onClose={onClose}>
      {found.length ? (
        <Exercises words={words} ids={found} onPick={pick} />
      ) : (
        <p>{words.say("app-swap-none")}</p>
      )}
    </Sheet>
  );
}

function Exercises({ words, ids, onPick }: { readonly words: Words; readonly ids: readonly string[]; readonly onPick: (id: string) => void }) {
  return (
    <ul class="rows">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" class="row" onClick={() => onPick(id)}>
            <span>
              <b>{shownName(words, loggedName(id), id)}</b>
              <span class="quiet">{musclesOf(words, id)}</span>
            </span>
            <Icon name="next" size={20} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function musclesOf(words: Words, id: string): string {
  const direct = factsOf(id)?.direct ?? [];
  return direct.length ? words.listed(direct.map((one) => words.say(`muscle-${one}`))) : words.say(`pattern-${factsOf(id)?.pattern ?? "other"}`);
}

export function NoteSheet({ session, lift, onClose }: LiftProps) {
  const words = spoken();
  const { journal } = app();
  const typed = useSignal(lift.note ?? "");
  const keep = () =>
    durably(async () => {
      const act = await changeLift(journal, session, lift, { note: typed.value.trim() || null }, new Date());
      onClose();
      if (act) toast.value = { text: words.say("app-note-kept"), undo: () => void durably(() => journal.undo(act)) };
    });
  return (
    <Sheet title={words.say("app-note-title")} under={shownName(words, lift.name, lift.exercise)} onClose={onClose}>
      <label class="field">
        {words.say("app-note-label")}
        <textarea class="input" rows={4} maxLength={2_000} value={typed.value} onInput={(event) => (typed.value = event.currentTarget.value)} />
      </label>
      <div class="sheet-foot">
        <Button look="filled" onClick={() => void keep()}>
          {words.say("app-note-keep")}
        </Button>
      </div>
    </Sheet>
  );
}

export function SkipSheet({ session, lift, onClose, onHurts }: LiftProps & { readonly onHurts: () => void }) {
  const words = spoken();
  const { journal } = app();
  const pick = (reason: string) =>
    durably(async () => {
      const act = await changeLift(journal, session, lift, { skipped: reason }, new Date());
      setDraft(journal, { lift: reason === "hurts" ? lift.name : null, row: null, half: null, values: null });
      if (reason === "hurts") return onHurts();
      onClose();
      if (act) toast.value = { text: words.say("app-skipped-toast", { name: shownName(words, lift.name, lift.exercise) }), undo: () => void durably(() => journal.undo(act)) };
    });
  return (
    <Sheet title={words.say("app-skip-title")} under={shownName(words, lift.name, lift.exercise)} onClose={onClose}>
      <div class="choices">
        {SKIPS.map((reason) => (
          <Button key={reason} look="outlined" onClick={() => void pick(reason)}>
            {words.say(`app-skip-${reason}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}

export function LiftPainSheet({ session, lift, onClose }: LiftProps) {
  const words = spoken();
  const { journal } = app();
  const keep = (joint: string, score: number) =>
    durably(async () => {
      const act = await sayPain(journal, session, lift, joint, score, new Date());
      onClose();
      if (act) toast.value = { text: words.say("app-pain-kept"), undo: () => void durably(() => journal.undo(act)) };
    });
  return <PainSheet joint={lift.joint} score={lift.pain} onKeep={(joint, score) => void keep(joint, score)} onClose={onClose} />;
}

export function MoreSheet({ session, lift, onClose, onOpen }: LiftProps & { readonly onOpen: (what: Open) => void }) {
  const words = spoken();
  const { journal } = app();
  const at = session.lifts.indexOf(lift);
  const next = session.lifts[at + 1];
  const shift = (way: 1 | -1) => {
    const all = [...session.lifts];
    all.splice(at, 1);
    all.splice(at + way, 0, lift);
    void durably(() => reorder(journal, session, all, new Date()));
    onClose();
  };
  const item = (icon: IconName, text: string, onTap: () => void, up = false) => (
    <li key={text}>
      <button type="button" class={`row more-row${up ? " flip" : ""}`} onClick={onTap}>
        <Icon name={icon} />
        <span>{text}</span>
      </button>
    </li>
  );
  const name = shownName(words, lift.name, lift.exercise);
  return (
    <Sheet title={name} onClose={onClose}>
      <ul class="rows">
        {lift.skipped
          ? item("check", words.say("app-more-unskip"), () => void durably(() => changeLift(journal, session, lift, { skipped: null }, new Date())).then(onClose))
          : item("close", words.say("app-more-skip"), () => onOpen("skip"))}
        {item("person", words.say("app-more-pain"), () => onOpen("pain"))}
        {(next || lift.superset !== null) &&
          item("swap", lift.superset === null ? words.say("app-more-superset", { name: next ? shownName(words, next.name, next.exercise) : "" }) : words.say("app-more-superset-end"), () => {
            void durably(() => superset(journal, session, lift, new Date()));
            onClose();
          })}
        {at > 0 && item("down", words.say("app-move-up", { name }), () => shift(-1), true)}
        {next && item("down", words.say("app-move-down", { name }), () => shift(1))}
        {item("plan", words.say("app-lifts"), () => onOpen("lifts"))}
        {item("plus", words.say("app-add-lift"), () => onOpen("add"))}
        {lift.exercise && item("history", words.say("app-more-history"), () => go("lift", [lift.exercise ?? ""]))}
      </ul>
    </Sheet>
  );
}

/** Search for a lift, or type its sets at once. */
export function AddSheet({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const words = spoken();
  const { journal } = app();
  const typed = useSignal("");
  const today = localDay(new Date());
  const read = reading(words, typed.value, today);
  const found = matches(words, typed.value);
  const pick = (name: string, exercise: string | null) =>
    durably(async () => {
      const lift = session.lifts.find((one) => one.name === name) ?? (await chosen(journal, name, exercise, session.start));
      if (!session.lifts.some((one) => one.name === name)) await addLift(journal, session, lift, new Date());
      setDraft(journal, { lift: name, row: null, half: null, values: null });
      onClose();
    });
  const log = () =>
    durably(async () => {
      const act = await addTyped(journal, session, read.entry.items, new Date());
      setDraft(journal, { row: null, half: null, values: null });
      onClose();
      if (act) toast.value = { text: words.say("app-quick-saved"), undo: () => void durably(() => journal.undo(act)) };
    });
  const own = typed.value.trim();
  return (
    <Sheet title={words.say("app-add-lift")} onClose={onClose}>
      <QuickLine label={words.say("app-add-label")} text={typed} said={read.sets ? read.said : ""} onChoose={read.choose ? (choice) => (typed.value = read.choose?.(choice) ?? typed.value) : undefined} choices={read.choices} onEnter={() => (read.ready ? void log() : found[0] && void pick(loggedName(found[0]), found[0]))} />
      {read.ready && (
        <Button look="filled" onClick={() => void log()}>
          {words.say("app-quick-save", { sets: read.sets })}
        </Button>
      )}
      {!read.sets && <Exercises words={words} ids={found} onPick={(id) => void pick(loggedName(id), id)} />}
      {!read.sets && own && exerciseOf(own) === null && (
        <div class="sheet-foot">
          <Button look="outlined" onClick={() => void pick(own, null)}>
            {words.say("app-add-own", { name: own })}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

/** Exercises whose name has all words of what was typed; those the person knows first. */
function matches(words: Words, typed: string): string[] {
  const all = extract.value;
  if (!all) return [];
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const exact = exerciseOf(typed);
  return Object.entries(all.exercises)
    .flatMap(([id, one]) => {
      const name = `${shownName(words, loggedName(id), id)} ${one.name}`.toLowerCase();
      if (!parts.every((part) => name.includes(part))) return id === exact ? [{ id, score: 100 }] : [];
      const score = (id === exact ? 100 : 0) + (id in all.called ? 20 : 0) + (one.there ? 5 : 0) + (one.region === "lower" ? 3 : 0) + (Object.keys(one.roles).length ? 6 : 0) - name.length / 100;
      return [{ id, score }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, FOUND)
    .map((one) => one.id);
}

