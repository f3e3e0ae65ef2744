import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { sessionCookie } from "#domain/staff/session.ts";
import { startServer } from "./server.ts";

/*
 * How long readers wait while large pictures are taken in: `node --import tsx bench/pictures.ts --pictures 20 --width 6000
 * --rounds 400 --port 3459`. It asks for the front and an article by turns over one connection, first in peace, then while
 * the pictures are sent one after another and worked on.
 */

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "20" },
    width: { type: "string", default: "6000" },
    rounds: { type: "string", default: "400" },
    port: { type: "string", default: "3597" },
  },
});
const [pictures, width, rounds, port] = [values.pictures, values.width, values.rounds, values.port].map(Number);
if (![pictures, width, rounds, port].every((number) => Number.isInteger(number) && Number(number) > 0))
  throw new Error("Flags: --pictures, --width, --rounds and --port are numbers.");

const PAGES = ["/", "/2026/11/17/orva-barrier-vote-a2001"];
const folder = mkdtempSync(join(tmpdir(), "broadsheet-pictures-"));
const settings = { DATA_DIR: join(folder, "data") };
Object.assign(process.env, settings);

async function signIn(): Promise<string> {
  const { systemDesk } = await import("#newsroom/authorise.ts");
  const { addStaff } = await import("#newsroom/staff.ts");
  const verbs = await import("#newsroom/sessions.ts");
  const someone = { email: "bench@press.example", password: `bench ${randomUUID()}` };
  await addStaff(systemDesk(Date.now()), { ...someone, name: "Bench", role: "editor" });
  const visitor = { peer: "bench", agent: "bench", now: Date.now() };
  const { token } = await verbs.signIn(visitor, { ...someone, keep: false });
  return `${sessionCookie("http://localhost").name}=${token}`;
}

/** A photograph's worth of detail, different each time. */
async function paint(across: number): Promise<Buffer> {
  const grain = { raw: { width: 96, height: 64, channels: 3 } } as const;
  return sharp(randomBytes(96 * 64 * 3), grain)
    .resize(across, Math.round((across * 2) / 3))
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function send(address: string, cookie: string, name: string): Promise<void> {
  const body = new Uint8Array(await paint(Number(width)));
  const headers = { Cookie: cookie, Origin: address, "Content-Type": "application/octet-stream" };
  const answer = await fetch(`${address}/newsroom/media/upload?name=${name}`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

/** Times of asking until `isOver`, at least as many as `--rounds`. */
async function ask(address: string, isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (times.length < Number(rounds) || !isOver()) {
    const began = performance.now();
    const answer = await fetch(address + (PAGES[times.length % PAGES.length] ?? "/"));
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`A reader got ${answer.status}.`);
    times.push(performance.now() - began);
  }
  return times;
}

function row(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1);
  return `| ${[name, sorted.length, at(0.5), at(0.95), at(0.99), at(1)].join(" | ")} |`;
}

try {
  for (const task of ["migrate", "seed"]) {
    const options = { stdio: "inherit", env: { ...process.env, ...settings } } as const;
    if (spawnSync("node", ["cli/broadsheet.mjs", task], options).status !== 0) throw new Error(`${task} failed.`);
  }
  const paper = await startServer("press/start.mjs", Number(port), "/healthz", settings);
  try {
    const cookie = await signIn();
    await ask(paper.address, () => true);
    console.log(
      `\nLoad of this machine before: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(", ")}`,
    );
    console.log(
      "| readers' pages | answers | p50 ms | p95 ms | p99 ms | longest ms |\n| --- | ---: | ---: | ---: | ---: | ---: |",
    );
    console.log(row("in peace", await ask(paper.address, () => true)));
    let isOver = false;
    const began = performance.now();
    const sending = (async () => {
      for (let at = 1; at <= Number(pictures); at++) await send(paper.address, cookie, `bench-${at}.jpg`);
      isOver = true;
    })();
    const [times] = await Promise.all([ask(paper.address, () => isOver), sending]);
    console.log(row(`while ${pictures} pictures of ${width} pixels come in`, times));
    console.log(`\nThe pictures took ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await paper.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
