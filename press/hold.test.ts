import { expect, test, vi } from "vitest";
import { heapOfV8 } from "./collect-between.ts";
import { holderOf } from "./hold.ts";

const heap = heapOfV8();

/** References that hold nothing. */
function heldAndGone(hold: (thing: { page: string }) => unknown): WeakRef<object>[] {
  return ["one", "two", "three"].map((page) => {
    const thing = { page };
    hold(thing);
    return new WeakRef(thing);
  });
}

test("the last of a kind are there after garbage was collected, those before are not", async () => {
  const hold = holderOf<{ page: string }>(2);
  const [one, ...last] = heldAndGone(hold);
  await vi.waitFor(async () => {
    heap.collectAll();
    expect(one?.deref() === undefined).toBe(true);
  });
  expect(last.map((reference) => reference.deref())).toEqual([{ page: "two" }, { page: "three" }]);
  hold({ page: "four" });
});
