import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** Runs the command line in the data folder of the tests. Gives its exit status and everything it printed. */
function broadsheet(...args: string[]): { status: number; printed: string } {
  try {
    return {
      status: 0,
      printed: execFileSync("node", ["cli/broadsheet.mjs", ...args], { encoding: "utf8", stdio: "pipe" }),
    };
  } catch (problem) {
    const { status, stdout, stderr } = problem as { status: number; stdout: string; stderr: string };
    return { status, printed: stdout + stderr };
  }
}

/** The documented normalisation: dollar escapes, and links that have since found their address. */
const withoutEscapes = (markdown: string) => markdown.replace(/\\{1,2}\$/g, "$");
const withoutTargets = (markdown: string) => withoutEscapes(markdown).replace(/\]\([^)]*\)/g, "]()");

test.describe.configure({ mode: "serial" });

test("a file with every trap of the shape goes in, is served whole at its old address, and comes out as it was @once", async ({
  page,
  request,
}) => {
  expect(broadsheet("import", "markdown", "e2e/support/traps.md").status).toBe(0);
  const path = "/2025/03/03/ferry-stays-in-port-a77123";
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ferry “Stays in Port” – Harbour Master to MT");
  const article = page.getByRole("article").first();
  await expect(article.getByRole("link", { name: "Mirela Quist" })).toHaveAttribute("href", "/author/mirela-quist");
  await expect(article.locator(".dateline")).toContainText("PORT AMSEL, The Coast");
  await expect(article).toContainText("The yard offered $500 for each bolt returned, and $20 for each nut.");
  await expect(article).toContainText("At this [rate] of loss we'll have none by Easter.");
  await expect(article).toContainText("1. is not the beginning of a list here, and a_name_with_underscores stays one.");
  await expect(article).toContainText("Tomas Reel / Bay Press");
  await expect(article.locator("figure img")).toHaveCount(0);
  await expect(page.locator('a[href="#"]')).toHaveCount(0);
  await expect(
    page.getByRole("link", { name: "What eleven votes bought, and what they did not" }).first(),
  ).toHaveAttribute("href", "/2026/11/17/what-eleven-votes-bought-a2002");
  await expect(page.getByText("Divers Wanted for the Winter, Port Says")).toBeVisible();
  await expect(page.getByRole("link", { name: "Divers Wanted for the Winter, Port Says" })).toHaveCount(0);
  const given = await (await request.get(`${path}.md`)).text();
  expect(withoutTargets(given)).toBe(withoutTargets(readFileSync("e2e/support/traps.md", "utf8").trimEnd()));
});

test("importing the same file again changes nothing @once", async ({ request }) => {
  const path = "/2025/03/03/ferry-stays-in-port-a77123";
  // The page itself also shows what others read meanwhile; its JSON is the article alone.
  const before = await (await request.get(`${path}.json`)).text();
  const again = broadsheet("import", "markdown", "e2e/support/traps.md");
  expect(again.status).toBe(0);
  expect(again.printed).toMatch(/1 unchanged/);
  expect(await (await request.get(`${path}.json`)).text()).toBe(before);
});

test("a related card gains its link by itself when an article of that headline is published @once", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
  writeFileSync(
    join(folder, "divers.md"),
    "# Divers Wanted for the Winter, Port Says\n\nMarch 2, 2025\n\nThe port is looking for divers.\n",
  );
  expect(broadsheet("import", "markdown", folder).status).toBe(0);
  await page.goto("/2025/03/03/ferry-stays-in-port-a77123");
  await expect(page.getByRole("link", { name: "Divers Wanted for the Winter, Port Says" }).first()).toHaveAttribute(
    "href",
    /\/2025\/03\/02\/divers-wanted/,
  );
});

test("a broken file is named with its line and reason, the others go in, and the exit status is 1 @once", async ({
  request,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
  writeFileSync(join(folder, "a-broken.md"), "---\nsection: nowhere\n---\n\n# Headline\n\nMarch 1, 2025\n\nText.\n");
  writeFileSync(
    join(folder, "b-good.md"),
    "# A good file beside a broken one\n\nMarch 1, 2025\n\nText.\n\nOriginal url:\n\n<https://www.example.org/2025/03/01/good-file-a77200>\n",
  );
  const { status, printed } = broadsheet("import", "markdown", folder);
  expect(status).toBe(1);
  expect(printed).toMatch(/a-broken\.md:2: .*nowhere/);
  expect((await request.get("/2025/03/01/good-file-a77200")).status()).toBe(200);
});

test("a dry run writes nothing @once", async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
  writeFileSync(
    join(folder, "dry.md"),
    "# Dry\n\nMarch 1, 2025\n\nText.\n\nOriginal url:\n\n<https://www.example.org/2025/03/01/dry-a77300>\n",
  );
  expect(broadsheet("import", "markdown", folder, "--dry-run").status).toBe(0);
  expect((await request.get("/2025/03/01/dry-a77300")).status()).toBe(404);
});

test("wrong usage exits with 2 and says what is right @once", () => {
  expect(broadsheet("import", "markdown").status).toBe(2);
  expect(broadsheet("no-such-task").status).toBe(2);
  expect(broadsheet("import", "markdown", "/no/such/folder").status).toBe(1);
});

const given = "../shared/seeds";
const sample = existsSync(given) ? readdirSync(given).find((name) => name.endsWith(".txt")) : undefined;
if (sample !== undefined)
  test("the article the project grew from is served at its old address, whole, and comes out as it went in @once", async ({
    page,
    request,
  }) => {
    const file = join(given, sample ?? "");
    expect(broadsheet("import", "markdown", given).status).toBe(0);
    const source = readFileSync(file, "utf8");
    const path = new URL(/<(https:[^>]+)>/.exec(source)?.[1] ?? "").pathname;
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe(path);
    const headline = /^# (.*)$/m.exec(source)?.[1] ?? "";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
    await expect(page.locator(".body > p")).toHaveCount(14);
    await expect(page.locator(".body .rel")).toHaveCount(2);
    await expect(page.locator('a[href="#"]')).toHaveCount(0);
    const markdown = await (await request.get(`${path}.md`)).text();
    expect(withoutTargets(markdown)).toBe(withoutTargets(source));
    expect(broadsheet("import", "markdown", given).printed).toMatch(/1 unchanged/);
  });
