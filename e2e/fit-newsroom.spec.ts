import { expect, type Locator, type Page, test } from "@playwright/test";
import { addTopic } from "#newsroom/people.ts";
import { createStory } from "#newsroom/stories.ts";
import { MORE_STAFF_PAGES, STAFF_PAGES } from "./support/addresses.ts";
import { expectToFit } from "./support/axe.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { openAwake, signIn } from "./support/staff.ts";
import { openEditor } from "./support/writing.ts";

/** The forms of a page that are smaller than what is to be filled in there. */
function listCramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHeld = (form: HTMLFormElement, field: Element) => {
      const [room, box] = [form.getBoundingClientRect(), field.getBoundingClientRect()];
      return box.right <= room.right + 1 && box.bottom <= room.bottom + 1;
    };
    return [...document.forms]
      .filter((form) =>
        [...form.querySelectorAll(".fld")].some((field) => field.checkVisibility() && !isHeld(form, field)),
      )
      .map((form) => `${location.pathname}: ${form.className}`);
  });
}

test("every form of the newsroom is as large as what is to be filled in there", async ({ page }) => {
  await signIn(page, "publisher");
  for (const address of Object.values({ ...STAFF_PAGES, ...MORE_STAFF_PAGES })) {
    await page.goto(address);
    expect(await listCramped(page)).toEqual([]);
  }
});

test("where the page is magnified to twice its size the keyboard reaches every door of the newsroom @once", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await signIn(page, "publisher");
  await page.goto("/newsroom/planning");
  const doors = page.getByRole("navigation", { name: "Newsroom" }).getByRole("link");
  for (const door of await doors.all()) {
    await door.focus();
    await expect(door).toBeInViewport({ ratio: 1 });
  }
});

test("on a small screen the door of the room one stands in is in view, whichever it is, and hides none that has the focus @noscript", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "publisher");
  const doors = page.getByRole("navigation", { name: "Newsroom" }).getByRole("link");
  for (const room of ["", "/topics", "/staff", "/account/passkeys"]) {
    await page.goto(`/newsroom${room}`);
    await expect(page.locator(".sb [aria-current]")).toBeInViewport({ ratio: 1 });
  }
  for (const door of await doors.all()) {
    await door.focus();
    expect(await door.evaluate(isOnTop)).toBe(true);
  }
});

/** Whether nothing lies over it. */
function isOnTop(element: Element): boolean {
  const { left, width, top, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

test("what a form says stands apart from its first field @once", async ({ page }) => {
  await signIn(page, "editor");
  await openAwake(page, "/newsroom/people/new");
  await page.getByLabel("Name", { exact: true }).fill("   ");
  await page.getByRole("main").getByRole("button").last().click();
  const says = await page.locator("form > .say").boundingBox();
  const label = await page.locator("form > .fld").first().boundingBox();
  expect((label?.y ?? 0) - (says?.y ?? 0) - (says?.height ?? 0)).toBeGreaterThanOrEqual(12);
});

/** How it looks: its ground, and the line below it. */
function look(one: Locator, part?: "::before"): Promise<string> {
  return one.evaluate((element, name) => {
    const { backgroundColor, borderBlockEndColor } = getComputedStyle(element, name);
    return `${backgroundColor} ${borderBlockEndColor}`;
  }, part);
}

test("where colours are forced, what is chosen is told from what is not @once", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const story = await createStory(deskOf("editor"), aDraft({ headline: "Seen in few colours" }));
  await signIn(page, "publisher");
  const places = {
    ".sb": "/newsroom",
    ".tabs": "/newsroom",
    ".seg": "/newsroom/reads",
    ".vers": "/newsroom/stories/2001/versions",
  };
  for (const [group, address] of Object.entries(places)) {
    await page.goto(address);
    const [chosen, other] = [page.locator(`${group} a[aria-current]`), page.locator(`${group} a:not([aria-current])`)];
    expect(await look(chosen.first()), group).not.toBe(await look(other.last()));
  }
  await openAwake(page, `/newsroom/stories/${story}/notes`);
  const items = page.getByRole("region", { name: /^Checklist/ }).getByRole("button");
  await items.first().click();
  await expect(items.first()).toHaveAttribute("aria-pressed", "true");
  expect(await look(items.first(), "::before")).not.toBe(await look(items.last(), "::before"));
  const text = await openEditor(page, story);
  await text.press("Control+End");
  await page.keyboard.type("\n/");
  const insertions = page.locator(".slash > *");
  await expect(insertions.first()).toHaveAttribute("aria-selected", "true");
  expect(await look(insertions.first())).not.toBe(await look(insertions.last()));
});

for (const [screen, width, height] of [
  ["a desk's", 1280, 800],
  ["a phone's", 390, 844],
] as const)
  test(`with type twice as large no page of the newsroom is wider than ${screen} screen, nor with a topic described at length @once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const description = "What was seen from the quay. ".repeat(12).trim();
    await addTopic(deskOf("editor"), { slug: `seen-${width}-${Date.now()}`, name: "Seen from the quay", description });
    await signIn(page, "publisher");
    for (const address of ["/newsroom/topics", ...Object.values({ ...STAFF_PAGES, ...MORE_STAFF_PAGES })]) {
      await page.goto(address);
      await expectToFit(page);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await expectToFit(page);
    }
  });

test("the menu of the slash is in sight as a whole, on the last line of a long text too @once", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await signIn(page, "editor");
  const line = { type: "paragraph" as const, content: [{ type: "text" as const, text: "It happened on the quay." }] };
  const body = { type: "doc" as const, content: Array.from({ length: 30 }, () => line) };
  const text = await openEditor(page, await createStory(deskOf("editor"), aDraft({ body })));
  await text.press("Control+End");
  await page.keyboard.type("\n/");
  const menu = page.getByRole("listbox", { name: "What can stand here" });
  await expect(menu).toBeInViewport({ ratio: 1 });
  await expect(menu.getByRole("option").first()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("ArrowUp");
  await expect(menu.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await expect(menu.getByRole("option").last()).toBeInViewport({ ratio: 1 });
});
