import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { measureMemory } from "./press-memory.ts";
import { measureVisible } from "./press-visible.ts";
import { cpuOf, residentOf, treeOf } from "./processes.ts";
import { type Running, startServer } from "./server.ts";

const ARTICLE = "/2026/11/17/orva-barrier-vote-a2001";
const PORTS = { paper: 3330, bare: 3331, nginx: 3332, next: 3333 };
const CONNECTIONS = [1, 16, 64];
const SECONDS = 5;
const ROUNDS = 3;
/** The servers have one core, what asks them another, where there are two. */
const CORES = { server: "0", load: "1" };

/** One server that sends the page of an article. */
interface Contender {
  name: string;
  url: string;
  pids: () => number[];
}

const shot = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
}

/**
 * The press beside what it is measured by, one after another, three rounds: the same page from a bare Node server, from
 * nginx as a static file (where it is installed), and from Next without the press.
 * @param folder for files of its own
 * @param dataDir of a paper with the sample in it
 * @param sizes how many articles the paper has whose every page is asked for
 */
export async function measurePress(folder: string, dataDir: string, sizes: { memory: number }): Promise<void> {
  const paper = await startServer("press/start.mjs", PORTS.paper, "/healthz", { DATA_DIR: dataDir });
  const others: Running[] = [];
  try {
    for (const pid of treeOf(paper.pid)) pin(pid, CORES.server);
    await measureCold(paper);
    const page = Buffer.from(await (await fetch(paper.address + ARTICLE)).arrayBuffer());
    const file = join(folder, "page.html");
    writeFileSync(file, page);
    others.push(await startServer("bench/bare.mjs", PORTS.bare, "/", { BARE_FILE: file }));
    others.push(await startServer("bench/next.mjs", PORTS.next, ARTICLE, { DATA_DIR: dataDir }));
    const [bare, next] = others;
    const contenders = [contender("press, warm", paper, ARTICLE), contender("bare Node, same bytes", bare, "/")];
    const nginx = await startNginx(folder, page);
    if (nginx) {
      others.push(nginx);
      contenders.push(contender("nginx, static, same bytes", nginx, "/page.html"));
    } else console.log("nginx is not installed: it is left out.");
    contenders.push(contender("Next without the press", next, ARTICLE));
    await measureSpeed(contenders, page.length);
    await measureVisible(paper.address, dataDir);
  } finally {
    for (const running of [paper, ...others]) await running.stop();
  }
  await measureMemory(join(folder, "many"), PORTS.paper, sizes.memory);
}

function contender(name: string, running: Running | undefined, path: string): Contender {
  if (running === undefined) throw new Error(`${name} was not started.`);
  for (const pid of treeOf(running.pid)) pin(pid, CORES.server);
  return { name, url: running.address + path, pids: () => treeOf(running.pid) };
}

function pin(pid: number, core: string): void {
  spawnSync("taskset", ["-a", "-p", "-c", core, String(pid)], { stdio: "ignore" });
}

/** What a page costs that is not kept: every article of the sample once, in processor time of both processes. */
async function measureCold({ address, pid }: Running): Promise<void> {
  const list = await (await fetch(`${address}/sitemaps/2026-11.xml`)).text();
  const paths = [...list.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  for (const path of paths.slice(0, 20)) await (await fetch(address + path)).arrayBuffer();
  const rest = paths.slice(20);
  const before = cpuOf(treeOf(pid));
  for (const path of rest) await (await fetch(address + path)).arrayBuffer();
  const ms = (cpuOf(treeOf(pid)) - before) / rest.length;
  console.log(`\nCold: ${rest.length} articles, each for the first time, ${ms.toFixed(1)} ms of processor time each.`);
}

async function measureSpeed(contenders: readonly Contender[], bytes: number): Promise<void> {
  console.log(`\nOne page of ${bytes} bytes, ${ROUNDS} rounds of ${SECONDS} s, the median round:\n`);
  console.log("| server | connections | requests/s | p50 ms | p99 ms | CPU µs a request | press ÷ it | MB resident |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const connections of CONNECTIONS) {
    const rounds = new Map<Contender, Figures[]>(contenders.map((one) => [one, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [one, figures] of rounds) figures.push(await shoot(one, connections));
    const medians = contenders.map((one) => ({ one, figures: medianOf(rounds.get(one) ?? []) }));
    const press = medians[0]?.figures.perSecond ?? Number.NaN;
    for (const { one, figures } of medians) console.log(row(one, connections, figures, press));
  }
}

function row({ name, pids }: Contender, connections: number, figures: Figures, press: number): string {
  const { perSecond, p50, p99, cpuMs } = figures;
  const numbers = [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), (cpuMs * 1000).toFixed(0)];
  const cells = [name, String(connections), ...numbers, (press / perSecond).toFixed(2), residentOf(pids()).toFixed(0)];
  return `| ${cells.join(" | ")} |`;
}

function medianOf(figures: Figures[]): Figures {
  const sorted = figures.toSorted((one, other) => one.perSecond - other.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return middle;
}

async function shoot({ name, url, pids }: Contender, connections: number): Promise<Figures> {
  const before = cpuOf(pids());
  const args = ["-j", "-c", String(connections), "-d", String(SECONDS), url];
  const { requests, latency, non2xx, errors } = shot.parse(JSON.parse(await run("node_modules/.bin/autocannon", args)));
  if (non2xx + errors > 0) console.log(`${name}: ${non2xx} other statuses, ${errors} errors.`);
  const cpuMs = (cpuOf(pids()) - before) / requests.total;
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, cpuMs };
}

function run(command: string, args: string[]): Promise<string> {
  const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;
  const [name = command, ...rest] = [...(hasTaskset ? ["taskset", "-c", CORES.load] : []), command, ...args];
  const child = spawn(name, rest, { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk;
    });
    child.once("error", reject);
    child.once("exit", () => resolve(text));
  });
}

/** nginx with the page as a file, one worker; undefined where it is not installed. */
async function startNginx(folder: string, page: Buffer): Promise<Running | undefined> {
  const binary = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].find((path) => existsSync(path));
  if (binary === undefined) return undefined;
  const root = join(folder, "nginx");
  mkdirSync(join(root, "html"), { recursive: true });
  writeFileSync(join(root, "html/page.html"), page);
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  writeFileSync(
    join(root, "nginx.conf"),
    `${user}daemon off; worker_processes 1; pid ${root}/nginx.pid; error_log ${root}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; open_file_cache max=10; keepalive_requests 100000000;
server { listen 127.0.0.1:${PORTS.nginx}; root ${root}/html; } }
`,
  );
  return startServer([binary, "-p", root, "-c", join(root, "nginx.conf")], PORTS.nginx, "/page.html", {});
}
