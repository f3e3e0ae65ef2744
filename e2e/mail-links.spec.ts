import { expect, type Page, test } from "@playwright/test";
import { linkMailedTo, type TestPost, takeMail } from "#newsroom/mail-testing.ts";
import { hire, signIn } from "./support/staff.ts";

// There is one mailbox: who waits for mail does so alone.
test.describe.configure({ mode: "default" });
let post: TestPost;
test.beforeAll(async () => {
  post = await takeMail({ port: Number(process.env.E2E_MAIL_PORT) });
});
test.afterAll(() => post.close());

/** Opens the link that was mailed to somebody, in their own browser. */
async function openMailedLink(page: Page, email: string): Promise<void> {
  await expect.poll(() => linkMailedTo(email, post)).toBeDefined();
  await page.context().clearCookies();
  await page.goto(linkMailedTo(email, post) ?? "");
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("The same again").fill(password);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
}

test("an invitation reaches its mailbox, and its link opens the newsroom @once", async ({ page }) => {
  const email = `mailed-${Date.now()}@press.example`;
  await signIn(page, "publisher");
  await page.goto("/newsroom/staff/invitation");
  await page.getByLabel("Name").fill("Wen Okafor");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText(`A mail with this link is on its way to ${email}.`)).toBeVisible();
  await openMailedLink(page, email);
  await expect(page.getByRole("heading", { name: "Welcome, Wen Okafor" })).toBeVisible();
  await choosePassword(page, "eleven slow barges");
  await expect(page.getByText(`${email} · Contributor`)).toBeVisible();
});

test("a forgotten password: the mailed link opens the door, and whoever asks for a stranger hears the same @once", async ({
  page,
}) => {
  const { email } = await hire("editor");
  const answers: string[] = [];
  for (const asked of [`nobody-${Date.now()}@press.example`, email]) {
    await page.goto("/newsroom/sign-in/forgotten");
    await page.getByLabel("Work e-mail").fill(asked);
    await page.getByRole("button", { name: "Send me a link" }).click();
    answers.push((await page.getByRole("status").textContent()) ?? "");
  }
  expect(new Set(answers).size).toBe(1);
  await openMailedLink(page, email);
  await choosePassword(page, "nine grey wagtails");
  expect(post.told.filter((line) => line.includes("nobody-"))).toEqual([]);
});
