/** Letters that may be wrong in a long word; in a short one it is one. */
export const MOST_WRONG = 2;
const SHORT = 5;

/**
 * The word of the index that is likeliest meant: nearest in letters, then the commonest.
 * @param known words of the index with how many articles have them
 * @returns undefined when none is near enough
 */
export function nearestWord(typed: string, known: readonly { word: string; articles: number }[]): string | undefined {
  const allowed = typed.length < SHORT ? 1 : MOST_WRONG;
  const near = known
    .filter(({ word }) => Math.abs(word.length - typed.length) <= allowed && word !== typed)
    .map((entry) => ({ ...entry, distance: distance(typed, entry.word) }))
    .filter((entry) => entry.distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.articles - a.articles);
  return near[0]?.word;
}

/**
 * How many letters must be put in, taken out, exchanged or swapped with their neighbour.
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (optimal string alignment)
 */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let old: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (old[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (old[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    older = old;
    old = current;
  }
  return old[b.length] ?? a.length;
}
