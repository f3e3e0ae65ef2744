import { type ChildProcess, spawn } from "node:child_process";
import { type Browser, expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";

/** Next without the press, on the paper that all tests share: its pages as they are set, with all their scripts. */
const port = Number(process.env.E2E_PORT ?? 3210) + 8;
const untrimmed = `http://localhost:${port}`;
const KINDS = ["article", "opinion", "long read", "live blog", "section", "author", "about"] as const;

function startNext(): ChildProcess {
  const settings = { DATA_DIR: "test-results/data", PORT: String(port), SITE_URL: `http://localhost:${port - 8}` };
  return spawn("node", ["bench/next.mjs"], { stdio: "ignore", env: { ...process.env, ...settings } });
}

const isUp = () =>
  fetch(`${untrimmed}/about`).then(
    ({ ok }) => ok,
    () => false,
  );

/** What a reader without script gets, and how many scripts there are. */
async function look(browser: Browser, address: string) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const listOf = (selector: string, attribute: string) =>
    page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name)), attribute);
  const scripts = await page.locator("script:not([type='application/ld+json'])").count();
  const seen = {
    title: await page.title(),
    data: await page.locator('script[type="application/ld+json"]').allTextContents(),
    links: await listOf("main a[href]:not(.most a)", "href"),
    pictures: await listOf("img", "src"),
    styles: await listOf('link[rel="stylesheet"]', "href"),
    text: await page.locator("body").evaluate(wordsOf),
  };
  await context.close();
  return { seen, scripts };
}

/** In the page: all its words; without those of scripts, and of what others read most, which may be as old as the print. */
function wordsOf(body: HTMLElement | SVGElement): string {
  for (const left of body.querySelectorAll("script, template, .most")) left.remove();
  return (body.textContent ?? "").replace(/\s+/g, " ").trim();
}

test("a trimmed page has the words, links, pictures, styles and structured data of the untrimmed one @once", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const next = startNext();
  try {
    await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
    for (const kind of KINDS) {
      // Stories that other tests publish meanwhile may fall between the two looks.
      await expect(async () => {
        const [printed, set] = [
          await look(browser, baseURL + PAGES[kind]),
          await look(browser, untrimmed + PAGES[kind]),
        ];
        expect(printed.seen, kind).toEqual(set.seen);
        expect(printed.seen.text.length).toBeGreaterThan(200);
        // What is left is the reader's own module; what went is the framework's.
        expect([printed.scripts, set.scripts > 5]).toEqual([1, true]);
      }).toPass({ timeout: 60_000 });
    }
  } finally {
    next.kill("SIGKILL");
  }
});
