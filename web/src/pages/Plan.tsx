/** The week: what is done and what is to come, why it looks like this, and what to do when something changes. */

import { useState } from "preact/hooks";
import { Button } from "../parts/controls";
import { Chevron, DoseCapsule } from "../parts/Dose";
import { Badge, Note, PageHead, Section } from "../parts/pieces";
import { BarPicture } from "../parts/BarPicture";
import { Plate, type PlateState, plateOf } from "../parts/Plate";
import type { Free } from "../parts/FreeDays";
import { RestsOn } from "../parts/RestsOn";
import { Sheet } from "../parts/Sheet";
import { daysSaid, PlanDays } from "./plan_days";
import { addDays } from "../shared/days";
import { spoken, type Words } from "../words";
import { exerciseName, localeOf, muscleName, spanName } from "./names";
import { liftsText, planSay, plannedLoad, type PlannedSession, type PlannedWeek, slotText } from "./plan_data";
import { PlanFelt } from "./plan_felt";
import { type Change, PlanChange } from "./PlanChange";

interface PlanProps {
  readonly week: PlannedWeek | null;
  /** The server is being asked; what it says may be a plan. */
  readonly asking?: boolean;
  readonly today: string;
  /** The week's days as the report's calendar has them, from Monday; planned ones are put over them. */
  readonly days?: readonly string[];
  readonly barKg?: number;
  /** Minutes that there are, by the day's number from Monday. */
  readonly free?: Free;
  /** Plan the week with these days. */
  readonly onPlan?: (free: Free) => void;
  /** Say that a day is lost, and take it back; without it the week cannot be changed here. */
  readonly change?: Change;
  readonly onStart?: (session: string) => void;
}

/** The states of a week's seven days: done, planned, or did not happen. */
export function weekStates(week: PlannedWeek, today: string, days: readonly string[] = []): PlateState[] {
  const planned = new Set((week.plan?.sessions ?? []).map((session) => session.day));
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(week.problem.monday, index);
    const done = plateOf(days[index] ?? "rest");
    if (done === "full" || done === "some") return done;
    if (planned.has(day)) return day < today ? "missed" : day === today ? "today" : "planned";
    return done === "ahead" ? "rest" : done;
  });
}

export function Plan({ week, asking = false, today, days, barKg = 20, free = {}, onPlan, change, onStart }: PlanProps) {
  const words = spoken();
  const [open, setOpen] = useState<string | null>(null);
  const [why, setWhy] = useState(false);
  const [changing, setChanging] = useState(false);
  const [daysOpen, setDaysOpen] = useState(false);
  if (!week && asking) {
    return (
      <div class="page page-plan" role="status">
        <PageHead name={words.say("app-page-plan")} title={words.say("app-plan-asking")} />
      </div>
    );
  }
  if (!week) {
    return (
      <div class="page page-plan">
        <PageHead name={words.say("app-page-plan")} title={words.say("app-plan-none")} under={<p>{words.say("app-plan-none-under")}</p>} />
        {onPlan && (
          <Section title={words.say("app-plan-days")} under={words.say("app-set-days-under")}>
            <PlanDays free={free} onPlan={onPlan} />
          </Section>
        )}
      </div>
    );
  }
  if (!week.plan) return <Impossible {...{ week, words, free, onPlan }} />;
  const { plan, names } = week;
  const monday = week.problem.monday;
  const states = weekStates(week, today, days);
  const ahead = plan.sessions.filter((session) => session.day >= today).length;
  const session = plan.sessions.find((one) => one.id === open);
  const short = week.reasons?.muscles.filter((muscle) => muscle.sets < muscle.target).length ?? 0;
  return (
    <div class="page page-plan">
      <PageHead
        name={words.say("app-page-plan")}
        title={words.say(monday > today ? "app-plan-title-next" : "app-plan-title", { days: ahead })}
        under={<p>{`${spanName(words, monday, addDays(monday, 6))} · ${words.say("app-plan-doses", { short })}`}</p>}
      />
      <PlanFelt felt={week.felt ?? []} names={names} />
      <div class="card" style={{ gridArea: "week" }}>
        <ul class="rows rows-lined">
          {states.map((state, index) => {
            const day = addDays(monday, index);
            const one = plan.sessions.find((found) => found.day === day);
            return (
              <li key={day} aria-current={day === today ? "date" : undefined}>
                <DayRow {...{ words, day, state, session: one, names }} {...(one && { onOpen: () => setOpen(one.id) })} />
              </li>
            );
          })}
        </ul>
      </div>
      <div class="plan-side" style={{ gridArea: "side" }}>
        <button type="button" class="row card-button" onClick={() => setWhy(true)}>
          <span>
            <b>{words.say("app-plan-why")}</b>
            <span class="quiet">{words.say("app-plan-why-under", { count: (week.reasons?.week.length ?? 0) + week.assumed.length + plan.notes.length })}</span>
          </span>
          <Chevron />
        </button>
        {onPlan && (
          <button type="button" class="row card-button" onClick={() => setDaysOpen(true)}>
            <span>
              <b>{words.say("app-plan-days-other")}</b>
              <span class="quiet">{daysSaid(words, free)}</span>
            </span>
            <Chevron />
          </button>
        )}
        {change && (
          <Button look="soft" onClick={() => setChanging(true)}>
            {words.say("app-plan-changed")}
          </Button>
        )}
      </div>
      {session && (
        <SessionSheet {...{ week, session, words, barKg }} onClose={() => setOpen(null)} {...(onStart && { onStart: () => onStart(session.id) })} />
      )}
      {daysOpen && onPlan && (
        <Sheet title={words.say("app-plan-days")} under={words.say("app-plan-days-under")} onClose={() => setDaysOpen(false)}>
          <PlanDays
            free={free}
            onPlan={(chosen) => {
              setDaysOpen(false);
              onPlan(chosen);
            }}
          />
        </Sheet>
      )}
      {why && <WhySheet week={week} words={words} onClose={() => setWhy(false)} />}
      {changing && change && (
        <PlanChange week={{ monday, sessions: plan.sessions, names }} {...{ today, states }} {...change} onClose={() => setChanging(false)} />
      )}
    </div>
  );
}

