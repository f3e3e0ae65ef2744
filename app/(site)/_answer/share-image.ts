import { env } from "#env.ts";
import { cardPath, type ShareCard } from "../cards/_card/share-card.ts";

/** A card as pages name it to those who show them elsewhere. Its words are its description. */
export function shareImage(card: ShareCard) {
  return {
    url: env.SITE_URL + encodeURI(cardPath(card)),
    width: 1200,
    height: 630,
    type: "image/jpeg",
    alt: [card.kicker, card.title].filter((words) => words !== "").join(": "),
  };
}
