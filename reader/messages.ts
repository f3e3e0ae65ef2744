/** What a page says to the worker. */
export type ToWorker =
  /** A page is in front of its reader, with these pictures. */
  | { kind: "read"; path: string; files: string[] }
  /** The saved list, newest first; `renew` when old copies are to be fetched again. */
  | { kind: "saved"; paths: string[]; renew: boolean }
  /** Every copy was thrown away. */
  | { kind: "forgotten" };
