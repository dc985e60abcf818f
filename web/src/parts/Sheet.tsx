/** A sheet from below: a dialog. Swipe down, Escape, the scrim and Close all close it; focus is held and returned. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { spoken } from "../words";
import { Button } from "./controls";

interface SheetProps {
  readonly title: string;
  readonly under?: string | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const SWIPE_PX = 80;

export function Sheet({ title, under, onClose, children }: SheetProps) {
  const words = spoken();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement as HTMLElement | null;
    box?.showModal();
    return () => {
      box?.close();
      before?.focus();
    };
  }, []);
  const end = (event: PointerEvent) => {
    if (from.current !== null && event.clientY - from.current > SWIPE_PX) onClose();
    from.current = null;
  };
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="sheet-inside">
        <div class="sheet-grip" onPointerDown={(event) => (from.current = event.clientY)} onPointerUp={end} onPointerMove={(event) => event.buttons && end(event)}>
          <span />
        </div>
        <header class="sheet-head">
          <div>
            <h2 id={id} tabIndex={-1} autoFocus>
              {title}
            </h2>
            {under && <p>{under}</p>}
          </div>
          <Button look="quiet" onClick={onClose}>
            {words.say("app-close")}
          </Button>
        </header>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  );
}
