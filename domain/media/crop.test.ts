import fc from "fast-check";
import { expect, test } from "vitest";
import { cropPath, cropsOf, frameOf } from "#domain/media/crop.ts";

test("a picture large enough is cut to 16:9, 4:3 and 1:1, 1,200 pixels wide", () => {
  expect(cropsOf({ width: 1600, height: 1067 })).toEqual([
    { width: 1200, height: 675 },
    { width: 1200, height: 900 },
    { width: 1200, height: 1200 },
  ]);
});

test("a small picture is not enlarged", () => {
  expect(cropsOf({ width: 640, height: 640 })).toEqual([
    { width: 640, height: 360 },
    { width: 640, height: 480 },
    { width: 640, height: 640 },
  ]);
});

test("a cut keeps the subject, and where there is room for it, in its middle", () => {
  const picture = { width: 1600, height: 1000 };
  const square = { width: 1200, height: 1200 };
  expect(frameOf({ ...picture, focus: [0.5, 0.5] }, square)).toEqual({ left: 300, top: 0, width: 1000, height: 1000 });
  expect(frameOf({ ...picture, focus: [0, 0] }, square)).toMatchObject({ left: 0, top: 0 });
  expect(frameOf({ ...picture, focus: [1, 1] }, square)).toMatchObject({ left: 600, top: 0 });
});

test("every cut of every picture lies inside of it", () => {
  const side = fc.integer({ min: 1, max: 9000 });
  const focus = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
  const pictures = fc.record({ width: side, height: side, focus });
  fc.assert(
    fc.property(pictures, (picture) => {
      for (const crop of cropsOf(picture)) {
        const { left, top, width, height } = frameOf(picture, crop);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThan(0);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        expect(top + height).toBeLessThanOrEqual(picture.height);
      }
    }),
  );
});

test("the address of a cut says its size", () => {
  expect(cropPath({ hash: "ab", name: "quay", focus: [0.58, 1] }, { width: 1200, height: 675 })).toBe(
    "/media/ab/quay-1200x675-58-100.webp",
  );
});
