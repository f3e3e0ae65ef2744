/** Numbers between 0 and 1, the same each time for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  "ba be bo da den dor el fa fen gal gar hal har in ka kel ko la lan mar mel mo na ner no or pel ra ran ro sa sel so ta tar to ul va ven vi wel yar zan".split(
    " ",
  );
const ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ly"];
const VOCABULARY = 40_000;
/** Of Zipf and Mandelbrot's law, as English newspapers follow it. */
const SHIFT = 2.7;

/** Invented words whose frequencies fall as a newspaper's do: the word of rank r occurs in proportion to 1 / (r + 2.7). */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #sums: Float64Array;

  constructor(readonly chance: () => number) {
    const words = new Set<string>();
    while (words.size < VOCABULARY) words.add(this.#invent(words.size));
    this.words = [...words];
    this.#sums = new Float64Array(VOCABULARY);
    let sum = 0;
    for (let rank = 0; rank < VOCABULARY; rank++) {
      sum += 1 / (rank + SHIFT);
      this.#sums[rank] = sum;
    }
  }

  /** A word by its frequency. */
  draw(): string {
    const at = this.chance() * (this.#sums[VOCABULARY - 1] ?? 0);
    let [low, high] = [0, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return this.word(low);
  }

  /** The word of that rank, 0 being the commonest. */
  word(rank: number): string {
    return this.words[rank] ?? "";
  }

  /** Common words are short. */
  #invent(rank: number): string {
    const syllables = 1 + Math.floor(Math.log10(rank + 1) * (0.4 + this.chance() * 0.5));
    const stem = Array.from({ length: syllables }, () => this.#pick(SYLLABLES)).join("");
    return rank < 50 ? stem : stem + this.#pick(SYLLABLES) + this.#pick(ENDINGS);
  }

  #pick(from: readonly string[]): string {
    return from[Math.floor(this.chance() * from.length)] ?? "";
  }
}
