/** What one's own log says to a claim: the design, what it takes, what it could see, then the answer with its range. */

import { useState } from "preact/hooks";
import { drawCoin, type Interval, type OwnLogAnswer, type OwnLogTest } from "../api_claims";
import { asked } from "../asked";
import { useHeard } from "../insight";
import { Button } from "../parts/controls";
import { hashOf } from "../router";
import { localDay } from "../shared/days";
import { extract } from "../training/extract";
import { spoken, type Words } from "../words";
import { exerciseName } from "./names";
import { BeginSheet, RecordSheet } from "./own_log_sheets";

export function OwnLog({ test }: { readonly test: OwnLogTest | "none" }) {
  const words = spoken();
  return (
    <div class="prose own-log">
      <p>{words.say(`claims-test-${test}`)}</p>
      {test !== "none" && <Answer test={test} />}
    </div>
  );
}

function Answer({ test }: { readonly test: OwnLogTest }) {
  const words = spoken();
  const today = localDay(new Date());
  const [{ value: answer, asking }, again] = useHeard<OwnLogAnswer>(`own-log-${test}`, `own-log/${test}`, { today });
  const [open, setOpen] = useState<"begin" | "record" | null>(null);
  if (!answer) return <p class="quiet">{words.say(asking ? "app-asking" : "app-unheard")}</p>;
  const { needs, detectable, unit, parts, cautions } = answer;
  const wanted = needs.filter((need) => need.missing > 0);
  const done = () => {
    setOpen(null);
    again();
  };
  return (
    <>
      <About answer={answer} words={words} />
      {detectable !== null && <p>{words.say("app-own-detectable", { size: sized(words, detectable, unit) })}</p>}
      <p class="own-verdict">{verdictText(words, answer)}</p>
      {wanted.length > 0 && (
        <ul class="bar-list needs">
          {wanted.map((need) => (
            <li key={need.what}>
              <span>{term(words, "need", need.what)}</span>
              <span class="plain">
                <span class="plain-fill plain-act" style={{ width: `${Math.min(100, (need.have / need.need) * 100)}%` }} />
              </span>
              <b>{words.say("app-own-have", { have: words.short(need.have), need: words.short(need.need) })}</b>
            </li>
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <ul class="plain-list">
          {parts.map((part) => (
            <li key={part.name}>
              {partName(words, part.name)}: {part.estimate ? rangeText(words, part.estimate, part.unit) : "–"}
            </li>
          ))}
        </ul>
      )}
      <Acts answer={answer} words={words} onOpen={setOpen} onDone={done} />
      <ul class="plain-list">
        {cautions.map((caution) => (
          <li key={caution}>{term(words, "caution", caution)}</li>
        ))}
      </ul>
      {open === "begin" && (test === "T2" || test === "T4" || test === "T8") && <BeginSheet test={test} onDone={done} onClose={() => setOpen(null)} />}
      {open === "record" && (test === "T3" || test === "T8") && <RecordSheet test={test} today={today} onDone={done} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What is looked at, and the coin of today. */
function About({ answer, words }: { readonly answer: OwnLogAnswer; readonly words: Words }) {
  const { about, trial, coins } = answer;
  const name = (id: unknown) => (typeof id === "string" ? exerciseName(words, id, extract.value?.called ?? {}) : null);
  const [lift, against] = [name(about.lift), name(about.against)];
  const coin = coins.find((one) => one.day === localDay(new Date()));
  return (
    <>
      {lift && <p>{words.say(trial ? "app-own-trial" : "app-own-lift", { lift, day: trial ? trial.begun.slice(0, 10) : "" })}</p>}
      {coin && (
        <p class="note note-act">
          <b>{words.say(`app-own-coin-${coin.arm}`, { lift: lift ?? "", against: against ?? "" })}</b>
        </p>
      )}
    </>
  );
}

/** What can be done for an answer: begin, draw today's coin, say what came of it. */
function Acts(props: { readonly answer: OwnLogAnswer; readonly words: Words; readonly onOpen: (what: "begin" | "record") => void; readonly onDone: () => void }) {
  const { answer, words, onOpen, onDone } = props;
  const { test, prospective, trial, coins } = answer;
  const drawn = coins.some((one) => one.day === localDay(new Date()));
  const button = (id: string, act: () => void) => (
    <Button look="soft" onClick={act}>
      {words.say(id)}
    </Button>
  );
  return (
    <div class="button-pair">
      {prospective && !trial && button("app-own-begin", () => onOpen("begin"))}
      {test === "T2" && trial && !drawn && button("app-own-draw", () => void asked(drawCoin).then((went) => went && onDone()))}
      {test === "T8" && trial && button("app-own-record-T8", () => onOpen("record"))}
      {test === "T3" && button("app-own-record-T3", () => onOpen("record"))}
      {test === "T6" && (
        <a class="button button-soft" href={hashOf("capacity")}>
          {words.say("app-longevity-take")}
        </a>
      )}
    </div>
  );
}

/** A size in its unit: "3.2 %". */
function sized(words: Words, value: number, unit: string): string {
  const places = Math.abs(value) >= 20 ? 0 : 1;
  return `${words.number(value, places)}\u00a0${term(words, "unit", unit)}`;
}

/** A word of an answer: what is needed, what to mind, a part, a unit. */
function term(words: Words, kind: "need" | "caution" | "part" | "unit", name: string): string {
  const id = `own-log-${kind}-${name.replace("%", "pct").replaceAll("/", "p")}`;
  return words.knows(id) ? words.say(id) : name.replaceAll("_", " ");
}

/** An estimate with its range; an open end is told as one. */
export function rangeText(words: Words, { value, lo, hi }: Interval, unit: string): string {
  const places = Math.abs(value) >= 20 ? 0 : 1;
  const end = (one: number | null) => (one === null ? words.say("app-own-open") : words.number(one, places));
  return words.say("app-own-range", { value: sized(words, value, unit), lo: end(lo), hi: end(hi) });
}

export function verdictText(words: Words, answer: OwnLogAnswer): string {
  const { verdict, effect, detectable, unit, needs } = answer;
  if (verdict === "not_begun" || verdict === "not_enough" || !effect) {
    const most = needs.reduce<(typeof needs)[number] | null>((found, one) => (one.missing > (found?.missing ?? 0) ? one : found), null);
    return words.say(verdict === "not_begun" ? "app-own-not-begun" : "app-own-not-enough", { missing: Math.ceil(most?.missing ?? 0), what: most ? term(words, "need", most.what) : "" });
  }
  const text = words.say(`app-own-${verdict}`, { range: rangeText(words, effect, unit) });
  return verdict === "no_effect_seen" && detectable !== null ? `${text} ${words.say("app-own-unseen", { size: sized(words, detectable, unit) })}` : text;
}

function partName(words: Words, name: string): string {
  return words.knows(`reason-${name}`) ? words.say(`reason-${name}`) : term(words, "part", name);
}
