import type { PhrasingContent } from "mdast";
import type { ImportedAuthor } from "#domain/articles/imported.ts";
import type { Role } from "#domain/articles/role.ts";
import { byNeed } from "#domain/body/markdown/by-need.ts";
import { writeDestination } from "#domain/body/markdown/destination.ts";
import { escapeText } from "#domain/body/markdown/escape.ts";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";
import { parseMarkdown } from "#domain/body/markdown/syntax.ts";
import { sameTree } from "#domain/body/normalise.ts";

type Roles = Readonly<Record<string, Role>>;

const BETWEEN = /^(?:, | and |, and )$/;
const LONGEST_NAME = 80;
const MOST_NAMES = 12;

/** `By [A](/author/a), [B](#) and C`: who signed, in order. Undefined when the line is no byline. */
export function readByline(
  nodes: readonly PhrasingContent[],
  siteUrl: string,
  roles: Roles = {},
): ImportedAuthor[] | undefined {
  const names = nodes.length === 1 ? plainNames(nodes) : linkedNames(nodes, siteUrl);
  return names?.map(({ name, slug }) => {
    const role = roles[slug ?? name] ?? "author";
    return slug === undefined ? { name, role } : { name, slug, role };
  });
}

interface Name {
  name: string;
  slug?: string | undefined;
}

/** `By A, B and C` without links. A line that ends like a sentence is none. */
function plainNames([only]: readonly PhrasingContent[]): Name[] | undefined {
  const list = only?.type === "text" ? /^By (\S[^\n]*)$/.exec(only.value)?.[1] : undefined;
  const names = list?.split(/, and |, | and /) ?? [];
  const isName = (name: string) =>
    /^[\p{Lu}\p{Lo}][^.:;!?]*(?:\. ?[^.:;!?]+)*\.?$/u.test(name) && name.length <= LONGEST_NAME;
  const isList = names.length > 0 && names.length <= MOST_NAMES && names.every(isName);
  return isList ? names.map((name) => ({ name })) : undefined;
}

function linkedNames([opening, ...rest]: readonly PhrasingContent[], siteUrl: string): Name[] | undefined {
  if (opening?.type !== "text" || opening.value !== "By ") return undefined;
  const isList = rest.every((node, index) => {
    return index % 2 === 0 ? node.type === "link" : node.type === "text" && BETWEEN.test(node.value);
  });
  if (!isList || rest.length % 2 === 0) return undefined;
  const names = rest.flatMap((node): Name[] => {
    if (node.type !== "link") return [];
    const [text, ...others] = node.children;
    const name = text?.type === "text" && others.length === 0 ? text.value : "";
    return [{ name, slug: slugIn(node.url, siteUrl) }];
  });
  return names.every(({ name }) => name !== "") ? names : undefined;
}

function slugIn(address: string, siteUrl: string): string | undefined {
  const path = address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address;
  return /^\/author\/([^/?#\s]+)$/.exec(path)?.[1];
}

/** `By [A](/author/a) and [B](#)`; empty when nobody signed. Roles stand elsewhere. */
export function writeByline(authors: readonly ImportedAuthor[], siteUrl: string): string {
  if (authors.length === 0) return "";
  const unroled = (list: readonly ImportedAuthor[]) => list.map(({ name, slug }) => ({ name, slug }));
  return byNeed(
    ({ asTyped }) => {
      const links = authors.map(({ name, slug }) => {
        const text = escapeText(name, { asTyped, ...IN_BRACKETS });
        return `[${text}](${writeDestination(slug === undefined ? "#" : `/author/${slug}`)})`;
      });
      const last = links.pop() ?? "";
      return `By ${links.length === 0 ? last : `${links.join(", ")} and ${last}`}`;
    },
    readBackOnce(["byline", unroled(authors), siteUrl], (written) => {
      const [line, ...others] = parseMarkdown(`\n${written}`).children;
      const read = line?.type === "paragraph" && others.length === 0 ? readByline(line.children, siteUrl) : undefined;
      return read !== undefined && sameTree(unroled(read), unroled(authors));
    }),
  );
}

const IN_BRACKETS = { opens: false, beginsLine: false, followedBy: "more", oneLine: true, inTable: false } as const;
