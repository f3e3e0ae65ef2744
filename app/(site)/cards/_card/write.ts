import sharp from "sharp";

export interface Style {
  face: string;
  /** In pixels. */
  size: number;
  colour: string;
  italic?: boolean;
  /** Added between lines, in parts of the size. */
  leading?: number;
}

/** Written words: a picture cut to the ink. */
export interface Written {
  data: Buffer;
  width: number;
  height: number;
}

/** Signs that leave a mark on the paper. */
const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Writes words in lines no wider than the width; those of a right-to-left script from the right. */
export async function write(
  words: string,
  width: number,
  { face, size, colour, italic, leading = 0.1 }: Style,
): Promise<Written> {
  const text = `<span foreground="${colour}"${italic ? ' style="italic"' : ""}>${asMarkup(words)}</span>`;
  const font = `${face} ${size}`;
  const spacing = Math.round(size * leading);
  if (!INK.test(words)) return blank();
  const { data, info } = await sharp({ text: { text, font, width, dpi: 72, rgba: true, spacing, wrap: "word-char" } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function blank(): Promise<Written> {
  const clear = { width: 1, height: 1, channels: 4 as const, background: "#00000000" };
  return { data: await sharp({ create: clear }).png().toBuffer(), width: 1, height: 1 };
}

/** The largest of the sizes at which the words fit into the box; cut at a word, with …, when they fit at none. */
export async function fitInto(
  words: string,
  box: { width: number; height: number },
  sizes: readonly number[],
  style: Omit<Style, "size">,
): Promise<Written> {
  const isFitting = (written: Written) => written.height <= box.height && written.width <= box.width;
  for (const size of sizes) {
    const written = await write(words, box.width, { ...style, size });
    if (isFitting(written)) return written;
  }
  const smallest = { ...style, size: sizes.at(-1) ?? 30 };
  return cut(words, (shorter) => write(shorter, box.width, smallest), isFitting);
}

async function cut(
  words: string,
  set: (words: string) => Promise<Written>,
  isFitting: (written: Written) => boolean,
): Promise<Written> {
  const parts = words.split(" ");
  const pieces = parts.length > 3 ? parts : [...words];
  const join = pieces === parts ? " " : "";
  let [fitting, tooMany] = [1, pieces.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (isFitting(await set(shorten(pieces.slice(0, middle).join(join))))) fitting = middle;
    else tooMany = middle;
  }
  return set(shorten(pieces.slice(0, fitting).join(join)));
}

function shorten(words: string): string {
  return `${words.replace(/[\s,.;:–—-]+$/u, "")}…`;
}

/** The text engine reads markup, and refuses control characters. */
function asMarkup(words: string): string {
  const clean = [...words].filter((sign) => sign >= " " && sign !== "\x7f").join("");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
