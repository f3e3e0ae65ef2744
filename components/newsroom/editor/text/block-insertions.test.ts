import { expect, test } from "vitest";
import { bodySchema } from "../schema/schema.ts";
import { insertionsFor, SLASH } from "./block-insertions.ts";
import { EMPHASES, LANGUAGE, LINK, MARKS } from "./word-insertions.ts";

const names = (typed: string) => insertionsFor(typed).map(({ name }) => name);

test("the slash menu finds by title first, then by other names", () => {
  expect(names("post")).toEqual(["livePost"]);
  expect(names("pic")[0]).toBe("image");
  expect(names("video")).toEqual(["embed"]);
  expect(names("zzz")).toEqual([]);
  expect(names("")).toEqual(SLASH.map(({ name }) => name));
});

test("every block and every mark of the tree can be put in", () => {
  const offered = [...SLASH.map(({ name }) => name.replace(/^heading\d$/, "heading"))];
  const inner = ["doc", "text", "hardBreak", "listItem", "tableRow", "tableHeader", "tableCell"];
  expect(new Set(offered)).toEqual(new Set(Object.keys(bodySchema.nodes).filter((name) => !inner.includes(name))));
  const marks = [...EMPHASES, LINK, ...MARKS, LANGUAGE].map(({ name }) => name);
  expect(new Set(marks)).toEqual(new Set(Object.keys(bodySchema.marks)));
});
