import type { Addresses } from "#domain/body/markdown/targets.ts";

/** What a reader of blocks knows. */
export interface Reading {
  addresses: Addresses;
  /** The zone of times without an offset. */
  timeZone: string;
  /** The Markdown being read, for what stays as it was written. */
  source: string;
  /** How many nodes the next block stands in. */
  depth: number;
}
