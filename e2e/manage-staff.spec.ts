import { expect, test } from "@playwright/test";
import { expectNoViolation, expectToFit } from "./support/axe.ts";
import { hire, openAwake, signIn } from "./support/staff.ts";

test("a publisher invites somebody, who chooses a password by the link, once @noscript", async ({ page }, info) => {
  const email = `new-${info.project.name.replace(" ", "")}-${Date.now()}@press.example`;
  await signIn(page, "publisher");
  await page.goto("/newsroom/staff/invitation");
  await page.getByLabel("Name").fill("Wen Okafor");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByRole("radio", { name: "Editor" }).check();
  await page.getByRole("button", { name: "Invite" }).click();
  const link = (await page.getByRole("region", { name: "Invitation link" }).getByRole("listitem").textContent()) ?? "";

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText(`You sign in as ${email}`)).toBeVisible();
  await page.getByLabel("Password").fill("too short");
  await page.getByLabel("The same again").fill("too short");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("Password").fill("eleven slow barges");
  await page.getByLabel("The same again").fill("eleven slow barges");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("Add a second factor now")).toBeVisible();
  await expect(page.getByText(`${email} · Editor`)).toBeVisible();

  const again = await page.goto(link);
  expect(again?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "This link does not open" })).toBeVisible();
});

test("a publisher changes a role, closes an account and opens it again; each counts at once @once", async ({
  page,
  browser,
}) => {
  const person = await hire("contributor");
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await signIn(theirs, person);
  await theirs.goto("/newsroom/account");
  await expect(theirs.getByText(`${person.email} · Contributor`)).toBeVisible();

  await signIn(page, "publisher");
  await page.goto(`/newsroom/staff/${person.id}`);
  await page.getByRole("radio", { name: "Editor" }).check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByRole("radio", { name: "Editor" })).toBeChecked();
  await theirs.reload();
  await expect(theirs.getByText(`${person.email} · Editor`)).toBeVisible();

  await page.getByRole("button", { name: "Close account" }).click();
  await expect(page.getByRole("button", { name: "Open account" })).toBeVisible();
  await theirs.goto("/newsroom/account");
  await expect(theirs).toHaveURL(/sign-in/);
  await page.getByRole("button", { name: "Open account" }).click();
  await expect(page.getByRole("button", { name: "Close account" })).toBeVisible();
  await context.close();
});

test("a publisher sets a name and an author page right; an address that is taken is refused and what was typed stays @once", async ({
  page,
}) => {
  const [person, other] = [await hire("contributor"), await hire("editor")];
  await signIn(page, "publisher");
  await page.goto(`/newsroom/staff/${person.id}`);
  await page.getByLabel("Name", { exact: true }).fill("Wen Okafor");
  await page.getByLabel("Work e-mail").fill(other.email);
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "belongs to someone on the staff already" })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Wen Okafor");
  await page.getByLabel("Work e-mail").fill(person.email);
  await page.getByLabel("Author page").selectOption({ label: "Inés Calder" });
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Wen Okafor" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Author page")).toHaveValue("ines-calder");
});

test("a publisher makes a link for someone who forgot their password; the old one no longer opens @once", async ({
  page,
}) => {
  const person = await hire("editor");
  await signIn(page, "publisher");
  await page.goto(`/newsroom/staff/${person.id}`);
  await page.getByRole("button", { name: "Make a reset link" }).click();
  const link = (await page.getByRole("region", { name: "Link" }).getByRole("listitem").textContent()) ?? "";
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel("Password").fill("nine grey wagtails");
  await page.getByLabel("The same again").fill("nine grey wagtails");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/newsroom/sign-in");
  await page.getByLabel("Work e-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
});

test("the staff has no accessibility violation and fits the screen @axe", async ({ page }) => {
  const { id } = await hire("editor");
  await signIn(page, "publisher");
  for (const address of ["/newsroom/staff", "/newsroom/staff/invitation", `/newsroom/staff/${id}`]) {
    await page.goto(address);
    await expectNoViolation(page);
    await expectToFit(page);
  }
});

test("a link and the key of an app are copied by key: it is said politely and nothing moves @once", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const person = await hire("publisher");
  await signIn(page, person);
  await openAwake(page, `/newsroom/staff/${(await hire("contributor")).id}`);
  await page.getByRole("button", { name: "Make a reset link" }).press("Enter");
  const region = page.getByRole("region", { name: "Link" });
  await expect(region).toBeFocused();
  await page.keyboard.press("Tab");
  const button = region.getByRole("button", { name: "Copy link" });
  await expect(button).toBeFocused();
  const before = await button.boundingBox();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("status").filter({ hasText: /^Copied$/ })).toHaveCount(1);
  await expect(button).toHaveText(/Copied/);
  expect(await button.boundingBox()).toEqual(before);
  expect(await copied()).toBe(await region.getByRole("listitem").textContent());

  await openAwake(page, "/newsroom/account/authenticator");
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await page.getByRole("button", { name: "Copy the key" }).press("Enter");
  await expect.poll(copied).toMatch(/^[A-Z2-7]{16,}$/);
});

test("where a page may not copy, an invitation link is marked so that the hand can @once", async ({ page }) => {
  // So it is over plain http, and where somebody forbade it.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await signIn(page, "publisher");
  await openAwake(page, "/newsroom/staff/invitation");
  await page.getByLabel("Name").fill("Wen Okafor");
  await page.getByLabel("Work e-mail").fill(`copied-${Date.now()}@press.example`);
  await page.getByRole("button", { name: "Invite" }).click();
  const region = page.getByRole("region", { name: "Invitation link" });
  await region.getByRole("button", { name: "Copy invitation link" }).click();
  await expect(region.getByRole("status").filter({ hasText: "Marked: now copy it" })).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await region.getByRole("listitem").textContent());
});
