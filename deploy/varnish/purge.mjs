// Has Varnish drop the pages that a change concerns: a receiver for the paper's own webhook, on this machine alone.
//   PURGE_SECRET=… PURGE_PORT=6090 VARNISH=http://127.0.0.1:6081 node deploy/varnish/purge.mjs
// and for the paper: ALLOW_PRIVATE_WEBHOOKS=yes WEBHOOKS='[{"url":"http://127.0.0.1:6090/","secret":"…"}]'
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, request } from "node:http";

const {
  PURGE_SECRET: secret = "",
  PURGE_PORT: port = "6090",
  VARNISH: varnish = "http://127.0.0.1:6081",
} = process.env;
const LARGEST_BODY = 1_000_000;
const OLDEST_SECONDS = 300;
/** Pages that show what is new, whichever article it is. */
const EVERYWHERE = ["front", "latest", "feeds", "sitemaps", "archive", "corrections", "authors", "topics"];

if (secret.length < 16) {
  console.error("PURGE_SECRET must be at least 16 characters: the secret of the webhook.");
  process.exit(1);
}

/** The keys of the pages an event concerns, as the press names them in `Surrogate-Key`. */
function keysOf({ article, detail = {} }) {
  const listed = (kind, slugs) => [slugs ?? []].flat().map((slug) => `${kind}-${slug}`);
  const places = [
    ...listed("section", detail.section),
    ...listed("section", detail.was),
    ...listed("topic", detail.topics ?? detail.topic),
    ...listed("author", detail.authors ?? detail.author),
  ];
  const keys = [...EVERYWHERE, ...places, ...(article === undefined ? [] : [`a${article}`])];
  return keys.filter((key) => /^[\w-]+$/.test(key));
}

/** Whether the paper itself sent this, and lately. */
function isGenuine(header = "", body) {
  const [, seconds = "", sent = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (sent === "" || Math.abs(Date.now() / 1000 - Number(seconds)) > OLDEST_SECONDS) return false;
  const own = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest();
  return timingSafeEqual(own, Buffer.from(sent, "hex"));
}

function purge(keys) {
  return new Promise((resolve, reject) => {
    const asked = request(varnish, { method: "PURGE", headers: { "Surrogate-Key": keys.join(" ") } }, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) resolve();
      else reject(new Error(`Varnish answered ${answer.statusCode}`));
    });
    asked.on("error", reject);
    asked.end();
  });
}

async function readBody(incoming) {
  const chunks = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new Error("The letter is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const server = createServer(async (incoming, outgoing) => {
  try {
    const body = await readBody(incoming);
    if (!isGenuine(incoming.headers["broadsheet-signature"], body)) return outgoing.writeHead(403).end();
    await purge(keysOf(JSON.parse(body.toString("utf8"))));
    outgoing.writeHead(204).end();
  } catch (problem) {
    // The paper sends it again, with growing pauses.
    console.error(problem.message);
    outgoing.writeHead(502).end();
  }
});
server.listen(Number(port), "127.0.0.1", () => console.log(`Purging ${varnish} by key`));
