import { expect, type Page } from "@playwright/test";
import type { NewPost } from "#newsroom/live/post-steps.ts";
import { addPost } from "#newsroom/live/posts.ts";
import { aDraft, deskOf, publish } from "./newsroom.ts";

const LINE = "The water stood at the third step of the quay, and the harbour office counted the boats once more. ";

/** A post of that headline, with enough words to fill a part of the screen. */
export function aPost(headline: string, about: Partial<NewPost> & { text?: string } = {}): NewPost {
  const { text = LINE.repeat(6), ...given } = about;
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  return {
    ...{ at: Date.now(), headline, by: "", isKey: false, isPinned: false },
    body: { type: "doc", content: [paragraph] },
    ...given,
  };
}

/** A live blog that is out, with so many posts, the newest last in the answer. */
export async function publishLive(
  count: number,
  headline = "Storm over the bay",
): Promise<{ id: number; path: string; posts: { id: number; revision: number }[] }> {
  const out = await publish(
    aDraft({ headline, label: "live", slug: "storm-live", text: "The gates are being lowered." }),
  );
  const posts = [];
  for (let number = 1; number <= count; number += 1) {
    const at = Date.now() - (count - number) * 60_000;
    posts.push(await addPost(deskOf("editor"), out.id, aPost(`Post number ${number}`, { at })));
  }
  return { ...out, posts };
}

/** The open page comes to stand as one that is loaded now. */
export async function expectFresh(open: Page, fresh: Page, path: string): Promise<void> {
  await fresh.goto(path);
  const now = await shownBy(fresh);
  await expect.poll(() => shownBy(open), { timeout: 20_000 }).toBe(now);
}

/** What a live page shows, without what each browser adds for itself. */
export function shownBy(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector(".lv")?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "no live page";
    for (const own of copy.querySelectorAll("live-page, [data-age], .lv__s")) own.remove();
    // A page that was loaded has its pictures fetched at once, so as to be kept for reading offline.
    for (const picture of copy.querySelectorAll("img")) picture.removeAttribute("loading");
    for (const marked of copy.querySelectorAll("[tabindex]")) marked.removeAttribute("tabindex");
    return copy.outerHTML;
  });
}
