import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";

/** A picture nobody has brought yet. */
async function aPicture(): Promise<{ name: string; bytes: Buffer }> {
  const colour = { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 };
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  return { name: `quay-${Date.now()}-${Math.floor(Math.random() * 1e6)}.jpg`, bytes };
}

async function choose(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  await page
    .locator("#media-files")
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "image/jpeg", buffer: bytes })));
}

/** The pictures of these stories are of one colour, and nobody's. */
const ANYWAY = { override: { reason: "A test of the library." } };
const PATIENT = { timeout: 30_000 };
const stemOf = (name: string) => name.replace(".jpg", "");

test("several pictures are brought in at once, each with its progress; a hostile file is refused with a reason", async ({
  page,
}) => {
  await signIn(page, "contributor");
  await page.goto("/newsroom/media");
  const [one, two] = [await aPicture(), await aPicture()];
  await choose(page, [one, { name: "drawing.jpg", bytes: Buffer.from("<svg xmlns='x'><script/></svg>") }, two, one]);
  const uploads = page.getByRole("list", { name: "Uploads" });
  // Pictures are worked on when nothing else is to be done.
  await expect(uploads.getByRole("listitem").filter({ hasText: two.name })).toContainText("added", PATIENT);
  await expect(uploads.getByRole("listitem").filter({ hasText: "drawing.jpg" })).toContainText("SVG can hold programs");
  await expect(uploads.getByText("was in the library already")).toBeVisible(PATIENT);
  await expect(page.getByRole("link", { name: new RegExp(stemOf(one.name)) })).toBeVisible();
});

test("what is said of a picture is saved, its subject set by keyboard, and the page that shows it changes", async ({
  page,
}) => {
  const picture = await aPicture();
  const words = { alt: "", credit: "Us", creator: "", source: "", licence: "", focus: [0.5, 0.5] as [number, number] };
  const hash = await addPicture(deskOf("editor"), { ...words, ...picture });
  const lead = { media: hash, src: "", alt: "", caption: [], credit: "" };
  const { path } = await publish(aDraft({ lead, slug: "pictured" }), ANYWAY);
  await signIn(page, "editor");
  await page.goto(`/newsroom/media?picture=${hash}`);
  await expect(page.getByText("as readers see it")).toBeVisible();
  await page.getByLabel("Alt text", { exact: true }).fill("A quay in one colour.");
  await page.getByLabel("Subject from the left, %").fill("20");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Subject from the left, %")).toHaveValue("20");
  await page.goto(path);
  await expect(page.getByAltText("A quay in one colour.").first()).toBeVisible();
});

test("without script pictures are sent by the form, and a word says what came of it @once", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await signIn(page, "contributor");
  await page.goto("/newsroom/media");
  const picture = await aPicture();
  await choose(page, [picture]);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("status")).toContainText(`${picture.name}: added.`);
});

test("a picture is replaced everywhere at once @once", async ({ page }) => {
  const [was, is] = [await aPicture(), await aPicture()];
  const words = {
    alt: "A quay.",
    credit: "Us",
    creator: "",
    source: "",
    licence: "",
    focus: [0.5, 0.5] as [number, number],
  };
  const hash = await addPicture(deskOf("editor"), { ...words, ...was });
  const { path } = await publish(
    aDraft({ lead: { media: hash, src: "", alt: "", caption: [], credit: "" }, slug: "swapped" }),
    ANYWAY,
  );
  await signIn(page, "editor");
  await page.goto(`/newsroom/media?picture=${hash}`);
  await page
    .getByLabel("Replace everywhere with")
    .setInputFiles({ name: is.name, mimeType: "image/jpeg", buffer: is.bytes });
  await page.getByRole("button", { name: "Replace in 2 places" }).click();
  await expect(page.getByRole("status").first()).toContainText("stands in its place now, in 2 places");
  expect(await (await page.request.get(path)).text()).not.toContain(hash);
});

test("nobody brings a picture in from outside, and a foreign page cannot have one sent @once", async ({
  page,
  request,
}) => {
  const { bytes } = await aPicture();
  const send = (headers: Record<string, string>) =>
    request.post("/newsroom/media/upload?name=a.jpg", { headers, data: bytes, maxRedirects: 0 });
  expect((await send({ "content-type": "application/octet-stream" })).status()).toBe(403);
  await signIn(page, "editor");
  const foreign = await page.request.post("/newsroom/media/upload?name=a.jpg", {
    headers: { origin: "https://evil.example", "content-type": "application/octet-stream" },
    data: bytes,
  });
  expect(foreign.status()).toBe(403);
});

test("the library has no accessibility violation @axe", async ({ page }) => {
  await signIn(page, "editor");
  await page.goto("/newsroom/media");
  await page.getByRole("listitem").getByRole("link").first().click();
  // By its role: to a search by label, what stands in a text area is part of the label around it.
  await expect(page.getByRole("textbox", { name: "Alt text", exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
