/** Where one is in the app, by the part of the address behind #: `#/lift/back-squat?weeks=12`. */

import { signal } from "@preact/signals";

export interface Route {
  /** The page's name; "" is the first. */
  readonly page: string;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

/** Read what stands behind #. */
export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const [page = "", ...rest] = path.split("/").map(decoded);
  return { page, rest, query: new URLSearchParams(query) };
}

/** Write what stands behind #. */
export function hashOf(page: string, rest: readonly string[] = [], query: Record<string, string> = {}): string {
  const asked = new URLSearchParams(query).toString();
  return `#/${[page, ...rest].map(encodeURIComponent).join("/")}${asked && `?${asked}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = signal<Route>(routeOf(globalThis.location?.hash ?? ""));

/** Follow the address from now on. */
export function followAddress(): void {
  window.addEventListener("hashchange", () => (route.value = routeOf(location.hash)));
}

/** Go to a page; `instead` leaves no step back to this one. */
export function go(page: string, rest: readonly string[] = [], instead = false): void {
  const hash = hashOf(page, rest);
  if (instead) location.replace(hash);
  else location.hash = hash;
}
