import { expect, test, vi } from "vitest";
import { Refusal } from "#domain/refusal.ts";

test("a refusal of another bundle of the server is a refusal, and no other error is", async () => {
  vi.resetModules();
  const other: typeof import("#domain/refusal.ts") = await import("#domain/refusal.ts");
  expect(other.Refusal).not.toBe(Refusal);
  expect(new other.Refusal("conflict", "The disk is full.")).toBeInstanceOf(Refusal);
  for (const thing of [
    new Error("x"),
    Object.assign(new Error("x"), { name: "Refusal", code: "conflict" }),
    null,
    "no",
  ])
    expect(thing instanceof Refusal).toBe(false);
});
