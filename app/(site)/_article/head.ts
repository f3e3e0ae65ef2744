import type { Metadata } from "next";
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
export function articleHead(article: Article, now: Instant): Metadata {
  const { headline, searchHeadline, socialHeadline } = article;
  const path = pathOf(article);
  const title = searchHeadline === "" ? headline : searchHeadline;
  const head = headOf({
    ...{ title, path, card: articleCard(article, now) },
    description: descriptionOf(article) || headline,
  });
  const shared = socialHeadline === "" ? headline : socialHeadline;
  return {
    ...head,
    authors: article.authors.map(({ name, slug }) => ({ name, url: absolute(`/author/${slug}`) })),
    alternates: { ...head.alternates, ...languagesOf(article), types: formsOf(absolute(path)) },
    openGraph: { ...head.openGraph, ...openGraphOf(article), title: shared },
    twitter: { ...head.twitter, title: shared },
  };
}

/** The article as Markdown and as data. */
function formsOf(address: string) {
  return { "text/markdown": `${address}.md`, "application/json": `${address}.json` };
}

/** Every language names all of them; whoever speaks none gets the paper's own, or the one that was there first. */
function languagesOf(article: Article) {
  const all: Translation[] = [article, ...article.translations].toSorted((one, other) => one.id - other.id);
  if (all.length === 1) return {};
  const own = all.find(({ language }) => isOwn(language)) ?? all[0];
  const languages = all.map((text) => [text.language, absolute(pathOf(text))]);
  return { languages: Object.fromEntries([...languages, ...(own ? [["x-default", absolute(pathOf(own))]] : [])]) };
}

/** Whether it is the language the paper is mainly written in. */
function isOwn(language: string): boolean {
  return primaryLanguage(language) === primaryLanguage(site.language);
}

function openGraphOf(article: Article) {
  const { language, translations, releasedAt, updatedAt = releasedAt, authors, topics } = article;
  return {
    type: "article" as const,
    ...(isOwn(language) ? {} : { locale: openGraphLocale(language) }),
    alternateLocale: translations.map((other) => openGraphLocale(other.language)),
    publishedTime: machineTime(releasedAt),
    modifiedTime: machineTime(updatedAt),
    section: sectionName(publication(), article.section),
    tags: topics.map(({ name }) => name),
    authors: authors.map(({ slug }) => absolute(`/author/${slug}`)),
  };
}
