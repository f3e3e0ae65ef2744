import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { farTypesetter } from "./far.ts";
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

test("of many that are asked for at once each gets its own page, whichever is ready first", async () => {
  const print = async (address: string) => {
    await setTimeout(Number(address.slice(1)));
    return pageOf([address], Buffer.from(address.repeat(20_000)));
  };
  const far = await farOf(createTypesettingServer({ print, pass: async () => undefined }, () => undefined));
  const addresses = ["/30", "/0", "/20", "/10"];
  const pages = await Promise.all(addresses.map((address) => far.print(address)));
  expect(pages.map(({ subjects }) => subjects[0])).toEqual(addresses);
  expect(pages.map(({ body }) => body.toString().slice(0, 5))).toEqual(["/30/3", "/0/0/", "/20/2", "/10/1"]);
});

test("why a page could not be set arrives as well, and is logged where it happened", async () => {
  const logged: unknown[] = [];
  const print = () => Promise.reject(new Error("no type for that"));
  const far = await farOf(createTypesettingServer({ print, pass: async () => undefined }, (it) => logged.push(it)));
  await expect(far.print("/")).rejects.toThrow("no type for that");
  expect(logged).toEqual([new Error("no type for that")]);
});

test("a page that breaks off is none: nothing else that lies in memory passes for its end", async () => {
  const breakingOff = createServer();
  let opened = 0;
  breakingOff.on("upgrade", (_, line) => {
    opened += 1;
    line.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: prints\r\n\r\n");
    line.once("data", () => {
      const head = Buffer.from(Uint32Array.of(1, 2, 0, 1000).buffer);
      line.write(Buffer.concat([head, Buffer.from("{}Fog over the har")]), () => line.destroy());
    });
  });
  const far = await farOf(breakingOff);
  const problem = { code: "ECONNRESET" };
  await expect(far.print("/")).rejects.toMatchObject(problem);
  // Whoever asks next is given a new line.
  await expect(far.print("/")).rejects.toMatchObject(problem);
  expect(opened).toBe(2);
});

test("a typesetter that closes finishes the page it is at, and hangs up", async () => {
  const print = async () => {
    await setTimeout(50);
    return pageOf(["a1"], Buffer.from("Fog."));
  };
  const server = createTypesettingServer({ print, pass: async () => undefined }, () => undefined);
  const far = await farOf(server);
  await far.print("/");
  const last = far.print("/last");
  await setTimeout(20);
  const closed = new Promise((resolve) => server.close(resolve));
  expect((await last).subjects).toEqual(["a1"]);
  await closed;
});
