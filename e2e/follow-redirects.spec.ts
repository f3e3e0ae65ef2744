import { expect, test } from "@playwright/test";
import { changeSlug } from "#newsroom/corrections.ts";
import { addRedirect } from "#newsroom/redirects.ts";
import { PAGES } from "./support/addresses.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

test("an address that was mapped leads to the new one in one hop, whatever its spelling @once", async ({ request }) => {
  const { id, path } = await publish(aDraft({ headline: "Moved here" }));
  await addRedirect(deskOf("publisher"), { from: "/Old/Storms.html", to: path, below: false });
  await addRedirect(deskOf("publisher"), { from: "/old.php?p=7", to: PAGES.article, below: false });
  const renamed = `${path.replace(/[^/]+$/, "")}new-words-a${id}`;
  await changeSlug(deskOf("publisher"), id, "new-words");
  for (const [from, to] of [
    ["/old/storms.html", renamed],
    ["/Old/Storms.html/", renamed],
    ["/OLD/storms.HTML?utm_source=x", renamed],
    ["/old.php?p=7", PAGES.article],
    ["/old.php?fbclid=1&p=7", PAGES.article],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([from, answer.status(), answer.headers().location]).toEqual([from, 308, to]);
  }
  expect((await request.get("/old.php?p=8", { maxRedirects: 0 })).status()).toBe(404);
});

test("capitals and tracking never make a second address @once", async ({ request }) => {
  for (const [from, to] of [
    ["/Veles-Bay", PAGES.section],
    ["/TOPIC/Flood-Defences/", PAGES.topic],
    ["/Author/Ines-Calder?utm_source=x", PAGES.author],
    ["/2026/11/17/Orva-Barrier-Vote-A2001", PAGES.article],
    ["/Search?q=Fog&fbclid=1", "/search?q=Fog"],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([from, answer.status(), answer.headers().location]).toEqual([from, 308, to]);
  }
  expect((await request.get("/Veles-Bay-None", { maxRedirects: 0 })).status()).toBe(404);
  const [plain, tracked] = await Promise.all([
    request.get(PAGES.article),
    request.get(`${PAGES.article}?utm_source=x&gclid=1&ref=home`),
  ]);
  expect([tracked.status(), tracked.headers().etag]).toEqual([200, plain.headers().etag]);
});
