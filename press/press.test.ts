import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answers } from "./answer.ts";
import { type Asking, openPress, type TestPress } from "./testing.ts";
import type { Handler } from "./typesetter.ts";

const PAGE = `<!DOCTYPE html><html lang="en"><head><link rel="preload" as="script" href="/_next/a.js"/><script type="application/ld+json">{"a":1}</script><script src="/_next/a.js" async=""></script></head><body><h1>Fog</h1>${"x".repeat(2000)}<script>self.__next_f=[]</script><script type="module" src="/reader/main.js"></script></body></html>`;

const typeset: Handler = async (request, response) => {
  const said = answers.getStore();
  const url = request.url ?? "";
  if (url === "/breaks") throw new Error("planted");
  if (url === "/moved") {
    response.writeHead(308, { Location: "/there" });
    response.end();
    return;
  }
  if (url === "/waits") {
    response.end("waits");
    await new Promise((resolve) => response.once("finish", resolve));
    return;
  }
  if (said && url === "/gone") said.status = 410;
  if (said && url === "/ru") Object.assign(said, { lang: "ru", dir: "ltr" });
  if (url === "/renamed") {
    response.writeHead(308, { Location: "/there" });
    response.end();
    return;
  }
  if (said && (url === "/missing" || /^[^?]*\p{Lu}/u.test(decodeURIComponent(url)))) said.status = 404;
  if (response.hasHeader("x-left")) throw new Error("A header of another page is left.");
  response.writeHead(url === "/fails" ? 500 : response.statusCode, {
    "x-left": "1",
    "Content-Type": "text/html; charset=utf-8",
    "X-Powered-By": "x",
  });
  response.write(PAGE.slice(0, 50));
  response.end(`${PAGE.slice(50)}<!-- rsc ${request.headers.rsc ?? "none"} ${url} -->`);
};

let press: TestPress;

beforeAll(async () => {
  press = await openPress(typeset);
});
afterAll(() => press.close());

const get = (path: string, options?: Asking) => press.ask(path, options);

