/** Seconds leave room for a million articles of one second, within what a number holds exactly. */
export const ROWS_A_SECOND = 1_000_000;

/** The first row an article released at that instant (UTC milliseconds) can have. */
export function firstRowAt(instant: number): number {
  return Math.floor(instant / 1000) * ROWS_A_SECOND;
}

/** The row of an article in the index: rises with the time of release. */
export function rowOf(id: number, releasedAt: number): number {
  return firstRowAt(releasedAt) + (id % ROWS_A_SECOND);
}
