/** The dock: the rest that runs, and the one button that records the set that is shown. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { Button } from "../parts/controls";
import { Icon } from "../parts/Icon";
import { RestRing } from "../parts/RestRing";
import { go } from "../router";
import { leftOf, rest, ring, setRest } from "../training/rest";
import type { Session } from "../training/session";
import { spoken } from "../words";

interface DockProps {
  readonly session: Session;
  readonly live: boolean;
  /** What the button records; null where nothing is left of this lift. */
  readonly label: string | null;
  readonly hint: string | null;
  readonly onAccept: () => void;
  readonly onAdd: () => void;
}

const MORE_S = 30;
const SHOWN_AFTER_S = 120;

export function Dock({ session, live, label, hint, onAccept, onAdd }: DockProps) {
  const words = spoken();
  return (
    <div class="thumb">
      {live && <Resting session={session} />}
      {label === null ? (
        <div class="button-pair">
          <Button look="soft" onClick={onAdd}>
            <Icon name="plus" />
            {words.say("app-add-lift")}
          </Button>
          <Button look="soft" onClick={() => go("session", [session.id, "done"])}>
            {words.say(live ? "app-session-finish-long" : "app-session-summary")}
          </Button>
        </div>
      ) : (
        <Button look="filled" onClick={onAccept}>
          <Icon name="check" />
          <span>{label}</span>
        </Button>
      )}
      {hint && label !== null && <p class="thumb-hint">{hint}</p>}
    </div>
  );
}

function Resting({ session }: { readonly session: Session }) {
  const words = spoken();
  const { journal } = app();
  const now = useSignal(Date.now());
  const rang = useRef(0);
  const one = rest.value?.session === session.id ? rest.value : null;
  const end_ms = one?.end_ms ?? 0;
  useEffect(() => {
    if (!end_ms) return undefined;
    const seconds = (now_ms: number) => Math.ceil((end_ms - now_ms) / 1000);
    const tick = () => {
      const now_ms = Date.now();
      if (seconds(now_ms) !== seconds(now.value)) now.value = now_ms; // between seconds nothing is drawn anew
      if (now_ms >= end_ms && rang.current !== end_ms) {
        rang.current = end_ms;
        if (now_ms - end_ms < 2_000) ring(); // long over after a lock or a reload: nothing to ring for
      }
    };
    tick();
    const timer = setInterval(tick, 250);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [end_ms]);
  if (!one) return null;
  const left_s = leftOf(one, now.value);
  if (left_s < -SHOWN_AFTER_S) return null;
  return (
    <div class="resting">
      <RestRing left_s={Math.ceil(left_s)} rest_s={one.rest_s} />
      {left_s > 0 && (
        <Button look="soft" onClick={() => void setRest(journal, { ...one, end_ms: one.end_ms + MORE_S * 1000, rest_s: one.rest_s + MORE_S })}>
          {words.say("app-rest-more")}
        </Button>
      )}
      <Button look="quiet" onClick={() => void setRest(journal, null)}>
        {words.say(left_s > 0 ? "app-rest-skip" : "app-rest-hide")}
      </Button>
    </div>
  );
}
