import { Agent, get, type IncomingHttpHeaders } from "node:http";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";

/** The press compresses a page again that is still asked for so often after this time. */
const FINER = { afterMs: 2500, times: 20 };

/** What came back, and when its last byte was there, by the clock of `performance.now()`. */
export interface Seen {
  at: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export type Look = (path: string) => Promise<Seen>;

/**
 * Asks as a browser does, for Brotli, over connections that stay open. What comes is left in its coding: whoever measures should
 * cost little while the time runs, and `fetch` takes as much of a processor for six pages as the paper does.
 * @throws Error for any status but 200
 */
export function createLooker(address: string): Look {
  const agent = new Agent({ keepAlive: true });
  return (path) =>
    new Promise((resolve, reject) => {
      const request = get(address + path, { agent, headers: { "accept-encoding": "br" } }, (response) => {
        const { statusCode, headers } = response;
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.once("error", reject);
        response.once("end", () => {
          const at = performance.now();
          if (statusCode === 200) resolve({ at, headers, body: Buffer.concat(pieces) });
          else reject(new Error(`${path} answered ${statusCode}.`));
        });
      });
      request.once("error", reject);
    });
}

/** The page as readers get it from then on. */
export async function lookAtFinest(look: Look, path: string): Promise<Seen> {
  await look(path);
  await setTimeout(FINER.afterMs);
  for (let time = 0; time < FINER.times; time++) await look(path);
  await setTimeout(FINER.afterMs);
  return look(path);
}

/** The text that came, whatever its coding. */
export function textOf({ body, headers }: Seen): string {
  return (headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body).toString();
}
