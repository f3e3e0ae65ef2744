// The least Node can do: one answer from memory, the bytes of a page and the headers it leaves with. The measure beside which
// the paper is measured.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = readFileSync(process.env.BARE_FILE ?? "");
const headers = JSON.parse(process.env.BARE_HEADERS ?? '{"content-type":"text/html; charset=utf-8"}');
createServer((_, response) => {
  response.writeHead(200, { ...headers, "content-length": body.length });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
