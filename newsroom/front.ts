import { store, type Tx } from "#db/client.ts";
import { and, eq, gt, lte, ne } from "#db/operators.ts";
import { frontSlots, UNTIL_REPLACED } from "#db/schema/front.ts";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";
import { entriesAt, FRONT_PLAN, momentOfSight, sightOf, slotsOf } from "#domain/front/slots.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { refuseUnlessUsable } from "#newsroom/front-pictures.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { findStory } from "#newsroom/story.ts";

export type FrontEntry = typeof frontSlots.$inferSelect;

/** When something is to stand on the front, and what of the place its editor had seen. */
export interface FrontAsked {
  /** From when on; now when nothing is said. The past of a front is never changed. */
  from?: Instant;
  /** `sightOf` the place; without it nobody is asked whether another was quicker. */
  seen?: string | undefined;
}

export interface SlotAsked extends FrontAsked {
  /** Until when; without it until another takes the place. */
  to?: Instant | undefined;
  /** Headline and picture for the front alone; the article's own where nothing is said. */
  headline?: string | undefined;
  media?: string | null | undefined;
}

const LONGEST_HEADLINE = 300;

/**
 * Puts a story into a slot of the front page, and out of any other in which it stood. Without an end it takes the place of
 * what stood there for good; with one, what stood there comes back afterwards. It is shown only while the story is out.
 */
export async function setFrontSlot(desk: Desk, slot: string, story: number, asked: SlotAsked = {}): Promise<void> {
  authorise(desk, "front:edit");
  const from = refuseUnlessAhead(desk, slot, asked);
  await store.write(async (tx) => {
    await refuseIfOvertaken(tx, slot, asked.seen);
    const entry = await put(tx, desk, { ...asked, slot, story, from });
    await note(tx, desk, "set-front-slot", story, { slot, entry });
  });
}

/** What is moved: the stories that the editor saw in the two places; the other place may have been empty. */
export interface FrontMove extends FrontAsked {
  story: number;
  other: number | undefined;
  otherSeen?: string | undefined;
}

/** Moves a story to another place; what stood there takes the one that it leaves. Their headlines and pictures go with them. */
export async function moveInFront(desk: Desk, slot: string, to: string, move: FrontMove): Promise<void> {
  authorise(desk, "front:edit");
  const from = refuseUnlessAhead(desk, slot, move);
  refuseUnlessAhead(desk, to, move);
  await store.write(async (tx) => {
    await refuseIfOvertaken(tx, slot, move.seen);
    await refuseIfOvertaken(tx, to, move.otherSeen);
    const standing = await findStanding(tx, from);
    const own = looksOf(standing.get(slot), move.story);
    const others = looksOf(standing.get(to), move.other);
    for (const place of [slot, to]) await endEarlier(tx, place, from);
    const entry = await put(tx, desk, { slot: to, story: move.story, from, ...own });
    if (move.other !== undefined) await put(tx, desk, { slot, story: move.other, from, ...others });
    await note(tx, desk, "move-in-front", move.story, { slot: to, was: slot, entry });
  });
}

/** Leaves a place to the rule from a moment on. What is set for later stays. */
export async function clearFrontSlot(desk: Desk, slot: string, asked: FrontAsked = {}): Promise<void> {
  authorise(desk, "front:edit");
  const from = refuseUnlessAhead(desk, slot, asked);
  await store.write(async (tx) => {
    await refuseIfOvertaken(tx, slot, asked.seen);
    const entry = (await findStanding(tx, from)).get(slot);
    if (entry === undefined) throw new Refusal("conflict", "Nothing is set by hand in this place any more.");
    await endEarlier(tx, slot, from);
    await note(tx, desk, "clear-front-slot", entry.story, { slot, entry: entry.id });
  });
}

/** Takes back what was set for later. */
export async function dropFrontEntry(desk: Desk, id: number): Promise<void> {
  authorise(desk, "front:edit");
  await store.write(async (tx) => {
    const [entry] = await tx.select().from(frontSlots).where(eq(frontSlots.id, id));
    if (entry === undefined) throw new Refusal("not-found", "This is no longer planned.");
    if (entry.validFrom <= desk.now || entry.validTo <= entry.validFrom)
      throw new Refusal("conflict", "It has begun already, or was taken back: look at the front as it is now.");
    await tx.update(frontSlots).set({ validTo: entry.validFrom }).where(eq(frontSlots.id, id));
    await note(tx, desk, "drop-front-entry", entry.story, { slot: entry.slot, entry: id });
  });
}

