import type { Instant } from "#domain/calendar.ts";
import type { ComparedVersion } from "#domain/history/differences.ts";

/** A release as the list of releases says it. */
export interface PublicVersion {
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

/** A release with the text that readers saw. */
export interface WholeVersion extends PublicVersion, ComparedVersion {}

/** Which two versions are compared: those asked for, in the order of time; where that makes no sense, the last two. */
export function chooseTwo<Version extends Pick<PublicVersion, "number">>(
  versions: readonly Version[],
  asked: { from: string | undefined; to: string | undefined },
): { from: Version; to: Version } | undefined {
  const [one, other] = [findVersion(versions, asked.from), findVersion(versions, asked.to)];
  if (one !== undefined && other !== undefined && one !== other) {
    return one.number < other.number ? { from: one, to: other } : { from: other, to: one };
  }
  const [from, to] = versions.slice(-2);
  return from && to && { from, to };
}

/** The version of a number as an address says it; undefined when there is none. */
export function findVersion<Version extends Pick<PublicVersion, "number">>(
  versions: readonly Version[],
  asked: string | undefined,
): Version | undefined {
  return versions.find(({ number }) => String(number) === asked);
}
