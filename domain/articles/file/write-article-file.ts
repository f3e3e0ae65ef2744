import type { Article } from "#domain/articles/article.ts";
import type { LeadUse } from "#domain/articles/draft.ts";
import { writeByline } from "#domain/articles/file/byline.ts";
import { frontMatterOf } from "#domain/articles/file/fields.ts";
import type { FileContent } from "#domain/articles/file/file-content.ts";
import { isOwn } from "#domain/articles/file/original-url.ts";
import type { Paper } from "#domain/articles/file/paper.ts";
import { readArticleFile } from "#domain/articles/file/read-article-file.ts";
import { writeHeadline, writeLead } from "#domain/articles/file/write-lead.ts";
import { writeDate } from "#domain/articles/file/written-date.ts";
import type { ImportedAuthor } from "#domain/articles/imported.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { joinDateline } from "#domain/body/dateline.ts";
import { canonical, canonicalLead } from "#domain/body/markdown/canonical.ts";
import { isUnderstood } from "#domain/body/markdown/problem.ts";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";
import type { Known } from "#domain/body/markdown/targets.ts";
import { type Writing, writeEach } from "#domain/body/markdown/write-blocks.ts";
import { sameTree } from "#domain/body/normalise.ts";

/** A released article as its Markdown file; `paperAt(siteUrl)` is the paper. */
export function writeArticleFile(article: Article, paper: Paper): string {
  const { references, lead, id, slug, releasedOn, releasedAt, originalUrl } = article;
  const pictures = lead?.picture === undefined ? {} : { [lead.picture.hash]: lead.picture };
  const known: Known = { ...references, pictures: { ...references.pictures, ...pictures } };
  const identity = { id, slug, releasedOn, releasedAt, ...(originalUrl === undefined ? {} : { originalUrl }) };
  return writeFile({ ...identity, draft: draftOf(article) }, paper, known);
}

function draftOf(article: Article): FileContent["draft"] {
  const { headline, standfirst, kicker, frontHeadline, socialHeadline, searchHeadline, dateline } = article;
  const { section, label, language, slug, body, topics, lead } = article;
  const authors = article.authors.map((author): ImportedAuthor => {
    return { name: author.name, slug: author.slug, role: author.role };
  });
  const leadUse: LeadUse | null = lead === undefined ? null : leadOf(lead);
  const words = { headline, standfirst, kicker, frontHeadline, socialHeadline, searchHeadline, dateline };
  const chosen = { topics: topics.map((topic) => topic.slug), related: [], translationOf: null };
  return { ...words, section, label, language, slug, body, ...chosen, authors, lead: leadUse };
}

function leadOf({ picture, caption, credit }: NonNullable<Article["lead"]>): LeadUse {
  return { media: picture?.hash ?? null, src: "", alt: picture?.alt ?? "", caption, credit };
}

/** How much stands out of the plain shape, because reading would mistake it there. */
interface Shape {
  /** A line `::text` before the text. */
  marked: boolean;
  authorsInFront: boolean;
}

const LAST_SHAPE: Shape = { marked: true, authorsInFront: true };
const SHAPES: readonly Shape[] = [
  { marked: false, authorsInFront: false },
  { marked: true, authorsInFront: false },
  { marked: false, authorsInFront: true },
  LAST_SHAPE,
];

/** The file of an article. `known` is what its links and pictures lead to by now. `readArticleFile` reads it back. */
export function writeFile(content: FileContent, paper: Paper, known: Known = {}): string {
  const address = addressOf(content, paper);
  const addresses = { siteUrl: paper.siteUrl, ...(address === undefined ? {} : { originalUrl: address }) };
  const writing: Writing = { addresses, timeZone: paper.timeZone, known };
  const body = canonical(content.draft.body, writing);
  const lead = canonicalLead(content.draft.lead, writing);
  const ready: FileContent = { ...content, draft: { ...content.draft, body, lead } };
  const dated = joinDateline(ready.draft);
  const text = writeEach((dated ?? body).content, writing);
  const assembly = { datelineInFront: dated === undefined, address, writing };
  const shape = SHAPES.find((shape) => readsBack(ready, { ...shape, ...assembly, text: edgesOf(text) }, paper));
  return assemble(ready, { ...(shape ?? LAST_SHAPE), ...assembly, text }, paper);
}

/** Whether the head reads back in that shape. The words left out stand in the front matter, or read back by themselves. */
function readsBack(content: FileContent, assembly: Assembly, paper: Paper): boolean {
  const { authors, lead, dateline } = content.draft;
  const plain: FileContent = { ...content, draft: { ...content.draft, ...WORDS_LEFT_OUT } };
  const isKept = readBackOnce(["head", authors, lead, dateline, assembly.text.length, paper], (file) =>
    isUnderstood(() => isHeadKept(file, content.draft, assembly.text.length, paper)),
  );
  return isKept(assemble(plain, assembly, paper));
}

const WORDS_LEFT_OUT = {
  headline: "Headline",
  kicker: "",
  standfirst: "",
  frontHeadline: "",
  socialHeadline: "",
  searchHeadline: "",
};

/** More blocks than there are parts of a head that the beginning of a text could be taken for. */
const AT_THE_BEGINNING = 5;
/** As many as stand in a trailer. */
const AT_THE_END = 2;
const RULE = "***";

/** Of a long text what borders on the head and on the trailer: each block reads back by itself, and the rest is far from both. */
function edgesOf(text: readonly string[]): readonly string[] {
  if (text.length <= AT_THE_BEGINNING + AT_THE_END) return text;
  // Blocks that were apart must not be read as one.
  return [...text.slice(0, AT_THE_BEGINNING), RULE, ...text.slice(-AT_THE_END)];
}

function addressOf({ originalUrl, id, slug = "", releasedOn }: FileContent, { siteUrl }: Paper): string | undefined {
  if (originalUrl !== undefined && !isOwn(originalUrl, siteUrl)) return originalUrl;
  return id === undefined || releasedOn === undefined
    ? undefined
    : encodeURI(siteUrl + pathOf({ id, slug, releasedOn }));
}

interface Assembly extends Shape {
  /** The dateline would not be found before the text. */
  datelineInFront: boolean;
  address: string | undefined;
  text: readonly string[];
  writing: Writing;
}

function assemble(
  content: FileContent,
  { marked, authorsInFront, datelineInFront, address, text, writing }: Assembly,
  paper: Paper,
): string {
  const { draft, releasedOn } = content;
  const front = frontMatterOf(content, { address, authorsInFront, datelineInFront }, paper);
  const byline = authorsInFront ? "" : writeByline(draft.authors, paper.siteUrl);
  const date = releasedOn === undefined ? "" : writeDate(releasedOn);
  const head = [writeHeadline(draft.headline, writing), byline, date];
  const lead = writeLead(
    draft.lead,
    head.some((line, nth) => nth > 0 && line !== ""),
    writing,
  );
  const trailer = address === undefined ? [] : ["Original url:", `<${address}>`];
  const parts = [...head, lead, marked ? "::text" : "", ...text, ...trailer].filter((part) => part !== "");
  return `${front === "" ? "\n\n" : `${front}\n`}${parts.join("\n\n")}`;
}

/** Whether nothing of the head was taken for text, and nothing of the text, which has so many blocks, for the head. */
function isHeadKept(file: string, { authors, lead, dateline }: FileContent["draft"], blocks: number, paper: Paper) {
  const read = readArticleFile(file, paper).draft;
  return (
    sameTree([read.authors, read.lead, read.dateline], [authors, lead, dateline]) && read.body.content.length === blocks
  );
}
