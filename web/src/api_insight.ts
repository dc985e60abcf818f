/** The API's endpoints of import, plans and who trains: one typed function each. */

import { address, ApiError, ask, OfflineError, type Planned, SYNC_CONTRACT } from "./api";
import type { CommitAsked, Receipt, Review } from "./pages/Import";
import type { RowPage } from "./pages/import_rows";
import type { Missed, PlannedWeek } from "./pages/plan_data";
import type { Changed } from "./pages/PlanChange";

const LONG_MS = 180_000;

/** Upload an export, the file itself as the body; it is read and waits. */
export async function uploadExport(file: File, options: { readonly unit?: string }): Promise<Review> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address("imports", { file: file.name, unit: options.unit }), {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/octet-stream", "Legday-Sync": SYNC_CONTRACT },
      body: file,
      credentials: "same-origin",
      signal: AbortSignal.timeout(LONG_MS),
    });
    text = await response.text();
  } catch (fault) {
    throw new OfflineError("the server does not answer", { cause: fault });
  }
  if (response.ok) return JSON.parse(text) as Review;
  const problem = problemOf(text);
  throw new ApiError(response.status, problem.type?.split(/[/:#]/).at(-1) ?? "", problem.detail ?? problem.title ?? "");
}

function problemOf(text: string): { type?: string; detail?: string; title?: string } {
  try {
    return JSON.parse(text) as { type?: string; detail?: string; title?: string };
  } catch {
    return {};
  }
}

export const commitImport = (upload: string, body: CommitAsked) =>
  ask<Receipt>(`imports/${encodeURIComponent(upload)}/commit`, { method: "POST", body, timeout_ms: LONG_MS });

export const forgetImport = (upload: string) => ask<null>(`imports/${encodeURIComponent(upload)}`, { method: "DELETE" });

const ROWS = 200;

/** Rows of an upload with one outcome: sets as they would be kept, others as they stand in the file. */
export const uploadedRows = (upload: string, outcome: string, after: string | null) =>
  ask<RowPage>(`imports/${encodeURIComponent(upload)}/${outcome === "set" ? "rows" : "others"}`, {
    query: { after: after ?? undefined, limit: ROWS, outcome: outcome === "set" ? undefined : outcome },
  });

export const undoAct = (act: string) => ask<unknown>(`acts/${encodeURIComponent(act)}/undo`, { method: "POST", body: {} });

/** Plan a week and keep it. */
export const planWeek = (answers: { readonly [name: string]: unknown }, today: string) =>
  ask<Planned<PlannedWeek>>("plan", { method: "POST", body: { answers, today }, timeout_ms: LONG_MS });

/** Say that a planned day was lost: the rest of its week is solved again, and kept. */
export const changeWeek = ({ day, because, answers }: Changed, today: string) =>
  ask<Planned<Missed>>("missed", { method: "POST", body: { day, because, answers, today }, timeout_ms: LONG_MS });

/** The whole journal as the server has it, as a file. */
export async function downloadJournal(): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(address("export", { format: "jsonl" }), {
      headers: { "Legday-Sync": SYNC_CONTRACT },
      credentials: "same-origin",
      signal: AbortSignal.timeout(LONG_MS),
    });
    if (response.ok) return await response.blob();
  } catch (fault) {
    throw new OfflineError("the server does not answer", { cause: fault });
  }
  const problem = problemOf(await response.text());
  throw new ApiError(response.status, problem.type?.split(/[/:#]/).at(-1) ?? "", problem.detail ?? problem.title ?? "");
}

/** A device that wrote into the journal, and when it did last. */
export interface DeviceHeard {
  readonly id: string;
  readonly last: string;
}
