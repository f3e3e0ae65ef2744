import { expect, test } from "vitest";
import { isClosedRoom } from "#domain/addresses/rooms.ts";

test("the newsroom and previews are closed, however they are spelled", () => {
  for (const path of ["/newsroom", "/newsroom/stories/1", "/preview/abc", "//NewsRoom/x", "/%6eewsroom", "/Preview"]) {
    expect([path, isClosedRoom(path)]).toEqual([path, true]);
  }
});

test("everything else is open, whatever it looks like", () => {
  for (const path of ["/", "", "/newsrooms", "/latest/newsroom", "/%ff", "/2026/01/01/preview-a1"]) {
    expect([path, isClosedRoom(path)]).toEqual([path, false]);
  }
});
