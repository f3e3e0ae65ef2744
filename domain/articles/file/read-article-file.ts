import { draft as draftSchema, type LeadUse } from "#domain/articles/draft.ts";
import { type FrontMatter, type FrontMatterRead, readFrontMatter } from "#domain/articles/file/front-matter.ts";
import { type Identity, identityIn, isOwn } from "#domain/articles/file/original-url.ts";
import type { Paper } from "#domain/articles/file/paper.ts";
import { readChanges } from "#domain/articles/file/read-changes.ts";
import { type Head, readHead } from "#domain/articles/file/read-head.ts";
import { readTrailer } from "#domain/articles/file/read-trailer.ts";
import type { ImportedArticle, ImportedAuthor, ImportedDraft } from "#domain/articles/imported.ts";
import { slugOf } from "#domain/articles/slug.ts";
import { splitDateline } from "#domain/body/dateline.ts";
import type { Document } from "#domain/body/document.ts";
import { instantOf } from "#domain/body/markdown/local-time.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";
import { readBodyNodes } from "#domain/body/markdown/read-body.ts";
import { parseMarkdown } from "#domain/body/markdown/syntax.ts";
import type { Addresses } from "#domain/body/markdown/targets.ts";
import { dayOf } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * An article from the text of its file, in the shape of `docs/markdown.md`.
 * @throws MarkdownProblem with line and reason for the first thing that cannot be understood
 */
export function readArticleFile(file: string, paper: Paper): ImportedArticle {
  const matter = readFrontMatter(file.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
  const { front, lineOf } = matter;
  if (front.section !== undefined && !paper.sections.includes(front.section))
    throw new MarkdownProblem(lineOf(["section"]), `section: “${front.section}” is no section of this paper`);
  const { draft, identity, day, originalUrl } = readRelease(matter.rest, matter, paper);
  const published = publishedAt(matter, paper);
  const releasedOn =
    identity.releasedOn ?? day ?? (published === undefined ? undefined : dayOf(published, paper.timeZone));
  const releasedAt = published ?? midnight(day ?? releasedOn, paper);
  const id = front.id ?? identity.id;
  return {
    ...(id === undefined ? {} : { id }),
    slug: draft.slug,
    ...(releasedOn === undefined ? {} : { releasedOn }),
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(originalUrl === undefined || isOwn(originalUrl, paper.siteUrl) ? {} : { originalUrl }),
    draft,
    changes: readChanges(matter, (text) => readRelease(text, matter, paper).draft, paper.timeZone),
  };
}

function publishedAt({ front, lineOf }: FrontMatterRead, { timeZone }: Paper): number | undefined {
  if (front.published === undefined) return undefined;
  const instant = instantOf(front.published, timeZone);
  if (instant !== undefined) return instant;
  throw new MarkdownProblem(lineOf(["published"]), `published: “${front.published}” is no time: 2026-11-17T09:42`);
}

function midnight(day: string | undefined, { timeZone }: Paper): number | undefined {
  return day === undefined ? undefined : instantOf(day, timeZone);
}

interface Release {
  draft: ImportedDraft;
  identity: Identity;
  day?: string | undefined;
  originalUrl?: string | undefined;
}

/** One state of the text below the front matter. */
function readRelease(source: string, { front, lineOf }: FrontMatterRead, paper: Paper): Release {
  const { text, originalUrl } = readTrailer(parseMarkdown(source).children);
  const addresses: Addresses = { siteUrl: paper.siteUrl, ...(originalUrl === undefined ? {} : { originalUrl }) };
  const head = readHead(text, { addresses, roles: front.roles, withoutByline: front.authors !== undefined });
  const line = head.text[0]?.position?.start.line ?? 1;
  const body = atLine(line, () => readBodyNodes(head.text, source, { addresses, timeZone: paper.timeZone }));
  const identity = originalUrl === undefined ? {} : identityIn(originalUrl);
  const slug = front.slug ?? identity.slug ?? slugOf(head.headline, front.language);
  const draft = draftOf(front, head, { body, slug, section: front.section ?? paper.importSection });
  checkLengths(draft, lineOf);
  return { draft, identity, day: head.releasedOn, originalUrl };
}

interface Text {
  body: Document;
  slug: string;
  section: string;
}

function draftOf(front: FrontMatter, head: Head, { body, slug, section }: Text): ImportedDraft {
  const { standfirst, kicker, frontHeadline, socialHeadline, searchHeadline, label, language } = front;
  const dated = front.dateline === undefined ? splitDateline(body) : { dateline: front.dateline, body };
  const headlines = { headline: head.headline, standfirst, kicker, frontHeadline, socialHeadline, searchHeadline };
  return {
    ...headlines,
    dateline: dated.dateline,
    section,
    label,
    language,
    translationOf: front.translationOf,
    slug,
    topics: front.topics,
    authors: front.authors?.map(ordered) ?? head.authors,
    related: front.related,
    lead: head.lead === null ? null : leadOf(head.lead),
    body: dated.body,
  };
}

/** Absent where there is no slug, never undefined. */
function ordered({ name, slug, role }: NonNullable<FrontMatter["authors"]>[number]): ImportedAuthor {
  return slug === undefined ? { name, role } : { name, slug, role };
}

/** A picture line without picture and words is none. */
function leadOf(lead: LeadUse): LeadUse | null {
  const isEmpty = lead.media === null && lead.src === "" && lead.alt === "" && lead.caption.length === 0;
  return isEmpty && lead.credit === "" ? null : lead;
}

const lengths = draftSchema.omit({ authors: true, body: true });

function checkLengths(
  { authors: _authors, body: _body, ...draft }: ImportedDraft,
  lineOf: FrontMatterRead["lineOf"],
): void {
  const [issue] = lengths.safeParse(draft).error?.issues ?? [];
  if (issue !== undefined) throw new MarkdownProblem(lineOf(issue.path), `${issue.path.join(".")}: ${issue.message}`);
}

/** A refusal knows no lines: it is told of the line where the text begins. */
function atLine<Value>(line: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? new MarkdownProblem(line, error.message) : error;
  }
}
