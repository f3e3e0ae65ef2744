import { expect, test } from "vitest";
import { readPreviewView, writePreviewView } from "#domain/previews/view.ts";

test("a view survives its address, and what an address does not know is left to itself", () => {
  for (const query of ["", "?part=front-card", "?width=phone&theme=dark&version=3", "?part=feed-item&theme=light"]) {
    expect(writePreviewView(readPreviewView(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
  }
  expect(readPreviewView({ part: "x", width: "wide", theme: ["dark"], version: "" })).toEqual({
    part: "article",
    width: "desktop",
  });
});
