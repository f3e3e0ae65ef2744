import { statfs } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { store } from "#db/client.ts";
import { checkHealth } from "#db/queries/health.ts";
import { describeLateness } from "#db/queries/lateness.ts";
import { plainText } from "./error-page.ts";
import { type Metrics, showsToken } from "./metrics.ts";
import type { Setup } from "./press.ts";
import type { Typeset } from "./typesetter.ts";

const LEAST_FREE_MB = 200;

interface Operation {
  metrics: Metrics;
  /** The secret that opens `/metrics`; without one it is not there. */
  token: string | undefined;
  isTypesetting: () => boolean;
}

/** What the operator asks: `/healthz` and `/metrics`. */
export function operateWith({ metrics, token, isTypesetting }: Operation): Setup["operate"] {
  return async (path, request) => {
    if (path === "/healthz") return answerHealth(isTypesetting());
    if (path === "/metrics" && token !== undefined) return answerMetrics(metrics, token, request);
    return undefined;
  };
}

/**
 * 200 if the paper could serve a page now, else 503 and what is not well. A full disk stops the desk, and a release that
 * is late is said too; neither takes the paper from its readers.
 */
async function answerHealth(isTypesetting: boolean): Promise<Typeset> {
  const health = { ...(await checkHealth()), pages: isTypesetting ? "ok" : "The typesetter is being started." };
  const isWell = Object.values(health).every((state) => state === "ok");
  const isReadable = health.database === "ok" && health.migrations === "ok";
  const releases = isReadable ? await describeLateness(Date.now()) : "not looked at";
  return json(isWell ? 200 : 503, { ...health, releases, disk: await stateOfDisk() });
}

async function stateOfDisk(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(store.mediaDir);
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    return free >= LEAST_FREE_MB
      ? "ok"
      : `Only ${free} MB are free. When none is left, readers are served and nothing can be saved.`;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

async function answerMetrics(metrics: Metrics, token: string, { headers }: IncomingMessage): Promise<Typeset> {
  if (!showsToken(headers.authorization, token))
    return plainText(401, "Metrics are shown to who sends the token.", { "www-authenticate": "Bearer" });
  return { ...plainText(200, ""), body: Buffer.from(await metrics.report()) };
}

function json(status: number, value: unknown): Typeset {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: Buffer.from(JSON.stringify(value)),
    said: {},
    subjects: [],
  };
}
