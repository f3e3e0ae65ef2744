import { stemsOf } from "#domain/related/stems.ts";

/** A text as the weights of its weightiest stems; the vector's length is one. */
export type TermVector = Record<string, number>;

const HEADLINE_WEIGHT = 3;
const STANDFIRST_WEIGHT = 2;
/** Fewer make long texts alike to everything; more add nothing (tried on the sample paper). */
const KEPT_STEMS = 120;

/** How often each stem occurs; the headline counts three times, the standfirst twice. */
export function countStems(
  { headline, standfirst, body }: { headline: string; standfirst: string; body: string },
  language: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of stemsOf(text, language)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  };
  add(headline, HEADLINE_WEIGHT);
  add(standfirst, STANDFIRST_WEIGHT);
  add(body, 1);
  return counts;
}

/**
 * TF-IDF: a stem weighs more the oftener it occurs here and the fewer articles have it.
 * @param documents in how many articles, this one among them, a stem occurs
 * @param total how many articles there are
 */
export function weigh(
  counts: ReadonlyMap<string, number>,
  documents: ReadonlyMap<string, number>,
  total: number,
): TermVector {
  const weighed = [...counts].map(([stem, count]): [string, number] => {
    const rarity = Math.log((total + 1) / Math.max(1, documents.get(stem) ?? 1));
    return [stem, Math.sqrt(count) * Math.max(0, rarity)];
  });
  // Stems of one weight keep an order of their own, so that the same texts always give the same vector.
  const kept = weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT_STEMS);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return Object.fromEntries(kept.map(([stem, weight]) => [stem, Number((weight / length).toFixed(4))]));
}

/** How alike two texts are, from 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  let sum = 0;
  for (const stem in a) if (Object.hasOwn(b, stem)) sum += (a[stem] ?? 0) * (b[stem] ?? 0);
  return sum;
}

/** The weightiest stems, by which candidates are found. */
export function keywordsOf(vector: TermVector, many: number): string[] {
  return Object.entries(vector)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, many)
    .map(([stem]) => stem);
}
