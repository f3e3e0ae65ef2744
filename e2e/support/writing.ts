import { expect, type Locator, type Page } from "@playwright/test";
import type { Draft } from "#domain/articles/draft.ts";

/** The text of the editor, once it is there to write in. */
export async function openEditor(page: Page, story: number): Promise<Locator> {
  await page.goto(`/newsroom/stories/${story}/edit`);
  const text = textIn(page);
  await expect(text).toBeVisible({ timeout: 30_000 });
  return text;
}

export function textIn(page: Page): Locator {
  return page.getByRole("textbox", { name: "Article text" });
}

/** Waits until the editor says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Version \d+, saved \d\d:\d\d$/)).toBeVisible({ timeout: 20_000 });
}

/** The words as the newsroom has them. */
export async function storedText(page: Page, story: number): Promise<Draft> {
  // Asked by the page itself, as the editor asks: a connection that was cut is not used again.
  return page.evaluate(
    async (address) => (await (await fetch(address)).json()).value.content,
    `/newsroom/stories/${story}/edit/text`,
  );
}

/** Puts something on the clipboard's place and pastes it, as a browser does. */
export async function paste(text: Locator, data: Record<string, string>): Promise<void> {
  await text.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** What the browser complains of while the test runs: scripts that broke, and what the content policy forbade. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource|net::ERR/.test(message.text()))
      complaints.push(message.text());
  });
  return complaints;
}
