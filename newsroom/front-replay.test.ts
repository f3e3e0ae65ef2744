import { expect, test } from "vitest";
import { type FrontSources, findFront, layOut, readSources } from "#db/queries/front.ts";
import { countRead, flushReads } from "#db/queries/reads.ts";
import { freshStore } from "#db/testing.ts";
import { type Front, placedOn } from "#domain/front/compose.ts";
import { FRONT_PLAN, slotsOf } from "#domain/front/slots.ts";
import { correctArticle, fixTypo, restoreArticle, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { addPost } from "#newsroom/live/posts.ts";
import { addPeople, deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";
import { site } from "#site.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 30;
const MINUTES_BETWEEN = 311;
const LABELS = ["news", "news", "news", "report", "analysis", "opinion", "opinion", "live", "long-read"] as const;
const SLOTS = slotsOf(FRONT_PLAN).flatMap(({ places }) => places.map(({ slot }) => slot));

/** The same "random" month on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** What happens in a newsroom, one thing at a time; answers the articles that are away. */
async function work(roll: (sides: number) => number, now: number, paper: { out: number[]; away: number[] }) {
  const editor = deskOf("editor", now);
  const publisher = deskOf("publisher", now);
  const pick = <Thing>(things: readonly Thing[]) => things[roll(things.length)];
  const article = pick(paper.out);
  const text = (headline: string) =>
    textOf({
      headline,
      section: pick(site.sections)?.slug ?? "veles-bay",
      label: pick(LABELS) ?? "news",
      topics: pick([[], ["port"], ["schools"], ["port", "schools"]]) ?? [],
      authors: [{ slug: pick(["ana-ruiz", "tom-bell"]) ?? "ana-ruiz", role: "author" as const }],
      related: paper.out.filter((id) => id !== article).slice(0, roll(3)),
    });
  const deed = roll(12);
  if (article === undefined || deed < 4) {
    paper.out.push((await publish(text(`Released ${now}`), { now })).id);
  } else if (deed < 7) {
    const from = now + roll(3) * 90 * MINUTE;
    const until = roll(2) === 0 ? {} : { to: from + (1 + roll(40)) * HOUR };
    await setFrontSlot(editor, pick(SLOTS) ?? "lead", article, { from, ...until });
  } else if (deed === 7) await updateArticle(editor, article, text(`Updated ${now}`), UNSIGNED);
  else if (deed === 8)
    await correctArticle(editor, article, text(`Corrected ${now}`), { note: "It was otherwise.", ...UNSIGNED });
  else if (deed === 9) await fixTypo(editor, article, text(`Mended ${now}`), UNSIGNED);
  else if (deed === 10) {
    const back = paper.away.shift();
    if (back !== undefined && roll(2) === 0) {
      await restoreArticle(publisher, back, { reason: "It was right." });
      paper.out.push(back);
    } else {
      if (back !== undefined) paper.away.unshift(back);
      await withdrawArticle(publisher, article, { reason: "It was wrong." });
      paper.out.splice(paper.out.indexOf(article), 1);
      paper.away.push(article);
    }
  } else for (let read = 0; read <= roll(5); read++) countRead(article, now);
  await flushReads(now);
}

interface Recorded {
  at: number;
  sources: FrontSources;
  front: Front;
}

function idsIn({ pool, slots, live, mostRead }: FrontSources): number[] {
  return [
    ...pool,
    ...slots.map(({ article: card }) => ({ card })),
    ...[...live, ...mostRead].map((card) => ({ card })),
  ].map(({ card }) => card.id);
}

function without(sources: FrontSources, gone: ReadonlySet<number>): FrontSources {
  return {
    isPast: true,
    pool: sources.pool.filter(({ card }) => !gone.has(card.id)),
    slots: sources.slots.filter(({ article }) => !gone.has(article.id)),
    live: sources.live.filter(({ id }) => !gone.has(id)),
    mostRead: [],
  };
}

test("a month of fronts looked at as they stood is, from its end, the same month; only what was withdrawn is missing", async () => {
  freshStore();
  await addPeople();
  const roll = dice(20_261_117);
  const paper = { out: [] as number[], away: [] as number[] };
  const recorded: Recorded[] = [];
  const end = NOON + DAYS * 24 * HOUR;
  for (let now = NOON; now < end; now += MINUTES_BETWEEN * MINUTE) {
    await work(roll, now, paper);
    for (const at of [now, now + 100 * MINUTE, now + 200 * MINUTE])
      recorded.push({ at, sources: await readSources(at, at), front: await findFront(at, at) });
  }
  const gone = new Set(paper.away);
  let whole = 0;
  for (const { at, sources, front } of recorded) {
    const replayed = await findFront(at, end);
    if (idsIn(sources).some((id) => gone.has(id))) {
      const { mostRead: _lived, ...expected } = await layOut(without(sources, gone), at);
      const { mostRead, ...shown } = replayed;
      expect(shown, new Date(at).toISOString()).toEqual(expected);
      expect(mostRead.some(({ id }) => gone.has(id))).toBe(false);
    } else {
      whole += 1;
      expect(replayed, new Date(at).toISOString()).toEqual(front);
    }
    expect(placedOn(replayed).some(({ id }) => gone.has(id))).toBe(false);
  }
  expect(recorded.length).toBeGreaterThan(400);
  expect(whole).toBeGreaterThan(30);
  expect(
    new Set(
      recorded.map(({ front }) =>
        placedOn(front)
          .map(({ id }) => id)
          .join(),
      ),
    ).size,
  ).toBeGreaterThan(50);
}, 240_000);

test("the front of a live page's day says when it was touched last by then", async () => {
  freshStore();
  const { id } = await publish(textOf({ label: "live" }));
  await publish(textOf(), { now: NOON + 28 * HOUR });
  const post = { at: NOON, headline: "", body: textOf().body, by: "", isKey: false, isPinned: false };
  await addPost(deskOf("editor", NOON + 2 * HOUR), id, post);
  const live = await findFront(NOON + 3 * HOUR, NOON + 3 * HOUR);
  await addPost(deskOf("editor", NOON + 30 * HOUR), id, post);
  expect((await findFront(NOON + 3 * HOUR, NOON + 60 * HOUR)).live).toEqual(live.live);
  expect((await findFront(NOON + 29 * HOUR, NOON + 60 * HOUR)).live).toBeUndefined();
  expect((await findFront(NOON + HOUR, NOON + 60 * HOUR)).live?.updatedAt).toBeUndefined();
});
