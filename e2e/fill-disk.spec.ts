import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { createStory } from "#newsroom/stories.ts";
import { PAGES } from "./support/addresses.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { copyPaper, end, isUp, look, type OwnPress, startPress } from "./support/own-press.ts";
import { signIn } from "./support/staff.ts";
import { openEditor, saved, storedText } from "./support/writing.ts";

const port = Number(process.env.E2E_PORT ?? 3210) + 9;
const address = `http://localhost:${port}`;
const FULL = "The disk is full, so this could not be saved.";

/** A press before a copy of the paper, as it is now, on a small disk of its own. */
interface SmallDisk {
  press: OwnPress;
  fill: () => void;
  makeRoom: () => void;
}

async function onSmallDisk(work: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), "broadsheet-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]).status === 0;
  test.skip(!mounted, "No disk may be mounted here.");
  const [folder, ballast] = [join(disk, "data"), join(disk, "ballast")];
  let press: OwnPress | undefined;
  try {
    copyPaper(folder);
    press = startPress(port, folder);
    await isUp(press);
    await work({ press, fill: () => fill(join(folder, "broadsheet.db"), ballast), makeRoom: () => rmSync(ballast) });
  } finally {
    if (press) await end(press);
    spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Takes all the room there is, that which the journal holds too. Whoever is signed in is due to give a sign of life. */
function fill(file: string, ballast: string): void {
  const database = new Database(file);
  database.exec("update sessions set seen_at = seen_at - 120000");
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  expect(statSync(`${file}-wal`).size).toBe(0);
  spawnSync("dd", ["if=/dev/zero", `of=${ballast}`, "bs=4k"]);
}

test.describe("a full disk", { tag: "@once" }, () => {
  const isRoot = process.getuid?.() === 0;
  test.skip(!isRoot || process.platform !== "linux", "Mounts a small disk, which only root may.");
  test.setTimeout(240_000);

  test("is told to whoever writes; their words stay on the screen and the device, and are saved once there is room", async ({
    browser,
  }) => {
    const story = await createStory(deskOf("editor"), aDraft({ text: "Before." }));
    const context = await browser.newContext({ baseURL: address });
    const [page, forms] = [await context.newPage(), await context.newPage()];
    await signIn(page, "editor");
    await onSmallDisk(async ({ press, fill, makeRoom }) => {
      const text = await openEditor(page, story);
      await text.press("Control+End");
      await page.keyboard.type(" Then it filled.");
      await saved(page);
      await forms.goto("/newsroom/stories/2001/correction");

      fill();
      await text.press("Control+End");
      await page.keyboard.type(" Written on a full disk.");
      await expect(page.getByText("Not saved: see below – kept on this device")).toBeVisible();
      const told = page.getByRole("alert").filter({ hasText: FULL });
      await expect(told).toContainText("tell whoever runs the server");
      await expect(told).toContainText("you can go on writing");
      await expect(text).toContainText("Before. Then it filled. Written on a full disk.");
      const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      expect(kept).toContain("Written on a full disk.");

      await tryForms(forms);
      for (const path of [PAGES.front, PAGES.article, PAGES.topic])
        expect((await look(press.address + path)).status).toBe(200);
      for (const path of ["/newsroom", "/newsroom/topics/port", `/newsroom/stories/${story}/edit`])
        expect([path, (await forms.request.get(path)).status()]).toEqual([path, 200]);

      makeRoom();
      await page.getByRole("button", { name: "Try again" }).click();
      await saved(page);
      expect(JSON.stringify((await storedText(page, story)).body)).toContain("Written on a full disk.");
      await sendCorrection(forms);
      await expect(forms.getByText("The correction is out")).toBeVisible();
    });
    await context.close();
  });
});

const NOTE = "An earlier version gave the wrong number of votes.";

function sendCorrection(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Publish the correction" }).click();
}

/** Every form says why, and keeps what was typed into it: the one of a correction, which stays open, and two in another tab. */
async function tryForms(correction: Page): Promise<void> {
  const note = correction.getByRole("form", { name: "Correction" }).getByRole("textbox").first();
  await note.fill(NOTE);
  await sendCorrection(correction);
  await expect(correction.getByRole("alert").filter({ hasText: FULL })).toBeVisible();
  await expect(note).toHaveValue(NOTE);

  const page = await correction.context().newPage();
  await page.goto("/newsroom/stories/2001/previews");
  await page.getByLabel("For whom").fill("Counsel");
  await page.getByLabel("For how long").selectOption({ index: 0 });
  const chosen = await page.getByLabel("For how long").inputValue();
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByText(FULL)).toBeVisible();
  await expect(page.getByLabel("For whom")).toHaveValue("Counsel");
  await expect(page.getByLabel("For how long")).toHaveValue(chosen);

  await page.goto("/newsroom/media");
  await page
    .getByRole("main")
    .getByRole("link")
    .filter({ has: page.getByRole("img") })
    .first()
    .click();
  await page.getByLabel("Alt text").fill("Words about a picture");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(FULL)).toBeVisible();
  await expect(page.getByLabel("Alt text")).toHaveValue("Words about a picture");
  await page.close();
}
