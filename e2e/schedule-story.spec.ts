import { expect, test } from "@playwright/test";
import { writeWallClock } from "#domain/desk/wall-clock.ts";
import { fixTypo } from "#newsroom/corrections.ts";
import { planStory } from "#newsroom/plan-story.ts";
import { scheduleChange, scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { signIn, staffOf } from "./support/staff.ts";
import { openEditor } from "./support/writing.ts";

const HOUR = 3_600_000;
/** Open pages ask three times a minute. */
const IN_TIME = { timeout: 90_000 };

async function readyStory(headline: string): Promise<number> {
  const editor = { actor: await staffOf("editor"), now: Date.now() };
  const id = await createStory(editor, aDraft({ headline, slug: "" }));
  await submitStory(editor, id);
  await approveStory(editor, id);
  return id;
}

test("an editor schedules a story in the paper’s time, sees it on the plan, and takes it off @noscript", async ({
  page,
}) => {
  const headline = `Scheduled ${Math.random().toString(36).slice(2, 8)}`;
  const id = await readyStory(headline);
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/schedule`);
  const release = page.getByRole("form", { name: "Schedule the release" });
  await release.getByLabel("Goes out at").fill(writeWallClock(Date.now() - HOUR));
  await release.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("This moment is past.")).toBeVisible();
  await release.getByLabel("Goes out at").fill(writeWallClock(Date.now() + 30 * HOUR));
  await release.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("It goes out on its own")).toBeVisible();
  await expect(page.getByRole("list", { name: "Schedule" })).toContainText("waits");
  await page.goto("/newsroom/planning");
  await expect(page.getByRole("listitem").filter({ hasText: headline })).toContainText("goes out by itself");
  await page.goto(`/newsroom/stories/${id}/schedule`);
  await page.getByRole("button", { name: "Take off the schedule" }).click();
  await expect(page.getByRole("list", { name: "Schedule" })).toContainText("was taken off");
});

test("an hour that comes twice is taken as the first, and the editor is told", async ({ page }) => {
  const id = await readyStory("Twice in a night");
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/schedule`);
  const release = page.getByRole("form", { name: "Schedule the release" });
  const year = lastSundayOfOctober();
  await release.getByLabel("Goes out at").fill(`${year}T02:30`);
  await release.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("comes twice")).toBeVisible();
});

test("what could not go out is said on every page, in the text and on the schedule, until it is seen to @once", async ({
  page,
}) => {
  const desk = { actor: await staffOf("editor"), now: Date.now() };
  const headline = `Kept in ${Math.random().toString(36).slice(2, 8)}`;
  const { id } = await publish(aDraft({ headline, slug: "" }));
  await saveVersion(desk, id, aDraft({ headline, slug: "", text: "It happened at noon." }));
  await scheduleChange(desk, id, { kind: "update", at: Date.now() + HOUR });
  await saveVersion(desk, id, aDraft({ headline, slug: "", text: "It happened at one." }));
  await fixTypo(desk, id);

  await signIn(page, "editor");
  await page.goto("/newsroom/planning");
  const alarm = page.getByRole("alert", { name: "Late on the schedule" }).getByRole("listitem");
  const ours = alarm.filter({ hasText: headline });
  await expect(ours).toContainText(/will not go out .*Newer words went out meanwhile/);
  await expect(ours).toContainText("Then schedule it anew or publish it");
  await openEditor(page, id);
  await expect(page.getByRole("alert").filter({ hasText: "will not go out" })).toBeVisible();
  await page.getByRole("link", { name: "Schedule", exact: true }).click();
  const schedule = page.getByRole("list", { name: "Schedule" });
  await expect(schedule.getByRole("link", { name: "Mend the text" })).toBeVisible();
  await expect(ours).toBeVisible();
  await schedule.getByRole("button", { name: "Take off the schedule" }).click();
  await expect(schedule).toContainText("was taken off");
  await expect(ours).toHaveCount(0);
  await openEditor(page, id);
  await expect(page.getByText("will not go out")).toHaveCount(0);
});

test("what fails while pages lie open is heard of on the desk and in the text by itself, and no typed word is lost @once", async ({
  page,
  context,
}) => {
  const desk = { actor: await staffOf("editor"), now: Date.now() };
  const headline = `Failed beside ${Math.random().toString(36).slice(2, 8)}`;
  const id = await readyStory(headline);
  await scheduleStory(desk, id, { at: Date.now() + 4000 });
  await planStory(desk, id, { hold: "Hold for the harbour office" });
  await signIn(page, "editor");
  await page.goto("/newsroom");
  const search = page.getByRole("searchbox", { name: "Search stories" });
  await search.fill("half a word");
  const written = await context.newPage();
  const text = await openEditor(written, id);
  await expect(written.getByRole("alert").filter({ hasText: "did not go out" })).toBeVisible(IN_TIME);
  await expect(written.getByRole("button", { name: "Publish now…" })).toBeVisible();
  await expect(text).toContainText("It happened on the quay.");
  const alarm = page.getByRole("alert", { name: "Late on the schedule" }).getByRole("listitem");
  await page.bringToFront();
  await expect(alarm.filter({ hasText: headline })).toContainText("did not go out", IN_TIME);
  await expect(page.getByRole("row").filter({ hasText: headline })).toContainText("Ready");
  await expect(search).toHaveValue("half a word");
});

test("an embargo is shown on the desk and keeps the story in", async ({ page }) => {
  const headline = `Embargoed ${Math.random().toString(36).slice(2, 8)}`;
  const id = await readyStory(headline);
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/schedule`);
  const embargo = page.getByRole("form", { name: "Embargo" });
  await embargo.getByLabel("Not before").fill(writeWallClock(Date.now() - HOUR));
  await embargo.getByRole("button", { name: "Set the embargo" }).click();
  await expect(embargo.getByRole("alert")).toContainText("This moment is past");
  await embargo.getByLabel("Not before").fill(writeWallClock(Date.now() + 48 * HOUR));
  await embargo.getByRole("button", { name: "Set the embargo" }).click();
  await expect(page.getByText("Nobody can release it before").first()).toBeVisible();
  const release = page.getByRole("form", { name: "Schedule the release" });
  await release.getByLabel("Goes out at").fill(writeWallClock(Date.now() + 24 * HOUR));
  await release.getByRole("button", { name: "Schedule" }).click();
  await expect(release.getByRole("alert")).toContainText("embargo");
  await page.goto(`/newsroom?q=${headline.split(" ")[1]}`);
  await expect(page.getByRole("row").filter({ hasText: headline })).toContainText("Embargo until");
});

/** The next night on which clocks in Oslo go back. */
function lastSundayOfOctober(): string {
  for (let year = new Date().getUTCFullYear(); ; year++) {
    const last = new Date(Date.UTC(year, 9, 31));
    last.setUTCDate(31 - last.getUTCDay());
    if (last.getTime() > Date.now()) return last.toISOString().slice(0, 10);
  }
}
