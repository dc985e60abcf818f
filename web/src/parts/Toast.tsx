/** What happened, with Undo, for eight seconds; it waits while it has focus or a pointer is on it. */

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { spoken } from "../words";
import { Button } from "./controls";

export interface ToastSaid {
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_MS = 8_000;

/** What is shown; null for nothing. */
export const toast = signal<ToastSaid | null>(null);

export function Toast() {
  const words = spoken();
  const said = toast.value;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!said || held) return undefined;
    const timer = setTimeout(() => (toast.value = null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, held]);
  const hold = { onFocusIn: () => setHeld(true), onFocusOut: () => setHeld(false), onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return (
    <div class="toast-place" role="status">
      {said && (
        <div class="toast" {...hold}>
          <span onClick={() => (toast.value = null)}>{said.text}</span>
          {said.undo && (
            <Button
              look="quiet"
              onClick={() => {
                said.undo?.();
                toast.value = null;
              }}
            >
              {words.say("app-undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
