import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { complaintsOf } from "./support/writing.ts";

const FOLDER = join(import.meta.dirname, "../app/(newsroom)");
/** The way in, open to nobody in particular. */
const OPEN = /^\/newsroom\/(?:sign-in(?:\/forgotten)?|join\/[^/]+)$/;
const WAITING = "/newsroom/sign-in/second-factor";

/** Every address of the newsroom, from the folders that answer them, about that story. */
function everyAddress(story: number): { address: string; isPage: boolean }[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)(?:page\.tsx|route\.tsx?)$/.test(name))
    .map((name) => ({
      isPage: name.endsWith("page.tsx"),
      address: `/${name
        .split("/")
        .slice(0, -1)
        .filter((part) => !part.startsWith("("))
        .map((part) => (part.startsWith("[") ? String(story) : part))
        .join("/")}`,
    }));
}

test("nobody gets a word of the newsroom at any of its addresses, and is led to the door @once", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const word = `lapwing${Date.now()}`;
  const story = await createStory(deskOf("editor"), aDraft({ headline: `The ${word}` }));
  const addresses = everyAddress(story);
  expect(addresses.length).toBeGreaterThan(12);
  for (const cookie of ["", "desk=0", `desk=${"a".repeat(64)}`]) {
    for (const { address, isPage } of addresses.filter((one) => !OPEN.test(one.address))) {
      const answer = await request.get(address, { maxRedirects: 0, headers: { cookie } });
      const body = await answer.text();
      // What a script asks for says no in the words of the newsroom, whatever the status.
      const isShut = answer.status() !== 200 || (!isPage && body.includes('"code":"not-permitted"'));
      expect([address, isShut], cookie).toEqual([address, true]);
      expect(body).not.toContain(word);
      if (isPage)
        expect([address, answer.headers().location ?? ""]).toEqual([address, expect.stringContaining("/sign-in")]);
    }
  }
});

for (const role of ["contributor", "editor", "publisher"] as const) {
  test(`at every address a ${role} gets a page or a clear no, never a failure @once`, async ({ page }) => {
    test.setTimeout(180_000);
    const story = await createStory(deskOf("editor"), aDraft({ headline: "Someone else's story" }));
    await signIn(page, role);
    for (const { address, isPage } of everyAddress(story)) {
      if (OPEN.test(address) || address === WAITING) continue;
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect([address, answer.status() < 500]).toEqual([address, true]);
      const isForPublishers = address.startsWith("/newsroom/staff") && isPage;
      if (isForPublishers && role !== "publisher") expect([address, answer.status()]).toEqual([address, 404]);
    }
  });
}

test("an address that leads nowhere says so in the newsroom, and nothing in it breaks the content policy @once", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await signIn(page, "contributor");
  for (const address of ["/newsroom/no-such-room", "/newsroom/stories/999999/edit", "/newsroom/staff"]) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 404]);
    await expect(page.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
    expect(await page.content()).not.toContain("/reader/");
  }
  expect(complaints).toEqual([]);
});
