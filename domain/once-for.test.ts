import { expect, test } from "vitest";
import { keptByText } from "#domain/once-for.ts";

function counted(room: number) {
  const keep = keptByText<string>(room);
  const looked: string[] = [];
  const ask = (text: string) =>
    keep(text, () => {
      looked.push(text);
      return text.toUpperCase();
    });
  return { ask, looked };
}

test("what was found out of a text is not looked for again, and each text has its own answer", () => {
  const { ask, looked } = counted(100);
  expect([ask("tide"), ask("ebb"), ask("tide")]).toEqual(["TIDE", "EBB", "TIDE"]);
  expect(looked).toEqual(["tide", "ebb"]);
});

test("when there is no more room the oldest text makes way, and the newer ones stay", () => {
  const { ask, looked } = counted(9);
  for (const text of ["one", "two", "three"]) ask(text);
  expect([ask("two"), ask("three"), ask("one")]).toEqual(["TWO", "THREE", "ONE"]);
  expect(looked).toEqual(["one", "two", "three", "one"]);
});

test("a text longer than all the room is answered, and keeps nothing else out", () => {
  const { ask, looked } = counted(9);
  expect([ask("a text longer than that"), ask("ebb"), ask("ebb")]).toEqual(["A TEXT LONGER THAN THAT", "EBB", "EBB"]);
  expect(looked).toEqual(["a text longer than that", "ebb"]);
});

test("what fails is kept nowhere", () => {
  const keep = keptByText<string>(100);
  const fail = () => {
    throw new Error("no");
  };
  expect(() => keep("tide", fail)).toThrow("no");
  expect(keep("tide", () => "found")).toBe("found");
});
