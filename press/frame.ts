import { type Statement, textOf } from "#db/witness.ts";
import type { Typeset } from "./typesetter.ts";

type Packed = [sql: number, values: Statement["question"]["values"], raw: boolean, one: boolean, digest: string];

/** What is said about a page, with every text of a query said once: most ask the same of different rows. */
interface About extends Omit<Typeset, "body" | "statements"> {
  sql: string[];
  statements?: Packed[];
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

/** The page of a frame that `toFrame` wrote. */
export function fromFrame([about, body]: Frame): Typeset {
  const { sql, statements, ...said }: About = JSON.parse(about.toString());
  const texts = sql.map(textOf);
  const asked = statements?.map(([place, values, raw, one, digest]) => ({
    question: { sql: texts[place] ?? "", values, raw, one },
    digest,
  }));
  return { ...said, ...(asked && { statements: asked }), body };
}
