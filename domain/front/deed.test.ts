import { expect, test } from "vitest";
import { type FrontDeedAsked, readDeed, writeDeed } from "#domain/front/deed.ts";

test("what a button says is read as it was written, and nothing else is read", () => {
  const deeds: FrontDeedAsked[] = [
    { deed: "put", slot: "lead", story: 2001 },
    { deed: "move", slot: "lead", to: "second-1", story: 1, other: 2 },
    { deed: "move", slot: "lead", to: "second-1", story: 1, other: undefined },
    { deed: "clear", slot: "band-veles-bay-1" },
    { deed: "drop", entry: 7 },
    { deed: "again", entry: 7 },
  ];
  for (const deed of deeds) expect(readDeed(writeDeed(deed))).toEqual(deed);
  for (const value of ["", "put lead", "put lead x", "move lead 1 2", "clear ", "drop -1", "burn lead 1"])
    expect(readDeed(value), value).toBeUndefined();
});
