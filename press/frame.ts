import { textOf } from "#db/witness.ts";
import type { Evidence } from "./evidence.ts";
import type { Method, Typeset } from "./typesetter.ts";

/** What is said about a page. */
interface About extends Omit<Typeset, "body" | "evidence"> {
  sql?: Evidence["sql"];
}

interface Failed {
  failed: string;
}

/** What is to be set: it travels as a frame without a page. */
export interface Errand {
  address: string;
  method: Method;
}

const NOTHING = Buffer.alloc(0);

/** The frame of an errand, which `errandOf` reads. */
export function errandFrame(errand: Errand): Frame {
  return [Buffer.from(JSON.stringify(errand)), NOTHING, NOTHING];
}

/** The errand of a frame that `errandFrame` wrote. */
export function errandOf([about]: Frame): Errand {
  return JSON.parse(about.toString());
}

/** A typeset page as it travels between processes: what is said about it, as JSON, what it rests on, and the page. */
export type Frame = [about: Buffer, evidence: Buffer, body: Buffer];

/** The frame of a page; `fromFrame` gives the same page back. */
export function toFrame({ body, evidence, ...said }: Typeset): Frame {
  const about: About = { ...said, ...(evidence && { sql: evidence.sql }) };
  return [Buffer.from(JSON.stringify(about)), evidence?.packed ?? NOTHING, body];
}

/** Stands for a page that could not be set. */
export function failedFrame(problem: unknown): Frame {
  const failed = problem instanceof Error ? problem.message : String(problem);
  return [Buffer.from(JSON.stringify({ failed })), NOTHING, NOTHING];
}

/** The page of a frame that `toFrame` wrote. @throws Error when it could not be set */
export function fromFrame([about, packed, body]: Frame): Typeset {
  const { failed, sql, ...said }: About & Partial<Failed> = JSON.parse(about.toString());
  if (failed !== undefined) throw new Error(failed);
  return { ...said, ...(sql && { evidence: { sql: sql.map(textOf), packed } }), body };
}
