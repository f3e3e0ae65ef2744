import { eq, type SQL, sql } from "drizzle-orm";
import { isAmong, listed, placeholder, prepared } from "#db/prepared.ts";
import type { Signature } from "#db/queries/cards.ts";
import { articleAuthors, articles, articleTopics, corrections } from "#db/schema/articles.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Correction, Topic, Translation } from "#domain/articles/article.ts";

/** What other tables say of an article. */
export interface BesideArticle {
  signed: Omit<Signature, "article">[];
  topics: Topic[];
  /** The newest first. */
  corrections: Correction[];
}

const id = placeholder("id");

/** The rows of a query as one value, so that one question has it all: a kept page asks each of its questions again after every commit. */
function rows<Row>(columns: SQL, rest: SQL) {
  return sql<string>`(select json_group_array(json_object(${columns}) ${rest})`.mapWith((text: string): Row[] =>
    JSON.parse(text),
  );
}

const signed = rows<Omit<Signature, "article">>(
  sql`'role', ${articleAuthors.role}, 'slug', ${authors.slug}, 'name', ${authors.name}, 'post', ${authors.post}, 'portrait', ${authors.portrait}`,
  sql`order by ${articleAuthors.position}) from ${articleAuthors} inner join ${authors} on ${eq(authors.slug, articleAuthors.author)} where ${eq(articleAuthors.article, id)}`,
);
const filed = rows<Topic>(
  sql`'slug', ${topics.slug}, 'name', ${topics.name}`,
  sql`order by ${articleTopics.position}) from ${articleTopics} inner join ${topics} on ${eq(topics.slug, articleTopics.topic)} where ${eq(articleTopics.article, id)}`,
);
const corrected = rows<Correction>(
  sql`'at', ${corrections.at}, 'note', ${corrections.note}`,
  sql`order by ${corrections.at} desc, ${corrections.id} desc) from ${corrections} where ${eq(corrections.article, id)}`,
);
const translated = rows<Translation>(
  sql`'id', ${articles.id}, 'slug', ${articles.slug}, 'releasedOn', ${articles.releasedOn}, 'language', ${articles.language}, 'headline', ${articles.headline}`,
  sql`order by ${articles.language}, ${articles.id}) from ${articles} where ${isAmong(articles.translationGroup, "groups")} and ${articles.id} <> ${id}`,
);

const own = prepared((read) =>
  read.select({ signed, topics: filed, corrections: corrected }).from(sql`(select 1)`).prepare(),
);

/** What other tables say of that article. */
export function findBesideArticle(article: number): BesideArticle {
  return own().get({ id: article }) ?? { signed: [], topics: [], corrections: [] };
}

/** A question of its own: every release changes the table it is asked of, and hardly any those of the others. */
const translations = prepared((read) => read.select({ translations: translated }).from(sql`(select 1)`).prepare());

/** The same text in other languages. @param groups of translations that the article belongs to */
export function listTranslations(article: number, groups: readonly number[]): Translation[] {
  return translations().get({ id: article, groups: listed(groups) })?.translations ?? [];
}
