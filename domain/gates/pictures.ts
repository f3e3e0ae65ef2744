import type { Draft } from "#domain/articles/draft.ts";
import type { Inline } from "#domain/body/document.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import type { GateFacts, PictureFacts } from "#domain/gates/facts.ts";
import type { Gate, GateCode, GatePlace } from "#domain/gates/gate.ts";
import { listImages } from "#domain/gates/places.ts";

/** In pixels across. Search engines and cards want 1,200 for the picture at the head. */
export const LEAD_WIDTH = { warn: 1200, stop: 800 } as const;
export const PICTURE_WIDTH = { warn: 800, stop: 400 } as const;

interface Use {
  place: GatePlace;
  /** `The lead picture`, `Picture 2`. */
  name: string;
  media: string | null;
  src: string;
  alt: string;
  credit: string;
  caption: readonly Inline[];
  isLead: boolean;
}

/** What is to be said of the picture at the head and those in the text. */
export function checkPictures(content: Draft, facts: GateFacts): Gate[] {
  return usesOf(content).flatMap((use) => checkUse(use, facts));
}

function usesOf({ lead, body }: Draft): Use[] {
  const head = lead === null ? [] : [{ ...lead, place: { field: "lead" }, name: "The lead picture", isLead: true }];
  const images = listImages(body).map(({ node: { attrs, content = [] }, path }, at) => ({
    ...{ media: attrs.media, src: attrs.src, alt: attrs.alt, credit: attrs.credit, caption: content },
    place: { node: path },
    name: `Picture ${at + 1} in the text`,
    isLead: false,
  }));
  return [...head, ...images];
}

function checkUse(use: Use, { pictures, at }: GateFacts): Gate[] {
  const picture = use.media === null ? undefined : pictures.get(use.media);
  if (picture === undefined) {
    const asked = use.src === "" ? "" : ` (${use.src})`;
    return [stop("picture-missing", use, `is not in the library${asked}. Add it or take it out.`)];
  }
  return [...checkWords(use, picture), ...checkLicence(use, picture, at), ...checkSize(use, picture)];
}

function checkWords(use: Use, picture: PictureFacts): Gate[] {
  const alt = (use.alt || picture.alt).trim();
  const isMissing = (words: string) => words.trim() === "";
  return [
    ...(alt === "" ? [stop("alt-missing", use, "has no alternative text. Say what it shows.")] : []),
    ...(looksLikeName(alt, picture) ? [warn("alt-is-a-name", use, `says “${alt}” instead of what it shows.`)] : []),
    ...(isMissing(inlineText([...use.caption])) ? [stop("caption-missing", use, "has no caption. Write one.")] : []),
    ...(isMissing(use.credit || picture.credit)
      ? [stop("credit-missing", use, "has no credit. Say whose it is.")]
      : []),
  ];
}

/** `IMG_2041.jpg`, or the name under which it is kept. */
function looksLikeName(alt: string, { name }: PictureFacts): boolean {
  return /^[^\s]+\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(alt) || alt.toLowerCase() === name.toLowerCase();
}

function checkLicence(use: Use, { licence, licenceEndsAt }: PictureFacts, at: number): Gate[] {
  if (licence.trim() === "")
    return [stop("licence-missing", use, "has no licence. Say in the library who lets us use it.")];
  const ended = licenceEndsAt !== null && licenceEndsAt < at;
  return ended
    ? [stop("licence-ended", use, "may not be used any more: its licence ends before it would be out.")]
    : [];
}

function checkSize(use: Use, { width }: PictureFacts): Gate[] {
  const { warn: small, stop: tooSmall } = use.isLead ? LEAD_WIDTH : PICTURE_WIDTH;
  if (width >= small) return [];
  const found = `is only ${width} pixels wide, and ${small} are wanted. Choose a larger one.`;
  return [width < tooSmall ? stop("picture-small", use, found) : warn("picture-small", use, found)];
}

function stop(code: GateCode, { name, place }: Use, found: string): Gate {
  return { code, severity: "stop", message: `${name} ${found}`, place };
}

function warn(code: GateCode, { name, place }: Use, found: string): Gate {
  return { code, severity: "warn", message: `${name} ${found}`, place };
}
