import type { FileContent } from "#domain/articles/file/file-content.ts";
import { identityIn } from "#domain/articles/file/original-url.ts";
import type { Paper } from "#domain/articles/file/paper.ts";
import { writeFrontMatter, writeScalar } from "#domain/articles/file/write-front-matter.ts";
import type { ImportedAuthor } from "#domain/articles/imported.ts";
import { slugOf } from "#domain/articles/slug.ts";
import { instantOf, writtenTime } from "#domain/body/markdown/local-time.ts";

interface Placing {
  /** What `Original url:` will say. */
  address: string | undefined;
  authorsInFront: boolean;
  datelineInFront: boolean;
}

/** The front matter: only what the plain shape cannot say, and what is not as everywhere. */
export function frontMatterOf(content: FileContent, placing: Placing, paper: Paper): string {
  const { draft } = content;
  const named = placing.address === undefined ? {} : identityIn(placing.address);
  const slug = content.slug ?? draft.slug;
  const fields = {
    id: content.id === named.id ? undefined : content.id,
    slug: slug === (named.slug ?? slugOf(draft.headline, draft.language)) ? undefined : slug,
    section: draft.section === paper.importSection ? undefined : draft.section,
    kicker: some(draft.kicker),
    label: draft.label === "news" ? undefined : draft.label,
    standfirst: some(draft.standfirst),
    frontHeadline: some(draft.frontHeadline),
    socialHeadline: some(draft.socialHeadline),
    searchHeadline: some(draft.searchHeadline),
    dateline: placing.datelineInFront ? draft.dateline : undefined,
    topics: draft.topics,
    roles: placing.authorsInFront ? {} : rolesOf(draft.authors),
    language: draft.language === "en" ? undefined : draft.language,
    translationOf: draft.translationOf ?? undefined,
    related: draft.related,
    published: publishedOf(content, paper),
  };
  return writeFrontMatter(fields, placing.authorsInFront ? authorLines(draft.authors) : []);
}

function some(text: string): string | undefined {
  return text === "" ? undefined : text;
}

function rolesOf(authors: readonly ImportedAuthor[]): Record<string, string> {
  const others = authors.filter(({ role }) => role !== "author");
  return Object.fromEntries(others.map(({ slug, name, role }) => [slug ?? name, role]));
}

function authorLines(authors: readonly ImportedAuthor[]): string[] {
  const lines = authors.flatMap(({ name, slug, role }) => [
    `  - name: ${writeScalar(name)}`,
    ...(slug === undefined ? [] : [`    slug: ${writeScalar(slug)}`]),
    `    role: ${role}`,
  ]);
  return lines.length === 0 ? ["authors: []"] : ["authors:", ...lines];
}

/** Nothing when the date line alone says the same. */
function publishedOf({ releasedAt, releasedOn }: FileContent, { timeZone }: Paper): string | undefined {
  if (releasedAt === undefined) return undefined;
  const isMidnight = releasedOn !== undefined && instantOf(releasedOn, timeZone) === releasedAt;
  return isMidnight ? undefined : writtenTime(releasedAt, timeZone);
}
