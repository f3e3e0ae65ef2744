import { expect, test } from "vitest";
import { bodySchema } from "../../schema/schema.ts";
import { sliceOfMarkdown } from "./markdown-slice.ts";

const reading = { addresses: { siteUrl: "https://paper.example" }, timeZone: "Europe/Oslo" };

test("Markdown keeps its structure, and a link to one of our articles becomes a reference", () => {
  const slice = sliceOfMarkdown(
    bodySchema,
    "## Heading\n\n- one\n- two\n\nIt was **eleven**, [as before](https://paper.example/2026/02/14/x-a12).",
    reading,
  );
  expect(slice?.content.content.map((node) => node.type.name)).toEqual(["heading", "bulletList", "paragraph"]);
  expect(JSON.stringify(slice?.content.toJSON())).toContain('{"kind":"article","id":12}');
});

test("one line joins the line it is pasted into", () => {
  expect(sliceOfMarkdown(bodySchema, "It was **eleven**.", reading)?.openStart).toBe(1);
});

test("a directive that makes no sense gives nothing, so that the words can be pasted as they are", () => {
  expect(sliceOfMarkdown(bodySchema, '::post{at="soon"}', reading)).toBeUndefined();
});
