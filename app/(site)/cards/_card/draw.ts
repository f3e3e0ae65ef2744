import sharp, { type OverlayOptions } from "sharp";
import { findMediaFile } from "#db/queries/media.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { directionOf } from "#domain/words/direction.ts";
import { site } from "#site.ts";
import { FACES } from "./fonts.ts";
import type { ShareCard } from "./share-card.ts";
import { fitInto, type Style, type Written, write } from "./write.ts";

export const CARD_SIZE = { width: 1200, height: 630 };
const MARGIN = 60;
const PICTURE_WIDTH = 460;
const FACE_SIZE = 240;
/** The day colours of `app/tokens.css`. */
const COLOURS = { paper: "#ffffff", wash: "#f4f1ea", ink: "#12222a", second: "#43535a", tide: "#0a5a6a" };
const WIDE_SIZES = [84, 76, 68, 60, 54, 48, 42, 38];
const NARROW_SIZES = [62, 56, 50, 45, 40, 36, 33];
const HEAD_HEIGHT = 44;
const TOP_OF_TEXT = 152;
const FOOT_HEIGHT = 92;
/** Between lines, in parts of the size: the Arabic face brings room for its marks, more than a headline needs. */
const LEADING = { ltr: 0.06, rtl: -0.3 };

/** Draws a card: the nameplate, a kicker, the title as large as it fits, a foot; beside them the picture or the face. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  const layout = layOut(card);
  const layers = [
    ...(await besides(card, layout)),
    ...(card.kind === "paper" ? [] : await nameplate(layout)),
    ...(await textOf(card, layout)),
    rule(layout),
  ];
  return sharp({ create: { ...CARD_SIZE, channels: 3, background: card.picture ? COLOURS.paper : COLOURS.wash } })
    .composite(layers)
    .jpeg({ quality: 86, chromaSubsampling: "4:4:4", mozjpeg: true })
    .toBuffer();
}

interface Layout {
  /** Whether it is read from the right. */
  rtl: boolean;
  /** Where the text stands. */
  left: number;
  width: number;
  /** The rule goes on above a face, but not into a picture. */
  ruled: { left: number; width: number };
}

function layOut({ language, picture, portrait }: ShareCard): Layout {
  const rtl = directionOf(language) === "rtl";
  const beside = (taken: number) => ({
    left: rtl ? MARGIN + taken : MARGIN,
    width: CARD_SIZE.width - 2 * MARGIN - taken,
  });
  const taken = picture ? PICTURE_WIDTH : 0;
  return { rtl, ...beside(portrait ? FACE_SIZE + MARGIN : taken), ruled: beside(taken) };
}

/** Lines that do not fill their box stand at its beginning, which is the right one of right-to-left text. */
function place({ data, width }: Written, top: number, { rtl, left, width: room }: Layout): OverlayOptions {
  return { input: data, top, left: rtl ? left + room - width : left };
}

async function nameplate({ rtl, ruled: { left, width } }: Layout): Promise<OverlayOptions[]> {
  const style = { size: 38, colour: COLOURS.ink };
  const light = await write(site.nameplate.light, width, { ...style, face: FACES.light });
  const heavy = await write(site.nameplate.heavy, width, { ...style, face: FACES.title });
  const gap = 10;
  const start = rtl ? left + width - light.width - gap - heavy.width : left;
  const bottom = MARGIN + HEAD_HEIGHT - 8;
  return [
    { input: light.data, left: start, top: bottom - light.height },
    { input: heavy.data, left: start + light.width + gap, top: bottom - heavy.height },
  ];
}

function rule({ ruled }: Layout): OverlayOptions {
  const line = { width: ruled.width, height: 3, channels: 3 as const, background: COLOURS.ink };
  return { input: { create: line }, left: ruled.left, top: MARGIN + HEAD_HEIGHT + 8 };
}

async function textOf(card: ShareCard, layout: Layout): Promise<OverlayOptions[]> {
  const { width, rtl } = layout;
  const sans: Style = { face: FACES.strong, size: 25, colour: COLOURS.tide };
  const kicker = card.kicker === "" ? undefined : await fitInto(card.kicker, { width, height: 40 }, [26, 23, 20], sans);
  const top = kicker ? TOP_OF_TEXT + kicker.height + 24 : TOP_OF_TEXT;
  const foot = card.foot === "" ? undefined : await footOf(card, width);
  const room = CARD_SIZE.height - MARGIN - top - (foot ? foot.height + 28 : 0);
  const sizes = card.picture ? NARROW_SIZES : WIDE_SIZES;
  const style = { face: FACES.title, colour: COLOURS.ink, italic: card.italic, leading: LEADING[rtl ? "rtl" : "ltr"] };
  const title = await fitInto(card.title, { width, height: room }, sizes, style);
  return [
    ...(kicker ? [place(kicker, TOP_OF_TEXT, layout)] : []),
    place(title, top, layout),
    ...(foot ? [place(foot, CARD_SIZE.height - MARGIN - foot.height, layout)] : []),
  ];
}

function footOf({ kind, foot }: ShareCard, width: number): Promise<Written> {
  const style = { face: FACES.plain, colour: COLOURS.second };
  const sizes = kind === "section" || kind === "paper" ? [34, 30, 27] : [28, 25];
  return fitInto(foot, { width, height: FOOT_HEIGHT }, sizes, style);
}

/** The lead picture, from edge to edge at the end of the line; or a portrait in the corner where the text ends. */
async function besides({ picture, portrait }: ShareCard, { rtl }: Layout): Promise<OverlayOptions[]> {
  if (picture) {
    const input = await crop(picture, { width: PICTURE_WIDTH, height: CARD_SIZE.height });
    return input ? [{ input, top: 0, left: rtl ? 0 : CARD_SIZE.width - PICTURE_WIDTH }] : [];
  }
  const input = portrait && (await crop(portrait, { width: FACE_SIZE, height: FACE_SIZE }));
  const left = rtl ? MARGIN : CARD_SIZE.width - MARGIN - FACE_SIZE;
  return input ? [{ input, left, top: CARD_SIZE.height - MARGIN - FACE_SIZE }] : [];
}

/** The part of the picture around its subject that fills the box; undefined when its file is not there. */
async function crop(picture: Picture, box: { width: number; height: number }): Promise<Buffer | undefined> {
  const webp = picture.variants.filter(({ format }) => format === "webp");
  const variant = webp.find(({ width, height }) => width >= box.width && height >= box.height) ?? webp.at(-1);
  if (variant === undefined) return undefined;
  const found = await findMediaFile(picture.hash, variantPath(picture, variant).split("/").at(-1) ?? "");
  if (found === undefined) return undefined;
  const scale = Math.max(box.width / variant.width, box.height / variant.height);
  const [width, height] = [Math.ceil(variant.width * scale), Math.ceil(variant.height * scale)];
  const [x, y] = picture.focus;
  const left = Math.round(Math.min(Math.max(x * width - box.width / 2, 0), width - box.width));
  const top = Math.round(Math.min(Math.max(y * height - box.height / 2, 0), height - box.height));
  return sharp(found.file)
    .resize(width, height, { fit: "fill" })
    .extract({ left, top, ...box })
    .toBuffer();
}
