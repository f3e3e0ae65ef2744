import { store, type Tx } from "#db/client.ts";
import { articleAuthors, articles, articleTopics } from "#db/schema/articles.ts";
import { articleVersions } from "#db/schema/history.ts";
import { authors, topics } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { headlineKey } from "#domain/articles/article.ts";
import { type Draft, draft } from "#domain/articles/draft.ts";
import { slugFor } from "#domain/articles/slug.ts";
import type { Block } from "#domain/body/document.ts";
import { plainText, readingMinutes, wordCount } from "#domain/body/plain-text.ts";
import { dayOf } from "#domain/calendar.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { keepDeskRow } from "#newsroom/desk-row.ts";
import { makeFindable } from "#newsroom/search-index.ts";
import { appendVersion } from "#newsroom/versions.ts";
import { site } from "#site.ts";
import type { Vocabulary } from "./words.ts";

/** What the generated paper publishes a day: enough for full sitemaps, more than most papers. */
export const ARTICLES_A_DAY = 300;
const AUTHORS = 60;
const TOPICS = 120;
const BATCH = 500;
const MS_BETWEEN = 86_400_000 / ARTICLES_A_DAY;

/** Adds the people and topics under which generated articles are filed. */
export async function addNames({ words }: Vocabulary): Promise<void> {
  const unknown = { post: "", biography: [], email: "", location: "", expertise: [], languages: [] };
  const nameOf = (at: number) => `${words[500 + at]} ${words[900 + at]}`;
  const people = Array.from({ length: AUTHORS }, (_, at) => ({ slug: `author-${at}`, name: nameOf(at), ...unknown }));
  const filed = Array.from({ length: TOPICS }, (_, at) => ({
    slug: `topic-${at}`,
    name: words[1500 + at] ?? "",
    description: "",
  }));
  await store.write(async (tx) => {
    await tx.insert(authors).values(people);
    await tx.insert(topics).values(filed);
  });
}

/** An article of 120 to 480 words, as its desk would hand it over. */
export function makeText(vocabulary: Vocabulary): Draft {
  const { chance } = vocabulary;
  const pick = <Item>(from: readonly Item[]) => from[Math.floor(chance() * from.length)];
  const some = (many: number) => Array.from({ length: many }, () => vocabulary.draw()).join(" ");
  const paragraph = (): Block => ({
    type: "paragraph",
    content: [{ type: "text", text: `${some(20 + Math.floor(chance() * 40))}.` }],
  });
  const headline = some(6 + Math.floor(chance() * 5));
  return draft.parse({
    headline,
    standfirst: `${some(18)}.`,
    kicker: "",
    frontHeadline: "",
    socialHeadline: "",
    searchHeadline: "",
    dateline: "",
    section: pick(site.sections)?.slug,
    label: pick(["news", "news", "news", "report", "analysis", "opinion"]),
    language: "en",
    translationOf: null,
    slug: slugFor(headline),
    topics: [...new Set([`topic-${Math.floor(chance() ** 2 * TOPICS)}`, `topic-${Math.floor(chance() * TOPICS)}`])],
    authors: [{ slug: `author-${Math.floor(chance() ** 2 * AUTHORS)}`, role: "author" }],
    related: [],
    lead: null,
    body: { type: "doc", content: Array.from({ length: 6 + Math.floor(chance() * 4) }, paragraph) },
  });
}

/**
 * Adds articles until the paper has that many, the newest released at `now`.
 *
 * It writes the rows that a release writes (story, version, article, byline, topics, public version, search index) by the
 * same functions where there are any, but not those of related articles, of the outbox and of the audit: to find related
 * articles is most of the time of a release, and nothing measured here reads them.
 */
export async function growTo(size: number, has: number, vocabulary: Vocabulary, now: number): Promise<void> {
  for (let from = has + 1; from <= size; from += BATCH) {
    await store.write(async (tx) => {
      for (let id = from; id < Math.min(from + BATCH, size + 1); id++) {
        await addArticle(tx, id, makeText(vocabulary), now - (size - id) * MS_BETWEEN);
      }
    });
  }
}

async function addArticle(tx: Tx, id: number, content: Draft, at: number): Promise<void> {
  const releasedAt = Math.floor(at);
  const released = { releasedOn: dayOf(releasedAt, site.timeZone), releasedAt, originalUrl: null, updatedAt: null };
  await tx
    .insert(stories)
    .values({ id, state: "published", createdAt: releasedAt, goesOutAt: releasedAt, ...released });
  const version = await appendVersion(tx, systemDesk(releasedAt), { story: id, kind: "release", content });
  const { topics: filed, authors: signed, related: _related, translationOf: _none, ...words } = content;
  const count = wordCount(plainText(content.body));
  await tx.insert(articles).values({
    id,
    ...words,
    ...released,
    leadMedia: null,
    headlineKey: headlineKey(words.headline),
    translationGroup: id,
    wordCount: count,
    readingMinutes: readingMinutes(count, words.language),
    releases: 1,
    versionHash: version.hash,
  });
  const { id: _row, story: _story, ...sealed } = version;
  await tx.insert(articleVersions).values({ ...sealed, article: id, kind: "release" });
  await tx.insert(articleAuthors).values(
    signed.map(({ slug, role }, position) => ({
      article: id,
      position,
      author: slug,
      role,
      leading: position === 0,
      releasedAt,
    })),
  );
  await tx.insert(articleTopics).values(filed.map((topic, position) => ({ article: id, position, topic, releasedAt })));
  await makeFindable(tx, id, content, releasedAt);
  await keepDeskRow(tx, id, content, { at: releasedAt, by: "Bench" });
}
