/** Today: how the week stands, what was missed, and the session to start; or the one that is under way. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app, durably } from "../app";
import { WeekStrip } from "../parts/Calendar";
import { Button } from "../parts/controls";
import { bandOf, type Band } from "../parts/dose_band";
import { Figure } from "../parts/Figure";
import { Icon } from "../parts/Icon";
import { later } from "../parts/later";
import { go } from "../router";
import { localDay } from "../shared/days";
import { extract, openExtract, shownName } from "../training/extract";
import { planned } from "../training/goals";
import { painNow, painSays, type Pain } from "../training/pain";
import { hearWeek, keptWeek, type Plan, planOf, type PlannedSession, type PlannedWeek, toldOf } from "../training/plan";
import { begin, counted, type NewLift, openSession, type Session } from "../training/session";
import { readWeek, type Week } from "../training/week";
import { spoken } from "../words";
import { useChange } from "./live_change";
import { FirstWords } from "./first_words";
import { dayName } from "./names";
import { goalText } from "./session_words";
import { First } from "./today_first";
import { TodayNote } from "./today_note";
import { SyncState } from "./today_sync";

const AnotherSheet = later(async () => (await import("./today_sheets")).AnotherSheet);
const PastSheet = later(async () => (await import("./today_sheets")).PastSheet);
const RepeatSheet = later(async () => (await import("./today_sheets")).RepeatSheet);
const ShortSheet = later(async () => (await import("./today_sheets")).ShortSheet);
const TypedSheet = later(async () => (await import("./today_sheets")).TypedSheet);
const PlanChange = later(async () => (await import("./PlanChange")).PlanChange);

interface Known {
  readonly today: string;
  readonly week: Week;
  readonly plan: Plan | undefined;
  readonly heard: PlannedWeek | undefined;
  readonly open: Session | undefined;
  readonly any: boolean;
  readonly pains: readonly Pain[];
  /** Missed days of which the person wants to hear no more. */
  readonly left: readonly string[];
}

type Open = "short" | "another" | "repeat" | "typed" | "past" | null;

