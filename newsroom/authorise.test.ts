import { expect, test } from "vitest";
import { openedStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import type { ActorRole } from "#domain/staff/permissions.ts";
import { changePassword, findAccount, renewRecoveryCodes } from "#newsroom/account.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { changeStories } from "#newsroom/bulk.ts";
import { listChecklist, tickItem } from "#newsroom/checklist.ts";
import { compareVersions, compareWithReleased, findLastOther } from "#newsroom/compare-versions.ts";
import {
  changeSlug,
  correctArticle,
  fixTypo,
  restoreArticle,
  updateArticle,
  withdrawArticle,
} from "#newsroom/corrections.ts";
import {
  countInHand,
  countStories,
  countWaiting,
  findMember,
  listActivity,
  listDeskChoices,
  listStories,
} from "#newsroom/desk.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { checkStory } from "#newsroom/gates.ts";
import { importArticle, rehearseImport } from "#newsroom/import.ts";
import { keepLock, leaveLock, takeLock } from "#newsroom/locks.ts";
import { listColleagues, listMentions, seeMentions } from "#newsroom/mentions.ts";
import { mergeAuthors, mergeTopics } from "#newsroom/merge.ts";
import { addNote, countOpenNotes, listNotes } from "#newsroom/notes.ts";
import { openPreview, openPreviewArticle } from "#newsroom/open-preview.ts";
import { offerPasskey, removePasskey } from "#newsroom/passkeys.ts";
import { addAuthor, addTopic, saveAuthor, saveTopic } from "#newsroom/people.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { assignStory, planStory, setEmbargo } from "#newsroom/plan-story.ts";
import { listPlanned } from "#newsroom/planning.ts";
import { listPreviews, revokePreview, sharePreview } from "#newsroom/previews.ts";
import { addRedirect, importRedirects } from "#newsroom/redirects.ts";
import { rebuildRelated } from "#newsroom/reindex.ts";
import { reindexStories } from "#newsroom/reindex-stories.ts";
import { listAlarms, releaseDue } from "#newsroom/release-due.ts";
import { listViews, removeView, saveView } from "#newsroom/saved-views.ts";
import { listSchedules, scheduleChange, scheduleStory, unschedule } from "#newsroom/schedules.ts";
import { confirmCodes, findOfferedCodes, offerCodes, removeCodes } from "#newsroom/second-factor.ts";
import { listSessions, revokeSession, signOutEverywhere } from "#newsroom/sessions.ts";
import { addStaff, changeDetails, inviteStaff, listStaff } from "#newsroom/staff.ts";
import {
  changeRole,
  disableDemoStaff,
  disableStaff,
  enableStaff,
  removeSecondFactor,
  renewKey,
} from "#newsroom/staff-access.ts";
import {
  approveStory,
  createStory,
  isEmptyPaper,
  publishAtOnce,
  publishStory,
  saveVersion,
  sendBack,
  submitStory,
} from "#newsroom/stories.ts";
import { findStoryHead } from "#newsroom/story-head.ts";
import { findStoryVersion, listStoryVersions, restoreVersion } from "#newsroom/story-versions.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";
import { findStanding, openText, saveText } from "#newsroom/working-copies.ts";

const text = textOf();
const profile = { biography: [], email: "", location: "", expertise: [], languages: [], post: "" };
const picture = { name: "a.png", alt: "", credit: "", creator: "", source: "", licence: "" };
const EVERYONE: ActorRole[] = ["contributor", "editor", "publisher", "system"];
const EDITORS: ActorRole[] = ["editor", "publisher", "system"];
const PUBLISHERS: ActorRole[] = ["publisher", "system"];
const PEOPLE: ActorRole[] = ["contributor", "editor", "publisher"];
/** Not a role: what a desk would be that no door opened. */
const NOBODY = "nobody" as ActorRole;

const someone = { name: "S", email: "s@example.org", role: "editor" } as const;
const party = { id: "localhost", name: "Paper", origin: "http://localhost" };

/** Every verb, who may use it, and a use of it on a story that an editor began. */
const VERBS: Record<string, [ActorRole[], (desk: Desk) => Promise<unknown>]> = {
  createStory: [EVERYONE, (desk) => createStory(desk, text)],
  isEmptyPaper: [EVERYONE, (desk) => isEmptyPaper(desk)],
  saveVersion: [EDITORS, (desk) => saveVersion(desk, 1, text)],
  submitStory: [EDITORS, (desk) => submitStory(desk, 1)],
  approveStory: [EDITORS, (desk) => approveStory(desk, 1)],
  publishStory: [EDITORS, (desk) => publishStory(desk, 1)],
  publishAtOnce: [EDITORS, (desk) => publishAtOnce(desk, 1)],
  sendBack: [EDITORS, (desk) => sendBack(desk, 1, "n")],
  openText: [EDITORS, (desk) => openText(desk, 1)],
  findStanding: [EDITORS, (desk) => findStanding(desk, 1)],
  saveText: [EDITORS, (desk) => saveText(desk, 1, { revision: 1, content: text })],
  takeLock: [EDITORS, (desk) => takeLock(desk, 1)],
  keepLock: [EDITORS, (desk) => keepLock(desk, 1)],
  leaveLock: [EDITORS, (desk) => leaveLock(desk, 1)],
  assignStory: [EDITORS, (desk) => assignStory(desk, 1, null)],
  planStory: [EDITORS, (desk) => planStory(desk, 1, { hold: "h" })],
  setEmbargo: [EDITORS, (desk) => setEmbargo(desk, 1, null)],
  checkStory: [EDITORS, (desk) => checkStory(desk, 1)],
  scheduleStory: [EDITORS, (desk) => scheduleStory(desk, 1, { at: desk.now + 1 })],
  scheduleChange: [EDITORS, (desk) => scheduleChange(desk, 1, { kind: "update", at: desk.now + 1 })],
  unschedule: [EDITORS, (desk) => unschedule(desk, 1)],
  listSchedules: [EDITORS, (desk) => listSchedules(desk, 1)],
  releaseDue: [["system"], (desk) => releaseDue(desk, { holder: "h" })],
  listAlarms: [EDITORS, (desk) => listAlarms(desk)],
  listStoryVersions: [EDITORS, (desk) => listStoryVersions(desk, 1)],
  findStoryVersion: [EDITORS, (desk) => findStoryVersion(desk, 1, 1)],
  restoreVersion: [EDITORS, (desk) => restoreVersion(desk, 1, 1)],
  restoreArticle: [PUBLISHERS, (desk) => restoreArticle(desk, 1, { reason: "r" })],
  reindexStories: [EDITORS, (desk) => reindexStories(desk)],
  updateArticle: [EDITORS, (desk) => updateArticle(desk, 1, text)],
  fixTypo: [EDITORS, (desk) => fixTypo(desk, 1, text)],
  correctArticle: [EDITORS, (desk) => correctArticle(desk, 1, text, { note: "n" })],
  changeSlug: [EDITORS, (desk) => changeSlug(desk, 1, "s")],
  withdrawArticle: [PUBLISHERS, (desk) => withdrawArticle(desk, 1, { reason: "r" })],
  rehearseImport: [
    PUBLISHERS,
    (desk) => rehearseImport(desk, { id: 51, draft: { ...text, authors: [] }, changes: [], releasedAt: 0 }),
  ],
  importArticle: [
    PUBLISHERS,
    (desk) => importArticle(desk, { id: 50, draft: { ...text, authors: [] }, changes: [], releasedAt: 0 }),
  ],
  setFrontSlot: [EDITORS, (desk) => setFrontSlot(desk, "lead", 1)],
  addPicture: [EVERYONE, (desk) => addPicture(desk, { ...picture, bytes: new Uint8Array(), focus: [0, 0] })],
  finishPictures: [EVERYONE, (desk) => finishPictures(desk, 0)],
  saveAuthor: [EDITORS, (desk) => saveAuthor(desk, { slug: "a", name: "A", ...profile })],
  saveTopic: [EDITORS, (desk) => saveTopic(desk, { slug: "t", name: "T", description: "" })],
  mergeTopics: [EDITORS, (desk) => mergeTopics(desk, "a", "b")],
  mergeAuthors: [EDITORS, (desk) => mergeAuthors(desk, "a", "b")],
  addRedirect: [EDITORS, (desk) => addRedirect(desk, { from: "/old", to: "/latest" })],
  importRedirects: [EDITORS, (desk) => importRedirects(desk, "/old,/latest")],
  addStaff: [PUBLISHERS, (desk) => addStaff(desk, someone)],
  inviteStaff: [PUBLISHERS, (desk) => inviteStaff(desk, someone)],
  listStaff: [PUBLISHERS, (desk) => listStaff(desk)],
  changeDetails: [PUBLISHERS, (desk) => changeDetails(desk, 9, { name: "A", email: "a@b.example", author: null })],
  changeRole: [PUBLISHERS, (desk) => changeRole(desk, 9, "editor")],
  disableStaff: [PUBLISHERS, (desk) => disableStaff(desk, 9)],
  disableDemoStaff: [PUBLISHERS, (desk) => disableDemoStaff(desk)],
  enableStaff: [PUBLISHERS, (desk) => enableStaff(desk, 9)],
  renewKey: [PUBLISHERS, (desk) => renewKey(desk, 9)],
  removeSecondFactor: [PUBLISHERS, (desk) => removeSecondFactor(desk, 9)],
  findAccount: [PEOPLE, (desk) => findAccount(desk)],
  changePassword: [PEOPLE, (desk) => changePassword(desk, { old: "", fresh: "", session: "" })],
  renewRecoveryCodes: [PEOPLE, (desk) => renewRecoveryCodes(desk, "")],
  listSessions: [PEOPLE, (desk) => listSessions(desk)],
  revokeSession: [PEOPLE, (desk) => revokeSession(desk, "none")],
  signOutEverywhere: [PEOPLE, (desk) => signOutEverywhere(desk)],
  offerCodes: [PEOPLE, (desk) => offerCodes(desk, "")],
  findOfferedCodes: [PEOPLE, (desk) => findOfferedCodes(desk, "Paper")],
  confirmCodes: [PEOPLE, (desk) => confirmCodes(desk, "")],
  removeCodes: [PEOPLE, (desk) => removeCodes(desk, "")],
  offerPasskey: [PEOPLE, (desk) => offerPasskey(desk, party, "")],
  removePasskey: [PEOPLE, (desk) => removePasskey(desk, "none", "")],
  sharePreview: [EDITORS, (desk) => sharePreview(desk, 1, { recipient: "R" })],
  revokePreview: [EDITORS, (desk) => revokePreview(desk, 1)],
  listPreviews: [EDITORS, (desk) => listPreviews(desk, 1)],
  openPreview: [EDITORS, (desk) => openPreview(desk, 1, { most: { related: 1, next: 1 } })],
  openPreviewArticle: [EDITORS, (desk) => openPreviewArticle(desk, 1)],
  addNote: [EDITORS, (desk) => addNote(desk, 1, { text: "n" })],
  listNotes: [EDITORS, (desk) => listNotes(desk, 1)],
  countOpenNotes: [EDITORS, (desk) => countOpenNotes(desk, 1)],
  listColleagues: [EDITORS, (desk) => listColleagues(desk, 1)],
  seeMentions: [EDITORS, (desk) => seeMentions(desk, 1)],
  listMentions: [EVERYONE, (desk) => listMentions(desk)],
  listChecklist: [EDITORS, (desk) => listChecklist(desk, 1)],
  tickItem: [EDITORS, (desk) => tickItem(desk, 1, "names")],
  listStories: [EVERYONE, (desk) => listStories(desk, {})],
  countStories: [EVERYONE, (desk) => countStories(desk, {})],
  countWaiting: [EVERYONE, (desk) => countWaiting(desk)],
  countInHand: [EVERYONE, (desk) => countInHand(desk)],
  listActivity: [EVERYONE, (desk) => listActivity(desk)],
  listDeskChoices: [EVERYONE, (desk) => listDeskChoices(desk)],
  findMember: [EVERYONE, (desk) => findMember(desk)],
  findStoryHead: [EDITORS, (desk) => findStoryHead(desk, 1)],
  listPlanned: [EVERYONE, (desk) => listPlanned(desk, "2026-11-17")],
  changeStories: [EVERYONE, (desk) => changeStories(desk, "approve", [1], { note: "", at: "", assignee: "" })],
  findLastOther: [EDITORS, (desk) => findLastOther(desk, 1)],
  compareVersions: [EDITORS, (desk) => compareVersions(desk, 1, 1, 2)],
  compareWithReleased: [EDITORS, (desk) => compareWithReleased(desk, 1)],
  listViews: [EVERYONE, (desk) => listViews(desk)],
  saveView: [EVERYONE, (desk) => saveView(desk, "", {})],
  removeView: [EVERYONE, (desk) => removeView(desk, 1)],
  addAuthor: [EDITORS, (desk) => addAuthor(desk, { slug: "a", name: "A", ...profile })],
  addTopic: [EDITORS, (desk) => addTopic(desk, { slug: "t", name: "T", description: "" })],
  rebuildRelated: [EDITORS, (desk) => rebuildRelated(desk)],
};

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (problem: { code?: string }) => problem.code,
  );

test.each(Object.entries(VERBS))(
  "%s asks for the permission itself, and writes nothing without it",
  async (_, verb) => {
    const [allowed, use] = verb;
    for (const role of [...EVERYONE, NOBODY]) {
      const { reader } = freshStore();
      await publish(text);
      const audited = () => reader.prepare("select count(*) from audit").pluck().get();
      const before = audited();
      const code = await codeOf(use(deskOf(role)));
      expect(`${role}: ${code === "not-permitted"}`).toBe(`${role}: ${!allowed.includes(role)}`);
      if (code === "not-permitted") expect(audited()).toBe(before);
      openedStore().close();
    }
  },
);

test("a contributor works on stories of their own and hands them over, but on nobody else's", async () => {
  freshStore();
  const desk = deskOf("contributor");
  const own = await createStory(desk, text);
  await saveVersion(desk, own, text);
  await submitStory(desk, own);
  const other = await createStory(deskOf("editor"), text);
  await expect(saveVersion(desk, other, text)).rejects.toMatchObject({ code: "not-permitted" });
  await expect(submitStory(desk, other)).rejects.toMatchObject({ code: "not-permitted" });
});
