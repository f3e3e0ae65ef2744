import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { liveBlogs } from "#db/schema/live.ts";
import { stories } from "#db/schema/stories.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { findLive, findOpenLive, readBody, refuseUnfitPictures } from "#newsroom/live/post-steps.ts";
import { findBlog, nextRevision } from "#newsroom/live/project-posts.ts";
import { tellOfPosts } from "#newsroom/live/tell-of-posts.ts";

/** Ends live coverage: the page stays as it is and says so. */
export async function closeLive(desk: Desk, story: number): Promise<void> {
  await setClosed(desk, story, desk.now);
}

/** Goes on with live coverage that was closed. */
export async function reopenLive(desk: Desk, story: number): Promise<void> {
  await setClosed(desk, story, null);
}

async function setClosed(desk: Desk, id: number, liveClosedAt: number | null): Promise<void> {
  authorise(desk, "live:run");
  await store.write(async (tx) => {
    const story = await findLive(tx, id);
    if ((story.liveClosedAt === null) === (liveClosedAt === null))
      throw new Refusal(
        "conflict",
        liveClosedAt === null ? "This coverage is open." : "This coverage is closed already.",
      );
    await tx.update(stories).set({ liveClosedAt }).where(eq(stories.id, id));
    await nextRevision(tx, id);
    await tellOfPosts(tx, desk, id);
    await record(tx, desk, liveClosedAt === null ? "reopen-live" : "close-live", id);
  });
}

/**
 * Writes what is known so far, above the posts. It stands in place of the opening of the story's own text; an empty one
 * lets that stand again.
 * @param summary `revision` as it was opened, 0 for the first; `body` may be anything at all
 * @throws Refusal "conflict" when somebody else wrote it meanwhile
 */
export async function setSummary(
  desk: Desk,
  story: number,
  { revision, body }: { revision: number; body: unknown },
): Promise<{ revision: number }> {
  authorise(desk, "live:post");
  const written = readBody(body);
  return store.write(async (tx) => {
    await findOpenLive(tx, story);
    await refuseUnfitPictures(tx, desk, written);
    const blog = await findBlog(tx, story);
    if ((blog?.summaryRevision ?? 0) !== revision)
      throw new Refusal(
        "conflict",
        `${blog?.summaryBy ?? "Somebody"} wrote another summary after you opened it. Your words are kept here.`,
      );
    const next = await nextRevision(tx, story);
    const summary = written.content.length === 0 ? null : written;
    const values = { summary, summaryRevision: next, summaryAt: desk.now, summaryBy: desk.actor.name };
    await tx.update(liveBlogs).set(values).where(eq(liveBlogs.story, story));
    await tellOfPosts(tx, desk, story);
    await record(tx, desk, "set-summary", story);
    return { revision: next };
  });
}
