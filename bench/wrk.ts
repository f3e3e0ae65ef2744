import { spawn, spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** The servers have one core, what asks them another, where there are two. */
export const CORES = { server: "0", load: "1", all: `0-${cpus().length - 1}` };

/** What asking without pause for some seconds came to. Times in milliseconds. */
export interface Shot {
  perSecond: number;
  total: number;
  p50: number;
  p99: number;
  /** Answers other than 2xx and 3xx, and none at all. */
  failures: number;
}

/** So readers ask: what is compared is the page as it goes over the line. */
const HEADERS = ["-H", "accept-encoding: br"];
const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Asks for one address over that many connections. @see https://github.com/wg/wrk @throws Error when wrk is not installed or understood */
export async function shootAt(url: string, connections: number, seconds: number): Promise<Shot> {
  const text = await run(["wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...HEADERS, url]);
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  const time = (share: number) => {
    const [, amount, unit = "ms"] = new RegExp(`${share}%\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(text) ?? [];
    return Number(amount) * (UNITS[unit] ?? Number.NaN);
  };
  const total = number(/(\d+) requests in/);
  if (total === 0)
    throw new Error(`Nothing came of asking for ${url}. Is wrk installed (apt-get install wrk)?\n${text}`);
  const errors = [.../(?:connect|read|write|timeout) (\d+)/g[Symbol.matchAll](text)].map(([, count]) => Number(count));
  const failures = errors.reduce((sum, count) => sum + count, number(/Non-2xx or 3xx responses: (\d+)/));
  return { perSecond: number(/Requests\/sec:\s+([\d.]+)/), total, p50: time(50), p99: time(99), failures };
}

/** Lets so many readers ask for those paths by turns, without pause, until they are called off. */
export function sendReaders(address: string, count: number, paths: readonly string[]): () => void {
  const [command, ...args] = pinned([
    "wrk",
    "-t1",
    `-c${count}`,
    "-d24h",
    "-s",
    "bench/readers.lua",
    address,
    ...paths,
  ]);
  const child = spawn(command, args, { stdio: "ignore" });
  return () => void child.kill();
}

function pinned([command = "wrk", ...args]: string[]): [string, ...string[]] {
  const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;
  return hasTaskset ? ["taskset", "-c", CORES.load, command, ...args] : [command, ...args];
}

function run(line: string[]): Promise<string> {
  const [command, ...args] = pinned(line);
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk;
    });
    child.once("error", () => resolve(text));
    child.once("close", () => resolve(text));
  });
}
