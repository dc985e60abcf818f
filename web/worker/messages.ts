/** A plugin of the build: of the message files, what the app can say; the rest is the command line's. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const CLIENT = new URL("../src/", import.meta.url);
/** The rooms whose messages come over the wire, as ids; what `show` prints by itself does not. */
const ROOMS = ["app", "plan", "measure", "catalogue", "read", "log", "show/web"].map((room) => new URL(`../../src/legday/${room}/`, import.meta.url));
const NOUNS = new URL("../../src/legday/", import.meta.url);
const FILE = /\/messages\/(?:app\/)?[\w.]+\.ftl\?raw$/;
const ENTRY = /^([a-zA-Z][\w-]*) =.*(?:\n[ }].*)*/gm;

/** Ids that a text names, whole or by how they begin: "plan-none", `muscle-${…}`, f"felt-{…}". */
export interface Named {
  readonly whole: ReadonlySet<string>;
  readonly begins: readonly string[];
}

export function named(texts: readonly string[]): Named {
  const found = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)].map((one) => one[1] as string));
  return {
    whole: new Set(found(/["'`]([a-zA-Z][\w-]*)["'`]/g)),
    begins: [...new Set([...found(/["'`]([a-z][\w-]*-)["'`]/g), ...found(/["'`]([a-z][\w-]*-)\$?\{/g)])],
  };
}

/** The messages of a file that are named, without its comments. */
export function sayable(file: string, { whole, begins }: Named): string {
  const entries = [...file.matchAll(ENTRY)].filter(([, id = ""]) => whole.has(id) || begins.some((begin) => id.startsWith(begin)));
  return entries.map(([entry]) => `${entry}\n`).join("");
}

/** Leave out of the messages what neither the client nor an answer of the server names. */
export function messages(): Plugin {
  let known: Named | undefined;
  return {
    name: "messages",
    enforce: "pre",
    load(id) {
      if (!FILE.test(id)) return null;
      known ??= named(sources());
      return `export default ${JSON.stringify(sayable(readFileSync(id.replace("?raw", ""), "utf-8"), known))}`;
    },
  };
}

/** Every source that may name a message. */
export function sources(): string[] {
  const within = (folder: URL, end: RegExp, recursive = true) =>
    readdirSync(folder, { recursive, encoding: "utf-8" })
      .filter((name) => end.test(name))
      .map((name) => readFileSync(fileURLToPath(new URL(name.replaceAll("\\", "/"), folder)), "utf-8"));
  return [...within(CLIENT, /\.tsx?$/), ...ROOMS.flatMap((room) => within(room, /\.py$/)), ...within(NOUNS, /^\w+\.py$/, false)];
}
