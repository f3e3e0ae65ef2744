import { type ChildProcess, spawn } from "node:child_process";
import { type Browser, expect, test } from "@playwright/test";
import { LABELLED, READER_PAGES, REFUSALS } from "./support/addresses.ts";

/** Next without the press, on the paper that all tests share: its pages as it sets them itself, with all their scripts. */
const port = Number(process.env.E2E_PORT ?? 3210) + 8;
const byNext = `http://localhost:${port}`;
/** What is not there: without the press Next has a page of its own for that. */
const { withdrawn: _, ...there } = READER_PAGES;
const KINDS = Object.entries({ ...there, ...LABELLED }).filter(([kind]) => !(kind in REFUSALS));

function startNext(): ChildProcess {
  const settings = { DATA_DIR: "test-results/data", PORT: String(port), SITE_URL: `http://localhost:${port - 8}` };
  return spawn("node", ["bench/next.mjs"], { stdio: "ignore", env: { ...process.env, ...settings } });
}

const isUp = () =>
  fetch(`${byNext}/about`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A page as a reader without script gets it, and how many scripts came with it. */
async function look(browser: Browser, address: string) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const scripts = await page.locator("script:not([type='application/ld+json'])").count();
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const seen = await page.locator("html").evaluate(bareOf);
  await context.close();
  return { seen: { data, ...seen }, scripts };
}

/**
 * In the page: all its elements; without scripts and what they leave of themselves, and without what others read most, which
 * may be as old as the print. The language of the whole page is the press's to say.
 */
function bareOf(html: HTMLElement | SVGElement) {
  const marks = document.createNodeIterator(html, NodeFilter.SHOW_COMMENT);
  for (let mark = marks.nextNode(); mark !== null; mark = marks.nextNode()) mark.parentNode?.removeChild(mark);
  for (const left of html.querySelectorAll("script, template, .most, link[as=script], div[hidden]:empty"))
    left.remove();
  html.normalize();
  return {
    head: document.head.innerHTML.trim(),
    body: document.body.innerHTML.trim(),
    words: document.body.textContent?.length ?? 0,
  };
}

test("every page is, element by element, the one that Next sets, without the framework's scripts @once", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(300_000);
  const next = startNext();
  try {
    await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
    for (const [kind, path] of KINDS) {
      // Stories that other tests publish meanwhile may fall between the two looks.
      await expect(async () => {
        const printed = await look(browser, baseURL + path);
        const set = await look(browser, byNext + path);
        expect(printed.seen, kind).toEqual(set.seen);
        expect(printed.seen.words, kind).toBeGreaterThan(200);
        // What is left is the reader's own module; what went is the framework's.
        expect([printed.scripts, set.scripts > 5], kind).toEqual([1, true]);
      }).toPass({ timeout: 60_000 });
      // Next leaves such marks for its script: where there are any, it was Next that set the page, and took three times as long.
      expect(await (await request.get(path)).text(), kind).not.toContain("<!--");
    }
  } finally {
    next.kill("SIGKILL");
  }
});
