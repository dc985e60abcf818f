/** A session: one exercise in focus, its sets, and the button that records the one that is shown. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app, durably } from "../app";
import { Icon } from "../parts/Icon";
import { toast } from "../parts/Toast";
import { go, route } from "../router";
import { localDay } from "../shared/days";
import { latestAct } from "../training/acts";
import { extract, openExtract, shownName } from "../training/extract";
import { draft, liftInFocus, openDraft } from "../training/focus";
import { type LastTime, lastTime } from "../training/last";
import { openRest, prepareSound, stayAwake } from "../training/rest";
import { counted, isLive, readSession, type Session, type SessionLift } from "../training/session";
import { sessionOpen } from "../update";
import { spoken } from "../words";
import { dayName } from "./names";
import { Focus } from "./session_focus";
import { Finish } from "./session_finish";
import { LiftsSheet } from "./session_lifts";
import { AddSheet, LiftPainSheet, MoreSheet, NoteSheet, SkipSheet, SwapSheet } from "./session_sheets";

/** Which sheet is open above the session. */
export type Open = "lifts" | "add" | "swap" | "note" | "more" | "pain" | "skip" | null;

export function SessionPage() {
  const words = spoken();
  const { journal } = app();
  const [id = "", part = ""] = route.value.rest;
  const session = useSignal<Session | null | undefined>(undefined);
  const last = useSignal<ReadonlyMap<string, LastTime>>(new Map());
  const open = useSignal<Open>(null);
  const body_kg = useSignal<number | null>(null);

  useEffect(() => {
    let left = false;
    const read = async () => {
      const found = await readSession(journal, id);
      if (left) return;
      const before = new Map(last.value);
      for (const lift of found?.lifts ?? []) {
        if (before.has(lift.name)) continue;
        const one = await lastTime(journal, lift.name, lift.exercise, found?.start ?? "");
        if (one) before.set(lift.name, one);
      }
      if (left) return;
      last.value = before;
      session.value = found ?? null;
    };
    void (async () => {
      await Promise.all([openDraft(journal, id), openRest(journal), openExtract(journal, localDay(new Date()))]);
      body_kg.value = ((await journal.all("body")).at(-1)?.fields.bodyweight_kg as number | undefined) ?? null;
      await read();
    })();
    const end = journal.listen(() => void read());
    return () => {
      left = true;
      end();
    };
  }, [journal, id, extract.value !== null]);

  const found = session.value;
  const live = !!found && isLive(found, Date.now());
  useEffect(() => {
    if (found === undefined) return undefined;
    sessionOpen.value = live;
    if (!live) return undefined;
    const ends = [stayAwake(), prepareSound()];
    return () => {
      for (const end of ends) end();
      sessionOpen.value = false;
    };
  }, [live, found === undefined]);

  if (found === undefined) return null;
  if (found === null) {
    return (
      <div class="page">
        <h1>{words.say("app-session-gone")}</h1>
        <a href="#/">{words.say("app-page-today")}</a>
      </div>
    );
  }
  if (part === "done") return <Finish session={found} />;
  const lift = liftInFocus(found, draft.value);
  const undo = () =>
    durably(async () => {
      const act = await latestAct(journal, found);
      if (!act) return void (toast.value = { text: words.say("app-undo-nothing") });
      await journal.undo(act.act);
      toast.value = { text: words.say("app-undone", { what: words.say(`app-act-${ACTS.includes(act.use) ? act.use : "edit"}`) }) };
    });
  const shut = () => (open.value = null);
  const sheet = open.value;
  return (
    <div class="session">
      <header class="session-top">
        <button type="button" class="icon-button" aria-label={words.say("app-session-leave")} onClick={() => go("")}>
          <Icon name="down" />
        </button>
        {live ? <Minutes start={found.start} /> : <span class="session-day">{dayName(words, found.start.slice(0, 10), "long")}</span>}
        <button type="button" class="button button-quiet" onClick={() => go("session", [id, "done"])}>
          {words.say(live ? "app-session-finish" : "app-session-summary")}
        </button>
      </header>
      <button type="button" class="session-bars" onClick={() => (open.value = "lifts")} aria-label={barsLabel(found.lifts)}>
        {found.lifts.map((one) => (
          <Bar key={one.name} lift={one} now={one === lift} />
        ))}
        {!found.lifts.length && <span class="session-bar" />}
      </button>
      {lift ? (
        <Focus key={lift.name} {...{ session: found, lift, live }} last={last.value.get(lift.name)} body_kg={body_kg.value} onOpen={(what) => (open.value = what)} onUndo={() => void undo()} />
      ) : (
        <div class="session-empty">
          <h1>{words.say("app-session-empty")}</h1>
          <p class="quiet">{words.say("app-session-empty-hint")}</p>
          <button type="button" class="button button-filled" onClick={() => (open.value = "add")}>
            {words.say("app-add-lift")}
          </button>
        </div>
      )}
      {sheet === "lifts" && <LiftsSheet session={found} now={lift} onClose={shut} onAdd={() => (open.value = "add")} />}
      {sheet === "add" && <AddSheet session={found} onClose={shut} />}
      {lift && sheet === "swap" && <SwapSheet {...{ session: found, lift }} onClose={shut} />}
      {lift && sheet === "note" && <NoteSheet {...{ session: found, lift }} onClose={shut} />}
      {lift && sheet === "more" && <MoreSheet {...{ session: found, lift }} onClose={shut} onOpen={(what) => (open.value = what)} />}
      {lift && sheet === "pain" && <LiftPainSheet {...{ session: found, lift }} onClose={shut} />}
      {lift && sheet === "skip" && <SkipSheet {...{ session: found, lift }} onClose={shut} onHurts={() => (open.value = "pain")} />}
    </div>
  );

  function barsLabel(lifts: readonly SessionLift[]): string {
    const list = lifts.map((one) => words.say("app-lift-state", { name: shownName(words, one.name, one.exercise), ...counted(one) }));
    return [words.say("app-lifts"), ...list].join("; ");
  }
}

const ACTS = ["log", "edit", "delete", "swap", "order", "add", "superset", "session", "pain"];

function Bar({ lift, now }: { readonly lift: SessionLift; readonly now: boolean }) {
  const { done, all } = counted(lift);
  const share = lift.skipped ? 0 : all ? done / all : 0;
  return (
    <span class={`session-bar${now ? " session-bar-now" : ""}${lift.skipped ? " session-bar-skipped" : ""}`}>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** How long the session runs, by the clock on the wall. */
function Minutes({ start }: { readonly start: string }) {
  const words = spoken();
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return <span class="session-day">{words.say("app-minutes", { minutes: Math.max(0, Math.floor((now.value - Date.parse(start)) / 60_000)) })}</span>;
}
