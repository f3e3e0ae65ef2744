import { request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import { lookupPublic, refuseIfPrivate } from "#newsroom/outbox/private-address.ts";

const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 500;

export interface Letter {
  target: string;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

/** What came back: `status` is absent when nothing did, and `words` then say why. */
export interface Reply {
  status?: number;
  /** The beginning of the answer. */
  words: string;
}

/**
 * Posts a letter and reads the beginning of the answer. Redirects are not followed. Never throws: whatever goes wrong is
 * the reply.
 */
export async function post(
  letter: Letter,
  { allowPrivate, timeout = TIMEOUT_MS }: { allowPrivate: boolean; timeout?: number },
): Promise<Reply> {
  try {
    const target = new URL(letter.target);
    if (target.protocol !== "http:" && target.protocol !== "https:") throw new Error("only http and https are spoken");
    if (!allowPrivate) refuseIfPrivate(target.hostname);
    return await exchange(target, letter, { allowPrivate, timeout });
  } catch (problem) {
    return { words: problem instanceof Error ? problem.message.slice(0, LONGEST_ANSWER) : String(problem) };
  }
}

function exchange(
  target: URL,
  { contentType, body, headers }: Letter,
  { allowPrivate, timeout }: { allowPrivate: boolean; timeout: number },
): Promise<Reply> {
  const ask = target.protocol === "https:" ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    const sent = { ...headers, "content-type": contentType, "content-length": String(Buffer.byteLength(body)) };
    const asking = ask(
      target,
      {
        method: "POST",
        headers: { ...sent, "user-agent": "Broadsheet" },
        agent: false,
        ...(allowPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        let words = "";
        const done = () => {
          clearTimeout(clock);
          resolve({ status: response.statusCode ?? 0, words: words.slice(0, LONGEST_ANSWER) });
          response.destroy();
        };
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          words += chunk;
          if (words.length >= LONGEST_ANSWER) done();
        });
        response.on("end", done);
        response.on("error", reject);
      },
    );
    // One clock for the whole exchange: a server that sends a byte now and then must not hold it for ever.
    const clock = setTimeout(() => asking.destroy(new Error(`no answer within ${timeout / 1000} s`)), timeout);
    asking.on("error", (problem) => {
      clearTimeout(clock);
      reject(problem);
    });
    asking.end(body);
  });
}
