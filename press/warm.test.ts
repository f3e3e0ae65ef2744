import { expect, test } from "vitest";
import { countRead, flushReads } from "#db/queries/reads.ts";
import { freshStore } from "#db/testing.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { addPeople, publish, signed } from "#newsroom/testing.ts";
import { site } from "#site.ts";
import type { Found } from "./printing.ts";
import { warmUp } from "./warm.ts";

test("after a start the front is printed first, then the most read, the listings, the feeds and the forms of one article, whichever of them fails", async () => {
  freshStore();
  await addPeople();
  const quiet = await publish(signed({ headline: "Fog over the bay" }));
  const read = await publish(signed({ headline: "A ferry that will not sail" }));
  countRead(read.id, Date.now());
  await flushReads(Date.now());
  const asked: string[] = [];
  const problems: unknown[] = [];
  const find = async (address: string): Promise<Found> => {
    asked.push(address);
    throw new Error(address);
  };
  await warmUp({ find }, (problem) => problems.push(problem));
  expect(asked.slice(0, 4)).toEqual(["/", pathOf(read), pathOf(quiet), "/latest"]);
  expect(asked).toEqual(expect.arrayContaining([`/${site.sections[0]?.slug}`, "/feed.xml", "/sitemaps/news.xml"]));
  expect(asked.slice(-2)).toEqual([`${pathOf(read)}.md`, `${pathOf(read)}.json`]);
  expect(problems).toHaveLength(asked.length);
});