function refuseUnlessAhead(
  desk: Desk,
  slot: string,
  { from = desk.now, to }: FrontAsked & { to?: Instant | undefined },
) {
  const isKnown = slotsOf(FRONT_PLAN).some(({ places }) => places.some((place) => place.slot === slot));
  if (!isKnown) throw new Refusal("invalid", `The front has no place called “${slot.slice(0, 60)}”.`);
  if (from < desk.now)
    throw new Refusal("invalid", "A front of the past cannot be changed. Choose now, or a later hour.");
  if (to !== undefined && to <= from)
    throw new Refusal("invalid", "It would end before it begins. Choose a later end.");
  return from;
}

/** @throws Refusal "conflict" when the place is not as its editor saw it, naming who changed it */
async function refuseIfOvertaken(tx: Tx, slot: string, seen: string | undefined): Promise<void> {
  const at = seen === undefined ? undefined : momentOfSight(seen);
  if (at === undefined) return;
  const entries = await tx
    .select()
    .from(frontSlots)
    .where(and(eq(frontSlots.slot, slot), gt(frontSlots.validTo, at)));
  if (sightOf(entries, slot, at) === seen) return;
  const last = entries.toSorted((one, other) => other.setAt - one.setAt)[0];
  const who =
    last && last.setAt >= at ? `${last.setBy} changed this place at ${timeOf(last)}` : "This place was changed";
  throw new Refusal("conflict", `${who}, after you opened the page. Look at what stands there now, then do it again.`);
}

function timeOf({ setAt }: FrontEntry): string {
  return writeMoment(setAt, "en", dayOf(setAt));
}

interface Putting extends SlotAsked {
  slot: string;
  story: number;
  from: Instant;
}

async function put(tx: Tx, desk: Desk, asked: Putting): Promise<number> {
  const { slot, story, from, to, headline = "", media: picture = null } = asked;
  const { state } = await findStory(tx, story);
  if (state === "withdrawn") throw new Refusal("conflict", "This story was withdrawn and cannot stand on the front.");
  if (headline.length > LONGEST_HEADLINE)
    throw new Refusal("invalid", `Shorten the headline: it may have ${LONGEST_HEADLINE} letters.`);
  if (picture !== null) await refuseUnlessUsable(tx, picture, from, to);
  const standing = (await findStanding(tx, from)).get(slot);
  if (to === undefined || standing?.story === story) await endEarlier(tx, slot, from);
  await endElsewhere(tx, slot, story, from);
  const [written] = await tx
    .insert(frontSlots)
    .values({
      ...{ slot, story, headline, media: picture, validFrom: from, validTo: to ?? UNTIL_REPLACED },
      ...{ setAt: desk.now, setBy: desk.actor.name },
    })
    .returning({ id: frontSlots.id });
  return written?.id ?? 0;
}

/** What an entry looks like, for the story that goes on with it elsewhere. */
function looksOf(entry: FrontEntry | undefined, story: number | undefined) {
  if (entry === undefined || entry.story !== story) return {};
  const { headline, media: picture, validTo } = entry;
  return { headline, media: picture, ...(validTo < UNTIL_REPLACED && { to: validTo }) };
}

async function findStanding(tx: Tx, at: Instant): Promise<Map<string, FrontEntry>> {
  const entries = await tx
    .select()
    .from(frontSlots)
    .where(and(gt(frontSlots.validTo, at), lte(frontSlots.validFrom, at)));
  return entriesAt(entries, at);
}

async function endEarlier(tx: Tx, slot: string, from: Instant): Promise<void> {
  const earlier = and(eq(frontSlots.slot, slot), gt(frontSlots.validTo, from), lte(frontSlots.validFrom, from));
  await tx.update(frontSlots).set({ validTo: from }).where(earlier);
}

/** A story stands in one place: it leaves every other. */
async function endElsewhere(tx: Tx, slot: string, story: number, from: Instant): Promise<void> {
  const others = and(
    ...[eq(frontSlots.story, story), ne(frontSlots.slot, slot)],
    ...[gt(frontSlots.validTo, from), lte(frontSlots.validFrom, from)],
  );
  await tx.update(frontSlots).set({ validTo: from }).where(others);
}

type Detail = { slot: string; entry: number; was?: string };

async function note(tx: Tx, desk: Desk, verb: FrontVerb, story: number, detail: Detail): Promise<void> {
  await dispatch(tx, desk, "front", story, { slot: detail.slot });
  await record(tx, desk, verb, story, detail);
}

/** The deeds by which a front is made, as the audit calls them. */
export const FRONT_VERBS = ["set-front-slot", "move-in-front", "clear-front-slot", "drop-front-entry"] as const;
type FrontVerb = (typeof FRONT_VERBS)[number];
