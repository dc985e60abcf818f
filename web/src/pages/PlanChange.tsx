/** Something changed: which day, why; then the week before and after, what it costs, and the choice. */

import { useState } from "preact/hooks";
import { ApiError } from "../api";
import { Button, Chips } from "../parts/controls";
import { WeekStrip } from "../parts/Calendar";
import { Mark, Note } from "../parts/pieces";
import type { PlateState } from "../parts/Plate";
import { Sheet } from "../parts/Sheet";
import { addDays } from "../shared/days";
import { type Message, spoken } from "../words";
import { capital, dayName, muscleName } from "./names";
import { type Missed, planSay, type PlannedWeek } from "./plan_data";

/** Reasons for a day that is lost, as the server knows them. */
export const REASONS = ["time", "sore", "ill", "travel", "knee", "back", "race", "did-not-want-to", "planned-rest", "other"] as const;
type Reason = (typeof REASONS)[number];

export interface Changed {
  readonly day: string;
  readonly because: Reason;
  readonly answers: { readonly [name: string]: string };
}

/** The week as it stands, as far as this sheet shows it. */
export interface WeekBefore {
  readonly monday: string;
  readonly sessions: readonly { readonly id: string; readonly day: string }[];
  readonly names: PlannedWeek["names"];
}

/** What a page does with a change. */
export interface Change {
  /** Solve the rest of the week again, on the server. */
  readonly onChange: (changed: Changed) => Promise<Missed>;
  /** Keep what happened on this device alone: the server does not answer, or cannot fit the week. */
  readonly onNote: (changed: Changed) => Promise<void>;
  /** Take back what was kept last. */
  readonly onUndo: () => Promise<void>;
}

interface PlanChangeProps extends Change {
  readonly week: WeekBefore;
  readonly today: string;
  readonly states: readonly PlateState[];
  /** The day that is lost, where that is known. */
  readonly lost?: string;
  readonly onClose: () => void;
}

type Asked =
  | { readonly kind: "reason" | "solving" | "noted" }
  | { readonly kind: "more"; readonly because: "knee" | "back" | "race" }
  | { readonly kind: "refused"; readonly why: string; readonly changed: Changed }
  | { readonly kind: "solved"; readonly answer: Missed };

const PAINS = Array.from({ length: 11 }, (_, pain) => pain);

