import { request as ask, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answers } from "./answer.ts";
import { openPress, type TestPress } from "./testing.ts";
import type { Handler } from "./typesetter.ts";

const PAGE = `<html><head></head><body><script src="/_next/a.js"></script><p>Desk</p></body></html>`;

/** Says back what reached it, so that a test can see it. */
const typeset: Handler = async (request, response) => {
  const { pathname } = new URL(request.url ?? "", "http://x");
  if (pathname === "/newsroom/stream") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "public, max-age=60" });
    response.write("data: one\n\n");
    return;
  }
  if (pathname === "/newsroom/breaks") throw new Error("planted");
  if (pathname === "/newsroom/moves") {
    response.writeHead(303, ["Location", "/newsroom", "Set-Cookie", "session=1; HttpOnly"]);
    response.end();
    return;
  }
  if (pathname.startsWith("/newsroom/page") || pathname.startsWith("/preview")) {
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Cache-Control", "public, s-maxage=600");
    response.end(`${PAGE}<!-- ${request.headers.cookie} -->`);
    return;
  }
  const { method, url, headers } = request;
  const body = (await text(request)).length;
  response.setHeader("Set-Cookie", ["a=1", "b=2"]);
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ method, url, headers, body, said: answers.getStore() }));
};

let press: TestPress;
let behindOne: TestPress;
beforeAll(async () => {
  press = await openPress(typeset);
  behindOne = await openPress(typeset, { proxies: 1 });
});
afterAll(() => {
  press.close();
  behindOne.close();
});

const heard = async (path: string, asking?: Parameters<TestPress["ask"]>[1], from = press) =>
  JSON.parse((await from.ask(path, asking)).body.toString());

