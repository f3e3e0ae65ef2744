import { expect, test } from "vitest";
import { checklistOf } from "#domain/checklists/checklist.ts";
import { findSection, site } from "#site.ts";

test("a section's checklist is the common one and then its own, each item under a key of its own", () => {
  const common = checklistOf("sport").map(({ key }) => key);
  expect(common).toEqual(site.checklists.every.map(({ key }) => key));
  for (const section of Object.keys(site.checklists.sections)) {
    const keys = checklistOf(section).map(({ key }) => key);
    expect(keys.slice(0, common.length)).toEqual(common);
    expect(keys.length).toBeGreaterThan(common.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(findSection(section)).toBeDefined();
  }
  expect(checklistOf("constructor").map(({ key }) => key)).toEqual(common);
});
