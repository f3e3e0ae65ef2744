import { expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectNoViolation, expectToFit } from "./support/axe.ts";
import { hire, signIn, staffOf, type TestStaff } from "./support/staff.ts";

const PERIOD_MS = 30_000;
/** The page itself, not the door that leads to it. */
const ACCOUNT = /^[^?]*\/newsroom\/account$/;

async function typePassword(page: Page, { email, password }: TestStaff, at = "/newsroom/account") {
  await page.goto(`/newsroom/sign-in?next=${at}`);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("someone of the staff signs in by e-mail and password, and out again, with or without script @noscript", async ({
  page,
}) => {
  const person = await staffOf("editor");
  await typePassword(page, { ...person, password: "not the password" });
  await expect(page.getByText("do not belong together")).toBeVisible();
  await expect(page.getByLabel("Work e-mail")).toHaveValue(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(ACCOUNT);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "desk");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", expires: -1 });
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sign in to the newsroom" })).toBeVisible();
  await page.goto("/newsroom/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("the keyboard alone is enough, and whoever asks is remembered for a month @once", async ({ page }) => {
  const { email, password } = await staffOf("contributor");
  await page.goto("/newsroom/sign-in?next=/newsroom/account");
  await page.getByLabel("Work e-mail").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(ACCOUNT);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "desk");
  const days = ((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
});

test("an authenticator app is set up, asked for, and a recovery code stands in for it once @once", async ({ page }) => {
  test.setTimeout(120_000);
  const person = await hire("editor");
  await signIn(page, person);
  await page.goto("/newsroom/account/authenticator");
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByAltText("QR code for your authenticator app")).toBeVisible();
  await expect(page.getByLabel("Code")).toBeFocused();
  const secret = ((await page.locator("code").textContent()) ?? "").replace(/\s/g, "");
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const used = Date.now();
  await page.getByLabel("Code").fill(app.generate({ timestamp: used }));
  await page.getByRole("button", { name: "Confirm" }).click();
  const codes = page.getByRole("region", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expect(page.getByRole("region", { name: "Recovery codes" })).toBeFocused();
  await expect(page.getByAltText("QR code for your authenticator app")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Begin again" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy recovery codes" })).toBeVisible();
  const recovery = (await codes.first().textContent()) ?? "";

  await page.context().clearCookies();
  await typePassword(page, person);
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expect(page.getByLabel("Code")).toBeFocused();
  await page.goto("/newsroom/account");
  await expect(page).toHaveURL(/second-factor/);
  await page.getByLabel("Code").fill(app.generate({ timestamp: used }));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("not right")).toBeVisible();
  await page.getByLabel("Code").fill(app.generate({ timestamp: used + PERIOD_MS }));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(ACCOUNT);

  for (const outcome of ["lets in", "is used up"] as const) {
    await page.context().clearCookies();
    await typePassword(page, person);
    await page.getByLabel("Code").fill(recovery);
    await page.getByRole("button", { name: "Continue" }).click();
    if (outcome === "lets in") await expect(page).toHaveURL(ACCOUNT);
    else await expect(page.getByText("not right")).toBeVisible();
  }
});

/** Gives the browser a device that makes and answers passkeys by itself. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("a passkey is made, signs in without a password, and is refused once it was removed @once", async ({ page }) => {
  test.setTimeout(120_000);
  const person = await hire("editor");
  await addAuthenticator(page);
  await signIn(page, person);
  await page.goto("/newsroom/account/passkeys");
  await page.getByLabel("Name of this device").fill("Night desk");
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByRole("region", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expect(page.getByRole("region", { name: "Recovery codes" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Night desk" })).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/newsroom/sign-in?next=/newsroom/account");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(ACCOUNT);
  await expect(page.getByText("Night desk")).toBeVisible();

  await page.goto("/newsroom/account/passkeys");
  const key = page.getByRole("region", { name: "Night desk" });
  await key.getByLabel("Your password").fill(person.password);
  await key.getByRole("button", { name: "Remove Night desk" }).click();
  await expect(key).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto("/newsroom/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("could not be checked")).toBeVisible();
});

test("a passkey with a long name fits a small screen @once", async ({ page }) => {
  const person = await hire("editor");
  await addAuthenticator(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, person);
  await page.goto("/newsroom/account/passkeys");
  await page.getByLabel("Name of this device").fill("The old computer at the night desk in the harbour wing");
  await page.getByLabel("Your password").fill(person.password);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByRole("button", { name: /^Remove The old computer/ })).toBeVisible();
  await expectToFit(page);
});

test("one's sessions are listed, and ending one shuts it out at once", async ({ page, browser }) => {
  const person = await hire("contributor");
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, person);
  await typePassword(page, person);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  const sessions = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await sessions
    .filter({ hasNotText: "This browser" })
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await expect(sessions).toHaveCount(1);
  await elsewhere.goto("/newsroom/account");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await other.close();
});

test("a form that another site sends is refused, with the right password too @once", async ({ page, request }) => {
  const { email, password } = await staffOf("editor");
  await page.goto("/newsroom/sign-in");
  const hidden = await page
    .locator("form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    );
  const html = await (await request.get("/newsroom/sign-in")).text();
  const fields = [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")],
  );
  const multipart = Object.fromEntries([...hidden, ...fields, ["email", email], ["password", password]]);
  const send = async (origin: string) => {
    const answer = await request.post("/newsroom/sign-in", { multipart, headers: { origin }, maxRedirects: 0 });
    return (answer.headers()["set-cookie"] ?? "").startsWith("desk=");
  };
  expect(await send(new URL(page.url()).origin)).toBe(true);
  for (const stranger of ["https://evil.example", "null", "http://localhost.evil.example"])
    expect([stranger, await send(stranger)]).toEqual([stranger, false]);
});

test("the door and the account have no accessibility violation and fit the screen @axe", async ({ page }) => {
  test.slow();
  const look = async (address: string) => {
    await page.goto(address);
    await expectNoViolation(page);
    await expectToFit(page);
  };
  await look("/newsroom/sign-in");
  await look("/newsroom/sign-in/forgotten");
  await look("/newsroom/join/none");
  await signIn(page, "publisher");
  for (const own of ["", "/password", "/authenticator", "/passkeys", "/recovery-codes"])
    await look(`/newsroom/account${own}`);
});
