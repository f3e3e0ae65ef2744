import { expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";
import { signIn } from "./support/staff.ts";
import { openEditor } from "./support/writing.ts";

/** Addresses of styles and scripts that a page names. */
function partsOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))(?:\?[^"]*)?"/g)].map(([, address]) => address ?? "");
}

test("a reader's page names no style or script of the newsroom @once", async ({ page, request }) => {
  await signIn(page, "editor");
  const staff = new Set<string>();
  page.on("response", (response) => {
    if (/\.(?:js|css)(?:\?|$)/.test(response.url())) staff.add(new URL(response.url()).pathname);
  });
  await openEditor(page, 2001);
  const own = [...staff].filter((address) => !address.startsWith("/reader/"));
  expect(own.length).toBeGreaterThan(3);
  for (const address of Object.values(PAGES)) {
    const named = partsOf(await (await request.get(address)).text());
    expect(named.filter((part) => part.endsWith(".js") && !part.startsWith("/reader/"))).toEqual([]);
    for (const part of named.filter((one) => one.endsWith(".css"))) {
      const sheet = await (await request.get(part)).text();
      expect(sheet, part).not.toMatch(/\.edbar|\.bar2|ProseMirror|\.difference__sides/);
    }
  }
});
