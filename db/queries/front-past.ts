import { and, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { store } from "#db/client.ts";
import { type CardRow, dressSigned, type Signature } from "#db/queries/cards.ts";
import { articles } from "#db/schema/articles.ts";
import { articleAbsences, articleVersions } from "#db/schema/history.ts";
import { fieldOf } from "#db/schema/kit.ts";
import { articlePosts } from "#db/schema/live.ts";
import { authors } from "#db/schema/people.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { LABELS } from "#domain/articles/label.ts";
import { ROLES } from "#domain/articles/role.ts";
import type { Instant } from "#domain/calendar.ts";

/*
 * Articles as readers saw them at a moment of the past, from the versions that were released by then. Names of authors and
 * the pictures' files are those of today; what was withdrawn since is not here, and nothing of it is kept anywhere readers'
 * pages look.
 */

const version = articleVersions;
const text = (name: string) => fieldOf<string>(version.content, name);
const label = z.enum(LABELS);
const signed = z.array(z.object({ slug: z.string(), role: z.enum(ROLES) }));
const topics = z.array(z.string());

/** The version that stood at that moment; what came out before its words were kept here has its first one. */
function numberAt(at: Instant): SQL {
  const numbers = sql`select ${sql.identifier("number")} from ${version} as v where v.article = ${articles.id}`;
  return sql`coalesce((${numbers} and v.at <= ${at} order by v.number desc limit 1), (${numbers} order by v.number limit 1))`;
}

function wasHere(at: Instant): SQL {
  const absences = articleAbsences;
  const away = store.read
    .select({ article: absences.article })
    .from(absences)
    .where(and(eq(absences.article, articles.id), lte(absences.goneAt, at), gt(absences.backAt, at)));
  return sql`not exists ${away}`;
}

const columns = {
  id: articles.id,
  slug: articles.slug,
  releasedOn: articles.releasedOn,
  releasedAt: articles.releasedAt,
  updatedAt: articles.updatedAt,
  readingMinutes: articles.readingMinutes,
  section: text("section"),
  label: text("label"),
  language: text("language"),
  kicker: text("kicker"),
  headline: text("headline"),
  frontHeadline: text("frontHeadline"),
  standfirst: text("standfirst"),
  leadMedia: fieldOf<string | null>(version.content, "lead.media"),
  authors: text("authors"),
  topics: text("topics"),
};

/** A card of the past, and what the article was about then. */
export interface PastCard {
  card: ArticleCard;
  topics: readonly string[];
}

/** The newest articles as of that moment, newest first. */
export async function listPoolAt(at: Instant, limit: number): Promise<PastCard[]> {
  return dressPast(await selectAt(at, undefined).limit(limit), at);
}

/** Those articles as of that moment. Whatever was not out then is left out. */
export async function findCardsAt(ids: readonly number[], at: Instant): Promise<PastCard[]> {
  if (ids.length === 0) return [];
  return dressPast(await selectAt(at, inArray(articles.id, [...new Set(ids)])), at);
}

function selectAt(at: Instant, which: SQL | undefined) {
  return store.read
    .select(columns)
    .from(articles)
    .innerJoin(version, and(eq(version.article, articles.id), eq(version.number, numberAt(at))))
    .where(and(lte(articles.releasedAt, at), which, wasHere(at)))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectAt>>[number];

async function dressPast(rows: readonly Row[], at: Instant): Promise<PastCard[]> {
  const names = await findNames(rows.flatMap((row) => signed.parse(JSON.parse(row.authors)).map(({ slug }) => slug)));
  const moved = rows.filter(({ updatedAt }) => updatedAt !== null && updatedAt > at);
  const updates = await findUpdates(
    moved.map(({ id }) => id),
    at,
  );
  const signatures = rows.flatMap(({ id, authors: written }) =>
    signed.parse(JSON.parse(written)).flatMap(({ slug, role }): Signature[] => {
      const person = names.get(slug);
      return person === undefined ? [] : [{ article: id, role, ...person }];
    }),
  );
  const cards = await dressSigned(
    rows.map((row): CardRow => {
      const isLater = row.updatedAt !== null && row.updatedAt > at;
      return {
        ...row,
        label: label.parse(row.label),
        updatedAt: isLater ? (updates.get(row.id) ?? null) : row.updatedAt,
      };
    }),
    signatures,
  );
  const filed = new Map(rows.map((row) => [row.id, topics.parse(JSON.parse(row.topics))]));
  return cards.map((card) => ({ card, topics: filed.get(card.id) ?? [] }));
}

async function findNames(slugs: readonly string[]) {
  if (slugs.length === 0) return new Map<string, never>();
  const { slug, name, post, portrait } = authors;
  const rows = await store.read
    .select({ slug, name, post, portrait })
    .from(authors)
    .where(inArray(slug, [...new Set(slugs)]));
  return new Map(rows.map((row) => [row.slug, row]));
}

/** When those articles were last changed by then: by an update or a correction, or by a post of a live page. */
async function findUpdates(ids: readonly number[], at: Instant): Promise<Map<number, Instant>> {
  if (ids.length === 0) return new Map();
  const changed = await store.read
    .select({ article: version.article, at: version.at })
    .from(version)
    .where(
      and(inArray(version.article, [...ids]), inArray(version.kind, ["update", "correction"]), lte(version.at, at)),
    );
  const posted = await store.read
    .select({ article: articlePosts.article, at: articlePosts.postedAt, changedAt: articlePosts.changedAt })
    .from(articlePosts)
    .where(and(inArray(articlePosts.article, [...ids]), lte(articlePosts.postedAt, at)));
  const moments = [...changed, ...posted, ...posted.map((post) => ({ ...post, at: post.changedAt }))];
  const latest = new Map<number, Instant>();
  for (const moment of moments.filter((one) => one.at <= at))
    latest.set(moment.article, Math.max(moment.at, latest.get(moment.article) ?? 0));
  return latest;
}
