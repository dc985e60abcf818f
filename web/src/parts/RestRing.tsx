/** The rest that runs: a ring, the time, how long it is in all. It knows no clock: the caller tells what is left. */

import { spoken } from "../words";

const ROUND = 2 * Math.PI * 20;

export function RestRing({ left_s, rest_s }: { readonly left_s: number; readonly rest_s: number }) {
  const words = spoken();
  const over = left_s <= 0;
  const done = rest_s > 0 ? Math.min(1, Math.max(0, 1 - left_s / rest_s)) : 1;
  const speak = [60, 10, 0].includes(Math.ceil(left_s));
  return (
    <div class={`rest${over ? " rest-over" : ""}`}>
      <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
        <circle class="rest-track" cx="24" cy="24" r="20" />
        <circle class="rest-done" cx="24" cy="24" r="20" transform="rotate(-90 24 24)" stroke-dasharray={ROUND} stroke-dashoffset={ROUND * (1 - done)} />
      </svg>
      <div>
        <b class="rest-time" role="timer">
          {clock(Math.max(0, left_s))}
        </b>
        <span class="rest-of">{over ? words.say("app-rest-over") : words.say("app-rest-of", { time: clock(rest_s) })}</span>
      </div>
      <span class="unseen" role="status">
        {speak && (over ? words.say("app-rest-over") : words.say("app-rest-left", { seconds: Math.ceil(left_s) }))}
      </span>
    </div>
  );
}

/** Seconds as minutes and seconds: 1:05. */
export function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
