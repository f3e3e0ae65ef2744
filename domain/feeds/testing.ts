/** An element of an XML document that was read strictly. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const TOKEN = /<\?xml [^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML as far as this paper writes it, and nothing that is not well-formed.
 * @throws Error at the first fault
 * @see https://www.w3.org/TR/xml/#sec-well-formed
 */
export function readXml(text: string): XmlElement {
  if (FORBIDDEN.test(text)) throw new Error("a character XML does not allow");
  const document: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [document];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    if (token === null) throw new Error(`not well-formed at: ${text.slice(at, at + 60)}`);
    take(token, open);
  }
  const [root, ...others] = document.children.filter((child) => typeof child !== "string");
  if (open.length !== 1 || root === undefined || others.length > 0) throw new Error("not one root element");
  return root;
}

function take([whole, closing, opening, attributes, selfClosing, text]: RegExpExecArray, open: XmlElement[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error("text after the end");
  if (closing !== undefined && open.pop()?.name !== closing) throw new Error(`unexpected ${whole}`);
  if (text !== undefined) parent.children.push(resolve(text));
  if (opening === undefined) return;
  const child = { name: opening, attributes: readAttributes(attributes ?? ""), children: [] };
  parent.children.push(child);
  if (selfClosing === "") open.push(child);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, resolve(value)]);
  const attributes = Object.fromEntries(pairs);
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`an attribute twice: ${text}`);
  return attributes;
}

function resolve(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number?: string, name?: string) => {
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const character = NAMED[name ?? ""];
    if (character === undefined) throw new Error(`an unknown reference: ${whole}`);
    return character;
  });
}

/** Elements of that name among the children. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The one child of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(parent, name);
  if (child === undefined || others.length > 0) throw new Error(`not one <${name}> in <${parent.name}>`);
  return child;
}

/** All text in an element; with a name, in its one child of that name. */
export function textIn(parent: XmlElement, name?: string): string {
  const from = name === undefined ? parent : childOf(parent, name);
  return from.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
