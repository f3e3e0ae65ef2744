import { expect, type Page, test } from "@playwright/test";
import { localTimeAt } from "#domain/local-time.ts";
import { clearFrontSlot, setFrontSlot } from "#newsroom/front.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { openAwake, signIn, staffOf } from "./support/staff.ts";

// The front is one for all: its stories are told one after the other in places that no other project uses, and each leaves
// them as they were.
test.describe.configure({ mode: "serial" });

interface Spot {
  slot: string;
  name: string;
}

/** Two neighbouring places of this project's own. */
function ownPlaces(): [Spot, Spot] {
  const pair = (slot: string, name: string): [Spot, Spot] => [
    { slot: `${slot}-1`, name: `${name} 1` },
    { slot: `${slot}-2`, name: `${name} 2` },
  ];
  const { name } = test.info().project;
  if (name === "phone") return pair("band-culture", "Culture");
  return name === "desktop" ? pair("band-business", "Business") : pair("band-sport", "Sport");
}

const HOUR = 3_600_000;

async function deskNow() {
  return { actor: await staffOf("editor"), now: Date.now() };
}

async function aStory(name: string) {
  const word = `${name} ${Math.random().toString(36).slice(2, 8)}`;
  const story = await publish(aDraft({ headline: `The ${word}`, slug: name, kicker: "" }));
  return { ...story, headline: `The ${word}` };
}

const place = (page: Page, slot: string) => page.locator(`[data-slot="${slot}"]`);
const onFront = async (page: Page, address = "/") => (await page.request.get(address)).text();

test.afterEach(async () => {
  const last = ["band-pictures-3", "band-pictures-4"].map((slot) => ({ slot }));
  for (const { slot } of [...ownPlaces(), ...last]) await clearFrontSlot(await deskNow(), slot).catch(() => undefined);
});

test("an editor chooses a story, puts it in a place, moves it and takes it out again, and readers see each at once @noscript", async ({
  page,
}) => {
  const [one, two] = ownPlaces();
  const story = await aStory("quay");
  await signIn(page, "editor");
  await page.goto("/newsroom/front");
  await page.getByRole("searchbox", { name: "Find a story" }).fill(story.headline);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.getByRole("link", { name: `Place ${story.headline}` }).click();
  await page.getByRole("button", { name: `Put in ${one.name}` }).click();
  await expect(page.getByRole("status")).toContainText(`Set in ${one.name}`);
  await expect(place(page, one.slot)).toContainText(story.headline);
  await expect(place(page, one.slot)).toContainText("Set by");
  expect(await onFront(page)).toContain(story.headline);

  await page.getByRole("button", { name: `Move ${one.name} down: ${story.headline}` }).click();
  await expect(page.getByRole("status")).toContainText(`Moved to ${two.name}`);
  await expect(place(page, two.slot)).toContainText(story.headline);

  await page.getByRole("button", { name: `Remove from ${two.name}: ${story.headline}` }).click();
  await expect(page.getByRole("status")).toContainText("filled by rule again");
  await page.getByText("History", { exact: true }).click();
  const done = page.getByRole("listitem").filter({ hasText: story.headline });
  await expect(done.filter({ hasText: "took" })).toBeVisible();
});

