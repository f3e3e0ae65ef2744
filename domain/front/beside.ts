import type { ArticleCard } from "#domain/articles/article.ts";

/** A card, and what its article is about. */
export interface FiledCard {
  card: ArticleCard;
  topics: readonly string[];
}

/**
 * What belongs to the lead, best first: what its text leads to and its editor chose, in that order; then what shares its
 * topics, the most of them first, newer before older. It depends on nothing that changes with later articles.
 */
export function listBesideLead(
  lead: { named: readonly number[]; topics: readonly string[] },
  pool: readonly FiledCard[],
): ArticleCard[] {
  const cards = new Map(pool.map(({ card }) => [card.id, card]));
  const named = lead.named.flatMap((id) => cards.get(id) ?? []);
  const shared = ({ topics }: FiledCard) => topics.filter((topic) => lead.topics.includes(topic)).length;
  const alike = pool.filter((one) => shared(one) > 0).sort((one, other) => shared(other) - shared(one));
  return [...new Set([...named, ...alike.map(({ card }) => card)])];
}
