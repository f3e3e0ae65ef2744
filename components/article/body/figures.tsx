import type { BlockContext } from "#components/article/body/context.ts";
import { Caption } from "#components/article/caption.tsx";
import { inOrder } from "#components/ui/in-order.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Image } from "#domain/body/document.ts";

interface BodyFigureProps extends BlockContext {
  image: Image;
}

const COLUMN = "(min-width: 60rem) 640px, 100vw";
const WIDE = "(min-width: 75rem) 888px, 100vw";

/** A picture with caption and credit. A picture that is missing leaves its words, not an empty box. */
export function BodyFigure({ image, references }: BodyFigureProps) {
  const { media, alt, credit, wide } = image.attrs;
  const picture = media === null ? undefined : references.pictures[media];
  if (picture === undefined && image.content === undefined) return null;
  return (
    <figure className={wide && picture ? "wide" : ""}>
      {picture && <Photo picture={picture} sizes={wide ? WIDE : COLUMN} alt={alt === "" ? picture.alt : alt} />}
      <Caption caption={image.content ?? []} credit={credit} references={references} />
    </figure>
  );
}

interface GalleryProps extends BlockContext {
  images: readonly Image[];
}

/** Several pictures that belong together, two beside each other where there is room. */
export function Gallery({ images, ...context }: GalleryProps) {
  return (
    <section className="gallery" aria-label={context.edition.words.article.gallery}>
      {inOrder(images, (image) => (
        <BodyFigure image={image} {...context} />
      ))}
    </section>
  );
}