test("with the keyboard alone a story is moved place by place: the focus goes with it @once", async ({ page }) => {
  const [one, two] = ownPlaces();
  const story = await aStory("keys");
  await setFrontSlot(await deskNow(), one.slot, story.id);
  await signIn(page, "editor");
  await openAwake(page, "/newsroom/front");
  await page.getByRole("button", { name: `Move ${one.name} down: ${story.headline}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText(`Moved to ${two.name}`);
  await expect(page.locator(`#down-${two.slot}`)).toBeFocused();
  await page.locator(`#up-${two.slot}`).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText(`Moved to ${one.name}`);
  await expect(place(page, one.slot)).toContainText(story.headline);
});

test("where the front ends, and after a place was emptied by key, the focus stays with the place @once", async ({
  page,
}) => {
  const story = await aStory("end");
  await setFrontSlot(await deskNow(), "band-pictures-3", story.id);
  await signIn(page, "editor");
  await openAwake(page, "/newsroom/front");
  await page.locator("#down-band-pictures-3").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Moved to Pictures 4");
  await expect(page.locator("#change-band-pictures-4")).toBeFocused();
  await page.getByRole("button", { name: `Remove from Pictures 4: ${story.headline}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Pictures 4 is filled by rule again");
  await expect(page.locator("#change-band-pictures-4")).toBeFocused();
});

test("with the pointer a story is dragged into a place @once", async ({ page }) => {
  const [, two] = ownPlaces();
  const story = await aStory("drag");
  // The whole page in sight: a hand that drags does not scroll.
  await page.setViewportSize({ width: 1440, height: 2400 });
  await signIn(page, "editor");
  await openAwake(page, `/newsroom/front?q=${encodeURIComponent(story.headline)}`);
  await page.locator(`[data-story="${story.id}"]`).first().dragTo(place(page, two.slot));
  await expect(page.getByRole("status")).toContainText(`Set in ${two.name}`);
  await expect(place(page, two.slot)).toContainText(story.headline);
});

test("a place gets a headline of its own for the front, until an hour; after it readers see what the rule says", async ({
  page,
}) => {
  const [one] = ownPlaces();
  const story = await aStory("hour");
  const later = Date.now() + 2 * HOUR;
  await signIn(page, "editor");
  await page.goto(`/newsroom/front/${one.slot}?q=${encodeURIComponent(story.headline)}`);
  await page.getByLabel("Story", { exact: true }).selectOption(String(story.id));
  await page.getByLabel("Headline for the front").fill(`Front words of ${story.id}`);
  await page.getByLabel("Until").fill("2020-01-01T10:00");
  await page.getByRole("button", { name: "Put it on the front" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "end before" })).toBeVisible();
  await expect(page.getByLabel("Headline for the front")).toHaveValue(`Front words of ${story.id}`);
  await page.getByLabel("Until").fill(localTimeAt(later));
  await page.getByRole("button", { name: "Put it on the front" }).click();
  await expect(page.getByRole("status")).toContainText("on the front now until");
  expect(await onFront(page)).toContain(`Front words of ${story.id}`);

  await page.goto(`/newsroom/front?at=${localTimeAt(later + HOUR)}&look=390`);
  await expect(place(page, one.slot)).not.toContainText(`Front words of ${story.id}`);
  const seen = page.frameLocator("iframe").getByRole("main");
  await expect(seen).not.toContainText(`Front words of ${story.id}`);
});

test("of two editors the slower is told who was quicker, and nothing is lost @once", async ({ page }) => {
  const [, two] = ownPlaces();
  const [first, other] = [await aStory("first"), await aStory("second")];
  await signIn(page, "editor");
  await page.goto(`/newsroom/front?story=${first.id}`);
  const publisher = { actor: await staffOf("publisher"), now: Date.now() };
  await setFrontSlot(publisher, two.slot, other.id);
  await page.getByRole("button", { name: `Put in ${two.name}` }).click();
  await expect(page.getByRole("alert").filter({ hasText: "changed this place" })).toContainText(publisher.actor.name);
  expect(await onFront(page)).toContain(other.headline);
});

test("readers find the front of a minute that is over, at that minute's address; none of one to come @once", async ({
  page,
}) => {
  await page.goto("/2026/11/17");
  await page.getByRole("link", { name: "The front page of that evening" }).click();
  await expect(page).toHaveURL(/\/front\/2026-11-17T20:00$/);
  await expect(page.getByRole("complementary", { name: "A front page of the past" })).toContainText("as it was on");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/front\/2026-11-17T20:00$/);
  await page.getByRole("link", { name: "An hour earlier" }).click();
  await expect(page).toHaveURL(/T19:00$/);
  for (const minute of [localTimeAt(Date.now() + HOUR), "2026-11-17", "2026-11-17T25:00", "soon"])
    expect((await page.request.get(`/front/${minute}`)).status(), minute).toBe(404);
});

test("a contributor finds no front page to arrange @once", async ({ page }) => {
  await signIn(page, "contributor");
  await page.goto("/newsroom");
  const rooms = page.getByRole("navigation", { name: "Newsroom" });
  await expect(rooms.getByRole("link", { name: "Desk" })).toBeVisible();
  await expect(rooms.getByRole("link", { name: "Front page", exact: true })).toHaveCount(0);
  await page.goto("/newsroom/front");
  await expect(page.getByRole("form", { name: "Places of the front" })).toHaveCount(0);
});
