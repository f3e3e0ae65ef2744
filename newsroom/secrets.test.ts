import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { decrypt, encrypt, fingerprint } from "#newsroom/secrets.ts";

test("what was encrypted is read again by its owner and purpose only", () => {
  freshStore();
  const sealed = encrypt("totp", 4, "JBSWY3DPEHPK3PXP");
  expect(sealed).not.toContain("JBSW");
  expect(decrypt("totp", 4, sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(decrypt("totp", 5, sealed)).toBeUndefined();
  expect(decrypt("other", 4, sealed)).toBeUndefined();
  expect(decrypt("totp", 4, `${sealed.slice(0, -2)}AA`)).toBeUndefined();
  expect(decrypt("totp", 4, "")).toBeUndefined();
});

test("the secret of an installation is made once, is its owner's alone, and differs from any other's", () => {
  const first = freshStore();
  const mark = fingerprint("recovery", "words");
  expect(fingerprint("recovery", "words")).toBe(mark);
  const file = join(dirname(first.file), "keys", "secret");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toHaveLength(43);
  freshStore();
  expect(fingerprint("recovery", "words")).not.toBe(mark);
});
