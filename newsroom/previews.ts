import { randomBytes } from "node:crypto";
import { store, type Tx } from "#db/client.ts";
import { and, asc, desc, eq, inArray, isNull } from "#db/operators.ts";
import { previews, previewViews } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { findPreviewText } from "#newsroom/preview-text.ts";
import { findStory } from "#newsroom/story.ts";

const HOUR_MS = 3_600_000;
const TOKEN_BYTES = 32;
const LONGEST_NAME = 120;

/** How long a link opens what it leads to, unless told otherwise; and at most. */
export const PREVIEW_HOURS = 48;
export const MOST_PREVIEW_HOURS = 30 * 24;

/** A link by which someone outside may see a story before it is out. */
export interface SharedPreview {
  id: number;
  /** The version shown; null shows the words as they were saved last. */
  version: number | null;
  recipient: string;
  madeAt: Instant;
  madeBy: string;
  endsAt: Instant;
  revokedAt: Instant | null;
  state: "open" | "expired" | "revoked";
  /** When it was opened, the last time first. */
  views: Instant[];
}

/**
 * Makes a link for someone outside.
 * @returns the token that is the link's secret half: it is told this once, and kept nowhere
 * @throws Refusal "invalid" without a name or with a time out of bounds, "not-found" when there is no such version,
 *   "conflict" when the article was withdrawn
 */
export async function sharePreview(
  desk: Desk,
  id: number,
  { version, recipient, hours = PREVIEW_HOURS }: { version?: number; recipient: string; hours?: number },
): Promise<{ id: number; token: string; endsAt: Instant }> {
  authorise(desk, "preview:share");
  const name = recipient.trim().replace(/\s+/g, " ");
  refuseUnlessBounded(name, hours);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const endsAt = desk.now + hours * HOUR_MS;
  return store.write(async (tx) => {
    const story = await findStory(tx, id);
    if (story.state === "withdrawn")
      throw new Refusal("conflict", "This article was withdrawn: it is shown to nobody.");
    await findPreviewText(tx, id, version);
    const link = { story: id, hash: sha256(token), version: version ?? null, recipient: name };
    const made = { madeAt: desk.now, madeBy: desk.actor.name, endsAt };
    const [row] = await tx
      .insert(previews)
      .values({ ...link, ...made })
      .returning({ id: previews.id });
    if (row === undefined) throw new Error("The preview was not written.");
    await record(tx, desk, "share-preview", id, { preview: row.id, recipient: name, version: version ?? null });
    return { id: row.id, token, endsAt };
  });
}

function refuseUnlessBounded(name: string, hours: number): void {
  if (name === "") throw new Refusal("invalid", "Write who it is for: the name stands on the page.");
  if (name.length > LONGEST_NAME) throw new Refusal("invalid", `Shorten the name to ${LONGEST_NAME} characters.`);
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_PREVIEW_HOURS)
    throw new Refusal("invalid", `Choose between 1 hour and ${MOST_PREVIEW_HOURS / 24} days.`);
}

/** Closes a link at once. Closing it again changes nothing. */
export async function revokePreview(desk: Desk, preview: number): Promise<void> {
  authorise(desk, "preview:share");
  await store.write(async (tx) => {
    const [link] = await tx.select({ story: previews.story }).from(previews).where(eq(previews.id, preview));
    if (link === undefined) throw new Refusal("not-found", "This link is no longer here.");
    await close(tx, desk, preview, link.story);
  });
}

async function close(tx: Tx, desk: Desk, preview: number, story: number): Promise<void> {
  const closed = await tx
    .update(previews)
    .set({ revokedAt: desk.now })
    .where(and(eq(previews.id, preview), isNull(previews.revokedAt)))
    .returning({ id: previews.id });
  if (closed.length > 0) await record(tx, desk, "revoke-preview", story, { preview });
}

/** The links of a story, the newest first, and when each was opened. */
export async function listPreviews(desk: Desk, id: number): Promise<SharedPreview[]> {
  authoriseRead(desk, await findStory(store.read, id));
  const rows = await store.read.select().from(previews).where(eq(previews.story, id)).orderBy(desc(previews.id));
  const views = await listViews(rows.map((row) => row.id));
  return rows.map(({ story: _story, hash: _hash, ...link }) => ({
    ...link,
    state: stateOf(link, desk.now),
    views: views.get(link.id) ?? [],
  }));
}

async function listViews(ids: readonly number[]): Promise<Map<number, Instant[]>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .select({ preview: previewViews.preview, at: previewViews.at })
    .from(previewViews)
    .where(inArray(previewViews.preview, [...ids]))
    .orderBy(asc(previewViews.at));
  const views = new Map<number, Instant[]>();
  for (const { preview, at } of rows) views.set(preview, [at, ...(views.get(preview) ?? [])]);
  return views;
}

type Link = Pick<typeof previews.$inferSelect, "endsAt" | "revokedAt">;

/** Whether a link still opens what it leads to. */
export function stateOf({ endsAt, revokedAt }: Link, now: Instant): SharedPreview["state"] {
  if (revokedAt !== null) return "revoked";
  return endsAt <= now ? "expired" : "open";
}
