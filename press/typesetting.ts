import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import next from "next";
import { closeStore } from "#db/client.ts";
import { countRead, flushReads } from "#db/queries/reads.ts";
import { READ_SOURCES } from "#domain/reads/sources.ts";
import { env } from "#env.ts";
import { collectingBetween } from "./collect-between.ts";
import { collectSeldom } from "./collect-seldom.ts";
import { compileLate } from "./compile-late.ts";
import { entriesBefore } from "./entries.ts";
import { log } from "./log.ts";
import { createTypesettingServer } from "./near.ts";
import { makerOf, typesetterOf } from "./typesetter.ts";

const GRACE_MS = 6000;
const BEAT_MS = 5000;

/** Next, in a process of its own: it answers the press on the socket named by its argument. */
async function typeset(socket: string): Promise<void> {
  await readBuiltConfig();
  const app = next({ dev: false });
  await app.prepare();
  const server = app.getRequestHandler();
  const { origin, host } = new URL(env.SITE_URL);
  const note = (problem: unknown) => log.warn({ err: problem }, "a page was left to Next");
  const typesetter = collectingBetween(typesetterOf(server, await entriesBefore(makerOf(server, host), origin, note)));
  const near = createTypesettingServer(typesetter, (problem) => log.error({ err: problem }, "typesetting failed"));
  // One that was killed has left its socket behind.
  rmSync(socket, { force: true });
  near.once("error", (problem) => {
    log.fatal({ err: problem }, "the typesetter cannot be reached");
    process.exit(1);
  });
  near.listen(socket, () => process.send?.("ready"));
  const beat = setInterval(() => process.send?.("alive"), BEAT_MS);
  process.on("message", noteReads);
  const close = async () => {
    clearInterval(beat);
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    // What streams for ever, such as news for the newsroom, is cut off.
    setTimeout(() => near.closeAllConnections(), GRACE_MS / 2).unref();
    await new Promise((resolve) => {
      near.close(resolve);
      near.closeIdleConnections();
    });
    await flushReads(Date.now());
    await closeStore();
    process.exit(0);
  };
  process.once("SIGTERM", close);
  // Ctrl-C reaches both processes; the press says when.
  process.on("SIGINT", () => undefined);
  process.once("disconnect", close);
}

/**
 * Gives Next its settings as the build wrote them down. It would read `next.config.ts` again, and load its compiler for
 * that and keep it: 25 MB. This is how the server that Next itself makes for a standalone build does it.
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/output
 */
async function readBuiltConfig(): Promise<void> {
  const { config } = JSON.parse(await readFile(join(".next", "required-server-files.json"), "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** The press counts who opened which article, and leaves the writing to this process: it must never wait for a lock. */
function noteReads(message: unknown): void {
  if (typeof message !== "object" || message === null || !("reads" in message) || !Array.isArray(message.reads)) return;
  for (const [id, from] of message.reads) {
    const source = READ_SOURCES.find((known) => known === from);
    if (Number.isSafeInteger(id) && source !== undefined) countRead(id, Date.now(), source);
  }
}

const [socket] = process.argv.slice(2);
if (socket === undefined) throw new Error("The typesetter is started by the press: npm start.");
collectSeldom();
compileLate();
await typeset(socket);
