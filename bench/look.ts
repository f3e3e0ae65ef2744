import { Agent, get, type IncomingHttpHeaders } from "node:http";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";

/** How long it may take until the press has compressed a page again. */
const MOST_LOOKS = 100;
const LOOK_MS = 100;

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

/** What is there as readers get it once many have asked for it: compressed again. @throws Error when it stays as it is */
export async function lookAtFinest(look: Look, path: string): Promise<Seen> {
  for (let count = 0; count < MOST_LOOKS; count++) {
    const seen = await look(path);
    if (seen.headers.etag?.endsWith('-brf"')) return seen;
    await setTimeout(LOOK_MS);
  }
  throw new Error(`${path} was not compressed again.`);
}

/** The text that came, whatever its coding. */
export function textOf({ body, headers }: Seen): string {
  return (headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body).toString();
}
