import { setTimeout as pause } from "node:timers/promises";
import { expect, type Page, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";

const KB = 1024;

interface Budget {
  address: string;
  page: number;
  fonts?: number;
}

/** Bytes that may come over the line, compressed: page, styles and script together, and faces of type. */
const BUDGETS: Record<string, Budget> = {
  article: { address: PAGES.article, page: 50 * KB },
  "long read": { address: PAGES["long read"], page: 50 * KB },
  "live blog": { address: PAGES["live blog"], page: 50 * KB },
  // Two alphabets stand on it, the paper's own name and figures in the other: it needs the faces of both.
  "Russian article": { address: "/2026/11/17/vyvod-barera-orvy-a2072", page: 50 * KB, fonts: 150 * KB },
  "Arabic article": { address: "/2026/11/17/taswit-hajiz-orva-a2073", page: 50 * KB },
  front: { address: PAGES.front, page: 70 * KB },
};
const [SCRIPT, STYLES, FONTS, MOST_SHIFT] = [8 * KB, 14 * KB, 110 * KB, 0.02];

interface Weights {
  Document: number;
  Stylesheet: number;
  Script: number;
  Font: number;
  strangers: string[];
}

/** Opens a page, looks at all of it, and weighs what came. */
async function weigh(page: Page, address: string, own: string): Promise<Weights> {
  const browser = await page.context().newCDPSession(page);
  const weights: Weights = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, strangers: [] };
  const kinds = new Map<string, string>();
  browser.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (!response.url.startsWith(own) && !response.url.startsWith("data:")) weights.strangers.push(response.url);
  });
  browser.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === "Document" || kind === "Stylesheet" || kind === "Script" || kind === "Font")
      weights[kind] += encodedDataLength;
  });
  await browser.send("Network.enable");
  await page.goto(address);
  await lookAtAll(page);
  await page.waitForLoadState("networkidle");
  return weights;
}

async function lookAtAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 600) {
      window.scrollTo(0, at);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await document.fonts.ready;
  });
}

/** How far things moved without the reader's doing. @see https://web.dev/articles/cls */
function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(shift), 200);
      }),
  );
}

for (const [kind, { address, page: most, fonts = FONTS }] of Object.entries(BUDGETS)) {
  test(`${kind}: weighs no more than it may, asks nothing of others, and stands still`, async ({ page, baseURL }) => {
    const { Document, Stylesheet, Script, Font, strangers } = await weigh(page, address, String(baseURL));
    test
      .info()
      .annotations.push({ type: "bytes", description: JSON.stringify({ Document, Stylesheet, Script, Font }) });
    expect(Document).toBeGreaterThan(KB);
    expect(Document + Stylesheet + Script).toBeLessThanOrEqual(most);
    expect(Script).toBeLessThanOrEqual(SCRIPT);
    expect(Stylesheet).toBeLessThanOrEqual(STYLES);
    expect(Font).toBeLessThanOrEqual(fonts);
    expect(strangers).toEqual([]);
    expect(await measureShift(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}

const LATE_MS = 700;

for (const address of [
  PAGES.front,
  PAGES.article,
  PAGES.opinion,
  "/2026/11/17/dockers-deal-a2003",
  PAGES.section,
  "/2026/11/17/vyvod-barera-orvy-a2072",
]) {
  test(`fonts that come late move nothing: ${address}`, async ({ page }) => {
    await page.route(/\.woff2$/, async (route) => {
      await pause(LATE_MS);
      await route.continue();
    });
    await page.goto(address);
    const hasOwnFaces = await page.evaluate(() =>
      Promise.all(
        ["Liberation Serif Bold", "Liberation Sans"].map((name) => new FontFace("probe", `local("${name}")`).load()),
      ).then(
        () => true,
        () => false,
      ),
    );
    test.skip(!hasOwnFaces, "this machine lacks the faces that stand in for the paper's (package fonts-liberation)");
    await page.evaluate(() => document.fonts.ready);
    expect(await measureShift(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}
