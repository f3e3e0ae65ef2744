import { beforeEach, expect, test } from "vitest";
import type { OpenStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { changePassword } from "#newsroom/account.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import {
  findSession,
  listSessions,
  revokeSession,
  type Session,
  signIn,
  signOut,
  signOutEverywhere,
} from "#newsroom/sessions.ts";
import { addStaff } from "#newsroom/staff.ts";
import { disableStaff, enableStaff } from "#newsroom/staff-access.ts";
import { NOON } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const person = { name: "Ana Ruiz", email: "ana@paper.example", role: "editor" } as const;
const password = "seven grey herons";
const at = (now: number, peer = "192.0.2.1") => ({ peer, agent: "Firefox", now });
const typed = { email: person.email, password, keep: false };
let paper: OpenStore;
let id: number;

beforeEach(async () => {
  paper = freshStore();
  id = await addStaff(systemDesk(NOON), { ...person, password });
});

const audited = () => paper.reader.prepare("select actor, verb, detail from audit order by id").all();

async function open(token: string, now = NOON): Promise<Session> {
  const session = await findSession(token, now);
  if (!session) throw new Error("There is no session.");
  return session;
}

test("the right password opens a desk, and only a hash of the token is kept", async () => {
  const { token, complete } = await signIn(at(NOON), { ...typed, email: " Ana@Paper.example " });
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(complete).toBe(true);
  expect((await open(token)).desk).toEqual({ actor: { id, name: "Ana Ruiz", role: "editor" }, now: NOON });
  expect(JSON.stringify(paper.reader.prepare("select * from sessions").all())).not.toContain(token);
  expect(await findSession(`${token}0`, NOON)).toBeUndefined();
});

test("each sign-in has a token of its own", async () => {
  expect((await signIn(at(NOON), typed)).token).not.toBe((await signIn(at(NOON), typed)).token);
});

test("a wrong password, an unknown address, a closed account and one without a password are refused in the same words", async () => {
  await addStaff(systemDesk(NOON), { ...person, email: "invited@paper.example" });
  const gone = await addStaff(systemDesk(NOON), { ...person, email: "gone@paper.example", password });
  await disableStaff(systemDesk(NOON), gone);
  const words = new Set<string>();
  for (const given of [
    { ...typed, password: "wrong" },
    { ...typed, email: "nobody@paper.example" },
    { ...typed, email: "gone@paper.example" },
    { ...typed, email: "invited@paper.example" },
    { ...typed, password: "" },
    { ...typed, password: "x".repeat(100_000) },
  ]) {
    await signIn(at(NOON), given).catch((problem: Error) => words.add(`${problem.name}: ${problem.message}`));
  }
  expect([...words]).toEqual(["Refusal: This e-mail address and password do not belong together. Check both."]);
});

test("what was typed at a failed sign-in is written down nowhere", async () => {
  await expect(
    signIn(at(NOON), { email: "secret@typo.example", password: "typed-in-vain", keep: false }),
  ).rejects.toThrow();
  await expect(signIn(at(NOON), { ...typed, password: "typed-in-vain" })).rejects.toThrow();
  expect(audited().slice(1)).toEqual([
    { actor: "nobody", verb: "refuse-sign-in", detail: '{"by":"password"}' },
    { actor: "Ana Ruiz", verb: "refuse-sign-in", detail: `{"by":"password","staff":${id}}` },
  ]);
  const everything = paper.reader.prepare("select * from attempts").all();
  expect(JSON.stringify(everything)).not.toMatch(/typo\.example|typed-in-vain|192\.0\.2/);
});

test("after ten failures from one place an account is shut to that place for a quarter of an hour, but to no other", async () => {
  for (let count = 0; count < 10; count++)
    await expect(signIn(at(NOON), { ...typed, password: "wrong" })).rejects.toThrow(/do not belong/);
  await expect(signIn(at(NOON), typed)).rejects.toThrow(/Too many attempts/);
  await expect(signIn(at(NOON, "198.51.100.7"), typed)).resolves.toBeDefined();
  await expect(signIn(at(NOON + 15 * 60_000 + 1), typed)).resolves.toBeDefined();
});

test("an account is shut after fifty failures wherever they come from, and a place after a hundred on any accounts", async () => {
  for (let count = 0; count < 50; count++)
    await expect(signIn(at(NOON, `place ${count}`), { ...typed, email: "x@y.example" })).rejects.toThrow(
      /do not belong/,
    );
  await expect(signIn(at(NOON, "another"), { ...typed, email: "x@y.example" })).rejects.toThrow(/Too many/);
  for (let count = 0; count < 100; count++)
    await expect(signIn(at(NOON, "one"), { ...typed, email: `${count}@y.example` })).rejects.toThrow(/do not belong/);
  await expect(signIn(at(NOON, "one"), typed)).rejects.toThrow(/Too many/);
}, 60_000);

test("twenty attempts at once do not pass the limit together", async () => {
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => signIn(at(NOON), { ...typed, password: "wrong" })),
  );
  const reasons = all.map((one) => (one.status === "rejected" ? String(one.reason) : "in"));
  expect(reasons.filter((reason) => reason.includes("do not belong"))).toHaveLength(10);
  expect(reasons.filter((reason) => reason.includes("Too many"))).toHaveLength(10);
});

