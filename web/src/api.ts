/** The server's API: one typed function an endpoint. Addresses are relative, so that any base path works. */

import { signal } from "@preact/signals";
import type { Version } from "./shared/version";

/** What the server says is wrong, RFC 9457; `kind` is the last word of its `type`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly detail: string,
  ) {
    super(detail || `the server answered ${status}`);
  }
}

/** The server did not answer: no signal, or it is down. */
export class OfflineError extends Error {}

export interface Request {
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly query?: { readonly [name: string]: string | number | boolean | undefined };
  readonly body?: unknown;
  readonly timeout_ms?: number;
}

const TIMEOUT_MS = 20_000;
/** Which contract of sync this client speaks; a server that speaks no such one says so with status 426. */
export const SYNC_CONTRACT = "1";

/** How far this device's clock is ahead of the server's [ms], as of its last answer; null until there was one. */
export const clockOff_ms = signal<number | null>(null);

/** The address of an endpoint. */
export function address(path: string, query: Request["query"] = {}): string {
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const text = new URLSearchParams(asked as [string, string][]).toString();
  return new URL(`api/v1/${path}${text && `?${text}`}`, document.baseURI).href;
}

/**
 * Ask an endpoint.
 *
 * Throws an ApiError where the server refuses, an OfflineError where it does not answer.
 */
export async function ask<Answer>(path: string, request: Request = {}): Promise<Answer> {
  const { method = "GET", query, body, timeout_ms = TIMEOUT_MS } = request;
  let response: Response;
  let text: string;
  try {
    response = await fetch(address(path, query), {
      method,
      headers: { Accept: "application/json", "Legday-Sync": SYNC_CONTRACT, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "same-origin",
      signal: AbortSignal.timeout(timeout_ms),
    });
    text = await response.text();
    const told_ms = Date.parse(response.headers.get("Date") ?? "");
    if (!Number.isNaN(told_ms)) clockOff_ms.value = Date.now() - told_ms;
  } catch (fault) {
    throw new OfflineError("the server does not answer", { cause: fault });
  }
  const found = parsed(text);
  if (response.ok && found !== undefined) return found as Answer;
  const problem = (found ?? {}) as { type?: string; detail?: string; title?: string };
  // A page of some other server, as a network that wants a login first gives, is no answer of ours.
  if (response.ok) throw new OfflineError("what answers is not legday's server");
  throw new ApiError(response.status, problem.type?.split(/[/:#]/).at(-1) ?? "", problem.detail ?? problem.title ?? "");
}

function parsed(text: string): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// --- who asks ---

/** Who one is here, and what one may; without an account `user` is null. */
export interface Me {
  readonly user: string | null;
  readonly athlete: string;
  readonly role: string;
  readonly scope: string;
}

export const getMe = () => ask<Me>("me");

// --- sync ---

export interface Outcome {
  readonly id: string;
  readonly outcome: "added" | "known" | "refused";
  readonly why?: string | null;
}

export interface Pushed {
  readonly athlete: string;
  /** One for each version, in their order. */
  readonly outcomes: readonly Outcome[];
  readonly cursor: number;
}

/** A `cursor` below what was asked from says that the journal was restored from an older copy. */
export interface Pulled {
  /** Whose journal it is. */
  readonly athlete: string;
  readonly versions: readonly Version[];
  readonly cursor: number;
  readonly more: boolean;
}

export const push = (versions: readonly Version[]) =>
  ask<Pushed>("sync/push", { method: "POST", body: { versions } });

export const pull = (after: number, limit: number) => ask<Pulled>("sync/pull", { query: { after, limit } });

/** News of the server, as they come: its cursor. Gives what ends it; `lost` is told once, when they end. */
export function onNews(news: (cursor: number) => void, lost: () => void): () => void {
  const source = new EventSource(address("sync/events"));
  source.addEventListener("news", (event) => news(Number((event as MessageEvent<string>).data)));
  source.onerror = () => {
    source.close();
    lost();
  };
  return () => source.close();
}

// --- what to do ---

/** Names, exercises, loads and settings, for a phone without a signal. */
export const getCatalogue = <Extract>(today: string) => ask<Extract>("catalogue", { query: { today } });

export interface Planned<Answer> {
  /** What undo takes back. */
  readonly act: string | null;
  readonly answer: Answer;
}

export const getPlan = <Week>(today: string) => ask<Planned<Week>>("plan", { query: { today } });

/** The best session now; solved on the server, for which one waits only so long. */
export const getNext = <Next>(today: string, minutes: number, timeout_ms: number) =>
  ask<Planned<Next>>("next", { query: { today, minutes }, timeout_ms });
