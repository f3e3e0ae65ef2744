import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { pathOf } from "#domain/articles/permalink.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { addPost, deletePost } from "#newsroom/live/posts.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { revokePreview, sharePreview } from "#newsroom/previews.ts";
import { scheduleChange } from "#newsroom/schedules.ts";
import { approveStory, createStory, publishStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { aPost } from "./support/live.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";
import { walkPaper } from "./support/walk.ts";

/** A picture that no other test has. */
async function aPicture(word: string): Promise<string> {
  const small = sharp(randomBytes(64 * 40 * 3), { raw: { width: 64, height: 40, channels: 3 } });
  const bytes = await small.resize(1280, 800).png().toBuffer();
  const words = { alt: "A stone.", credit: "Press", creator: "Press", source: "Press", licence: "Ours" };
  return addPicture(deskOf("editor"), { bytes, name: `${word}.png`, ...words, focus: [0.5, 0.5] });
}

test("an unpublished word or picture is in no reader address; published it is at once; withdrawn it no longer is @once", async ({
  request,
}) => {
  test.setTimeout(420_000);
  const word = `quillwort${Date.now()}`;
  const hash = await aPicture(word);
  const draft = aDraft({
    headline: `The ${word} report`,
    standfirst: `What ${word} means.`,
    text: `Nobody had heard of ${word}.`,
    slug: "a-report",
    lead: { media: hash, src: "", alt: "A stone.", caption: [{ type: "text", text: "A stone." }], credit: "Press" },
  });
  const id = await createStory(deskOf("editor"), draft);
  await saveVersion(deskOf("editor"), id, { ...draft, kicker: word });
  await submitStory(deskOf("editor"), id);
  await approveStory(deskOf("editor"), id);
  // A search page repeats what was typed: there the address of the article is what must not be found.
  const tells = ([address, text]: [string, string]) =>
    text.includes(hash) || text.includes(address.startsWith("/search") ? `-a${id}"` : word);
  const whereItIs = async (guesses: string[]) =>
    [...(await walkPaper(request, ["/", "/latest", "/archive", `/search?q=${word}`, ...guesses]))]
      .filter(tells)
      .map(([address]) => address);
  const guesses = ["", ".md", ".json", "/history"].map((ending) => `/2026/11/24/a-report-a${id}${ending}`);
  await scheduleTheWord(word);
  const links = await closedLinksTo(id);
  expect(await whereItIs([...guesses, ...links, `/newsroom/stories/${id}/preview`])).toEqual([]);

  // A picture's address can be known by whoever has its file and its name alone: nobody is led to it.
  for (const guess of [`/media/${hash}/${word}-1.webp`, `/media/${hash}/x-1280.webp`, `/media/${hash}/`])
    expect([guess, (await request.get(guess)).status()]).toEqual([guess, 404]);

  const path = pathOf(await publishStory(deskOf("editor"), id));
  for (const address of [
    "/",
    "/latest",
    "/veles-bay",
    path,
    `${path}.md`,
    "/author/ines-calder",
    "/topic/port",
    `${path}.json`,
    "/feed.xml",
    "/feed.atom",
    "/veles-bay/feed.json",
    "/sitemaps/news.xml",
    `/search?q=${word}`,
  ]) {
    expect([address, (await (await request.get(address)).text()).includes(word)]).toEqual([address, true]);
  }

  await withdrawArticle(deskOf("publisher"), id, { reason: "It was a test of the press." });
  const gone = await request.get(path);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain("It was a test of the press.");
  expect(await whereItIs([path, `${path}.md`, ...guesses, ...links])).toEqual([]);
});

test("a live post is nowhere before its blog is out, after it was taken back, and after a withdrawal @once", async ({
  request,
}) => {
  const word = `sandwort${Date.now()}`;
  const desk = deskOf("editor");
  const id = await createStory(desk, aDraft({ headline: "A blog of the quay", label: "live", slug: "quay-live" }));
  const { id: post, revision } = await addPost(desk, id, aPost(`About ${word}`, { text: `Of ${word}.`, isKey: true }));
  await submitStory(desk, id);
  await approveStory(desk, id);
  const path = `/2026/11/24/quay-live-a${id}`;
  const tellers = async (address: string) => {
    const forms = ["", ".md", ".json", "/history", "/posts/after/0", "/posts/after/1"].map(
      (ending) => address + ending,
    );
    const others = ["/", "/latest", "/veles-bay", "/feed.json", "/feed.xml", "/veles-bay/feed.atom"];
    const told = await Promise.all(
      [...forms, ...others].map(async (asked) => [asked, (await (await request.get(asked)).text()).includes(word)]),
    );
    const found = (await (await request.get(`/search?q=${word}`)).text()).includes(`-a${id}"`);
    return [...told.filter(([, tells]) => tells).map(([asked]) => asked), ...(found ? ["/search"] : [])];
  };
  // What can be followed has no end, and says numbers alone.
  const following = async () => (await request.get(`/live/${id}/events`)).status();
  expect(await tellers(path)).toEqual([]);
  expect(await following()).toBe(404);

  const out = pathOf(await publishStory(desk, id));
  expect(await tellers(out)).toEqual(
    expect.arrayContaining([out, `${out}.md`, `${out}.json`, `${out}/posts/after/0`, "/feed.json", "/search"]),
  );
  const file = await (await request.get(`${out}.md`)).text();
  expect(file.split(`Of ${word}.`)).toHaveLength(2);

  await deletePost(desk, { story: id, post, revision }, { note: "It was wrong." });
  expect(await tellers(out)).toEqual([]);

  await addPost(desk, id, aPost(`Again ${word}`));
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was a test of the press." });
  expect(await tellers(out)).toEqual([]);
  expect((await request.get(`${out}/posts/after/0`)).status()).toBe(410);
  expect(await following()).toBe(404);
});

const HOUR = 3_600_000;

/** An article that is out, and a change to it that will be tomorrow. */
async function scheduleTheWord(word: string): Promise<void> {
  const out = await publish(aDraft({ slug: "to-be-changed" }));
  await saveVersion(deskOf("editor"), out.id, aDraft({ slug: "to-be-changed", text: `By tomorrow it is ${word}.` }));
  await scheduleChange(deskOf("editor"), out.id, { kind: "update", at: Date.now() + 24 * HOUR });
}

/** Preview links that open nothing: too old, closed, guessed. */
async function closedLinksTo(id: number): Promise<string[]> {
  const old = { ...deskOf("editor"), now: Date.now() - 49 * HOUR };
  const [expired, revoked] = [
    await sharePreview(old, id, { recipient: "R" }),
    await sharePreview(deskOf("editor"), id, { recipient: "R" }),
  ];
  await revokePreview(deskOf("editor"), revoked.id);
  const guessed = `${revoked.token.slice(0, -1)}${revoked.token.endsWith("A") ? "B" : "A"}`;
  return [expired.token, revoked.token, guessed].map((token) => `/preview/${token}`);
}
