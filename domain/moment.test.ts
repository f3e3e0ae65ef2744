import { expect, test, vi } from "vitest";
import { localeOf, writeMoment } from "#domain/dates.ts";
import { writeMomentHere } from "#domain/moment.ts";

test("a device in the paper's zone writes a moment letter for letter as the paper does", () => {
  vi.stubEnv("TZ", "Europe/Oslo");
  const at = Date.UTC(2026, 8, 16, 22, 14);
  for (const language of ["en", "ru", "ar"])
    expect(writeMomentHere(at, localeOf(language))).toBe(writeMoment(at, language));
  expect(writeMomentHere(at, "en-GB")).toBe("17 Sept 2026, 00:14");
  vi.unstubAllEnvs();
});
