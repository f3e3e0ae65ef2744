/** Finished markup, told apart from text so that text cannot get in without being escaped. */
export interface Markup {
  readonly markup: string;
}

/** Children: text is escaped, markup goes in as it is, undefined is left out. */
export type Child = Markup | string | undefined;
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Everything that XML 1.0 cannot hold, not even as a character reference: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const TEXT: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const ATTRIBUTE: Record<string, string> = { ...TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };

/**
 * Text for an element's content, without characters that XML forbids.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>\r]/g, (character) => TEXT[character] ?? "");
}

function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE[character] ?? "");
}

/** One element, good in XML and in HTML. Without a list of children it closes itself: `<br/>`. */
export function element(name: string, attributes: Attributes = {}, children?: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(String(value))}"`)
    .join("");
  if (children === undefined) return { markup: `<${name}${written}/>` };
  return { markup: `<${name}${written}>${join(children).markup}</${name}>` };
}

/** Several children as one. */
export function join(children: readonly Child[], between = ""): Markup {
  const parts = children.filter((child) => child !== undefined);
  return { markup: parts.map((child) => (typeof child === "string" ? escapeText(child) : child.markup)).join(between) };
}

/** A whole XML document, one child of the root a line. */
export function xmlDocument(root: string, attributes: Attributes, children: readonly Child[]): string {
  const inner = join(children, "\n").markup;
  const { markup } = element(root, attributes, [{ markup: `\n${inner}\n` }]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
