// Takes the pictures in docs/screens of a running paper: node checks/screens.mjs http://localhost:3000
// With names after the address those alone: … http://localhost:3000 front newsroom-media
// With STAFF_EMAIL and STAFF_PASSWORD of someone who signs in by password alone it takes those of the newsroom as well.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { findChromium } from "./chromium.mjs";

const PAGES = {
  front: "/",
  article: "/2026/11/17/orva-barrier-vote-a2001",
  section: "/veles-bay",
  author: "/author/ines-calder",
  search: "/search?q=barrier",
  live: "/2026/11/17/storm-ansel-live-a2071",
};
const DOORS = { "newsroom-sign-in": "/newsroom/sign-in" };
const STAFF_PAGES = {
  "newsroom-desk": "/newsroom",
  "newsroom-editor": "/newsroom/stories/2001/edit",
  "newsroom-versions": "/newsroom/stories/2001/versions",
  "newsroom-front": "/newsroom/front",
  "newsroom-live": "/newsroom/live/2071",
  "newsroom-media": "/newsroom/media",
  "newsroom-reads": "/newsroom/reads",
};
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const FOLDER = "docs/screens";

/** A browser that staff use, if there is somebody to sign in. */
async function openStaff(browser, paper) {
  const { STAFF_EMAIL: email, STAFF_PASSWORD: password } = process.env;
  if (email === undefined || password === undefined) return undefined;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${paper}/newsroom/sign-in`);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/newsroom$/);
  await page.close();
  return context;
}

/** Goes down the page as a reader does, because pictures are fetched only then, and waits until each is there. */
async function seeAll(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const image of document.images) {
      // What lies in a box that scrolls by itself was not come near to.
      image.loading = "eager";
      // What is decoded beside the painting is missing in a picture of the whole page.
      image.decoding = "sync";
    }
  });
  await page.waitForFunction(() =>
    [...document.images].every((image) => !image.checkVisibility() || (image.complete && image.naturalWidth > 0)),
  );
  await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())));
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
}

async function photograph(browser, address, file, viewport) {
  const page = await browser.newPage();
  await page.setViewportSize(viewport);
  await page.goto(address, { waitUntil: "networkidle" });
  const isEditor = address.endsWith("/edit");
  // The editor shows its previews once it is there itself.
  if (isEditor) await page.frameLocator('iframe[title="Desktop preview"]').getByRole("main").waitFor();
  else await seeAll(page);
  const picture = await page.screenshot({ fullPage: !isEditor });
  await page.close();
  await sharp(picture, { limitInputPixels: false }).webp({ quality: 70 }).toFile(file);
}

const [paper = "http://localhost:3000", ...names] = process.argv.slice(2);
const chosen = (pages) => Object.entries(pages).filter(([name]) => names.length === 0 || names.includes(name));
mkdirSync(FOLDER, { recursive: true });
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...args, "--disable-gpu"] });
for (const [name, path] of chosen({ ...PAGES, ...DOORS })) {
  for (const size of SIZES) await photograph(browser, paper + path, `${FOLDER}/${name}-${size.width}.webp`, size);
}
const staff = await openStaff(browser, paper);
for (const [name, path] of chosen(staff ? STAFF_PAGES : {})) {
  for (const size of SIZES) await photograph(staff, paper + path, `${FOLDER}/${name}-${size.width}.webp`, size);
}
await browser.close();
