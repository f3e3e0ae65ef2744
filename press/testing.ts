import { request as ask, createServer, type IncomingHttpHeaders } from "node:http";
import { createPress, type Setup, type Typesetter } from "./press.ts";

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A press on a port of its own, asked over HTTP. */
export interface TestPress {
  port: number;
  ask: (path: string, asking?: Asking) => Promise<Answered>;
  /** What was logged. */
  problems: unknown[];
  close: () => void;
}

/** Starts a press before that typesetter. */
export async function openPress(typeset: Typesetter, setup: Partial<Setup> = {}): Promise<TestPress> {
  const problems: unknown[] = [];
  const server = createServer(createPress({ typeset, log: (problem) => problems.push(problem), proxies: 0, ...setup }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, problems, close, ask: (path, asking = {}) => askPort(port, path, asking) };
}

function askPort(port: number, path: string, { body, ...options }: Asking): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
