/**
 * Sync: what was written here goes to the server, what it has comes here, whenever there is a way.
 *
 * It is tried at the start, after every save, when the page is looked at again, at the server's news and by a
 * timer that backs off. The browser's `online` is a hint only: phones are known to misreport it.
 */

import { signal, type ReadonlySignal } from "@preact/signals";
import { ApiError, OfflineError, type Outcome, type Pulled, type Pushed } from "../api";
import type { Journal } from "../journal";
import type { Version } from "../shared/version";

/**
 * How this device stands with the server:
 *
 * - `saved-here`: on this device; `waiting` versions the server has not got.
 * - `saved-there`: the server has all, and this device has all that the server had at `last_ms`.
 * - `sending`: under way.
 * - `conflict`: something was changed on two sides, or refused, and is to be settled.
 * - `mismatch`: server and app are of versions that do not speak with each other; nothing is lost meanwhile.
 * - `signed-out`: the server asks who this is.
 * - `other-person`: who is signed in is not whose journal this device holds; the two are kept apart.
 */
export type SyncKind = "saved-here" | "saved-there" | "sending" | "conflict" | "mismatch" | "signed-out" | "other-person";

export interface SyncState {
  readonly kind: SyncKind;
  readonly waiting: number;
  readonly refused: number;
  readonly disputed: number;
  /** When the server was last reached [ms since 1970]; null if not since the start. */
  readonly last_ms: number | null;
}

/** The server, and the world, as sync needs them. */
export interface Line {
  readonly push: (versions: readonly Version[]) => Promise<Pushed>;
  readonly pull: (after: number, limit: number) => Promise<Pulled>;
  readonly onNews: (news: (cursor: number) => void, lost: () => void) => () => void;
  readonly now_ms: () => number;
  /** Do it later; gives what calls it off. */
  readonly later: (act: () => void, wait_ms: number) => () => void;
  /** Run it while no other tab of this app is syncing. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
}

const PUSHED = 500; // versions of a request
const PULLED = 2_000;
const FIRST_WAIT_MS = 5_000;
const MOST_WAIT_MS = 300_000;
const STEADY_WAIT_MS = 60_000; // while all is well
const SAVE_WAIT_MS = 300; // taps close together go together

type Way = "ok" | "offline" | Extract<SyncKind, "mismatch" | "signed-out" | "other-person">;

class OtherPerson extends Error {}

export class Sync {
  private readonly current = signal<SyncState>({
    kind: "saved-here",
    waiting: 0,
    refused: 0,
    disputed: 0,
    last_ms: null,
  });
  private way: Way = "offline";
  private running: Promise<void> | undefined;
  private again = false;
  private failures = 0;
  private stopped = false;
  private offered = false;
  private callOff: () => void = () => undefined;
  private endNews: (() => void) | undefined;
  private readonly endListening: () => void;

  constructor(
    private readonly journal: Journal,
    private readonly line: Line,
  ) {
    this.endListening = journal.listen((_, here) => {
      void this.show();
      if (here) this.soon(SAVE_WAIT_MS);
    });
  }

  get state(): ReadonlySignal<SyncState> {
    return this.current;
  }

  /** Sync now; a hint that there may be a way again. What is under way is waited for, and followed by another. */
  now(): Promise<void> {
    this.callOff();
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.rounds().finally(() => {
      this.running = undefined;
      if (!this.stopped) this.soon(this.way === "ok" ? STEADY_WAIT_MS : this.backOff());
    });
    return this.running;
  }

  stop(): void {
    this.stopped = true;
    this.callOff();
    this.endListening();
    this.endNews?.();
    this.endNews = undefined;
  }

  private soon(wait_ms: number): void {
    this.callOff();
    this.callOff = this.line.later(() => void this.now(), wait_ms);
  }

  private backOff(): number {
    return Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, this.failures - 1));
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      await this.show("sending");
      await this.line.alone(() => this.round());
    } while (this.again && this.way === "ok" && !this.stopped);
    await this.show();
  }

  private async round(): Promise<void> {
    try {
      await this.pullAll(); // first, for its answer says whose journal it is
      if (!this.offered) await this.journal.offerRefused(); // a clock or a server may have been put right since the last start
      this.offered = true;
      // What was sent is read back, so that the cursor tells how much the server has to lose.
      if (await this.pushAll()) await this.pullAll();
      this.way = "ok";
      this.failures = 0;
      this.current.value = { ...this.current.value, last_ms: this.line.now_ms() };
      this.hear();
    } catch (fault) {
      this.failures += 1;
      this.way = wayOf(fault);
      this.endNews?.();
      this.endNews = undefined;
    }
  }

  /** Send what waits; tells whether there was anything. */
  private async pushAll(): Promise<boolean> {
    for (let any = false; ; any = true) {
      const versions = await this.journal.waiting(PUSHED);
      if (!versions.length) return any;
      const { outcomes } = await this.line.push(versions);
      const byId = new Map(outcomes.map((one): [string, Outcome] => [one.id, one]));
      const told = versions.flatMap(({ id, entry }) => {
        const one = byId.get(id);
        return one ? [{ id, entry, why: one.outcome === "refused" ? (one.why ?? "") : null }] : [];
      });
      if (!told.length) throw new ApiError(200, "not-valid", "the server did not say what became of what was sent");
      await this.journal.sent(told);
    }
  }

  private async pullAll(): Promise<void> {
    for (let more = true; more; ) {
      const after = await this.journal.cursor();
      const answer = await this.line.pull(after, PULLED);
      if (!(await this.journal.belongsTo(answer.athlete))) throw new OtherPerson(answer.athlete);
      if (answer.cursor < after) {
        // The server's journal was restored from an older copy: it gets all again, and is read anew.
        await this.journal.offerAll();
        continue;
      }
      await this.journal.receive(answer.versions, answer.cursor);
      more = answer.more;
    }
  }

  private hear(): void {
    let heard = false;
    this.endNews ??= this.line.onNews(
      (cursor) => {
        heard = true;
        void this.journal.cursor().then((own) => (own === cursor ? undefined : this.now()));
      },
      () => {
        this.endNews = undefined;
        if (!this.stopped) this.soon(heard ? FIRST_WAIT_MS : STEADY_WAIT_MS);
      },
    );
  }

  private async show(doing?: "sending"): Promise<void> {
    const counts = await this.journal.counts().catch(() => undefined);
    if (!counts || this.stopped) return;
    const { last_ms } = this.current.value;
    const settle = counts.disputed + counts.refused > 0;
    const rest: SyncKind = this.way === "ok" && !counts.waiting ? "saved-there" : "saved-here";
    const failed = this.way === "ok" || this.way === "offline" ? undefined : this.way;
    const busy = doing ?? (this.running && this.way === "ok" && counts.waiting ? "sending" : undefined);
    this.current.value = { kind: failed ?? (settle ? "conflict" : (busy ?? rest)), ...counts, last_ms };
  }
}

function wayOf(fault: unknown): Way {
  if (fault instanceof OtherPerson) return "other-person";
  if (fault instanceof OfflineError || !(fault instanceof ApiError)) return "offline";
  if (fault.status === 401 || fault.status === 403) return "signed-out";
  return fault.status < 500 && fault.status !== 408 && fault.status !== 429 ? "mismatch" : "offline";
}
