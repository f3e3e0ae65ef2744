import type { Draft } from "#domain/articles/draft.ts";
import type { Document, Inline } from "#domain/body/document.ts";
import { mapDocument } from "#domain/body/map.ts";
import { pictureHashes } from "#domain/body/walk.ts";

/** Hashes of the pictures a text uses, each once: lead, body, posters, and those it links to. */
export function picturesIn({ lead, body }: Pick<Draft, "lead" | "body">): string[] {
  const hashes = pictureHashes(body);
  return lead === null || lead.media === null ? hashes : [...new Set([lead.media, ...hashes])];
}

/** The same text with another picture wherever the one stood. What was written about it there stays as it was written. */
export function withPicture(text: Draft, was: string, is: string): Draft {
  const lead = text.lead?.media === was ? { ...text.lead, media: is } : text.lead;
  return { ...text, lead, body: withPictureInBody(text.body, was, is) };
}

/** The same of a body alone. */
export function withPictureInBody(body: Document, was: string, is: string): Document {
  const swap = (hash: string | null) => (hash === was ? is : hash);
  return mapDocument(body, {
    image: (image) => ({ ...image, attrs: { ...image.attrs, media: swap(image.attrs.media) } }),
    embed: (embed) => ({ ...embed, attrs: { ...embed.attrs, poster: swap(embed.attrs.poster) } }),
    inline: (line) => line.map((piece) => swapLinks(piece, was, is)),
  });
}

function swapLinks(piece: Inline, was: string, is: string): Inline {
  if (piece.type !== "text" || piece.marks === undefined) return piece;
  const marks = piece.marks.map((mark) =>
    mark.type === "link" && mark.attrs.kind === "media" && mark.attrs.hash === was
      ? { ...mark, attrs: { ...mark.attrs, hash: is } }
      : mark,
  );
  return { ...piece, marks };
}
