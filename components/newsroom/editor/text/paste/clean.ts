import { readTarget } from "#domain/body/markdown/targets.ts";
import { DEEPEST } from "./limits.ts";
import { marksOf } from "./styles.ts";
import { gatherWordLists, styleOf } from "./word-lists.ts";

/** Elements a body has a node for, with the attributes that are read of them. */
const KEPT: Record<string, readonly string[]> = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ["start"],
  li: [],
  blockquote: [],
  hr: [],
  br: [],
  table: [],
  tr: [],
  td: [],
  th: [],
  figure: [],
  figcaption: [],
  img: ["src", "alt"],
  code: [],
  aside: [],
};
/** Elements whose words are none of the text. */
const DROPPED = new Set(
  "script style template noscript iframe object embed svg math head title meta link input button select textarea form audio video canvas dialog nav".split(
    " ",
  ),
);
/** Elements that only divide: they end a paragraph, and are nothing themselves. */
const DIVIDING = new Set(
  "div section article main header footer address pre dl dt dd center details summary".split(" "),
);

/** What a foreign page gives, in the few elements a body knows; everything else is left behind. */
export interface Cleaned {
  html: string;
  /** Pictures that could not come along: they are not in the library. */
  pictures: number;
}

/** @param siteUrl the address of this paper: links to its articles become references */
export function cleanHtml(html: string, siteUrl: string): Cleaned {
  const source = new DOMParser().parseFromString(neutralised(html), "text/html");
  gatherWordLists(source.body);
  const target = document.implementation.createHTMLDocument("").body;
  rebuild(source.body, target, { siteUrl, depth: 0, inHeading: false });
  mendLists(target);
  return { html: target.innerHTML, pictures: target.querySelectorAll("img").length };
}

/**
 * Styles and handlers under other names: styles are only read as words, handlers never, and a strict content policy has
 * nothing to complain of while the page is parsed.
 */
function neutralised(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/([\s/"'])(style|on[a-z]+)(\s*=)/gi, "$1data-$2$3");
}

interface Place {
  siteUrl: string;
  depth: number;
  inHeading: boolean;
}

function rebuild(from: Node, into: Element, place: Place): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(wordsOf(child));
    else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE)
      rebuildElement(child as Element, into, place);
  }
}

/** Chrome writes a space that must stay as one that does not break; between words it is only a space. */
function wordsOf(node: Node): string {
  return (node.textContent ?? "").replace(/(?<=\S)\u00a0(?=\S)/g, (space) =>
    (node.parentElement?.className ?? "").includes("Apple-converted-space") ? " " : space,
  );
}

function rebuildElement(element: Element, into: Element, place: Place): void {
  const tag = element.localName;
  if (DROPPED.has(tag) || (tag === "p" && isBlank(element))) return;
  if (place.depth >= DEEPEST) into.append(element.textContent ?? "");
  else rebuild(element, placeFor(element, into, place), inside(tag, place));
}

function inside(tag: string, place: Place): Place {
  return { ...place, depth: place.depth + 1, inHeading: place.inHeading || /^h\d$/.test(tag) };
}

/** Where the words of an element go: into a copy of it, into marks, or straight on. */
function placeFor(element: Element, into: Element, { siteUrl, inHeading }: Place): Element {
  const tag = element.localName;
  if (tag === "a") return withLink(element, into, siteUrl);
  const kept = KEPT[tag];
  if (kept !== undefined) return copyOf(element, tag, kept, into);
  if (DIVIDING.has(tag)) return addTo(into, "div");
  const marks = marksOf(tag, styleOf(element)).filter((mark) => mark !== "strong" || !inHeading);
  return marks.reduce(addTo, into);
}

/** A line with nothing on it: foreign editors use them for space. */
function isBlank(element: Element): boolean {
  return element.querySelector("img") === null && (element.textContent ?? "").trim() === "";
}

function addTo(into: Element, tag: string): Element {
  const made = into.ownerDocument.createElement(tag);
  into.append(made);
  return made;
}

/** Word and Google Docs name titles and quotations by class. */
const BY_CLASS: readonly [RegExp, string][] = [
  [/\bMso(?:Title|Subtitle)\b/, "h2"],
  [/\bMso(?:Intense)?Quote\b/, "blockquote"],
];

function copyOf(element: Element, tag: string, attributes: readonly string[], into: Element): Element {
  const other = tag === "p" ? BY_CLASS.find(([name]) => name.test(element.className))?.[1] : undefined;
  const copy = addTo(into, other ?? tag);
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}

/** Where its words go: into a link a reader may follow, else straight on. */
function withLink(element: Element, into: Element, siteUrl: string): Element {
  const href = straight(element.getAttribute("href") ?? "");
  const target = readTarget(href, { siteUrl });
  if (target.kind === "unresolved") return into;
  const link = addTo(into, "a");
  link.setAttribute("data-kept", JSON.stringify(target));
  return link;
}

/** The address behind one that only counts clicks. */
function straight(href: string): string {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href) || !URL.canParse(href)) return href.trim();
  return new URL(href).searchParams.get("q") ?? href;
}

/** Google Docs puts an inner list beside its item instead of into it. */
function mendLists(root: Element): void {
  for (const inner of root.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = inner.previousElementSibling;
    if (item?.localName === "li") item.append(inner);
    else {
      const own = inner.ownerDocument.createElement("li");
      inner.replaceWith(own);
      own.append(inner);
    }
  }
}
