import { Photo } from "#components/ui/photo.tsx";
import type { Picture } from "#domain/media/picture.ts";
import type { Spoken } from "#domain/words/edition.ts";

interface FaceProps {
  portrait: Picture | undefined;
  sizes: string;
  alt?: string;
  /** Where that is in another language than the page. */
  spoken?: Spoken;
  className?: string;
}

/** A portrait, square. Its name stands beside it, so it says nothing to those who hear the page. */
export function Face({ portrait, sizes, alt = "", spoken = {}, className = "" }: FaceProps) {
  if (portrait === undefined) return null;
  return <Photo picture={portrait} sizes={sizes} alt={alt} spoken={spoken} className={`face ${className}`.trim()} />;
}
