import { expect, test } from "vitest";
import type { Draft } from "#domain/articles/draft.ts";
import type { Attempt } from "./attempt.ts";
import { Keeper, type Keeping, LONGEST_WAIT, PAUSE, type Saved } from "./keeper.ts";
import { listShelved, placeOf, shelve, unshelve } from "./shelf.ts";
import { handClock, memoryShelf, settled, wordsOf } from "./testing.ts";

type Answer = Attempt<Saved> | "no-connection";

/** A desk whose newsroom answers as told, and else takes what it is given. */
function deskWith(answers: Answer[] = []) {
  const clock = handClock();
  const shelf = memoryShelf();
  const place = placeOf({ story: 7, staff: 3, tab: "a" });
  const sent: { revision: number; headline: string }[] = [];
  const told: Keeping[] = [];
  let revision = 1;
  const keeper = new Keeper(
    {
      async save(base: number, content: Draft) {
        sent.push({ revision: base, headline: content.headline });
        const answer = answers.shift();
        if (answer === "no-connection") throw new TypeError("Failed to fetch");
        if (answer !== undefined) return answer;
        revision = base + 1;
        return { ok: true, value: { revision, savedAt: revision * 1000, isChangedSince: false } };
      },
      shelve: (base, content) => shelve(shelf, place, { at: 0, revision: base, content }),
      clearShelf: () => unshelve(shelf, place),
      tell: (keeping) => told.push(keeping),
      after: clock.after,
    },
    1,
  );
  return { clock, keeper, sent, told, onShelf: () => listShelved(shelf, { story: 7, staff: 3 }) };
}

test("words are saved after a pause, once for all that was typed before it", async () => {
  const { keeper, clock, sent, told, onShelf } = deskWith();
  for (const headline of ["a", "ab", "abc"]) {
    keeper.change(wordsOf(headline));
    await clock.pass(PAUSE / 2);
  }
  expect(sent).toEqual([]);
  expect(onShelf()[0]?.content.headline).toBe("abc");
  await clock.pass(PAUSE);
  expect(sent).toEqual([{ revision: 1, headline: "abc" }]);
  expect(told.at(-1)).toEqual({ kind: "saved", revision: 2, savedAt: 2000, isChangedSince: false });
  expect(onShelf()).toEqual([]);
});

test("someone who types without a pause is saved all the same", async () => {
  const { keeper, clock, sent } = deskWith();
  for (let stroke = 0; stroke * 100 < LONGEST_WAIT + 200; stroke += 1) {
    keeper.change(wordsOf(`stroke ${stroke}`));
    await clock.pass(100);
  }
  expect(sent.length).toBe(1);
});

test("each save builds on the one before, also for what was typed while it was under way", async () => {
  const { keeper, clock, sent, told } = deskWith();
  keeper.change(wordsOf("first"));
  void keeper.flush();
  keeper.change(wordsOf("second"));
  await settled();
  await clock.pass(PAUSE * 3);
  expect(sent).toEqual([
    { revision: 1, headline: "first" },
    { revision: 2, headline: "second" },
  ]);
  expect(told.at(-1)).toEqual({ kind: "saved", revision: 3, savedAt: 3000, isChangedSince: false });
});

test("without a connection the words stay on the device, are tried again, and leave it only once saved", async () => {
  const { keeper, clock, sent, told, onShelf } = deskWith(["no-connection", "no-connection"]);
  keeper.change(wordsOf("kept"));
  await clock.pass(PAUSE);
  expect(told.at(-1)).toMatchObject({ kind: "unsaved", why: "no-connection", onDevice: true });
  expect(onShelf()[0]?.content.headline).toBe("kept");
  await clock.pass(2000);
  expect(onShelf().length).toBe(1);
  await clock.pass(4000);
  expect(sent.length).toBe(3);
  expect(told.at(-1)?.kind).toBe("saved");
  expect(onShelf()).toEqual([]);
});

test("a session that ended loses nothing, and goes on when one signs in again", async () => {
  const ended: Answer = { ok: false, code: "not-permitted", message: "Nobody is signed in." };
  const { keeper, clock, told, onShelf } = deskWith([ended]);
  keeper.change(wordsOf("kept"));
  await clock.pass(PAUSE);
  expect(told.at(-1)).toMatchObject({ kind: "unsaved", why: "not-permitted", onDevice: true });
  expect(onShelf().length).toBe(1);
  keeper.retry();
  await settled();
  expect(told.at(-1)?.kind).toBe("saved");
});

