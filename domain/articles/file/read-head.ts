import type { Heading, RootContent } from "mdast";
import type { LeadUse } from "#domain/articles/draft.ts";
import { readByline } from "#domain/articles/file/byline.ts";
import { readDate } from "#domain/articles/file/written-date.ts";
import type { ImportedAuthor } from "#domain/articles/imported.ts";
import type { Role } from "#domain/articles/role.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";
import { readInline } from "#domain/body/markdown/read-inline.ts";
import { readCaption, readPictures } from "#domain/body/markdown/read-picture.ts";
import type { Addresses } from "#domain/body/markdown/targets.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import type { CalendarDay } from "#domain/calendar.ts";

/** What stands above the text, and the blocks from which on it is text. */
export interface Head {
  headline: string;
  authors: ImportedAuthor[];
  releasedOn?: CalendarDay;
  lead: LeadUse | null;
  text: readonly RootContent[];
}

interface HeadReading {
  addresses: Addresses;
  roles: Readonly<Record<string, Role>>;
  /** The byline stands in the front matter. */
  withoutByline: boolean;
}

const NO_LEAD: LeadUse = { media: null, src: "", alt: "", caption: [], credit: "" };
const LONGEST_CREDIT = 200;

/**
 * Takes headline, byline, date, picture and caption off the beginning, each of which but the first may be absent.
 * A line `::text` ends the head, where the text begins with what could be mistaken for a part of it.
 */
export function readHead([first, ...nodes]: readonly RootContent[], reading: HeadReading): Head {
  const head: Head = { headline: headlineOf(first, reading.addresses), authors: [], lead: null, text: nodes };
  for (const take of [takeByline, takeDate, takePicture, takeCaption]) {
    const [next, ...rest] = head.text;
    if (next === undefined || isTextMark(next)) break;
    if (take(head, next, reading)) head.text = rest;
  }
  const [mark, ...text] = head.text;
  return mark !== undefined && isTextMark(mark) ? { ...head, text } : head;
}

function headlineOf(node: RootContent | undefined, addresses: Addresses): string {
  const headline = node?.type === "heading" && node.depth === 1 ? textIn(node, addresses) : undefined;
  if (headline === undefined)
    throw new MarkdownProblem(lineOf(node), "the file does not begin with “# ” and its headline");
  if (headline.trim() === "") throw new MarkdownProblem(lineOf(node), "the headline is empty");
  return headline;
}

function textIn(node: Heading, addresses: Addresses): string {
  return inlineText(readInline(node.children, addresses));
}

function lineOf(node: RootContent | undefined): number {
  return node?.position?.start.line ?? 1;
}

function isTextMark(node: RootContent): boolean {
  return node.type === "leafDirective" && node.name === "text";
}

type Take = (head: Head, node: RootContent, reading: HeadReading) => boolean;

const takeByline: Take = (head, node, { addresses, roles, withoutByline }) => {
  if (node.type !== "paragraph" || withoutByline) return false;
  const authors = readByline(node.children, addresses.siteUrl, roles);
  head.authors = authors ?? [];
  return authors !== undefined;
};

const takeDate: Take = (head, node) => {
  const [only, ...others] = node.type === "paragraph" ? node.children : [];
  const day = only?.type === "text" && others.length === 0 ? readDate(only.value) : undefined;
  if (day === undefined) return false;
  if (day === "impossible") throw new MarkdownProblem(lineOf(node), "this date is in no calendar: February 14, 2026");
  head.releasedOn = day;
  return true;
};

const takePicture: Take = (head, node, { addresses }) => {
  const [image, ...others] = (node.type === "paragraph" ? readPictures(node, addresses) : undefined) ?? [];
  if (image?.type !== "image" || others.length > 0) return false;
  const { media, src, alt, credit } = image.attrs;
  head.lead = { media, src, alt, caption: image.content ?? [], credit };
  return true;
};

/** Only a closing bold run tells a caption from a paragraph of the text. */
const takeCaption: Take = (head, node, { addresses }) => {
  if (node.type !== "paragraph" || hasCaption(head) || isBare(head)) return false;
  const { caption, credit } = readCaption(node.children, addresses);
  if (credit === "" || credit.length > LONGEST_CREDIT) return false;
  head.lead = { ...(head.lead ?? NO_LEAD), caption, credit };
  return true;
};

function hasCaption({ lead }: Head): boolean {
  return lead !== null && (lead.caption.length > 0 || lead.credit !== "");
}

/** Right below a headline nothing but a picture announces a caption. */
function isBare({ authors, releasedOn, lead }: Head): boolean {
  return authors.length === 0 && releasedOn === undefined && lead === null;
}
