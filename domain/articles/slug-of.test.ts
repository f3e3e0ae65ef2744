import { expect, test } from "vitest";
import { slugOf } from "#domain/articles/slug.ts";

test("a headline is spelt for its address as its language does it", () => {
  expect(slugOf("Harbour bridge “reopens”: it’s 5 a.m.", "en")).toBe("harbour-bridge-reopens-its-5-a-m");
  expect(slugOf("Щука и ёж: объезд открыт", "ru")).toBe("shchuka-i-yozh-obezd-otkryt");
  expect(slugOf("Їжак і Київ", "uk")).toBe("izhak-i-kyiv");
  expect(slugOf("Ђорђе и Њива", "sr")).toBe("djordje-i-njiva");
  expect(slugOf("Ελλάδα και Θεσσαλονίκη", "el")).toBe("ellada-kai-thessaloniki");
  expect(slugOf("Brücke über Fluß", "de-CH")).toBe("bruecke-ueber-fluss");
  expect(slugOf("Åpner brua på øya", "nb")).toBe("aapner-brua-paa-oeya");
});

test("scripts without letters for each sound still give something, or nothing at all", () => {
  expect(slugOf("桥梁重新开放", "zh")).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(slugOf("الجسر يفتح", "ar")).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(slugOf("— … 👩‍🚀", "en")).toBe("");
});
