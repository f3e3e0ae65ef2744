import { nameOf, type Question, type Statement } from "#db/witness.ts";

type Packed = [sql: number, values: Question["values"], raw: boolean, one: boolean, digest: string];

/**
 * What a page rests on, packed: one piece of memory beside the heap. A feed rests on three hundred answers; as objects they would
 * be moved after every change, and gone through at every collection of garbage.
 */
export interface Evidence {
  /** The texts of the queries, each once: most pages ask the same of different rows. */
  sql: string[];
  /** The statements as JSON, each naming its query by its place in `sql`. */
  packed: Buffer;
}

export type NamedStatement = readonly [name: string, Statement];

/** Packs what was asked and answered; `pick` unpacks it. */
export function evidenceOf(statements: Iterable<Statement>): Evidence {
  const places = new Map<string, number>();
  const packed = Array.from(statements, ({ question: { sql, values, raw, one }, digest }): Packed => {
    const place = places.get(sql) ?? places.size;
    places.set(sql, place);
    return [place, values, raw, one, digest];
  });
  return { sql: [...places.keys()], packed: Buffer.from(JSON.stringify(packed)) };
}

/** The statements with a question of that kind, each with its name. */
export function pick(
  { sql, packed }: Evidence,
  isWanted: (asked: Pick<Question, "sql" | "values">) => boolean,
): NamedStatement[] {
  const all: Packed[] = JSON.parse(packed.toString());
  const picked = all.filter(([place, values]) => isWanted({ sql: sql[place] ?? "", values }));
  return picked.map(([place, values, raw, one, digest]) => {
    const question = { sql: sql[place] ?? "", values, raw, one };
    return [nameOf(question), { question, digest }];
  });
}
