/** Files that the browser saves. */

import type { Journal } from "./journal";
import { localDay } from "./shared/days";

/** All that this device knows, as a file that `legday restore` reads; no server is needed. */
export async function saveJournal(journal: Journal): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of journal.lines()) pieces.push(piece);
  save(new Blob(pieces, { type: "application/x-ndjson" }), "phone.jsonl");
}

/** Save a file under the day's name. */
export function save(file: Blob, ending: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: `legday-${localDay(new Date())}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // not before the browser has begun to save it
}
