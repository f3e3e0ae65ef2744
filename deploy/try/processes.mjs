import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const STARTS_WITHIN_MS = 60_000;
export const SECRET = "a secret for trying the purge";

/** Ports and programs of one trial, and the folder in which they live. */
export function createBench(folder, port) {
  const running = new Map();
  const ports = { press: port, http: port + 1, https: port + 2, varnish: port + 3, purge: port + 4 };
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: join(folder, "data"),
    PORT: String(ports.press),
    SITE_URL: `https://localhost:${ports.https}`,
    TRUST_PROXY: "1",
  };
  const webhooks = JSON.stringify([{ url: `http://127.0.0.1:${ports.purge}/`, secret: SECRET }]);
  const bench = {
    folder,
    ports,
    press: `http://127.0.0.1:${ports.press}`,
    /** Runs a task of the paper to its end. */
    run(...task) {
      const { status, stderr } = spawnSync("node", ["cli/broadsheet.mjs", ...task], { env, encoding: "utf8" });
      if (status !== 0) throw new Error(`broadsheet ${task.join(" ")}: ${stderr}`);
    },
    start(name, command, args, more = {}) {
      const log = openSync(join(folder, `${name}.log`), "a");
      const child = spawn(command, args, { env: { ...env, ...more }, stdio: ["ignore", log, log] });
      running.set(name, child);
    },
    async stop(name) {
      const child = running.get(name);
      if (child === undefined || child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await Promise.race([gone, pause(15_000)]);
      running.delete(name);
    },
    async stopAll() {
      for (const name of [...running.keys()]) await bench.stop(name);
    },
    /** @param tellsPurger whether it tells the purger of changes: letters that nobody takes would hold up those after them */
    async startPress(tellsPurger) {
      await bench.stop("press");
      if (!existsSync(env.DATA_DIR)) {
        bench.run("migrate");
        bench.run("seed");
      }
      const telling = tellsPurger ? { ALLOW_PRIVATE_WEBHOOKS: "yes", WEBHOOKS: webhooks } : {};
      bench.start("press", "node", ["press/start.mjs"], telling);
      await waitFor(`${bench.press}/healthz`);
    },
  };
  return bench;
}

/** Waits until something answers there. */
export async function waitFor(address) {
  const until = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    const answer = ask(address);
    if (answer.status === 200) return;
    if (Date.now() > until) throw new Error(`Nothing answers at ${address}`);
    await pause(200);
  }
}

/** Asks as curl does. @returns status (0 when nobody answered), version of HTTP, headers in small letters, body */
export function ask(address, ...options) {
  const format = "%{stderr}%{http_version} %{http_code}";
  const { stdout, stderr } = spawnSync("curl", ["-sk", "-D", "-", "-w", format, ...options, address], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const [version = "", status = "0"] = stderr.toString().trim().split(" ");
  const end = stdout.indexOf("\r\n\r\n");
  const lines = stdout.subarray(0, Math.max(0, end)).toString().split("\r\n").slice(1);
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { version, status: Number(status), headers, body: stdout.subarray(end + 4) };
}
