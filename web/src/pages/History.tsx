/** What was done: months, sessions with their plate, top sets; and lifts by last use. */

import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Button, Switch } from "../parts/controls";
import { Chevron } from "../parts/Dose";
import { PageHead, Section } from "../parts/pieces";
import { Plate, plateOf } from "../parts/Plate";
import { spoken, type Words } from "../words";
import type { LoggedSession, LoggedSet } from "./data";
import { doneText } from "./Lift";
import { dayName, monthName } from "./names";

export interface KnownLift {
  readonly exercise: string;
  readonly name: string;
  readonly last_day: string;
  readonly sets: number;
  readonly legs: boolean;
}

interface HistoryProps {
  /** The latest first. */
  readonly sessions: readonly LoggedSession[];
  readonly lifts: readonly KnownLift[];
  /** Said where older sessions are left out. */
  readonly from?: string | undefined;
  readonly onLift?: (exercise: string) => void;
  readonly onSession?: (id: string) => void;
  /** Where one begins as long as there is nothing. */
  readonly begin?: ComponentChildren;
}

const SHOWN = 40;

export function History({ sessions, lifts, from, onLift, onSession, begin }: HistoryProps) {
  const words = spoken();
  const [look, setLook] = useState<"sessions" | "lifts">("sessions");
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(SHOWN);
  const found = useMemo(() => search(words, sessions, wanted), [words, sessions, wanted]);
  const named = lifts
    .filter((lift) => matches(words, lift.name, wanted))
    .sort((one, other) => other.last_day.localeCompare(one.last_day) || one.name.localeCompare(other.name, words.language));
  const page = found.slice(0, shown);
  const months = [...new Set(page.map((session) => session.day.slice(0, 7)))];
  return (
    <div class="page page-history">
      <PageHead
        name={words.say("app-page-history")}
        title={sessions.length ? words.say("app-history-title", { sessions: sessions.length }) : words.say("app-empty")}
        under={sessions.length ? <p>{from ? words.say("app-history-from", { day: from }) : words.say("app-history-under")}</p> : <p>{words.say("app-history-empty")}</p>}
      />
      {sessions.length > 0 && (
        <div class="history-tools" style={{ gridArea: "tools" }}>
          <Switch
            name={words.say("app-history-look")}
            choices={[
              { value: "sessions", label: words.say("app-history-sessions") },
              { value: "lifts", label: words.say("app-history-lifts") },
            ]}
            chosen={look}
            onChoose={setLook}
          />
          <label class="field">
            <span>{words.say("app-search")}</span>
            <input type="search" value={wanted} placeholder={words.say("app-search-hint")} onInput={(event) => setWanted(event.currentTarget.value)} />
          </label>
        </div>
      )}
      {sessions.length === 0 && begin}
      <div class="history-list" style={{ gridArea: "list" }}>
        {wanted && (look === "sessions" ? found.length : named.length) === 0 && <p class="quiet">{words.say("app-search-none")}</p>}
        {look === "sessions" &&
          months.map((month) => (
            <Section key={month} title={monthName(words, month)}>
              <SessionRows sessions={page.filter((session) => session.day.startsWith(month))} {...(onSession && { onSession })} />
            </Section>
          ))}
        {look === "sessions" && found.length > shown && (
          <Button look="outlined" onClick={() => setShown(shown + SHOWN)}>
            {words.say("app-history-more", { sessions: found.length - shown })}
          </Button>
        )}
        {look === "lifts" && named.length > 0 && (
          <div class="card">
            <ul class="rows rows-lined">
              {named.map((lift) => (
                <li key={lift.exercise}>
                  <button type="button" class="row" disabled={!onLift} onClick={() => onLift?.(lift.exercise)}>
                    <span>
                      <b>{lift.name}</b>
                      <span class="quiet">{words.say("app-lift-last", { day: words.day(lift.last_day) })}</span>
                    </span>
                    {onLift && <Chevron />}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}

/** Sessions as rows; `only` shows every set instead of the best ones. */
export function SessionRows(props: { sessions: readonly LoggedSession[]; only?: boolean; onSession?: (id: string) => void }) {
  const { sessions, only = false, onSession } = props;
  const words = spoken();
  const [more, setMore] = useState(false);
  const rows = only && !more ? sessions.slice(0, 12) : sessions;
  return (
    <>
      <ul class="rows rows-lined">
        {rows.map((session) => (
          <li key={session.id}>
            <SessionRow {...{ session, words, only }} {...(onSession && { onOpen: () => onSession(session.id) })} />
          </li>
        ))}
      </ul>
      {rows.length < sessions.length && (
        <Button look="quiet" onClick={() => setMore(true)}>
          {words.say("app-history-more", { sessions: sessions.length - rows.length })}
        </Button>
      )}
    </>
  );
}

function SessionRow({ session, words, only, onOpen }: { readonly session: LoggedSession; readonly words: Words; readonly only: boolean; readonly onOpen?: () => void }) {
  const state = plateOf(session.state);
  const inside = (
    <>
      {!only && <Plate state={state} size={28} label={words.say(`app-day-long-${state}`)} />}
      <span class="session-text">
        <b>{only ? dayName(words, session.day, "short") : (session.name ?? words.say(`app-session-${state}`))}</b>
        {!only && (
          <span class="quiet">
            {dayName(words, session.day)}
            {session.minutes !== null && ` · ${words.say("minutes", { minutes: Math.round(session.minutes) })}`}
          </span>
        )}
        {session.lifts.map((lift, index) => (
          <span key={index} class="session-lift">
            {only ? (
              <>
                {session.lifts.length > 1 && <span class="quiet session-sets">{lift.name}</span>}
                <EverySet words={words} sets={lift.sets} />
              </>
            ) : (
              <>
                <span>{lift.name}</span>
                <span class="quiet">{topSet(words, lift.sets)}</span>
              </>
            )}
          </span>
        ))}
      </span>
    </>
  );
  return onOpen ? (
    <button type="button" class="row session-row" onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div class="row session-row">{inside}</div>
  );
}

/** All sets of a lift: the working ones, and quietly how it was warmed up. */
function EverySet({ words, sets }: { readonly words: Words; readonly sets: readonly LoggedSet[] }) {
  const [warm, working] = [sets.filter((set) => set.set_type === "warm_up"), sets.filter((set) => set.set_type !== "warm_up")];
  return (
    <>
      <span class="session-sets">{setsText(words, working)}</span>
      {warm.length > 0 && <span class="quiet session-sets">{words.say("app-set-warmed", { sets: setsText(words, warm) })}</span>}
    </>
  );
}

/** "95 kg × 5, 5, 4 · 90 kg × 8": sets in a row with one load and side say it once. */
export function setsText(words: Words, sets: readonly LoggedSet[]): string {
  const runs: LoggedSet[][] = [];
  for (const set of sets) {
    const run = runs.at(-1);
    const alike = run?.[0] && run[0].load === set.load && run[0].unit === set.unit && run[0].side === set.side && plain(run[0]) && plain(set);
    if (alike) run.push(set);
    else runs.push([set]);
  }
  return runs.map(([first, ...more]) => (first ? [setText(words, first), ...more.map((set) => words.short(set.reps))].join(", ") : "")).join(" · ");
}

/** Whether reps alone tell a set from the one before it. */
function plain(set: LoggedSet): boolean {
  return !!set.load && set.reps !== null && !set.duration_s && !set.distance_m;
}

function setText(words: Words, set: LoggedSet): string {
  const side = set.side === "left" || set.side === "right" ? `${words.say(`app-side-letter-${set.side}`)} ` : "";
  return `${side}${doneText(words, set, set.unit ?? "kg")}`;
}

/** How many sets, and the heaviest of them. */
function topSet(words: Words, sets: readonly LoggedSet[]): string {
  const working = sets.filter((set) => set.set_type !== "warm_up");
  const [first] = [...working].sort((one, other) => (other.load ?? 0) - (one.load ?? 0) || (other.reps ?? 0) - (one.reps ?? 0));
  if (!first) return words.say("app-sets-count", { sets: sets.length });
  return words.say("app-top-set", { sets: working.length, set: setText(words, first) });
}

function matches(words: Words, text: string, wanted: string): boolean {
  return text.toLocaleLowerCase(words.language).includes(wanted.trim().toLocaleLowerCase(words.language));
}

/** Sessions whose day, name or lifts hold what is looked for. */
export function search(words: Words, sessions: readonly LoggedSession[], wanted: string): readonly LoggedSession[] {
  if (!wanted.trim()) return sessions;
  return sessions.filter((session) =>
    [session.name ?? "", dayName(words, session.day, "long"), session.day, ...session.lifts.map((lift) => lift.name)].some((text) => matches(words, text, wanted)),
  );
}
