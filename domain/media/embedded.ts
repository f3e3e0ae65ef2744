import { z } from "zod";

const words = z.string().max(2000);

/** What a picture's file says of itself, and what its variants go on saying. Empty where nothing is said. */
export const embeddedWords = z.strictObject({
  creator: words,
  credit: words,
  caption: words,
  copyright: words,
  source: words,
});
export type EmbeddedWords = z.infer<typeof embeddedWords>;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * The XMP packet of a variant: rights and description, in the properties IPTC names; nothing of places or devices.
 * @see https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function xmpOf({ creator, credit, caption, copyright, source }: EmbeddedWords): string {
  const alt = (name: string, text: string) =>
    text === ""
      ? ""
      : `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const made = creator === "" ? "" : `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`;
  const line = (name: string, text: string) =>
    text === "" ? "" : `<photoshop:${name}>${escaped(text)}</photoshop:${name}>`;
  return [
    '<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    made + alt("description", caption) + alt("rights", copyright) + line("Credit", credit) + line("Source", source),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join("");
}

/** The same for programs that read only EXIF, whose words are ASCII. @see https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf */
export function exifOf({ creator, caption, copyright }: EmbeddedWords): { IFD0: Record<string, string> } {
  const words = { Artist: creator, Copyright: copyright, ImageDescription: caption };
  return { IFD0: Object.fromEntries(Object.entries(words).filter(([, text]) => text !== "")) };
}
