import ExifReader from "exifreader";
import { z } from "zod";
import type { EmbeddedWords } from "#domain/media/embedded.ts";

/** As long as a field of the library may be. */
const LONGEST = 2000;

const group = z.record(z.string(), z.unknown()).optional();
const tags = z.looseObject({ xmp: group, iptc: group, exif: group });
type Tags = z.infer<typeof tags>;

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

function loadTags(bytes: Uint8Array): Tags {
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    const copy = buffer.slice(byteOffset, byteOffset + byteLength);
    if (!(copy instanceof ArrayBuffer)) return {};
    return tags.parse(ExifReader.load(copy, { expanded: true }));
  } catch {
    return {};
  }
}

function said(group: Tags["xmp"], name: string): string | undefined {
  const tag = group?.[name];
  const description = typeof tag === "object" && tag !== null && "description" in tag ? tag.description : undefined;
  return typeof description === "string" ? description.trim().slice(0, LONGEST) : undefined;
}
