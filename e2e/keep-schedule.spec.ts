import { expect, test } from "@playwright/test";
import { pathOf } from "#domain/articles/permalink.ts";
import { dayOf } from "#domain/dates.ts";
import { scheduleChange, scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

const SOON_MS = 6_000;
/** The runner looks twice a second; a busy machine may look later. */
const PATIENCE = { timeout: 60_000, intervals: [250] };

test("a scheduled story is nowhere before its hour and goes out by itself, dated with it @once", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const desk = deskOf("editor");
  const slug = `tide-turns-${Date.now()}`;
  const id = await createStory(desk, aDraft({ headline: "The tide turns by itself", slug }));
  await submitStory(desk, id);
  await approveStory(desk, id);
  const at = Date.now() + SOON_MS;
  await scheduleStory(deskOf("editor"), id, { at });
  const path = pathOf({ id, slug, releasedOn: dayOf(at) });
  expect((await request.get(path)).status()).toBe(404);
  expect(await (await request.get("/latest")).text()).not.toContain(slug);
  await expect.poll(async () => (await request.get(path)).status(), PATIENCE).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at);
  expect(await (await request.get("/latest")).text()).toContain(slug);
});

test("a scheduled correction is unseen before its hour, then stands in the article with its note @once", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const word = `corncrake${Date.now()}`;
  const about = { headline: "A bird is named", slug: "a-bird-is-named" };
  const { id, path } = await publish(aDraft({ ...about, text: "It was a heron." }));
  await saveVersion(deskOf("editor"), id, aDraft({ ...about, text: `It was a ${word}.` }));
  const note = `It was a ${word}, not a heron.`;
  const at = Date.now() + SOON_MS;
  await scheduleChange(deskOf("editor"), id, { kind: "correction", error: "factual", note, at });
  for (const address of [path, `${path}.json`, `${path}/history`, "/corrections"]) {
    expect([address, (await (await request.get(address)).text()).includes(word)]).toEqual([address, false]);
  }
  await expect.poll(async () => (await request.get(path)).text(), PATIENCE).toContain(note);
  expect(await (await request.get("/corrections")).text()).toContain(note);
});

test("whether the schedule is kept can be asked of the paper @once", async ({ request }) => {
  const health = await request.get("/healthz");
  expect(health.status()).toBe(200);
  expect(await health.json()).toHaveProperty("releases");
});
