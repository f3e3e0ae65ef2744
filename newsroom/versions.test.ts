import fc from "fast-check";
import { expect, test } from "vitest";
import { openedStore, store } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { correctArticle, fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";
import { listVersions, type Version, verifyChain } from "#newsroom/versions.ts";

async function chainOf(id: number): Promise<Version[]> {
  return listVersions(store.read, id);
}

async function longStory(): Promise<number> {
  freshStore();
  const { id } = await publish(textOf());
  await saveVersion(deskOf("editor"), id, textOf({ words: "Draft of something." }));
  await updateArticle(deskOf("editor"), id, textOf({ words: "Two." }));
  await fixTypo(deskOf("editor"), id, textOf({ words: "Three." }));
  await correctArticle(deskOf("editor"), id, textOf({ words: "Four." }), { note: "Three should be four." });
  await withdrawArticle(deskOf("publisher"), id, { reason: "Neither." });
  return id;
}

test("each version carries the hash of its content and of the one before", async () => {
  const chain = await chainOf(await longStory());
  expect(chain.map(({ kind }) => kind)).toEqual([
    "draft",
    "release",
    "draft",
    "update",
    "typo",
    "correction",
    "withdrawal",
  ]);
  expect(chain.map(({ previousHash }) => previousHash)).toEqual(["", ...chain.slice(0, -1).map(({ hash }) => hash)]);
  expect(verifyChain(chain)).toEqual([]);
});

test("whatever single thing is altered, taken out, doubled or moved in a chain, it is found", async () => {
  const chain = await chainOf(await longStory());
  const alterations: ((version: Version) => Version)[] = [
    (version) => ({ ...version, content: textOf({ words: "Falsified." }) }),
    (version) => ({ ...version, note: `${version.note}!` }),
    (version) => ({ ...version, at: version.at + 1 }),
    (version) => ({ ...version, by: "someone else" }),
    (version) => ({ ...version, kind: version.kind === "typo" ? "update" : "typo" }),
    (version) => ({ ...version, hash: version.hash.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) }),
  ];
  const place = fc.integer({ min: 0, max: chain.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom(...alterations), (at, alter) => {
      const altered = chain.map((version, position) => (position === at ? alter(version) : version));
      expect(verifyChain(altered)).not.toEqual([]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: chain.length - 2 }), (at) => {
      expect(verifyChain(chain.toSpliced(at, 1))).not.toEqual([]);
      expect(verifyChain(chain.toSpliced(at, 0, ...chain.slice(at, at + 1)))).not.toEqual([]);
      expect(
        verifyChain([...chain.slice(0, at), ...chain.slice(at, at + 2).reverse(), ...chain.slice(at + 2)]),
      ).not.toEqual([]);
    }),
  );
});

test("the database itself refuses to change or delete a version", async () => {
  await longStory();
  const { writer } = openedStore();
  expect(() => writer.exec("update versions set note = 'x'")).toThrow(/append-only/);
  expect(() => writer.exec("delete from versions")).toThrow(/append-only/);
});
