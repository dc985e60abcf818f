/** The rows of an upload with one outcome: each with its line, what it says, and why it is no set. */

import { useEffect, useState } from "preact/hooks";
import { Button } from "../parts/controls";
import { Sheet } from "../parts/Sheet";
import { spoken, type Words } from "../words";
import { doneText } from "./Lift";
import { dayName } from "./names";

/** A row of an upload: a set, as it would be kept, or another one, as it stands in the file. */
export type UploadedRow =
  | {
      readonly line: number | null;
      readonly day: string | null;
      readonly name: string;
      readonly set_type: string;
      readonly side: string;
      readonly typed_load: number | null;
      readonly typed_unit: string | null;
      readonly reps: number | null;
      readonly duration_s: number | null;
      readonly distance_m: number | null;
    }
  | { readonly line: number; readonly outcome: string; readonly text: string; readonly why: string };

export interface RowPage {
  readonly items: readonly UploadedRow[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

interface RowsSheetProps {
  readonly title: string;
  readonly onPage: (after: string | null) => Promise<RowPage>;
  readonly onClose: () => void;
}

export function RowsSheet({ title, onPage, onClose }: RowsSheetProps) {
  const words = spoken();
  const [rows, setRows] = useState<readonly UploadedRow[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [fault, setFault] = useState(false);
  const read = async (after: string | null) => {
    try {
      const page = await onPage(after);
      setRows((before) => [...(before ?? []), ...page.items]);
      setNext(page.next);
      setFault(false);
    } catch {
      setFault(true);
    }
  };
  useEffect(() => void read(null), []);
  return (
    <Sheet title={title} onClose={onClose}>
      {fault && <p role="alert">{words.say("app-rows-fault")}</p>}
      {!rows && !fault && <p role="status" class="quiet">{words.say("app-rows-asking")}</p>}
      {rows?.length === 0 && <p class="quiet">{words.say("app-rows-unknown")}</p>}
      <ul class="rows rows-lined uploaded-rows">
        {rows?.map((row, index) => (
          <li key={index}>
            {row.line !== null && <span class="quiet">{words.say("finding-line", { line: String(row.line) })}</span>}
            {"outcome" in row ? (
              <>
                {row.text && <code>{row.text}</code>}
                {row.why && <span>{row.why}</span>}
              </>
            ) : (
              <span>
                <b>{row.name}</b> {setText(words, row)}
                {row.day && <span class="quiet"> · {dayName(words, row.day)}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {(next !== null || (fault && rows)) && (
        <Button look="outlined" onClick={() => void read(next)}>
          {words.say("app-rows-more")}
        </Button>
      )}
    </Sheet>
  );
}

function setText(words: Words, row: Extract<UploadedRow, { name: string }>): string {
  const side = row.side === "left" || row.side === "right" ? ` ${words.say(`app-side-letter-${row.side}`)}` : "";
  const type = row.set_type === "warm_up" ? `, ${words.say("app-set-warm-up")}` : "";
  return `${doneText(words, { ...row, load: row.typed_load }, row.typed_unit ?? "")}${side}${type}`;
}
