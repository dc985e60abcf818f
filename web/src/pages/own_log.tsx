/** What one's own log says to a claim: the design, what it takes, what it could see, then the answer with its range. */

import { useEffect, useState } from "preact/hooks";
import { drawCoin, type OwnLogAnswer, type OwnLogTest } from "../api_claims";
import { app } from "../app";
import { asked } from "../asked";
import { useHeard } from "../insight";
import { Button } from "../parts/controls";
import { PlainBar } from "../parts/Dose";
import { hashOf } from "../router";
import { localDay } from "../shared/days";
import { extract, openExtract } from "../training/extract";
import { spoken, type Words } from "../words";
import { exerciseName } from "./names";
import { BeginSheet, RecordSheet } from "./own_log_sheets";
import { aboutTexts, detectableText, effectText, needTexts, partTexts } from "./own_log_words";

export function OwnLog({ test }: { readonly test: OwnLogTest | "none" }) {
  const words = spoken();
  return <div class="prose own-log">{test === "none" ? <p>{words.say("claims-test-none")}</p> : <Answer test={test} />}</div>;
}

function Answer({ test }: { readonly test: OwnLogTest }) {
  const words = spoken();
  const today = localDay(new Date());
  const [{ value: answer, asking }, again] = useHeard<OwnLogAnswer>(`own-log-${test}`, `own-log/${test}`, { today });
  const [open, setOpen] = useState<"begin" | "record" | null>(null);
  const { journal } = app();
  useEffect(() => void openExtract(journal, today), [journal, today]); // lifts are called as the person calls them
  const design = <p>{words.say(`own-log-design-${test}`)}</p>;
  if (!answer)
    return (
      <>
        {design}
        <p>{words.say(`claims-test-${test}`)}</p>
        <p class="quiet">{words.say(asking ? "app-asking" : "app-unheard")}</p>
      </>
    );
  const called = (exercise: string) => exerciseName(words, exercise, extract.value?.called ?? {});
  const effect = effectText(words, answer);
  const needs = needTexts(words, answer);
  const coin = answer.coins.find((one) => one.day === today);
  const done = () => {
    setOpen(null);
    again();
  };
  return (
    <>
      {design}
      {aboutTexts(words, answer, called).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{detectableText(words, answer)}</p>
      {coin && (
        <p class="note note-act">
          <b>{words.say(`own-log-coin-${coin.arm}`, { lift: called(String(answer.about.lift ?? "")), against: called(String(answer.about.against ?? "")) })}</b>
        </p>
      )}
      <div>
        <p class="own-verdict">{words.say(`own-log-verdict-${answer.verdict}`)}</p>
        {effect && <p>{effect}</p>}
      </div>
      {needs.length > 0 && (
        <ul class="needs">
          {needs.map(({ what, share, text }) => (
            <li key={what}>
              <span>{text}</span>
              {share !== null && <PlainBar value={share} most={1} />}
            </li>
          ))}
        </ul>
      )}
      <Texts texts={partTexts(words, answer)} />
      <Acts answer={answer} today={today} words={words} onOpen={setOpen} onDone={done} />
      <Texts texts={[...answer.cautions.map((one) => words.say(`own-log-caution-${one}`)), words.say("own-log-others")]} />
      {open === "begin" && (test === "T2" || test === "T4" || test === "T8") && <BeginSheet test={test} onDone={done} onClose={() => setOpen(null)} />}
      {open === "record" && (test === "T3" || test === "T8") && <RecordSheet test={test} today={today} onDone={done} onClose={() => setOpen(null)} />}
    </>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  if (!texts.length) return null;
  return (
    <ul class="plain-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

interface ActsProps {
  readonly answer: OwnLogAnswer;
  readonly today: string;
  readonly words: Words;
  readonly onOpen: (what: "begin" | "record") => void;
  readonly onDone: () => void;
}

/** What can be done for an answer: begin, draw today's coin, say what came of it. */
function Acts({ answer, today, words, onOpen, onDone }: ActsProps) {
  const { test, prospective, trial, coins } = answer;
  const drawn = coins.some((one) => one.day === today);
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
