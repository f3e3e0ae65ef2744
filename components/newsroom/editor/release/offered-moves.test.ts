import { expect, test } from "vitest";
import type { StoryState, Writer } from "../story-text.ts";
import { offeredMoves } from "./offered-moves.ts";

const writer = (may: boolean): Writer => ({
  id: 1,
  name: "Ana",
  may: { approve: may, publish: may, correct: may, withdraw: false },
});
const STATES: StoryState[] = ["draft", "in-review", "ready", "scheduled", "published", "withdrawn"];

test("a contributor is offered to submit a draft, and nothing else", () => {
  expect(STATES.flatMap((state) => offeredMoves(state, writer(false)).map(({ kind }) => kind))).toEqual(["submit"]);
});

test("an editor is offered a way on from every state but the withdrawn one", () => {
  for (const state of STATES) expect(offeredMoves(state, writer(true)).length > 0, state).toBe(state !== "withdrawn");
});

test("a correction is never offered without its note", () => {
  const correction = offeredMoves("published", writer(true)).find(({ kind }) => kind === "correction");
  expect(correction?.note).toBeDefined();
});
