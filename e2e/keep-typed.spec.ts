import { expect, type Page, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";
import { hire, openAwake, signIn } from "./support/staff.ts";

const NOTE = "The vote was on Tuesday, not on Monday.";

/** How often the page sends a form from now on. */
function countSent(page: Page): { times: number } {
  const sent = { times: 0 };
  page.on("request", (request) => {
    if (request.method() === "POST") sent.times += 1;
  });
  return sent;
}

/** Presses a button by the keyboard alone. */
async function pressByKey(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
}

test("a form that gets no answer says so and keeps what was typed; sent again it is done @once", async ({
  page,
  context,
}) => {
  const { id } = await publish(aDraft({ headline: "Written in a train" }));
  await signIn(page, "editor");
  const places = [
    {
      address: "correction",
      field: "Note to readers",
      button: "Publish the correction",
      done: "The correction is out",
    },
    { address: "notes", field: "A new note", button: "Note it", done: NOTE },
    { address: "previews", field: "For whom", button: "Make a link", done: "Copy it now" },
  ];
  for (const { address, field, button, done } of places) {
    await openAwake(page, `/newsroom/stories/${id}/${address}`);
    await page.getByLabel(field).first().fill(NOTE);
    await context.setOffline(true);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("The newsroom did not answer")).toBeVisible();
    await expect(page.getByLabel(field).first()).toHaveValue(NOTE);
    await context.setOffline(false);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(done).first()).toBeVisible();
    await expect(page.getByText("The newsroom did not answer")).toHaveCount(0);
  }
});

test("without an answer the door keeps the address that was typed @once", async ({ page, context }) => {
  await openAwake(page, "/newsroom/sign-in");
  await page.getByLabel("Work e-mail").fill("ana@press.example");
  await page.getByLabel("Password").fill("four words put together");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("did not answer");
  await expect(page.getByLabel("Work e-mail")).toHaveValue("ana@press.example");
});

test("a new story that gets no answer keeps its headline, and begins once there is one @once", async ({
  page,
  context,
}) => {
  await signIn(page, "editor");
  await openAwake(page, "/newsroom/stories/new");
  await page.getByLabel(/^Headline/).fill("Begun in a tunnel");
  await page.getByLabel("Label").selectOption("opinion");
  await context.setOffline(true);
  await pressByKey(page, "Begin to write");
  await expect(page.getByRole("alert").first()).toContainText("did not answer");
  await expect(page.getByLabel(/^Headline/)).toHaveValue("Begun in a tunnel");
  await expect(page.getByLabel("Label")).toHaveValue("opinion");
  await context.setOffline(false);
  await pressByKey(page, "Begin to write");
  await expect(page.getByLabel("Headline", { exact: true })).toHaveValue("Begun in a tunnel");
});

test("who signs out without an answer is told that the door may still be open @once", async ({ page, context }) => {
  await signIn(page, await hire("editor"));
  await openAwake(page, "/newsroom/account");
  await context.setOffline(true);
  await pressByKey(page, "Sign out");
  await expect(page.getByRole("alert").filter({ hasText: "you may still be signed in" })).toBeVisible();
  await context.setOffline(false);
  await pressByKey(page, "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in to the newsroom" })).toBeVisible();
});

test("a button that is pressed twice in haste sends once @once", async ({ page }) => {
  const { id } = await publish(aDraft({ headline: "Corrected in haste" }));
  await signIn(page, "editor");
  await openAwake(page, `/newsroom/stories/${id}/correction`);
  await page.getByLabel("Note to readers").fill(NOTE);
  const sent = countSent(page);
  await page.getByRole("button", { name: "Publish the correction" }).dblclick();
  await expect(page.getByText("The correction is out")).toBeVisible();
  expect(sent.times).toBe(1);
});

test("after a refusal the focus stays on the button that was pressed, and the form as it was filled in @once", async ({
  page,
}) => {
  const story = await createStory(deskOf("editor"), aDraft({ headline: "For nobody yet" }));
  await signIn(page, await hire("editor"));
  await openAwake(page, `/newsroom/stories/${story}/previews`);
  await page.getByLabel("For whom").fill("   ");
  await page.getByLabel("For how long").selectOption("720");
  await pressByKey(page, "Make a link");
  await expect(page.getByText("Write who it is for")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a link" })).toBeFocused();
  await expect(page.getByLabel("For how long")).toHaveValue("720");

  await openAwake(page, "/newsroom/account/passkeys");
  await page.getByLabel("Name of this device").fill("The night desk");
  await page.getByLabel("Your password").fill("not the password");
  await pressByKey(page, "Make a passkey");
  await expect(page.getByRole("alert").filter({ hasText: "not your password" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a passkey" })).toBeFocused();
  await expect(page.getByLabel("Name of this device")).toHaveValue("The night desk");
});
