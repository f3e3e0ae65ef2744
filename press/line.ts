import type { Duplex } from "node:stream";
import type { Frame } from "./frame.ts";

/** The number of a message, and the lengths of its parts, four bytes each. */
const HEAD_BYTES = 16;

/** Sends a message down a line. @param number tells which question an answer belongs to */
export function sendFrame(line: Duplex, number: number, frame: Frame): void {
  const head = Buffer.alloc(HEAD_BYTES);
  for (const [place, value] of [number, ...frame.map(({ length }) => length)].entries())
    head.writeUInt32LE(value, 4 * place);
  line.cork();
  for (const part of [head, ...frame]) line.write(part);
  line.uncork();
}

/** Calls back for every message that arrives whole; of one that breaks off nothing is shown. */
export function receiveFrames(line: Duplex, take: (number: number, frame: Frame) => void): void {
  const head = Buffer.alloc(HEAD_BYTES);
  let frame: Frame | undefined;
  let filled = 0;
  line.on("data", (chunk: Buffer) => {
    for (let rest = chunk; rest.length > 0; ) {
      const copied = copyInto(frame ?? [head], filled, rest);
      filled += copied;
      rest = rest.subarray(copied);
      if (frame === undefined && filled === HEAD_BYTES) [frame, filled] = [roomFor(head), 0];
      if (frame === undefined || filled < lengthOf(frame)) continue;
      const whole = frame;
      [frame, filled] = [undefined, 0];
      take(head.readUInt32LE(0), whole);
    }
  });
}

/** Fills the part that is not full yet. @returns how many bytes went into it */
function copyInto(parts: readonly Buffer[], filled: number, bytes: Buffer): number {
  let before = 0;
  for (const part of parts) {
    if (filled < before + part.length) return bytes.copy(part, filled - before);
    before += part.length;
  }
  return 0;
}

function lengthOf(frame: Frame): number {
  return frame.reduce((sum, { length }) => sum + length, 0);
}

/**
 * Places of their own: the page is kept, and what is joined first and cut apart then makes V8 go through the heap for bytes
 * that lie beside it.
 */
function roomFor(head: Buffer): Frame {
  const room = (place: number) => Buffer.allocUnsafeSlow(head.readUInt32LE(place));
  return [room(4), room(8), room(12)];
}

interface Waiting {
  resolve: (frame: Frame) => void;
  reject: (problem: Error) => void;
}

/**
 * Asks over one line, many questions at a time; after it broke off, the next who asks opens another.
 * @param open opens a line to where a message is answered by one of the same number
 */
export function askOverLine(open: () => Promise<Duplex>): (question: Frame) => Promise<Frame> {
  let opened: Promise<(question: Frame) => Promise<Frame>> | undefined;
  return async (question) => {
    opened ??= open().then((line) => {
      line.once("close", () => {
        opened = undefined;
      });
      return askerOn(line);
    });
    const ask = await opened.catch((problem: unknown) => {
      opened = undefined;
      throw problem;
    });
    return ask(question);
  };
}

function askerOn(line: Duplex): (question: Frame) => Promise<Frame> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  receiveFrames(line, (number, frame) => {
    waiting.get(number)?.resolve(frame);
    waiting.delete(number);
  });
  // Whatever it was, the line closes.
  line.on("error", () => undefined);
  line.once("close", () => {
    for (const { reject } of waiting.values()) reject(brokenOff());
  });
  return (question) =>
    new Promise((resolve, reject) => {
      if (line.destroyed) return reject(brokenOff());
      last = (last + 1) % 2 ** 32;
      waiting.set(last, { resolve, reject });
      sendFrame(line, last, question);
    });
}

function brokenOff(): Error {
  return Object.assign(new Error("The typesetter broke off in the middle of a page."), { code: "ECONNRESET" });
}
