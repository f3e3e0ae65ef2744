import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openStore, store } from "#db/client.ts";
import { remembered } from "#db/remember.ts";
import { topics } from "#db/schema/people.ts";
import { freshStore } from "#db/testing.ts";
import { Testimony, underOath } from "#db/witness.ts";

const PORT = "insert into topics (slug, name, description) values ('port', 'Port', '')";

/** A query that counts how often it was really asked. */
function counted() {
  let asked = 0;
  return remembered(`test ${Math.random()}`, async (about: string) => {
    const rows = await store.read.select({ slug: topics.slug }).from(topics).where(sql`slug = ${about}`);
    return `${rows.length} ${++asked}`;
  });
}

test("the same question is asked of the file once while nothing is committed", async () => {
  freshStore();
  const query = counted();
  expect([await query("port"), await query("port"), await query("b")]).toEqual(["0 1", "0 1", "0 2"]);
});

test("after a commit, of this process or another, what has another answer is asked again, and nothing else", async () => {
  const open = freshStore();
  const query = counted();
  expect([await query("port"), await query("sea")]).toEqual(["0 1", "0 2"]);
  open.writer.exec(PORT);
  expect([await query("port"), await query("sea")]).toEqual(["1 3", "0 2"]);
  const other = openStore(open.file);
  other.writer.exec("delete from topics");
  other.close();
  expect([await query("port"), await query("sea")]).toEqual(["0 4", "0 2"]);
});

test("what rests on tables with the marks they had is not asked again after a commit", async () => {
  const open = freshStore();
  const query = counted();
  expect(await query("port")).toBe("0 1");
  // A change that sets no mark is the way to see that nobody asks.
  open.writer.exec(`drop trigger topics_marked_on_insert; ${PORT}`);
  expect(await query("port")).toBe("0 1");
  open.writer.exec("update topics set name = 'Harbour'");
  expect(await query("port")).toBe("1 2");
});

test("an answer that was on its way during a commit is not kept for after it", async () => {
  const open = freshStore();
  let release: (value: string) => void = () => undefined;
  const waiting = [
    new Promise<string>((resolve) => {
      release = resolve;
    }),
    Promise.resolve("new"),
  ];
  const query = remembered("test slow", async () => waiting.shift() ?? "newer");
  const slow = query();
  open.writer.exec(PORT);
  expect(await query()).toBe("new");
  release("old");
  expect(await slow).toBe("old");
  expect(await query()).toBe("new");
});

test("a failed query is asked again", async () => {
  freshStore();
  let tries = 0;
  const query = remembered("test failing", async () => {
    if (++tries === 1) throw new Error("planted");
    return "well";
  });
  await expect(query()).rejects.toThrow("planted");
  expect(await query()).toBe("well");
});

test("whoever uses what is remembered answers for all that it asked, the first time and later", async () => {
  freshStore();
  const inner = counted();
  const outer = remembered("test outer", async () => inner("port"));
  for (const _ of [1, 2]) {
    const testimony = new Testimony();
    await underOath(testimony, () => outer());
    expect([...testimony.named.values()].map(({ question }) => question.values)).toEqual([["port"]]);
  }
});

test("two answers to one question in one piece of work make its testimony worthless", async () => {
  const open = freshStore();
  const testimony = new Testimony();
  const count = () => store.read.select({ slug: topics.slug }).from(topics);
  await underOath(testimony, async () => {
    await count();
    open.writer.exec(PORT);
    await count();
  });
  expect(testimony.isTorn).toBe(true);
});
