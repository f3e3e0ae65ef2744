import type { Reader } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { completeArticle } from "#db/queries/articles.ts";
import { findBesideArticle, listTranslations } from "#db/queries/beside-article.ts";
import { dressSigned, findCards, type Signature } from "#db/queries/cards.ts";
import { listReadAfter } from "#db/queries/related.ts";
import type { articles } from "#db/schema/articles.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Article, ArticleCard, Topic } from "#domain/articles/article.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { withReleasedCards } from "#domain/articles/released-cards.ts";
import { releaseSlug } from "#domain/articles/slug.ts";
import { dayOf, type Instant } from "#domain/calendar.ts";
import { findBeside } from "#newsroom/beside.ts";
import type { ChangeKind } from "#newsroom/change.ts";
import { type Release, rowOf } from "#newsroom/project.ts";
import type { Story } from "#newsroom/story.ts";
import { termsOf } from "#newsroom/terms.ts";
import { countReleases, findReleasedVersion } from "#newsroom/versions.ts";
import { site } from "#site.ts";

/** A text of a story that may or may not be out, and the moment at which it would be released. */
export interface Unreleased {
  story: Story;
  content: Draft;
  now: Instant;
  /** What would be done to an article that is out already; an update unless told otherwise. */
  change?: { kind: ChangeKind; note: string };
}

/** An article and what its page shows beside and below it. */
export interface ArticlePreview {
  article: Article;
  related: ArticleCard[];
  next: ArticleCard[];
}

type Row = typeof articles.$inferSelect;

/**
 * The article that readers would see if this text were released now: by the same steps as a release, except that nothing
 * is written.
 */
export async function composeArticle(from: Reader, unreleased: Unreleased): Promise<Article> {
  const row = await rowFor(from, unreleased);
  return articleOf(from, unreleased, row);
}

/** The same, with what stands beside the article and what is offered to read next. */
export async function composePage(
  from: Reader,
  unreleased: Unreleased,
  most: { related: number; next: number },
): Promise<ArticlePreview> {
  const row = await rowFor(from, unreleased);
  const article = await articleOf(from, unreleased, row);
  const beside = await listBeside(from, unreleased.content, row, article.topics);
  const next = await listReadAfter(
    row,
    beside.map(({ id }) => id),
    most.next,
  );
  return { article, related: beside.slice(0, most.related), next };
}

async function articleOf(from: Reader, { content, now, change }: Unreleased, row: Row): Promise<Article> {
  const [card] = await dressSigned([row], await signaturesOf(from, row.id, content));
  if (card === undefined) throw new Error(`Story ${row.id} gave no card.`);
  // Translations that came out before their original stand in a group of its id until it is out.
  const translations = listTranslations(row.id, [row.translationGroup, row.id]);
  const { corrections } = findBesideArticle(row.id);
  const filed = await completeArticle(row, card, { topics: await topicsOf(from, content), corrections, translations });
  const article = withReleasedCards(filed);
  if (change?.kind !== "correction") return article;
  return { ...article, corrections: [{ at: now, note: change.note }, ...article.corrections] };
}

async function rowFor(from: Reader, { story, content, now, change }: Unreleased): Promise<Row> {
  const { id } = story;
  const releases = await countReleases(from, id);
  const out = releases === 0 ? undefined : (await findReleasedVersion(from, id)).content;
  const text = { ...content, slug: out ? out.slug : releaseSlug(content) };
  const isNew = out === undefined || canonicalJson(out) !== canonicalJson(text);
  const release: Release = {
    releasedOn: story.releasedOn ?? dayOf(now, site.timeZone),
    releasedAt: story.releasedAt ?? now,
    updatedAt: out && isNew && change?.kind !== "typo" ? now : story.updatedAt,
    originalUrl: story.originalUrl,
  };
  const version = { story: id, content: text, hash: "" };
  return { id, ...(await rowOf(from, version, releases + (isNew ? 1 : 0))), ...release };
}

/** Who signs it, in order; names that are not known yet are passed over. */
async function signaturesOf(from: Reader, article: number, { authors: signed }: Draft): Promise<Signature[]> {
  const rows = await from
    .select({ slug: authors.slug, name: authors.name, post: authors.post, portrait: authors.portrait })
    .from(authors)
    .where(
      inArray(
        authors.slug,
        signed.map(({ slug }) => slug),
      ),
    );
  const people = new Map(rows.map((row) => [row.slug, row]));
  return signed.flatMap(({ slug, role }) => {
    const person = people.get(slug);
    return person === undefined ? [] : [{ article, role, ...person }];
  });
}

async function topicsOf(from: Reader, { topics: filed }: Draft): Promise<Topic[]> {
  const rows = await from
    .select({ slug: topics.slug, name: topics.name })
    .from(topics)
    .where(inArray(topics.slug, filed));
  const known = new Map(rows.map((row) => [row.slug, row]));
  return [...new Set(filed)].flatMap((slug) => known.get(slug) ?? []);
}

/** What would stand beside it, in the order in which readers see it. Stories that are not out are passed over. */
async function listBeside(from: Reader, content: Draft, row: Row, filed: readonly Topic[]): Promise<ArticleCard[]> {
  const { keywords, weights, ...terms } = await termsOf(from, row.id, content);
  const subject = { ...row, ...terms, vector: weights, topics: filed.map(({ slug }) => slug) };
  const { chosen, found } = await findBeside(
    from,
    { ...subject, language: content.language },
    keywords,
    content.related,
  );
  const best = found.toSorted((a, b) => b.score - a.score || b.id - a.id);
  return findCards([...chosen, ...best.map(({ id }) => id)]);
}