function DayRow(props: {
  readonly words: Words;
  readonly day: string;
  readonly state: PlateState;
  readonly session: PlannedSession | undefined;
  readonly names: { readonly [exercise: string]: string };
  readonly onOpen?: () => void;
}) {
  const { words, day, state, session, names, onOpen } = props;
  const weekday = words.weekdays("short")[(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) % 7];
  const detail = session && state !== "missed" && state !== "full" && state !== "some"
    ? `${words.say("minutes", { minutes: Math.round(session.minutes) })} · ${liftsText(words, session, names)}`
    : words.say(`app-day-said-${state}`);
  const inside = (
    <>
      <span class="day-date">
        <span>{weekday}</span>
        <b>{Number(day.slice(8))}</b>
      </span>
      <Plate state={state} size={30} label={words.say(`app-day-long-${state}`)} />
      <span class="day-text">
        <b class={session ? "" : "quiet-name"}>{words.say(session ? "app-session-full" : `app-session-${state}`)}</b>
        {state !== "rest" && <span class="quiet">{detail}</span>}
      </span>
      {onOpen && <Chevron />}
    </>
  );
  return onOpen ? (
    <button type="button" class="row day-row" onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div class="row day-row">{inside}</div>
  );
}

function SessionSheet(props: {
  readonly week: PlannedWeek;
  readonly session: PlannedSession;
  readonly words: Words;
  readonly barKg: number;
  readonly onClose: () => void;
  readonly onStart?: () => void;
}) {
  const { week, session, words, barKg, onClose, onStart } = props;
  const day = new Intl.DateTimeFormat(localeOf(words), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.parse(`${session.day}T00:00:00Z`),
  );
  return (
    <Sheet title={words.say("app-session-full")} under={`${day} · ${words.say("minutes", { minutes: Math.round(session.minutes) })}`} onClose={onClose}>
      <ol class="rows rows-lined slots">
        {session.slots.map((slot) => {
          const loads = week.loads[session.id]?.find((one) => one.slot === slot.id);
          const top = loads?.sets.filter((set) => set.kind !== "warm_up").at(0);
          const ramp = loads?.sets.filter((set) => set.kind === "warm_up") ?? [];
          const reasons = week.reasons?.slots.find((one) => one.slot === slot.id);
          return (
            <li key={slot.id}>
              <div class="slot-head">
                <b>{exerciseName(words, slot.exercise, week.names)}</b>
                {slot.superset && <Badge look="plain">{words.say("app-plan-superset", { letter: slot.superset.toUpperCase() })}</Badge>}
              </div>
              <p>
                {slotText(words, slot)}
                {loads && top && ` · ${plannedLoad(words, top.load, loads)}`}
                {loads?.each_side && ` · ${words.say("plan-each-side")}`}
              </p>
              {ramp.length > 0 && loads && (
                <p class="quiet">
                  {words.say("plan-warm-up", {
                    steps: ramp.map((set) => `${plannedLoad(words, set.load, loads)} × ${set.reps}`).join(", "),
                  })}
                </p>
              )}
              {top && top.plates.length > 0 && loads && <BarPicture plates={top.plates} bar={barKg} unit={loads.unit} />}
              {reasons && (
                <details class="why">
                  <summary>{words.say("app-plan-why-lift")}</summary>
                  <ul class="plain-list">
                    {[...reasons.exercise, ...reasons.sets, ...(loads?.why ?? [])].map((message, index) => (
                      <li key={index}>{planSay(words, message, week.names)}</li>
                    ))}
                    {reasons.over.slice(0, 3).map((message, index) => (
                      <li key={`o${index}`}>{words.say("plan-why-over", { what: planSay(words, message, week.names) })}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {onStart && (
        <div class="sheet-foot">
          <Button look="filled" onClick={onStart}>
            {words.say("app-plan-start")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

function WhySheet({ week, words, onClose }: { readonly week: PlannedWeek; readonly words: Words; readonly onClose: () => void }) {
  const said = [...(week.reasons?.week ?? []), ...(week.plan?.notes ?? []), ...week.assumed];
  return (
    <Sheet title={words.say("app-plan-why")} onClose={onClose}>
      <h3>{words.say("plan-head-doses")}</h3>
      <ul class="rows">
        {week.reasons?.muscles.map(({ muscle, sets, target, short }) => (
          <li key={muscle} class="dose-row">
            <span class="dose-head">
              <span class="dose-name">{muscleName(words, muscle)}</span>
              <span class="dose-number">
                <b>{words.short(sets)}</b> <small>{target > 0 ? words.say("app-plan-of", { target }) : words.say("app-sets-unit", { sets })}</small>
              </span>
            </span>
            <DoseCapsule sets={sets} />
            {short.map((message, index) => (
              <span key={index} class="quiet">
                {planSay(words, message, week.names)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {said.length > 0 && (
        <>
          <h3>{words.say("plan-head-assumed")}</h3>
          <ul class="plain-list">
            {said.map((message, index) => (
              <li key={index}>{planSay(words, message, week.names)}</li>
            ))}
          </ul>
        </>
      )}
      <RestsOn part="plan" />
    </Sheet>
  );
}

/** No week keeps all that was asked for: what clashes, and each smallest way out. */
function Impossible({ week, words, free, onPlan }: { readonly week: PlannedWeek; readonly words: Words; readonly free: Free; readonly onPlan: PlanProps["onPlan"] }) {
  const { clash = [], relaxations = [] } = week.infeasible ?? {};
  return (
    <div class="page page-plan">
      <PageHead name={words.say("app-page-plan")} title={words.say("app-plan-impossible")} under={<p>{words.say("plan-clash")}</p>} />
      <div class="card">
        <ul class="rows rows-lined">
          {clash.map((message, index) => (
            <li key={index} class="row">
              {planSay(words, message, week.names)}
            </li>
          ))}
        </ul>
      </div>
      {relaxations.length === 0 ? (
        <Note look="warn">{words.say("plan-no-offer")}</Note>
      ) : (
        <Section title={words.say("plan-offers")}>
          <ul class="plain-list">
            {relaxations.map((relaxation, index) => (
              <li key={index}>{relaxation.changes.map((message) => planSay(words, message, week.names)).join(" + ")}</li>
            ))}
          </ul>
        </Section>
      )}
      {onPlan && (
        <Section title={words.say("app-plan-days-other")}>
          <PlanDays free={free} onPlan={onPlan} />
        </Section>
      )}
    </div>
  );
}