export function Today() {
  const words = spoken();
  const { journal, sync } = app();
  const known = useSignal<Known | null>(null);
  const lifts = useSignal<readonly NewLift[]>([]);
  const open = useSignal<Open>(null);
  /** The day whose loss is talked about, and the week as it stood then. */
  const lost = useSignal<{ readonly lost: string; readonly states: Week["days"] } | null>(null);
  useEffect(() => {
    let ended = false;
    const read = async () => {
      const today = localDay(new Date());
      const plan = await planOf(journal, today);
      const [week, heard, session, any, left, pains] = await Promise.all([
        readWeek(journal, today, plan), keptWeek(journal), openSession(journal, new Date()), journal.any("set"), journal.recall("left"), painNow(journal, today),
      ]);
      const now = { today, week, plan, heard, open: session, any, pains, left: (left?.value as string[] | undefined) ?? [] };
      const wanted = week.ahead.find((one) => one.day === today);
      const found = wanted ? await liftsOf(wanted, heard) : [];
      if (ended) return;
      known.value = now;
      lifts.value = found;
    };
    const liftsOf = (one: PlannedSession, heard: PlannedWeek | undefined) =>
      Promise.all(one.slots.map((slot) => planned(journal, slot, toldOf(heard, one.id, slot.id), one.day)));
    void openExtract(journal, localDay(new Date())).then(read);
    void read();
    let again: ReturnType<typeof setTimeout> | undefined;
    const end = journal.listen(() => {
      clearTimeout(again);
      again = setTimeout(() => void read(), 30); // a pull tells of itself page by page
    });
    return () => {
      ended = true;
      clearTimeout(again);
      end();
    };
  }, [journal]);
  const hasPlan = known.value?.plan !== undefined;
  const isThere = sync.state.value.last_ms !== null;
  useEffect(() => {
    const today = known.value?.today;
    if (!hasPlan || !isThere || !today) return;
    void hearWeek(journal, today).then((heard) => {
      if (heard && known.value) known.value = { ...known.value, heard };
    });
  }, [hasPlan, isThere]);
  const change = useChange(known.value?.plan?.sessions ?? [], known.value?.today ?? "", () => {
    const today = known.value?.today;
    if (today) void hearWeek(journal, today);
  });
  useEffect(() => {
    document.title = words.say("app-name");
  });

  const now = known.value;
  if (!now) return null;
  const { week, today } = now;
  if (!now.any && !now.plan && !now.open) return <First onLog={() => void start([], null, null)} />;
  const flagged = now.pains.some((one) => painSays(one.score) === "stop");
  const todays = week.ahead.find((one) => one.day === today);
  const next = week.ahead.find((one) => one.day > today);
  const missed = week.missed && !now.left.includes(week.missed.id) ? week.missed : null;
  const shut = () => (open.value = null);
  const chip = (what: Open, text: string, icon?: "plan") => (
    <button type="button" onClick={() => (open.value = what)}>
      {icon && <Icon name={icon} size={20} />}
      {text}
    </button>
  );
  return (
    <div class="page today-page">
      <header class="today-top">
        <h1>{dayName(words, today, "long")}</h1>
        <SyncState />
      </header>
      <FirstWords />
      <WeekStrip monday={week.monday} days={week.days} today={today} />
      <TodayNote today={today} pains={now.pains} missed={missed?.day ?? null} onFit={() => missed && (lost.value = { lost: missed.day, states: week.days })} onLeave={() => missed && void leave(missed.id)} />
      {now.open ? <Running session={now.open} /> : todays ? <Ready one={todays} /> : <Rest />}
      <div class="today-chips">
        {chip("short", words.say("app-start-short", { minutes: extract.value?.settings.plan_shorter_minutes ?? 25 }))}
        {now.plan && chip("another", words.say("app-start-another"))}
        <button type="button" onClick={() => void start([], null, null)}>
          {words.say("app-start-empty")}
        </button>
        {chip("repeat", words.say("app-start-repeat"))}
        {chip("typed", words.say("app-start-typed"))}
        {chip("past", words.say("app-start-past"))}
      </div>
      {open.value === "short" && <ShortSheet today={today} wanted={todays ?? next ?? null} heard={now.heard} onStart={start} onClose={shut} />}
      {open.value === "another" && <AnotherSheet sessions={week.ahead.filter((one) => one !== todays)} heard={now.heard} onStart={start} onClose={shut} />}
      {open.value === "repeat" && <RepeatSheet today={today} onStart={start} onClose={shut} />}
      {open.value === "typed" && <TypedSheet today={today} onClose={shut} />}
      {open.value === "past" && <PastSheet today={today} onClose={shut} />}
      {lost.value && now.plan && (
        <PlanChange week={{ monday: week.monday, sessions: now.plan.sessions, names: now.heard?.names ?? {} }} {...{ today }} {...lost.value} {...change} onClose={() => (lost.value = null)} />
      )}
    </div>
  );

  async function start(some: readonly NewLift[], title: string | null, from: PlannedSession | null): Promise<void> {
    await durably(async () => {
      const id = await begin(journal, new Date(), some, { title, planned: from?.id ?? null });
      go("session", [id]);
    });
  }

  async function leave(id: string): Promise<void> {
    const left = [...(known.value?.left ?? []), id];
    await journal.remember("left", left);
    if (known.value) known.value = { ...known.value, left };
  }

  /** The session of today, with all that one wants to know before it starts. */
  function Ready({ one }: { readonly one: PlannedSession }) {
    const heavy = one.slots[0]?.role === "big_lift";
    const bands = bandsOf(one);
    const why = now?.heard?.reasons?.slots.find((reason) => reason.slot === one.slots[0]?.id)?.exercise[0];
    return (
      <section class="card">
        <div class="today-title">
          <div>
            <h2>{words.say(heavy ? "app-leg-day-heavy" : "app-leg-day")}</h2>
            <p class="quiet">{words.say("app-session-size", { lifts: one.slots.length, minutes: Math.round(one.minutes) })}</p>
          </div>
          <div class="today-legs" aria-hidden="true">
            <Figure view="front" bands={bands} label="" />
            <Figure view="back" bands={bands} label="" />
          </div>
        </div>
        <ul class="rows today-lifts">
          {lifts.value.map((lift) => (
            <li key={lift.name} class="row">
              <b>{shownName(words, lift.name, lift.exercise)}</b>
              <span class="quiet">{newGoal(lift)}</span>
            </li>
          ))}
        </ul>
        {why && words.knows(why.id) && (
          <p class="today-why">
            <Icon name="why" size={20} />
            <span>{words.say(why)}</span>
          </p>
        )}
        <div class="today-start">
          <Button look={flagged ? "soft" : "filled"} onClick={() => void start(lifts.value, words.say(heavy ? "app-leg-day-heavy" : "app-leg-day"), one)}>
            {words.say("app-start")}
          </Button>
        </div>
      </section>
    );
  }

  /** The muscles that a session trains: direct ones strong, the others light. */
  function bandsOf(one: PlannedSession): Map<string, Band> {
    const sums = new Map<string, number>();
    for (const slot of one.slots) {
      const facts = extract.value?.exercises[slot.exercise];
      for (const muscle of facts?.direct ?? []) sums.set(muscle, (sums.get(muscle) ?? 0) + slot.sets);
      for (const muscle of facts?.indirect ?? []) sums.set(muscle, (sums.get(muscle) ?? 0) + slot.sets / 2);
    }
    // One session is a share of a week: three times its sets shows what it is about.
    return new Map([...sums].map(([muscle, sets]) => [muscle, bandOf(Math.max(4, sets * 3 > 20 ? 20 : sets * 3))]));
  }

  function newGoal(lift: NewLift): string {
    const rows = lift.targets.map((target, index) => ({ index, target, halves: [] }));
    return goalText(words, { ...lift, rows, order: 0, entry: null, skipped: null, pain: null, joint: null, note: null, first_side: "left", role: null, superset: null }, false);
  }

  function Rest() {
    return (
      <section class="card">
        <div class="today-title">
          <div>
            <h2>{words.say(now?.plan ? "app-rest-day" : "app-no-plan")}</h2>
            <p class="quiet">
              {next ? words.say("app-rest-next", { day: dayName(words, next.day, "long") }) : words.say(now?.plan ? "app-rest-done" : "app-no-plan-hint")}
            </p>
          </div>
        </div>
        <div class="button-pair today-rest">
          {next && (
            <Button look="soft" onClick={() => (open.value = "another")}>
              {words.say("app-start-anyway")}
            </Button>
          )}
          {!now?.plan && (
            <Button look="filled" onClick={() => void start([], null, null)}>
              {words.say("app-start-session")}
            </Button>
          )}
          {!now?.plan && (
            <Button look="soft" onClick={() => go("plan")}>
              {words.say("app-plan-week")}
            </Button>
          )}
        </div>
      </section>
    );
  }

  function Running({ session }: { readonly session: Session }) {
    const lift = session.lifts.find((one) => !one.skipped && counted(one).done < counted(one).all) ?? session.lifts.at(-1);
    const { done, all } = lift ? counted(lift) : { done: 0, all: 0 };
    const text = lift
      ? words.say("app-continue-set", { number: Math.min(done + 1, Math.max(all, 1)), all, name: shownName(words, lift.name, lift.exercise) })
      : words.say("app-continue-empty");
    return (
      <section class="card">
        <h2>{words.say("app-continue-title")}</h2>
        <p class="quiet">{text}</p>
        <div class="today-rest">
          <Button look="filled" onClick={() => go("session", [session.id])}>
            {words.say("app-continue")}
          </Button>
        </div>
      </section>
    );
  }
}
