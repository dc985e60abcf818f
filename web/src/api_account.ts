/** Who comes in: log in and out, and erasing oneself. */

import { ask, type Me } from "./api";

const PASSWORD_MS = 60_000; // others may be looked at first

export const logIn = (name: string, password: string, label: string) =>
  ask<Me>("login", { method: "POST", body: { name, password, label }, timeout_ms: PASSWORD_MS });

export const logOut = () => ask<null>("logout", { method: "POST" });

/** Erase oneself for good; without an account there is no password to say. */
export const eraseMe = (password: string) => ask<null>("me/erase", { method: "POST", body: { password }, timeout_ms: PASSWORD_MS });
