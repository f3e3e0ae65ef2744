import { createHash } from "node:crypto";
import type { Marks } from "#db/marks.ts";
import { FILE } from "./address.ts";
import { type Coding, compressed, unpacked } from "./compress.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { surrogateKeys } from "./surrogate-keys.ts";
import type { Typeset } from "./typesetter.ts";

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
  /** Whether Brotli's is the finer one by now. */
  isFine: boolean;
  /** How often it was sent, or found unchanged, since it is old enough to be compressed again. */
  timesSent: number;
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
    isFine: false,
    timesSent: 0,
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

const TAG_ENDS = { gzip: '-gz"', br: '-br"', fine: '-brf"' };

/**
 * The tag of the page in that coding: a strong one names the very bytes.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3
 */
export function tagIn({ etag, isFine }: Pick<Print, "etag" | "isFine">, coding: Coding): string {
  return coding === "identity" ? etag : withEnd(etag, coding === "br" && isFine ? "fine" : coding);
}

/**
 * Whether a tag is that of the page, in whichever coding. That of the quick Brotli is not once there is a finer one: few readers have
 * that, and a cache that keeps it for all is to fetch the other.
 */
export function isTagOf({ etag, isFine }: Print, tag: string): boolean {
  const brotlis = isFine ? [] : [withEnd(etag, "br")];
  return [etag, withEnd(etag, "gzip"), withEnd(etag, "fine"), ...brotlis].includes(tag);
}

function withEnd(etag: string, end: keyof typeof TAG_ENDS): string {
  return etag.slice(0, -1) + TAG_ENDS[end];
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

/** Puts a finer Brotli in the place of the quick one, under a tag of its own. */
export async function refine(print: Print): Promise<void> {
  const br = await compressed(await identityOf(print), "br", "fine");
  print.bodies = { ...print.bodies, br };
  print.isFine = true;
  delete print.heads.br;
}

async function madeIn(print: Print, coding: Coding): Promise<Buffer> {
  const identity = await identityOf(print);
  return coding === "identity" ? identity : compressed(identity, coding);
}

async function identityOf({ bodies: { identity, br, gzip }, length }: Print): Promise<Buffer> {
  if (identity) return identity;
  if (br) return unpacked(br, "br", length);
  if (gzip) return unpacked(gzip, "gzip", length);
  throw new Error("A print has no body.");
}
