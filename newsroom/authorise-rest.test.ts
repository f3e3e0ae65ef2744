import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openedStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import type { ActorRole } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { clearFrontSlot, dropFrontEntry, moveInFront } from "#newsroom/front.ts";
import { findFrontEntry, listFrontDeeds, lookAtFront, openFront } from "#newsroom/front-desk.ts";
import { closeLive, reopenLive, setSummary } from "#newsroom/live/coverage.ts";
import { findLiveCount, listLiveBlogs, openLive } from "#newsroom/live/live-desk.ts";
import { addPost, deletePost, editPost, markPost } from "#newsroom/live/posts.ts";
import { beAtLive } from "#newsroom/live/presence.ts";
import {
  findAuthorOf,
  findKnown,
  lookUpAuthors,
  lookUpPictures,
  lookUpStories,
  lookUpTopics,
} from "#newsroom/lookups.ts";

import { addNote, answerNote, reopenNote, resolveNote } from "#newsroom/notes.ts";
import { describePicture } from "#newsroom/pictures/describe.ts";
import { countLibrary, findInLibrary, listLibrary } from "#newsroom/pictures/library.ts";
import { replacePicture } from "#newsroom/pictures/replace.ts";
import { clearIncoming, receivePicture } from "#newsroom/pictures/uploads.ts";
import { listPictureUses } from "#newsroom/pictures/where-used.ts";
import { seePaperReads, seeStoryReads } from "#newsroom/reads.ts";
import { indexMissing } from "#newsroom/reindex.ts";
import { findStaff } from "#newsroom/staff.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";

// The same as authorise.test.ts, for the verbs of single rooms; and the proof that no verb is missing in both.
const EVERYONE: ActorRole[] = ["contributor", "editor", "publisher", "system"];
const EDITORS: ActorRole[] = ["editor", "publisher", "system"];
const PUBLISHERS: ActorRole[] = ["publisher", "system"];
const NOBODY = "nobody" as ActorRole;
const text = textOf();
const post = { at: 0, headline: "", body: text.body, by: "", isKey: false, isPinned: false };
const place = { story: 1, post: 1, revision: 1 };
const description = {
  ...{ alt: "", caption: "", credit: "", creator: "", copyright: "", source: "", licence: "" },
  licenceEndsAt: null,
  focus: [0.5, 0.5] as [number, number],
};
async function* nothing(): AsyncGenerator<Uint8Array> {}

