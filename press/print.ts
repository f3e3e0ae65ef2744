import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type BrotliCompress, brotliDecompress, constants, createBrotliCompress, gunzip, gzip } from "node:zlib";
import type { Marks } from "#db/marks.ts";
import { FILE } from "./address.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { holderOf } from "./hold.ts";
import { surrogateKeys } from "./surrogate-keys.ts";
import type { Typeset } from "./typesetter.ts";

export type Coding = "identity" | "gzip" | "br";

/** A finished page, ready to be sent to anybody. */
export interface Print {
  status: number;
  /** Of the page without a coding: `tagIn` says the others. */
  etag: string;
  /** Headers of the page itself, without those that every answer carries. */
  headers: Record<string, string>;
  /** Bytes without a coding. */
  length: number;
  /** The page in the codings it was asked for so far; at least in one. */
  bodies: Partial<Record<Coding, Buffer>>;
  /** Those that are being made. */
  making?: Partial<Record<Coding, Promise<Buffer>>>;
  /** Headers as sent, names and values in turn, made at the first use of each coding; `isSettled` when they say since when it reads so. */
  heads: Partial<Record<Coding, { pairs: string[]; isSettled: boolean }>>;
  /** The article whose opening this is. */
  read?: number;
}

/** A print, and how long it is true. */
export interface Kept extends Print {
  /** The last generation of the content in which it was true. */
  generation: number;
  /** The marks that the tables had then, or before. */
  marks: Marks;
  evidence: Evidence;
  /** A picture, style, font or script: its name changes with what is in it. */
  isFile: boolean;
  /** An instant from which time alone makes it untrue. */
  expiresAt: number;
  printedAt: number;
}

const LEAST_WORTH_COMPRESSING = 1024;
const QUALITY = { gzip: 6, br: 5, large: 3 };
/** Beyond this a feed or a sitemap costs more than twice as much for a twelfth less. */
const LARGE_BYTES = 100_000;
/** Bits of Brotli's window: one wider than the page only costs. @see https://www.rfc-editor.org/rfc/rfc7932#section-9.1 */
const WINDOW = { least: 16, most: 22 };
const COMPRESSIBLE = /^(?:text\/|application\/(?:javascript|json|xml|manifest\+json|.*\+(?:json|xml))|image\/svg)/;
const KEPT_FROM_PAGE = [
  "content-type",
  "location",
  "link",
  "speculation-rules",
  "last-modified",
  "access-control-allow-origin",
  "x-robots-tag",
  "allow",
  "www-authenticate",
];

/** What React says there of styles and fonts stands in the head of the page as well: each reader would pay for it twice. */
function isSaidTwice(name: string, type: unknown): boolean {
  return name === "link" && String(type).startsWith("text/html");
}

/** Makes a print of a typeset page; of its address when proxies may keep it, too. The rest of the renderer's headers speaks of its own workings. */
export function printOf({ status, headers, body, said, subjects }: Typeset, address?: string): Print {
  const own = KEPT_FROM_PAGE.flatMap((name) => {
    const value = headers[name];
    const isLeft = value === undefined || isSaidTwice(name, headers["content-type"]);
    return isLeft ? [] : [[name, [value].flat().join(", ")]];
  });
  return {
    status,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    headers: {
      ...Object.fromEntries(own),
      ...(address === undefined ? {} : { "surrogate-key": surrogateKeys(address, subjects) }),
    },
    length: body.length,
    bodies: { identity: body },
    heads: {},
    ...(said.read === undefined ? {} : { read: said.read }),
  };
}

/** A print to be kept. @param generation in which its making began */
export function keptOf(
  typeset: Typeset,
  address: string,
  { now, ...known }: { generation: number; marks: Marks; expiresAt: number; now: number },
): Kept {
  const print = printOf(typeset, address);
  const isFile = typeset.status === 200 && FILE.test(address);
  return { ...print, ...known, isFile, evidence: typeset.evidence ?? evidenceOf([]), printedAt: now };
}

/** Of a text, what its compressed forms add to it. */
const COMPRESSED_SHARE = 0.5;
/** Headers, tag and the rest. */
const OWN_BYTES = 2000;

/** Bytes it takes, roughly: the page in its codings, also those it is not asked for yet, and what it rests on. */
export function sizeOf(kept: Kept): number {
  const share = isCompressible(kept) ? COMPRESSED_SHARE : 0;
  return Math.ceil(kept.length * (1 + share)) + kept.evidence.packed.length + OWN_BYTES;
}

/** Whether a body gets smaller by compressing it. */
export function isCompressible({ headers, length }: Print): boolean {
  return length >= LEAST_WORTH_COMPRESSING && COMPRESSIBLE.test(headers["content-type"] ?? "");
}

const TAG_ENDS = { gzip: '-gz"', br: '-br"' };

/**
 * The tag of the page in that coding: a strong one names the very bytes.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3
 */
export function tagIn({ etag }: Print, coding: Coding): string {
  return coding === "identity" ? etag : etag.slice(0, -1) + TAG_ENDS[coding];
}

/** Whether a tag is that of the page, in whichever coding. */
export function isTagOf(print: Print, tag: string): boolean {
  return tag === print.etag || tag === tagIn(print, "br") || tag === tagIn(print, "gzip");
}

/**
 * The page in that coding, made once however many ask for it together. Of a page that was compressed no more is kept than that:
 * hardly anybody takes it otherwise, and all that is kept V8 has to look after.
 */
export async function bodyIn(print: Print, coding: Coding): Promise<Buffer> {
  const known = print.bodies[coding] ?? print.making?.[coding];
  if (known !== undefined) return known;
  const made = madeIn(print, coding);
  print.making = { ...print.making, [coding]: made };
  try {
    const body = await made;
    const { identity: _, ...compressed } = print.bodies;
    print.bodies = coding === "identity" ? { ...compressed, identity: body } : { ...compressed, [coding]: body };
    return body;
  } finally {
    delete print.making[coding];
  }
}

async function madeIn({ bodies, length }: Print, coding: Coding): Promise<Buffer> {
  const identity = bodies.identity ?? (await unpacked(bodies, length));
  return coding === "identity" ? identity : compressed(identity, coding);
}

function unpacked({ br, gzip }: Print["bodies"], length: number): Promise<Buffer> {
  if (br) return promisify(brotliDecompress)(br, { chunkSize: length });
  if (gzip) return promisify(gunzip)(gzip, { chunkSize: length });
  throw new Error("A print has no body.");
}

async function compressed(identity: Buffer, coding: "gzip" | "br"): Promise<Buffer> {
  const made = await (coding === "gzip" ? gzipped(identity) : brotlied(identity));
  // In a place of its own size: what zlib gives lies in the one that it made ready, which would be kept as well.
  const exact = Buffer.allocUnsafeSlow(made.length);
  made.copy(exact);
  return exact;
}

/** Room made ready, so that hardly any text is given back in pieces: text shrinks to a third. */
const roomFor = (identity: Buffer) => Math.ceil(identity.length / 2);

function gzipped(identity: Buffer): Promise<Buffer> {
  return promisify(gzip)(identity, { level: QUALITY.gzip, chunkSize: roomFor(identity) });
}

const holdEngine = holderOf<BrotliCompress>(2);

/** Node's own `brotliCompress` does the same, and lets its engine go at once. */
function brotlied(identity: Buffer): Promise<Buffer> {
  const engine = createBrotliCompress({
    chunkSize: roomFor(identity),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: identity.length > LARGE_BYTES ? QUALITY.large : QUALITY.br,
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
