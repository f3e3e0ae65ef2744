import { z } from "zod";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { closeLive, reopenLive, setSummary } from "#newsroom/live/coverage.ts";
import type { NewPost } from "#newsroom/live/post-steps.ts";
import { addPost, deletePost, editPost, markPost } from "#newsroom/live/posts.ts";
import { site } from "#site.ts";

const post = z.strictObject({
  at: z.string().max(40),
  headline: z.string().max(500),
  by: z.string().max(200),
  isKey: z.boolean(),
  isPinned: z.boolean(),
  body: z.unknown(),
});
const opened = { id: z.int().positive(), revision: z.int().min(0) };
const sentChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("add"), token: z.string().min(8).max(64), post }),
  z.strictObject({ kind: z.literal("edit"), ...opened, post }),
  z.strictObject({
    ...{ kind: z.literal("mark"), ...opened },
    ...{ isPinned: z.boolean().optional(), isKey: z.boolean().optional() },
  }),
  z.strictObject({ kind: z.literal("take-back"), ...opened, note: z.string().max(2000) }),
  z.strictObject({ kind: z.literal("summary"), revision: z.int().min(0), body: z.unknown() }),
  z.strictObject({ kind: z.literal("close") }),
  z.strictObject({ kind: z.literal("reopen") }),
]);
type SentChange = z.infer<typeof sentChange>;

/** @throws Refusal "invalid" for what is no change of a live blog */
export function readChange(sent: unknown): SentChange {
  const read = sentChange.safeParse(sent);
  if (!read.success) throw new Refusal("invalid", "That could not be read.");
  return read.data;
}

/** Does what was asked for at the desk of a live blog: one verb for each kind. */
export async function change(desk: Desk, story: number, sent: SentChange): Promise<void> {
  switch (sent.kind) {
    case "add":
      await addPost(desk, story, newPost(desk, sent.post), { token: sent.token });
      return;
    case "edit":
      await editPost(desk, { story, post: sent.id, revision: sent.revision }, newPost(desk, sent.post));
      return;
    case "mark":
      await markPost(desk, { story, post: sent.id, revision: sent.revision }, marksOf(sent));
      return;
    case "take-back":
      return deletePost(desk, { story, post: sent.id, revision: sent.revision }, { note: sent.note });
    case "summary":
      await setSummary(desk, story, { revision: sent.revision, body: sent.body });
      return;
    case "close":
      return closeLive(desk, story);
    case "reopen":
      return reopenLive(desk, story);
  }
}

function marksOf({ isPinned, isKey }: Extract<SentChange, { kind: "mark" }>) {
  return { ...(isPinned !== undefined && { isPinned }), ...(isKey !== undefined && { isKey }) };
}

/** The hour as it was written, by the clocks of the paper; without one it is now. */
function newPost({ now }: Desk, { at, ...written }: z.infer<typeof post>): NewPost {
  const instant = at === "" ? now : instantOf(at, site.timeZone);
  if (instant === undefined) throw new Refusal("invalid", "Give the day and hour of the post, or leave them empty.");
  return { ...written, at: instant };
}
