/** Other ways to begin: a short session, another day's, an earlier one again, sets as text, a day that is past. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getNext } from "../api";
import { app, durably } from "../app";
import { WORLD } from "../journal";
import { logEntry } from "../log";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { Sheet } from "../parts/Sheet";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { addDays } from "../shared/days";
import { extract, factsOf, loggedName, shownName } from "../training/extract";
import { chosen, planned, repeated, seconds, shortened } from "../training/goals";
import { type PlannedSession, type PlannedWeek, toldOf } from "../training/plan";
import { begin, type NewLift, readSession, type Session } from "../training/session";
import { spoken } from "../words";
import { dayName } from "./names";
import { QuickLine, reading } from "./session_quick";

type Start = (lifts: readonly NewLift[], title: string | null, from: PlannedSession | null) => Promise<void>;
const SOLVE_MS = 4_000;
const PAST_DAYS = 14;
const SHOWN = 12;
const LOOK_BACK_DAYS = 90;

interface NextAnswer {
  readonly session: string | null;
  readonly week: PlannedWeek;
}

/** The most of a session that fits: the server's best, else the planned one without its last sets. */
export function ShortSheet(props: { readonly today: string; readonly wanted: PlannedSession | null; readonly heard: PlannedWeek | undefined; readonly onStart: Start; readonly onClose: () => void }) {
  const { today, wanted, heard, onStart, onClose } = props;
  const words = spoken();
  const { journal } = app();
  const minutes = extract.value?.settings.plan_shorter_minutes ?? 25;
  const found = useSignal<{ lifts: readonly NewLift[]; from: PlannedSession | null; here: boolean } | null>(null);
  useEffect(() => {
    let left = false;
    const put = (lifts: readonly NewLift[], from: PlannedSession | null, here: boolean) => {
      if (!left) found.value = { lifts, from, here };
    };
    void (async () => {
      const own = wanted ? await Promise.all(wanted.slots.map((slot) => planned(journal, slot, toldOf(heard, wanted.id, slot.id), today))) : await usualLifts();
      put(shortened(own, minutes), wanted, true);
      try {
        const { answer } = await getNext<NextAnswer>(today, minutes, SOLVE_MS);
        const one = answer.week.plan?.sessions.find((session) => session.id === answer.session);
        if (one) put(await Promise.all(one.slots.map((slot) => planned(journal, slot, toldOf(answer.week, one.id, slot.id), today))), one, false);
      } catch {
        // No server: the shortened one stands.
      }
    })();
    return () => {
      left = true;
    };
  }, []);
  const usualLifts = () => Promise.all(["back-squat", "romanian-deadlift", "calf-raise"].filter((id) => factsOf(id)?.there).map((id) => chosen(journal, loggedName(id), id, `${today}T23:59:59`)));
  const shown = found.value;
  return (
    <Sheet title={words.say("app-short-title", { minutes })} under={shown ? words.say("app-session-size", { lifts: shown.lifts.length, minutes: Math.round(seconds(shown.lifts) / 60) }) : undefined} onClose={onClose}>
      <LiftList lifts={shown?.lifts ?? []} />
      <div class="sheet-foot">
        <Button look="filled" disabled={!shown?.lifts.length} onClick={() => void onStart(shown?.lifts ?? [], words.say("app-short-title", { minutes }), shown?.from ?? null)}>
          {words.say("app-start")}
        </Button>
      </div>
    </Sheet>
  );
}

function LiftList({ lifts }: { readonly lifts: readonly NewLift[] }) {
  const words = spoken();
  return (
    <ul class="rows">
      {lifts.map((lift) => (
        <li key={lift.name} class="row">
          <b>{shownName(words, lift.name, lift.exercise)}</b>
          <span class="quiet">{words.say("app-sets-short", { sets: lift.targets.filter((one) => one.kind !== "warm_up").length })}</span>
        </li>
      ))}
    </ul>
  );
}

