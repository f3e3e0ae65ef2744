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
  const same = other.id === here.id || other.translationGroup === here.translationGroup;
  return !same && !here.linked.includes(other.id) && !here.linkedHeadlines.includes(other.headlineKey);
}

/** The best of the candidates, best first. Those in another language only fill the places their own language leaves. */
export function rankRelated(here: Subject, candidates: readonly Subject[], limit: number): Scored[] {
  const scored = candidates
    .filter((other) => mayStandBeside(here, other))
    .map((other) => ({
      id: other.id,
      score: scoreOf(here, other),
      own: languageOf(other.language) === languageOf(here.language),
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.score - a.score || b.id - a.id);
  return scored.slice(0, limit).map(({ id, score }) => ({ id, score }));
}
