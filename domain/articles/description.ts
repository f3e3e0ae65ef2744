import type { Article } from "#domain/articles/article.ts";
import { inlineText } from "#domain/body/plain-text.ts";

const LONGEST = 200;
/** A piece that ends like this is not the end of a sentence: “Mr.”, “J.”, “U.S.” */
const ABBREVIATION = /(?:^|\s)(?:\p{Lu}\p{Ll}{0,2}|\p{Lu}(?:\.\p{Lu})+)\.\s*$/u;

/** What an article is about, for heads of pages and feeds: its standfirst, or its first sentence; ≤ 200 characters. */
export function descriptionOf(article: Pick<Article, "standfirst" | "body" | "language">): string {
  const written = tidy(article.standfirst);
  return shorten(written === "" ? firstSentence(article) : written, LONGEST);
}

/** At most so many characters, cut between words, with an ellipsis where something is missing. */
export function shorten(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const room = characters.slice(0, longest - 1).join("");
  const atWord = characters[longest - 1] === " " ? room : room.replace(/\s+\S*$/u, "");
  return `${atWord.replace(/[\s,;:–—-]+$/u, "")}…`;
}

function firstSentence({ body, language }: Pick<Article, "body" | "language">): string {
  const opening = body.content.find((block) => block.type === "paragraph" && inlineText(block.content).trim() !== "");
  const text = opening?.type === "paragraph" ? tidy(inlineText(opening.content)) : "";
  let sentence = "";
  for (const { segment } of sentencesOf(text, language)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  return sentence.trim();
}

const segmenters = new Map<string, Intl.Segmenter>();

function sentencesOf(text: string, language: string): Intl.Segments {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  return segmenter.segment(text);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
