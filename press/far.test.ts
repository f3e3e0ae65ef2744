import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ABOUT, farTypesetter } from "./far.ts";
import { createTypesettingServer } from "./near.ts";
import type { Typeset, Typesetter } from "./typesetter.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A typesetter at the far end of a socket. */
async function farOf(server: ReturnType<typeof createServer>): Promise<Typesetter> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-far-"));
  const socket = join(folder, "socket");
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  return farTypesetter(socket);
}

const pageOf = (subjects: string[], body: Buffer): Typeset => ({ status: 200, headers: {}, said: {}, subjects, body });

test("a page and what is said about it arrive as they were set, however long either is", async () => {
  const long = Array.from({ length: 40_000 }, (_, nth) => `a${nth}`);
  const large = Buffer.from(Array.from({ length: 300_001 }, (_, nth) => nth % 251));
  const pages = [pageOf(["a1"], Buffer.from("Fog.")), pageOf(long, large), pageOf(long, Buffer.alloc(0))];
  for (const page of pages) {
    const near = createTypesettingServer({ print: async () => page, pass: async () => undefined }, () => undefined);
    const { subjects, body } = await (await farOf(near)).print("/");
    expect(subjects).toEqual(page.subjects);
    expect(body.equals(page.body)).toBe(true);
  }
});

test("a page that breaks off is none: nothing else that lies in memory passes for its end", async () => {
  const breakingOff: RequestListener = (_, response) => {
    response.writeHead(200, { [ABOUT]: 2, "Content-Length": 1000 });
    response.write("{}Fog over the har", () => response.destroy());
  };
  await expect((await farOf(createServer(breakingOff))).print("/")).rejects.toThrow();
});
