/** What every page shares: the journal, its sync, and what is wrong with the storage. */

import { signal } from "@preact/signals";
import { isStorageFault, type Journal, type JournalError } from "./journal";
import type { Sync } from "./sync";

export interface App {
  readonly journal: Journal;
  readonly sync: Sync;
}

/** Whether the device has hardly any room left. */
export const roomLow = signal(false);
const LITTLE_BYTES = 5_000_000; // some thousand sessions, and the next build of the app

/** Ask how much room there is; a browser that does not say has enough. */
export async function lookForRoom(storage: StorageManager | undefined = navigator.storage): Promise<void> {
  const { usage = 0, quota = Infinity } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  roomLow.value = quota - usage < LITTLE_BYTES;
}

let opened: App | undefined;

/** Trouble with the storage that the person must know of; null while all is well. */
export const trouble = signal<JournalError | null>(null);

export function open(app: App): void {
  opened = app;
}

/** The journal and its sync; they are there before any page is drawn. */
export function app(): App {
  if (!opened) throw new Error("the app is not open yet");
  return opened;
}

/**
 * Do what a tap asks for, and tell whether it is done, which is durable then. Trouble with the storage is
 * shown by the shell; any other fault is thrown.
 */
export async function durably(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    trouble.value = null;
    return true;
  } catch (fault) {
    if (!isStorageFault(fault)) throw fault;
    trouble.value = fault;
    return false;
  }
}
