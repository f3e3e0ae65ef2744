import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "#db/client.ts";
import { topics } from "#db/schema/people.ts";
import { freshFolder, freshStore } from "#db/testing.ts";

const topic = (slug: string) => ({ slug, name: slug, description: "" });
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

test("writes happen one at a time, in the order they were asked for, whatever each of them waits for", async () => {
  const open = freshStore();
  const seen: string[] = [];
  const write = (slug: string, waits: number) =>
    open.write(async (tx) => {
      seen.push(`${slug} begins`);
      for (let wait = 0; wait < waits; wait++) await pause();
      await tx.insert(topics).values(topic(slug));
      seen.push(`${slug} ends`);
    });
  await Promise.all([write("a", 5), write("b", 0), write("c", 2)]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

test("a write that throws leaves nothing behind and does not hold up the next", async () => {
  const open = freshStore();
  const broken = open.write(async (tx) => {
    await tx.insert(topics).values(topic("a"));
    throw new Error("no");
  });
  const next = open.write(async (tx) => tx.insert(topics).values(topic("b")));
  await expect(broken).rejects.toThrow("no");
  await next;
  expect(await open.read.select({ slug: topics.slug }).from(topics)).toEqual([{ slug: "b" }]);
});

test("a write inside a write is refused at once rather than waiting for itself", async () => {
  const open = freshStore();
  await expect(open.write(() => open.write(async () => undefined))).rejects.toThrow(/inside store.write/);
  await expect(open.write(async () => "well")).resolves.toBe("well");
});

test("readers see nothing of a write before it is done, and cannot write themselves", async () => {
  const open = freshStore();
  await open.write(async (tx) => {
    await tx.insert(topics).values(topic("a"));
    expect(await open.read.select().from(topics)).toEqual([]);
  });
  expect(await open.read.select().from(topics)).toHaveLength(1);
  expect(() => open.reader.exec("delete from topics")).toThrow(/readonly/);
});

test("what was written survives a process that is killed right after", () => {
  const file = join(freshFolder(), "broadsheet.db");
  const work = `
    import { openStore } from "./db/client.ts";
    const open = openStore(process.argv[1], { create: true });
    open.writer.exec("create table t (n integer)");
    await open.write(async () => open.writer.exec("insert into t values (7)"));
    process.kill(process.pid, "SIGKILL");`;
  spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", work, file], { stdio: "inherit" });
  const open = openStore(file);
  expect(open.reader.prepare("select n from t").pluck().all()).toEqual([7]);
  expect(open.writer.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(open.writer.pragma("synchronous", { simple: true })).toBe(2);
  expect(open.writer.pragma("foreign_keys", { simple: true })).toBe(1);
  open.close();
});

test("a missing database is an error that says what to do", () => {
  expect(() => openStore(join(freshFolder(), "broadsheet.db"))).toThrow(/npx broadsheet migrate/);
});

test("when the disk is full a write says so in words, nothing of it is left, and reading goes on", async () => {
  const open = freshStore();
  await open.write(async (tx) => tx.insert(topics).values(topic("a")));
  const pages = Number(open.writer.pragma("page_count", { simple: true }));
  open.writer.pragma(`max_page_count = ${pages}`);
  const large = { ...topic("b"), description: "x".repeat(1_000_000) };
  const full = open.write(async (tx) => tx.insert(topics).values(large));
  await expect(full).rejects.toMatchObject({ name: "Refusal", message: expect.stringContaining("The disk is full") });
  expect(await open.read.select({ slug: topics.slug }).from(topics)).toEqual([{ slug: "a" }]);
  open.writer.pragma("max_page_count = 100000");
  await open.write(async (tx) => tx.insert(topics).values(large));
});
