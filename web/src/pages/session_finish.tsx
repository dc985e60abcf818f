/** The end of a session: what it was, records apart from normal days, what it did for the week, what is left. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { app, durably } from "../app";
import { Badge, Diamond } from "../parts/pieces";
import { Button } from "../parts/controls";
import { DoseCapsule } from "../parts/Dose";
import { Icon } from "../parts/Icon";
import { Plate } from "../parts/Plate";
import { Sheet } from "../parts/Sheet";
import { Stepper } from "../parts/Stepper";
import { toast } from "../parts/Toast";
import { go } from "../router";
import { localDay } from "../shared/days";
import { changeSession, moveSession } from "../training/acts";
import { extract, shownName } from "../training/extract";
import { planOf } from "../training/plan";
import { setRest } from "../training/rest";
import type { Session } from "../training/session";
import { type LiftSummary, summaryOf } from "../training/summary";
import { countingSets, doseSet, readWeek, trained, type Week } from "../training/week";
import { spoken } from "../words";
import { dayName, muscleName } from "./names";
import { setText } from "./session_words";

const SHOWN_MUSCLES = 5;
const LEG_MUSCLES = ["quads", "glute_max", "hamstrings", "adductors", "gastrocnemius", "soleus", "glute_med_min", "tibialis", "hip_flexors"];
const LONGEST_MIN = 300;

export function Finish({ session }: { readonly session: Session }) {
  const words = spoken();
  const { journal } = app();
  const now = new Date();
  const lines = useSignal<readonly LiftSummary[]>([]);
  const week = useSignal<Week | null>(null);
  const hasPlan = useSignal(false);
  const noting = useSignal(false);
  /** The day that it is to be put on; null while nobody asks. */
  const moving = useSignal<string | null>(null);
  const note = useSignal(session.note ?? "");
  const open = session.minutes === null;
  const elapsed = Math.min(LONGEST_MIN, Math.max(1, Math.round((now.getTime() - Date.parse(session.start)) / 60_000)));
  const isLive = open && session.start.slice(0, 10) === localDay(now) && !session.start.endsWith("T12:00:00");
  const minutes = useSignal(session.minutes ?? (isLive ? elapsed : 45));
  const day = session.start.slice(0, 10);
  useEffect(() => {
    void (async () => {
      lines.value = await summaryOf(journal, session);
      const plan = await planOf(journal, day);
      hasPlan.value = plan !== undefined;
      week.value = await readWeek(journal, day, plan);
    })();
  }, [journal, session, extract.value]);
  const sets = session.lifts.flatMap((lift) => lift.rows.flatMap((row) => row.halves.flatMap((half) => (half.done ? [doseSet(half.done)] : []))));
  const state = trained(sets);
  const done = () =>
    durably(async () => {
      await changeSession(journal, session, { minutes: minutes.value, note: note.value.trim() || null }, new Date());
      await setRest(journal, null);
      go("");
    });
  const move = (to: string) =>
    durably(async () => {
      const act = await moveSession(journal, session, to, new Date());
      moving.value = null;
      if (act) toast.value = { text: words.say("app-finish-day-moved"), undo: () => void durably(() => journal.undo(act)) };
    });
  const doses = LEG_MUSCLES.flatMap((muscle) => {
    const dose = week.value?.doses.get(muscle);
    return dose ? [{ muscle, sets: dose.sets }] : [];
  }).sort((one, other) => other.sets - one.sets);
  const next = week.value?.ahead.find((one) => one.id !== session.planned && one.day >= day);
  const counting = countingSets(sets);
  return (
    <div class="session finish">
      <div class="session-main">
        <div class="finish-plate">
          <Plate state={state ?? "planned"} size={64} />
        </div>
        <h1>{words.say(`app-finish-${extract.value || !sets.length ? (state ?? "none") : "logged"}`)}</h1>
        <button type="button" class="finish-day" onClick={() => (moving.value = day)}>
          {dayName(words, day, "long")}
        </button>
        <p class="quiet">{[words.say("app-minutes-long", { minutes: minutes.value }), words.say("app-finish-sets", { sets: counting })].join(" · ")}</p>
        {!isLive && open && (
          <Stepper name={words.say("app-finish-minutes")} value={minutes.value} unit={words.say("app-finish-minutes")} least={1} most={LONGEST_MIN} step={(value, way) => value + way * 5} onChange={(value) => (minutes.value = value)} />
        )}
        {lines.value.length > 0 && (
          <ul class="card rows">
            {lines.value.map((one) => (
              <li key={one.name} class="row finish-line">
                {one.kind === "record" ? <Diamond /> : <Icon name="history" size={20} />}
                <span>
                  <b>{shownName(words, one.name, one.exercise)}</b>
                  <span class="quiet">{lineText(one)}</span>
                </span>
                <Badge look={one.kind === "record" ? "gold" : "plain"}>{words.say(`app-finish-${one.kind}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
        {doses.length > 0 && (
          <section class="card">
            <h2>{words.say("app-finish-week")}</h2>
            <ul class="finish-doses">
              {doses.slice(0, SHOWN_MUSCLES).map(({ muscle, sets: some }) => (
                <li key={muscle}>
                  <span>{muscleName(words, muscle)}</span>
                  <DoseCapsule sets={some} />
                  <b>{words.short(some)}</b>
                </li>
              ))}
            </ul>
            <p class="quiet">{words.say("app-finish-week-under")}</p>
          </section>
        )}
        <p class="quiet">
          {next ? words.say("app-finish-next", { day: dayName(words, next.day, "long"), minutes: Math.round(next.minutes) }) : hasPlan.value ? words.say("app-finish-nothing-next") : ""}
        </p>
        {note.value && <p class="session-note">{note.value}</p>}
      </div>
      <div class="thumb">
        <Button look="filled" onClick={() => void done()}>
          {words.say("app-session-done")}
        </Button>
        <div class="button-pair">
          <Button look="quiet" onClick={() => (noting.value = true)}>
            <Icon name="note" />
            {words.say(note.value ? "app-note-change" : "app-note-add")}
          </Button>
          <Button look="quiet" onClick={() => go("session", [session.id])}>
            <Icon name="undo" />
            {words.say("app-finish-back")}
          </Button>
        </div>
      </div>
      {moving.value !== null && (
        <Sheet title={words.say("app-finish-day")} onClose={() => (moving.value = null)}>
          <label class="field">
            {words.say("app-finish-day-label")}
            <input class="input" type="date" value={moving.value} max={localDay(now)} onInput={(event) => (moving.value = event.currentTarget.value)} />
          </label>
          <div class="sheet-foot">
            <Button look="filled" disabled={!moving.value || moving.value === day || moving.value > localDay(now)} onClick={() => void move(moving.value ?? day)}>
              {words.say("app-finish-day-move")}
            </Button>
          </div>
        </Sheet>
      )}
      {noting.value && (
        <Sheet title={words.say("app-note-title")} onClose={() => (noting.value = false)}>
          <label class="field">
            {words.say("app-note-label")}
            <textarea class="input" rows={4} maxLength={2_000} value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
          </label>
          <div class="sheet-foot">
            <Button look="filled" onClick={() => (noting.value = false)}>
              {words.say("app-note-keep")}
            </Button>
          </div>
        </Sheet>
      )}
    </div>
  );

  function lineText(one: LiftSummary): string {
    const unit = one.best.fields.typed_unit === "lb" ? "lb" : "kg";
    const set = setText(words, one.best.fields, unit);
    if (one.kind === "first") return words.say("app-finish-line-first", { set });
    if (one.kind === "record") return words.say("app-finish-line-record", { set });
    const change = Math.round(one.change_pct ?? 0);
    return words.say("app-finish-line-normal", { set, change: words.signed(change), noise: words.number(one.noise_pct, 0) });
  }
}
