import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test } from "vitest";
import type { OpenStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { findAccount, renewRecoveryCodes } from "#newsroom/account.ts";
import { type Desk, systemDesk } from "#newsroom/authorise.ts";
import {
  answerSecondFactor,
  confirmCodes,
  findOfferedCodes,
  offerCodes,
  removeCodes,
} from "#newsroom/second-factor.ts";
import { findSession, signIn } from "#newsroom/sessions.ts";
import { addStaff } from "#newsroom/staff.ts";
import { removeSecondFactor } from "#newsroom/staff-access.ts";
import { NOON } from "#newsroom/testing.ts";

const password = "seven grey herons";
const person = { name: "Ana Ruiz", email: "ana@paper.example", role: "editor" } as const;
const STEP = 30_000;
const at = (now: number) => ({ peer: "192.0.2.1", agent: "Firefox", now });
let paper: OpenStore;
let desk: Desk;

beforeEach(async () => {
  paper = freshStore();
  const id = await addStaff(systemDesk(NOON), { ...person, password });
  desk = { actor: { id, name: person.name, role: person.role }, now: NOON };
});

const signInAt = (now: number) => signIn(at(now), { email: person.email, password, keep: true });
const appOf = (secret: string) => {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return (now: number) => app.generate({ timestamp: now });
};

async function setUp() {
  await offerCodes(desk, password);
  const secret = (await findOfferedCodes(desk, "The Paper"))?.secret ?? "";
  const codeAt = appOf(secret);
  const recovery = await confirmCodes(desk, codeAt(NOON));
  return { codeAt, recovery, secret };
}

test("codes are asked for once one was proven, and not before", async () => {
  await expect(offerCodes(desk, "wrong")).rejects.toThrow(/not your password/);
  await offerCodes(desk, password);
  const offered = await findOfferedCodes(desk, "The Paper");
  expect(offered?.address).toMatch(/^otpauth:\/\/totp\/The%20Paper:ana%40paper\.example\?/);
  expect((await signInAt(NOON)).complete).toBe(true);
  await expect(confirmCodes(desk, "000000")).rejects.toThrow(/not right/);
  expect(await confirmCodes(desk, appOf(offered?.secret ?? "")(NOON))).toHaveLength(10);
  expect((await signInAt(NOON)).complete).toBe(false);
  expect(await findOfferedCodes(desk, "The Paper")).toBeUndefined();
});

test("the secret is not readable in the database", async () => {
  const { secret } = await setUp();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(JSON.stringify(paper.reader.prepare("select * from staff").all())).not.toContain(secret);
});

test("the password opens only the door of the second factor; the code opens the newsroom under a new token", async () => {
  const { codeAt } = await setUp();
  const waiting = await signInAt(NOON + STEP);
  expect((await findSession(waiting.token, NOON + STEP))?.complete).toBe(false);
  const code = codeAt(NOON + STEP);
  const signedIn = await answerSecondFactor(at(NOON + STEP), waiting.token, `${code.slice(0, 3)} ${code.slice(3)}`);
  expect(signedIn).toMatchObject({ complete: true, kept: true });
  expect(signedIn.token).not.toBe(waiting.token);
  expect((await findSession(signedIn.token, NOON + STEP))?.complete).toBe(true);
  expect(await findSession(waiting.token, NOON + STEP)).toBeUndefined();
});

test("a code counts once, and no code before it counts after it", async () => {
  const { codeAt } = await setUp();
  const now = NOON + 10 * STEP;
  const answer = async (code: string) => answerSecondFactor(at(now), (await signInAt(now)).token, code);
  await expect(answer(codeAt(NOON))).rejects.toThrow(/not right/);
  await answer(codeAt(now));
  await expect(answer(codeAt(now))).rejects.toThrow(/not right/);
  await expect(answer(codeAt(now - STEP))).rejects.toThrow(/not right/);
  await answer(codeAt(now + STEP));
  await expect(answer(codeAt(now + 2 * STEP))).rejects.toThrow(/not right/);
});

test("the same code at the same moment opens the door to one of two", async () => {
  const { codeAt } = await setUp();
  const now = NOON + 4 * STEP;
  const waiting = [await signInAt(now), await signInAt(now)];
  const both = await Promise.allSettled(waiting.map(({ token }) => answerSecondFactor(at(now), token, codeAt(now))));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("codes cannot be guessed: after ten the door is shut for a quarter of an hour, and waits no longer than that", async () => {
  const { codeAt } = await setUp();
  const now = NOON + 4 * STEP;
  const { token } = await signInAt(now);
  for (let count = 0; count < 10; count++)
    await expect(answerSecondFactor(at(now), token, "000000")).rejects.toThrow(/not right/);
  await expect(answerSecondFactor(at(now), token, codeAt(now))).rejects.toThrow(/Too many/);
  expect(await findSession(token, now + 15 * 60_000)).toBeUndefined();
});

test("a recovery code opens the door once, however it is spelled", async () => {
  const { recovery } = await setUp();
  const [first = "", second = ""] = recovery;
  expect(first).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  const answer = async (code: string) => answerSecondFactor(at(NOON), (await signInAt(NOON)).token, code);
  await answer(first);
  await expect(answer(first)).rejects.toThrow(/not right/);
  await answer(` ${second.toUpperCase().replace("-", " ")} `);
  expect((await findAccount(desk)).recoveryCodes).toBe(8);
});

test("new recovery codes replace the old ones, and need the password", async () => {
  const { recovery } = await setUp();
  await expect(renewRecoveryCodes(desk, "wrong")).rejects.toThrow(/not your password/);
  const fresh = await renewRecoveryCodes(desk, password);
  const answer = async (code = "") => answerSecondFactor(at(NOON), (await signInAt(NOON)).token, code);
  await expect(answer(recovery[3])).rejects.toThrow(/not right/);
  await answer(fresh[3]);
});

test("without codes the password is enough again, and the recovery codes are gone", async () => {
  await setUp();
  await expect(removeCodes(desk, "wrong")).rejects.toThrow(/not your password/);
  await removeCodes(desk, password);
  expect((await signInAt(NOON)).complete).toBe(true);
  expect(await findAccount(desk)).toMatchObject({ codesSince: null, recoveryCodes: 0 });
  await expect(renewRecoveryCodes(desk, password)).rejects.toThrow(/Set one up first/);
});

test("a publisher takes the second factor from someone who lost it, who is then signed out everywhere", async () => {
  const { codeAt } = await setUp();
  const { token } = await answerSecondFactor(at(NOON + STEP), (await signInAt(NOON)).token, codeAt(NOON + STEP));
  await removeSecondFactor(systemDesk(NOON), desk.actor.id);
  expect(await findSession(token, NOON)).toBeUndefined();
  expect((await signInAt(NOON)).complete).toBe(true);
});

test("a session that is complete, unknown or over is not asked for a second factor", async () => {
  const { token } = await signInAt(NOON);
  await expect(answerSecondFactor(at(NOON), token, "000000")).rejects.toThrow(/Sign in again/);
  await expect(answerSecondFactor(at(NOON), "unknown", "000000")).rejects.toThrow(/Sign in again/);
});
