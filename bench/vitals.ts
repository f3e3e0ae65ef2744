import { existsSync } from "node:fs";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { createLooker, lookAtFinest, textOf } from "./look.ts";
import type { Report } from "./report.ts";

const PAGES = [
  ["article", "/2026/11/17/orva-barrier-vote-a2001"],
  ["long read", "/2026/11/14/last-keeper-of-cape-orsa-a2070"],
  ["front", "/"],
  ["section", "/veles-bay"],
] as const;
const TIMES = 3;
const KINDS = ["Document", "Stylesheet", "Script", "Font", "Image"] as const;
const SETTLED_MS = 1500;
/** The small browser without windows, which the tests use, tells nothing of the largest paint. */
const WHOLE_BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

/** A middling phone on a middling line: a processor four times slower, 1.6 Mbit/s, 150 ms to the server and back. */
const PHONE = { width: 390, height: 844 };
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

interface Vitals {
  /** Largest contentful paint, milliseconds. */
  lcp: number;
  cls: number;
  /** What tasks longer than 50 ms took beyond these, after the first paint. */
  tbt: number;
  bytes: Map<string, number>;
}

/** Opens pages as a phone would, with an empty cache, and writes what came over the line and when it was to be seen. */
export async function measureVitals(address: string, report: Report): Promise<void> {
  const executablePath = process.env.CHROMIUM_PATH ?? WHOLE_BROWSERS.find((path) => existsSync(path));
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  report.say(`\nA phone with a processor ${SLOWER} times slower, 1.6 Mbit/s, 150 ms; the median of ${TIMES}:\n`);
  report.say("| page | HTML KB | CSS KB | JS KB | fonts KB | pictures KB | LCP ms | CLS | TBT ms |");
  report.say(`| --- |${" ---: |".repeat(8)}`);
  try {
    await finish(address);
    for (const [name, path] of PAGES) {
      const seen: Vitals[] = [];
      for (let time = 0; time < TIMES; time++) {
        const context = await browser.newContext({ viewport: PHONE, isMobile: true, deviceScaleFactor: 2.6 });
        seen.push(await visit(await context.newPage(), address + path));
        await context.close();
      }
      report.say(row(name, seen));
    }
  } finally {
    await browser.close();
  }
}

/** Has pages, styles and scripts come as they do once they have readers. */
async function finish(address: string): Promise<void> {
  const look = createLooker(address);
  const pages = await Promise.all(PAGES.map(([, path]) => look(path)));
  const files = pages.flatMap((page) => [...textOf(page).matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)]);
  const addresses = new Set([...PAGES.map(([, path]) => path), ...files.map(([, file = "/"]) => file)]);
  for (const one of addresses) await lookAtFinest(look, one);
}

function row(name: string, seen: readonly Vitals[]): string {
  const sorted = seen.toSorted((one, other) => one.lcp - other.lcp);
  const { lcp, cls, tbt, bytes } = sorted[Math.floor(sorted.length / 2)] ?? {
    lcp: 0,
    cls: 0,
    tbt: 0,
    bytes: new Map(),
  };
  const weights = KINDS.map((kind) => ((bytes.get(kind) ?? 0) / 1024).toFixed(1));
  return `| ${[name, ...weights, lcp > 0 ? lcp.toFixed(0) : "not told", cls.toFixed(3), tbt.toFixed(0)].join(" | ")} |`;
}

async function visit(page: Page, url: string): Promise<Vitals> {
  const session = await page.context().newCDPSession(page);
  const bytes = await weigh(session);
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript({ path: "bench/watch-vitals.js" });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLED_MS);
  const vitals = await page.evaluate(() => (globalThis as unknown as { vitals: Omit<Vitals, "bytes"> }).vitals);
  return { ...vitals, bytes };
}

/** Bytes over the line by kind, counted from now on. */
async function weigh(session: CDPSession): Promise<Map<string, number>> {
  const [kinds, bytes] = [new Map<string, string>(), new Map<string, number>()];
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send("Network.enable");
  return bytes;
}