const VERBS: Record<string, [ActorRole[], (desk: Desk) => Promise<unknown>]> = {
  listLiveBlogs: [EDITORS, (desk) => listLiveBlogs(desk)],
  openLive: [EDITORS, (desk) => openLive(desk, 1)],
  findLiveCount: [EDITORS, (desk) => findLiveCount(desk, 1)],
  markPost: [EDITORS, (desk) => markPost(desk, place, { isPinned: true })],
  setSummary: [EDITORS, (desk) => setSummary(desk, 1, { revision: 0, body: text.body })],
  addPost: [EDITORS, (desk) => addPost(desk, 1, post)],
  editPost: [EDITORS, (desk) => editPost(desk, place, post)],
  deletePost: [EDITORS, (desk) => deletePost(desk, place)],
  closeLive: [EDITORS, (desk) => closeLive(desk, 1)],
  reopenLive: [EDITORS, (desk) => reopenLive(desk, 1)],
  beAtLive: [EDITORS, (desk) => beAtLive(desk, 1)],
  lookUpStories: [EVERYONE, (desk) => lookUpStories(desk, "a")],
  lookUpPictures: [EVERYONE, (desk) => lookUpPictures(desk, "a")],
  lookUpAuthors: [EVERYONE, (desk) => lookUpAuthors(desk, "a")],
  lookUpTopics: [EVERYONE, (desk) => lookUpTopics(desk, "a")],
  findKnown: [EVERYONE, (desk) => findKnown(desk, text)],
  findAuthorOf: [EVERYONE, (desk) => findAuthorOf(desk)],
  answerNote: [EDITORS, (desk) => answerNote(desk, 1, { text: "Yes." })],
  resolveNote: [EDITORS, (desk) => resolveNote(desk, 1)],
  reopenNote: [EDITORS, (desk) => reopenNote(desk, 1)],
  describePicture: [EDITORS, (desk) => describePicture(desk, "none", description)],
  listLibrary: [EVERYONE, (desk) => listLibrary(desk, {}, { limit: 1 })],
  countLibrary: [EVERYONE, (desk) => countLibrary(desk, {})],
  findInLibrary: [EVERYONE, (desk) => findInLibrary(desk, "none")],
  listPictureUses: [EVERYONE, (desk) => listPictureUses(desk, "none")],
  replacePicture: [EDITORS, (desk) => replacePicture(desk, "one", "other")],
  receivePicture: [EVERYONE, (desk) => receivePicture(desk, { name: "a.png", body: nothing() })],
  clearIncoming: [EVERYONE, (desk) => clearIncoming(desk)],
  indexMissing: [EDITORS, (desk) => indexMissing(desk)],
  moveInFront: [EDITORS, (desk) => moveInFront(desk, "lead", "second-1", { story: 1, other: undefined })],
  clearFrontSlot: [EDITORS, (desk) => clearFrontSlot(desk, "lead")],
  dropFrontEntry: [EDITORS, (desk) => dropFrontEntry(desk, 1)],
  openFront: [EDITORS, (desk) => openFront(desk)],
  lookAtFront: [EDITORS, (desk) => lookAtFront(desk, desk.now)],
  listFrontDeeds: [EDITORS, (desk) => listFrontDeeds(desk)],
  findFrontEntry: [EDITORS, (desk) => findFrontEntry(desk, 1)],
  seePaperReads: [EVERYONE, (desk) => seePaperReads(desk, "two-days")],
  seeStoryReads: [EDITORS, (desk) => seeStoryReads(desk, 1, "two-days")],
  findStaff: [PUBLISHERS, (desk) => findStaff(desk, 9)],
};

test.each(Object.entries(VERBS))(
  "%s asks for the permission itself, and writes nothing without it",
  async (_, verb) => {
    const [allowed, use] = verb;
    for (const role of [...EVERYONE, NOBODY]) {
      const { reader } = freshStore();
      await publish(text);
      await addNote(deskOf("editor"), 1, { text: "Is this so?" });
      const audited = () => reader.prepare("select count(*) from audit").pluck().get();
      const before = audited();
      const code = await use(deskOf(role)).then(
        () => "done",
        (problem: { code?: string }) => problem.code,
      );
      expect(`${role}: ${code === "not-permitted"}`).toBe(`${role}: ${!allowed.includes(role)}`);
      if (code === "not-permitted") expect(audited()).toBe(before);
      openedStore().close();
    }
  },
);

/** Not verbs: what verbs ask with, steps inside them, and one whose answer "no" means something else (passkeys.test.ts). */
const STEPS = [
  "authorise",
  "authoriseEdit",
  "authoriseRead",
  "refuseUnlessPassword",
  "makerOf",
  "takeIn",
  "addPasskey",
];

test("every verb that takes a desk is tried by every role, here or in authorise.test.ts", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
  const verbs = files
    .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing\.ts$/.test(name))
    .flatMap((name) => [...read(name).matchAll(/^export (?:async )?function\*? (\w+)\(\s*(?:\{[^}]*\}|\w+): Desk\b/gm)])
    .map(([, name = ""]) => name);
  expect(verbs.length).toBeGreaterThan(60);
  const tables = read("authorise.test.ts") + read("authorise-rest.test.ts");
  const missing = verbs.filter((name) => !new RegExp(`^  ${name}: \\[`, "m").test(tables));
  expect(missing.filter((name) => !STEPS.includes(name))).toEqual([]);
});
