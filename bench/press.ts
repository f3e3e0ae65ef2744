import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { createLooker, lookAtFinest, type Seen, textOf } from "./look.ts";
import { startCachedNext } from "./next-cached.ts";
import { startNginx } from "./nginx.ts";
import { measureFront } from "./press-cold.ts";
import { measureMemory } from "./press-memory.ts";
import { ARTICLE } from "./press-paper.ts";
import { measureVisible } from "./press-visible.ts";
import type { Report } from "./report.ts";
import { type Running, startServer } from "./server.ts";
import { type Contender, compare, pinServer } from "./shoot.ts";
import { measureVitals } from "./vitals.ts";

const CONNECTIONS = [1, 16, 64];

/** How much is measured: less of it where others need the machine. */
export interface PressSizes {
  seconds: number;
  rounds: number;
  /** Articles of the generated paper whose every page is asked for, and as many invented addresses. */
  addresses: number;
  /** How often an article is changed under load. */
  changes: number;
  /** The first of five ports. */
  port: number;
}

/**
 * The press beside what it is measured by, in turn on one core: the same page from a bare Node server, from nginx as a
 * static file and with the press behind it (where it is installed), and from Next with and without its own cache.
 * @param folder for files of its own
 * @param dataDir of a paper with the sample in it
 */
export async function measurePress(folder: string, dataDir: string, sizes: PressSizes, report: Report): Promise<void> {
  const paper = await startServer("press/start.mjs", sizes.port, "/healthz", { DATA_DIR: dataDir });
  const others: Running[] = [];
  try {
    pinServer(paper);
    report.say(`\n${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}.`);
    await measureFront(paper, dataDir, report);
    const page = await lookAtFinest(createLooker(paper.address), ARTICLE);
    const contenders = await startContenders(folder, dataDir, { paper, page, port: sizes.port }, others);
    for (const server of others) pinServer(server);
    report.say(
      `\nOne page, ${page.body.length} bytes as readers get it (Brotli), ${sizes.rounds} rounds of ${sizes.seconds} s, the median round:\n`,
    );
    await compare(contenders, { ...sizes, connections: CONNECTIONS }, report);
    for (const running of others.splice(0)) await running.stop();
    await measureVisible(paper, dataDir, sizes.changes, report);
    await measureVitals(paper.address, report);
  } finally {
    for (const running of [...others, paper]) await running.stop();
  }
  await measureMemory(join(folder, "many"), sizes.port, sizes.addresses, report);
}

/** What Node says of every connection by itself, and of the length. */
const OWN_HEADERS = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

function headersOf({ headers }: Seen): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** Starts the others; whatever was started is in `others`, also when one of them fails. */
async function startContenders(
  folder: string,
  dataDir: string,
  { paper, page, port }: { paper: Running; page: Seen; port: number },
  others: Running[],
): Promise<Contender[]> {
  const file = join(folder, "page.html");
  writeFileSync(file, page.body);
  const bare = await startServer("bench/bare.mjs", port + 1, "/", {
    BARE_FILE: file,
    BARE_HEADERS: JSON.stringify(headersOf(page)),
  });
  others.push(bare);
  const next = await startServer("bench/next.mjs", port + 2, ARTICLE, { DATA_DIR: dataDir });
  others.push(next);
  const cached = await startCachedNext(textOf(page), port + 4);
  others.push(cached);
  const nginx = await startNginx(folder, { page: page.body, port: port + 3, press: port });
  if (nginx) others.push(nginx);
  else console.log("nginx is not installed: it is left out.");
  return [
    { name: "press, warm", url: paper.address + ARTICLE, servers: [paper] },
    { name: "bare Node, same answer", url: bare.address, servers: [bare] },
    { name: "Next, its own cached page, same words", url: cached.address, servers: [cached] },
    { name: "Next without the press", url: next.address + ARTICLE, servers: [next] },
    ...(nginx === undefined
      ? []
      : [
          { name: "nginx, static, same bytes", url: `${nginx.address}/page.html`, servers: [nginx] },
          { name: "nginx, the press behind it", url: nginx.address + ARTICLE, servers: [nginx, paper] },
        ]),
  ];
}
