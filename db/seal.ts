import { createHash } from "node:crypto";
import { canonicalJson } from "#domain/articles/hash.ts";

/** What a version's seal covers. The content goes in by its hash. */
export interface Sealed {
  story: number;
  number: number;
  kind: string;
  note: string;
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
export function sealOf({ story, number, kind, note, at, by, contentHash, previousHash }: Sealed): string {
  return sha256(canonicalJson({ story, number, kind, note, at, by, contentHash, previousHash }));
}

/** Whether a version's content and record are as they were sealed. */
export function isSealed(version: Sealed & { content: unknown; hash: string }): boolean {
  return version.contentHash === sha256(canonicalJson(version.content)) && version.hash === sealOf(version);
}
