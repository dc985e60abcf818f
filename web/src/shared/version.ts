/** A version: one immutable change of one entry. */

import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byCodePoint, canonical, type Fields, type Json } from "./values";

const ID_BYTES = 16;
const APP = "app:";

/**
 * A change of an entry, on top of the versions it names as its parents; on the wire as it stands here.
 *
 * `parents` are those that whoever made it had seen as the newest. `stamp` sorts, see clock.ts. In `fields`
 * null takes a field away. Any version of an entry that is not `deleted` brings it back. An `act` is what
 * was done, and is undone, together.
 */
export interface Version {
  readonly id: string;
  readonly entry: string;
  readonly kind: string;
  readonly parents: readonly string[];
  readonly stamp: string;
  readonly author: string;
  readonly device: string;
  readonly act: string;
  readonly fields: Fields;
  readonly deleted?: boolean;
}

/** What all versions of an act share. */
export type Signature = Pick<Version, "stamp" | "author" | "device" | "act">;

/** Make a version and name it by its content. */
export function makeVersion(
  about: Signature & { entry: string; kind: string; parents?: readonly string[]; fields?: Fields; deleted?: boolean },
): Version {
  const { entry, kind, stamp, author, device, act, fields = {}, deleted = false } = about;
  const parents = [...new Set(about.parents)].sort(byCodePoint);
  const content: Json = [entry, kind, parents, stamp, author, device, act, deleted, { ...fields }];
  const made = { id: digest(canonical(content)), entry, kind, parents, stamp, author, device, act, fields };
  return deleted ? { ...made, deleted } : made;
}

/** Name a text by its content: BLAKE2b (RFC 7693), 128 bits, hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(blake2b(utf8ToBytes(text), { dkLen: ID_BYTES }));
}

/** Whether an author is an app: its export speaks, and a person's changes stay theirs. */
export function isApp(author: string): boolean {
  return author.startsWith(APP);
}
