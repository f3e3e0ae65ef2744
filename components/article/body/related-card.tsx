import type { BlockContext } from "#components/article/body/context.ts";
import { StoryPicture } from "#components/story/story-picture.tsx";
import { ListOf } from "#components/ui/list-of.tsx";
import { type ArticleCard, findCardTarget } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Related } from "#domain/body/document.ts";
import { type Edition, inWords, spokenAsWritten } from "#domain/words/edition.ts";

interface RelatedCardProps extends BlockContext {
  related: Related;
}

/**
 * A card that leads to another article; its title alone while it names none. One that names a story which is not out is
 * nothing: its title is that story's.
 */
export function RelatedCard({ related, references, edition }: RelatedCardProps) {
  const card = findCardTarget(related.attrs, references);
  if (card === undefined && related.attrs.article !== null) return null;
  return (
    <div className={card?.picture ? "rel s" : "rel rel--bare s"}>
      <p className="kick" {...inWords(edition)}>
        {edition.words.article.related}
      </p>
      <div className="s__h" {...spokenAsWritten(related.attrs.title, edition)}>
        {card ? <a href={pathOf(card)}>{related.attrs.title}</a> : related.attrs.title}
      </div>
      {card && <Signature card={card} edition={edition} />}
      {card && <StoryPicture card={card} sizes="144px" />}
    </div>
  );
}

function Signature({ card, edition }: { card: ArticleCard; edition: Edition }) {
  const authors = card.authors.filter(({ role }) => role === "author");
  const label = card.label === "news" ? "" : edition.words.labels[card.label];
  if (label === "" && authors.length === 0) return null;
  return (
    <p className="meta">
      {label !== "" && <span {...inWords(edition)}>{label}</span>}
      {label !== "" && authors.length > 0 && " · "}
      <ListOf items={authors} keyOf={({ slug }) => slug} each={({ name }) => name} language={edition.language} />
    </p>
  );
}
