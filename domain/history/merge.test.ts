import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "#domain/body/document.ts";
import { mergeTexts, partingOf } from "#domain/history/merge.ts";
import { textOf } from "#newsroom/testing.ts";

const line = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const draftOf = (lines: string, headline = "Gates close") =>
  textOf({ headline, body: { type: "doc", content: [...lines].map(line) } });
const linesOf = ({ body }: ReturnType<typeof draftOf>) =>
  body.content
    .map((block) => (block.type === "paragraph" && block.content?.[0]?.type === "text" ? block.content[0].text : "?"))
    .join("");

test("it is known who changed what, and that nobody touched the rest", () => {
  const parting = partingOf(draftOf("abcde"), draftOf("aBcde"), draftOf("abcdE!"));
  expect(parting.body).toEqual([
    { kind: "same", blocks: [line("a")] },
    { kind: "differs", mine: [line("B")], theirs: [line("b")], changedBy: "mine" },
    { kind: "same", blocks: [line("c"), line("d")] },
    { kind: "differs", mine: [line("e")], theirs: [line("E"), line("!")], changedBy: "theirs" },
  ]);
});

test("a passage both rewrote, and one that one deleted and the other rewrote, are differences of both", () => {
  expect(partingOf(draftOf("abc"), draftOf("aXc"), draftOf("aYc")).body[1]).toMatchObject({ changedBy: "both" });
  expect(partingOf(draftOf("abc"), draftOf("ac"), draftOf("aYc")).body[1]).toMatchObject({ changedBy: "both" });
  expect(partingOf(draftOf("abc"), draftOf("ac"), draftOf("abc")).body[1]).toMatchObject({ changedBy: "mine" });
});

test("fields are told apart like passages", () => {
  const parting = partingOf(draftOf("a", "Old"), draftOf("a", "Mine"), { ...draftOf("a", "Theirs"), kicker: "Port" });
  expect(parting.fields).toEqual([
    { name: "headline", changedBy: "both" },
    { name: "kicker", changedBy: "theirs" },
  ]);
});

const lines = fc.string({ unit: fc.constantFrom(..."abcdef"), maxLength: 8 });

test("choosing one side everywhere gives that side's text, whatever the two wrote", () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, one, other) => {
      const [mine, theirs] = [draftOf(one, "Mine"), draftOf(other, "Theirs")];
      const parting = partingOf(draftOf(base), mine, theirs);
      const everywhere = Object.fromEntries(parting.body.map((_, place) => [place, "theirs" as const]));
      expect(mergeTexts({ mine, theirs }, parting, { fields: {}, body: {} })).toEqual(mine);
      expect(mergeTexts({ mine, theirs }, parting, { fields: { headline: "theirs" }, body: everywhere })).toEqual(
        theirs,
      );
    }),
  );
});

test("both sides of a difference can be kept", () => {
  const [mine, theirs] = [draftOf("aXc"), draftOf("aYc")];
  const parting = partingOf(draftOf("abc"), mine, theirs);
  expect(linesOf(mergeTexts({ mine, theirs }, parting, { fields: {}, body: { 1: "both" } }))).toBe("aYXc");
});
