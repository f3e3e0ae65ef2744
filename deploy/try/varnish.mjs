import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask, SECRET, waitFor } from "./processes.mjs";

const HEADLINE = "A lamp is lit on the outer mole";
const STORY = `---
section: veles-bay
---

# ${HEADLINE}

November 24, 2026

It can be seen from the ferry.
`;
/** Well within the 15 seconds that Varnish would keep the page if nobody purged it. */
const VISIBLE_WITHIN_MS = 6000;
/** The paper begins to tell the world five seconds after its start; a new receiver hears of what comes next. */
const TELLING_MS = 8000;

/** Pages from memory, dropped by key, by this machine alone; the day of grace when the press is gone. */
export async function tryVarnish(bench, check) {
  const { folder, ports } = bench;
  const file = join(folder, "broadsheet.vcl");
  const vcl = readFileSync("deploy/varnish/broadsheet.vcl", "utf8");
  writeFileSync(file, vcl.replace('.port = "3000"', `.port = "${ports.press}"`));
  const compiled = spawnSync("varnishd", ["-C", "-f", file], { encoding: "utf8" });
  check("varnishd -C", compiled.status === 0, compiled.status === 0 ? "" : compiled.stderr.trim());
  if (compiled.status !== 0) return;
  const work = join(folder, "varnish");
  mkdirSync(work);
  const jail = ["-j", "none", "-n", work, "-s", "malloc,64m"];
  bench.start("varnish", "varnishd", ["-F", ...jail, "-a", `127.0.0.1:${ports.varnish}`, "-f", file]);
  const varnish = `http://127.0.0.1:${ports.varnish}`;
  bench.start("purge", "node", ["deploy/varnish/purge.mjs"], {
    PURGE_SECRET: SECRET,
    PURGE_PORT: String(ports.purge),
    VARNISH: varnish,
  });
  await waitFor(`${varnish}/healthz`);
  tryKeeping(varnish, check);
  tryPurging(varnish, check);
  await tryPublishing(bench, varnish, check);
  ask(`${varnish}/topics`);
  await bench.stop("press");
  const kept = ask(`${varnish}/topics`);
  check("varnish: with the press down, a page it has goes on being shown", kept.status === 200);
}

function tryKeeping(varnish, check) {
  ask(`${varnish}/topics`);
  const again = ask(`${varnish}/topics`, "-H", "Cookie: a=1");
  check("varnish: a page is kept, whatever cookie comes along", again.headers["x-cache"] === "HIT");
  check("varnish: keys stay inside", again.headers["surrogate-key"] === undefined);
  const keeping = again.headers["cache-control"] ?? "";
  check("varnish: browsers are told to ask each time", /max-age=0/.test(keeping) && !/while/.test(keeping), keeping);
  ask(`${varnish}/search?q=fog`);
  check("varnish: searches are not kept", ask(`${varnish}/search?q=fog`).headers["x-cache"] === "MISS");
  ask(`${varnish}/newsroom`);
  check("varnish: the newsroom is not kept", ask(`${varnish}/newsroom`).headers["x-cache"] === "MISS");
}

function tryPurging(varnish, check) {
  const purge = (...options) => ask(varnish, "-X", "PURGE", ...options).status;
  check("varnish: PURGE without a key is refused", purge() === 400);
  check("varnish: PURGE with what is no key is refused", purge("-H", "Surrogate-Key: a)|(.") === 400);
  check(
    "varnish: PURGE through a proxy is refused",
    purge("-H", "Surrogate-Key: topics", "-H", "X-Forwarded-For: 192.0.2.1") === 405,
  );
  ask(`${varnish}/authors`);
  check("varnish: PURGE by key", purge("-H", "Surrogate-Key: topics") === 200);
  check("varnish: … drops the page with that key", ask(`${varnish}/topics`).headers["x-cache"] === "MISS");
  check("varnish: … and no other", ask(`${varnish}/authors`).headers["x-cache"] === "HIT");
}

/** The whole way: a story goes out, the paper tells the purger, the purger tells Varnish. */
async function tryPublishing({ folder, run, ports }, varnish, check) {
  const forged = ask(
    `http://127.0.0.1:${ports.purge}/`,
    "-d",
    "{}",
    "-H",
    `Broadsheet-Signature: t=1,v1=${"0".repeat(64)}`,
  );
  check("purge: a letter that the paper did not sign is refused", forged.status === 403);
  await pause(TELLING_MS);
  ask(`${varnish}/latest`);
  writeFileSync(join(folder, "lamp.md"), STORY);
  run("import", "markdown", join(folder, "lamp.md"));
  const began = Date.now();
  let seen = false;
  while (!seen && Date.now() - began < VISIBLE_WITHIN_MS) {
    await pause(250);
    seen = ask(`${varnish}/latest`).body.toString().includes(HEADLINE);
  }
  check("purge: what is published is seen through Varnish", seen, `${Date.now() - began} ms after the import`);
}
