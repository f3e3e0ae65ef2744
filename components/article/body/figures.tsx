import type { BlockContext } from "#components/article/body/context.ts";
import { Caption } from "#components/article/caption.tsx";
import { inOrder } from "#components/ui/in-order.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Image } from "#domain/body/document.ts";
import { heldInText, namedInWords, spokenAsWritten } from "#domain/words/edition.ts";

interface BodyFigureProps extends BlockContext {
  image: Image;
  lang?: string;
}

const COLUMN = "(min-width: 60rem) 640px, 100vw";
const WIDE = "(min-width: 75rem) 888px, 100vw";

/** A picture with caption and credit. A picture that is missing leaves its words, not an empty box. */
export function BodyFigure({ image, references, edition, lang }: BodyFigureProps) {
  const { media, alt, credit, wide } = image.attrs;
  const picture = media === null ? undefined : references.pictures[media];
  if (picture === undefined && image.content === undefined) return null;
  const said = alt === "" ? (picture?.alt ?? "") : alt;
  return (
    <figure className={wide && picture ? "wide" : ""} lang={lang}>
      {picture && (
        <Photo picture={picture} sizes={wide ? WIDE : COLUMN} alt={said} spoken={spokenAsWritten(said, edition)} />
      )}
      <Caption caption={image.content ?? []} credit={credit} references={references} />
    </figure>
  );
}

interface GalleryProps extends BlockContext {
  images: readonly Image[];
}

/** Several pictures that belong together, two beside each other where there is room. */
export function Gallery({ images, ...context }: GalleryProps) {
  const { edition } = context;
  return (
    <section className="gallery" aria-label={edition.words.article.gallery} {...namedInWords(edition)}>
      {inOrder(images, (image) => (
        <BodyFigure image={image} {...heldInText(edition)} {...context} />
      ))}
    </section>
  );
}
