import type { Draft } from "#domain/articles/draft.ts";
import type { Instant } from "#domain/calendar.ts";
import type { RefusalCode } from "#domain/refusal.ts";
import type { Attempt } from "./attempt.ts";

/** What became of the words, as the writer is told. */
export type Keeping =
  | ({ kind: "saved" } & Saved)
  | { kind: "saving" }
  | { kind: "unsaved"; why: Hindrance; message: string; onDevice: boolean }
  | { kind: "conflict"; onDevice: boolean };

/** What kept words from being saved: "not-now" passes by itself, as a full disk does; "held" when the other who
 * writes has left, or one takes over; "refused" needs other words. */
export type Hindrance = "no-connection" | "not-permitted" | "not-now" | "held" | "refused";

const HINDRANCES: Record<Exclude<RefusalCode, "overtaken">, Hindrance> = {
  "not-permitted": "not-permitted",
  conflict: "not-now",
  held: "held",
  invalid: "refused",
  "not-found": "refused",
};

export interface Saved {
  revision: number;
  savedAt: Instant;
  /** Whether they are other words than readers see, or than go out by themselves. */
  isChangedSince: boolean;
}

/** What the keeper works with. Time is among it, so that a test need not wait. */
export interface KeeperTools {
  /** @throws anything when the newsroom could not be reached */
  save(revision: number, content: Draft): Promise<Attempt<Saved>>;
  /** Keeps the words on this device. @returns whether it could */
  shelve(revision: number, content: Draft): boolean;
  clearShelf(): void;
  tell(keeping: Keeping): void;
  /** Runs the work once, later. @returns how to call it off */
  after(milliseconds: number, work: () => void): () => void;
}

/** A pause in typing after which words are saved, and the longest they wait while there is none. */
export const PAUSE = 700;
export const LONGEST_WAIT = 5000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 30_000;

/**
 * Saves words as they are typed: one save at a time, each built on the last. Until the newsroom has them they also lie on
 * this device. Nothing is given up but by `stop`.
 */
export class Keeper {
  #latest: Draft | undefined;
  #revision: number;
  #sending: Promise<void> | undefined;
  #paused = false;
  #retryIn = FIRST_RETRY;
  #callOff: (() => void) | undefined;
  #callOffLongest: (() => void) | undefined;

  constructor(
    private readonly tools: KeeperTools,
    revision: number,
  ) {
    this.#revision = revision;
  }

  /** The words as they are now. */
  change(content: Draft): void {
    this.#latest = content;
    this.tools.shelve(this.#revision, content);
    if (this.#paused) return;
    this.tools.tell({ kind: "saving" });
    this.#sendIn(PAUSE);
    this.#callOffLongest ??= this.tools.after(LONGEST_WAIT, () => this.#send());
  }

  /** Saves now what is not saved yet. @returns whether everything is */
  async flush(): Promise<boolean> {
    // A save may be under way for older words: theirs first, then those typed since.
    for (let round = 0; round < 2 && this.#latest !== undefined && !this.#paused; round += 1) {
      this.#send();
      await this.#sending;
    }
    return this.#latest === undefined;
  }

  /** After a conflict was settled: these words, on top of that revision. */
  settle(content: Draft, revision: number): void {
    this.#revision = revision;
    this.#latest = content;
    this.#paused = false;
    this.#send();
  }

  /**
   * The newsroom counts on from another number: after a story moved, or was written by another.
   * @returns false when there are words that are not saved yet, which build on what they built on
   */
  rebase(revision: number): boolean {
    if (this.#latest !== undefined) return false;
    this.#revision = revision;
    return true;
  }

  /** The connection or the session may be back. */
  retry(): void {
    this.#retryIn = FIRST_RETRY;
    this.#send();
  }

  stop(): void {
    this.#paused = true;
    this.#rest();
  }

  #rest(): void {
    this.#callOff?.();
    this.#callOffLongest?.();
    this.#callOff = undefined;
    this.#callOffLongest = undefined;
  }

  #sendIn(milliseconds: number): void {
    this.#callOff?.();
    this.#callOff = this.tools.after(milliseconds, () => this.#send());
  }

  #send(): void {
    this.#rest();
    if (this.#latest === undefined || this.#sending !== undefined || this.#paused) return;
    this.#sending = this.#deliver(this.#latest).finally(() => {
      this.#sending = undefined;
    });
  }

  async #deliver(content: Draft): Promise<void> {
    this.tools.tell({ kind: "saving" });
    const answer = await this.tools.save(this.#revision, content).catch(() => undefined);
    if (answer === undefined) return this.#keep(content, "no-connection", "No connection to the newsroom.");
    if (answer.ok) return this.#taken(content, answer.value);
    if (answer.code === "overtaken") {
      this.#paused = true;
      return this.tools.tell({ kind: "conflict", onDevice: this.#shelve(content) });
    }
    this.#keep(content, HINDRANCES[answer.code], answer.message);
  }

  #taken(content: Draft, saved: Saved): void {
    this.#revision = saved.revision;
    this.#retryIn = FIRST_RETRY;
    if (this.#latest !== content) {
      this.#shelve(content);
      this.#sendIn(PAUSE);
    } else {
      this.#latest = undefined;
      this.tools.clearShelf();
      this.tools.tell({ kind: "saved", ...saved });
    }
  }

  #shelve(content: Draft): boolean {
    return this.tools.shelve(this.#revision, this.#latest ?? content);
  }

  #keep(content: Draft, why: Hindrance, message: string): void {
    this.tools.tell({ kind: "unsaved", why, message, onDevice: this.#shelve(content) });
    if (why === "refused") return;
    this.#sendIn(this.#retryIn);
    this.#retryIn = Math.min(this.#retryIn * 2, LAST_RETRY);
  }
}
