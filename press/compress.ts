import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type BrotliCompress, brotliDecompress, constants, createBrotliCompress, gunzip, gzip } from "node:zlib";
import { holderOf } from "./hold.ts";

export type Coding = "identity" | "gzip" | "br";

/** How hard Brotli tries: while readers wait for a page, or later, for those who are still to come. */
export type Effort = "quick" | "fine";

const GZIP_LEVEL = 6;
/**
 * Brotli's quality. What is quick takes a millisecond for a page of 40 KB and four for a feed of 300 KB; what is fine takes 30 and 11, and
 * makes a tenth less of both. Beyond, either takes several times as long.
 */
const QUALITY = { small: { quick: 5, fine: 10 }, large: { quick: 3, fine: 5 } };
const LARGE_BYTES = 100_000;
/** Bits of Brotli's window: one wider than the page only costs. @see https://www.rfc-editor.org/rfc/rfc7932#section-9.1 */
const WINDOW = { least: 16, most: 22 };

/** A text in that coding. @param effort of Brotli @throws Error of zlib, when there is no memory for it */
export async function compressed(identity: Buffer, coding: "gzip" | "br", effort: Effort = "quick"): Promise<Buffer> {
  const made = await (coding === "gzip" ? gzipped(identity) : brotlied(identity, effort));
  // In a place of its own size: what zlib gives lies in the one that it made ready, which would be kept as well.
  const exact = Buffer.allocUnsafeSlow(made.length);
  made.copy(exact);
  return exact;
}

/** A text taken out of a coding. @param length in bytes, without one */
export function unpacked(body: Buffer, coding: "gzip" | "br", length: number): Promise<Buffer> {
  const options = { chunkSize: length };
  return coding === "gzip" ? promisify(gunzip)(body, options) : promisify(brotliDecompress)(body, options);
}

/** Room made ready, so that hardly any text is given back in pieces: text shrinks to a third. */
const roomFor = (identity: Buffer) => Math.ceil(identity.length / 2);

function gzipped(identity: Buffer): Promise<Buffer> {
  return promisify(gzip)(identity, { level: GZIP_LEVEL, chunkSize: roomFor(identity) });
}

const holdEngine = holderOf<BrotliCompress>(2);

/** Node's own `brotliCompress` does the same, and lets its engine go at once. */
function brotlied(identity: Buffer, effort: Effort): Promise<Buffer> {
  const quality = QUALITY[identity.length > LARGE_BYTES ? "large" : "small"][effort];
  const engine = createBrotliCompress({
    chunkSize: roomFor(identity),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(identity.length),
    },
  });
  return allOf(holdEngine(engine).end(identity));
}

function allOf(engine: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    engine.on("data", (piece: Buffer) => pieces.push(piece));
    engine.once("error", reject);
    engine.once("end", () => resolve(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)));
  });
}

function windowFor(bytes: number): number {
  return Math.min(WINDOW.most, Math.max(WINDOW.least, Math.ceil(Math.log2(bytes + 16))));
}
