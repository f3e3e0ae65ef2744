import type { Instant } from "#domain/calendar.ts";
import { languageOf } from "#domain/related/stems.ts";
import { cosine, type TermVector } from "#domain/related/vector.ts";

/** What must be known of an article to say what is related to it. */
export interface Subject {
  id: number;
  language: string;
  section: string;
  releasedAt: Instant;
  /** Shared by an article and its translations. */
  translationGroup: number;
  topics: readonly string[];
  vector: TermVector;
  headlineKey: string;
  /** Where its text leads already: articles by id, and by headline. */
  linked: readonly number[];
  linkedHeadlines: readonly string[];
}

export interface Scored {
  id: number;
  score: number;
}

const TOPIC_BONUS = 0.3;
/** What a shared topic is worth where the words differ altogether. */
const TOPIC_SCORE = 0.02;
const TOPICS_COUNTED = 3;
const HALF_LIFE_DAYS = 365;
/** What is left of the likeness of two texts that lie ages apart. */
const AGELESS_SHARE = 0.6;
const SECTION_SCORE = 0.01;
const DAY_MS = 86_400_000;

/** How well the other article stands beside this one: likeness of words, raised by shared topics, lowered by distance in time. */
export function scoreOf(here: Subject, other: Subject): number {
  const shared = Math.min(TOPICS_COUNTED, here.topics.filter((topic) => other.topics.includes(topic)).length);
  const likeness = cosine(here.vector, other.vector) * (1 + TOPIC_BONUS * shared) + TOPIC_SCORE * shared;
  const section = here.section === other.section ? SECTION_SCORE : 0;
  const days = Math.abs(here.releasedAt - other.releasedAt) / DAY_MS;
  return (likeness + section) * (AGELESS_SHARE + (1 - AGELESS_SHARE) * 0.5 ** (days / HALF_LIFE_DAYS));
}

/** Whether the other may stand beside this one at all: never itself, a translation of itself, or one its text leads to. */
export function mayStandBeside(here: Subject, other: Subject): boolean {
  // A translation that came out before its original still names it as its group.
  const same = [here.id, here.translationGroup].includes(other.translationGroup) || other.id === here.id;
  return !same && !here.linked.includes(other.id) && !here.linkedHeadlines.includes(other.headlineKey);
}

/**
 * Those of the candidates that may stand beside this article, best first. Others than its own language come last: they
 * only fill the places it leaves.
 */
export function rankRelated(
  here: Subject,
  candidates: readonly Subject[],
  scores: ReadonlyMap<number, number>,
): Scored[] {
  const own = (other: Subject) => Number(languageOf(other.language) === languageOf(here.language));
  const score = (other: Subject) => scores.get(other.id) ?? 0;
  return candidates
    .filter((other) => mayStandBeside(here, other))
    .sort((a, b) => own(b) - own(a) || score(b) - score(a) || b.id - a.id)
    .map((other) => ({ id: other.id, score: score(other) }));
}
