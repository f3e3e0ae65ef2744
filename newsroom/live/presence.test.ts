import { expect, test } from "vitest";
import { LOCK_MS } from "#newsroom/locks.ts";
import { deskOf, NOON } from "#newsroom/testing.ts";
import { beAtLive } from "./presence.ts";

const deskOfOne = (id: number, name: string, now = NOON) => ({ actor: { id, name, role: "editor" as const }, now });

test("whoever is at a live blog sees who else is, by name, and not those at another", async () => {
  expect(await beAtLive(deskOfOne(1, "Ana Ruiz"), 100)).toEqual([]);
  expect(await beAtLive(deskOfOne(2, "Tom Bell"), 100)).toEqual(["Ana Ruiz"]);
  expect(await beAtLive(deskOfOne(3, "Bo Lind"), 100)).toEqual(["Ana Ruiz", "Tom Bell"]);
  expect(await beAtLive(deskOfOne(2, "Tom Bell"), 100)).toEqual(["Ana Ruiz", "Bo Lind"]);
  expect(await beAtLive(deskOfOne(1, "Ana Ruiz"), 101)).toEqual([]);
});

test("who gives no sign of life for a minute is there no more", async () => {
  await beAtLive(deskOfOne(1, "Ana Ruiz"), 200);
  expect(await beAtLive(deskOfOne(2, "Tom Bell", NOON + LOCK_MS - 1), 200)).toEqual(["Ana Ruiz"]);
  expect(await beAtLive(deskOfOne(3, "Bo Lind", NOON + LOCK_MS), 200)).toEqual(["Tom Bell"]);
});

test("whoever may not post is told of nobody, and nobody is told of them", async () => {
  await beAtLive(deskOfOne(1, "Ana Ruiz"), 300);
  await expect(beAtLive(deskOf("contributor"), 300)).rejects.toMatchObject({ code: "not-permitted" });
  expect(await beAtLive(deskOfOne(1, "Ana Ruiz"), 300)).toEqual([]);
});
