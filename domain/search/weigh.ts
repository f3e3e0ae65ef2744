import type { SearchQuery, Term } from "#domain/search/query.ts";

/** The words of an article's head as the index holds them: each between spaces. */
export interface HeadWords {
  headline: string;
  standfirst: string;
  names: string;
}

/** How much a word counts in each part. In the text itself it counts one, wherever it stands. */
const WEIGHTS = { headline: 12, standfirst: 5, names: 4 } as const;
/** A search of more words is weighed by the first of them. */
const MOST_WEIGHED = 6;

/**
 * Makes the judge of one search: how well an article that has all its words matches, by the parts they stand in. How rare
 * each word is decides little where all are wanted, and would have to be learned from every match of the archive.
 */
export function weigherOf({ wanted }: SearchQuery): (head: HeadWords) => number {
  const terms = wanted.slice(0, MOST_WEIGHED).map(formsOf);
  return (head) => {
    let weight = 1;
    for (const form of terms) {
      if (form.test(head.headline)) weight += WEIGHTS.headline;
      if (form.test(head.standfirst)) weight += WEIGHTS.standfirst;
      if (form.test(head.names)) weight += WEIGHTS.names;
    }
    return weight;
  };
}

/**
 * What to look for between the spaces: a stem, the beginning of a word, the words of a phrase side by side. Words are
 * letters and digits, so nothing in them means anything in an expression.
 */
function formsOf(term: Term): RegExp {
  if (term.kind === "phrase") return new RegExp(` ${term.folded.join(" ")} `, "u");
  const stems = ` (?:${term.stems.join("|")}) `;
  return new RegExp(term.prefix ? `${stems}| ${term.folded}` : stems, "u");
}
