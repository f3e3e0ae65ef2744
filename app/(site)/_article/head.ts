import type { Head, HeadFact, HeadLink } from "#components/frame/head-tags.tsx";
import type { Article, Translation } from "#domain/articles/article.ts";
import { descriptionOf } from "#domain/articles/description.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";
import { sectionName } from "#domain/publication.ts";
import { primaryLanguage } from "#domain/words/direction.ts";
import { site } from "#site.ts";
import { absolute, headOf, openGraphLocale } from "../_answer/head.ts";
import { publication } from "../_publication/publication.ts";
import { articleCard } from "../cards/_card/share-card.ts";

/** All that the head of an article's page says: what it is, in which languages and forms it is there, who signed it. */
export function articleHead(article: Article, now: Instant): Head {
  const { headline, searchHeadline, socialHeadline, language } = article;
  const path = pathOf(article);
  const {
    links = [],
    facts = [],
    ...head
  } = headOf({
    ...{ title: searchHeadline === "" ? headline : searchHeadline, path, card: articleCard(article, now) },
    description: descriptionOf(article) || headline,
    sharedTitle: socialHeadline === "" ? headline : socialHeadline,
    type: "article",
    ...(isOwn(language) ? {} : { locale: language }),
  });
  return {
    ...head,
    links: [...links, ...authorsOf(article), ...languagesOf(article), ...formsOf(absolute(path))],
    facts: [...article.authors.map(({ name }) => ["author", name] as const), ...facts, ...articleFacts(article)],
  };
}

function authorsOf({ authors }: Article): HeadLink[] {
  return authors.map(({ slug }) => ({ rel: "author", href: absolute(`/author/${slug}`) }));
}

/** The article as Markdown and as data. */
function formsOf(address: string): HeadLink[] {
  return [
    { rel: "alternate", type: "text/markdown", href: `${address}.md` },
    { rel: "alternate", type: "application/json", href: `${address}.json` },
  ];
}

/** Every language names all of them; whoever speaks none gets the paper's own, or the one that was there first. */
function languagesOf(article: Article): HeadLink[] {
  const all: Translation[] = [article, ...article.translations].toSorted((one, other) => one.id - other.id);
  if (all.length === 1) return [];
  const own = all.find(({ language }) => isOwn(language)) ?? all[0];
  const named = [...all.map((text) => [text.language, text] as const), ...(own ? [["x-default", own] as const] : [])];
  return named.map(([hrefLang, text]) => ({ rel: "alternate", hrefLang, href: absolute(pathOf(text)) }));
}

/** Whether it is the language the paper is mainly written in. */
function isOwn(language: string): boolean {
  return primaryLanguage(language) === primaryLanguage(site.language);
}

/** @see https://ogp.me/#type_article */
function articleFacts(article: Article): HeadFact[] {
  const { translations, releasedAt, updatedAt = releasedAt, authors, topics } = article;
  return [
    ...translations.map(({ language }) => ["og:locale:alternate", openGraphLocale(language)] as const),
    ["article:published_time", machineTime(releasedAt)],
    ["article:modified_time", machineTime(updatedAt)],
    ...authors.map(({ slug }) => ["article:author", absolute(`/author/${slug}`)] as const),
    ["article:section", sectionName(publication(), article.section, article.language)],
    ...topics.map(({ name }) => ["article:tag", name] as const),
  ];
}