test("after a conflict nothing more is sent until someone decides, and then on top of what the other wrote", async () => {
  const { keeper, clock, sent, told, onShelf } = deskWith([
    { ok: false, code: "overtaken", message: "Saved meanwhile." },
  ]);
  keeper.change(wordsOf("mine"));
  await clock.pass(PAUSE);
  expect(told.at(-1)).toEqual({ kind: "conflict", onDevice: true });
  keeper.change(wordsOf("mine, longer"));
  await clock.pass(60_000);
  expect(sent.length).toBe(1);
  expect(onShelf()[0]?.content.headline).toBe("mine, longer");
  keeper.settle(wordsOf("both"), 9);
  await settled();
  expect(sent.at(-1)).toEqual({ revision: 9, headline: "both" });
  expect(told.at(-1)?.kind).toBe("saved");
});

test("while nothing can be saved, as on a full disk, that is said, no other's words are looked for, and it is tried again by itself", async () => {
  const full: Answer = { ok: false, code: "conflict", message: "The disk is full." };
  const { keeper, clock, told, onShelf } = deskWith([full, full]);
  keeper.change(wordsOf("kept"));
  await clock.pass(PAUSE);
  expect(told.at(-1)).toEqual({ kind: "unsaved", why: "not-now", message: "The disk is full.", onDevice: true });
  keeper.change(wordsOf("kept, longer"));
  await clock.pass(PAUSE);
  expect(onShelf()[0]?.content.headline).toBe("kept, longer");
  await clock.pass(4000);
  expect(told.at(-1)?.kind).toBe("saved");
  expect(onShelf()).toEqual([]);
});

test("while someone else writes the words stay on the device, and are saved by themselves once they may be", async () => {
  const held: Answer = { ok: false, code: "held", message: "Tom is writing." };
  const { keeper, clock, told, onShelf } = deskWith([held]);
  keeper.change(wordsOf("kept"));
  await clock.pass(PAUSE);
  expect(told.at(-1)).toMatchObject({ kind: "unsaved", why: "held", onDevice: true });
  expect([onShelf()[0]?.content.headline, keeper.rebase(9)]).toEqual(["kept", false]);
  await clock.pass(2000);
  expect(told.at(-1)).toMatchObject({ kind: "saved", revision: 2 });
});

test("what the newsroom cannot take is said, kept, and tried again with the next change", async () => {
  const { keeper, clock, sent, told, onShelf } = deskWith([{ ok: false, code: "invalid", message: "Too large." }]);
  keeper.change(wordsOf("too much"));
  await clock.pass(120_000);
  expect(told.at(-1)).toEqual({ kind: "unsaved", why: "refused", message: "Too large.", onDevice: true });
  expect([sent.length, onShelf().length]).toEqual([1, 1]);
  keeper.change(wordsOf("less"));
  await clock.pass(PAUSE);
  expect(told.at(-1)?.kind).toBe("saved");
});

test("copies are found by story and person only, newest first, and a broken one harms nobody", () => {
  const shelf = memoryShelf();
  const put = (staff: number, story: number, tab: string, at: number) =>
    shelve(shelf, placeOf({ story, staff, tab }), { at, revision: 1, content: wordsOf(tab) });
  put(3, 7, "old", 1);
  put(3, 7, "new", 2);
  put(4, 7, "another person", 3);
  put(3, 77, "another story", 3);
  shelf.setItem(placeOf({ story: 7, staff: 3, tab: "broken" }), "{");
  expect(listShelved(shelf, { story: 7, staff: 3 }).map(({ content }) => content.headline)).toEqual(["new", "old"]);
  expect(listShelved(undefined, { story: 7, staff: 3 })).toEqual([]);
});

test("a device that is full says so", () => {
  const full = {
    ...memoryShelf(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(shelve(full, "x", { at: 0, revision: 1, content: wordsOf("x") })).toBe(false);
  expect(shelve(undefined, "x", { at: 0, revision: 1, content: wordsOf("x") })).toBe(false);
});