describe("the newsroom", () => {
  test("methods, bodies, queries, cookies and fragment headers reach it as they were sent", async () => {
    const body = Buffer.alloc(3_000_000, "x");
    const headers = { cookie: "session=1", rsc: "1", "next-action": "abc", origin: "http://paper.example" };
    const told = await heard("/newsroom/echo?ref=x&_rsc=1", { method: "POST", headers, body });
    expect(told).toMatchObject({ method: "POST", url: "/newsroom/echo?ref=x&_rsc=1", headers, body: 3_000_000 });
    for (const method of ["GET", "PUT", "PATCH", "DELETE"])
      expect((await heard("/newsroom/echo", { method })).method).toBe(method);
  });

  test("its cookies and redirects come back as they were set", async () => {
    expect((await press.ask("/newsroom/echo")).headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    const moved = await press.ask("/newsroom/moves", { method: "POST" });
    expect([moved.status, moved.headers.location]).toEqual([303, "/newsroom"]);
    expect(moved.headers["set-cookie"]).toEqual(["session=1; HttpOnly"]);
  });

  test("its pages keep their scripts, and nobody may keep or index them, whatever they say themselves", async () => {
    const page = await press.ask("/newsroom/page", { headers: { cookie: "session=1" } });
    expect(page.body.toString()).toContain('<script src="/_next/a.js">');
    expect(page.body.toString()).toContain("session=1");
    expect(page.headers).toMatchObject({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
    expect((await press.ask("/newsroom/page")).body.toString()).not.toContain("session=1");
  });

  test("its policy admits scripts by a nonce that is another one for every answer, and Next is told it", async () => {
    const policies = [await heard("/newsroom/echo"), await heard("/newsroom/echo")].map(
      ({ headers }) => headers["content-security-policy"],
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic';/);
    expect(policies[0]).not.toBe(policies[1]);
    const { headers } = await press.ask("/newsroom/page", {
      headers: { "content-security-policy": "script-src 'nonce-mine'" },
    });
    expect(headers["content-security-policy"]).not.toContain("mine");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("what readers would see is a page of theirs: without the framework's scripts, and framed by the newsroom alone", async () => {
    for (const path of ["/newsroom/page/5/preview", "/newsroom/page/5/preview-frame?part=card"]) {
      const { headers, body } = await press.ask(path, { headers: { cookie: "session=1" } });
      expect(body.toString()).toBe("<html><head></head><body><p>Desk</p></body></html><!-- session=1 -->");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'; frame-src 'self'");
      expect(headers["content-security-policy"]).toContain("script-src 'self';");
      expect(headers).toMatchObject({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
    }
    const { headers } = await press.ask("/newsroom/page/5/previews");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("what is no page passes through a preview's address as it is", async () => {
    const told = await heard("/newsroom/echo/preview/card", { method: "POST", body: Buffer.alloc(9) });
    expect(told).toMatchObject({ method: "POST", body: 9 });
  });

  test("what streams arrives while it is still going on", async () => {
    const asking = ask({ host: "127.0.0.1", port: press.port, path: "/newsroom/stream", agent: false });
    asking.end();
    const answer = await new Promise<IncomingMessage>((resolve) => asking.once("response", resolve));
    const first = await new Promise<Buffer>((resolve) => answer.once("data", resolve));
    expect(first.toString()).toBe("data: one\n\n");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    asking.destroy();
  });

  test("an upload that breaks off is nobody's failure, and whoever comes next is served", async () => {
    press.problems.length = 0;
    const headers = { "content-length": "1000000" };
    const asking = ask({
      host: "127.0.0.1",
      port: press.port,
      path: "/newsroom/echo",
      method: "POST",
      headers,
      agent: false,
    });
    asking.on("error", () => undefined);
    asking.write("a beginning");
    await setTimeout(50);
    asking.destroy();
    await setTimeout(50);
    expect((await heard("/newsroom/echo")).method).toBe("GET");
    expect(press.problems).toEqual([]);
  });

  test("a body larger than any upload is refused before it is read", async () => {
    const answer = await press.ask("/newsroom/echo", { method: "POST", headers: { "content-length": "99999999" } });
    expect(answer.status).toBe(413);
  });

  test("a body that never ends is cut off, and never held in memory", async () => {
    const asking = ask({
      host: "127.0.0.1",
      port: press.port,
      path: "/newsroom/swallow",
      method: "POST",
      agent: false,
    });
    const ended = new Promise((resolve) => asking.once("error", resolve).once("response", resolve));
    const chunk = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent < 60 && !asking.destroyed; sent++)
      if (!asking.write(chunk)) await Promise.race([ended, new Promise((resolve) => asking.once("drain", resolve))]);
    await ended;
    expect((await heard("/newsroom/echo")).method).toBe("GET");
  });

  test("another spelling of its address leads to the one it has, and never makes a reader's page of it", async () => {
    for (const [asked, location] of [
      ["/Newsroom/page", "/newsroom/page"],
      ["/%6eewsroom/page?a=1", "/newsroom/page?a=1"],
      ["//newsroom//page/", "/newsroom/page"],
    ] as const) {
      const answer = await press.ask(asked, { headers: { cookie: "session=1" } });
      expect([asked, answer.status, answer.headers.location]).toEqual([asked, 308, location]);
    }
    for (const asked of ["/x/../newsroom/page", "/x/%2e%2e/newsroom/page", "/./newsroom/page"])
      expect(JSON.parse((await press.ask(asked)).body.toString()).url).toBe("/missing");
  });

  test("a failure is logged and answered with a readable page that nobody keeps", async () => {
    const answer = await press.ask("/newsroom/breaks");
    expect([answer.status, answer.headers["cache-control"]]).toEqual([500, "private, no-store"]);
    expect(String(press.problems.at(-1))).toContain("planted");
  });
});

describe("who sent it", () => {
  test("without trusted proxies, it is whoever connected, and nothing they say of themselves stands", async () => {
    const headers = { "x-forwarded-for": "9.9.9.9", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const told = await heard("/newsroom/echo", { headers: { ...headers, host: "paper.example" } });
    expect(told.said.peer).toBe("127.0.0.1");
    expect(told.headers).toMatchObject({
      host: "paper.example",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "paper.example",
      "x-forwarded-proto": "http",
    });
  });

  test("behind one proxy, it is who that proxy saw, and its word on host and protocol is kept", async () => {
    const headers = { "x-forwarded-for": "9.9.9.9, 198.51.100.7", "x-forwarded-proto": "https" };
    const told = await heard("/newsroom/echo", { headers }, behindOne);
    expect(told.said.peer).toBe("198.51.100.7");
    expect(told.headers).toMatchObject({ "x-forwarded-for": "198.51.100.7", "x-forwarded-proto": "https" });
    expect((await heard("/newsroom/echo", { headers: { "x-forwarded-for": "x" } }, behindOne)).said.peer).toBe(
      "127.0.0.1",
    );
  });

  test("headers by which the framework speaks to itself are taken away", async () => {
    const headers = { "x-middleware-subrequest": "a", "x-invoke-path": "/b", "x-matched-path": "/c" };
    const told = await heard("/newsroom/echo", { headers });
    for (const name of Object.keys(headers)) expect(told.headers[name]).toBeUndefined();
  });
});

describe("a shared draft", () => {
  test("is a reader's page that nobody keeps, finds, or learns the address of", async () => {
    const { status, headers, body } = await press.ask("/preview/AbC", { headers: { cookie: "session=1" } });
    expect(status).toBe(200);
    expect(body.toString()).toContain("<p>Desk</p></body></html><!-- undefined -->");
    expect(body.toString()).not.toContain("<script");
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
    });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect((await press.ask("/preview/AbC", { method: "POST" })).status).toBe(405);
  });
});

test("a reader's page is made without the reader's cookies and credentials", async () => {
  const headers = { cookie: "session=1", authorization: "Bearer x", rsc: "1", "content-security-policy": "x" };
  const told = await heard("/echo", { headers });
  for (const name of Object.keys(headers)) expect(told.headers[name]).toBeUndefined();
});
