import { expect, test } from "@playwright/test";
import { DEVICE_PAGES, PAGES } from "./support/addresses.ts";

for (const [kind, address] of Object.entries({ ...PAGES, ...DEVICE_PAGES })) {
  test(`${kind}: no cookie, nothing asked of others, no breach of the content policy, no script error`, async ({
    page,
    context,
    baseURL,
  }) => {
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith("data:"))
        strangers.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.text().includes("Content Security Policy"))
        complaints.push(message.text());
    });
    page.on("pageerror", (problem) => complaints.push(problem.message));
    const answer = await page.goto(address);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
    expect(answer?.headers()["set-cookie"]).toBeUndefined();
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

test("reader pages carry no inline script, handler or style, and at most our own module @once", async ({ request }) => {
  for (const address of Object.values(PAGES)) {
    const html = await (await request.get(address)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes("application/ld+json"));
    expect([address, scripts.filter((tag) => !/ src="\/reader\//.test(tag))]).toEqual([address, []]);
    expect([address, html.match(/<[a-z][^>]*\s(?:on[a-z]+|style)="/g)]).toEqual([address, null]);
    expect([address, html.includes('href="#"')]).toEqual([address, false]);
  }
});

test("every answer names the policies that protect the reader @once", async ({ request }) => {
  for (const address of [PAGES.front, PAGES.article, "/no-such-page", "/robots.txt"]) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("browsing-topics=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});
