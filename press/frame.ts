import { type Statement, textOf } from "#db/witness.ts";
import type { Typeset } from "./typesetter.ts";

type Packed = [sql: number, values: Statement["question"]["values"], raw: boolean, one: boolean, digest: string];

/** What is said about a page, with every text of a query said once: most ask the same of different rows. */
interface About extends Omit<Typeset, "body" | "statements"> {
  sql: string[];
  statements?: Packed[];
}

/** A typeset page as it travels between processes, in two parts: the length of what is said about it and that as JSON; the page. */
export function toFrame({ body, statements, ...said }: Typeset): [about: Buffer, body: Buffer] {
  const about: About = { ...said, sql: [] };
  if (statements) about.statements = pack(statements, about.sql);
  const json = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return [Buffer.concat([length, json]), body];
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
export function fromFrame(frame: Buffer): Typeset {
  const end = 4 + frame.readUInt32BE();
  const { sql, statements, ...said }: About = JSON.parse(frame.toString("utf8", 4, end));
  const texts = sql.map(textOf);
  const asked = statements?.map(([place, values, raw, one, digest]) => ({
    question: { sql: texts[place] ?? "", values, raw, one },
    digest,
  }));
  return { ...said, ...(asked && { statements: asked }), body: Buffer.from(frame.subarray(end)) };
}
