import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { store } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { incomingFile, takeIn } from "#newsroom/pictures/pictures.ts";

/** The largest file taken, in bytes. */
export const MOST_BYTES = 40 * 1024 * 1024;
const HASH_DIGITS = 32;
const STALE_MS = 3_600_000;
const MIDDLE: [number, number] = [0.5, 0.5];

const DISK_FULL =
  "The disk is full, so this picture could not be kept. Tell whoever runs the server, then bring it in again.";

/** What came of an upload. */
export interface Received {
  hash: string;
  /** False when the library had the same file already. */
  isNew: boolean;
}

/**
 * Takes a picture from a stream into the library, as the file's own words describe it.
 * @param name what the file was called: its ending is not believed
 * @throws Refusal "invalid" saying why it is not taken, "conflict" on a full disk. Whatever happens, no part of a file
 *   stays behind.
 */
export async function receivePicture(
  desk: Desk,
  { name, body }: { name: string; body: AsyncIterable<Uint8Array> },
): Promise<Received> {
  authorise(desk, "media:add");
  const file = await incomingFile();
  try {
    const hash = createHash("sha256");
    await pipeline(limited(body, hash), createWriteStream(file));
    const words = { name, alt: "", credit: "", creator: "", source: "", licence: "", focus: MIDDLE };
    return await takeIn(desk, file, hash.digest("hex").slice(0, HASH_DIGITS), words);
  } catch (problem) {
    throw isFull(problem) ? new Refusal("conflict", DISK_FULL) : problem;
  } finally {
    await rm(file, { force: true });
  }
}

/** Whoever of us was writing: from the picture room only the words of a failure come. */
function isFull(problem: unknown): boolean {
  return problem instanceof Error && problem.message.includes("ENOSPC");
}

async function* limited(body: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new Refusal("invalid", "This file is larger than 40 MB. Export it smaller.");
    hash.update(piece);
    yield piece;
  }
  if (bytes === 0) throw new Refusal("invalid", "This file is empty. Choose it again.");
}

/** Removes what a process that was killed left on its way in. @returns how many files */
export async function clearIncoming(desk: Desk): Promise<number> {
  authorise(desk, "media:add");
  const folder = join(store.mediaDir, ".incoming");
  const names = await readdir(folder).catch(() => []);
  const removed = await Promise.all(names.map((name) => removeIfStale(join(folder, name), desk.now)));
  return removed.filter(Boolean).length;
}

async function removeIfStale(file: string, now: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || now - found.mtimeMs < STALE_MS) return false;
  await rm(file, { force: true });
  return true;
}
