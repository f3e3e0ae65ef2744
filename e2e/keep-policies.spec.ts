import { expect, type Page, type Response, test } from "@playwright/test";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { sharePreview } from "#newsroom/previews.ts";
import { createStory } from "#newsroom/stories.ts";
import { DOORS, LABELLED, MORE_STAFF_PAGES, READER_PAGES, STAFF_PAGES } from "./support/addresses.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { textIn } from "./support/writing.ts";

/** What every page of readers says of itself, piece by piece. */
const READERS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
];

/** What the browser complained of since: what a policy forbade, with and without its event, and scripts that broke. */
async function watch(page: Page): Promise<() => string[]> {
  const complaints: string[] = [];
  const complain = (words: string) => complaints.push(`${page.url()}: ${words}`);
  await page.exposeBinding("complainOfPolicy", (_, words: string) => complain(words));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      const tell: unknown = Reflect.get(window, "complainOfPolicy");
      if (typeof tell === "function") tell(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
    });
  });
  page.on("pageerror", (problem) => complain(problem.message));
  page.on("console", (message) => {
    const isStatus = /Failed to load resource/.test(message.text());
    if (/polic|trusted/i.test(message.text()) || (message.type() === "error" && !isStatus)) complain(message.text());
  });
  return () => complaints.splice(0);
}

/** Opens a page, and looks at all of it, so that what comes late comes as well. */
async function look(page: Page, address: string): Promise<Response> {
  const answer = await page.goto(address, { waitUntil: "load" });
  if (answer === null) throw new Error(`${address} gave no answer.`);
  await page.evaluate(async () => {
    scrollTo(0, document.body.scrollHeight);
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  });
  return answer;
}

function policyOf(answer: Response): string[] {
  return (answer.headers()["content-security-policy"] ?? "").split("; ");
}

test("no page of readers breaks its policy, whatever its kind, and each has the strict one @once", async ({ page }) => {
  test.setTimeout(180_000);
  const { id, path: blocked } = await publish(aDraft({ headline: "Stopped by law", slug: "stopped-by-law" }));
  await withdrawArticle(deskOf("publisher"), id, { reason: "By order of the regional court.", legal: true });
  const draft = await createStory(deskOf("editor"), aDraft({ headline: "Shown before it is out" }));
  const { token } = await sharePreview(deskOf("editor"), draft, { recipient: "A lawyer", hours: 24 });
  const complaints = await watch(page);
  const statuses = new Set<number>();
  for (const address of [
    ...Object.values(READER_PAGES),
    ...Object.values(LABELLED),
    blocked,
    `/preview/${token}`,
    "/preview/nobody-was-given-this",
    "/healthz",
    "/feed.xml",
  ]) {
    const answer = await look(page, address);
    statuses.add(answer.status());
    const policy = policyOf(answer);
    expect(policy, address).toEqual(expect.arrayContaining([...READERS_POLICY, "frame-ancestors 'none'"]));
    expect([address, /unsafe|nonce|strict-dynamic/.exec(policy.join())]).toEqual([address, null]);
    expect(answer.headers()["strict-transport-security"], "This paper is served without https.").toBeUndefined();
  }
  expect([...statuses].sort()).toEqual([200, 404, 410, 451]);
  expect(complaints()).toEqual([]);
  // Something that is forbidden does not pass unseen: here, text that would become a piece of the page.
  const write = page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"));
  await expect(write).rejects.toThrow(/TrustedHTML/);
  await expect.poll(() => complaints().join()).toContain("require-trusted-types-for");
});

test.describe("with the worker that fetches ahead", () => {
  test.use({ serviceWorkers: "allow" });

  test("what readers do on a page breaks no policy: saving, sharing, colours, searching @once", async ({ page }) => {
    const complaints = await watch(page);
    await look(page, READER_PAGES.article);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const doing = page.locator("save-article button, share-article button, copy-link button, theme-choice button");
    let done = 0;
    for (const button of await doing.all()) {
      if (!(await button.isVisible())) continue;
      await button.click();
      done += 1;
    }
    expect(done).toBeGreaterThan(1);
    await look(page, READER_PAGES.saved);
    await look(page, READER_PAGES.search);
    await page.getByRole("searchbox").first().fill("harbour");
    await page.getByRole("searchbox").first().press("Enter");
    await page.waitForURL(/q=harbour/);
    await page.waitForLoadState();
    expect(complaints()).toEqual([]);
  });
});

test("no page of the newsroom breaks its policy, and its scripts run by a nonce of that answer alone @once", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = await watch(page);
  const nonces = new Set<string>();
  const lookAt = async (address: string) => {
    const answer = await look(page, address);
    // The editor is fetched after its page.
    if (address.endsWith("/edit")) await expect(textIn(page)).toBeVisible();
    const policy = policyOf(answer);
    const wanted = ["default-src 'none'", "object-src 'none'", "base-uri 'none'"];
    expect(policy, address).toEqual(expect.arrayContaining(wanted));
    const scripts = policy.find((part) => part.startsWith("script-src")) ?? "";
    expect([address, scripts.includes("unsafe")]).toEqual([address, false]);
    if (/\/preview(?:$|\?)/.test(address)) {
      expect(policy, address).toEqual(expect.arrayContaining([...READERS_POLICY, "frame-ancestors 'self'"]));
      return;
    }
    expect(policy, address).toContain("frame-ancestors 'none'");
    const nonce = /'nonce-([\w+/=]{24})'/.exec(scripts)?.[1] ?? "";
    expect([address, nonces.has(nonce), nonce.length]).toEqual([address, false, 24]);
    nonces.add(nonce);
  };
  for (const address of Object.values(DOORS)) await lookAt(address);
  const { id } = await signIn(page, "publisher");
  const rooms = [...Object.values(STAFF_PAGES), ...Object.values(MORE_STAFF_PAGES), `/newsroom/staff/${id}`];
  for (const address of rooms) await lookAt(address);
  expect(complaints()).toEqual([]);
  // Something that is forbidden does not pass unseen.
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.setAttribute("onclick", "document.title = 'Run'");
    document.body.append(button);
    button.click();
  });
  expect(await page.title()).not.toBe("Run");
  await expect.poll(() => complaints().join()).toContain("script-src");
});
