import { Photo } from "#components/ui/photo.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";

interface StoryPictureProps {
  card: ArticleCard;
  sizes: string;
  wide?: boolean | undefined;
  bleed?: boolean | undefined;
  first?: boolean | undefined;
  bare?: boolean;
}

/** The headline beside it is the same link, with words. */
const UNHEARD = { tabIndex: -1, "aria-hidden": true } as const;

/** The picture of a story. Hidden from those who hear the page, because the headline beside it is the link. */
export function StoryPicture({
  card,
  sizes,
  wide = false,
  bleed = false,
  first = false,
  bare = false,
}: StoryPictureProps) {
  if (card.picture === undefined) return null;
  const kind = `s__pic${wide ? " r169" : ""}${bleed ? " bleed" : ""}${bare ? " s__pic--bare" : ""}`;
  return (
    <a className={kind} href={pathOf(card)} {...UNHEARD}>
      <Photo picture={card.picture} sizes={sizes} alt="" first={first} />
    </a>
  );
}
