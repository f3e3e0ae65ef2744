import { store } from "#db/client.ts";
import { and, eq, gt } from "#db/operators.ts";
import { previews, previewViews } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import { type Article, findCardTarget } from "#domain/articles/article.ts";
import { withoutCards } from "#domain/body/without-cards.ts";
import type { Instant } from "#domain/calendar.ts";
import { type ArticlePreview, composePage } from "#newsroom/preview-article.ts";
import { findPreviewText } from "#newsroom/preview-text.ts";
import { stateOf } from "#newsroom/previews.ts";
import { findMoment } from "#newsroom/release-moment.ts";
import { findStory } from "#newsroom/story.ts";

/** What 32 bytes look like in an address. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Opening a page again within this time is not another visit; it also bounds what a flood of visits writes. */
const SAME_VISIT_MS = 10_000;

/** What a link shows to whom it was made for. */
export interface OpenedPreview extends ArticlePreview {
  preview: number;
  recipient: string;
  endsAt: Instant;
  /** Whether readers have the article by now, in these words or others. */
  isOut: boolean;
  /** The number of the version it is bound to; undefined when it follows the writing. */
  version?: number;
}

/**
 * What the link with this token leads to. The token is all that is asked for: whoever holds it may read.
 * @returns undefined when there is no such link, when it has expired or was revoked, and when the article was withdrawn
 */
export async function openSharedPreview(
  token: string,
  now: Instant,
  most: { related: number; next: number },
): Promise<OpenedPreview | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const [link] = await store.read
    .select()
    .from(previews)
    .where(eq(previews.hash, sha256(token)));
  if (link === undefined || stateOf(link, now) !== "open") return undefined;
  const story = await findStory(store.read, link.story);
  if (story.state === "withdrawn") return undefined;
  const text = await findPreviewText(store.read, story.id, link.version ?? undefined);
  const moment = await findMoment(store.read, story, text, now);
  const page = await composePage(store.read, { story, content: text.content, ...moment }, most);
  const { id: preview, recipient, endsAt } = link;
  const bound = link.version === null ? {} : { version: link.version };
  return {
    ...page,
    article: withoutStrangers(page.article),
    preview,
    recipient,
    endsAt,
    isOut: story.state === "published",
    ...bound,
  };
}

/** A card keeps the headline of what it leads to: nobody outside learns that of a story which is not out. */
function withoutStrangers(article: Article): Article {
  const isOut = (card: Parameters<typeof findCardTarget>[0]) => findCardTarget(card, article.references) !== undefined;
  return { ...article, body: withoutCards(article.body, ({ attrs }) => isOut(attrs)) };
}

/** Writes down that a link was opened, and nothing about who did. */
export async function notePreviewView(preview: number, now: Instant): Promise<void> {
  const [known] = await store.read
    .select({ id: previewViews.id })
    .from(previewViews)
    .where(and(eq(previewViews.preview, preview), gt(previewViews.at, now - SAME_VISIT_MS)))
    .limit(1);
  if (known !== undefined) return;
  await store.write(async (tx) => {
    await tx.insert(previewViews).values({ preview, at: now });
  });
}
