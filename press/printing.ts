import { LRUCache } from "lru-cache";
import type { Instant } from "#domain/calendar.ts";
import { FILE } from "./address.ts";
import { expiryOf } from "./expiry.ts";
import type { Generations } from "./generations.ts";
import { holderOf } from "./hold.ts";
import { type Kept, keptOf } from "./print.ts";
import type { Shelf } from "./shelf.ts";
import { createTurns } from "./turns.ts";
import type { Method, Typeset, Typesetter } from "./typesetter.ts";
import { unprintable, withinTime } from "./unprintable.ts";

const AT_ONCE = 8;
const MOST_WAITING = 500;
/** A generation that never was: a page made while nobody knows has to be looked at again. */
const NEVER = -1;
/** A page that just failed is not tried for every reader who asks. */
const PAUSE_AFTER_FAILURE_MS = 1000;
const MOST_FAILURES = 1000;
/** So long a reader waits for a typesetter that is being started, where there is a last good print. */
const ABSENT_MS = 2000;

/** With these there is nothing more to find out: not another spelling, nor where it has moved. */
const ANSWERS = new Set([200, 410, 451]);

/** How a print was come by. */
export type How = "hit" | "miss" | "stale";

export interface Found {
  print: Kept;
  how: How;
}

export interface PrintingSetup {
  typesetter: Pick<Typesetter, "print">;
  generations: Generations;
  shelf: Shelf;
  clock: () => Instant;
  /** How long a page may take. */
  renderMs: number;
  /** Whether there is anybody who could make a page now. */
  isTypesetting: () => boolean;
  /** Told of every attempt to make a page, with its duration. */
  noteRender: (ms: number, problem?: unknown) => void;
  /** Told why a print is served that may not be true any more. */
  noteStale: (problem: unknown) => void;
}

interface Failure {
  at: Instant;
  generation: number;
  problem: unknown;
}

interface Flight {
  generation: number;
  made: Promise<Kept>;
}

/**
 * Prints each page once for each generation of what it shows. A print belongs to the generation in which its making
 * began; when the content has changed since, what it asked the database is asked again, and only if an answer differs
 * is it made anew. Whoever asks after a change is never given a page whose making began before it.
 */
export class Printing {
  readonly #setup: PrintingSetup;
  readonly #flights = new Map<string, Flight>();
  readonly #failures = new LRUCache<string, Failure>({ max: MOST_FAILURES });
  readonly #turns = createTurns(AT_ONCE, MOST_WAITING);
  /** The generation for the requests that came in together; undefined between two such batches. */
  #batch: { generation: number | undefined } | undefined;
  readonly #hold = holderOf<NodeJS.Immediate>(1);

  constructor(setup: PrintingSetup) {
    this.#setup = setup;
  }

  /** The print of that address if it is at hand and known to be true. To be asked only by a request that has just come in. */
  atHand(address: string): Kept | undefined {
    const { shelf, clock } = this.#setup;
    const kept = shelf.find(address);
    if (kept === undefined || !ANSWERS.has(kept.status) || kept.expiresAt <= clock()) return undefined;
    return kept.generation === this.#lookForBatch() ? kept : undefined;
  }

  /**
   * The page of that address that is being made anew, of the content as it is; undefined when there is none to wait for. To be
   * asked only by a request that has just come in.
   */
  inTheMaking(address: string): Promise<Kept> | undefined {
    const { shelf, isTypesetting } = this.#setup;
    const flight = this.#flights.get(address);
    if (flight === undefined || shelf.find(address)?.status !== 200 || !isTypesetting()) return undefined;
    return flight.generation === this.#lookForBatch() ? flight.made : undefined;
  }

