import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Foreman, hireForeman } from "./foreman.ts";

const folder = mkdtempSync(join(tmpdir(), "press-"));
let foreman: Foreman | undefined;
afterEach(async () => {
  await foreman?.stop();
});

function hire(script: string): { notes: Record<string, unknown>[] } {
  const file = join(folder, "work.mjs");
  writeFileSync(file, script);
  const notes: Record<string, unknown>[] = [];
  foreman = hireForeman({ script: file, args: [], heapMb: 128, note: (_, detail) => notes.push(detail) });
  return { notes };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a typesetter that crashes is started again, and again, after pauses that grow", async () => {
  const { notes } = hire("setTimeout(() => process.exit(3), 20)");
  while ((foreman?.restarts() ?? 0) < 3) await setTimeout(20);
  expect(notes.slice(0, 3).map(({ code, pause }) => [code, pause])).toEqual([
    [3, 100],
    [3, 200],
    [3, 400],
  ]);
  expect(foreman?.isReady()).toBe(false);
});

test("one that is killed is not ready until its successor is", async () => {
  hire(
    "process.send('ready'); process.send({ pid: process.pid }); process.once('message', () => process.kill(process.pid, 'SIGKILL'))",
  );
  await foreman?.ready();
  foreman?.tell({ reads: [] });
  while (foreman?.isReady()) await setTimeout(5);
  await foreman?.ready();
  expect([foreman?.restarts(), foreman?.isReady()]).toEqual([1, true]);
});

test("one that is told to stop may finish, and is not started again", async () => {
  hire("process.send('ready'); setInterval(() => undefined, 1000); process.once('SIGTERM', () => process.exit(0))");
  await foreman?.ready();
  await foreman?.stop();
  await setTimeout(300);
  expect(foreman?.restarts()).toBe(0);
});
