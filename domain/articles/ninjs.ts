import type { Article, BylineAuthor } from "#domain/articles/article.ts";
import { descriptionOf } from "#domain/articles/description.ts";
import type { Label } from "#domain/articles/label.ts";
import { pictureAssociations } from "#domain/articles/ninjs-pictures.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { withDateline } from "#domain/articles/with-dateline.ts";
import { writeHtml } from "#domain/body/html.ts";
import { plainText, wordCount } from "#domain/body/plain-text.ts";
import { addressOf, copyrightOf, type Publication, sectionName, tagOf } from "#domain/publication.ts";

const SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json";

/** Names of the IPTC's list of genres. @see http://cv.iptc.org/newscodes/genre/ */
const GENRES: Record<Label, string> = {
  news: "Current",
  report: "From_the_Scene",
  analysis: "Analysis",
  opinion: "Opinion",
  editorial: "Opinion",
  explainer: "Background",
  interview: "Interview",
  review: "Review",
  letters: "Opinion",
  "long-read": "Feature",
  pictures: "Feature",
  live: "Current",
};

/**
 * The article as IPTC ninjs 2.1, the news industry's JSON.
 * @see https://www.iptc.org/std/ninjs/userguide/
 */
export function ninjsOf(publication: Publication, article: Article) {
  const { publisher, usageTerms, licence } = publication;
  const version = String(article.releases);
  return {
    uri: tagOf(publication, `article/${article.id}`),
    standard: { name: "ninjs", version: "2.1", schema: SCHEMA },
    type: "text",
    representationtype: "full",
    version,
    firstcreated: timeOf(article.releasedAt),
    versioncreated: timeOf(article.updatedAt ?? article.releasedAt),
    pubstatus: "usable",
    language: article.language,
    title: article.headline,
    slugline: article.slug,
    headlines: headlinesOf(article),
    descriptions: [{ role: "summary", contenttype: "text/plain", value: descriptionOf(article) }],
    bodies: bodiesOf(publication, article),
    ...bylineOf(publication, article),
    ...(article.dateline !== "" && { located: article.dateline }),
    subjects: subjectsOf(publication, article),
    genres: [genreOf(article.label)],
    associations: pictureAssociations(publication, article),
    altids: altIdsOf(publication, article),
    copyrightholder: publisher,
    copyrightnotice: copyrightOf(publication, article.releasedOn.slice(0, 4)),
    ...(usageTerms !== undefined && { usageterms: usageTerms }),
    ...(licence && { rightsinfo: { linkedrights: addressOf(publication, licence.path) } }),
    ...correctionsOf(publication, article),
  } as const;
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function headlinesOf({ headline, kicker, frontHeadline, socialHeadline, searchHeadline }: Article) {
  const all = { main: headline, kicker, front: frontHeadline, social: socialHeadline, search: searchHeadline };
  return Object.entries(all)
    .filter(([role, value]) => role === "main" || (value !== "" && value !== headline))
    .map(([role, value]) => ({ role, contenttype: "text/plain", value }));
}

function bodiesOf(publication: Publication, article: Article) {
  const body = withDateline(article);
  const text = plainText(body);
  const { references, language, authors } = article;
  const html = writeHtml(body, { publication, references, language, authors });
  const counts = { wordcount: wordCount(text), charcount: [...text].length };
  return [
    { role: "main", contenttype: "text/html", ...counts, value: html },
    { role: "plain", contenttype: "text/plain", ...counts, value: text },
  ];
}

/** `by` is for people, `infosources` for machines: everyone who had a part in it, and which. */
function bylineOf(publication: Publication, { authors, language }: Article) {
  const names = authors.filter(({ role }) => role === "author").map(({ name }) => name);
  const by = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  const sources = authors.map((author) => sourceOf(publication, author));
  const paper = { name: publication.name, role: "publisher", uri: addressOf(publication, "/") };
  return { ...(by !== "" && { by }), infosources: [...sources, paper] };
}

function sourceOf(publication: Publication, { name, slug, role }: BylineAuthor) {
  return { name, role, uri: addressOf(publication, `/author/${slug}`), literal: slug };
}

function subjectsOf(publication: Publication, { section, topics, language }: Article) {
  const subject = (rel: string, literal: string, name: string, path: string) => ({
    name,
    rel,
    uri: addressOf(publication, path),
    literal,
  });
  return [
    subject("section", section, sectionName(publication, section, language), `/${section}`),
    ...topics.map(({ slug, name }) => subject("topic", slug, name, `/topic/${slug}`)),
  ];
}

function genreOf(label: Label) {
  return {
    name: GENRES[label].replaceAll("_", " "),
    uri: `http://cv.iptc.org/newscodes/genre/${GENRES[label]}`,
    literal: label,
  };
}

function altIdsOf(publication: Publication, article: Article) {
  return [
    { role: "canonical", value: addressOf(publication, pathOf(article)) },
    { role: "number", value: String(article.id) },
    ...(article.originalUrl === undefined ? [] : [{ role: "original", value: article.originalUrl }]),
    ...article.translations.map((text) => ({
      role: `translation:${text.language}`,
      value: tagOf(publication, `article/${text.id}`),
    })),
  ];
}

function correctionsOf(publication: Publication, { corrections }: Article) {
  if (corrections.length === 0) return {};
  return {
    ednote: corrections.map(({ at, note }) => `${timeOf(at)} ${note}`).join("\n"),
    trustindicators: [
      {
        role: "https://schema.org/correctionsPolicy",
        title: "Corrections",
        href: addressOf(publication, publication.policies.corrections),
      },
    ],
  };
}
