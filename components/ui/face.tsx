import { Photo } from "#components/ui/photo.tsx";
import type { Picture } from "#domain/media/picture.ts";

interface FaceProps {
  portrait: Picture | undefined;
  sizes: string;
  alt?: string;
  className?: string;
}

/** A portrait, square. Its name stands beside it, so it says nothing to those who hear the page. */
export function Face({ portrait, sizes, alt = "", className = "" }: FaceProps) {
  if (portrait === undefined) return null;
  return <Photo picture={portrait} sizes={sizes} alt={alt} className={`face ${className}`.trim()} />;
}
