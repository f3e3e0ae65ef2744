import { expect, test } from "vitest";
import { weaknessOf } from "#domain/staff/password.ts";

const owner = { name: "Inés Calder", email: "ines.calder@themeridian.example" };

test("a long password is good, whatever signs it holds", () => {
  for (const good of ["seven grey herons", "tMq4-92xx-kkP0", "штормовое море", "a barge in the fog at four"]) {
    expect(weaknessOf(good, owner)).toBeUndefined();
  }
});

test("a short, monotonous or endless one is not", () => {
  expect(weaknessOf("11 signs xyz".slice(0, 11), owner)).toMatch(/at least 12/);
  expect(weaknessOf("🦀🦀🦀🦀🦀🦀", owner)).toMatch(/at least 12/);
  expect(weaknessOf("ababababababab", owner)).toMatch(/different/);
  expect(weaknessOf("abcdefg".repeat(40), owner)).toMatch(/at most 200/);
});

test("one that is the owner's name or address is not, also with digits behind", () => {
  for (const named of ["ines.calder@themeridian.example", "Ines Calder 2026", "Caldercalder99", "ines.calder1931"]) {
    expect(weaknessOf(named, { ...owner, name: "Ines Calder" })).toMatch(/name or e-mail/);
  }
});

test("one that many people use is not, however it is lengthened", () => {
  for (const common of [
    "password1234",
    "Password12345!",
    "qwertyuiop123",
    "1234567890123",
    "welcome!2026!!",
    "letmeinletmein",
  ]) {
    expect(weaknessOf(common, owner)).toMatch(/Many people/);
  }
});
