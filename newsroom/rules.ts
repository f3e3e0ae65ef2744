import type { Reader } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { media } from "#db/schema/media.ts";
import { authors, topics } from "#db/schema/people.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { isSlug } from "#domain/articles/slug.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeMoment } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { findSection, site } from "#site.ts";

/** Farther ahead than this is a slip of the keyboard. */
const FARTHEST_MS = 5 * 366 * 86_400_000;
/** Readers get a correction in a few sentences; more than this is an article. */
const LONGEST_NOTE = 2_000;

/** @throws Refusal "invalid" naming everything that keeps this text from readers, and what to do about it */
export async function refuseUnlessReleasable(from: Reader, id: number, content: Draft): Promise<void> {
  const problems = [
    ...problemsOf(id, content),
    ...(await unknownAuthors(from, content)),
    ...(await unknownTopics(from, content)),
    ...(await unknownPictures(from, content)),
  ];
  if (problems.length > 0) throw new Refusal("invalid", problems.join(" "));
}

function problemsOf(id: number, { headline, section, slug, translationOf, related }: Draft): string[] {
  const known = site.sections.map((one) => one.slug).join(", ");
  return [
    headline.trim() === "" ? "Write a headline." : [],
    findSection(section) ? [] : `Choose a section: “${section}” is none of ${known}.`,
    slug === "" || isSlug(slug) ? [] : `Write the slug “${slug}” with letters, digits and single hyphens only.`,
    translationOf === id ? "Name another article as the original: this one cannot be a translation of itself." : [],
    related.includes(id) ? "Take this article out of its own related articles." : [],
  ].flat();
}

async function unknownAuthors(from: Reader, { authors: signed }: Draft): Promise<string[]> {
  const wanted = signed.map(({ slug }) => slug);
  const found = await from.select({ slug: authors.slug }).from(authors).where(inArray(authors.slug, wanted));
  return missing(
    wanted,
    found.map(({ slug }) => slug),
  ).map((slug) => `Add the author “${slug}” first, or take them out.`);
}

async function unknownTopics(from: Reader, { topics: wanted }: Draft): Promise<string[]> {
  const found = await from.select({ slug: topics.slug }).from(topics).where(inArray(topics.slug, wanted));
  return missing(
    wanted,
    found.map(({ slug }) => slug),
  ).map((slug) => `Add the topic “${slug}” first, or take it out.`);
}

async function unknownPictures(from: Reader, { lead }: Draft): Promise<string[]> {
  if (lead === null || lead.media === null) return [];
  const found = await from
    .select({ hash: media.hash })
    .from(media)
    .where(inArray(media.hash, [lead.media]));
  return found.length > 0 ? [] : [`Add the lead picture ${lead.media} to the library first, or take it out.`];
}

function missing(wanted: readonly string[], found: readonly string[]): string[] {
  return [...new Set(wanted)].filter((slug) => !found.includes(slug));
}

/** @throws Refusal "conflict" while an embargo holds at that moment; no one may override it */
export function refuseWhileEmbargoed({ embargoUntil }: { embargoUntil: Instant | null }, at: Instant): void {
  if (embargoUntil === null || embargoUntil <= at) return;
  const until = writeMoment(embargoUntil, site.language);
  throw new Refusal("conflict", `This story is under embargo until ${until} and cannot go out before.`);
}

/** @throws Refusal "conflict" when the words changed after that revision was looked at */
export function refuseUnlessSeen(
  { revision, editedBy }: { revision: number; editedBy: string },
  seen: number | undefined,
): void {
  if (seen === undefined || seen === revision) return;
  throw new Refusal("conflict", `${editedBy} changed this story since you opened it. Look at it again first.`);
}

/** @throws Refusal "invalid" with the advice when there are no words */
export function refuseUnlessSaid(words: string, advice: string): void {
  if (words.trim() === "") throw new Refusal("invalid", advice);
}

/** @throws Refusal "invalid" when a note to readers says nothing, or more than a note should */
export function refuseUnlessNoted(note: string): void {
  refuseUnlessSaid(note, "Say in the note what was wrong and what is right.");
  if (note.trim().length > LONGEST_NOTE)
    throw new Refusal("invalid", `Say in at most ${LONGEST_NOTE.toLocaleString("en")} characters what was wrong.`);
}

/**
 * @param past what it would mean, and what to do instead
 * @throws Refusal "invalid" when a moment is not ahead, or too far ahead to be meant
 */
export function refuseUnlessAhead(now: Instant, at: Instant, past: string): void {
  if (!Number.isSafeInteger(at) || at > now + FARTHEST_MS)
    throw new Refusal("invalid", "Choose a day within the next five years.");
  if (at <= now) throw new Refusal("invalid", past);
}
