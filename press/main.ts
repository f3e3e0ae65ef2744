import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closeStore, openedStore } from "#db/client.ts";
import { countDemoStaff } from "#db/queries/demo-staff.ts";
import { checkHealth } from "#db/queries/health.ts";
import { env, isLocal } from "#env.ts";
import { site } from "#site.ts";
import { collectSeldom } from "./collect-seldom.ts";
import { type Foreman, hireForeman } from "./foreman.ts";
import { openHouse } from "./house.ts";
import { LIMITS, MOST_CONNECTIONS, MOST_OF_ONE_SENDER } from "./limits.ts";
import { log } from "./log.ts";
import { limitSenders, senderAt } from "./senders.ts";
import type { Streams } from "./streams.ts";
import { warmUp } from "./warm.ts";

const GRACE_MS = 9000;
const SOCKET = join(tmpdir(), `broadsheet-${process.pid}.sock`);
/** The press never waits for a lock: what lies ready is served meanwhile. */
const BUSY_MS = 20;
/** It asks only whether answers still hold, and needs little of the file at hand. */
const CACHE_KB = 8192;

/** Refuses to open a paper that could not serve a page: a clear line now is better than a page of errors later. */
async function refuseUnlessHealthy(): Promise<void> {
  const problems = Object.entries(await checkHealth()).filter(([, state]) => state !== "ok");
  if (problems.length === 0) return;
  for (const [part, state] of problems) console.error(`${part}: ${state}`);
  process.exit(1);
}

/** Refuses to show the world a newsroom whose passwords stood on a screen. */
async function refuseSampleStaff(): Promise<void> {
  const open = isLocal ? 0 : await countDemoStaff();
  if (open === 0) return;
  console.error(`${open} sample sign-ins can still be used, and ${env.SITE_URL} is an address the world can reach.`);
  console.error("Close them: npx broadsheet staff disable --demo");
  console.error("Add yourself: npx broadsheet staff add --role publisher --name … --email …");
  process.exit(1);
}

async function serve(): Promise<void> {
  await refuseUnlessHealthy();
  await refuseSampleStaff();
  openedStore().reader.pragma(`busy_timeout = ${BUSY_MS}`);
  openedStore().reader.pragma(`cache_size = -${CACHE_KB}`);
  const server = createServer(LIMITS);
  server.maxConnections = MOST_CONNECTIONS;
  limitSenders(server, MOST_OF_ONE_SENDER, senderAt(env.TRUST_PROXY));
  await new Promise<void>((resolve) => server.listen(env.PORT, resolve));
  nameOwnOrigin(server);
  const foreman = hireForeman({
    script: fileURLToPath(new URL("typesetting.mjs", import.meta.url)),
    args: [SOCKET],
    heapMb: env.TYPESETTER_MEMORY_MB,
    note: (what, detail) => log.error(detail, what),
  });
  const house = openHouse(foreman, SOCKET);
  closeOnSignal(server, foreman, house.streams);
  server.on("request", house.listener);
  await foreman.ready();
  console.log(`${site.name} is out: ${env.SITE_URL}`);
  await warmUp(house.printing, (problem) => log.warn({ err: problem }, "a page could not be made ready"));
}

/** Where Next asks itself for the page an action leads to: here, whatever the sender says this host is called. */
function nameOwnOrigin(server: Server): void {
  const address = server.address();
  if (address !== null && typeof address === "object")
    process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${address.port}`;
}

/** Takes nobody in any more, serves those who are in, and leaves. */
function closeOnSignal(server: Server, foreman: Foreman, streams: Streams): void {
  const close = async () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    setTimeout(() => server.closeAllConnections(), GRACE_MS / 3).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    streams.close();
    server.closeIdleConnections();
    await closed;
    await foreman.stop();
    rmSync(SOCKET, { force: true });
    await closeStore();
    process.exit(0);
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
}

collectSeldom();
await serve();
