import { beforeEach, expect, test } from "vitest";
import type { OpenStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { findSession, signIn } from "#newsroom/sessions.ts";
import { addStaff, changeDetails, inviteStaff, listStaff } from "#newsroom/staff.ts";
import { changeRole, disableDemoStaff, disableStaff, enableStaff, renewKey } from "#newsroom/staff-access.ts";
import { choosePassword, findKeyHolder, requestReset } from "#newsroom/staff-keys.ts";
import { addPeople, NOON } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const desk = systemDesk(NOON);
const person = { name: "Ana Ruiz", email: "ana@paper.example", role: "editor" } as const;
const password = "seven grey herons";
const at = (now: number) => ({ peer: "192.0.2.1", agent: "Firefox", now });
let paper: OpenStore;
beforeEach(() => {
  paper = freshStore();
});

test("an address belongs to one person, however it is written, and names have an end", async () => {
  await addStaff(desk, person);
  await expect(addStaff(desk, { ...person, email: " ANA@paper.example" })).rejects.toMatchObject({ code: "conflict" });
  for (const email of ["", "ana", "a b@c.example", `${"x".repeat(300)}@y.example`, "<x>@y.example"])
    await expect(addStaff(desk, { ...person, email })).rejects.toMatchObject({ code: "invalid" });
  for (const name of [" ", "x".repeat(101)])
    await expect(addStaff(desk, { ...person, name, email: "b@c.example" })).rejects.toMatchObject({ code: "invalid" });
});

test("the list of the staff holds nothing by which somebody could sign in", async () => {
  await addStaff(desk, { ...person, password });
  const [listed] = await listStaff(desk);
  expect(listed).toEqual({
    ...{ id: 1, ...person, addedAt: NOON, disabledAt: null, author: null, demo: false, seenAt: null },
    hasPassword: true,
    hasSecondFactor: false,
  });
});

test("an invitation lets one person choose a password, once, within a week", async () => {
  const { key } = await inviteStaff(desk, person);
  expect(await findKeyHolder(key, NOON)).toMatchObject({ kind: "invitation", name: "Ana Ruiz" });
  expect(await findKeyHolder(key, NOON + 7 * 24 * HOUR)).toBeUndefined();
  await expect(choosePassword(at(NOON), key, "short")).rejects.toMatchObject({ code: "invalid" });
  await expect(choosePassword(at(NOON), key, "ana@paper.example")).rejects.toMatchObject({ code: "invalid" });
  const { token } = await choosePassword(at(NOON), key, password);
  expect((await findSession(token, NOON))?.desk.actor.name).toBe("Ana Ruiz");
  await expect(choosePassword(at(NOON), key, "another password")).rejects.toMatchObject({ code: "not-found" });
  expect(JSON.stringify(paper.reader.prepare("select * from staff_keys").all())).not.toContain(key);
});

test("a key that two use at once is used by one", async () => {
  const { key } = await inviteStaff(desk, person);
  const both = await Promise.allSettled([
    choosePassword(at(NOON), key, "one password of two"),
    choosePassword(at(NOON), key, "two password of two"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a forgotten password: the link ends all sessions and every earlier link", async () => {
  await addStaff(desk, { ...person, password });
  const { token } = await signIn(at(NOON), { email: person.email, password, keep: false });
  const first = await requestReset(at(NOON), " Ana@paper.example");
  const second = await requestReset(at(NOON), person.email);
  expect(await findKeyHolder(first?.key ?? "", NOON)).toBeUndefined();
  await choosePassword(at(NOON), second?.key ?? "", "nine white swans");
  expect(await findSession(token, NOON)).toBeUndefined();
  await expect(signIn(at(NOON), { email: person.email, password, keep: false })).rejects.toThrow();
});

test("nobody gets a link for an unknown address or a closed account", async () => {
  const id = await addStaff(desk, { ...person, password });
  expect(await requestReset(at(NOON), "nobody@paper.example")).toBeUndefined();
  const key = await renewKey(desk, id);
  await disableStaff(desk, id);
  expect(await requestReset(at(NOON), person.email)).toBeUndefined();
  expect(await findKeyHolder(key, NOON)).toBeUndefined();
  await expect(renewKey(desk, id)).rejects.toMatchObject({ code: "conflict" });
});

test("the last publisher is neither demoted nor closed out, also not by two at once", async () => {
  const first = await addStaff(desk, { ...person, role: "publisher" });
  await expect(changeRole(desk, first, "editor")).rejects.toThrow(/last publisher/);
  await expect(disableStaff(desk, first)).rejects.toThrow(/last publisher/);
  const second = await addStaff(desk, { ...person, email: "b@c.example", role: "publisher" });
  const both = await Promise.allSettled([changeRole(desk, first, "editor"), disableStaff(desk, second)]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

test("a publisher sets a name, an address and an author page right; links sent to the old address open nothing", async () => {
  await addPeople();
  await addStaff(desk, { ...person, email: "taken@paper.example" });
  const { id, key } = await inviteStaff(desk, { ...person, name: "Ana Riuz", email: "ana@papre.example" });
  await changeDetails(desk, id, { name: " Ana Ruiz ", email: "ana@papre.example", author: "ana-ruiz" });
  expect(await findKeyHolder(key, NOON)).toMatchObject({ name: "Ana Ruiz" });
  await changeDetails(desk, id, { name: "Ana Ruiz", email: "Ana@Paper.example", author: null });
  expect(await findKeyHolder(key, NOON)).toBeUndefined();
  expect((await listStaff(desk))[1]).toMatchObject({ name: "Ana Ruiz", email: "ana@paper.example", author: null });
});

test("details that are somebody else's or nobody's are refused, and nothing is changed", async () => {
  await addStaff(desk, { ...person, email: "taken@paper.example" });
  const id = await addStaff(desk, person);
  const given = { name: "Ana", email: person.email, author: null };
  for (const [wrong, code] of [
    [{ ...given, email: "TAKEN@paper.example" }, "conflict"],
    [{ ...given, email: "nowhere" }, "invalid"],
    [{ ...given, name: " " }, "invalid"],
    [{ ...given, author: "nobody" }, "invalid"],
  ] as const)
    await expect(changeDetails(desk, id, wrong)).rejects.toMatchObject({ code });
  await expect(changeDetails(desk, 99, given)).rejects.toMatchObject({ code: "not-found" });
  expect((await listStaff(desk))[1]).toMatchObject({ name: person.name, email: person.email });
});

test("nobody closes their own account", async () => {
  const id = await addStaff(desk, { ...person, role: "publisher" });
  const own = { actor: { id, name: "Ana", role: "publisher" }, now: NOON } as const;
  await expect(disableStaff(own, id)).rejects.toThrow(/Another publisher/);
});

test("accounts of the sample paper are closed together, and a paper without them has none to close", async () => {
  await addStaff(desk, { ...person, demo: true, password });
  await addStaff(desk, { ...person, email: "real@paper.example", password });
  expect(await disableDemoStaff(desk)).toBe(1);
  expect(await disableDemoStaff(desk)).toBe(0);
  expect((await listStaff(desk)).map(({ disabledAt }) => disabledAt)).toEqual([NOON, null]);
});

test("a change of role is written down with what it was, and changing nothing is not", async () => {
  const id = await addStaff(desk, person);
  await changeRole(desk, id, "editor");
  await changeRole(desk, id, "publisher");
  await enableStaff(desk, id);
  const rows = paper.reader.prepare("select verb, detail from audit where verb <> 'add-staff'").all();
  expect(rows).toEqual([{ verb: "change-role", detail: `{"staff":${id},"from":"editor","to":"publisher"}` }]);
});
