import { expect, type Page, test } from "@playwright/test";
import { MORE_STAFF_PAGES, STAFF_PAGES } from "./support/addresses.ts";
import { signIn } from "./support/staff.ts";

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
