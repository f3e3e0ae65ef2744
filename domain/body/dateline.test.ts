import { expect, test } from "vitest";
import { joinDateline, splitDateline } from "#domain/body/dateline.ts";
import type { Document, Inline } from "#domain/body/document.ts";

function body(...content: Inline[]): Document {
  return { type: "doc", content: [{ type: "paragraph", content }] };
}
const text = (words: string): Inline => ({ type: "text", text: words });

test("a place in capitals before a spaced em dash is the dateline", () => {
  for (const place of ["MUNICH, Germany", "VELES BAY", "МОСКВА", "ST. PETERSBURG", "ÅS", "PORT-AU-PRINCE, Haiti"]) {
    expect(splitDateline(body(text(`${place} — The words.`)))).toEqual({
      dateline: place,
      body: body(text("The words.")),
    });
  }
});

test("an ordinary beginning is none", () => {
  for (const words of ["Munich — x", "BERLIN, x", "A — b", "BERLIN – x", "BERLIN—x", "“BERLIN — x"]) {
    expect(splitDateline(body(text(words))).dateline).toBe("");
  }
  expect(splitDateline(body({ type: "text", text: "BERLIN — x", marks: [{ type: "strong" }] })).dateline).toBe("");
});

test("a dateline is joined to the text only when it will be found again", () => {
  const after = body({ type: "text", text: "Bold", marks: [{ type: "strong" }] });
  const joined = joinDateline({ dateline: "BERLIN", body: after });
  expect(joined && splitDateline(joined)).toEqual({ dateline: "BERLIN", body: after });
  expect(joinDateline({ dateline: "Lunde", body: after })).toBeUndefined();
  expect(joinDateline({ dateline: "", body: body(text("BERLIN — x")) })).toBeUndefined();
  expect(joinDateline({ dateline: "BERLIN", body: { type: "doc", content: [] } })).toBeUndefined();
});