  /**
   * Looks once for all requests that lay ready when the event loop went to fetch them: whatever was acknowledged before
   * one of them was sent had happened by then. The next phase of the loop ends the batch.
   * @see https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick
   */
  #lookForBatch(): number | undefined {
    if (this.#batch === undefined) {
      this.#batch = { generation: this.#setup.generations.look() };
      const end = setImmediate(() => {
        this.#batch = undefined;
      });
      this.#hold(end);
    }
    return this.#batch.generation;
  }

  /**
   * The print of that address: kept, looked at again, or made now.
   * @param admit called before a page is made; what it throws is thrown on
   * @throws Unprintable
   */
  async find(address: string, admit?: () => Promise<void>): Promise<Found> {
    const { generations, shelf } = this.#setup;
    const generation = generations.look();
    const kept = shelf.find(address);
    if (generation === undefined && kept) return this.#stale(kept, "The database cannot be read.");
    if (kept && !this.#isBeingMade(address, generation ?? NEVER) && this.#isTrue(kept, generation ?? NEVER))
      return { print: kept, how: "hit" };
    return this.#renew(address, generation ?? NEVER, kept, admit);
  }

  /** Whether its page is being made for that generation: who joins in need not find out again that there is none. */
  #isBeingMade(address: string, generation: number): boolean {
    return this.#flights.get(address)?.generation === generation;
  }

  /** The page of an address for this one reader, never kept. @throws Unprintable */
  async once(address: string, method: Method): Promise<Typeset> {
    try {
      return await this.#turns.take(() => this.#set(address, method));
    } catch (problem) {
      throw unprintable(problem);
    }
  }

  /** How many pages are being made, and how many wait. */
  busy(): { flights: number; waiting: number } {
    return { flights: this.#flights.size, waiting: this.#turns.waiting() };
  }

  async #renew(
    address: string,
    generation: number,
    kept: Kept | undefined,
    admit: (() => Promise<void>) | undefined,
  ): Promise<Found> {
    const failed = this.#failures.get(address);
    if (failed?.generation === generation && this.#setup.clock() - failed.at < PAUSE_AFTER_FAILURE_MS)
      return this.#stale(kept, failed.problem);
    if (!this.#isBeingMade(address, generation)) await admit?.();
    const flight = this.#flights.get(address);
    const { made } = flight?.generation === generation ? flight : this.#start(address, generation);
    const mayBeStale = !this.#setup.isTypesetting() && kept !== undefined && this.#mayBeShown(kept);
    try {
      return { print: await (mayBeStale ? withinTime(made, ABSENT_MS) : made), how: "miss" };
    } catch (problem) {
      return this.#stale(kept, problem);
    }
  }

  #isTrue(kept: Kept, generation: number): boolean {
    const { clock, generations } = this.#setup;
    if (kept.expiresAt <= clock()) return false;
    if (kept.generation === generation) return true;
    try {
      if (!generations.confirms(kept.evidence, kept.marks)) return false;
    } catch {
      return false;
    }
    Object.assign(kept, { generation, marks: generations.marks() });
    return true;
  }

  /** Whether a print that may not be true any more may be shown: a page, and nothing was withdrawn after it was last true. */
  #mayBeShown(kept: Kept): boolean {
    return kept.status === 200 && kept.generation >= this.#setup.generations.withdrawnIn();
  }

  /** The last good print, if it may be shown. */
  #stale(kept: Kept | undefined, problem: unknown): Found {
    if (kept === undefined || !this.#mayBeShown(kept)) throw unprintable(problem);
    this.#setup.noteStale(problem);
    return { print: kept, how: "stale" };
  }

  #start(address: string, generation: number): Flight {
    const flight = { generation, made: this.#turns.take(() => this.#make(address, generation)) };
    const land = () => {
      if (this.#flights.get(address) === flight) this.#flights.delete(address);
    };
    this.#flights.set(address, flight);
    flight.made.then(land, (problem: unknown) => {
      land();
      this.#failures.set(address, { at: this.#setup.clock(), generation, problem });
    });
    return flight;
  }

  async #make(address: string, generation: number): Promise<Kept> {
    const marks = this.#setup.generations.marks();
    const typeset = await this.#set(address);
    const now = this.#setup.clock();
    const kept = keptOf(typeset, address, { generation, marks, expiresAt: expiryOf(typeset, address, now), now });
    // A file that is not there yet may be in a moment, which no database tells.
    const mayBeKept = typeset.evidence !== undefined && (typeset.status === 200 || !FILE.test(address));
    return mayBeKept ? this.#keep(address, kept) : kept;
  }

  async #set(address: string, method?: Method): Promise<Typeset> {
    const { typesetter, renderMs, noteRender } = this.#setup;
    const began = performance.now();
    try {
      const typeset = await withinTime(typesetter.print(address, method), renderMs);
      if (typeset.status >= 500) throw new Error(`The page answered ${typeset.status}.`);
      noteRender(performance.now() - began);
      return typeset;
    } catch (problem) {
      noteRender(performance.now() - began, problem);
      throw problem;
    }
  }

  /** A page that came late is not put in place of a newer one. */
  #keep(address: string, kept: Kept): Kept {
    const { shelf } = this.#setup;
    const before = shelf.find(address);
    if (before && before.generation > kept.generation) return kept;
    if (before?.etag === kept.etag) takeOver(kept, before);
    shelf.put(address, kept);
    return kept;
  }
}

/** The same page made again: as old as it was, and compressed already. */
function takeOver(kept: Kept, { printedAt, bodies, isFine }: Kept): void {
  Object.assign(kept, { printedAt, bodies, isFine });
}
