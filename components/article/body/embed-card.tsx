import type { BlockContext } from "#components/article/body/context.ts";
import { Photo } from "#components/ui/photo.tsx";
import type { Block } from "#domain/body/document.ts";
import { inWords, spokenAsWritten } from "#domain/words/edition.ts";

interface EmbedCardProps extends BlockContext {
  embed: Extract<Block, { type: "embed" }>;
}

/** Something kept elsewhere: its title and words as we have them, and a plain link. Nothing is loaded from there. */
export function EmbedCard({ embed, references, edition }: EmbedCardProps) {
  const { provider, url, title, text, poster } = embed.attrs;
  const picture = poster === null ? undefined : references.pictures[poster];
  const { article } = edition.words;
  return (
    <figure className="embed">
      {picture && <Photo picture={picture} sizes="(min-width: 60rem) 640px, 100vw" alt="" />}
      <div className="wash embed__b">
        <p className="kick">{provider}</p>
        {title !== "" && (
          <p className="s__h h5" {...spokenAsWritten(title, edition)}>
            {title}
          </p>
        )}
        {text !== "" && (
          <p className="embed__t" {...spokenAsWritten(text, edition)}>
            {text}
          </p>
        )}
        <div {...inWords(edition)}>
          <a className="btn" href={url} rel="noopener">
            {article.openAt(provider)}
          </a>
          <p className="cap">{article.playsElsewhere(provider)}</p>
        </div>
      </div>
    </figure>
  );
}
