import { expect, test } from "vitest";
import { openStore } from "#db/client.ts";
import { remembered } from "#db/remember.ts";
import { freshStore } from "#db/testing.ts";

function counted() {
  let asked = 0;
  const query = remembered(`test ${Math.random()}`, async (about: string) => `${about} ${++asked}`);
  return query;
}

test("the same question is asked of the file once while nothing is committed", async () => {
  freshStore();
  const query = counted();
  expect([await query("a"), await query("a"), await query("b")]).toEqual(["a 1", "a 1", "b 2"]);
});

test("after any commit, of this process or another, everything is asked again", async () => {
  const store = freshStore();
  const query = counted();
  await query("a");
  store.writer.exec("insert into topics (slug, name, description) values ('port', 'Port', '')");
  expect(await query("a")).toBe("a 2");
  const other = openStore(store.file);
  other.writer.exec("delete from topics");
  other.close();
  expect(await query("a")).toBe("a 3");
});

test("an answer that was on its way during a commit is not kept for after it", async () => {
  const store = freshStore();
  let release: (value: string) => void = () => undefined;
  const waiting = [
    new Promise<string>((resolve) => {
      release = resolve;
    }),
    Promise.resolve("new"),
  ];
  const query = remembered("test slow", async () => waiting.shift() ?? "newer");
  const slow = query();
  store.writer.exec("insert into topics (slug, name, description) values ('port', 'Port', '')");
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
