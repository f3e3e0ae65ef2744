import { createHash } from "node:crypto";
import { canonicalJson } from "#domain/articles/hash.ts";

/** What a version's seal covers. The content goes in by its hash. */
export interface Sealed {
  story: number;
  number: number;
  kind: string;
  note: string;
  /** The kind of error a correction puts right; where there is none it leaves no trace in the seal. */
  error?: string | null;
  at: number;
  by: string;
  contentHash: string;
  /** The seal of the version before; empty for the first. */
  previousHash: string;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The hash of a version's record, and by `previousHash` of everything before it. */
export function sealOf({ story, number, kind, note, error, at, by, contentHash, previousHash }: Sealed): string {
  const said = error === null || error === undefined ? {} : { error };
  return sha256(canonicalJson({ story, number, kind, note, ...said, at, by, contentHash, previousHash }));
}

/** Whether a version's content and record are as they were sealed. */
export function isSealed(version: Sealed & { content: unknown; hash: string }): boolean {
  return version.contentHash === sha256(canonicalJson(version.content)) && version.hash === sealOf(version);
}
