import { expect, test, vi } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { findCounts } from "#db/queries/live-posts.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";

vi.mock("#db/queries/live-posts.ts", async (original) => {
  const actual = await original<typeof import("#db/queries/live-posts.ts")>();
  return { ...actual, findCounts: vi.fn(actual.findCounts) };
});

const HEADLINE = "The barrier is shut";

test.each(["before", "after"])(
  "a live page that is read while its text is changed, %s it is asked how often, never passes for newer than it reads",
  async (when) => {
    freshStore();
    const text = textOf({ label: "live" });
    const { id } = await publish(text);
    const change = () => updateArticle(deskOf("publisher"), id, { ...text, headline: HEADLINE });
    const count = vi.mocked(findCounts).getMockImplementation() ?? expect.unreachable();
    const known = await count(id);
    vi.mocked(findCounts).mockImplementationOnce(async (article) => {
      if (when === "before") await change();
      const counts = await count(article);
      if (when === "after") await change();
      return counts;
    });
    const read = await findArticle(id);
    const isNewer = (read?.live?.textRevision ?? 0) > known.textRevision;
    expect(isNewer).toBe(when === "before");
    expect(read?.headline).toBe(HEADLINE);
    expect((await findArticle(id))?.live?.textRevision).toBeGreaterThan(known.textRevision);
  },
);
