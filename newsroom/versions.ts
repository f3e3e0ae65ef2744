import type { Reader, Tx } from "#db/client.ts";
import { and, asc, count, desc, eq, inArray } from "#db/operators.ts";
import { RELEASED_KINDS } from "#db/schema/history.ts";
import { versions } from "#db/schema/stories.ts";
import { sealOf, sha256 } from "#db/seal.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { ErrorKind } from "#domain/articles/error-kind.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";

export type Version = typeof versions.$inferSelect;
export type VersionKind = Version["kind"];

export interface NewVersion {
  story: number;
  kind: VersionKind;
  content: Draft;
  note?: string;
  error?: ErrorKind | null;
  /** Who wrote it, when it was not written at this desk just now. */
  by?: string;
  at?: Instant;
}

/** Adds a version to a story's chain: each carries the hash of its content and of the version before. */
export async function appendVersion(
  tx: Tx,
  desk: Desk,
  { story, kind, content, note = "", error = null, by = desk.actor.name, at = desk.now }: NewVersion,
): Promise<Version> {
  const [last] = await tx
    .select({ number: versions.number, hash: versions.hash })
    .from(versions)
    .where(eq(versions.story, story))
    .orderBy(desc(versions.number))
    .limit(1);
  const sealed = {
    story,
    kind,
    note,
    error,
    number: (last?.number ?? 0) + 1,
    at,
    by,
    contentHash: sha256(canonicalJson(content)),
    previousHash: last?.hash ?? "",
  };
  const hash = sealOf(sealed);
  const [written] = await tx
    .insert(versions)
    .values({ ...sealed, content, hash })
    .returning({ id: versions.id });
  if (written === undefined) throw new Error(`The version ${sealed.number} of story ${story} was not written.`);
  return { ...sealed, content, hash, id: written.id };
}

/** The newest version of a story, released or not. */
export async function findLatestVersion(from: Reader, story: number): Promise<Version | undefined> {
  const [version] = await from
    .select()
    .from(versions)
    .where(eq(versions.story, story))
    .orderBy(desc(versions.number))
    .limit(1);
  return version;
}

/** The version that readers see, or saw last. @throws Error when the story never came out */
export async function findReleasedVersion(from: Reader, story: number): Promise<Version> {
  const [version] = await from
    .select()
    .from(versions)
    .where(and(eq(versions.story, story), inArray(versions.kind, RELEASED_KINDS)))
    .orderBy(desc(versions.number))
    .limit(1);
  if (version === undefined) throw new Error(`Story ${story} has no released version.`);
  return version;
}

/** One version of a story. @throws Refusal "not-found" */
export async function findVersion(from: Reader, story: number, number: number): Promise<Version> {
  const [version] = await from
    .select()
    .from(versions)
    .where(and(eq(versions.story, story), eq(versions.number, number)));
  if (version === undefined) throw new Refusal("not-found", `This story has no version ${number}.`);
  return version;
}

/** All versions of a story, the first one first. */
export async function listVersions(from: Reader, story: number): Promise<Version[]> {
  return from.select().from(versions).where(eq(versions.story, story)).orderBy(asc(versions.number));
}

/** How many versions of a story readers have seen. */
export async function countReleases(from: Reader, story: number): Promise<number> {
  const [row] = await from
    .select({ releases: count() })
    .from(versions)
    .where(and(eq(versions.story, story), inArray(versions.kind, RELEASED_KINDS)));
  return row?.releases ?? 0;
}

/**
 * What is wrong with a story's chain, one line for each fault: content that differs from its hash, a version that differs
 * from its seal, one that is missing or was put in between.
 */
export function verifyChain(chain: readonly Version[]): string[] {
  let previousHash = "";
  return chain.flatMap((version, position) => {
    const place = `story ${version.story}, version ${version.number}`;
    const faults = [
      version.number === position + 1 ? [] : [`${place}: should be number ${position + 1}`],
      version.contentHash === sha256(canonicalJson(version.content)) ? [] : [`${place}: the content was altered`],
      version.previousHash === previousHash ? [] : [`${place}: does not follow the version before`],
      version.hash === sealOf(version) ? [] : [`${place}: the record was altered`],
    ];
    previousHash = version.hash;
    return faults.flat();
  });
}