test("signing in well starts the count anew", async () => {
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 9; count++)
      await expect(signIn(at(NOON), { ...typed, password: "wrong" })).rejects.toThrow(/do not belong/);
    await expect(signIn(at(NOON), typed)).resolves.toBeDefined();
  }
});

test("a session ends when it is idle, and at its last moment though it is not", async () => {
  const { token } = await signIn(at(NOON), typed);
  expect(await findSession(token, NOON + 12 * HOUR - 1)).toBeDefined();
  expect(await findSession(token, NOON + 23 * HOUR)).toBeDefined();
  expect(await findSession(token, NOON + 24 * HOUR)).toBeUndefined();
  const idle = await signIn(at(NOON), typed);
  expect(await findSession(idle.token, NOON + 12 * HOUR)).toBeUndefined();
  const kept = await signIn(at(NOON), { ...typed, keep: true });
  expect(await findSession(kept.token, NOON + 6 * 24 * HOUR)).toBeDefined();
  expect(await findSession(kept.token, NOON + 14 * 24 * HOUR)).toBeUndefined();
});

test("signing out ends this session, and everywhere ends all of one's own", async () => {
  const [first, second, third] = [
    await signIn(at(NOON), typed),
    await signIn(at(NOON), typed),
    await signIn(at(NOON), typed),
  ];
  await signOut(first.token, NOON);
  expect(await findSession(first.token, NOON)).toBeUndefined();
  const session = await open(second.token);
  await signOutEverywhere(session.desk, { except: session.hash });
  expect(await findSession(second.token, NOON)).toBeDefined();
  expect(await findSession(third.token, NOON)).toBeUndefined();
  await signOutEverywhere(session.desk);
  expect(await findSession(second.token, NOON)).toBeUndefined();
  await signOut(second.token, NOON);
});

test("one's own sessions are listed and ended one by one; another's are neither seen nor ended", async () => {
  await addStaff(systemDesk(NOON), { ...person, name: "Tom", email: "tom@paper.example", password });
  const own = await open((await signIn(at(NOON), typed)).token);
  const other = await signIn(at(NOON + 1), typed);
  const toms = await open((await signIn(at(NOON), { ...typed, email: "tom@paper.example" })).token);
  const listed = await listSessions(own.desk);
  expect(listed.map(({ agent, peer }) => [agent, peer])).toEqual([
    ["Firefox", "192.0.2.1"],
    ["Firefox", "192.0.2.1"],
  ]);
  await expect(revokeSession(own.desk, toms.hash)).rejects.toMatchObject({ code: "not-found" });
  expect(await findSession((await open(other.token)).hash, NOON)).toBeUndefined();
  await revokeSession(own.desk, (await open(other.token)).hash);
  expect(await findSession(other.token, NOON)).toBeUndefined();
  expect(await listSessions(own.desk)).toHaveLength(1);
});

test("a closed account is signed out at once, and a new role counts at once", async () => {
  const { token } = await signIn(at(NOON), typed);
  await disableStaff(systemDesk(NOON), id);
  expect(await findSession(token, NOON)).toBeUndefined();
  await enableStaff(systemDesk(NOON), id);
  expect(await findSession(token, NOON)).toBeUndefined();
  expect((await signIn(at(NOON), typed)).complete).toBe(true);
});

test("a new password needs the old one, is not a poor one, and ends all other sessions", async () => {
  const here = await open((await signIn(at(NOON), typed)).token);
  const elsewhere = await signIn(at(NOON), typed);
  const change = (old: string, fresh: string) => changePassword(here.desk, { old, fresh, session: here.hash });
  await expect(change("wrong", "nine white swans")).rejects.toThrow(/not your password/);
  await expect(change(password, "short")).rejects.toThrow(/at least 12/);
  await expect(change(password, password)).rejects.toThrow(/Choose another/);
  await change(password, "nine white swans");
  expect(await listSessions(here.desk)).toHaveLength(1);
  expect(await findSession(elsewhere.token, NOON)).toBeUndefined();
  await expect(signIn(at(NOON), typed)).rejects.toThrow();
  await expect(signIn(at(NOON), { ...typed, password: "nine white swans" })).resolves.toBeDefined();
});

test("the old password cannot be guessed at an open desk", async () => {
  const here = await open((await signIn(at(NOON), typed)).token);
  const change = (old: string) => changePassword(here.desk, { old, fresh: "nine white swans", session: here.hash });
  for (let count = 0; count < 10; count++) await expect(change("wrong")).rejects.toThrow(/not your password/);
  await expect(change(password)).rejects.toThrow(/Too many/);
});

test("while nothing can be saved, a session stays open: only its sign of life is missing", async () => {
  const { token } = await signIn(at(NOON), typed);
  paper.writer.pragma("query_only = ON");
  expect((await open(token, NOON + HOUR / 2)).desk.actor.name).toBe("Ana Ruiz");
  paper.writer.pragma("query_only = OFF");
  await open(token, NOON + HOUR / 2);
  expect(paper.reader.prepare("select seen_at from sessions").pluck().get()).toBe(NOON + HOUR / 2);
});
