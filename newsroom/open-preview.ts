import { store } from "#db/client.ts";
import { desc, eq } from "#db/operators.ts";
import { versions } from "#db/schema/stories.ts";
import type { Article } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { type ArticlePreview, composeArticle, composePage } from "#newsroom/preview-article.ts";
import { findPreviewText, type PreviewText } from "#newsroom/preview-text.ts";
import { findMoment } from "#newsroom/release-moment.ts";
import { findStory, type Story } from "#newsroom/story.ts";

/** How many versions a preview offers to choose from. */
const OFFERED = 20;

/** What staff are told of the text they look at. */
export interface PreviewFacts {
  story: number;
  state: Story["state"];
  /** When it goes out, or is meant to. */
  goesOutAt: Instant | null;
  text: Omit<PreviewText, "content">;
  /** The newest versions, to choose from. */
  versions: { number: number; savedAt: Instant; savedBy: string }[];
}

/** What staff see of a story that is not out, as its readers would. */
export async function openPreview(
  desk: Desk,
  id: number,
  { version, most }: { version?: number | undefined; most: { related: number; next: number } },
): Promise<PreviewFacts & ArticlePreview> {
  const { story, text, unreleased } = await openText(desk, id, version);
  const { content: _content, ...saved } = text;
  const { state, goesOutAt } = story;
  const facts = { story: id, state, goesOutAt, text: saved, versions: await listOffered(id) };
  return { ...facts, ...(await composePage(store.read, unreleased, most)) };
}

/** The article alone. */
export async function openPreviewArticle(desk: Desk, id: number, version?: number): Promise<Article> {
  const { unreleased } = await openText(desk, id, version);
  return composeArticle(store.read, unreleased);
}

async function openText(desk: Desk, id: number, version: number | undefined) {
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  const text = await findPreviewText(store.read, id, version);
  const moment = await findMoment(store.read, story, text, desk.now);
  return { story, text, unreleased: { story, content: text.content, ...moment } };
}

async function listOffered(story: number): Promise<PreviewFacts["versions"]> {
  return store.read
    .select({ number: versions.number, savedAt: versions.at, savedBy: versions.by })
    .from(versions)
    .where(eq(versions.story, story))
    .orderBy(desc(versions.number))
    .limit(OFFERED);
}
