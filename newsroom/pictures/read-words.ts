import ExifReader from "exifreader";
import type { EmbeddedWords } from "#domain/media/embedded.ts";

/** As long as a field of the library may be. */
const LONGEST = 2000;

type Group = Record<string, { description?: unknown } | undefined>;

/**
 * Creator, credit, caption, copyright and source from a file's XMP, IPTC and EXIF, the first that says something.
 * Damaged or absent data says nothing: a picture is not refused for what it says of itself.
 */
export function readWords(bytes: Uint8Array): EmbeddedWords {
  const { xmp, iptc, exif } = loadTags(bytes);
  const first = (...found: (string | undefined)[]) => found.find((text) => text !== undefined && text !== "") ?? "";
  return {
    creator: first(said(xmp, "creator"), said(iptc, "By-line"), said(exif, "Artist")),
    credit: first(said(xmp, "Credit"), said(iptc, "Credit")),
    caption: first(said(xmp, "description"), said(iptc, "Caption/Abstract"), said(exif, "ImageDescription")),
    copyright: first(said(xmp, "rights"), said(iptc, "Copyright Notice"), said(exif, "Copyright")),
    source: first(said(xmp, "Source"), said(iptc, "Source")),
  };
}

function loadTags(bytes: Uint8Array): { xmp?: Group; iptc?: Group; exif?: Group } {
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    const copy = buffer.slice(byteOffset, byteOffset + byteLength);
    if (!(copy instanceof ArrayBuffer)) return {};
    return ExifReader.load(copy, { expanded: true }) as { xmp?: Group; iptc?: Group; exif?: Group };
  } catch {
    return {};
  }
}

function said(group: Group | undefined, name: string): string | undefined {
  const description = group?.[name]?.description;
  return typeof description === "string" ? description.trim().slice(0, LONGEST) : undefined;
}