export function PlanChange({ week, today, states, lost, onChange, onNote, onUndo, onClose }: PlanChangeProps) {
  const words = spoken();
  const days = week.sessions.map((session) => session.day);
  const [day, setDay] = useState(lost ?? days.find((one) => one >= today) ?? days.at(-1) ?? today);
  const [asked, setAsked] = useState<Asked>({ kind: "reason" });
  const solve = async (because: Reason, answers: Changed["answers"] = {}) => {
    const changed = { day, because, answers };
    setAsked({ kind: "solving" });
    try {
      setAsked({ kind: "solved", answer: await onChange(changed) });
    } catch (fault) {
      if (fault instanceof ApiError) return setAsked({ kind: "refused", why: fault.detail, changed });
      await onNote(changed);
      setAsked({ kind: "noted" });
    }
  };
  const pick = (because: Reason) => {
    if (because === "knee" || because === "back" || because === "race") setAsked({ kind: "more", because });
    else void solve(because);
  };
  const back = async (leave: boolean) => {
    await onUndo();
    if (leave) onClose();
    else setAsked({ kind: "reason" });
  };
  const over = asked.kind === "solved" || asked.kind === "noted";
  return (
    <Sheet
      title={over || lost ? words.say("app-change-title", { day: dayName(words, day) }) : words.say("app-plan-changed")}
      under={asked.kind === "noted" ? undefined : words.say(over ? "app-change-under" : "app-change-ask")}
      onClose={onClose}
    >
      {asked.kind === "solved" && <After {...{ week, today, states }} answer={asked.answer} lost={day} />}
      {asked.kind === "noted" && <Note look="act">{words.say("app-change-noted")}</Note>}
      {asked.kind === "refused" && <Note look="warn">{words.say("app-change-refused", { why: asked.why })}</Note>}
      {(asked.kind === "reason" || asked.kind === "solving") && (
        <>
          {!lost && days.length > 1 && (
            <>
              <h3>{words.say("app-change-day")}</h3>
              <Chips name={words.say("app-change-day")} wrap choices={days.map((value) => ({ value, label: dayName(words, value) }))} chosen={day} onChoose={setDay} />
            </>
          )}
          <h3>{words.say("app-change-why")}</h3>
          <div class="reasons" aria-busy={asked.kind === "solving"}>
            {REASONS.map((one) => (
              <Button key={one} look="outlined" disabled={asked.kind === "solving"} onClick={() => pick(one)}>
                {words.say(`app-because-${one}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {asked.kind === "more" && <More because={asked.because} today={today} onBack={() => setAsked({ kind: "reason" })} onAnswer={(answers) => void solve(asked.because, answers)} />}
      <p class="quick-said" role="status">
        {asked.kind === "solving" && words.say("app-change-solving")}
      </p>
      {over && (
        <div class="sheet-foot">
          <Button look="filled" onClick={onClose}>
            {words.say(asked.kind === "solved" ? "app-change-use" : "app-done")}
          </Button>
          <div class="button-pair">
            <Button look="outlined" onClick={() => void back(false)}>
              {words.say("app-change-other")}
            </Button>
            <Button look="outlined" onClick={() => void back(true)}>
              {words.say(asked.kind === "solved" ? "app-change-keep" : "app-undo")}
            </Button>
          </div>
        </div>
      )}
      {asked.kind === "refused" && (
        <div class="sheet-foot">
          <div class="button-pair">
            <Button look="outlined" onClick={() => setAsked({ kind: "reason" })}>
              {words.say("app-change-other")}
            </Button>
            <Button look="outlined" onClick={() => void onNote(asked.changed).then(() => setAsked({ kind: "noted" }))}>
              {words.say("app-change-note")}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}

/** What has to be known besides: how much it hurts, or when the race is. */
function More(props: {
  readonly because: "knee" | "back" | "race";
  readonly today: string;
  readonly onBack: () => void;
  readonly onAnswer: (answers: Changed["answers"]) => void;
}) {
  const { because, today, onBack, onAnswer } = props;
  const words = spoken();
  const [pain, setPain] = useState<number | null>(null);
  const [race, setRace] = useState("");
  const ready = because === "race" ? race >= today : pain !== null;
  return (
    <>
      {because === "race" ? (
        <label class="field">
          {words.say("app-change-race")}
          <input class="input" type="date" value={race} min={today} onInput={(event) => setRace(event.currentTarget.value)} />
        </label>
      ) : (
        <div class="pain-scale">
          <h3>{words.say("app-pain")}</h3>
          <Chips name={words.say("app-pain")} wrap choices={PAINS.map((value) => ({ value, label: String(value) }))} chosen={pain} onChoose={setPain} />
          <p class="quiet">{words.say("app-pain-scale")}</p>
        </div>
      )}
      <div class="sheet-foot">
        <Button look="filled" disabled={!ready} onClick={() => onAnswer(because === "race" ? { race } : { pain: `${because} ${pain}` })}>
          {words.say("app-change-solve")}
        </Button>
        <Button look="outlined" onClick={onBack}>
          {words.say("app-change-other")}
        </Button>
      </div>
    </>
  );
}

function After(props: { readonly answer: Missed; readonly week: WeekBefore; readonly today: string; readonly states: readonly PlateState[]; readonly lost: string }) {
  const { answer, week, today, states, lost } = props;
  const words = spoken();
  const { monday } = week;
  const planned = new Set((answer.week.plan?.sessions ?? []).map((session) => session.day));
  const after = states.map((state, index): PlateState => {
    const day = addDays(monday, index);
    if (state === "full" || state === "some" || state === "gym" || state === "away") return state;
    if (planned.has(day)) return day === today ? "today" : "planned";
    return day === lost || state === "missed" ? "missed" : "rest";
  });
  return (
    <>
      <div class="before-after">
        <div>
          <p>{words.say("app-change-before")}</p>
          <WeekStrip monday={monday} days={states} small />
        </div>
        <div>
          <p>
            <b>{words.say("app-change-after")}</b>
          </p>
          <WeekStrip monday={monday} days={after} small />
        </div>
      </div>
      <ul class="rows rows-lined">
        {answer.changes.map((change, index) => (
          <li key={index} class="row change-row">
            <Mark {...markOf(change)} />
            <span>{capital(words, planSay(words, change, { ...week.names, ...answer.week.names }))}</span>
          </li>
        ))}
      </ul>
      <Note look="act">
        <b>{words.say("app-change-cost")}</b>{" "}
        {answer.kept_pct === null || answer.kept_pct >= 100 ? words.say("missed-all") : words.say("missed-pct", { pct: Math.round(answer.kept_pct) })}
        {answer.lost.length > 0 && (
          <ul class="cost">
            {answer.lost.map(([muscle, sets]) => (
              <li key={muscle}>{words.say("app-change-less", { muscle: muscleName(words, muscle), sets })}</li>
            ))}
          </ul>
        )}
      </Note>
      {answer.offers.length > 0 && (
        <ul class="plain-list offers">
          {answer.offers.filter(spoken_of).map((offer, index) => (
            <li key={index}>{offerText(offer)}</li>
          ))}
        </ul>
      )}
    </>
  );

  function offerText(offer: Message): string {
    return planSay(words, { id: `app-${offer.id}`, params: offer.params }, week.names);
  }
}

/** Offers that a page can make too; others name a command. */
function spoken_of(offer: Message): boolean {
  return spoken().knows(`app-${offer.id}`);
}

function markOf(change: Message): { readonly icon: "swap" | "plus" | "minus"; readonly look: "warn" | "act" | "plain" } {
  if (change.id === "missed-added") return { icon: "plus", look: "act" };
  if (change.id === "missed-dropped") return { icon: "minus", look: "plain" };
  return { icon: "swap", look: "warn" };
}
