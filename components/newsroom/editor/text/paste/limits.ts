/** More than this at once is no text for an article. */
export const MOST_HTML = 5_000_000;
export const MOST_TEXT = 1_000_000;
/** Beyond so many elements in each other nothing is meant by them. */
export const DEEPEST = 100;
