import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A line to the paper that can be cut and slowed, and on which can be seen what is asked for. */
export interface Line {
  /** What the paper is called at this end. */
  address: string;
  asked: { path: string; headers: IncomingHttpHeaders }[];
  /** How the line is: as ever, so slow that nobody waits, or leading to a house in which nobody answers. */
  state: "open" | "slow" | "broken";
  close(): Promise<void>;
}

/** Lays a line to the server of the tests. */
export async function layLine(paper: string): Promise<Line> {
  const { port } = new URL(paper);
  const server = createServer((incoming, outgoing) => {
    const { url = "/", headers, method } = incoming;
    line.asked.push({ path: url, headers });
    if (line.state === "slow") return;
    if (line.state === "broken") return void outgoing.writeHead(503).end();
    const passed = request({ port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port: own } = server.address() as AddressInfo;
  const line: Line = {
    address: `http://localhost:${own}`,
    asked: [],
    state: "open",
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return line;
}
