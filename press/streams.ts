import type { ServerResponse } from "node:http";
import { peerOf } from "./peer.ts";
import type { Exchange } from "./press.ts";
import { isLoopback, senderOf, TooMany } from "./throttle.ts";
import { Crowded } from "./turns.ts";

/** Something that happened, as a browser is told of it. */
export interface Happening {
  /** With it a browser that was cut off says what it heard last. Without line breaks. */
  id: string;
  /** What kind of thing, for `addEventListener`; `message` when unsaid. */
  kind?: string;
  data: string;
}

/** Addresses at which something goes on happening. */
export interface Source {
  /** Of the path, whole: `^/live/(\d+)/events$`. */
  pattern: RegExp;
  /**
   * What happened there after that id, oldest first; all of it, or its newest, when there is no id or none that is known.
   * Undefined where there is nothing to follow: the address is then answered as any other.
   */
  listSince: (found: RegExpExecArray, last: string | undefined) => Promise<Happening[] | undefined>;
}

interface StreamsSetup {
  sources: readonly Source[];
  /** The generation of the content; see `Generations`. */
  look: () => number | undefined;
  note: (problem: unknown) => void;
  /** How many may follow at once, and how many of one sender. */
  most?: number;
  mostOfOne?: number;
  /** How often to look whether something was committed. */
  everyMs?: number;
}

interface Follower {
  response: ServerResponse;
  source: Source;
  found: RegExpExecArray;
  sender: string;
  last: string | undefined;
  /** The generation in which it was last looked what happened. */
  generation: number;
}

const BEAT_MS = 20_000;
/** A reader who takes so little that this much waits is let go; the browser comes back and asks for the rest. */
const MOST_WAITING_BYTES = 256 * 1024;
const RETRY_SECONDS = { least: 2, most: 8 };
const FULL_SECONDS = 30;

/**
 * Answers that go on: what is committed is told to all who follow it, soon after, each question asked once for all of them.
 * Never kept, never held back to be compressed, bounded in number, and ended when the press stops.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class Streams {
  readonly #setup: Required<StreamsSetup>;
  readonly #followers = new Set<Follower>();
  readonly #timers: NodeJS.Timeout[];
  #isClosed = false;
  #isTelling = false;

  constructor(setup: StreamsSetup) {
    this.#setup = { most: 5000, mostOfOne: 50, everyMs: 250, ...setup };
    this.#timers = [
      setInterval(() => void this.#tell(), this.#setup.everyMs).unref(),
      setInterval(() => this.#beat(), BEAT_MS).unref(),
    ];
  }

  /** How many follow something. */
  count(): number {
    return this.#followers.size;
  }

  /**
   * Opens a stream if that path has one.
   * @returns false when it has not
   * @throws Crowded, TooMany
   */
  async open(path: string, { setup, manners, request, response }: Exchange): Promise<boolean> {
    for (const source of this.#setup.sources) {
      const found = source.pattern.exec(path);
      if (found === null) continue;
      const peer = peerOf(request, setup.settings.proxies);
      const sender = this.#admit(peer);
      const last = request.headers["last-event-id"]?.toString();
      const generation = this.#setup.look() ?? -1;
      const happened = await source.listSince(found, last);
      if (happened === undefined) return false;
      response.writeHead(200, {
        ...manners.unkept.headers,
        "Content-Type": "text/event-stream; charset=utf-8",
        "X-Accel-Buffering": "no",
      });
      if (request.method === "HEAD" || this.#isClosed) response.end();
      else this.#follow({ response, source, found, sender, last, generation }, happened);
      return true;
    }
    return false;
  }

  /** Ends all of them; browsers come back after some seconds, not all at once. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { response } of this.#followers) response.end(retry());
  }

  #admit(peer: string): string {
    const sender = senderOf(peer);
    if (this.#isClosed || this.#followers.size >= this.#setup.most) throw new Crowded();
    if (isLoopback(peer)) return sender;
    const own = [...this.#followers].filter((follower) => follower.sender === sender);
    if (own.length >= this.#setup.mostOfOne) throw new TooMany(FULL_SECONDS);
    return sender;
  }

  #follow(follower: Follower, happened: readonly Happening[]): void {
    const { response } = follower;
    this.#followers.add(follower);
    response.once("close", () => this.#followers.delete(follower));
    response.write(retry());
    this.#send(follower, happened);
  }

  /** Whoever was last told in another generation is told what happened since; those who heard the same, the same. */
  async #tell(): Promise<void> {
    const generation = this.#setup.look();
    if (generation === undefined || this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (const group of groupsOf([...this.#followers].filter((one) => one.generation !== generation)))
        await this.#tellGroup(group, generation);
    } catch (problem) {
      this.#setup.note(problem);
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellGroup(group: readonly Follower[], generation: number): Promise<void> {
    const [first] = group;
    const happened = await first?.source.listSince(first.found, first.last);
    for (const follower of group) {
      follower.generation = generation;
      if (happened === undefined) follower.response.end();
      else this.#send(follower, happened);
    }
  }

  #send(follower: Follower, happened: readonly Happening[]): void {
    const { response } = follower;
    if (happened.length === 0) return;
    follower.last = happened.at(-1)?.id;
    if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
    else response.write(happened.map(inLines).join(""));
  }

  /** Proxies and browsers take a silent connection for a dead one. */
  #beat(): void {
    for (const { response } of this.#followers) response.write(": \n\n");
  }
}

function groupsOf(followers: readonly Follower[]): Follower[][] {
  const groups = new Map<string, Follower[]>();
  for (const follower of followers) {
    const key = JSON.stringify([follower.found[0], follower.last]);
    groups.set(key, [...(groups.get(key) ?? []), follower]);
  }
  return [...groups.values()];
}

function inLines({ id, kind, data }: Happening): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `${kind === undefined ? "" : `event: ${kind}\n`}id: ${id}\n${lines.join("")}\n`;
}

function retry(): string {
  const { least, most } = RETRY_SECONDS;
  return `retry: ${Math.round(1000 * (least + Math.random() * (most - least)))}\n\n`;
}
