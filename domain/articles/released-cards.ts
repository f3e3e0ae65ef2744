import { type ArticleAlone, findCardTarget, type References } from "#domain/articles/article.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Document, Related } from "#domain/body/document.ts";
import { withoutCards } from "#domain/body/without-cards.ts";

/**
 * The article without the cards whose story is not out, yet or any more: a card keeps the headline of what it leads to.
 * A card that names no story is words of the text itself, and stays.
 */
export function withReleasedCards<Shown extends Pick<ArticleAlone, "body" | "posts" | "references">>(
  article: Shown,
): Shown {
  const shown = (body: Document) => withReleasedCardsIn(body, article.references);
  return {
    ...article,
    body: shown(article.body),
    ...(article.posts && { posts: article.posts.map((post) => ({ ...post, body: shown(post.body) })) }),
  };
}

/** The same of a text alone. */
export function withReleasedCardsIn(
  body: Document,
  released: Pick<References<Permalink>, "articles" | "headlines">,
): Document {
  const isShown = ({ attrs }: Related) => attrs.article === null || findCardTarget(attrs, released) !== undefined;
  return withoutCards(body, isShown);
}
