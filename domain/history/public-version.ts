import type { Instant } from "#domain/calendar.ts";
import type { ComparedVersion } from "#domain/history/differences.ts";

/** A text that readers have seen, with what was said of it when it came out. */
export interface PublicVersion extends ComparedVersion {
  /** From 1, the first release. */
  number: number;
  kind: "release" | "typo" | "update" | "correction";
  at: Instant;
  note: string;
  /** SHA-256 in hexadecimal over its content, its record, and the version before. */
  hash: string;
  /** Whether it is, sign for sign, what was released. */
  verified: boolean;
}

/** Which two versions are compared: those asked for, in the order of time; where that makes no sense, the last two. */
export function chooseTwo<Version extends Pick<PublicVersion, "number">>(
  versions: readonly Version[],
  asked: { from: string | undefined; to: string | undefined },
): { from: Version; to: Version } | undefined {
  const find = (number: string | undefined) => versions.find((version) => String(version.number) === number);
  const [one, other] = [find(asked.from), find(asked.to)];
  if (one !== undefined && other !== undefined && one !== other) {
    return one.number < other.number ? { from: one, to: other } : { from: other, to: one };
  }
  const [from, to] = versions.slice(-2);
  return from && to && { from, to };
}
