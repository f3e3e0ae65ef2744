import { expect, test } from "@playwright/test";
import { pathOf } from "#domain/articles/permalink.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { approveStory, createStory, publishStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { walkPaper } from "./support/walk.ts";

test("an unpublished word is in no reader address; published it is at once; withdrawn it no longer is @once", async ({
  request,
}) => {
  test.setTimeout(420_000);
  const word = `quillwort${Date.now()}`;
  const draft = aDraft({
    headline: `The ${word} report`,
    standfirst: `What ${word} means.`,
    text: `Nobody had heard of ${word}.`,
    slug: "a-report",
  });
  const id = await createStory(deskOf("editor"), draft);
  await saveVersion(deskOf("editor"), id, { ...draft, kicker: word });
  await submitStory(deskOf("editor"), id);
  await approveStory(deskOf("editor"), id);
  // A search page repeats what was typed: there the address of the article is what must not be found.
  const tells = ([address, text]: [string, string]) => text.includes(address.startsWith("/search") ? `-a${id}"` : word);
  const whereItIs = async (guesses: string[]) =>
    [...(await walkPaper(request, ["/", "/latest", "/archive", `/search?q=${word}`, ...guesses]))]
      .filter(tells)
      .map(([address]) => address);
  const guesses = ["", ".md", ".json", "/history"].map((ending) => `/2026/11/24/a-report-a${id}${ending}`);
  expect(await whereItIs([...guesses, `/newsroom/stories/${id}/preview`])).toEqual([]);

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
  expect(await whereItIs([path, `${path}.md`, ...guesses])).toEqual([]);
});
