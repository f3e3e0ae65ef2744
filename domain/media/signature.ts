/** What a file is by its first bytes, whatever its name says. @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
export type FileKind = "jpeg" | "png" | "gif" | "webp" | "avif" | "heic" | "svg" | "unknown";

const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

/** Reads the first bytes of a file; 64 are enough. */
export function kindOfFile(head: Uint8Array): FileKind {
  const text = latin(head);
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.slice(4, 8) === "ftyp") return kindOfBox(text);
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!doctype svg|!--)/i.test(text) ? "svg" : "unknown";
}

/** Pictures of the HEIF family name themselves and what else they agree with in their first box. */
function kindOfBox(text: string): FileKind {
  const brands = [text.slice(8, 12), ...(text.slice(16).match(/[a-z0-9]{4}/gi) ?? [])];
  if (brands.includes("avif") || brands.includes("avis")) return "avif";
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? "heic" : "unknown";
}

const STRANGERS = /<(?:script|html|!doctype html|iframe|\?php)|%PDF-1/i;

/** Where the directory of a ZIP archive ends. */
const END_OF_ARCHIVE = "PK\x05\x06";

/**
 * Whether a file that begins as a picture also holds a page, a program or an archive: a polyglot, which some other
 * program would open as that.
 */
export function holdsStrangers(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  return STRANGERS.test(text) || text.includes(END_OF_ARCHIVE);
}

/** Each byte as the sign of that number. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
