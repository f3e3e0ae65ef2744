import { expect, test } from "vitest";
import { matching, mentionBegun, mentionedIn } from "#domain/staff/mentions.ts";

const people = [
  { id: 1, name: "Ana Ruiz" },
  { id: 2, name: "Ana Ruiz-Vey" },
  { id: 3, name: "Inés Calder" },
  { id: 4, name: "Ana Ruiz" },
];

test("a text names people by @ and their whole name, however it is spelled, each once", () => {
  expect(mentionedIn("@Inés Calder, look; @inés calder!", people)).toEqual([3]);
  expect(mentionedIn("Ask (@Ana Ruiz-Vey).", people)).toEqual([2]);
  expect(mentionedIn("@Ana Ruiz: see above", people)).toEqual([1, 4]);
  expect(mentionedIn("@Ana, Ana Ruiz, a@Inés Caldera, @", people)).toEqual([]);
});

test("while a name is being typed, those who match are known; an address of mail names nobody", () => {
  expect(mentionBegun("Ask @An")).toBe("An");
  expect(mentionBegun("Ask @Inés Ca")).toBe("Inés Ca");
  expect(mentionBegun("@")).toBe("");
  expect(mentionBegun("Ask @Ana del Carmen Ru")).toBe("Ana del Carmen Ru");
  for (const text of ["ana@press", "Ask @Ana Ruiz about the new quay", "no one"])
    expect(mentionBegun(text)).toBeUndefined();
  expect(matching("Ana Ruiz about", people)).toEqual([]);
  expect(matching("ca", people).map(({ id }) => id)).toEqual([3]);
  expect(matching("ana ruiz", people).map(({ id }) => id)).toEqual([1, 2, 4]);
});
