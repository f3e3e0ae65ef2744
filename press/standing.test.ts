import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openStore, replaceStore } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { findArticle } from "#db/queries/articles.ts";
import { freshFolder, freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";
import { fileGenerations } from "./generations.ts";
import { LIMITS } from "./limits.ts";
import { openPress, type TestPress } from "./testing.ts";
import type { Handler } from "./typesetter.ts";

const typeset: Handler = async (request, response) => {
  if (request.method === "POST") await text(request);
  const article = await findArticle(Number(/^\/a(\d+)/.exec(request.url ?? "")?.[1] ?? 0));
  response.setHeader("content-type", "text/html");
  response.end(`<p>${article?.headline ?? "Nothing"}</p>`);
};

let press: TestPress;
async function open(options: Parameters<typeof openPress>[1] = {}): Promise<void> {
  press = await openPress(typeset, { generations: fileGenerations(() => undefined), ...options });
}
afterEach(() => press?.close());

const wordsAt = async (path: string) => (await press.ask(path)).body.toString();

test("while long work of another process holds the file, kept pages are served and new ones printed", async () => {
  const { file } = freshStore();
  await open();
  for (const headline of ["Kept", "New"]) await publish({ ...textOf(), headline });
  await wordsAt("/a1");
  const importing = openStore(file);
  importing.writer.exec("BEGIN EXCLUSIVE; update articles set headline = 'Half'");
  expect([await wordsAt("/a1"), await wordsAt("/a2")]).toEqual(["<p>Kept</p>", "<p>New</p>"]);
  importing.writer.exec("ROLLBACK");
  importing.close();
});

test("when the database is taken away, kept pages go on being served", async () => {
  const { file } = freshStore();
  await open();
  await publish({ ...textOf(), headline: "Kept" });
  await wordsAt("/a1");
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  expect((await press.ask("/a1")).status).toBe(200);
});

const isRoot = process.getuid?.() === 0;
test.skipIf(!isRoot || process.platform !== "linux")(
  "on a full disk reading goes on, saving is refused in words, and both work again when there is room (needs root, to mount a small disk)",
  async ({ skip }) => {
    const folder = freshFolder();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]).status !== 0)
      skip("No disk may be mounted here.");
    try {
      const store = openStore(join(folder, "broadsheet.db"), { create: true });
      mkdirSync(join(folder, "media"), { recursive: true });
      migrate(store.writer, 0);
      replaceStore(store);
      await open();
      for (const headline of ["Kept", "New"]) await publish({ ...textOf(), headline });
      await wordsAt("/a1");
      spawnSync("dd", ["if=/dev/zero", `of=${join(folder, "ballast")}`, "bs=4k"]);
      const large = { ...textOf({ words: "x".repeat(200_000) }), headline: "Large" };
      await expect(updateArticle(deskOf("editor"), 1, large)).rejects.toMatchObject({
        name: "Refusal",
        message: expect.stringContaining("The disk is full"),
      });
      expect([await wordsAt("/a1"), await wordsAt("/a2")]).toEqual(["<p>Kept</p>", "<p>New</p>"]);
      rmSync(join(folder, "ballast"));
      await updateArticle(deskOf("editor"), 1, large);
      expect(await wordsAt("/a1")).toBe("<p>Large</p>");
      store.close();
    } finally {
      spawnSync("umount", ["-l", folder]);
    }
  },
);

const HASTY = { ...LIMITS, headersTimeout: 500, requestTimeout: 1000, connectionsCheckingInterval: 100 };
const SLOWLY = {
  "sends headers without end, bit by bit,": ["GET / HTTP/1.1\r\nHost: x\r\n", "X-A: b\r\n"],
  "connects and says nothing": ["", ""],
  "sends a body bit by bit": ["POST /newsroom/x HTTP/1.1\r\nHost: x\r\nContent-Length: 50000000\r\n\r\n", "x"],
} as const;
for (const [slowly, [beginning, bit]] of Object.entries(SLOWLY)) {
  test(`who ${slowly} is cut off, and others are served meanwhile`, async () => {
    freshStore();
    await open({ limits: HASTY });
    const slow = await Promise.all(Array.from({ length: 300 }, () => connected(press.port)));
    for (const socket of slow) socket.write(beginning);
    const dripping = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write(bit);
    }, 50);
    expect((await press.ask("/fog")).status).toBe(200);
    while (slow.some((socket) => !socket.closed)) await setTimeout(20);
    clearInterval(dripping);
  });
}

const MANY = 10_000;
const descriptors = Number(spawnSync("sh", ["-c", "ulimit -n"], { encoding: "utf8" }).stdout) || 0;
test.skipIf(descriptors < MANY + 1000)(
  `${MANY} open connections keep nobody from a page (needs as many open files)`,
  async () => {
    freshStore();
    await open();
    const crowd = await openConnections(press.port, MANY);
    try {
      for (const path of ["/fog", "/fog", "/storm"]) expect((await press.ask(path)).status).toBe(200);
    } finally {
      crowd.kill();
    }
  },
  120_000,
);

function connected(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", () => undefined);
    socket.resume();
  });
}

/** Connections of another process, whose open files are its own; so many at a time as a queue of the system holds. */
async function openConnections(port: number, count: number): Promise<ChildProcess> {
  const file = join(freshFolder(), "crowd.mjs");
  writeFileSync(
    file,
    `import { connect } from "node:net";
for (let open = 0; open < ${count}; open += 250)
  await Promise.all(Array.from({ length: 250 }, () => new Promise((resolve, reject) => {
    connect(${port}, "127.0.0.1", resolve).on("error", reject);
  })));
process.send("open");
setInterval(() => undefined, 1000);`,
  );
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error("The connections could not all be opened.")));
  });
  return child;
}
