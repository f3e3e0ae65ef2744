import { expect, test } from "@playwright/test";
import { createStory, saveVersion } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { openAwake, signIn } from "./support/staff.ts";

const SIDES = "Both sides of the vote are in it";

test("an item of the checklist is ticked with a name, and one that the story has left is refused in words @once", async ({
  page,
}) => {
  const desk = deskOf("editor");
  const draft = aDraft({ headline: "To be seen to", section: "politics" });
  const story = await createStory(desk, draft);
  const { name } = await signIn(page, "editor");
  await openAwake(page, `/newsroom/stories/${story}/notes`);
  const list = page.getByRole("region", { name: /^Checklist/ });
  const figures = list.getByRole("button", { name: "Figures and dates checked against their source" });
  await figures.click();
  await expect(figures).toHaveAttribute("aria-pressed", "true");
  await expect(list).toContainText(name);
  await expect(list.getByRole("heading")).toContainText("1 of 5");

  await saveVersion(desk, story, { ...draft, section: "culture" });
  await list.getByRole("button", { name: SIDES }).click();
  await expect(list.getByRole("alert")).toContainText("no longer on the checklist");
  await expect(list.getByRole("button", { name: SIDES })).toHaveCount(0);
  await expect(list.getByRole("heading")).toContainText("1 of 4");
});