export function AnotherSheet(props: { readonly sessions: readonly PlannedSession[]; readonly heard: PlannedWeek | undefined; readonly onStart: Start; readonly onClose: () => void }) {
  const { sessions, heard, onStart, onClose } = props;
  const words = spoken();
  const { journal } = app();
  const pick = async (one: PlannedSession) => {
    const lifts = await Promise.all(one.slots.map((slot) => planned(journal, slot, toldOf(heard, one.id, slot.id), one.day)));
    await onStart(lifts, words.say(one.slots[0]?.role === "big_lift" ? "app-leg-day-heavy" : "app-leg-day"), one);
  };
  return (
    <Sheet title={words.say("app-start-another")} onClose={onClose}>
      {sessions.length === 0 && <p>{words.say("app-another-none")}</p>}
      <ul class="rows">
        {sessions.map((one) => (
          <li key={one.id}>
            <button type="button" class="row" onClick={() => void pick(one)}>
              <span>
                <b>{dayName(words, one.day, "long")}</b>
                <span class="quiet">{words.listed(one.slots.slice(0, 3).map((slot) => shownName(words, loggedName(slot.exercise), slot.exercise)))}</span>
              </span>
              <Icon name="next" size={20} />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function RepeatSheet({ today, onStart, onClose }: { readonly today: string; readonly onStart: Start; readonly onClose: () => void }) {
  const words = spoken();
  const { journal } = app();
  const found = useSignal<readonly Session[] | null>(null);
  useEffect(() => {
    void (async () => {
      const sets = await journal.between("set", addDays(today, -LOOK_BACK_DAYS), today);
      const ids = [...new Set(sets.reverse().map((one) => one.session ?? ""))].filter(Boolean).slice(0, SHOWN);
      const all = await Promise.all(ids.map((id) => readSession(journal, id)));
      found.value = all.filter((one): one is Session => one !== undefined);
    })();
  }, []);
  const pick = async (one: Session) => onStart(await repeated(journal, one, `${today}T23:59:59`), one.title, null);
  return (
    <Sheet title={words.say("app-repeat-title")} onClose={onClose}>
      {found.value?.length === 0 && <p>{words.say("app-repeat-none")}</p>}
      <ul class="rows">
        {found.value?.map((one) => (
          <li key={one.id}>
            <button type="button" class="row" onClick={() => void pick(one)}>
              <span>
                <b>{dayName(words, one.start.slice(0, 10), "long")}</b>
                <span class="quiet">{words.listed(one.lifts.slice(0, 4).map((lift) => shownName(words, lift.name, lift.exercise)))}</span>
              </span>
              <Icon name="next" size={20} />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function TypedSheet({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const words = spoken();
  const { journal } = app();
  const typed = useSignal("");
  const read = reading(words, typed.value, today);
  const keep = () =>
    durably(async () => {
      if (!read.ready) return;
      const act = await logEntry(journal, read.entry, WORLD.random(6));
      if (act) toast.value = { text: words.say("app-quick-saved"), undo: () => void durably(() => journal.undo(act)) };
      onClose();
    });
  return (
    <Sheet title={words.say("app-quick-label")} under={words.say("app-typed-under")} onClose={onClose}>
      <QuickLine label={words.say("app-quick-label")} text={typed} said={read.said} choices={read.choices} onChoose={read.choose ? (choice) => (typed.value = read.choose?.(choice) ?? typed.value) : undefined} onEnter={() => void keep()} />
      <Button look="filled" disabled={!read.ready} onClick={() => void keep()}>
        {words.say("app-quick-save", { sets: read.sets })}
      </Button>
    </Sheet>
  );
}

/** A session of a day that is past: entered now, as it was. */
export function PastSheet({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const words = spoken();
  const { journal } = app();
  const day = useSignal(addDays(today, -1));
  const other = useSignal(false);
  const pick = (on: string) =>
    durably(async () => {
      if (!on || on > today) return;
      const id = await begin(journal, new Date(), [], { day: on });
      go("session", [id]);
    });
  return (
    <Sheet title={words.say("app-past-title")} under={words.say("app-past-under")} onClose={onClose}>
      <div class="choices">
        {[1, 2, 3].map((back) => (
          <Button key={back} look="outlined" onClick={() => void pick(addDays(today, -back))}>
            {back === 1 ? words.say("app-yesterday") : dayName(words, addDays(today, -back), "long")}
          </Button>
        ))}
        <label class="field">
          {words.say("app-past-day")}
          <input class="input" type="date" value={day.value} max={today} min={addDays(today, -PAST_DAYS * 200)} onInput={(event) => { day.value = event.currentTarget.value; other.value = true; }} />
        </label>
      </div>
      <div class="sheet-foot">
        <Button look="filled" disabled={!other.value} onClick={() => void pick(day.value)}>
          {words.say("app-past-start")}
        </Button>
      </div>
    </Sheet>
  );
}