describe("statuses", () => {
  test("a page that says it is gone answers 410 with its own readable body", async () => {
    const answer = await get("/gone");
    expect(answer.status).toBe(410);
    expect(answer.body.toString()).toContain("<h1>Fog</h1>");
  });

  test("addresses that cannot exist get the 404 page, never an error", async () => {
    for (const path of ["/%00", "/%ff", "/%E0%A4%A", "/a%0Ab", "/\\", `/${"x".repeat(10_000)}`]) {
      const answer = await get(path);
      expect([path.slice(0, 20), answer.status]).toEqual([path.slice(0, 20), 404]);
      expect(answer.body.toString()).toContain("<h1>Fog</h1>");
    }
  });

  test("a search too long to be one is told so with 414; any other page is the same whatever the length of its query", async () => {
    const long = await get(`/search?q=${"fog+".repeat(1000)}`);
    expect(long.status).toBe(414);
    expect(long.body.toString()).toContain('<a href="/search">');
    expect((await get(`/search?q=${"fog+".repeat(900)}`)).status).toBe(200);
    expect((await get(`/fog?x=${"x".repeat(10_000)}`)).status).toBe(200);
  });

  test("other methods than GET and HEAD are refused with 405 and the allowed ones named", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const answer = await get("/fog", { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD");
    }
  });

  test("doubled and trailing slashes lead to the tidy address in one hop, query kept", async () => {
    const answer = await get("//fog///?a=1");
    expect([answer.status, answer.headers.location]).toEqual([308, "/fog?a=1"]);
  });

  test("capitals lead to the address in lower case in one hop, if there is something", async () => {
    for (const [asked, location] of [
      ["/Fog", "/fog"],
      ["/FOG//?a=B&utm_source=x", "/fog?a=B"],
      ["/Renamed", "/there"],
      ["/%D0%A4", "/%D1%84"],
    ] as const) {
      const answer = await get(asked);
      expect([asked, answer.status, answer.headers.location, answer.body.length]).toEqual([asked, 308, location, 0]);
    }
    const missing = await get("/Missing");
    expect([missing.status, missing.headers.location]).toEqual([404, undefined]);
    expect(missing.body.toString()).toContain("<h1>Fog</h1>");
  });

  test("what the framework answers by itself is no page of the paper, with a query or without", async () => {
    for (const path of [
      "/_next/image",
      "/_next/image?url=%2Fa.png&w=64&q=75",
      "/%5Fnext/data/x.json",
      "/404",
      "/_error/",
    ]) {
      const answer = await get(path);
      expect([path, answer.status, answer.body.toString().includes("none /missing")]).toEqual([path, 404, true]);
    }
  });

  test("capitals in the address of a preview are part of it", async () => {
    for (const path of ["/preview/AbC", "/preview/%D0%A4"]) expect((await get(path)).status).toBe(404);
  });

  test("a page is made without the parameters that only say who sent the reader, and is the same page", async () => {
    const [plain, sent] = [await get("/fog?a=1"), await get("/fog?utm_source=x&a=1&fbclid=2&ref=home")];
    expect(sent.status).toBe(200);
    expect(sent.body).toEqual(plain.body);
    expect(sent.headers.etag).toBe(plain.headers.etag);
  });

  test("a redirect keeps its status and is sent once", async () => {
    const answer = await get("/moved/");
    expect([answer.status, answer.headers.location]).toEqual([308, "/there"]);
  });

  test("a failing page is logged and answered with a readable 500 that shows no inner workings", async () => {
    press.problems.length = 0;
    const broken = await get("/breaks");
    expect(broken.status).toBe(500);
    expect(broken.body.toString()).toContain("could not be made");
    expect(broken.body.toString()).not.toContain("planted");
    expect(String(press.problems[0])).toContain("planted");
    expect((await get("/fails")).body.toString()).toContain("could not be made");
    expect(broken.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(broken.body.toString()).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });
});

describe("the page", () => {
  test("a typesetter that waits until its answer has left is not waited for", async () => {
    expect((await get("/waits")).body.toString()).toBe("waits");
  });

  test("the framework's scripts are taken out; structured data and the reader module stay", async () => {
    const html = (await get("/fog")).body.toString();
    expect(html).not.toMatch(/_next|__next/);
    expect(html).toContain('<script type="application/ld+json">{"a":1}</script>');
    expect(html).toContain('<script type="module" src="/reader/main.js"></script>');
  });

  test("the page's language stands on the html element", async () => {
    expect((await get("/ru")).body.toString()).toContain('<html lang="ru" dir="ltr">');
    expect((await get("/fog")).body.toString()).toContain('<html lang="en">');
  });

  test("nobody can ask for a fragment of a page", async () => {
    expect((await get("/fog", { headers: { rsc: "1", "next-router-prefetch": "1" } })).body.toString()).toContain(
      "rsc none",
    );
  });

  test("HEAD answers like GET, without a body", async () => {
    const [head, whole] = [await get("/fog", { method: "HEAD" }), await get("/fog")];
    expect(head.body).toHaveLength(0);
    expect([head.status, head.headers.etag, head.headers["content-length"]]).toEqual([
      200,
      whole.headers.etag,
      whole.headers["content-length"],
    ]);
  });

  test("a reader who has the page already is told so without sending it again", async () => {
    const { etag } = (await get("/fog")).headers;
    const again = await get("/fog", { headers: { "if-none-match": `W/${String(etag)}` } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("it is compressed as the agent likes it and says what it varies by", async () => {
    const plain = await get("/fog");
    const brotli = await get("/fog", { headers: { "accept-encoding": "gzip, br" } });
    const gzipped = await get("/fog", { headers: { "accept-encoding": "gzip, br;q=0" } });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzipped.body)).toEqual(plain.body);
    expect(plain.headers.vary).toBe("Accept-Encoding");
  });

  test("it carries a strict content policy, sets no cookie and names no framework", async () => {
    const { headers } = await get("/fog");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});
