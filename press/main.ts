import { createServer, type Server } from "node:http";
import next from "next";
import { closeStore } from "#db/client.ts";
import { countDemoStaff } from "#db/queries/demo-staff.ts";
import { checkHealth } from "#db/queries/health.ts";
import { flushReads } from "#db/queries/reads.ts";
import { env, isLocal } from "#env.ts";
import { site } from "#site.ts";
import { createPress } from "./press.ts";

const GRACE_MS = 8000;

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

/** Where Next asks itself for the page an action leads to: here, whatever the sender says this host is called. */
function nameOwnOrigin(server: Server): void {
  const address = server.address();
  if (address !== null && typeof address === "object")
    process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${address.port}`;
}

async function serve(): Promise<void> {
  await refuseUnlessHealthy();
  await refuseSampleStaff();
  const app = next({ dev: false });
  await app.prepare();
  const typeset = app.getRequestHandler();
  const server = createServer(
    createPress({ typeset, log: (problem) => console.error(problem), proxies: env.TRUST_PROXY }),
  );
  server.listen(env.PORT, () => {
    nameOwnOrigin(server);
    console.log(`${site.name} is out: ${env.SITE_URL}`);
  });
  const close = () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    server.close(async () => {
      await flushReads(Date.now());
      await closeStore();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
}

await serve();
