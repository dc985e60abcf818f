/** The lift in focus: goal, warm-up, sets, the values of the one that is next, and the dock that records it. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { app, durably } from "../app";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { Note } from "../parts/pieces";
import { HalfRow, type SetState, SetRow, SideTab } from "../parts/SetRow";
import { toast } from "../parts/Toast";
import { addSet, record, type Values } from "../training/acts";
import { factsOf, shownName } from "../training/extract";
import { advice, draft, halfInFocus, lastOf, rowInFocus, setDraft, usual } from "../training/focus";
import { isThere } from "../training/goals";
import { ladderFor } from "../training/extract";
import type { LastTime } from "../training/last";
import { painSays, stopsAbove } from "../training/pain";
import { readySound, setRest } from "../training/rest";
import { type Half, isDone, number, type Row, type Session, type SessionLift } from "../training/session";
import { spoken, type Words } from "../words";
import type { Open } from "./session";
import { Dock } from "./session_dock";
import { SetEditor } from "./session_editor";
import { SetSheet } from "./session_set";
import { goalText, setText, setWords } from "./session_words";

interface FocusProps {
  readonly session: Session;
  readonly lift: SessionLift;
  readonly live: boolean;
  readonly last: LastTime | undefined;
  readonly body_kg: number | null;
  readonly onOpen: (what: Open) => void;
  readonly onUndo: () => void;
}

const SLOW_MS = 100;

export function Focus({ session, lift, live, last, body_kg, onOpen, onUndo }: FocusProps) {
  const words = spoken();
  const { journal } = app();
  const editing = useSignal<Half | null>(null);
  /** The set that is being written, and how that stands. */
  const writing = useSignal<{ id: string; state: SetState } | null>(null);
  const busy = useRef(false);
  const at = draft.value;
  const row = rowInFocus(lift, at);
  const half = row && halfInFocus(row, at);
  const shown: Values | null = row && half ? (at?.half === half.id && at.values ? at.values : usual(lift, row, half, last)) : null;
  const told = row && half ? advice(lift, row, at, body_kg) : null;
  const partner = lift.superset === null ? undefined : session.lifts.find((one) => one !== lift && one.superset === lift.superset);
  const ladder = ladderFor(lift.exercise, lift.unit);
  const facts = factsOf(lift.exercise);
  const warmUps = lift.rows.filter((one) => one.target?.kind === "warm_up");
  const working = lift.rows.filter((one) => one.target?.kind !== "warm_up");

  const change = (values: Values) => row && half && setDraft(journal, { lift: lift.name, row: row.index, half: half.id, values });
  const accept = async (of: Row, which: Half, values: Values) => {
    if (busy.current) return;
    busy.current = true;
    readySound();
    const slow = setTimeout(() => (writing.value = { id: which.id, state: "saving" }), SLOW_MS);
    try {
      const kept = await durably(() => record(journal, session, lift, of, which, values, new Date()));
      writing.value = kept ? null : { id: which.id, state: "unsaved" };
      if (!kept) return;
      await after(of, which);
    } finally {
      clearTimeout(slow);
      busy.current = false;
    }
  };
  /** On to the next: the other side, the partner of a superset, or the rest. */
  const after = async (of: Row, which: Half) => {
    const whole = of.halves.every((one) => one.done || one.id === which.id);
    const clear = { row: null, half: null, values: null };
    if (!whole) return setDraft(journal, { ...clear, lift: lift.name });
    const rows = (some: SessionLift) => some.rows.filter((one) => one.target?.kind !== "warm_up" && (isDone(one) || (some === lift && one === of))).length;
    const other = partner && !partner.skipped && partner.rows.some((one) => !isDone(one)) && rows(partner) < rows(lift) && of.target?.kind !== "warm_up";
    const finished = lift.rows.every((one) => isDone(one) || one === of);
    const skipRest = finished && session.lifts.every((one) => one === lift || one.skipped || one.rows.every(isDone));
    setDraft(journal, { ...clear, lift: other ? partner.name : partner && !partner.skipped && partner.rows.some((one) => !isDone(one)) && finished ? partner.name : finished ? null : lift.name });
    const rest_s = of.target?.rest_s ?? 120;
    if (!live || other || skipRest || rest_s <= 0) return;
    await setRest(journal, { session: session.id, end_ms: Date.now() + rest_s * 1000, rest_s });
    if (!(await journal.recall("told-rest"))) {
      await journal.remember("told-rest", true);
      toast.value = { text: words.say("app-rest-promise") };
    }
  };

  const name = shownName(words, lift.name, lift.exercise);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · ${words.say("app-name")}`;
  }, [name]);

  const order = row ? working.indexOf(row) + 1 : 0;
  const isWarm = row?.target?.kind === "warm_up";
  const before = row && half ? lastOf(lift, row, half, last) : undefined;
  return (
    <>
      <div class="session-main">
        {partner && (
          <div class="session-pair" role="group" aria-label={words.say("app-superset")}>
            {[lift, partner].sort((one, other) => one.order - other.order).map((one) => (
              <button key={one.name} type="button" aria-pressed={one === lift} onClick={() => setDraft(journal, { lift: one.name, row: null, half: null, values: null })}>
                {shownName(words, one.name, one.exercise)}
              </button>
            ))}
          </div>
        )}
        <div class="session-title">
          <div>
            <h1 ref={title} tabIndex={-1}>
              {name}
            </h1>
            <p class="quiet">{goalText(words, lift)}</p>
          </div>
          <button type="button" class="icon-button" aria-label={words.say("app-session-more")} onClick={() => onOpen("more")}>
            <Icon name="more" />
          </button>
        </div>
        {lift.skipped && (
          <Note look="act">
            {words.say("app-skipped", { reason: words.say(`app-skip-${lift.skipped}`) })}
          </Note>
        )}
        {lift.pain !== null && lift.joint && <Hurts words={words} joint={lift.joint} score={lift.pain} skipped={!!lift.skipped} onOpen={onOpen} />}
        {lift.note && <p class="session-note">{lift.note}</p>}
        {warmUps.length > 0 && (
          <div class="warm-ups" role="group" aria-label={words.say("app-warm-up")}>
            <span class="quiet" aria-hidden="true">
              {words.say("app-warm-up")}
            </span>
            <div>
            {warmUps.map((one) => {
              const [only] = one.halves as [Half];
              const tap = () => (only.done ? (editing.value = only) : void accept(one, only, usual(lift, one, only, last)));
              return (
                <button key={one.index} type="button" class={`warm-up${only.done ? " warm-up-done" : ""}${row === one ? " warm-up-now" : ""}`} aria-pressed={!!only.done} aria-label={words.say("app-warm-up-set", { set: setText(words, one.target, null) })} onClick={tap}>
                  {only.done && <Icon name="check" size={16} />}
                  {setText(words, one.target, null)}
                </button>
              );
            })}
            </div>
          </div>
        )}
        {working.length > 0 && !lift.each_side && (
          <div class="set-heads" aria-hidden="true">
            <span />
            <span>{last ? words.say("app-last-time") : ""}</span>
            <span>{words.say("app-today-column")}</span>
          </div>
        )}
        {lift.each_side && last && <p class="quiet">{sidesText(words, last)}</p>}
        <ol class="sets">
          {working.map((one, place) => {
            const shownLast = lastOf(lift, one, one.halves[0], last);
            const current = one === row;
            if (one.halves.length > 1 || one.halves[0]?.side) {
              return (
                <li key={one.index} class="half-line" aria-current={current ? "step" : undefined}>
                  <span class="set-number">{place + 1}</span>
                  <HalfRow
                    sides={one.halves.map((which) => {
                      const state = stateOf(which, current && which === half);
                      const said = which.done ? setWords(words, which.done.fields) : goalOf(words, lift, one, which, current && which === half ? shown : null);
                      return { side: which.side ?? "left", text: which.done ? setText(words, which.done.fields, null) : said, state, label: `${words.say("app-set-label", { number: place + 1 })}, ${words.say(`app-half-${which.side ?? "left"}`)}, ${said}, ${words.say(`app-state-${state}`)}` };
                    })}
                    onPick={(side) => {
                      const which = one.halves.find((other) => other.side === side);
                      if (which?.done) editing.value = which;
                      else if (which) setDraft(journal, { lift: lift.name, row: one.index, half: which.id, values: null });
                    }}
                  />
                </li>
              );
            }
            const [only] = one.halves as [Half];
            const state = stateOf(only, current);
            const goal = goalOf(words, lift, one, only, current ? shown : null);
            const today = only.done ? setWords(words, only.done.fields) : goal;
            const lastText = shownLast ? setText(words, shownLast.fields, null) : null;
            return (
              <SetRow
                key={one.index}
                number={String(place + 1)}
                last={lastText}
                today={today}
                state={state}
                label={words.say("app-set-row", { number: place + 1, last: lastText ?? "–", today, state: words.say(`app-state-${state}`) })}
                onOpen={() => (only.done ? (editing.value = only) : setDraft(journal, { lift: lift.name, row: one.index, half: only.id, values: null }))}
                onCheck={() => (only.done ? (editing.value = only) : void accept(one, only, current && shown ? shown : usual(lift, one, only, last)))}
              />
            );
          })}
        </ol>
        {told && (
          <Note
            look="warn"
            buttons={
              <>
                <Button look="quiet" onClick={() => { change({ ...(shown as Values), load: told.load }); stay(told.after); }}>
                  {words.say("app-advice-take", { load: words.load(told.load, lift.unit) })}
                </Button>
                <Button look="quiet" onClick={() => { stay(told.after); }}>
                  {words.say("app-advice-stay", { load: words.load(told.stay, lift.unit) })}
                </Button>
              </>
            }
          >
            <b>{words.say(told.harder ? "app-advice-harder" : "app-advice-easier")}</b>{" "}
            {words.say("app-advice-load", { load: words.load(told.load, lift.unit), rir: told.rir })}
          </Note>
        )}
        {row && half && shown && (
          <section class="session-now" aria-label={isWarm ? words.say("app-warm-up") : words.say("app-set-label", { number: order })}>
            <h2 class="session-set">
              {half.side && <SideTab side={half.side} />}
              {isWarm ? words.say("app-warm-up") : half.side ? words.say("app-set-side", { number: order, side: words.say(`app-half-${half.side}`) }) : words.say("app-set-label", { number: order })}
              {before && <span class="quiet">{words.say("app-last-time-set", { set: setText(words, before.fields, null) })}</span>}
            </h2>
            <SetEditor {...{ lift, ladder }} kind={row.target?.kind ?? "working"} load={facts?.load ?? "total"} values={shown} assumed={at?.half !== half.id} onChange={change} />
            {shown.load !== null && ladder.kind !== "plates" && !isThere(ladder, shown.load) && <p class="quiet">{words.say("app-load-not-there")}</p>}
          </section>
        )}
        <div class="tools">
          <Tool icon="swap" text={words.say("app-tool-swap")} onTap={() => onOpen("swap")} />
          <Tool icon="note" text={words.say("app-tool-note")} onTap={() => onOpen("note")} />
          <Tool icon="plus" text={words.say("app-tool-set")} onTap={() => void durably(() => addSet(journal, session, lift, new Date()))} />
          <Tool icon="undo" text={words.say("app-tool-undo")} onTap={onUndo} />
        </div>
      </div>
      <Dock
        {...{ session, live }}
        label={row && half && shown ? acceptText(words, lift, half, shown, isWarm) : null}
        hint={half?.side && row && row.halves.filter((one) => !one.done).length > 1 ? words.say("app-rest-after-both") : null}
        onAccept={() => row && half && shown && void accept(row, half, shown)}
        onAdd={() => onOpen("add")}
      />
      {editing.value && <SetSheet {...{ session, lift, ladder }} half={editing.value} onClose={() => (editing.value = null)} />}
    </>
  );

  function stay(after: string) {
    setDraft(journal, { stayed: [...(draft.value?.stayed ?? []), after] });
  }

  function stateOf(which: Half, current: boolean): SetState {
    if (which.done) return "done";
    if (writing.value?.id === which.id) return writing.value.state;
    return current ? "now" : "goal";
  }
}

/** What hurt in this lift: above the stop the plan waits, and the ways on are at hand. */
function Hurts(props: { readonly words: Words; readonly joint: string; readonly score: number; readonly skipped: boolean; readonly onOpen: (what: Open) => void }) {
  const { words, joint, score, skipped, onOpen } = props;
  const says = painSays(score);
  const said = words.say("app-pain-said", { joint: words.say(`app-joint-${joint}`), score });
  if (says !== "stop" || skipped) return <p class="quiet">{says === "on" || skipped ? said : `${said} ${words.say("app-pain-watch")}`}</p>;
  return (
    <Note
      look="stop"
      buttons={
        <>
          <Button look="quiet" onClick={() => onOpen("skip")}>
            {words.say("app-more-skip")}
          </Button>
          <Button look="quiet" onClick={() => onOpen("swap")}>
            {words.say("app-tool-swap")}
          </Button>
        </>
      }
    >
      <b>{said}</b> {words.say("app-pain-stop", { stop: stopsAbove() })}
    </Note>
  );
}

function Tool({ icon, text, onTap }: { readonly icon: "swap" | "note" | "plus" | "undo"; readonly text: string; readonly onTap: () => void }) {
  return (
    <button type="button" class="tool" onClick={onTap}>
      <Icon name={icon} />
      {text}
    </button>
  );
}

/** What an open set is to be: the values that are shown for it. */
function goalOf(words: Words, lift: SessionLift, row: Row, half: Half, shown: Values | null): string {
  const values = shown ?? usual(lift, row, half, undefined);
  return setText(words, { load: values.load, reps: values.reps ?? 0, seconds: values.seconds }, null);
}

function acceptText(words: Words, lift: SessionLift, half: Half, values: Values, warm: boolean): string {
  const set = setText(words, { load: values.load, reps: values.reps ?? 0, seconds: values.seconds }, lift.unit);
  if (warm) return words.say("app-accept-warm-up", { set });
  return half.side ? `${words.say(`app-side-name-${half.side}`)} · ${set}` : set;
}

function sidesText(words: Words, last: LastTime): string {
  const of = (side: string) => last.sets.filter((one) => one.fields.side === side).map((one) => number(one.fields.reps)).filter((one) => one !== null).join(", ");
  return words.say("app-sides-last", { left: of("left") || "–", right: of("right") || "–" });
}
