/** Who comes in: log in and out, devices, tokens of programs, a calendar's address, and erasing oneself. */

import { ask, type Me } from "./api";

const PASSWORD_MS = 60_000; // others may be looked at first

export const logIn = (name: string, password: string, label: string) =>
  ask<Me>("login", { method: "POST", body: { name, password, label }, timeout_ms: PASSWORD_MS });

export const logOut = () => ask<null>("logout", { method: "POST" });

/** Change one's password; every other device is logged out. */
export const changePassword = (before: string, password: string) =>
  ask<null>("me/password", { method: "PUT", body: { before, password }, timeout_ms: PASSWORD_MS });

/** Erase oneself for good; without an account there is no password to say. */
export const eraseMe = (password: string) => ask<null>("me/erase", { method: "POST", body: { password }, timeout_ms: PASSWORD_MS });

// --- devices ---

/** A device that is logged in; `here` is the one that asks. `seen` is exact to the hour. */
export interface Login {
  readonly id: string;
  readonly label: string;
  readonly since: string;
  readonly seen: string;
  readonly here: boolean;
}

export const getLogins = () => ask<readonly Login[]>("logins");

export const endLogin = (id: string) => ask<null>(`logins/${encodeURIComponent(id)}`, { method: "DELETE" });

export const endOtherLogins = () => ask<null>("logins", { method: "DELETE" });

// --- programs ---

export type Scope = "read" | "write";

/** A program that may come in; `seen` is null where it never did. */
export interface Token {
  readonly id: string;
  readonly label: string;
  readonly scope: Scope;
  readonly since: string;
  readonly seen: string | null;
}

export const getTokens = () => ask<readonly Token[]>("tokens");

/** Make a token; its secret is told this once. */
export const makeToken = (label: string, scope: Scope) =>
  ask<{ readonly token: Token; readonly secret: string }>("tokens", { method: "POST", body: { label, scope } });

export const endToken = (id: string) => ask<null>(`tokens/${encodeURIComponent(id)}`, { method: "DELETE" });

// --- the calendar ---

interface Preferences {
  readonly items: readonly { readonly fields: { readonly [name: string]: unknown } }[];
}

/** Whether a calendar's address is in use; what it is nobody knows any more but who was told. */
export const hasCalendar = async () =>
  (await ask<Preferences>("entries", { query: { kind: "preference" } })).items.some(({ fields }) => fields.about === "calendar");

/** Make the address of a calendar; it is told this once, and ends the one before. */
export const makeCalendar = async () =>
  new URL((await ask<{ readonly path: string }>("calendar", { method: "POST" })).path, document.baseURI).href;

export const endCalendar = () => ask<null>("calendar", { method: "DELETE" });
