import { type Reader, store } from "#db/client.ts";
import { inArray } from "#db/operators.ts";
import { media } from "#db/schema/media.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { linkedArticles, pictureHashes } from "#domain/body/walk.ts";
import type { Instant } from "#domain/calendar.ts";
import { checkDraft } from "#domain/gates/check.ts";
import type { GateFacts } from "#domain/gates/facts.ts";
import { type Gate, keyOf } from "#domain/gates/gate.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import type { Detail } from "#newsroom/ledger.ts";
import { findStory, type Story } from "#newsroom/story.ts";
import { findReleasedVersion } from "#newsroom/versions.ts";

/** An editor's word that a story goes out in spite of what the gates say. */
export interface Override {
  reason: string;
}

/**
 * What is to be looked at before the newest words of a story go out: stops first. What readers see already stops no change.
 * @param at when they are meant to go out; now when nothing is said
 */
export async function checkStory(desk: Desk, id: number, { at = desk.now }: { at?: Instant } = {}): Promise<Gate[]> {
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  const { content } = await findCurrentText(store.read, id);
  const gates = await checkText(store.read, story, content, at);
  if (story.state !== "published") return gates;
  const { content: released } = await findReleasedVersion(store.read, id);
  const known = new Set((await checkText(store.read, story, released, at)).map(keyOf));
  const softened = gates.map((gate): Gate => (known.has(keyOf(gate)) ? soften(gate) : gate));
  return [...softened.filter(isStop), ...softened.filter((gate) => !isStop(gate))];
}

const isStop = ({ severity }: Gate) => severity === "stop";

function soften(gate: Gate): Gate {
  return isStop(gate) ? { ...gate, severity: "warn" } : gate;
}

async function checkText(from: Reader, story: Story, content: Draft, at: Instant): Promise<Gate[]> {
  return checkDraft(content, await gatherFacts(from, story, content, at));
}

async function gatherFacts(from: Reader, { id, hold }: Story, content: Draft, at: Instant): Promise<GateFacts> {
  const lead = content.lead?.media ?? null;
  const hashes = [...pictureHashes(content.body), ...(lead === null ? [] : [lead])];
  const pictures = await from.select().from(media).where(inArray(media.hash, hashes));
  const { headline, state, embargoUntil } = stories;
  const linked = await from
    .select({ id: stories.id, headline, state, embargoUntil })
    .from(stories)
    .where(inArray(stories.id, linkedArticles(content.body)));
  return {
    id,
    hold,
    at,
    pictures: new Map(pictures.map((picture) => [picture.hash, picture])),
    stories: new Map(linked.map((story) => [story.id, story])),
  };
}

interface Asked {
  story: Story;
  content: Draft;
  /** When it goes out. */
  at: Instant;
  override?: Override | undefined;
  /** What readers see already: a change answers only for what it brings in itself. */
  released?: Draft;
  /** `keyOf` what was overridden before. */
  overridden?: readonly string[];
}

export interface Passed {
  /** `keyOf` what was overridden. */
  overridden: string[];
  /** For the audit: the reason, and what it was given for; nothing when nothing was overridden. */
  detail: Detail;
}

/**
 * Lets a text through the gates: step of every verb by which staff release.
 * @throws Refusal "invalid" naming every stop for which no reason was given
 */
export async function refuseUnlessPassed(from: Reader, desk: Desk, asked: Asked): Promise<Passed> {
  const stops = await listStops(from, asked);
  if (stops.length === 0) return { overridden: [], detail: {} };
  const reason = asked.override?.reason.trim() ?? "";
  if (reason === "") throw new Refusal("invalid", [...new Set(stops.map(({ message }) => message))].join(" "));
  authorise(desk, "story:override");
  return {
    overridden: stops.map(keyOf),
    detail: { override: reason, gates: [...new Set(stops.map(({ code }) => code))] },
  };
}

async function listStops(from: Reader, { story, content, at, released, overridden = [] }: Asked): Promise<Gate[]> {
  const known = new Set(overridden);
  if (released !== undefined) {
    for (const gate of await checkText(from, story, released, at)) known.add(keyOf(gate));
  }
  const found = await checkText(from, story, content, at);
  return found.filter((gate) => isStop(gate) && !known.has(keyOf(gate)));
}
