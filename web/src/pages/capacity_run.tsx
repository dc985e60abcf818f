/** A test under way: a moment to get ready, then 30 seconds or a stopwatch. It runs on wall time and tells it aloud. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../parts/controls";
import { KINDS, STAND_TEST_S, type Test } from "../training/capacity";
import { sayAloud } from "../training/aloud";
import { readySound, ring, stayAwake } from "../training/rest";
import { spoken } from "../words";

const READY_S = 5;
const TICK_MS = 100;
const ALOUD_S = [20, 10, 5, 3, 2, 1];
const ROUND = 2 * Math.PI * 46;

interface RunProps {
  readonly test: Test;
  /** What was counted or timed. */
  readonly onDone: (value: number) => void;
  readonly onClose: () => void;
}

export function Run({ test, onDone, onClose }: RunProps) {
  const words = spoken();
  const box = useRef<HTMLDialogElement>(null);
  const [go_ms] = useState(() => Date.now() + READY_S * 1000);
  const [now_ms, setNow] = useState(Date.now);
  const [stands, setStands] = useState(0);
  const [loud, setLoud] = useState(true);
  const counts = KINDS[test].way === "countdown";
  const gone_s = (now_ms - go_ms) / 1000;
  const left_s = counts ? STAND_TEST_S - gone_s : null;
  const ready = gone_s < 0;
  const second = ready ? Math.ceil(-gone_s) : left_s === null ? null : Math.ceil(left_s);
  const over = left_s !== null && left_s <= 0;

  useEffect(() => {
    readySound();
    box.current?.showModal();
    const sleep = stayAwake();
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => {
      clearInterval(timer);
      sleep();
      globalThis.speechSynthesis?.cancel();
    };
  }, []);
  useEffect(() => {
    if (!loud || second === null || over) return;
    if (ready || ALOUD_S.includes(second)) sayAloud(String(second), words.language);
  }, [second, ready, loud, over]);
  useEffect(() => {
    if (ready) return;
    ring();
    if (loud) sayAloud(words.say("app-run-go"), words.language);
  }, [ready]);
  useEffect(() => {
    if (!over) return;
    ring();
    if (loud) sayAloud(words.say("app-run-over"), words.language);
    onDone(stands);
  }, [over]);

  const share = ready ? (now_ms - go_ms + READY_S * 1000) / (READY_S * 1000) : left_s === null ? (gone_s % 60) / 60 : gone_s / STAND_TEST_S;
  const shown = second === null ? words.number(Math.max(0, gone_s), 1) : String(second);
  const speak = ready || (second !== null && ALOUD_S.includes(second));
  return (
    <dialog
      ref={box}
      class={`run${ready ? " run-ready" : ""}`}
      aria-label={words.say(`capacity-${test}`)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="run-top">
        <Button look="quiet" onClick={onClose}>
          {words.say("app-run-leave")}
        </Button>
        <Button look="quiet" aria-pressed={loud} onClick={() => setLoud(!loud)}>
          {words.say(loud ? "app-run-loud" : "app-run-quiet")}
        </Button>
      </header>
      <div class="run-clock">
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle class="rest-track" cx="50" cy="50" r="46" />
          <circle class="rest-done" cx="50" cy="50" r="46" transform="rotate(-90 50 50)" stroke-dasharray={ROUND} stroke-dashoffset={ROUND * (1 - Math.min(1, share))} />
        </svg>
        <p>
          <b role="timer">{shown}</b>
          <span>{words.say(ready ? "app-run-ready" : "app-run-seconds")}</span>
        </p>
        <span class="unseen" role="status">
          {speak ? shown : !ready && second === null && words.say("app-run-go")}
        </span>
      </div>
      <p class="run-hint">{words.say("app-run-stop-if")}</p>
      {counts ? (
        <button type="button" class="run-button" disabled={ready} onClick={() => setStands(stands + 1)}>
          <b>{stands}</b>
          <span>{words.say("app-run-count")}</span>
        </button>
      ) : (
        <button type="button" class="run-button" disabled={ready} onClick={() => onDone(Math.round((Date.now() - go_ms) / 100) / 10)}>
          <b>{words.say("app-run-stop")}</b>
          <span>{words.say(`app-run-stop-${test}`)}</span>
        </button>
      )}
    </dialog>
  );
}
