import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { copyPaper, end, isUp, look, type Seen, startPress, successorOf, typesetterOf } from "./support/own-press.ts";

const port = Number(process.env.E2E_PORT ?? 3210) + 7;
const FALLS = 5;
const KEPT = [PAGES.front, PAGES.article, PAGES.about];

test.describe("a press that falls", { tag: "@once" }, () => {
  // One after the other: they share a port.
  test.describe.configure({ mode: "default" });
  test.skip(process.platform !== "linux", "Finds the processes below another in /proc, which only Linux has.");
  test.setTimeout(240_000);

  test("its typesetter is killed again and again, at work and while it starts: kept pages never fail, and it comes back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
    copyPaper(folder);
    const press = startPress(port, folder);
    let isOver = false;
    const seen: Seen[] = [];
    const read = async (path: string) => {
      while (!isOver) {
        seen.push(await look(press.address + path));
        await setTimeout(20);
      }
    };
    try {
      await isUp(press);
      for (const path of KEPT) expect((await look(press.address + path)).status).toBe(200);
      const readers = KEPT.map(read);
      let typesetter = typesetterOf(press);
      for (let fall = 1; fall <= FALLS; fall += 1) {
        // A page that nobody has made yet is at work when the first one falls; the others fall before they are ready.
        const making = fall === 1 ? look(press.address + PAGES.topic) : undefined;
        process.kill(typesetter, "SIGKILL");
        typesetter = await successorOf(press, typesetter);
        if (making) expect([200, 503]).toContain((await making).status);
      }
      await isUp(press);
      expect((await look(press.address + PAGES.author)).status).toBe(200);
      isOver = true;
      await Promise.all(readers);
      expect(seen.filter(({ status, how }) => status !== 200 || how !== "press; hit")).toEqual([]);
      expect(seen.length).toBeGreaterThan(FALLS * KEPT.length);
    } finally {
      isOver = true;
      await end(press);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("one that hangs keeps nobody from kept pages, and what cannot be made meanwhile says so within its policy", async ({
    page,
  }) => {
    const press = startPress(port);
    let hanging = 0;
    try {
      await isUp(press);
      await look(press.address + PAGES.about);
      hanging = typesetterOf(press);
      process.kill(hanging, "SIGSTOP");
      expect(await look(press.address + PAGES.about)).toMatchObject({ status: 200, how: "press; hit" });
      const complaints: string[] = [];
      page.on("console", (message) => /polic/i.test(message.text()) && complaints.push(message.text()));
      const answer = await page.goto(`${press.address}${PAGES.month}`);
      expect(answer?.status()).toBe(503);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("wait a moment");
      expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self';");
      expect(complaints).toEqual([]);
    } finally {
      if (hanging > 0) process.kill(hanging, "SIGCONT");
      await end(press);
    }
  });

  test("two presses on one paper stay true, one stops when told, and comes back after it was killed", async ({
    request,
  }) => {
    let press = startPress(port);
    const latest = () => look(`${press.address}/latest`);
    try {
      await isUp(press);
      expect((await latest()).status).toBe(200);
      const article = await publish(aDraft({ headline: "Two presses agree", slug: "two-presses-agree" }));
      for (const at of [await latest(), { text: await (await request.get("/latest")).text() }])
        expect(at.text).toContain("Two presses agree");
      expect(article.id).toBeGreaterThan(0);

      const began = Date.now();
      expect(await end(press)).toBe(0);
      // Ten seconds are what is promised to whoever stops it; only hanging takes longer.
      expect(Date.now() - began).toBeLessThan(10_000);

      press = startPress(port);
      await isUp(press);
      await end(press, "SIGKILL");
      await setTimeout(500);
      press = startPress(port);
      await isUp(press);
      expect((await latest()).text).toContain("Two presses agree");
    } finally {
      await end(press);
    }
  });
});
