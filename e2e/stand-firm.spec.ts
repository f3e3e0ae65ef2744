import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { aDraft, publish } from "./support/newsroom.ts";

/** A second server on the paper that all tests share, so that it may fall. */
const port = Number(process.env.E2E_PORT ?? 3210) + 7;
const address = `http://localhost:${port}`;

function start(): ChildProcess {
  const settings = { DATA_DIR: "test-results/data", PORT: String(port), SITE_URL: address };
  return spawn("node", ["press/start.mjs"], { stdio: "ignore", env: { ...process.env, ...settings } });
}

/** The answer's status and how it was come by; 0 while nobody is there. */
async function look(path: string): Promise<{ status: number; how: string; text: string }> {
  try {
    const answer = await fetch(address + path);
    return { status: answer.status, how: answer.headers.get("cache-status") ?? "", text: await answer.text() };
  } catch {
    return { status: 0, how: "", text: "" };
  }
}

const isUp = () => expect.poll(async () => (await look("/healthz")).status, { timeout: 60_000 }).toBe(200);

function typesetterOf(press: ChildProcess): number {
  return Number(readFileSync(`/proc/${press.pid}/task/${press.pid}/children`, "utf8").trim().split(" ")[0]);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once("exit", resolve));
}

test.describe("a press that falls", { tag: "@once" }, () => {
  test.skip(process.platform !== "linux", "Finds the processes below another in /proc, which only Linux has.");
  test.setTimeout(240_000);

  test("serves what lies ready while its typesetter is killed, stays true, stops when told, and comes back", async ({
    request,
  }) => {
    let press = start();
    try {
      await isUp();
      for (let fall = 1; fall <= 3; fall++) {
        await look("/about");
        const fallen = typesetterOf(press);
        process.kill(fallen, "SIGKILL");
        expect(await look("/about")).toMatchObject({ status: 200, how: "press; hit" });
        await expect.poll(() => typesetterOf(press) || fallen, { timeout: 60_000 }).not.toBe(fallen);
        await isUp();
      }

      expect((await look("/latest")).status).toBe(200);
      const article = await publish(aDraft({ headline: "Two presses agree", slug: "two-presses-agree" }));
      for (const at of [await look("/latest"), { text: await (await request.get("/latest")).text() }])
        expect(at.text).toContain("Two presses agree");
      expect(article.id).toBeGreaterThan(0);

      const began = Date.now();
      const orderly = ended(press);
      press.kill("SIGTERM");
      expect(await orderly).toBe(0);
      expect(Date.now() - began).toBeLessThan(10_000);

      press = start();
      await isUp();
      const killed = ended(press);
      press.kill("SIGKILL");
      await killed;
      await setTimeout(500);
      press = start();
      await isUp();
      expect((await look("/latest")).text).toContain("Two presses agree");
    } finally {
      press.kill("SIGTERM");
      await ended(press);
    }
  });
});
