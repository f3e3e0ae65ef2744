import { READ_SPANS, type ReadSpan } from "#domain/reads/spans.ts";

/** The span that a query names; two days where it names none. */
export async function spanIn(query: Promise<{ span?: string | string[] }>): Promise<ReadSpan> {
  const { span } = await query;
  return READ_SPANS.find((known) => known === span) ?? "two-days";
}
