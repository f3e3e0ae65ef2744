import type { Tx } from "#db/client.ts";
import { eq, inArray } from "#db/operators.ts";
import { authors, topics } from "#db/schema/people.ts";
import { stories, storyAuthors } from "#db/schema/stories.ts";
import { indexStory } from "#db/search/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { releaseSlug } from "#domain/articles/slug.ts";
import { inlineText, plainText, wordCount } from "#domain/body/plain-text.ts";
import type { Instant } from "#domain/calendar.ts";
import { keepUses } from "#newsroom/pictures/uses.ts";

/** Who changed a story's words last, and when. */
export interface Edited {
  at: Instant;
  by: string;
}

/** Keeps the desk's view of a story true to its newest words: its columns, who signs it, and the desk's search. */
export async function keepDeskRow(tx: Tx, id: number, content: Draft, { at, by }: Edited): Promise<void> {
  const { headline, section, label, language } = content;
  const slug = releaseSlug(content);
  const words = wordCount(plainText(content.body));
  await tx
    .update(stories)
    .set({ headline, slug, section, label, language, words, editedAt: at, editedBy: by })
    .where(eq(stories.id, id));
  await keepAuthors(tx, id, content, at);
  await keepUses(tx, id, content, false);
  await indexStory(tx, { id, ...(await wordsOf(tx, id, content)) });
}

async function keepAuthors(tx: Tx, story: number, { authors: signed }: Draft, editedAt: Instant): Promise<void> {
  await tx.delete(storyAuthors).where(eq(storyAuthors.story, story));
  const rows = signed.map(({ slug }, position) => ({ story, position, author: slug, editedAt }));
  if (rows.length > 0) await tx.insert(storyAuthors).values(rows);
}

async function wordsOf(tx: Tx, id: number, content: Draft) {
  const { language, headline, standfirst, kicker, lead } = content;
  const slugs = content.authors.map(({ slug }) => slug);
  const signed = await tx.select({ name: authors.name }).from(authors).where(inArray(authors.slug, slugs));
  const filed = await tx.select({ name: topics.name }).from(topics).where(inArray(topics.slug, content.topics));
  const caption = lead === null ? "" : `${inlineText(lead.caption)} ${lead.credit}`;
  return {
    language,
    headline: [headline, content.frontHeadline].join("\n").trim(),
    body: [standfirst, plainText(content.body), caption].join("\n").trim(),
    names: [...signed, ...filed]
      .map(({ name }) => name)
      .concat(kicker, String(id))
      .join(" · "),
  };
}
