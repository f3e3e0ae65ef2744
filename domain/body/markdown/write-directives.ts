import type { Block, LivePost } from "#domain/body/document.ts";
import { writtenTime } from "#domain/body/markdown/local-time.ts";

/** ` name="value"`; nothing when the value is empty. */
function writeAttribute(name: string, value: string): string {
  const written = value
    .replace(/&(?=[#A-Za-z])/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
  return value === "" ? "" : ` ${name}="${written}"`;
}

/** `{a="1" b="2"}`; nothing without attributes. */
export function writeAttributes(attributes: readonly [name: string, value: string][], flags = ""): string {
  const written = (attributes.map(([name, value]) => writeAttribute(name, value)).join("") + flags).trimStart();
  return written === "" ? "" : `{${written}}`;
}

type Embed = Extract<Block, { type: "embed" }>;

export function writeEmbed({ attrs }: Embed): string {
  const { provider, url, title, text, poster } = attrs;
  return `::embed${writeAttributes([
    ["provider", provider],
    ["url", url],
    ["title", title],
    ["text", text],
    ["poster", poster ?? ""],
  ])}`;
}

export function writePost({ attrs }: LivePost, timeZone: string): string {
  const written = writeAttributes(
    [
      ["at", writtenTime(attrs.at, timeZone)],
      ["by", attrs.by],
      ["headline", attrs.headline],
    ],
    attrs.key ? " key" : "",
  );
  return `::post${written}`;
}
