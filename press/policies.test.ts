import { expect, test } from "vitest";
import { commonPolicies, previewPolicies, readerPolicies } from "./policies.ts";

test("a paper that is served by https has browsers never ask in the clear again; one that is not does not say so", () => {
  expect(commonPolicies("https://paper.example")["Strict-Transport-Security"]).toMatch(/^max-age=\d{8}$/);
  expect(commonPolicies("http://localhost:3000")["Strict-Transport-Security"]).toBeUndefined();
});

test("readers' pages run our own module and nothing else, and text never becomes script", () => {
  for (const policies of [readerPolicies, previewPolicies]) {
    const parts = policies["Content-Security-Policy"]?.split("; ");
    const wanted = ["script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];
    expect(parts).toEqual(expect.arrayContaining([...wanted, "require-trusted-types-for 'script'"]));
    expect(parts?.join()).not.toMatch(/unsafe|nonce|https?:|\*/);
  }
});
