import type { Draft } from "#domain/articles/draft.ts";
import type { Inline } from "#domain/body/document.ts";
import { mapDocument } from "#domain/body/map.ts";
import { pictureHashes } from "#domain/body/walk.ts";

/** Hashes of the pictures a text uses, each once: lead, body, posters, and those it links to. */
export function picturesIn({ lead, body }: Pick<Draft, "lead" | "body">): string[] {
  const hashes = pictureHashes(body);
  return lead === null || lead.media === null ? hashes : [...new Set([lead.media, ...hashes])];
}

/** The same text with another picture wherever the one stood. What was written about it there stays as it was written. */
export function withPicture(text: Draft, was: string, is: string): Draft {
  const swap = (hash: string | null) => (hash === was ? is : hash);
  return {
    ...text,
    lead: text.lead && { ...text.lead, media: swap(text.lead.media) },
    body: mapDocument(text.body, {
      image: (image) => ({ ...image, attrs: { ...image.attrs, media: swap(image.attrs.media) } }),
      embed: (embed) => ({ ...embed, attrs: { ...embed.attrs, poster: swap(embed.attrs.poster) } }),
      inline: (line) => line.map((piece) => swapLinks(piece, was, is)),
    }),
  };
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
