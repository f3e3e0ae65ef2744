import { Inlines } from "#components/article/body/inline.tsx";
import type { References } from "#domain/articles/article.ts";
import type { Inline } from "#domain/body/document.ts";

interface CaptionProps {
  caption: readonly Inline[];
  credit: string;
  references: References;
}

/** What a picture adds, and who made it. Nothing when neither is known. */
export function Caption({ caption, credit, references }: CaptionProps) {
  if (caption.length === 0 && credit === "") return null;
  return (
    <figcaption className="cap">
      <Inlines content={caption} references={references} /> {credit !== "" && <span>{credit}</span>}
    </figcaption>
  );
}
