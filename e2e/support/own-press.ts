import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";

/** A press that one test has for itself, so that it may fall. */
export interface OwnPress {
  address: string;
  child: ChildProcess;
}

/** What a press answered, and how it came by it; status 0 while nobody is there. */
export interface Seen {
  status: number;
  how: string;
  text: string;
}

const SHARED = "test-results/data";

/** Starts a press on that paper and port. `isUp` says when it can make pages. */
export function startPress(port: number, dataDir = SHARED): OwnPress {
  const address = `http://localhost:${port}`;
  const settings = { DATA_DIR: dataDir, PORT: String(port), SITE_URL: address };
  const env = { ...process.env, ...settings };
  return { address, child: spawn("node", ["press/start.mjs"], { stdio: "ignore", env }) };
}

/** Lays a copy of the paper that all tests share into a folder. Its pictures are those of the shared one. */
export function copyPaper(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("node", ["cli/broadsheet.mjs", "backup", join(folder, "broadsheet.db")]);
  expect(status).toBe(0);
  symlinkSync(resolve(SHARED, "media"), join(folder, "media"));
}

export async function look(address: string): Promise<Seen> {
  try {
    const answer = await fetch(address);
    return { status: answer.status, how: answer.headers.get("cache-status") ?? "", text: await answer.text() };
  } catch {
    return { status: 0, how: "", text: "" };
  }
}

export async function isUp({ address }: OwnPress): Promise<void> {
  await expect.poll(async () => (await look(`${address}/healthz`)).status, { timeout: 60_000 }).toBe(200);
}

/** The process that makes pages for a press; 0 while there is none. Found in /proc, which only Linux has. */
export function typesetterOf({ child: { pid } }: OwnPress): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

/** The typesetter that came after that one. */
export async function successorOf(press: OwnPress, fallen: number): Promise<number> {
  await expect.poll(() => typesetterOf(press) || fallen, { timeout: 60_000 }).not.toBe(fallen);
  return typesetterOf(press);
}

/** Ends a press. @returns the code it ended with; null when it was killed */
export async function end({ child }: OwnPress, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  child.kill(signal);
  return ended;
}
