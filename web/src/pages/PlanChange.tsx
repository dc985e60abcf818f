/** Something changed: which day, why; then the week before and after, what it costs, and the choice. */

import { useState } from "preact/hooks";
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
export const REASONS = ["time", "ill", "sore", "travel", "knee", "back", "race", "did-not-want-to", "planned-rest", "other"] as const;
type Reason = (typeof REASONS)[number];

export interface Changed {
  readonly day: string;
  readonly because: Reason;
  readonly answers: { readonly [name: string]: string };
}

interface PlanChangeProps {
  readonly week: PlannedWeek;
  readonly today: string;
  readonly states: readonly PlateState[];
  readonly onChange: (changed: Changed) => Promise<Missed>;
  readonly onUndo: (() => Promise<void>) | undefined;
  readonly onClose: () => void;
}

const PAINS = Array.from({ length: 11 }, (_, pain) => pain);

export function PlanChange({ week, today, states, onChange, onUndo, onClose }: PlanChangeProps) {
  const words = spoken();
  const days = (week.plan?.sessions ?? []).map((session) => session.day);
  const [day, setDay] = useState(days.find((one) => one >= today) ?? days.at(-1) ?? today);
  const [because, setBecause] = useState<Reason | null>(null);
  const [pain, setPain] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Missed | null>(null);
  const [state, setState] = useState<"asking" | "solving" | "fault">("asking");
  const hurts = because === "knee" || because === "back";
  const solve = async () => {
    if (!because) return;
    setState("solving");
    try {
      const answers = hurts && pain !== null ? { pain: `${because} ${pain}` } : {};
      setAnswer(await onChange({ day, because, answers: answers as { readonly [name: string]: string } }));
      setState("asking");
    } catch {
      setState("fault");
    }
  };
  const back = async (leave: boolean) => {
    await onUndo?.();
    setAnswer(null);
    if (leave) onClose();
  };
  if (answer) {
    return (
      <Sheet title={words.say("app-change-title", { day: dayName(words, day) })} under={words.say("app-change-under")} onClose={onClose}>
        <After {...{ answer, week, today, states, lost: day }} />
        <div class="sheet-foot">
          <Button look="filled" onClick={onClose}>
            {words.say("app-change-use")}
          </Button>
          {onUndo && (
            <div class="button-pair">
              <Button look="outlined" onClick={() => void back(false)}>
                {words.say("app-change-other")}
              </Button>
              <Button look="outlined" onClick={() => void back(true)}>
                {words.say("app-change-keep")}
              </Button>
            </div>
          )}
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={words.say("app-plan-changed")} under={words.say("app-change-ask")} onClose={onClose}>
      {days.length > 1 && (
        <>
          <h3>{words.say("app-change-day")}</h3>
          <Chips name={words.say("app-change-day")} wrap choices={days.map((value) => ({ value, label: dayName(words, value) }))} chosen={day} onChoose={setDay} />
        </>
      )}
      <h3>{words.say("app-change-why")}</h3>
      <Chips
        name={words.say("app-change-why")}
        wrap
        choices={REASONS.map((value) => ({ value, label: words.say(`reason-${value}`) }))}
        chosen={because}
        onChoose={setBecause}
      />
      {hurts && (
        <>
          <h3>{words.say("app-pain")}</h3>
          <Chips name={words.say("app-pain")} wrap choices={PAINS.map((value) => ({ value, label: String(value) }))} chosen={pain} onChoose={setPain} />
          <p class="quiet">{words.say("app-pain-scale")}</p>
        </>
      )}
      {state === "fault" && <Note look="warn">{words.say("app-change-fault")}</Note>}
      <div class="sheet-foot">
        <Button look="filled" disabled={!because || state === "solving"} onClick={() => void solve()}>
          {words.say(state === "solving" ? "app-change-solving" : "app-change-solve")}
        </Button>
      </div>
    </Sheet>
  );
}

function After(props: { readonly answer: Missed; readonly week: PlannedWeek; readonly today: string; readonly states: readonly PlateState[]; readonly lost: string }) {
  const { answer, week, today, states, lost } = props;
  const words = spoken();
  const monday = week.problem.monday;
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
