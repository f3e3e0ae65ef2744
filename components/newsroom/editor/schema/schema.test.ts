import fc from "fast-check";
import { expect, test } from "vitest";
import { document } from "#domain/body/document.ts";
import { body, raggedTable } from "#domain/body/markdown/testing.ts";
import { normalise } from "#domain/body/normalise.ts";
import { bodySchema } from "./schema.ts";
import { openedBody, storedBody } from "./stored.ts";

const tables = raggedTable.map((table) => ({ type: "doc" as const, content: [table] }));

test("every stored body passes the editor's schema, and comes back letter for letter", () => {
  fc.assert(
    fc.property(fc.oneof(body, tables), (written) => {
      const stored = normalise(written);
      const node = bodySchema.nodeFromJSON(stored);
      node.check();
      expect(JSON.stringify(storedBody(node.toJSON()))).toBe(JSON.stringify(stored));
    }),
    { numRuns: 1000 },
  );
});

test("what is opened for writing and left as it was is stored as it was", () => {
  fc.assert(
    fc.property(fc.oneof(body, tables), (written) => {
      const stored = normalise(written);
      const node = bodySchema.nodeFromJSON(openedBody(stored));
      node.check();
      expect(storedBody(node.toJSON())).toEqual(stored);
    }),
    { numRuns: 500 },
  );
});

test("the editor knows the nodes and marks of the tree, and no others", () => {
  const known = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("type" in value && typeof value.type === "string") known.add(value.type);
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const sample of fc.sample(fc.oneof(body, tables), { numRuns: 3000, seed: 1 })) walk(normalise(sample));
  const names = [...Object.keys(bodySchema.nodes), ...Object.keys(bodySchema.marks)];
  expect(new Set(names)).toEqual(known);
});

test("an attribute the tree does not take never becomes part of what is stored", () => {
  const hostile = {
    type: "paragraph",
    content: [
      { type: "text", text: "x", marks: [{ type: "link", attrs: { kind: "external", href: "javascript:alert(1)" } }] },
    ],
  };
  expect(document.safeParse({ type: "doc", content: [hostile] }).success).toBe(false);
  expect(storedBody({ type: "doc", content: [hostile] })).toBeUndefined();
});
