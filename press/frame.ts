import { type Statement, textOf } from "#db/witness.ts";
import type { Method, Typeset } from "./typesetter.ts";

type Packed = [sql: number, values: Statement["question"]["values"], raw: boolean, one: boolean, digest: string];

/** What is said about a page, with every text of a query said once: most ask the same of different rows. */
interface About extends Omit<Typeset, "body" | "statements"> {
  sql: string[];
  statements?: Packed[];
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
  return [Buffer.from(JSON.stringify(errand)), NOTHING];
}

/** The errand of a frame that `errandFrame` wrote. */
export function errandOf([about]: Frame): Errand {
  return JSON.parse(about.toString());
}

/** A typeset page as it travels between processes, in two parts: what is said about it, as JSON, and the page. */
export type Frame = [about: Buffer, body: Buffer];

/** The frame of a page; `fromFrame` gives the same page back. */
export function toFrame({ body, statements, ...said }: Typeset): Frame {
  const about: About = { ...said, sql: [] };
  if (statements) about.statements = pack(statements, about.sql);
  return [Buffer.from(JSON.stringify(about)), body];
}

function pack(statements: readonly Statement[], texts: string[]): Packed[] {
  const places = new Map<string, number>();
  return statements.map(({ question: { sql, values, raw, one }, digest }) => {
    const place = places.get(sql) ?? texts.push(sql) - 1;
    places.set(sql, place);
    return [place, values, raw, one, digest];
  });
}

/** Stands for a page that could not be set. */
export function failedFrame(problem: unknown): Frame {
  const failed = problem instanceof Error ? problem.message : String(problem);
  return [Buffer.from(JSON.stringify({ failed })), NOTHING];
}

/** The page of a frame that `toFrame` wrote. @throws Error when it could not be set */
export function fromFrame([about, body]: Frame): Typeset {
  const { failed, sql, statements, ...said }: About & Partial<Failed> = JSON.parse(about.toString());
  if (failed !== undefined) throw new Error(failed);
  const texts = sql.map(textOf);
  const asked = statements?.map(([place, values, raw, one, digest]) => ({
    question: { sql: texts[place] ?? "", values, raw, one },
    digest,
  }));
  return { ...said, ...(asked && { statements: asked }), body };
}
