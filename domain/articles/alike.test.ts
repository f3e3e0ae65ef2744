import { expect, test } from "vitest";
import { listAlike } from "#domain/articles/alike.ts";

const named = (...names: string[]) => names.map((name) => ({ slug: name, name }));

test("names that differ in case, signs, accents, a plural or one letter look alike", () => {
  expect(listAlike(named("Wind power", "wind-power"))).toHaveLength(1);
  expect(listAlike(named("Ferry", "Ferrys"))).toHaveLength(1);
  expect(listAlike(named("Téatre", "Teatre"))).toHaveLength(1);
  expect(listAlike(named("Housing", "Hoasing"))).toHaveLength(1);
});

test("short names and names with other words do not", () => {
  expect(listAlike(named("Port", "Sport"))).toEqual([]);
  expect(listAlike(named("Film", "Farm", "Fish"))).toEqual([]);
  expect(listAlike(named("Housing", "Shipping", "Flood defences", "Flood"))).toEqual([]);
});
